"""Downloading a base model from the window, from a hub on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from stand_in_hub import Hub, stand_in_hub
from stand_in_keyring import Safe
from studio.ui.base_models.download_dialog import DownloadDialog


@pytest.fixture
def hub() -> Iterator[Hub]:
    with stand_in_hub() as made:
        made.repositories["ann/moths"] = {"moths.safetensors": b"m" * 20_000_000}
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, hub: Hub, tmp_path: Path) -> DownloadDialog:
    safe = Safe()
    made = DownloadDialog(tmp_path / "models", endpoint=hub.address, keyring=lambda: safe)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_comes_is_told_and_then_brought(qtbot: QtBot, dialog: DownloadDialog, tmp_path: Path) -> None:
    assert not dialog.download_button.isEnabled()
    dialog.look("ann/moths")
    qtbot.waitUntil(dialog.download_button.isEnabled)
    assert dialog.message == "ann/moths · 0.02 GB · 1 file · licence: openrail++"
    with qtbot.waitSignal(dialog.downloaded) as brought:
        qtbot.mouseClick(dialog.download_button, Qt.MouseButton.LeftButton)
    assert brought.args is not None
    assert brought.args[0].read_bytes() == b"m" * 20_000_000
    assert tmp_path / "models" in brought.args[0].parents


def test_a_gate_asks_for_a_token(qtbot: QtBot, dialog: DownloadDialog, hub: Hub) -> None:
    hub.token = "hf_secret"
    dialog.look("ann/moths")
    qtbot.waitUntil(lambda: "accept its terms" in dialog.message)
    dialog.look("ann/moths", "hf_secret")
    qtbot.waitUntil(dialog.download_button.isEnabled)


def test_closing_stops_and_keeps_what_there_is(qtbot: QtBot, dialog: DownloadDialog, hub: Hub, tmp_path: Path) -> None:
    hub.breaks_after = 5_000_000
    hub.stalls.set()
    dialog.look("ann/moths")
    qtbot.waitUntil(dialog.download_button.isEnabled)
    qtbot.mouseClick(dialog.download_button, Qt.MouseButton.LeftButton)
    part = tmp_path / "models/ann--moths@01234567.part/moths.safetensors.part"
    qtbot.waitUntil(lambda: part.is_file() and part.stat().st_size > 0)
    dialog.close()
    assert part.is_file()
    assert not list(tmp_path.rglob("*.safetensors"))
