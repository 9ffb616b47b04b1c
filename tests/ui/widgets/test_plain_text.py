"""Words of strangers are shown as they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import studio.ui
from studio.ui.widgets.factories import label, paragraph, show_text
from studio.ui.widgets.plain_text import tooltip_text

HOSTILE = ["<img src='//host/a.png'>", "a <b>bold</b> cat", "<a href='file:///'>a & b</a>", "5 < 6 & 7 > 6", "a\ncat"]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_tooltip_says_what_was_written(words: str) -> None:
    text = tooltip_text(words)
    document = QTextDocument()
    # As a tooltip guesses it.
    (document.setHtml if text.startswith("<span>") else document.setPlainText)(text)
    assert document.toPlainText() == words
    assert "<img" not in text


@pytest.mark.parametrize("words", HOSTILE)
def test_a_label_takes_nothing_for_html(words: str, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    written = label(parent, "dim")
    show_text(written, words)
    assert written.text() == words
    assert written.textFormat() == Qt.TextFormat.PlainText
    assert paragraph(parent, "dim", words, 200).textFormat() == Qt.TextFormat.PlainText


def test_every_label_and_tooltip_is_made_so() -> None:
    """A label of one's own, a message box, or a tooltip of a variable would guess again."""
    root = Path(studio.ui.__path__[0])
    allowed = r"setToolTip\((tooltip_text\(|self\.tr\(|QKeySequence|shortcut|TITLE|$)"
    for file in root.rglob("*.py"):
        text = file.read_text("utf-8")
        assert "QMessageBox" not in text, file
        assert not re.search(r"QLabel\((?!self\))", text) or file.name == "factories.py", file
        for line in re.findall(r"setToolTip\(.*", text):
            assert re.match(allowed, line), f"{file}: {line}"
