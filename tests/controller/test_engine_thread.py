"""The engine thread: order of signals, one ending per job, stopping, closing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from studio.controller.engine_thread import EngineThread, PauseState
from studio.domain.base_model import Base
from studio.domain.engine import Cancel, GraphicsMemory, nobody_waits
from studio.domain.errors import InputError, ResourceError
from studio.domain.events import Done, Event, Failed, Phase, Progress, StoppedEarly
from studio.domain.jobs import Export, Job
from studio.domain.machine import Machine

JOB = Export(Base(Path("base")), Path("adapter"), Path("target"))


class Script:
    """An engine that yields so many events, or raises, and waits at a gate before each event if given one.

    `calls` are those of the port, in order; without `card` there is no graphics memory to free.
    """

    def __init__(self, events: int = 3, error: Exception | None = None, gate: threading.Event | None = None) -> None:
        self.events = events
        self.error = error
        self.gate = gate
        self.thread: QThread | None = None
        self.closed = False
        self.card = True
        self.calls: list[str] = []
        self.began = threading.Event()

    def offload(self) -> bool:
        self.calls.append("offload")
        return self.card

    def restore(self) -> None:
        self.calls.append("restore")

    def memory(self) -> GraphicsMemory | None:
        return GraphicsMemory(len(self.calls), 10)

    def machine(self) -> Machine:
        return Machine(remarks=(ResourceError("There is no card."),))

    def run(self, job: Job, cancel: Cancel, awaited: Callable[[], bool] = nobody_waits) -> Iterator[Event]:
        self.thread = QThread.currentThread()
        self.began.set()
        for number in range(self.events):
            if self.gate is not None:
                self.gate.wait(5)
            cancel.check()
            self.calls.append("step")
            yield Progress(Phase.GENERATE, number, self.events)
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


def pause_in_the_first_step(qtbot: QtBot, engine: EngineThread, script: Script) -> None:
    """The script's gate is open afterwards."""
    assert script.gate is not None
    engine.submit(JOB)
    assert script.began.wait(5)
    engine.pause()
    with qtbot.waitSignal(engine.halted):
        script.gate.set()


def finish(qtbot: QtBot, engine: EngineThread) -> None:
    with qtbot.waitSignal(engine.stopped):
        engine.shutdown()
    assert not engine.running


def test_events_come_in_order_and_end_once(qtbot: QtBot) -> None:
    script = Script()
    engine, listener = started(script)
    with qtbot.waitSignal(engine.ended):
        engine.submit(JOB)
    assert listener.heard == [*(Progress(Phase.GENERATE, number, 3) for number in range(3)), Done(JOB)]
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
    assert str(ending.error).startswith(sentence)
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


def test_a_job_given_while_paused_waits_and_then_runs_whole(qtbot: QtBot) -> None:
    script = Script()
    engine, listener = started(script)
    with qtbot.waitSignal(engine.halted):
        engine.pause()
    engine.submit(JOB)
    with qtbot.assertNotEmitted(engine.ended, wait=100):
        pass
    with qtbot.waitSignal(engine.ended):
        engine.resume()
    assert listener.heard[-1] == Done(JOB)
    assert script.calls == ["step"] * 3
    finish(qtbot, engine)


def pause_state(engine: EngineThread) -> PauseState:
    return engine.pause_state


@pytest.mark.parametrize("card", [True, False])
def test_a_pause_frees_the_card_between_two_steps_of_one_run(qtbot: QtBot, card: bool) -> None:
    script = Script(gate=threading.Event())
    script.card = card
    engine, listener = started(script)
    pause_in_the_first_step(qtbot, engine, script)
    assert pause_state(engine) is (PauseState.OFFLOADED if card else PauseState.HALTED)
    if card:
        assert engine.memory == GraphicsMemory(2, 10)
    with qtbot.waitSignal(engine.ended):
        engine.resume()
    assert script.calls == ["step", "offload", "restore", "step", "step"]
    assert listener.heard == [*(Progress(Phase.GENERATE, number, 3) for number in range(3)), Done(JOB)]
    assert pause_state(engine) is PauseState.NONE
    finish(qtbot, engine)


