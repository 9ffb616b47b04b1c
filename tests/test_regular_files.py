"""Plain files are opened, and nothing else is: no link is followed, no pipe waited for."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from stand_ins import STAND_INS
from studio.regular_files import (
    is_real_folder,
    is_regular,
    open_regular_to_append,
    read_regular,
    regular,
)

every_stand_in = pytest.mark.parametrize("put", STAND_INS.values(), ids=STAND_INS)


def test_a_plain_file_is_read_and_added_to(tmp_path: Path) -> None:
    file = tmp_path / "note"
    for word in (b"one ", b"two"):
        with open_regular_to_append(file) as opened:
            opened.write(word)
    assert read_regular(file) == b"one two"
    assert read_regular(file, at_most=7) == b"one two"
    assert regular(file) == file
    assert is_regular(file)
    assert not is_real_folder(file)
    with pytest.raises(OSError, match="File too large"):
        read_regular(file, at_most=6)


@every_stand_in
def test_anything_else_is_refused_at_once(tmp_path: Path, put: Callable[[Path], None]) -> None:
    file = tmp_path / "note"
    file.write_bytes(b"one")
    put(file)
    before = {path.name for path in tmp_path.iterdir()}
    for use in (read_regular, open_regular_to_append, regular):
        with pytest.raises(OSError, match=r"note"):
            use(file)
    assert not is_regular(file)
    assert {path.name for path in tmp_path.iterdir()} == before


def test_devices_and_sockets_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
    for path in (Path("/dev/zero"), Path("/dev/null"), Path("socket")):
        with pytest.raises(OSError, match=r"link or no regular file|No such device"):
            read_regular(path)
        assert not is_regular(path)


def test_a_folder_behind_a_link_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    assert is_real_folder(tmp_path / "folder")
    assert not is_real_folder(tmp_path / "link")
    assert not is_real_folder(tmp_path / "nothing")


@pytest.mark.parametrize("name", ["a\0b", "a" * 300])
def test_a_name_that_no_file_has_is_no_error(name: str) -> None:
    assert not is_regular(Path(name))
    assert not is_real_folder(Path(name))
