"""The engine behind a command: its progress on the terminal, and its end at Ctrl+C."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tqdm import tqdm

from studio.cli.devices import device_named
from studio.domain.engine import Cancel
from studio.domain.events import Event, MemorySaved, Phase, PrecisionRaised, Progress, Saving, TrainingStep
from studio.session.job_runner import Runner
from studio.store.project import Project

SAVED = {
    Saving.SMALLER_STEPS: "The graphics card was full: the work goes on in smaller steps.",
    Saving.FOUR_BITS: "The graphics card was full: the work goes on with weights in four bits.",
    Saving.FOUR_BITS_FROM_THE_START: (
        "The graphics card is too small for this base model: its weights are kept in four bits, and pictures come out "
        "a little different."
    ),
}


class ProgressBar:
    """One progress bar on a terminal, nothing elsewhere."""

    def __init__(self) -> None:
        self._bar: tqdm[None] | None = None
        self._phase = ""

    def watch(self, event: Event) -> None:
        match event:
            case Progress(phase=Phase.GENERATE, done=done, total=total):
                self._show("draw", done, total)
            case Progress(phase=Phase.ENCODE, done=done, total=total):
                self._show("read", done, total)
            case Progress(phase=Phase.MATCH, done=done, total=total):
                self._show("match", done, total)
            case TrainingStep(update=update, updates=updates, loss=loss):
                self._show("train", update, updates)
                if self._bar is not None:
                    self._bar.set_postfix(loss=f"{loss:.3f}")
            case MemorySaved(way=way):
                self.close()
                print(SAVED[way], file=sys.stderr)
            case PrecisionRaised():
                self.close()
                print(
                    "Half precision is too narrow for this base model: the work goes on in full precision.",
                    file=sys.stderr,
                )
            case _:
                pass

    def _show(self, phase: str, done: int, total: int) -> None:
        if self._bar is None or phase != self._phase or total != self._bar.total:
            self.close()
            self._phase = phase
            self._bar = tqdm(total=total, desc=phase, disable=not sys.stderr.isatty(), leave=False)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


@contextmanager
def running_engine(device: str, project: Project | None = None) -> Iterator[Runner]:
    """An engine whose work ends cleanly at Ctrl+C, and with a sentence where the folder of its project goes away.

    `device` is as typed; InputError for one that is not there.
    """
    # Imported here: commands that draw nothing answer without the seconds that torch takes to load.
    from studio.engine.device.device_choice import choose_device
    from studio.engine.device.graphics_devices import graphics_devices
    from studio.engine.model.text_store import texts_folder
    from studio.engine.studio_engine import StudioEngine

    devices = graphics_devices()
    chosen, machine = choose_device(device_named(device, devices), devices=devices)
    for remark in machine.remarks:
        print(remark, file=sys.stderr)
    cancel = Cancel(project.check) if project else Cancel()
    bar = ProgressBar()

    # A KeyboardInterrupt could fall between two writes; a stop takes effect where the work is whole.
    def stop(_signal: int, _frame: FrameType | None) -> None:
        cancel.stop()

    previous_handler = signal.signal(signal.SIGINT, stop)
    engine = StudioEngine(chosen, machine=machine, texts=texts_folder())
    try:
        yield Runner(engine, cancel, bar.watch, project.prepare) if project else Runner(engine, cancel, bar.watch)
    finally:
        bar.close()
        engine.close()
        signal.signal(signal.SIGINT, previous_handler)
