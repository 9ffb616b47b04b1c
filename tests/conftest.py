"""Every test runs without a screen, and the processes that share the machine leave each other room."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

MOST_WORKERS = 8
DESK = Path(__file__).parent / "support" / "screens" / "desk.json"

# The screen that Qt pretends otherwise is smaller than the window. What follows the name of a platform ends at a colon,
# which paths of Windows hold.
if os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") == "offscreen" and sys.platform != "win32":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={DESK}"
# Torch reads it when it is imported. With one thread, sums also come out the same on every machine.
os.environ.setdefault("OMP_NUM_THREADS", "1")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long ones begin first, so that none is left to one worker when the others are done."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: tests of the window wait for its timers. Each worker takes 1 GB of memory."""
    return min(MOST_WORKERS, (os.cpu_count() or 1) + 1)
