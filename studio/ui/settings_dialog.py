"""What holds for all projects: the look of the window, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui.parts import button, label
from studio.ui.preferences import PreferenceFile
from studio.ui.shortcut_sheet import ShortcutSheet
from studio.ui.theme import Look

LOOKS = tuple(Look)


class SettingsDialog(QDialog):
    """Every choice works at once and is kept at once."""

    def __init__(self, preferences: PreferenceFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        self._looks = QButtonGroup(self)
        looks = QHBoxLayout()
        looks.setSpacing(24)
        names = {Look.DARK: self.tr("Dark"), Look.LIGHT: self.tr("Light"), Look.SYSTEM: self.tr("As the system")}
        for number, look in enumerate(LOOKS):
            choice = QRadioButton(names[look], self)
            choice.setChecked(look is preferences.values.look)
            self._looks.addButton(choice, number)
            looks.addWidget(choice)
        keys, close = button(self, self.tr("Show and change…")), button(self, self.tr("Close"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(18)
        grid.addWidget(label(self, "caption", self.tr("Look")), 0, 0)
        grid.addLayout(looks, 0, 1)
        grid.addWidget(label(self, "caption", self.tr("Keys")), 1, 0)
        grid.addWidget(keys, 1, 1)
        grid.addWidget(label(self, "caption", self.tr("Notes")), 2, 0)
        notes = QCheckBox(self.tr("When the window is not in front"), self)
        sound = QCheckBox(self.tr("With a sound"), self)
        notes.setChecked(preferences.values.notes)
        sound.setChecked(preferences.values.sound)
        sound.setEnabled(preferences.values.notes)
        grid.addWidget(notes, 2, 1)
        grid.addWidget(sound, 3, 1)
        grid.setColumnStretch(2, 1)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(28)
        column.addLayout(grid)
        column.addLayout(end)
        self._looks.idClicked.connect(self._on_look_chosen)
        notes.toggled.connect(self._on_notes_switched)
        notes.toggled.connect(sound.setEnabled)
        sound.toggled.connect(self._on_sound_switched)
        keys.clicked.connect(self._on_keys_asked)
        close.clicked.connect(self.accept)

    @Slot(bool)
    def _on_notes_switched(self, on: bool) -> None:
        self._preferences.change(notes=on)

    @Slot(bool)
    def _on_sound_switched(self, on: bool) -> None:
        self._preferences.change(sound=on)

    @Slot(int)
    def _on_look_chosen(self, number: int) -> None:
        self._preferences.change(look=LOOKS[number])

    @Slot()
    def _on_keys_asked(self) -> None:
        ShortcutSheet(self._preferences, self).open()
