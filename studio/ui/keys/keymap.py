"""Which key does what on the voting page: the usual keys, and those that the artist bound anew."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Action(StrEnum):
    """What a key can ask for; the value is the name in the preferences."""

    LEFT = "left"
    RIGHT = "right"
    LEFT_STRONG = "left-strong"
    RIGHT_STRONG = "right-strong"
    TIE = "tie"
    BAD = "bad"
    SKIP = "skip"
    UNDO = "undo"
    REDO = "redo"
    FLICKER = "flicker"
    FIT = "fit"
    FULL_SIZE = "full-size"
    KEEP_ZOOM = "keep-zoom"
    FULL_SCREEN = "full-screen"
    BREAK = "rest"
    COMPARE = "compare"
    REVEAL = "reveal"
    STAR = "bookmark"
    SHEET = "sheet"


MODIFIERS = (
    *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta),
    *(Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock, 0),
)
ARROWS = ("Left", "Up", "Down", "Right")
ENTER = "Return"
SHIFTED = "Shift+1"
"""The keys that answer groups of more than two pictures, beside the digits."""
# The arrows with Backspace are for the right hand, the letters around S with Space and Tab for the left one.
DEFAULT_KEYS: dict[Action, tuple[str, ...]] = {
    Action.LEFT: ("Left", "A", "1", "J"),
    Action.RIGHT: ("Right", "D", "2", "L"),
    Action.LEFT_STRONG: ("Shift+Left", "Shift+A", "Shift+J"),
    Action.RIGHT_STRONG: ("Shift+Right", "Shift+D", "Shift+L"),
    Action.TIE: ("Up", "=", "W"),
    Action.BAD: ("Down", "0", "S"),
    Action.SKIP: ("Space",),
    Action.UNDO: ("Backspace", "Ctrl+Z", "Q"),
    Action.REDO: ("Ctrl+Y", "Ctrl+Shift+Z"),
    Action.FLICKER: ("Tab",),
    Action.FIT: ("F",),
    Action.FULL_SIZE: ("Z",),
    Action.KEEP_ZOOM: ("K",),
    Action.FULL_SCREEN: ("F11", "Return"),
    Action.BREAK: ("Esc",),
    Action.COMPARE: ("C",),
    Action.REVEAL: ("I",),
    Action.STAR: ("B",),
    Action.SHEET: ("?",),
}


def action_text(action: Action) -> str:
    """What the artist is told that an action is."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("keys", text)

    return {
        Action.LEFT: tr("The left one is better"),
        Action.RIGHT: tr("The right one is better"),
        Action.LEFT_STRONG: tr("The left one is much better"),
        Action.RIGHT_STRONG: tr("The right one is much better"),
        Action.TIE: tr("Both are good; of more than two, all are alike"),
        Action.BAD: tr("Both are bad; of more than two, all are bad"),
        Action.SKIP: tr("Skip; the pictures may come back"),
        Action.UNDO: tr("Undo the last vote"),
        Action.REDO: tr("Redo"),
        Action.FLICKER: tr("Swap the pictures, while the key is held"),
        Action.FIT: tr("Fit the pictures into the window"),
        Action.FULL_SIZE: tr("One picture pixel, one screen pixel"),
        Action.KEEP_ZOOM: tr("Keep zoom and place for the next pictures"),
        Action.FULL_SCREEN: tr("Full screen"),
        Action.BREAK: tr("Rest: totals, and nothing to decide"),
        Action.COMPARE: tr("See how your model draws now, beside the base model"),
        Action.REVEAL: tr("Show what the last pictures were"),
        Action.STAR: tr("Give the pictures a star, or take it away"),
        Action.SHEET: tr("All keys on one sheet"),
    }[action]


