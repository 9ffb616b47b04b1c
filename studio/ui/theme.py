"""The look: a neutral grey that does not tint the pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

FAMILIES = ["Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"]
ROLES = {
    QPalette.ColorRole.Window: "#2b2b2b",
    QPalette.ColorRole.WindowText: "#dcdcdc",
    QPalette.ColorRole.Base: "#222222",
    QPalette.ColorRole.AlternateBase: "#262626",
    QPalette.ColorRole.Text: "#e4e4e4",
    QPalette.ColorRole.PlaceholderText: "#858585",
    QPalette.ColorRole.Button: "#3a3a3a",
    QPalette.ColorRole.ButtonText: "#e4e4e4",
    QPalette.ColorRole.Highlight: "#5f5f5f",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#1e1e1e",
    QPalette.ColorRole.ToolTipText: "#dcdcdc",
    QPalette.ColorRole.Link: "#d0a46c",
}


def dress(application: QApplication, resources: Path) -> None:
    """Give the application its style, colours, font and icon."""
    application.setStyle("Fusion")
    application.setPalette(_palette())
    font = QFont(FAMILIES)
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    application.setFont(font)
    application.setWindowIcon(QIcon(str(resources / "icons" / "atelier.png")))
    application.setStyleSheet((resources / "style" / "atelier.qss").read_text(encoding="utf-8"))


def _palette() -> QPalette:
    palette = QPalette()
    for role, name in ROLES.items():
        palette.setColor(role, QColor(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#6c6c6c"))
    return palette
