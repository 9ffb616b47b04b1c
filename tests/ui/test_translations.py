"""The languages of the window: whole and in step with the source; and German everywhere, which stands for all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
    QWidget,
)

from stand_in_adapters import write_adapter
from studio.assets import resources_folder
from studio.controller.page import Page
from studio.controller.program.error_text import error_text, phrase_text
from studio.controller.program.language import NAMES, Language, install_translations
from studio.domain.errors import ModelError, Phrase
from studio.domain.events import TrainingSummary
from studio.store.project import Project
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.checkpoints.leave_out_dialog import LeaveOutDialog
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.help.report_dialog import ReportDialog
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.widgets.confirm_dialog import ConfirmDialog
from translations import TARGETS, Message, gathered_messages, translated

if TYPE_CHECKING:
    from hand import Hand

GERMAN = translated(TARGETS / "atelier_de.ts")
QUOTES = {
    "de": ("„", "“"),
    "es": ("«", "»"),
    "pt_BR": ("“", "”"),
    "ja": ("「", "」"),
    "zh_CN": ("“", "”"),
}
"""The one that opens and the one that closes."""
PLACE = re.compile(r"\{\d[^}]*\}")
BREAK = re.compile(r"\n| {2,}| · ")


@pytest.fixture(params=[language for language in NAMES if language is not Language.ENGLISH], scope="module")
def catalogue(request: pytest.FixtureRequest) -> Path:
    return TARGETS / f"atelier_{request.param}.ts"


@pytest.fixture(scope="module")
def sentences(catalogue: Path) -> dict[Message, str]:
    return translated(catalogue)


def test_every_sentence_of_the_source_is_translated_and_none_is_left_over(sentences: dict[Message, str]) -> None:
    assert sentences.keys() == gathered_messages()
    assert [message for message, text in sentences.items() if not text.strip()] == []


@pytest.mark.parametrize("signs", [PLACE, re.compile("&(?!amp;)"), re.compile("…"), re.compile(r"</?\w+>|\n")])
def test_a_sentence_and_its_translation_have_the_same(sentences: dict[Message, str], signs: re.Pattern[str]) -> None:
    def found(text: str) -> Counter[str]:
        return Counter(signs.findall(text))

    assert [source for (_, source), text in sentences.items() if found(source) != found(text)] == []


def test_quotes_are_those_of_the_language(catalogue: Path, sentences: dict[Message, str]) -> None:
    opening, closing = QUOTES[catalogue.stem.removeprefix("atelier_")]
    foreign = {"“", "”"} - {opening, closing}
    assert [text for text in sentences.values() if text.count(opening) != text.count(closing)] == []
    assert [text for text in sentences.values() if not foreign.isdisjoint(text)] == []


def test_the_file_that_is_shipped_says_the_same(catalogue: Path, sentences: dict[Message, str]) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue.with_suffix(".qm")))
    assert [message for message, text in sentences.items() if translator.translate(*message) != text] == []


def test_the_words_of_every_language_are_found(qapp: QApplication, catalogue: Path) -> None:
    language = Language(catalogue.stem.removeprefix("atelier_"))
    with spoken(qapp, language):
        assert QApplication.translate("TopBar", "Settings") != "Settings"
        assert QApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


# ---------------------------------------------------------------------------------------- the window


@contextmanager
def spoken(qapp: QApplication, language: Language) -> Iterator[None]:
    assert install_translations(qapp, language, resources_folder())
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.system())


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """To be asked for before the window; the next test speaks English again."""
    with spoken(qapp, Language.GERMAN):
        yield


@pytest.fixture
def folder(make_folder: Callable[[str], Path]) -> Path:
    made = make_folder("Wiese")
    with Project.open(made) as project:
        project.prompts.add(["a moon"], control=True)
        write_adapter(project.adapters / "c0001")
        summary = TrainingSummary(30, 0.6, 0.2, 0.8, 0.7, 0.03, 1.0)
        project.checkpoints.add(project.adapters / "c0001", None, (), summary)
    return made


def _english() -> list[re.Pattern[str]]:
    """What must not be seen; a text with places in it stands for whatever is put there."""
    meant = {source for (_, source), text in GERMAN.items() if source != text} - set(GERMAN.values())
    sources = {_plain(part) for source in meant for part in BREAK.split(source)} - _parts(GERMAN.values())
    worded = [source for source in sources if len(re.findall("[A-Za-z]", PLACE.sub("", source))) > 1]
    return [re.compile(".+".join(map(re.escape, PLACE.split(source)))) for source in sorted(worded)]


def _plain(text: str) -> str:
    return re.sub("<[^>]+>", "\n", text.replace("&nbsp;", " ")).strip()


def _parts(texts: Iterable[str]) -> set[str]:
    return {part.strip() for text in texts for part in BREAK.split(_plain(text))}


def _words_of(widget: QWidget) -> Iterator[str]:
    """All that a widget says, to the eye and to a screen reader."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield from map(widget.itemText, range(widget.count()))
        case QTableView():
            yield from _written_in(widget)


