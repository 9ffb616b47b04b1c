"""What each key means on the voting page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from studio.domain.votes import Verdict


class Command(Enum):
    """Keys that are not a vote."""

    UNDO = auto()
    REDO = auto()
    FLICKER = auto()
    GO_ON = auto()


@dataclass(frozen=True)
class Answer:
    """A vote as it was typed."""

    verdict: Verdict
    strength: int = 1


_LEFT = (Qt.Key.Key_Left, Qt.Key.Key_A, Qt.Key.Key_1, Qt.Key.Key_J)
_RIGHT = (Qt.Key.Key_Right, Qt.Key.Key_D, Qt.Key.Key_2, Qt.Key.Key_L)
_PLAIN: dict[int, Answer | Command] = {
    **dict.fromkeys(_LEFT, Answer(Verdict.LEFT)),
    **dict.fromkeys(_RIGHT, Answer(Verdict.RIGHT)),
    Qt.Key.Key_Up: Answer(Verdict.TIE),
    Qt.Key.Key_Down: Answer(Verdict.BAD),
    Qt.Key.Key_Space: Answer(Verdict.SKIP),
    Qt.Key.Key_Backspace: Command.UNDO,
    Qt.Key.Key_Tab: Command.FLICKER,
    Qt.Key.Key_Return: Command.GO_ON,
    Qt.Key.Key_Enter: Command.GO_ON,
}
_SHIFTED: dict[int, Answer | Command] = {
    Qt.Key.Key_Left: Answer(Verdict.LEFT, 2),
    Qt.Key.Key_Right: Answer(Verdict.RIGHT, 2),
}
_WITH_CONTROL: dict[int, Answer | Command] = {Qt.Key.Key_Z: Command.UNDO, Qt.Key.Key_Y: Command.REDO}


def meaning(event: QKeyEvent) -> Answer | Command | None:
    """What the key asks for; None for keys without a meaning and for the repeats of a key held down."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    table = {
        Qt.KeyboardModifier.NoModifier: _PLAIN,
        Qt.KeyboardModifier.ShiftModifier: _SHIFTED,
        Qt.KeyboardModifier.ControlModifier: _WITH_CONTROL,
    }.get(held)
    if event.isAutoRepeat() or table is None:
        return None
    return table.get(event.key())
