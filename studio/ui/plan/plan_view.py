"""The figures of a plan below each other, and the advice that follows from them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from studio.controller.program.error_text import error_text
from studio.session.plan.planner import Plan
from studio.ui.plan.plan_text import plan_lines
from studio.ui.widgets.factories import change_paragraph, label, paragraph

CAPTION_WIDTH = 120
WIDTH = 320


class PlanView(QWidget):
    """Keeps the height of its lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._advice = paragraph(self, "hint", "", CAPTION_WIDTH + WIDTH)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(10)

    @property
    def lines(self) -> list[str]:
        """What it says, from top to bottom, the advice last."""
        return [*(f"{caption.text()}: {words.text()}" for caption, words in self._rows), self._advice.text()]

    @property
    def advice(self) -> str:
        return self._advice.text()

    def show_plan(self, plan: Plan) -> None:
        lines = plan_lines(plan)
        if not self._rows:
            self._make_rows(list(lines))
        for (_, words), text in zip(self._rows, lines.values(), strict=True):
            change_paragraph(words, text)
        change_paragraph(self._advice, error_text(plan.advice) if plan.advice is not None else "")

    def _make_rows(self, captions: list[str]) -> None:
        for row, text in enumerate(captions):
            caption = label(self, "caption", text)
            words = paragraph(self, "dim", "", WIDTH)
            self._rows.append((caption, words))
            self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, row, 1)
        self._grid.setColumnMinimumWidth(0, CAPTION_WIDTH)
        self._grid.addWidget(self._advice, len(captions), 0, 1, 2)
        self._grid.setRowStretch(len(captions) + 1, 1)
