"""What an error says, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import StudioError


def error_text(error: StudioError) -> str:
    """The one way from an error to the screen.

    Errors are raised in English, below the window too, where no translation is known; `packaging/translations.py`
    gathers their templates into the context “errors”.
    """
    template = QCoreApplication.translate("errors", error.template)

    # A sentence without values may hold braces of its own, such as those of a prompt.
    return template.format(*error.values) if error.values else template
