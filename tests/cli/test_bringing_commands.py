"""Pictures brought on the command line, with an engine that pretends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fake_engine import for_commands
from own_pictures import own_picture, own_pictures
from studio.engine import studio_engine

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(studio_engine, "StudioEngine", for_commands())
    project = tmp_path / "meadow"
    assert say("new", project, "--prompt", "a cat", "--prompt", "a tree")[0] == 0
    return project


def test_from_pictures_alone_to_a_checkpoint(folder: Path, tmp_path: Path, say: Say) -> None:
    own = own_pictures(tmp_path / "own", 3)
    (own / "broken.png").write_bytes(b"half")
    code, out, err = say("like", folder, own)
    assert (code, out) == (0, "Import 1: 3 pictures liked\n")
    assert "broken.png" in err
    assert say("train", folder)[1].startswith("Checkpoint 1: 0 votes, 3 of your pictures, loss")
    assert "Your pictures: 3 brought, 3 learned, 0 new" in say("status", folder)[1]
    assert say("leave-out", folder, 2)[0] == 0
    listed = say("imports", folder, "--pictures")[1].splitlines()
    assert listed[0].startswith("Import 1: liked, 3 pictures, from")
    assert listed[1:] == [
        "  1: own-0.png, learned by checkpoint 1",
        "  2: own-1.png, left out",
        "  3: own-2.png, learned by checkpoint 1",
    ]
    assert say("undo-import", folder, 1)[0] == 0
    assert say("imports", folder)[1].rstrip().endswith("taken back")
    assert say("undo-import", folder, 1) == (1, "", "What was brought as no. 1 was taken back before.\n")
    assert say("train", folder)[2].startswith("There is nothing new to train on yet")


def test_two_sorted_folders_are_votes(folder: Path, tmp_path: Path, say: Say) -> None:
    own_picture(tmp_path / "good" / "a.png", 10, prompt="a moth")
    own_picture(tmp_path / "bad" / "b.png", 90, prompt="a moth")
    own_picture(tmp_path / "bad" / "c.png", 200)
    code, out, err = say("import", folder, "--good", tmp_path / "good", "--bad", tmp_path / "bad")
    assert (code, out) == (0, "Import 1: 0 votes to give, 1 vote brought, 1 picture liked or disliked\n")
    assert err.startswith("c.png: No good picture of its prompt")
    assert say("train", folder)[1].startswith("Checkpoint 1: 1 votes, 1 of your pictures, loss")


def test_pictures_with_words_wait_for_votes(folder: Path, tmp_path: Path, say: Say) -> None:
    for number in range(2):
        own_picture(tmp_path / "foreign" / f"{number}.png", 10 + 90 * number, prompt="a moth")
    assert say("import", folder, tmp_path / "foreign")[1].startswith("Import 1: 1 vote to give")
    assert "Ready to vote on: 1" in say("status", folder)[1]
    assert say("vote", folder, "--pair", 1, "--verdict", "left")[0] == 0


@pytest.mark.parametrize("words", [(), ("--good", "somewhere"), ("a", "--good", "b", "--bad", "c")])
def test_what_is_to_be_brought_has_to_be_said(folder: Path, say: Say, words: tuple[str, ...]) -> None:
    assert say("import", folder, *words)[2].startswith("Say one folder of pictures")
