"""Files appear whole or not at all."""

from __future__ import annotations

import errno
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from failing_disk import FailingDisk
from studio.atomic_files import as_studio_error, scratch_folder, written_aside
from studio.domain.errors import ProjectError, ResourceError, StudioError


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


@pytest.mark.parametrize(
    ("code", "kind", "sentence"),
    [
        (errno.ENOSPC, ResourceError, "The disk is full"),
        (errno.EDQUOT, ResourceError, "The disk is full"),
        (errno.EIO, ResourceError, "The disk failed"),
        (errno.EMFILE, ResourceError, "Too many files are open"),
        (errno.EROFS, ProjectError, "takes no changes"),
        (errno.EACCES, ProjectError, "You may not write to"),
        (errno.ENAMETOOLONG, ProjectError, "is too long for this disk"),
        (errno.EFBIG, ResourceError, "no file as large"),
        (errno.ENOTDIR, ProjectError, "cannot be written"),
    ],
)
def test_each_error_of_a_disk_has_its_sentence_wherever_it_comes(
    code: int, kind: type[StudioError], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.txt"
    disk = FailingDisk(monkeypatch, tmp_path)

    def write() -> None:
        with written_aside(target) as aside:
            aside.write_text("new")

    write()
    # Without the first: a folder that is there need not be made.
    sites = range(1, len(disk.met))
    assert len(sites) > 5
    for site in sites:
        target.unlink(missing_ok=True)
        disk.arm(site, code)
        with pytest.raises(kind, match=sentence):
            write()
        assert list(tmp_path.iterdir()) == []


def test_several_files_are_there_all_or_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")

    def write(then: Exception | None) -> None:
        with ExitStack() as all_or_none:
            for name in ("a", "b"):
                with written_aside(tmp_path / name, all_or_none) as aside:
                    aside.write_text("new")
            with written_aside(tmp_path / "c", all_or_none) as aside:
                aside.mkdir()
            if then:
                raise then

    with pytest.raises(RuntimeError):
        write(RuntimeError())
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a", "old")]
    write(None)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c"]
    assert (tmp_path / "a").read_text() == "new"


def test_a_folder_for_the_moment_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(StudioError), scratch_folder():
        pytest.fail("there is none")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with scratch_folder() as folder:
        assert folder.is_dir()
    assert list(tmp_path.iterdir()) == []
