"""Words of the trade explain themselves where they stand, and in Help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView

from studio.assets import resources_folder
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.widgets.glossary import explained, glossary
from studio.ui.widgets.plain_text import without_key
from translations import gathered_messages, translated

if TYPE_CHECKING:
    from hand import Hand

ONLY_IN_HELP = {"LoRA"}
"""Within sentences everywhere, nowhere a caption."""
WORDS = [word for words, _ in glossary() for word in words]


def test_a_caption_explains_itself_and_other_words_do_not(hand: Hand) -> None:
    labels = {label.text(): label for label in hand.window.start_page.form.findChildren(QLabel)}
    assert labels["Guidance"].toolTip() == labels["Guidance"].whatsThis() == explained("Guidance") != ""
    assert labels["&Learning"].toolTip() == explained("Learning") != ""
    assert labels["&Name"].toolTip() == ""


def test_headings_of_tables_do_too(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    for page, column, heading in ((hand.pages.prompt_page, 3, "Weight"), (hand.pages.progress_page, 5, "Distance")):
        (told,) = {
            table.model().headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            for table in page.findChildren(QTableView)
            if table.model().headerData(column, Qt.Orientation.Horizontal) == heading
        }
        assert told == explained(heading) != ""


def test_help_has_every_word(hand: Hand) -> None:
    hand.window.show_help()
    (dialog,) = hand.window.findChildren(HelpDialog)
    for words, meaning in glossary():
        assert f"{words[0]}: {meaning}" in dialog.text


def test_every_word_is_on_the_screen_and_called_the_same_there() -> None:
    """In each language; a word that nothing is called is explained to nobody."""
    captions = {(owner, text) for owner, text in gathered_messages() if owner not in ("glossary", "help", "errors")}
    assert {without_key(text) for _, text in captions}.issuperset(set(WORDS) - ONLY_IN_HELP)
    for catalogue in (resources_folder() / "translations").glob("*.ts"):
        known = translated(catalogue)
        for word in set(WORDS) - ONLY_IN_HELP:
            here = {without_key(known[caption]) for caption in captions if without_key(caption[1]) == word}
            assert known["glossary", word] in here, word