def test_a_pause_without_work_frees_the_card_too(qtbot: QtBot) -> None:
    script = Script()
    engine, _ = started(script)
    with qtbot.waitSignal(engine.ended):
        engine.submit(JOB)
    with qtbot.waitSignal(engine.halted):
        engine.pause()
    assert script.calls[-1] == "offload"
    assert engine.pause_state is PauseState.OFFLOADED
    finish(qtbot, engine)


def test_a_card_that_cannot_be_freed_does_not_hinder_a_pause(qtbot: QtBot) -> None:
    class Stuck(Script):
        def offload(self) -> bool:
            raise MemoryError

    engine, listener = started(Stuck())
    with qtbot.waitSignal(engine.ended):
        engine.submit(JOB)
    with qtbot.waitSignal(engine.halted):
        engine.pause()
    assert engine.pause_state is PauseState.HALTED
    with qtbot.waitSignal(engine.ended):
        engine.resume()
        engine.submit(JOB)
    assert listener.heard[-1] == Done(JOB)
    finish(qtbot, engine)


def test_a_failure_holds_nothing_that_the_engine_had(qtbot: QtBot) -> None:
    engine, listener = started(Script(events=0, error=InputError("A group has 2 to 7 pictures, not {0}.", 9)))
    with qtbot.waitSignal(engine.ended):
        engine.submit(JOB)
    ending = listener.heard[-1]
    assert isinstance(ending, Failed)
    assert ending.error.__traceback__ is None
    assert (ending.error.template, ending.error.values) == ("A group has 2 to 7 pictures, not {0}.", (9,))
    finish(qtbot, engine)


def test_a_card_that_others_filled_meanwhile_is_told(qtbot: QtBot) -> None:
    class Crowded(Script):
        def restore(self) -> None:
            raise ResourceError("Too little room.")

    script = Crowded(gate=threading.Event())
    engine, listener = started(script)
    pause_in_the_first_step(qtbot, engine, script)
    with qtbot.waitSignal(engine.ended):
        engine.resume()
    ending = listener.heard[-1]
    assert isinstance(ending, Failed)
    assert (ending.job, str(ending.error)) == (JOB, "Too little room.")
    finish(qtbot, engine)


def test_a_paused_job_can_be_stopped(qtbot: QtBot) -> None:
    script = Script(gate=threading.Event())
    engine, listener = started(script)
    pause_in_the_first_step(qtbot, engine, script)
    engine.stop_current()
    with qtbot.waitSignal(engine.ended):
        engine.resume()
    assert listener.heard[-1] == StoppedEarly(JOB)
    assert script.calls == ["step", "offload"]
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


def test_the_engine_is_made_to_tell_of_the_machine(qtbot: QtBot) -> None:
    threads = list[QThread]()

    def make() -> Script:
        threads.append(QThread.currentThread())
        return Script()

    engine = EngineThread(make)
    assert engine.machine is None
    with qtbot.waitSignal(engine.machine_found):
        engine.look_at_machine()
    assert engine.machine is not None
    assert str(engine.machine.remarks[0]) == "There is no card."
    engine.look_at_machine()
    engine.submit(JOB)
    qtbot.waitUntil(lambda: not engine.busy)
    assert len(threads) == 1
    assert threads[0] is not QThread.currentThread()
    assert engine.wait()


def test_a_job_tells_of_the_machine_too(qtbot: QtBot) -> None:
    engine, _ = started(Script())
    with qtbot.waitSignal(engine.machine_found):
        engine.submit(JOB)
    assert engine.wait()


def test_an_engine_that_cannot_be_made_is_told_by_the_job(qtbot: QtBot) -> None:
    def fail() -> Script:
        raise ResourceError("There is no bitsandbytes.")

    engine = EngineThread(fail)
    listener = Listener(engine)
    engine.look_at_machine()
    engine.submit(JOB)
    qtbot.waitUntil(lambda: not engine.busy)
    assert engine.machine is None
    (failed,) = listener.heard
    assert isinstance(failed, Failed)
    assert str(failed.error) == "There is no bitsandbytes."
    assert engine.wait()
