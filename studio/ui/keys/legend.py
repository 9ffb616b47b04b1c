"""One quiet line that says which key does what."""

from __future__ import annotations

from collections.abc import Iterable

from studio.ui.keys.keymap import Action, Keymap

GAP = "&nbsp;" * 6


def legend(entries: Iterable[tuple[str, str]]) -> str:
    """Rich text of keys, each with what it does; actions without a key are left out."""
    return GAP.join(f"<b>{_whole(keys)}</b>&nbsp;&nbsp;{_whole(does)}" for keys, does in entries if keys)


def first_keys(keymap: Keymap, *actions: Action) -> str:
    """The first key of each; what they begin with alike is said once, as in “Shift+← →”."""
    keys = [key for action in actions for key in keymap.shown(action)[:1]]
    held = {key.rpartition("+")[0] for key in keys}
    alike = f"{held.pop()}+" if len(held) == 1 and len(keys) > 1 else ""
    return " ".join(key if at == 0 else key.removeprefix(alike) for at, key in enumerate(keys))


def _whole(text: str) -> str:
    """Not to be broken over lines."""
    return text.replace(" ", "&nbsp;")
