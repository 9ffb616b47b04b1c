"""The window over an engine that pretends: from a new project to an export, by keys alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from studio.controller.page import Page

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_from_a_new_project_to_a_lora_file_by_keys(hand: Hand, tmp_path: Path) -> None:
    hand.press(Qt.Key.Key_N, CONTROL)
    hand.type("Meadow")
    hand.press(Qt.Key.Key_Return)
    assert hand.page_number() == Page.VOTE
    assert hand.session.project.folder == tmp_path / "home" / "Meadow"
    while hand.session.round.learning is None and hand.session.head is None:
        hand.vote(Qt.Key.Key_Left if len(hand.votes()) % 3 else Qt.Key.Key_Right)
    hand.qtbot.waitUntil(lambda: hand.session.head is not None)
    assert hand.session.round.number == 2
    hand.press(Qt.Key.Key_E, CONTROL)
    assert hand.page_number() == Page.EXPORT
    with hand.qtbot.waitSignal(hand.controller.exported):
        hand.press(Qt.Key.Key_Return)
    target = hand.session.project.exports.folder / "meadow-1.safetensors"
    assert target.is_file()
    assert hand.exporting.outcome == (
        f"Saved as {target}, 10 bytes. Checked for ComfyUI, InvokeAI. "
        "Read back, its pictures differ from the checkpoint's by 0.0000; the style changes them by 0.50."
    )


def test_a_project_can_show_four_pictures_at_a_time(hand: Hand) -> None:
    choices = hand.window.start_page.form.findChildren(QRadioButton)
    next(choice for choice in choices if choice.text().startswith("Four")).click()
    hand.press(Qt.Key.Key_N, CONTROL)
    hand.type("Herbarium")
    hand.press(Qt.Key.Key_Return)
    assert hand.session.project.settings.group_size == 4
    assert len(hand.look().pictures) == 4


def test_the_window_knows_nothing_of_torch() -> None:
    code = "import sys, studio.app; print({'torch', 'diffusers', 'peft', 'numpy'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "set()"