def pointer_text(action: Action) -> str:
    """How a mouse, a pen or a finger does it."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("keys", text)

    match action:
        case Action.LEFT | Action.RIGHT:
            return tr("click or tap the picture")
        case Action.LEFT_STRONG | Action.RIGHT_STRONG:
            return tr("button below, or Shift and click")
        case Action.TIE | Action.BAD | Action.SKIP | Action.UNDO | Action.SHEET:
            return tr("button below")
        case _:
            return tr("menu: hold, right button, “more…”")


def fixed_keys() -> list[tuple[str, str, str]]:
    """Keys that answer groups of more than two pictures, how a mouse, a pen or a finger does the same, and what the
    artist is told of both; they are not to be bound anew."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("keys", text)

    arrows = " ".join(native_text(arrow) for arrow in ARROWS)
    clicked = tr("click or tap the picture")
    held = tr("hold, or right button")
    below = tr("button below")
    return [
        ("1 – 7", clicked, tr("Of more than two: the best one; where the lesson marks bad ones, bad or not")),
        (
            f"{native_text(SHIFTED)} – 7",
            held,
            tr("Of more than two: bad or not; where the lesson marks bad ones, the best"),
        ),
        (arrows, "", tr("Of more than two: move the frame")),
        (native_text(ENTER), below, tr("Of more than two: take the framed one; without a frame, go on with the marks")),
    ]


class Keymap:
    """Keys are named as Qt names them in any language, such as “Shift+Left”."""

    def __init__(self, changed: Mapping[str, Sequence[str]]) -> None:
        """`changed` holds actions that do not have their usual keys; names that mean nothing are passed over."""
        # A key that became usual in a later version may belong to another action already.
        taken = {key for action in Action for key in changed.get(action, ())}

        # A sequence of two keys would be valid for Qt, but a key press is looked up by itself.
        self._keys: dict[Action, tuple[str, ...]] = {
            action: tuple(
                key
                for key in changed.get(action, [key for key in defaults if key not in taken])
                if QKeySequence(key).count() == 1
            )
            for action, defaults in DEFAULT_KEYS.items()
        }
        self._actions = {
            _portable_name(QKeySequence(key)): action for action, keys in self._keys.items() for key in keys
        }

    def action(self, event: QKeyEvent) -> Action | None:
        """What a key press asks for; None for repeats of a key held down and for keys without a meaning."""
        if event.isAutoRepeat():
            return None
        name = key_name(event)
        if name is None:
            return None

        # “?” is typed with Shift on most keyboards, and Qt names both.
        sign = name.removeprefix("Shift+")
        if name not in self._actions and len(sign) == 1 and not sign.isalnum():
            return self._actions.get(sign)
        return self._actions.get(name)

    def keys(self, action: Action) -> tuple[str, ...]:
        return self._keys[action]

    def native_keys(self, action: Action) -> tuple[str, ...]:
        """The keys as this system writes them; arrows as arrows."""
        return tuple(native_text(key) for key in self._keys[action])

    def first_native_key(self, action: Action, without: Container[str] = ()) -> str:
        """The first key that is not among those `without`, as this system writes it; empty if there is none."""
        first = next((key for key in self._keys[action] if key not in without), None)
        return native_text(first) if first is not None else ""

    def with_key(self, action: Action, key: str) -> dict[str, list[str]]:
        """The changes to the usual keys, for the preferences, if `key` were the only key of `action`.

        The action that had the key before loses it.
        """
        changed = {}
        for other_action, keys in self._keys.items():
            remaining = [key] if other_action is action else [old_key for old_key in keys if old_key != key]
            if tuple(remaining) != DEFAULT_KEYS[other_action]:
                changed[other_action.value] = remaining
        return changed

    def __iter__(self) -> Iterator[Action]:
        return iter(self._keys)


def key_name(event: QKeyEvent) -> str | None:
    """The name of a key press that can be bound; None for a modifier alone."""
    if event.key() in MODIFIERS:
        return None

    # The number pad counts as the keys it repeats; on macOS even the arrow keys carry its modifier.
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    return _portable_name(QKeySequence(QKeyCombination(modifiers, key)))


def _portable_name(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def native_text(key: str) -> str:
    """As it is written on the key, in the language of the window."""
    enter = QCoreApplication.translate("keys", "Enter")
    signs = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": enter}
    text = _qt_native_text(key)

    # Qt translates the names of keys, so it is its translation that has to be replaced.
    for name, sign in signs.items():
        text = text.replace(_qt_native_text(name), sign)
    return text


def _qt_native_text(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
