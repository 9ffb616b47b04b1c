"""What answers a group of more than two pictures, for the row below them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Mark
from studio.ui.keys.key_button import Hint
from studio.ui.keys.keymap import ARROWS, ENTER, SHIFTED, native_text
from studio.ui.voting.marking import Marking


def several_hints(
    marking: Marking, pictures: int, go_on: Callable[[], None], all_bad: Hint, *, marks_bad: bool
) -> list[Hint]:
    """`pictures` are how many there are or are to come; `go_on` is what Enter does. What is said of one picture is no
    button: a click on it, or a long one, says the same."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("VotePage", text)

    digits = f"1–{pictures}"
    shifted = f"{native_text(SHIFTED)}–{pictures}"
    enter = native_text(ENTER)
    choosing = f"{''.join(map(native_text, ARROWS))} {enter}"
    if marks_bad:
        ends = tr("go on") if Mark.BAD in marking.marks else tr("none is bad")
        entry = Hint(ends, enter, press=go_on) if marking.frame is None else Hint(tr("bad or not"), choosing)
        return [Hint(tr("bad"), digits), Hint(tr("best"), shifted), entry, all_bad]
    is_done = marking.frame is None and bool(marking.finished)
    entry = Hint(tr("done"), enter, press=go_on) if is_done else Hint(tr("choose"), choosing)
    return [Hint(tr("best"), digits), Hint(tr("bad"), shifted), entry, all_bad]
