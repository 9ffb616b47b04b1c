"""The actions of the voting page as a menu, for whoever has no keyboard at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from studio.ui.keys.keymap import Action, Keymap, action_text


def action_menu(
    parent: QWidget, keymap: Keymap, actions: Iterable[Action | None], press: Callable[[Action], None]
) -> QMenu:
    """Each with the first of its keys; None is a line between. It is gone when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for action in actions:
        if action is None:
            menu.addSeparator()
        else:
            # a tab sets the key apart
            menu.addAction(f"{action_text(action)}\t{keymap.first_native_key(action)}").setData(action.value)
    menu.triggered.connect(lambda entry: press(Action(entry.data())))
    return menu
