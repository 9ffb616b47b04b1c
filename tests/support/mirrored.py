"""A made-up language that is written from the right: English words between marks of direction."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication

EMBEDDED, END = "\u202b", "\u202c"
"""Right-to-left embedding and its end: what is between begins at the right, as words of Arabic or Hebrew do."""


class Mirrored(QTranslator):
    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{EMBEDDED}{source}{END}" if source else ""


def mirror(application: QApplication) -> QTranslator:
    """Let all windows from now on be laid out from the right and speak the made-up language; gives the translator."""
    translator = Mirrored(application)
    application.installTranslator(translator)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return translator
