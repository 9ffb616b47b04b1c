"""The settings, and what they do at the next start."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox

from studio.controller.program.language import Language, install_translations
from studio.controller.program.preferences import read_preferences
from studio.domain.machine import PROCESSOR
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.window.display import enlarge

if TYPE_CHECKING:
    from hand import Hand

SOURCE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de_DE">
<context><name>TopBar</name><message><source>Vote</source><translation>Abstimmen</translation></message></context></TS>
"""


@pytest.fixture
def dialog(hand: Hand) -> SettingsDialog:
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    (found,) = hand.window.findChildren(SettingsDialog)
    return found


def pick(hand: Hand, box: QComboBox, steps: int) -> None:
    """By the arrow keys, as a person does."""
    for _ in range(steps):
        hand.qtbot.keyClick(box, Qt.Key.Key_Down)


def test_what_is_chosen_is_kept_at_once(hand: Hand, dialog: SettingsDialog, tmp_path: Path) -> None:
    pick(hand, dialog.hardware, 1)
    hand.qtbot.keyClick(dialog.compiled, Qt.Key.Key_Space)
    pick(hand, dialog.scale, 2)
    pick(hand, dialog.language, 2)
    values = read_preferences(tmp_path / "preferences.json")
    assert (values.hardware, values.scale, values.language) == (PROCESSOR, 150, Language.GERMAN)
    assert values.compiled


def test_tab_goes_from_the_top_to_the_bottom(hand: Hand, dialog: SettingsDialog) -> None:
    heights = []
    for _ in range(6):
        focused = dialog.focusWidget()
        assert focused is not None
        heights.append(focused.mapTo(dialog, QPoint()).y())
        hand.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)


def test_new_projects_are_made_in_the_chosen_folder(hand: Hand, dialog: SettingsDialog, tmp_path: Path) -> None:
    assert dialog.folder == str(tmp_path / "home")
    dialog.choose_folder(str(tmp_path / "art"))
    assert dialog.folder == str(tmp_path / "art")
    dialog.accept()
    hand.window.start_page.form.submit()
    assert hand.session.project.folder == tmp_path / "art" / "My style"


def test_the_size_is_told_to_qt() -> None:
    environment: dict[str, str] = {}
    for scale in (100, 7, 9000):
        enlarge(scale, environment)
    assert environment == {}
    enlarge(150, environment)
    assert environment == {"QT_SCALE_FACTOR": "1.5"}
    enlarge(100, environment)
    assert environment == {}


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """Resources with a tiny translation."""
    source = tmp_path / "atelier_de.ts"
    made = tmp_path / "translations" / "atelier_de.qm"
    made.parent.mkdir()
    source.write_text(SOURCE, encoding="utf-8")
    tool = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([tool, source, "-qm", made], check=True, capture_output=True)
    return tmp_path


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """Speaks as before in the end."""
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.system())


def test_the_window_speaks_german_with_the_file(application: QApplication, german: Path) -> None:
    assert install_translations(application, Language.GERMAN, german)
    assert QCoreApplication.translate("TopBar", "Vote") == "Abstimmen"
    assert QLocale().language() == QLocale.Language.German


def test_english_needs_no_file(application: QApplication, german: Path) -> None:
    assert not install_translations(application, Language.ENGLISH, german)
    assert QCoreApplication.translate("TopBar", "Vote") == "Vote"


def test_a_language_without_a_file_is_english(application: QApplication, tmp_path: Path) -> None:
    assert not install_translations(application, Language.GERMAN, tmp_path)
    assert QCoreApplication.translate("TopBar", "Vote") == "Vote"
