"""Every sentence of the window is there in every language, and the window speaks it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from studio.domain.assets import resources_folder
from studio.domain.errors import InputError, ModelError
from studio.ui.desk import PROGRESS, START
from studio.ui.language import TRANSLATIONS, Language, speak
from studio.ui.words import said

if TYPE_CHECKING:
    from conftest import Hand

sys.path.append(str(Path(__file__).parents[2] / "packaging"))

from translations import gathered, translated

CATALOGUES = sorted((resources_folder() / TRANSLATIONS).glob("*.ts"))
PLACES = re.compile(r"{\d}|<[^>]+>")


@pytest.fixture(params=CATALOGUES, ids=[path.stem for path in CATALOGUES])
def catalogue(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before, locale = set(qapp.findChildren(QTranslator)), QLocale()
    assert speak(qapp, Language.GERMAN, resources_folder())
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


def test_there_are_languages() -> None:
    assert [path.stem for path in CATALOGUES] == ["atelier_de"]


def test_every_sentence_of_the_source_is_translated_and_none_is_left_over(catalogue: Path) -> None:
    known = translated(catalogue)
    assert known.keys() == gathered()
    assert [message for message, translation in known.items() if not translation] == []


def test_a_translation_has_the_places_and_marks_of_its_sentence(catalogue: Path) -> None:
    for (_, source), translation in translated(catalogue).items():
        assert sorted(PLACES.findall(source)) == sorted(PLACES.findall(translation)), source
        assert ("&" in source) == ("&" in translation), source
        assert source.endswith("…") == translation.endswith("…"), source
        assert (source[-1] in ".?:") == (translation[-1] in ".?:"), source


def test_the_compiled_file_says_what_the_catalogue_says(catalogue: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue.with_suffix(".qm")))
    for (context, source), translation in translated(catalogue).items():
        assert translator.translate(context, source) == translation


def test_errors_are_said_in_the_language_of_the_window(german: None) -> None:
    assert said(InputError("There is no pair {0} in this project.", 7)) == "In diesem Projekt gibt es kein Paar 7."
    assert said(ModelError("Nobody translated {0}.", "this")) == "Nobody translated this."
    assert str(InputError("There is no pair {0} in this project.", 7)) == "There is no pair 7 in this project."


def texts(root: QWidget) -> set[str]:
    """All that is to be read below a widget, or heard of it."""
    found = {root.windowTitle()}
    for widget in (root, *root.findChildren(QWidget)):
        found |= {widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        match widget:
            case QLabel() | QAbstractButton():
                found.add(widget.text())
            case QLineEdit() | QPlainTextEdit():
                found.add(widget.placeholderText())
            case QComboBox():
                found |= {widget.itemText(row) for row in range(widget.count())}
    return found


@pytest.fixture
def english() -> set[str]:
    """The sentences that a German window never shows."""
    known = translated(CATALOGUES[0])
    return {source for _, source in known} - set(known.values())


def on_every_page(hand: Hand) -> set[str]:
    """What is to be read in the window on one page after the other, and in the dialogs that are open."""
    shown = set[str]()
    for page in range(START, PROGRESS + 1):
        hand.window.show_page(page)
        shown |= set().union(*(texts(widget) for widget in QApplication.topLevelWidgets()))
    return shown


def test_a_german_window_with_its_dialogs_says_nothing_in_english(
    german: None, hand: Hand, folder: Path, english: set[str]
) -> None:
    hand.window.open_project(folder)
    hand.window.show_help()
    hand.window.show_settings()
    hand.page.show_sheet()
    shown = on_every_page(hand)
    assert shown & english == set()
    assert {"Fortschritt", "Blindprobe", "Einstellungen", "Die ersten zehn Minuten", "Tasten durchsuchen"} <= shown


def test_a_german_window_that_has_learned_says_nothing_in_english(
    german: None, hand: Hand, folder: Path, english: set[str]
) -> None:
    hand.window.open_project(folder)
    for _ in range(hand.session.round.needed):
        hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    assert hand.window.strip.notice == "Checkpoint 1 ist fertig"
    shown = on_every_page(hand)
    assert shown & english == set()
    assert {"Stimmen dieser Runde", "Neu trainieren"} <= shown