def _written_in(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            yield str(model.index(row, column).data() or "")


def english_in(top: QWidget) -> list[str]:
    widgets = (top, *top.findChildren(QWidget))
    actions = (action.text() for action in top.findChildren(QAction))
    read = _parts([*chain.from_iterable(map(_words_of, widgets)), *actions])
    assert len(read) > 4
    return [text for text in sorted(read) if any(pattern.fullmatch(text) for pattern in ENGLISH)]


ENGLISH = _english()


def test_english_is_noticed(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.look()
    found = set(english_in(hand.window))
    assert {"Vote", "both good", "or press Enter"} <= found
    assert any(text.startswith("Round 2: ") for text in found)


@pytest.mark.parametrize(
    "number", [Page.START, Page.VOTE, Page.PROMPTS, Page.OWN_PICTURES, Page.GALLERY, Page.BLIND_TEST, Page.PROGRESS]
)
def test_no_english_is_left_on_a_page(german: None, hand: Hand, folder: Path, number: Page) -> None:
    assert english_in(hand.window) == []
    hand.window.open_project(folder)
    hand.look()
    hand.window.show_page(Page.VOTE)
    hand.vote(Qt.Key.Key_Left)
    hand.window.show_page(number)
    assert english_in(hand.window) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_I])
def test_no_english_is_left_between_two_pairs(german: None, hand: Hand, folder: Path, key: Qt.Key) -> None:
    hand.window.open_project(folder)
    hand.vote(Qt.Key.Key_Left)
    hand.look()
    hand.press(key)
    assert english_in(hand.window) == []


def test_no_english_is_left_in_the_work(german: None, hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.look()
    popover = hand.window.strip.popover
    acts: list[Callable[[], object]] = [
        lambda: None,
        hand.controller.pause,
        hand.controller.resume,
        hand.controller.stop,
    ]
    for act in acts:
        act()
        popover.show_above(hand.window.strip)
        assert english_in(hand.window) == []
        popover.close()


@pytest.mark.parametrize(
    "kind", [SettingsDialog, ShortcutSheet, HelpDialog, ReportDialog, ConfirmDialog, CompareDialog]
)
def test_no_english_is_left_in_a_dialog(german: None, hand: Hand, folder: Path, kind: type[QWidget]) -> None:
    hand.window.open_project(folder)
    hand.look()
    hand.window.show_help()
    (help_dialog,) = hand.window.findChildren(HelpDialog)
    made: dict[type[QWidget], Callable[[], object]] = {
        SettingsDialog: hand.window.show_settings,
        ShortcutSheet: hand.page.show_sheet,
        HelpDialog: lambda: None,
        ReportDialog: help_dialog.button("report").click,
        ConfirmDialog: lambda: ConfirmDialog("Titel", "Satz", {"Antwort": hand.window.close}, hand.window).open(),
        CompareDialog: lambda: (hand.window.show_page(Page.PROGRESS), hand.progress.compare(0)),
    }
    made[kind]()
    (dialog,) = (one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible())
    assert english_in(dialog) == []
    dialog.close()


def test_no_english_is_left_where_votes_are_left_out(german: None, hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.vote(Qt.Key.Key_Left)
    project = hand.session.project
    dialog = LeaveOutDialog(project.checkpoints.get(1), project.votes.answers(), 3, project.votes.votes_of, hand.window)
    hand.qtbot.addWidget(dialog)
    assert english_in(dialog) == []


def test_keys_and_shares_are_written_as_in_german(german: None, hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.look()
    read = {(button.hint.text, button.hint.key) for button in hand.page.key_row.buttons}
    keys = {("besser", "←"), ("viel besser", "Umschalt+→"), ("überspringen", "Leertaste"), ("rückgängig", "Rücktaste")}
    assert keys <= read
    hand.window.show_page(Page.PROGRESS)
    assert hand.progress.table.texts(3)[0] == "70\N{NO-BREAK SPACE}%"
    assert hand.progress.table.texts(5)[0] == "0,030"


def test_an_error_speaks_german(german: None) -> None:
    error = ModelError("The checkpoint {0} belongs to another base model.", "c0001")
    assert str(error) == "The checkpoint c0001 belongs to another base model."
    assert error_text(error) == "Der Checkpoint c0001 gehört zu einem anderen Basismodell."


def test_our_words_in_an_error_speak_german_and_those_of_others_stay(german: None) -> None:
    idle = "There are no new votes to train on."
    template = "The checkpoint {0} belongs to another base model."
    ours = ModelError(template, Phrase(idle))
    assert str(ours) == template.format(idle)
    assert error_text(ours) == f"Der Checkpoint {phrase_text(Phrase(idle))} gehört zu einem anderen Basismodell."
    assert phrase_text(Phrase(idle)) == "Es gibt keine neuen Stimmen zum Lernen."
    assert phrase_text(idle) == idle
    assert error_text(ModelError(template, idle)) == f"Der Checkpoint {idle} gehört zu einem anderen Basismodell."


def test_a_name_with_braces_does_no_harm() -> None:
    error = ModelError("The checkpoint {0} belongs to another base model.", "{1}")
    assert error_text(error) == str(error) == "The checkpoint {1} belongs to another base model."
