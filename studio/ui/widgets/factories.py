"""Labels, buttons and fields, each with the role by which the style sheet knows it.

A role is the dynamic property `role` of a widget, as in `QLabel[role="dim"]`; object names are left to the widgets of
which there is only one, such as `#banner`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QScrollArea, QWidget

from studio.domain.limits import PATH_BYTES
from studio.ui.widgets.dropping import LineField
from studio.ui.widgets.glossary import explain

ROLE = "role"
BAR_STEPS = 1000
EMPTY_LINE = "\N{NO-BREAK SPACE}"
"""Keeps a label as high as a line of words that comes later."""


def label(parent: QWidget, role: str, text: str = "", *, wrap: bool = False, centred: bool = False) -> QLabel:
    widget = QLabel(text, parent)
    # Most words here are made of a stranger's: names of models, prompts, what a file says of itself.
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setProperty(ROLE, role)
    widget.setWordWrap(wrap)
    if centred:
        widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
    explain(widget, text)
    return widget


def paragraph(parent: QWidget, role: str, text: str, width: int) -> QLabel:
    """Words in lines of a width; no layout ever gives them less than their height."""
    widget = label(parent, role, wrap=True)
    widget.setFixedWidth(width)
    change_paragraph(widget, text)
    return widget


def change_paragraph(widget: QLabel, text: str) -> None:
    """Give a paragraph other words."""
    widget.setText(text)

    # A label gets its font from the style sheet when it is first shown, but its height has to be known before.
    widget.ensurePolished()

    # A dialog asks a wrapped label for its size only, not for its height at a width, and would cut off the last lines.
    # One without words has no height at all, which it tells as a negative one.
    widget.setMinimumHeight(max(0, widget.heightForWidth(widget.minimumWidth())))


def change_role(widget: QWidget, role: str) -> None:
    """Dress a widget that is shown already in another role."""
    widget.setProperty(ROLE, role)

    # Qt looks at properties only when it polishes a widget, and does so once unless it is asked.
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def show_text(widget: QLabel, text: str) -> None:
    """Without text the label takes no room."""
    widget.setText(text)
    widget.setVisible(bool(text))


def button(parent: QWidget, text: str, role: str = "") -> QPushButton:
    """A button that Enter presses when it has the focus."""
    widget = QPushButton(text, parent)
    widget.setProperty(ROLE, role)

    # Outside of dialogs Qt lets only Space press a button, unless it is an automatic default.
    widget.setAutoDefault(True)
    return widget


def keyed_button(parent: QWidget, text: str, keys: str) -> QPushButton:
    """A button that never has the focus; these keys press it from anywhere in the window while it is visible."""
    widget = QPushButton(text, parent)
    widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # QPushButton.setShortcut is forgotten with every setText, and these buttons change their words.
    shortcut = QShortcut(QKeySequence(keys), widget)
    shortcut.activated.connect(widget.click)
    widget.setToolTip(shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))
    return widget


def centred(*widgets: QWidget) -> QHBoxLayout:
    """A row in the middle. Unlike an alignment it leaves a wrapped text its height."""
    row = QHBoxLayout()
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def scrolled(content: QWidget, parent: QWidget) -> QScrollArea:
    """The content at its full size, under a scroll bar where the page is too low for it."""
    content.setProperty(ROLE, "content")
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area


def row_at_left(*widgets: QWidget, spacing: int) -> QHBoxLayout:
    """A row of widgets at their own widths, in whatever width there is."""
    row = QHBoxLayout()
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def line_edit(parent: QWidget, placeholder: str = "", longest: int = PATH_BYTES) -> QLineEdit:
    """A field for a line of so many letters; unless said, as many as a path may have."""
    widget = LineField(parent)
    widget.setMaxLength(longest)
    widget.setPlaceholderText(placeholder)
    return widget


def slim_bar(parent: QWidget, name: str, width: int) -> QProgressBar:
    """A progress bar without text, a few pixels high."""
    widget = QProgressBar(parent)
    widget.setTextVisible(False)
    widget.setFixedSize(width, 4)

    # Finer than per cent, so that a bar that is wider than 100 pixels moves smoothly.
    widget.setRange(0, BAR_STEPS)
    widget.setAccessibleName(name)
    return widget


def busy_bar(parent: QWidget, name: str, width: int) -> QProgressBar:
    """A slim bar of something that goes on, and nobody knows how far it is."""
    widget = slim_bar(parent, name, width)
    # From 0 to 0 is Qt's way to say so.
    widget.setRange(0, 0)
    return widget
