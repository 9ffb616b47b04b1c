"""No word of any page, state or dialog is cut off, from the smallest window to a large one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fitting import unfitting

TESTS = Path(__file__).parent.parent


@pytest.mark.long
@pytest.mark.parametrize(
    "spoken",
    [
        pytest.param(["--language", "de"], id="German"),
        pytest.param([], marks=pytest.mark.slow, id="English"),
        pytest.param(["--language", "es"], marks=pytest.mark.slow, id="Spanish"),
        pytest.param(["--language", "pt_BR"], marks=pytest.mark.slow, id="Portuguese of Brazil"),
        pytest.param(["--language", "ja"], marks=pytest.mark.slow, id="Japanese"),
        pytest.param(["--language", "zh_CN"], marks=pytest.mark.slow, id="Simplified Chinese"),
        pytest.param(["--mirrored"], marks=pytest.mark.slow, id="from the right"),
    ],
)
def test_nothing_is_cut_off_anywhere(spoken: list[str], tmp_path: Path) -> None:
    screen = TESTS / "support" / "screens" / "small.json"
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={screen}", "HOME": str(tmp_path)}
    command = [sys.executable, str(TESTS / "screenshots.py"), "--measure", *spoken]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n") == ["", ""], done.stdout


@pytest.fixture
def shown(qtbot: QtBot) -> QWidget:
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(200, 100)
    root.show()
    return root


def test_what_is_cut_off_is_found(shown: QWidget) -> None:
    whole = QLabel("moth", shown)
    whole.setGeometry(10, 10, 100, 30)
    whole.show()
    assert unfitting(shown) == []
    whole.resize(10, 30)
    assert "in width" in unfitting(shown)[0]
    whole.setGeometry(10, 10, 100, 5)
    assert "in height" in unfitting(shown)[0]
    whole.setGeometry(150, 10, 100, 30)
    assert "reaches out" in unfitting(shown)[0]
    whole.setGeometry(10, 10, 100, 30)
    pressed = QPushButton("a moth at night", shown)
    pressed.setGeometry(10, 50, 30, 30)
    pressed.show()
    QApplication.processEvents()
    assert [line.split("'")[1] for line in unfitting(shown)] == ["a moth at night"]
