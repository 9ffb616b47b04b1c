"""Tasks in other threads, and what they may hold."""

from __future__ import annotations

import gc
import threading
import weakref
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from studio.controller.program.background import TaskResult, run_at_once, run_in_background
from studio.domain.errors import InputError, StudioError

HERE = threading.get_ident()


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.result = TaskResult()
        self.heard: list[object] = []
        self.result.progress.connect(self.hear)
        self.result.done.connect(self.hear)
        self.result.failed.connect(self.hear)

    @Slot(object)
    def hear(self, value: object) -> None:
        self.heard += [value, threading.get_ident()]

    def method(self) -> None:
        pass


def test_progress_and_the_end_are_told_in_the_windows_thread(qtbot: QtBot) -> None:
    listener = Listener()
    tell = listener.result.teller()

    def do() -> str:
        tell("half")
        return "whole"

    run_in_background(do, listener.result)
    qtbot.waitUntil(lambda: listener.heard == ["half", HERE, "whole", HERE])


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (InputError("No."), "No."),
        (OSError(28, "No space left on device"), "The disk is full"),
        (KeyError("a bug"), "That did not work"),
    ],
)
def test_what_goes_wrong_is_told(qtbot: QtBot, error: Exception, sentence: str) -> None:
    listener = Listener()

    def do() -> None:
        raise error

    run_at_once(do, listener.result)
    qtbot.waitUntil(lambda: bool(listener.heard))
    assert isinstance(listener.heard[0], StudioError)
    assert sentence in str(listener.heard[0])


def test_a_result_that_nobody_holds_any_more_goes_in_the_windows_thread(qtbot: QtBot) -> None:
    freed_in: list[int] = []
    go = threading.Event()
    listener = Listener()
    weakref.finalize(listener.result, lambda: freed_in.append(threading.get_ident()))

    def do() -> None:
        go.wait()

    run_at_once(do, listener.result)
    del listener
    gc.collect()
    assert freed_in == []
    go.set()
    qtbot.waitUntil(lambda: bool(freed_in))
    assert freed_in == [HERE]


def test_a_task_may_hold_nothing_of_qt(qtbot: QtBot, tmp_path: Path) -> None:
    listener = Listener()

    def do() -> list[object]:
        return listener.heard

    for task in (do, listener.method, partial(print, listener), partial(partial(do)), lambda: do()):
        with pytest.raises(TypeError):
            run_in_background(task, listener.result)
    assert listener.heard == []
