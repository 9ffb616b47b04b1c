"""One quiet line that says which key does what; in a narrow window two."""

from __future__ import annotations

import html
from collections.abc import Container, Iterable

from studio.ui.keys.keymap import Action, Keymap, native_text

GAP = "&nbsp;" * 5 + " "
"""A line too long for the window breaks here."""


def legend(entries: Iterable[tuple[str, str]]) -> str:
    """Rich text of keys, each with what it does; actions without a key are left out."""
    return GAP.join(f"<b>{_unbroken(keys)}</b>&nbsp;&nbsp;{_unbroken(does)}" for keys, does in entries if keys)


def first_keys(keymap: Keymap, *actions: Action, without: Container[str] = ()) -> str:
    """The first key of each that is not among those `without`; a modifier that they share is said once, as in
    “Shift+← →”."""
    firsts = [next((key for key in keymap.keys(action) if key not in without), None) for action in actions]
    keys = [native_text(key) for key in firsts if key is not None]
    prefixes = {key.rpartition("+")[0] for key in keys}
    shared_prefix = f"{prefixes.pop()}+" if len(prefixes) == 1 and len(keys) > 1 else ""
    return " ".join(key if number == 0 else key.removeprefix(shared_prefix) for number, key in enumerate(keys))


def _unbroken(text: str) -> str:
    """Not to be broken over lines."""
    return html.escape(text).replace(" ", "&nbsp;")
