"""How large the window opens."""

from __future__ import annotations

from PySide6.QtCore import QSize

from studio.ui.widgets.scrolled_rows import FRAME

USUAL = (1240, 820)
"""Where the screen has room for it."""
LEAST = (960, 560)
"""A screen of 1024 by 640 has so much beside the edges of a window and the bar of a desktop."""


def size_on(screen: QSize) -> QSize:
    """Of a window that opens where there is so much room."""
    frame = QSize(0, FRAME)
    return QSize(*USUAL).boundedTo(screen - frame).expandedTo(QSize(*LEAST))
