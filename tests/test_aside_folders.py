"""What a write that was broken off left behind is known, and taken back by the next attempt."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from pathlib import Path

import pytest

from studio.aside_folders import folders_aside, is_unconfirmed, remove_aside, take_back, unconfirmed_in
from studio.atomic_files import claim_target, clear_unconfirmed, refuse_target, written_aside
from studio.domain.errors import InputError


def broken_off(tmp_path: Path, before: str | None = None, folder: bool = False) -> Path:
    """What was written when the program was killed: it has its name, and what belongs to it is not done."""
    there = tmp_path / "there"
    there.mkdir()
    target = there / "style"
    if before is not None:
        target.write_text(before)
    with ExitStack() as all_or_none:
        with written_aside(target, all_or_none) as aside:
            if folder:
                aside.mkdir()
            (aside / "part" if folder else aside).write_text("new")
        shutil.copytree(there, tmp_path / "left")
    assert list(there.iterdir()) == [target]
    assert not is_unconfirmed(target)
    return tmp_path / "left" / "style"


@pytest.mark.parametrize("folder", [False, True])
def test_a_name_that_nobody_was_told_of_is_free(tmp_path: Path, folder: bool) -> None:
    target = broken_off(tmp_path, folder=folder)
    assert is_unconfirmed(target)
    assert list(unconfirmed_in(target.parent)) == [target]
    refuse_target(target, replace=False)
    assert target.exists()
    claim_target(target, replace=False)
    assert list(target.parent.iterdir()) == []


def test_a_file_that_was_to_be_replaced_is_not_taken_back(tmp_path: Path) -> None:
    target = broken_off(tmp_path, before="old")
    assert not is_unconfirmed(target)
    clear_unconfirmed(target)
    assert target.exists()
    with pytest.raises(InputError, match="is there already"):
        claim_target(target, replace=False)
    assert target.read_text() == "new"


def test_a_file_of_another_name_or_of_a_finished_write_is_not_taken_back(tmp_path: Path) -> None:
    target = broken_off(tmp_path)
    other = target.with_name("style.png")
    other.write_text("theirs")
    take_back(other)
    assert other.read_text() == "theirs"
    (aside,) = folders_aside(target.parent)
    remove_aside(aside)
    take_back(target)
    assert target.read_text() == "new"
    with pytest.raises(InputError, match="is there already"):
        claim_target(target, replace=False)
