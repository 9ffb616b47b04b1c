"""What an error says, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.errors import StudioError


def error_text(error: StudioError) -> str:
    """What an error says, in the language of the window."""
    template = QCoreApplication.translate("errors", error.template)
    return template.format(*error.values) if error.values else template
