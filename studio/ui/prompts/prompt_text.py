"""What is said of prompts that were added or changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from studio.domain.limits import shown
from studio.session.prompts.wildcards import unclosed
from studio.ui.widgets.formatting import counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("PromptPage", text)


def added_text(new: int, known: int, texts: Iterable[str]) -> str:
    """How many came to the deck, how many were in it or came twice, and what of the new `texts` may be a slip."""
    added = _tr("{0} added.").format(counted(new, _tr("prompt"), _tr("prompts")))
    twice = _tr("{0} left out: they are there already.").format(known) if known else ""
    return " ".join(filter(None, (added, twice, braces_text(texts))))


def braces_text(texts: Iterable[str]) -> str:
    """Tells the first of the prompts that opens a choice and does not close it; empty if none does."""
    odd = next((text for text in texts if unclosed(text)), None)
    if odd is None:
        return ""
    return _tr("“{0}” has a brace without its other half, so it is drawn as it is written.").format(shown(odd))
