"""Running jobs without a window, on the thread that asks."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from studio.domain.engine import Cancel, Engine
from studio.domain.events import Event
from studio.domain.jobs import Job


@dataclass
class Runner:
    """Runs jobs to their end on the calling thread and keeps the time by kind of work."""

    engine: Engine
    cancel: Cancel
    watch: Callable[[Event], None] = lambda _: None
    prepare: Callable[[], None] = lambda: None
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def run(self, job: Job, kind: str, record: Callable[[Event], None] = lambda _: None) -> None:
        """`prepare`, then hand every event to `record` and to `watch`; errors and Stopped pass through."""
        self.prepare()
        began = time.monotonic()
        try:
            for event in self.engine.run(job, self.cancel):
                record(event)
                self.watch(event)
        finally:
            self.seconds[kind] += time.monotonic() - began
