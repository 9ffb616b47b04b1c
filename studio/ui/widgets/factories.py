"""Labels, buttons and fields, each with the role by which the style sheet knows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

BAR_STEPS = 1000


def label(parent: QWidget, role: str, text: str = "", *, wrap: bool = False, centred: bool = False) -> QLabel:
    made = QLabel(text, parent)
    made.setObjectName(role)
    made.setWordWrap(wrap)
    if centred:
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def paragraph(parent: QWidget, role: str, text: str, width: int) -> QLabel:
    """Words in lines of a width; no layout ever gives them less than their height."""
    made = label(parent, role, text, wrap=True)
    made.setFixedWidth(width)
    made.ensurePolished()
    made.setMinimumHeight(made.heightForWidth(width))
    return made


def change_role(widget: QWidget, role: str) -> None:
    """Let the style sheet look at the widget anew."""
    widget.setObjectName(role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def button(parent: QWidget, text: str, role: str = "") -> QPushButton:
    """A button that Enter presses when it has the focus."""
    made = QPushButton(text, parent)
    made.setObjectName(role)
    made.setAutoDefault(True)
    return made


def keyed_button(parent: QWidget, text: str, keys: str) -> QPushButton:
    """A button that never has the focus; these keys press it from anywhere in the window while it is visible."""
    made = QPushButton(text, parent)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shortcut = QShortcut(QKeySequence(keys), made)
    shortcut.activated.connect(made.click)
    made.setToolTip(shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))
    return made


def centred(*widgets: QWidget) -> QHBoxLayout:
    """A row in the middle. Unlike an alignment it leaves a wrapped text its height."""
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def line_edit(parent: QWidget, name: str, placeholder: str = "") -> QLineEdit:
    made = QLineEdit(parent)
    made.setObjectName(name)
    made.setPlaceholderText(placeholder)
    return made


def slim_bar(parent: QWidget, name: str, width: int) -> QProgressBar:
    """A progress bar without text, a few pixels high."""
    made = QProgressBar(parent)
    made.setTextVisible(False)
    made.setFixedSize(width, 4)
    made.setRange(0, BAR_STEPS)
    made.setAccessibleName(name)
    return made
