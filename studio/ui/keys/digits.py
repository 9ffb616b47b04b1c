"""Which digit a key stands for, with Shift or without, in any keyboard layout."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

# Scan codes of set 1, the same for every layout: the row above the letters, and the pad with its number lock on.
ROW = {code: digit for digit, code in enumerate(range(0x02, 0x0B), start=1)}
PAD = {0x4F: 1, 0x50: 2, 0x51: 3, 0x4B: 4, 0x4C: 5, 0x4D: 6, 0x47: 7, 0x48: 8, 0x49: 9}
FIRST_CODE = {"windows": 0, "xcb": 8, "wayland": 8}
"""What Qt's platforms tell on top of these codes; X11 and Wayland count the kernel's from 8."""

# A Mac tells no scan codes, but a number for every place on the keyboard.
MAC_ROW = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}


@dataclass(frozen=True)
class Digit:
    """1 to 9."""

    number: int
    shifted: bool


def pressed_digit(event: QKeyEvent, platform: str) -> Digit | None:
    """The digit of a key press; None for another key, for 0, and with a modifier beside Shift.

    With Shift a digit's key gives a sign, another one in every layout, and Qt tells the sign. French and Czech
    keyboards give signs without it. So it is the place of the key that counts wherever `platform`, Qt's name for the
    system of windows, tells it.
    """
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers not in (NONE, SHIFT):
        return None
    shifted = modifiers == SHIFT
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return Digit(event.key() - Qt.Key.Key_0, shifted)
    if platform == "cocoa":
        number = MAC_ROW.get(event.nativeVirtualKey())
    else:
        first = FIRST_CODE.get(platform.partition("-")[0])
        code = None if first is None else event.nativeScanCode() - first

        # Without Shift and without a digit the number lock is off, and the pad's keys are arrows.
        number = ROW.get(code) or (PAD.get(code) if shifted else None) if code is not None else None
    return None if number is None else Digit(number, shifted)
