"""The slim bar at the top: which project, and the way between the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from studio.ui.widgets.factories import ROLE, label


class TopBar(QWidget):
    """`chosen` carries the number of a page."""

    chosen = Signal(int)
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._project = label(self, "dim")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(0)
        names = (
            self.tr("Start"),
            self.tr("Vote"),
            self.tr("Prompts"),
            self.tr("Gallery"),
            self.tr("Blind check"),
            self.tr("Progress"),
            self.tr("Export"),
        )
        for number, text in enumerate(names):
            row.addWidget(self._button(number, text))
        row.addStretch(1)
        row.addWidget(self._project)
        row.addSpacing(16)
        for text, keys, asked in (
            (self.tr("Help"), "F1", self.help_asked),
            (self.tr("Settings"), "Ctrl+,", self.settings_asked),
        ):
            row.addWidget(self._way(text, keys, asked))
        self._group.idClicked.connect(self._on_clicked)
        self.show_project("")

    def show_page(self, number: int) -> None:
        self._group.button(number).setChecked(True)

    def show_project(self, name: str) -> None:
        """Without a project there is only the first page."""
        self._project.setText(name)
        for button in self._group.buttons()[1:]:
            button.setEnabled(bool(name))

    def _way(self, text: str, keys: str, asked: SignalInstance) -> QPushButton:
        """To something that is no page."""
        button = self._flat(text, keys)
        button.clicked.connect(asked)
        return button

    def _button(self, number: int, text: str) -> QPushButton:
        button = self._flat(text, f"Ctrl+{number + 1}")
        button.setCheckable(True)
        self._group.addButton(button, number)
        return button

    def _flat(self, text: str, keys: str) -> QPushButton:
        """The keys press it from anywhere in the window, also while the bar is out of sight."""
        button = QPushButton(text, self)
        button.setProperty(ROLE, "tab")
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        QShortcut(QKeySequence(keys), self.window()).activated.connect(button.click)
        return button

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(number)
