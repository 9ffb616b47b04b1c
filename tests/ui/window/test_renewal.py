"""Another size or language holds at once: the window is made anew where the artist is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import prepared_projects

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
