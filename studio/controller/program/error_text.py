"""What an error or a phrase from below the window says, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import Phrase, StudioError


def error_text(error: StudioError) -> str:
    """The one way from an error to the screen.

    Errors are raised in English, below the window too, where no translation is known; `packaging/translations.py`
    gathers their templates into the context “errors”.
    """
    template = QCoreApplication.translate("errors", error.template)

    # A sentence without values may hold braces of its own, such as those of a prompt.
    return template.format(*map(_value, error.values)) if error.values else template


def phrase_text(phrase: str) -> str:
    """A Phrase as the window says it; other words stay as they are."""
    return QCoreApplication.translate("errors", str(phrase)) if isinstance(phrase, Phrase) else phrase


def _value(value: object) -> object:
    return phrase_text(value) if isinstance(value, Phrase) else value
