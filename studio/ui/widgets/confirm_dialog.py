"""A question over the window, asked before something is broken off."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import button, paragraph

WIDTH = 460


def _tr(text: str) -> str:
    return QCoreApplication.translate("question", text)


class ConfirmDialog(QDialog):
    """Each answer is what its button says and what follows from it; Enter gives the first.

    To stay is to close the dialog; where its button has words of its own, `stay`, that is what Enter does.
    """

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
        self._actions = tuple(answers.values())
        answer_buttons = QButtonGroup(self)
        stay_button = button(self, stay or self.tr("Stay"))

        row = QHBoxLayout()
        row.setSpacing(10)
        for number, text in enumerate(answers):
            is_default = number == 0 and not stay
            answer_button = button(self, text, "primary" if is_default else "")
            answer_button.setDefault(is_default)
            answer_buttons.addButton(answer_button, number)
            row.addWidget(answer_button)
        row.addStretch(1)
        row.addWidget(stay_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(22)
        column.addWidget(paragraph(self, "prompt", sentence, WIDTH))
        column.addLayout(row)

        answer_buttons.idClicked.connect(self.answer)
        stay_button.clicked.connect(self.reject)
        if stay:
            stay_button.setDefault(True)

            # Enter presses the button that has the focus, and only without one the default.
            stay_button.setFocus()

    @Slot(int)
    def answer(self, number: int) -> None:
        """Give one of the answers, counted from 0."""
        # First, since the answer may close the window that this dialog stands over.
        self.accept()
        self._actions[number]()


def ask_to_replace(parent: QWidget, name: str, replace: Callable[[], object]) -> None:
    """Ask whether a file that is there is to be replaced."""
    sentence = _tr("{0} is there already. Replace it?").format(name)
    open_once(ConfirmDialog(_tr("Replace a file"), sentence, {_tr("Replace"): replace}, parent, _tr("Keep it")))
