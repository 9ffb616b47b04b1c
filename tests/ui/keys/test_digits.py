"""Digits as the systems deliver them: with Shift and without, in layouts that put other signs on their keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from studio.ui.keys.digits import Digit, pressed_digit

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAD = Qt.KeyboardModifier.KeypadModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def event(key: int, held: Qt.KeyboardModifier, text: str = "", scan_code: int = 0, virtual_key: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan_code, virtual_key, 0, text)


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl", "windows"])
@pytest.mark.parametrize(
    ("signs", "held"),
    [
        ("1234567", NONE),
        ("!@#$%^&", SHIFT),
        ('!"§$%&/', SHIFT),
        ("&É\"'(-È", NONE),
        ("1234567", SHIFT),
    ],
    ids=["plain", "American", "German", "French", "French with Shift"],
)
def test_the_row_of_digits_means_digits_whatever_stands_on_it(
    platform: str, signs: str, held: Qt.KeyboardModifier
) -> None:
    first = 2 if platform == "windows" else 10
    events = [event(ord(sign), held, sign, first + place) for place, sign in enumerate(signs)]
    expected = [Digit(number, held == SHIFT) for number in range(1, 8)]
    assert [pressed_digit(one, platform) for one in events] == expected


def test_a_mac_tells_the_place_of_a_key_in_its_own_numbers() -> None:
    codes = (18, 19, 20, 21, 23, 22, 26)
    events = [event(ord(sign), SHIFT, sign, 1, code) for sign, code in zip('!"§$%&/', codes, strict=True)]
    assert [pressed_digit(one, "cocoa") for one in events] == [Digit(number, True) for number in range(1, 8)]


@pytest.mark.parametrize(
    ("key", "held", "scan_code", "expected"),
    [
        (Qt.Key.Key_1, PAD, 87, Digit(1, False)),
        (Qt.Key.Key_End, PAD | SHIFT, 87, Digit(1, True)),
        (Qt.Key.Key_Clear, PAD | SHIFT, 84, Digit(5, True)),
        (Qt.Key.Key_3, PAD | SHIFT, 89, Digit(3, True)),
        (Qt.Key.Key_Left, PAD, 83, None),
    ],
    ids=["number lock", "number lock, Shift", "five, Shift", "no number lock, Shift", "no number lock"],
)
def test_the_number_pad_gives_digits_or_arrows(
    key: Qt.Key, held: Qt.KeyboardModifier, scan_code: int, expected: Digit | None
) -> None:
    assert pressed_digit(event(key, held, "", scan_code), "xcb") == expected


@pytest.mark.parametrize(
    ("key", "held", "scan_code"),
    [
        (Qt.Key.Key_1, CONTROL, 10),
        (Qt.Key.Key_0, NONE, 19),
        (Qt.Key.Key_Exclam, SHIFT, 0),
        (Qt.Key.Key_End, SHIFT, 115),
        (Qt.Key.Key_Q, NONE, 24),
    ],
)
def test_other_keys_are_no_digits(key: Qt.Key, held: Qt.KeyboardModifier, scan_code: int) -> None:
    assert pressed_digit(event(key, held, "", scan_code), "xcb") is None


def test_a_system_that_tells_no_places_is_believed_its_keys() -> None:
    assert pressed_digit(event(Qt.Key.Key_4, SHIFT, "4", 5), "offscreen") == Digit(4, True)
    assert pressed_digit(event(Qt.Key.Key_Dollar, SHIFT, "$", 13), "offscreen") is None
