"""What went wrong, as the banner shows it."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.jobs import Export


@dataclass(frozen=True)
class Problem:
    """What went wrong, in a sentence.

    `details` is a traceback and empty unless it is a bug; `export` is the file that was not written for it.
    """

    sentence: str
    details: str = ""
    export: Export | None = None
