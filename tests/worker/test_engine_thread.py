"""The engine thread: order of signals, one ending per job, stopping, closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from studio.domain.errors import InputError
from studio.domain.work import Cancel, Done, Event, Export, Failed, Job, Progress, StoppedEarly
from studio.worker.engine_thread import EngineThread

JOB = Export(Path("base"), Path("adapter"), Path("target"), "title")


class Script:
    """An engine that yields so many events, or raises, and waits at a gate before each event if given one."""

    def __init__(self, events: int = 3, error: Exception | None = None, gate: threading.Event | None = None) -> None:
        self.events, self.error, self.gate = events, error, gate
        self.thread: QThread | None = None
        self.closed = False

    def run(self, job: Job, cancel: Cancel) -> Iterator[Event]:
        self.thread = QThread.currentThread()
        for number in range(self.events):
            if self.gate is not None:
                self.gate.wait(5)
            cancel.check()
            yield Progress("generate", number, self.events)
        if self.error is not None:
            raise self.error

    def close(self) -> None:
        self.closed = True


class Listener:
    """Keeps what a thread told, in order."""

    def __init__(self, engine: EngineThread) -> None:
        self.heard: list[object] = []
        engine.happened.connect(self.heard.append)
        engine.ended.connect(self.heard.append)


def started(script: Script) -> tuple[EngineThread, Listener]:
    engine = EngineThread(lambda: script)
    return engine, Listener(engine)


def finish(qtbot: QtBot, engine: EngineThread) -> None:
    with qtbot.waitSignal(engine.stopped):
        engine.shutdown()
    assert not engine.running


def test_events_come_in_order_and_end_once(qtbot: QtBot) -> None:
    script = Script()
    engine, listener = started(script)
    with qtbot.waitSignal(engine.ended):
        engine.submit(JOB)
    assert listener.heard == [*(Progress("generate", number, 3) for number in range(3)), Done(JOB)]
    assert script.thread is not QThread.currentThread()
    finish(qtbot, engine)
    assert script.closed


def test_five_thousand_events_arrive(qtbot: QtBot) -> None:
    engine, listener = started(Script(events=5000))
    with qtbot.waitSignal(engine.ended, timeout=20_000):
        engine.submit(JOB)
    assert len(listener.heard) == 5001
    finish(qtbot, engine)


@pytest.mark.parametrize(
    ("error", "sentence", "is_bug"),
    [
        (InputError("Choose a picture."), "Choose a picture.", False),
        (MemoryError(), "The memory of this computer ran out", True),
        (KeyError("x"), "Something inside Atelier broke", True),
    ],
)
def test_whatever_is_raised_becomes_an_ending(qtbot: QtBot, error: Exception, sentence: str, is_bug: bool) -> None:
    engine, listener = started(Script(events=0, error=error))
    with qtbot.waitSignal(engine.ended):
        engine.submit(JOB)
    ending = listener.heard[-1]
    assert isinstance(ending, Failed)
    assert ending.sentence.startswith(sentence)
    assert bool(ending.details) == is_bug
    finish(qtbot, engine)


def test_a_stop_ends_the_job_at_its_next_step(qtbot: QtBot) -> None:
    gate = threading.Event()
    engine, listener = started(Script(events=100, gate=gate))
    engine.submit(JOB)
    engine.stop_current()
    with qtbot.waitSignal(engine.ended):
        gate.set()
    assert listener.heard == [StoppedEarly(JOB)]
    finish(qtbot, engine)


def test_a_paused_job_goes_on_where_it_was(qtbot: QtBot) -> None:
    engine, listener = started(Script())
    engine.pause()
    engine.submit(JOB)
    with qtbot.assertNotEmitted(engine.ended, wait=100):
        pass
    with qtbot.waitSignal(engine.ended):
        engine.resume()
    assert listener.heard[-1] == Done(JOB)
    finish(qtbot, engine)


def test_jobs_that_wait_at_the_end_are_reported_as_stopped(qtbot: QtBot) -> None:
    gate = threading.Event()
    engine, listener = started(Script(gate=gate))
    for _ in range(3):
        engine.submit(JOB)
    engine.shutdown()
    with qtbot.waitSignal(engine.stopped):
        gate.set()
    assert listener.heard == [StoppedEarly(JOB)] * 3
    engine.submit(JOB)
    assert listener.heard == [StoppedEarly(JOB)] * 4
