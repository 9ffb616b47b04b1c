"""What can be done with pictures of the gallery: by key, by button, and from the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from studio.ui.keys.key_button import Hint
from studio.ui.keys.keymap import native_text

KEYS = {
    "large": ("Return", "Enter"),
    "star": ("S",),
    "compare": ("C",),
    "save": ("Ctrl+S",),
    "copy": ("Ctrl+C",),
    "vote": ("V",),
    "several": ("M",),
    "all": ("Ctrl+A",),
    "back": ("Esc",),
}
MENU = ("large", "star", "compare", "save", "copy", "vote", "", "several", "all", "back")
"""In their order; an empty name is a line between."""


class GalleryActions:
    """The keys are heard in `area`, where nobody types."""

    def __init__(self, area: QWidget, slots: Mapping[str, Callable[[], object]]) -> None:
        self._area = area
        self._actions: dict[str, QAction] = {}
        self._words: Mapping[str, str] = {}
        self._keys = {name: native_text(keys[0]) for name, keys in KEYS.items()}
        for name, keys in KEYS.items():
            action = QAction(area)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(slots[name])
            area.addAction(action)
            self._actions[name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def show(self, words: Mapping[str, str], possible: Mapping[str, bool]) -> None:
        """Call actions so from now on; what is not possible cannot be asked for."""
        self._words = words
        for name, action in self._actions.items():
            # a tab sets the key apart
            action.setText(f"{words[name]}\t{self._keys[name]}")
            action.setEnabled(possible[name])

    def hint(self, name: str, word: str) -> Hint:
        """A button for an action."""
        action = self._actions[name]
        return Hint(word, self._keys[name], self._words[name], action.trigger, action.isEnabled())

    def menu(self, spot: QPoint) -> None:
        """Open the menu at a place of the screen; it is gone when it is closed."""
        menu = QMenu(self._area)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENU:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(spot)
