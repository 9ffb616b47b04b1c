"""Words and what tells a state apart stand out from their grounds: WCAG 2.2, success criteria 1.4.3 and 1.4.11 (AA)."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor

from studio.assets import resources_folder
from studio.ui.window.theme import DARK, LIGHT, Colours

LOOKS = [pytest.param(DARK, id="dark"), pytest.param(LIGHT, id="light")]
GROUNDS = ("window", "bar", "field", "button", "hover", "pressed", "chosen")
WORDS = ("text", "strong", "dim", "good", "error")
"""They stand on any ground."""
WORDS_ON = {"accent": ("window", "bar"), "on_accent": ("accent", "accent_hover"), "on_banner": ("banner",)}
OFF = "disabled"
"""What cannot be used now is left out by the criterion."""
READABLE, VISIBLE = 4.5, 3.0


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(colours: Colours, one: str, other: str) -> float:
    """1 to 21."""
    dark, bright = sorted(luminance(QColor(getattr(colours, name))) for name in (one, other))
    return (bright + 0.05) / (dark + 0.05)


def too_weak(colours: Colours, pairs: list[tuple[str, str]], least: float) -> list[str]:
    measured = ((pair, contrast(colours, *pair)) for pair in pairs)
    return [f"{one} on {other}: {ratio:.2f}" for (one, other), ratio in measured if ratio < least]


def test_the_measure_is_that_of_the_criterion() -> None:
    """Black on white, and the grey that just passes on white."""
    colours = Colours(**dict.fromkeys(vars(DARK), "#767676") | {"window": "#ffffff", "text": "#000000"})
    assert contrast(colours, "text", "window") == pytest.approx(21)
    assert contrast(colours, "dim", "window") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("colours", LOOKS)
def test_words_can_be_read(colours: Colours) -> None:
    pairs = [(word, ground) for word in WORDS for ground in GROUNDS]
    pairs += [(word, ground) for word, grounds in WORDS_ON.items() for ground in grounds]
    assert too_weak(colours, pairs, READABLE) == []


@pytest.mark.parametrize("colours", LOOKS)
def test_frames_of_what_is_chosen_can_be_seen(colours: Colours) -> None:
    assert too_weak(colours, [("accent", ground) for ground in GROUNDS], VISIBLE) == []


def test_the_style_sheet_writes_in_no_other_colour() -> None:
    sheet = (resources_folder() / "style" / "atelier.qss").read_text(encoding="utf-8")
    written = set(re.findall(r"(?<![\w-])color: \$(\w+)", sheet))
    assert "text" in written
    assert written <= {*WORDS, *WORDS_ON, OFF}
    assert not re.findall(r"color: (?!\$|transparent)\S+", sheet)
