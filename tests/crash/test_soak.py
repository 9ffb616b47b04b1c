"""A long sitting with the real engine: memory, handles and threads stay, nothing stands still."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SOAK = Path(__file__).with_name("soak.py")


@pytest.mark.slow
@pytest.mark.parametrize("minutes", [10])
def test_a_long_sitting(minutes: int) -> None:
    command = [sys.executable, str(SOAK), str(minutes)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60 * minutes + 300)
    assert done.returncode == 0, done.stdout + done.stderr
