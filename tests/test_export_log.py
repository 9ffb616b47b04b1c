"""What was exported is remembered with the project and moves with it."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from failing_disk import FailingDisk
from stand_ins import STAND_INS
from studio.domain.errors import ProjectError, ResourceError
from studio.domain.events import Exported
from studio.domain.export import Compatibility
from studio.export_log import ExportLog

CHECKED = (Compatibility("ComfyUI", True), Compatibility("diffusers", False, "it does not know 1 of 2 modules"))


def recorded(folder: Path, target: Path, size: int = 7) -> Exported:
    target.write_bytes(b"lora")
    exported = Exported(target, 1e-6, 0.5, CHECKED, 0.25, size)
    ExportLog(folder).add(exported)
    return exported


def test_the_newest_comes_first_and_what_is_gone_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    first = recorded(folder, folder / "one.safetensors")
    second = recorded(folder, tmp_path / "two.safetensors")
    assert {line.exported for line in ExportLog(folder).all()} == {first, second}
    second.target.unlink()
    assert [line.exported for line in ExportLog(folder).all()] == [first]


def test_a_file_that_was_exported_again_is_listed_once(tmp_path: Path) -> None:
    recorded(tmp_path, tmp_path / "one.safetensors")
    again = recorded(tmp_path, tmp_path / "one.safetensors", size=9)
    assert [line.exported for line in ExportLog(tmp_path).all()] == [again]


def test_it_moves_with_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    recorded(folder, folder / "one.safetensors")
    folder.rename(tmp_path / "moved")
    (line,) = ExportLog(tmp_path / "moved").all()
    assert line.exported.target == tmp_path / "moved" / "one.safetensors"


def test_lines_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    good = recorded(tmp_path, tmp_path / "one.safetensors")
    with (tmp_path / "exports.jsonl").open("a") as log:
        log.write('{"file": "two"}\n{"checked": 3}\n[]\nhalf a li')
    assert [line.exported for line in ExportLog(tmp_path).all()] == [good]
    assert ExportLog(tmp_path / "nowhere").all() == []


def test_a_torn_line_hides_nothing(tmp_path: Path) -> None:
    (tmp_path / "exports.jsonl").write_bytes(b'{"file": "tw')
    noted = recorded(tmp_path, tmp_path / "one.safetensors")
    assert [line.exported for line in ExportLog(tmp_path).all()] == [noted]


@pytest.mark.parametrize("kind", ["write", "fsync"])
def test_a_line_that_fails_leaves_nothing_of_it(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exported = recorded(tmp_path, tmp_path / "one.safetensors")
    before = (tmp_path / "exports.jsonl").read_bytes()
    disk = FailingDisk(monkeypatch, tmp_path)
    ExportLog(tmp_path).add(exported)
    (site,) = (number for number, met in enumerate(disk.met) if met == f"{kind} a descriptor")
    (tmp_path / "exports.jsonl").write_bytes(before)
    disk.arm(site, errno.EIO)
    with pytest.raises(ResourceError, match="The disk failed"):
        ExportLog(tmp_path).add(exported)
    assert (tmp_path / "exports.jsonl").read_bytes() == before


@pytest.mark.parametrize("name", ["", ".", "..", "../two.safetensors", "folder/../../two", "a/b", "~/two", "two\0"])
def test_a_forged_name_is_no_export(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    (tmp_path / "two.safetensors").write_bytes(b"lora")
    good = recorded(folder, folder / "one.safetensors")
    line = json.loads((folder / "exports.jsonl").read_text())
    with (folder / "exports.jsonl").open("a") as log:
        log.write(json.dumps({**line, "file": name}) + "\n")
    assert [line.exported for line in ExportLog(folder).all()] == [good]


@pytest.mark.parametrize("put", STAND_INS.values(), ids=STAND_INS)
def test_a_log_that_is_no_plain_file_is_neither_read_nor_written(tmp_path: Path, put: Callable[[Path], None]) -> None:
    exported = recorded(tmp_path, tmp_path / "one.safetensors")
    content = (tmp_path / "exports.jsonl").read_bytes()
    put(tmp_path / "exports.jsonl")
    assert ExportLog(tmp_path).all() == []
    with pytest.raises(ProjectError, match="cannot be written"):
        ExportLog(tmp_path).add(exported)
    assert {file.read_bytes() for file in tmp_path.glob("moved away")} <= {content}
    assert not (tmp_path / "nothing").exists()
