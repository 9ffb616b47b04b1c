"""The look: neutral greys that do not tint the pictures, dark or light."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from studio.controller.program.preferences import Look

FAMILIES = ["Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"]


@dataclass(frozen=True)
class Colours:
    """Every colour of the window, by use, and the icons that fit; the style sheet names them with a dollar sign."""

    window: str
    bar: str
    field: str
    button: str
    hover: str
    pressed: str
    line: str
    chosen: str
    strong: str
    text: str
    dim: str
    disabled: str
    accent: str
    accent_hover: str
    on_accent: str
    good: str
    error: str
    banner: str
    on_banner: str
    icon: str


DARK = Colours(
    window="#2b2b2b",
    bar="#222222",
    field="#222222",
    button="#3a3a3a",
    hover="#444444",
    pressed="#333333",
    line="#414141",
    chosen="#3d3d3d",
    strong="#f2f2f2",
    text="#dcdcdc",
    dim="#b2b2b2",
    disabled="#6c6c6c",
    accent="#d0a46c",
    accent_hover="#dbb583",
    on_accent="#1e1a14",
    good="#a9cfa0",
    error="#f0a58a",
    banner="#4b3a2c",
    on_banner="#f6e9d8",
    icon="dark",
)
LIGHT = Colours(
    window="#dedede",
    bar="#ececec",
    field="#f4f4f4",
    button="#efefef",
    hover="#f7f7f7",
    pressed="#d2d2d2",
    line="#b4b4b4",
    chosen="#cbcbcb",
    strong="#161616",
    text="#262626",
    dim="#545454",
    disabled="#8f8f8f",
    accent="#85530f",
    accent_hover="#9a6416",
    on_accent="#ffffff",
    good="#29601f",
    error="#963211",
    banner="#f0d9b8",
    on_banner="#40290a",
    icon="light",
)
ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "bar",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.BrightText: "strong",
    QPalette.ColorRole.PlaceholderText: "dim",
    QPalette.ColorRole.Button: "button",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Highlight: "chosen",
    QPalette.ColorRole.HighlightedText: "strong",
    QPalette.ColorRole.ToolTipBase: "bar",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
}
"""Widgets that paint themselves ask their palette, so that they follow the theme."""


class Theme(QObject):
    """Gives the application its look, and again when the artist or the desktop changes between dark and light."""

    def __init__(self, application: QApplication, resources: Path, look: Look) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self._icons = (resources / "icons").as_posix()
        self._style_sheet = Template((resources / "style" / "atelier.qss").read_text(encoding="utf-8"))

        # The one style that looks alike on every system; the native ones heed a style sheet only in part.
        application.setStyle("Fusion")

        # In pixels: sizes in points come out differently at the 72, 96 or 120 dots per inch of the systems.
        font = QFont(FAMILIES)
        font.setPixelSize(13)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        application.setFont(font)
        application.setWindowIcon(QIcon(str(resources / "icons" / "atelier.png")))

        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        self._apply()

    def choose(self, look: Look) -> None:
        if look is not self._look:
            self._look = look
            self._apply()

    @property
    def colours(self) -> Colours:
        """Those in use now."""
        is_light = self._look is Look.LIGHT
        if self._look is Look.SYSTEM:
            # A desktop without a scheme is `Unknown`, and pictures are judged better on dark grey.
            is_light = self._application.styleHints().colorScheme() is Qt.ColorScheme.Light
        return LIGHT if is_light else DARK

    def _apply(self) -> None:
        # The palette first: setting a style sheet polishes all widgets, and those that paint themselves ask for it.
        colours = self.colours
        self._application.setPalette(_palette(colours))
        self._application.setStyleSheet(self._style_sheet.substitute(asdict(colours), icons=self._icons))

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self) -> None:
        if self._look is Look.SYSTEM:
            self._apply()


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    for role, name in ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))

    # setColor without a group sets all groups, the disabled one too.
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.disabled))
    return palette
