"""Files appear whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from studio.atomic_files import as_studio_error, written_aside
from studio.domain.errors import ProjectError, ResourceError


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "note.txt"
    with written_aside(target) as aside:
        aside.write_text("new")
        assert not target.exists()
    assert target.read_text() == "new"
    assert [path.name for path in target.parent.iterdir()] == ["note.txt"]


def test_a_folder_appears_when_it_is_whole(tmp_path: Path) -> None:
    with written_aside(tmp_path / "c0001") as aside:
        aside.mkdir()
        (aside / "weights").write_bytes(b"1")
    assert (tmp_path / "c0001" / "weights").read_bytes() == b"1"


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "note.txt"
    target.write_text("old")

    def fail() -> None:
        with written_aside(target) as aside:
            aside.write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]
    assert target.read_text() == "old"


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    def write() -> None:
        with written_aside(tmp_path / "file" / "note.txt") as aside:
            aside.write_text("")

    with pytest.raises(ProjectError, match="cannot be written"):
        write()


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    def fill() -> None:
        with written_aside(tmp_path / "note.txt"):
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(ResourceError, match=r"The disk is full, so note\.txt was not written"):
        fill()
    assert list(tmp_path.iterdir()) == []
    assert isinstance(as_studio_error(OSError(errno.EACCES, "Permission denied"), tmp_path), ProjectError)
