"""After a power cut all that was acknowledged is there, whatever of the rest the disk kept."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from power_cuts import Disk, Record, power_cuts
from stages import Stages


def test_what_is_not_flushed_is_lost_or_zeros(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    (folder / "old").write_bytes(b"old")
    disk = Disk(folder)
    path = str(folder / "new")
    for record in (
        Record("open", path, "", 0, b""),
        Record("write", path, "", 0, b"kept"),
        Record("fsync", path, "", 0, b""),
        Record("write", path, "", 4, b" not"),
        Record("rename", path, str(folder / "named"), 0, b""),
    ):
        disk.play(record)
    found = {}
    for how in ("lost", "zeros"):
        disk.restore(folder, how, random.Random(0))
        found[how] = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert found["lost"] == {"old": b"old", "named": b"kept"}
    assert found["zeros"] == {"old": b"old", "named": b"kept\0\0\0\0"}


def test_the_power_is_cut_now_and_then(stages: Stages, tmp_path: Path) -> None:
    assert [trial for trial in power_cuts(stages, tmp_path / "journal", 17, 7) if trial.faults] == []


@pytest.mark.slow
def test_the_power_is_cut_four_hundred_times(stages: Stages, tmp_path: Path) -> None:
    assert [trial for trial in power_cuts(stages, tmp_path / "journal", 400, 7) if trial.faults] == []
