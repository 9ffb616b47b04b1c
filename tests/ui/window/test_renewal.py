"""Another size or language holds at once: the window is made anew where the artist is."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import prepared_projects
from studio.controller.page import Page
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.widgets.confirm_dialog import ConfirmDialog
from studio.ui.window.settings_opener import Place

if TYPE_CHECKING:
    from hand import Hand

SCRIPT = Path(prepared_projects.__file__).with_name("renewed_window.py")


def test_size_and_language_change_without_a_restart(tmp_path: Path) -> None:
    prepared_projects.create(tmp_path / "Meadow")
    homes = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), str(tmp_path))
    environment = {**os.environ, **homes, "LC_ALL": "C.UTF-8", "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("QT_SCALE_FACTOR", None)
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path / "Meadow"], env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["1.0 Vote PROMPTS Meadow", "1.5 Abstimmen PROMPTS Meadow"]


def test_a_round_is_not_broken_off_unasked(hand: Hand, learning: threading.Event) -> None:
    hand.window.show_settings()
    (dialog,) = hand.window.findChildren(SettingsDialog)
    hand.window.preferences.change(scale=150)
    dialog.accept()
    (question,) = hand.window.findChildren(ConfirmDialog)
    assert not learning.is_set()
    assert hand.window.next_place is None
    question.answer(0)
    assert hand.window.next_place == Place(hand.session.project.folder, Page.VOTE)
