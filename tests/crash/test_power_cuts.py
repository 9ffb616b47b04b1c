"""After a power cut all that was acknowledged is there, whatever of the rest the disk kept."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import shim
from power_cuts import Disk, Record, power_cuts, read_journal
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


COPIES = """
import os, shutil, sys
from pathlib import Path
import shim
folder = Path(sys.argv[1])
shim.arm(shim.Fault(shim.Mode.JOURNAL, str(folder), log=sys.argv[2]))
shutil.copyfile(folder / "long", folder / "copied")
with open(folder / "in parts", "wb", buffering=0) as file:
    os.writev(file.fileno(), [b"one ", b"two"])
    with open(folder / "long", "rb") as source:
        os.copy_file_range(source.fileno(), file.fileno(), 5, offset_dst=1)
"""


@pytest.mark.skipif(bool(shim.MISSING), reason=shim.MISSING)
def test_the_journal_has_what_the_system_copies_by_itself(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    library = shim.build(tmp_path / "built")
    folder = tmp_path / "disk"
    folder.mkdir()
    (folder / "long").write_bytes(random.Random(0).randbytes(200_000))
    disk = Disk(folder)
    surroundings = os.environ | {"LD_PRELOAD": str(library), "PYTHONPATH": str(Path(shim.__file__).parent)}
    subprocess.run([sys.executable, "-c", COPIES, folder, tmp_path / "journal"], env=surroundings, check=True)
    written = {file.name: file.read_bytes() for file in folder.iterdir()}
    for record in read_journal(tmp_path / "journal"):
        disk.play(record)
    for file in disk.files.values():
        file.flush()
    disk.restore(folder, "lost", random.Random(0))
    assert written["in parts"][1:6] == written["long"][:5]
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == written


def test_the_power_is_cut_now_and_then(stages: Stages, tmp_path: Path) -> None:
    assert [trial for trial in power_cuts(stages, tmp_path / "journal", 17, 7) if trial.faults] == []


@pytest.mark.slow
def test_the_power_is_cut_four_hundred_times(stages: Stages, tmp_path: Path) -> None:
    assert [trial for trial in power_cuts(stages, tmp_path / "journal", 400, 7) if trial.faults] == []
