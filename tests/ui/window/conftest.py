"""A window in the middle of its work."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.controller.engine_state import Loss

if TYPE_CHECKING:
    from hand import Hand


@pytest.fixture
def learning(hand: Hand, folder_before_training: Path, fake: FakeEngine) -> Iterator[threading.Event]:
    """The engine has begun to learn and waits before its next step, until the event is set."""
    hand.window.open_project(folder_before_training)
    hand.idle()
    fake.gate = threading.Event()
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.controller.state.loss is Loss.ROUND)
    yield fake.gate
    fake.gate.set()
