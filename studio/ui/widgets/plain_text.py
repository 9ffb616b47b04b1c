"""Words that a stranger may have written, such as prompts and names of files: shown as they are, never as HTML.

Qt takes words for HTML by their look, and opens what `<img src=…>` names, on other machines too.
"""

from __future__ import annotations

import html

from PySide6.QtGui import Qt as Guess


def tooltip_text(text: str) -> str:
    """For a tooltip, which has no format of its own to be set."""
    return f"<span>{html.escape(text)}</span>" if Guess.mightBeRichText(text) else text
