"""Models in the hub's cache, whichever way they were downloaded."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from model_files import write_file
from studio.library.program_folders import HUB, model_folders, resolve_base

COMMITS = ("a" * 40, "b" * 40, "c" * 40)


def repository(hub: Path, refs: dict[str, str], whole: tuple[str, ...] = COMMITS) -> Path:
    """With a snapshot of each commit, the first the oldest; only those that are `whole` hold weights."""
    folder = hub / "models--ann--moths"
    (folder / "refs" / "refs").mkdir(parents=True)
    for branch, commit in refs.items():
        (folder / "refs" / branch).parent.mkdir(exist_ok=True, parents=True)
        (folder / "refs" / branch).write_text(commit)
    for age, commit in enumerate(COMMITS):
        snapshot = folder / "snapshots" / commit
        snapshot.mkdir(parents=True)
        (snapshot / "README.md").write_text("")
        if commit in whole:
            write_file(snapshot / "model.safetensors", {"a": (1,)})
        os.utime(snapshot, (age, age))
    return folder


@pytest.mark.parametrize(
    ("refs", "whole", "meant"),
    [
        ({"main": COMMITS[0]}, COMMITS, COMMITS[0]),
        ({"main": COMMITS[0] + "\n", "fp16": COMMITS[1]}, COMMITS, COMMITS[0]),
        ({"fp16": COMMITS[1]}, COMMITS, COMMITS[1]),
        ({"refs/pr/1": COMMITS[1]}, COMMITS, COMMITS[1]),
        ({}, COMMITS, COMMITS[2]),
        ({"main": "gone"}, COMMITS, COMMITS[2]),
        ({"main": "../../../elsewhere"}, COMMITS, COMMITS[2]),
        ({"main": ""}, COMMITS, COMMITS[2]),
        ({"main": COMMITS[0]}, COMMITS[1:2], COMMITS[1]),
        ({"main": COMMITS[0]}, (), COMMITS[0]),
    ],
)
def test_a_repository_is_found(refs: dict[str, str], whole: tuple[str, ...], meant: str, tmp_path: Path) -> None:
    """huggingface_hub#4487, #4492: a pinned commit or another branch leaves no `refs/main`."""
    snapshot = repository(tmp_path / "hub", refs, whole) / "snapshots" / meant
    (tmp_path / "elsewhere").mkdir()
    found = model_folders([], tmp_path / "hub")
    assert [(place.program, place.path, place.name) for place in found] == [(HUB, snapshot, "ann/moths")]
    expected = snapshot / "model.safetensors" if meant in whole else snapshot
    assert resolve_base("ann/moths", tmp_path / "hub") == expected


def test_a_repository_without_a_download_is_none(tmp_path: Path) -> None:
    (tmp_path / "hub" / "models--ann--moths" / "refs").mkdir(parents=True)
    assert model_folders([], tmp_path / "hub") == []
    assert resolve_base("ann/moths", tmp_path / "hub") == Path("ann/moths")
