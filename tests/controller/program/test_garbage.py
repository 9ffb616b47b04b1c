"""In which thread garbage is collected, and that nothing piles up."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from studio.controller.program.garbage import MOST, GarbageCollector

HERE = threading.get_ident()


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    made = GarbageCollector()
    yield made
    made.finish()


class Knot:
    """Garbage that no reference count frees: a timer, itself, and a note of the thread in which it is finalised."""

    def __init__(self, freed_in: list[int]) -> None:
        self._timer = QTimer()
        self._timer.start(10_000)
        self._self = self
        self._freed_in = freed_in

    def __del__(self) -> None:
        self._freed_in.append(threading.get_ident())


def in_another_thread(act: object) -> None:
    assert callable(act)
    thread = threading.Thread(target=act)
    thread.start()
    thread.join()


def allocate() -> None:
    """As many objects as make Python collect several times by itself, garbage and not."""
    kept = []
    for number in range(20_000):
        knot: list[object] = [number]
        knot.append(knot)
        kept.append([number])


def test_timers_are_freed_in_the_thread_of_the_window(collector: GarbageCollector, qtbot: QtBot) -> None:
    freed_in: list[int] = []
    over = threading.Event()

    def work() -> None:
        while not over.is_set():
            allocate()

    thread = threading.Thread(target=work)
    thread.start()
    for _ in range(30):
        for _ in range(5):
            Knot(freed_in)
        qtbot.wait(5)
    over.set()
    thread.join()
    collector.sweep()
    assert len(freed_in) == 150
    assert set(freed_in) == {HERE}


def test_garbage_goes_by_itself(collector: GarbageCollector, qtbot: QtBot) -> None:
    freed_in: list[int] = []
    Knot(freed_in)
    kept = [[number] for number in range(1000)]
    qtbot.waitUntil(lambda: freed_in == [HERE])
    assert len(kept) == 1000


def test_collecting_in_another_thread_is_done_in_the_windows(collector: GarbageCollector, qtbot: QtBot) -> None:
    freed_in: list[int] = []
    Knot(freed_in)
    thread = threading.Thread(target=lambda: gc.collect())
    thread.start()
    qtbot.waitUntil(lambda: not thread.is_alive())
    assert freed_in == [HERE]


def test_too_many_new_objects_are_put_aside_and_swept_later(collector: GarbageCollector) -> None:
    freed_in: list[int] = []
    gc.collect()
    Knot(freed_in)
    kept = [[number] for number in range(2 * MOST)]
    collector.look()
    del kept
    gc.collect()
    assert freed_in == []
    collector.sweep()
    assert freed_in == [HERE]


def test_what_stays_is_looked_at_a_few_times_only(collector: GarbageCollector) -> None:
    gc.collect()
    gc.freeze()
    kept = []
    for _ in range(4):
        kept += [[number] for number in range(MOST // 2)]
        collector.look()
    assert len(gc.get_objects()) <= MOST + MOST // 2
    assert len(kept) == 2 * MOST


def test_python_collects_by_itself_again_afterwards(qtbot: QtBot) -> None:
    before = gc.collect
    collector = GarbageCollector()
    assert not gc.isenabled()
    collector.finish()
    assert gc.isenabled()
    assert gc.collect is before
    assert gc.get_freeze_count() == 0


def test_a_window_that_goes_is_not_waited_for(qtbot: QtBot) -> None:
    collector = GarbageCollector()
    collect = gc.collect
    collector.finish()
    in_another_thread(collect)
    gone = weakref.ref(collector)
    del collector, collect
    assert isinstance(gone(), QObject | None)
