"""Words as they are, without what Qt makes of them.

Words that a stranger may have written, such as prompts and names of files, are never shown as HTML: Qt takes words for
it by their look, and opens what `<img src=…>` names, on other machines too.
"""

from __future__ import annotations

import html
import re

from PySide6.QtGui import Qt as Guess

KEY_BEHIND = re.compile(r"\(&\w\)")
"""How the key of a caption is told where the language has no letters to underline."""


def without_key(caption: str) -> str:
    """A caption's words alone."""
    return KEY_BEHIND.sub("", caption).replace("&", "")


def tooltip_text(text: str) -> str:
    """For a tooltip, which has no format of its own to be set."""
    return f"<span>{html.escape(text)}</span>" if Guess.mightBeRichText(text) else text
