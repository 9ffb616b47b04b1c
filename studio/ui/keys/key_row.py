"""The line of buttons with their keys below the pictures; in a narrow window two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from studio.ui.keys.key_button import Hint, KeyButton
from studio.ui.widgets.flow_layout import FlowLayout

GAP = 6


class KeyRow(QWidget):
    """A button stays the same one when its words change: a press may have begun on it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[KeyButton] = []
        self._layout = FlowLayout(self, GAP)

    @property
    def buttons(self) -> list[KeyButton]:
        return [button for button in self._buttons if button.isVisibleTo(self)]

    @property
    def text(self) -> str:
        """Keys and what they do, two blanks between, a line for each."""
        return "\n".join(f"{button.hint.key}  {button.hint.text}".strip() for button in self.buttons)

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Hints that can neither be pressed nor have a key are left out."""
        shown = [hint for hint in hints if hint.key or hint.press]
        for hint in shown[len(self._buttons) :]:
            button = KeyButton(self, hint)
            self._buttons.append(button)
            self._layout.addWidget(button)
        for number, button in enumerate(self._buttons):
            if number < len(shown):
                button.show_hint(shown[number])
            button.setVisible(number < len(shown))
        self._layout.invalidate()
