"""Python's cyclic garbage, collected in the thread of the window alone and for less than a frame at a time."""

from __future__ import annotations

import gc
import threading
import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from studio.controller.program.background_import import is_importing

TICK_MS = 100
FEW = 700
"""Python's own threshold: fewer new objects are not worth a look."""
MOST = 5_000
"""So many objects are looked at in a few milliseconds."""
PATIENCE_SECONDS = 1.0
SECONDS_BETWEEN_SWEEPS = 600.0


class GarbageCollector(QObject):
    """Takes the place of Python's automatic collection until `finish`.

    That one runs in whatever thread happens to allocate: a widget or a timer that it frees in the thread of the engine
    brings the program down, and a look at all objects of a large project holds every thread up for tenths of a second.
    Here a look is at new objects only. What stays after several looks, or came in too great a number, as by an import,
    is put aside (`gc.freeze`) and looked at again only while nobody uses the window. Nothing large may depend on that:
    tensors and projects go by their reference counts.

    Until then `gc.collect`, wherever it is called, is done in the thread of the window too.
    """

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collect = gc.collect
        self._home = threading.get_ident()
        self._older = 0
        self._unwatched = False
        self._swept = time.monotonic()
        self._finished = False
        self._asked.connect(self._on_asked)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.look)
        gc.disable()
        gc.freeze()
        vars(gc).update(collect=self.collect)
        self._tick.start()

    def collect(self, generation: int = 2) -> int:
        """As `gc.collect`, in any thread; another one than the window's is answered 0 once it is done, or late."""
        if threading.get_ident() == self._home:
            return self._collect(generation)
        if not self._finished:
            done = threading.Event()
            self._asked.emit(done)
            done.wait(PATIENCE_SECONDS)
        return 0

    def set_unwatched(self, unwatched: bool) -> None:
        """Whether the window is out of use, so that a long look at everything disturbs nobody."""
        self._unwatched = unwatched

    def finish(self) -> None:
        """Leave the rest to Python; the window's thread may be blocked from now on."""
        if self._finished:
            return
        self._finished = True
        self._tick.stop()
        vars(gc).update(collect=self._collect)
        gc.unfreeze()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect among the new objects, if they are many enough."""
        if is_importing():
            return
        if self._unwatched and time.monotonic() - self._swept > SECONDS_BETWEEN_SWEEPS:
            self.sweep()
            return
        # Not by `gc.get_objects`: a tuple that another thread is about to fill may have no second owner, even briefly.
        new = gc.get_count()[0]
        if new > MOST:
            self._put_aside()
        elif new > FEW:
            self._older += new - self._collect(0)
            if self._older > MOST:
                self._look_at_older()

    def sweep(self) -> None:
        """Collect among all objects there are, which may take tenths of a second."""
        self._swept = time.monotonic()
        gc.unfreeze()
        self._collect()
        self._put_aside()

    def _look_at_older(self) -> None:
        self._older -= self._collect()
        if self._older > MOST // 2:
            self._put_aside()

    def _put_aside(self) -> None:
        gc.freeze()
        self._older = 0

    @Slot(object)
    def _on_asked(self, done: threading.Event) -> None:
        self._collect()
        done.set()
