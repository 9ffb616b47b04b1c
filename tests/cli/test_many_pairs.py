"""Drawing many pairs from the command line: what that takes, and how far it is."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import namedtuple
from pathlib import Path
from types import SimpleNamespace

import pytest

from fake_engine import for_commands
from studio.cli.main import main
from studio.domain.requests import AheadRequest
from studio.domain.votes import Verdict
from studio.session.ahead import LEFT_FREE
from studio.store.project import Project

Usage = namedtuple("Usage", "total used free")


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "studio.engine.studio_engine", SimpleNamespace(StudioEngine=for_commands()))


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "meadow"
    assert said(capsys, "new", folder, "--prompt", "a cat", "--steps", 2)[0] == 0
    return folder


def test_what_the_other_pairs_take_is_told_once_the_first_is_drawn(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, "generate", project, "--pairs", 5)
    assert (code, err) == (0, "")
    assert re.fullmatch(
        r"The pictures for 4 more votes take about [\d.]+ min and [\d.]+ MB on the disk\.\n"
        r"The pictures for 5 votes are ready\.\n",
        out,
    )


def test_more_pairs_than_the_disk_has_room_for_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: Usage(2 * LEFT_FREE, 0, LEFT_FREE))
    # of the first it is not known what it takes, and of the others it is not known before
    code, _, err = said(capsys, "generate", project, "--pairs", 5)
    assert (code, "Pictures for 4 votes take 1 MB on the disk" in err) == (1, True)
    code, _, err = said(capsys, "generate", project, "--pairs", 5)
    assert (code, "Pictures for 5 votes take 1 MB on the disk" in err) == (1, True)
    assert "Ready to vote on: 1\n" in said(capsys, "status", project)[1]


def test_the_status_tells_how_far_the_pairs_are_that_are_drawn_ahead(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "generate", project, "--pairs", 6)
    with Project.open(project) as opened:
        opened.requests.add(AheadRequest(pairs=50, before=0))
        for group in opened.undecided_groups()[:5]:
            opened.votes.add(group.id, Verdict.LEFT, 1, 6000)
    out = said(capsys, "status", project)[1]
    assert out.endswith("Ready to vote on: 1, enough for 0.1 min\nDrawn ahead: 6 of 50\n")
    facts = json.loads(said(capsys, "status", project, "--json")[1])
    assert (facts["seconds_per_vote"], facts["ahead"]) == (6.0, {"drawn": 6, "asked": 50})


def test_pairs_that_go_out_of_date_are_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "authors"
    said(capsys, "new", folder, "--prompt", "a cat", "--recipe", "reference", "--steps", 2)
    assert said(capsys, "generate", folder, "--pairs", 20)[2] == ""
    code, _, err = said(capsys, "generate", folder, "--pairs", 21)
    assert (code, "out of date after the next round" in err) == (0, True)
