"""How many pictures are shown together, in the form for a new project, and how they are answered."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from studio.domain.lesson import Lesson
from studio.ui.keys.keymap import ENTER, native_text
from studio.ui.widgets.factories import label, row_at_left

TWO = 2


class GroupField(QWidget):
    """Follows the lesson until the artist chooses a size; `changed` comes whenever another one is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sizes = QButtonGroup(self)
        self._chosen_by_hand = False
        self._marks_bad = False
        self._keys = label(self, "dim", wrap=True)
        for size, text in ((2, self.tr("Two")), (4, self.tr("Four")), (7, self.tr("Seven"))):
            self._sizes.addButton(QRadioButton(text, self), size)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row_at_left(*self._sizes.buttons(), spacing=24))
        column.addWidget(self._keys)
        self._sizes.button(TWO).setChecked(True)
        self._sizes.idClicked.connect(self._on_clicked)
        self._sizes.idToggled.connect(self._show_keys)
        self._show_keys()

    @property
    def chosen(self) -> int:
        return self._sizes.checkedId()

    @property
    def keys(self) -> str:
        """How groups of that size are answered."""
        return self._keys.text()

    def choose(self, size: int) -> None:
        """As if the artist had clicked it."""
        self._sizes.button(size).click()

    def follow(self, lesson: Lesson) -> None:
        """Suggest the size of this lesson, unless the artist chose one."""
        self._marks_bad = lesson.marks_bad
        if not self._chosen_by_hand:
            self._sizes.button(lesson.group_size).setChecked(True)
        self._show_keys()

    @Slot()
    def _on_clicked(self) -> None:
        self._chosen_by_hand = True

    @Slot()
    def _show_keys(self) -> None:
        self._keys.setText(self._keys_text())
        self.changed.emit()

    def _keys_text(self) -> str:
        if self.chosen == TWO:
            return self.tr("Choose with ← →.")
        if self._marks_bad:
            return self.tr("Mark bad ones with 1–{0} and go on with {1}.").format(self.chosen, native_text(ENTER))
        return self.tr("Choose the best with 1–{0}.").format(self.chosen)
