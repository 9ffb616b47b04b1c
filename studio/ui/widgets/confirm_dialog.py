"""A question over the window, asked before something is broken off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.widgets.factories import button, paragraph

WIDTH = 460


def _tr(text: str) -> str:
    return QCoreApplication.translate("question", text)


class ConfirmDialog(QDialog):
    """Each answer is what its button says and what follows from it; Enter gives the first. To stay is to close it; in
    words of its own, `stay`, it is what Enter does."""

    def __init__(
        self,
        title: str,
        sentence: str,
        answers: Mapping[str, Callable[[], object]],
        parent: QWidget,
        stay: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._follows = tuple(answers.values())
        told = paragraph(self, "prompt", sentence, WIDTH)
        row = QHBoxLayout()
        group = QButtonGroup(self)
        staying = button(self, stay or self.tr("Stay"))
        row.setSpacing(10)
        for number, text in enumerate(answers):
            one = button(self, text, "" if number or stay else "primary")
            one.setDefault(number == 0 and not stay)
            group.addButton(one, number)
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(staying)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(22)
        column.addWidget(told)
        column.addLayout(row)
        group.idClicked.connect(self.answer)
        staying.clicked.connect(self.reject)
        if stay:
            staying.setDefault(True)
            staying.setFocus()

    @Slot(int)
    def answer(self, number: int) -> None:
        """Give one of the answers, counted from 0."""
        self.accept()
        self._follows[number]()


def ask_to_replace(parent: QWidget, name: str, replace: Callable[[], object]) -> None:
    """Ask whether a file that is there is to be replaced."""
    sentence = _tr("{0} is there already. Replace it?").format(name)
    question = ConfirmDialog(_tr("Replace a file"), sentence, {_tr("Replace"): replace}, parent, _tr("Keep it"))
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.open()
