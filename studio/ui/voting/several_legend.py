"""The keys that answer a group of more than two pictures, for the line below them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Mark
from studio.ui.keys.keymap import ARROWS, ENTER, SHIFTED, native_text
from studio.ui.voting.marking import Marking


def several_entries(marking: Marking, pictures: int, all_bad: str, *, marks_bad: bool) -> list[tuple[str, str]]:
    """Keys and what they do; `all_bad` are the keys for that, `pictures` how many there are or are to come."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("VotePage", text)

    digits = f"1–{pictures}"
    shifted = f"{native_text(SHIFTED)}–{pictures}"
    enter = native_text(ENTER)
    choosing = f"{''.join(map(native_text, ARROWS))} {enter}"
    if marks_bad:
        ends = tr("go on") if Mark.BAD in marking.marks else tr("none is bad")
        entry = (enter, ends) if marking.frame is None else (choosing, tr("bad or not"))
        return [(digits, tr("bad")), entry, (all_bad, tr("all bad")), (shifted, tr("best"))]
    is_done = marking.frame is None and bool(marking.finished)
    entry = (enter, tr("done")) if is_done else (choosing, tr("choose"))
    return [(digits, tr("best")), (shifted, tr("bad")), entry, (all_bad, tr("all bad"))]
