"""What an export is made for is said before it is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from model_files import write_checkpoint
from studio.domain.base_model import Family
from studio.ui.export.base_line import BaseLine


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_lora_of_the_starter_works_here_only(page: QWidget) -> None:
    assert "works here only" in BaseLine("starter", page).text()


def test_the_family_is_said_once_it_is_known(page: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    line = BaseLine(str(write_checkpoint(tmp_path / "moth.safetensors", Family.SDXL)), page)
    assert line.text() == "Made for moth.safetensors."
    qtbot.waitUntil(lambda: "other models of Stable Diffusion XL" in line.text())


def test_a_model_that_is_gone_is_named_all_the_same(page: QWidget, tmp_path: Path) -> None:
    line = BaseLine(str(tmp_path / "gone.safetensors"), page)
    assert QThreadPool.globalInstance().waitForDone(5000)
    QApplication.processEvents()
    assert line.text() == "Made for gone.safetensors."
