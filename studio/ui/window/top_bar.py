"""The slim bar at the top: which project, and the way between the pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from studio.controller.page import Page
from studio.ui.widgets.elided_label import ElidedLabel
from studio.ui.widgets.factories import ROLE, change_role

WIDE = 1240
"""From here on the names of the pages stand as far apart as they look best, in any language."""


class TopBar(QWidget):
    """`chosen` carries a Page."""

    chosen = Signal(object)
    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._project = ElidedLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(0)
        names = {
            Page.START: self.tr("Start"),
            Page.VOTE: self.tr("Vote"),
            Page.PROMPTS: self.tr("Prompts"),
            Page.OWN_PICTURES: self.tr("Your pictures"),
            Page.GALLERY: self.tr("Gallery"),
            Page.BLIND_TEST: self.tr("Blind check"),
            Page.PROGRESS: self.tr("Progress"),
            Page.EXPORT: self.tr("Export"),
            Page.TRY_OUT: self.tr("Try out"),
        }
        for page, text in names.items():
            row.addWidget(self._page_button(page, text))
        row.addWidget(self._project, 1)
        row.addSpacing(16)
        for text, keys, asked in (
            (self.tr("Help"), "F1", self.help_asked),
            (self.tr("Settings"), "Ctrl+,", self.settings_asked),
        ):
            row.addWidget(self._dialog_button(text, keys, asked))
        self._group.idClicked.connect(self._on_clicked)
        self.show_project("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the names stand closer."""
        role = "tab" if self.width() >= WIDE else "narrow tab"
        if self._group.button(Page.START).property(ROLE) != role:
            for button in self.findChildren(QPushButton):
                change_role(button, role)

    def button(self, page: Page) -> QAbstractButton:
        """What leads to a page."""
        return self._group.button(page)

    def show_page(self, page: Page) -> None:
        self._group.button(page).setChecked(True)

    def show_project(self, name: str) -> None:
        """Without a project there is only the first page."""
        self._project.show_text(name)
        for button in self._group.buttons()[1:]:
            button.setEnabled(bool(name))

    def _dialog_button(self, text: str, keys: str, asked: SignalInstance) -> QPushButton:
        button = self._flat_button(text, keys)
        button.clicked.connect(asked)
        return button

    def _page_button(self, page: Page, text: str) -> QPushButton:
        button = self._flat_button(text, f"Ctrl+{page + 1}")
        button.setCheckable(True)
        self._group.addButton(button, page)
        return button

    def _flat_button(self, text: str, keys: str) -> QPushButton:
        """The keys press it from anywhere in the window, also while the bar is out of sight."""
        button = QPushButton(text, self)
        button.setProperty(ROLE, "tab")
        button.setFlat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        # A shortcut of the window, as that of a hidden button would not be heard.
        QShortcut(QKeySequence(keys), self.window()).activated.connect(button.click)
        return button

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(Page(number))
