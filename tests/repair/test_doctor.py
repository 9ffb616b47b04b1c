"""What the doctor finds in the files of a project, and what becomes of it; every harm is in `tests/cli`."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import torch

from harms import change, file_harms, lived_in
from studio.aside_folders import sweep_untouched
from studio.cli.main import main
from studio.domain.errors import ProjectError
from studio.domain.sampling import Sampler, Sampling, encode_sampling
from studio.engine.sampling.trajectory import Trajectory, save_trajectory
from studio.repair.doctor import examine, repair
from studio.repair.findings import Report
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from translations import ERRORS, gathered_messages

FOUND_TOGETHER = {
    "no picture",
    "no trajectories",
    "no adapter of the head",
    "torn lines of exports",
    "a round under way",
    "an orphan picture",
    "a folder aside",
}


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("doctor") / "Meadow"
    lived_in(folder)
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "Meadow"))


def sentences(report: Report) -> str:
    return "\n".join(str(finding.sentence) for finding in report.findings)


def test_a_whole_project_is_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", str(folder)]) == 0
    assert capsys.readouterr().out == "All is well.\n"
    assert repair(folder) == Report((), mended=True)
    assert not list(folder.glob("project-*.db"))


def test_votes_in_the_log_are_in_the_copy(folder: Path) -> None:
    with Project.open(folder) as project:
        votes = len(project.votes.all())
    change(folder, "UPDATE prompts SET weight = -1 WHERE id = 1")
    report = repair(folder)
    assert report.copy is not None
    with closing(sqlite3.connect(report.copy)) as connection:
        kept = connection.execute("SELECT weight FROM prompts WHERE id = 1").fetchone()
    assert kept == (-1,)
    with Project.open(folder) as project:
        assert len(project.votes.all()) == votes
        assert project.prompts.all()[0].weight == 1


def test_leftovers_go_and_what_somebody_put_there_stays(folder: Path, tmp_path: Path) -> None:
    for harm in file_harms():
        if harm.name in ("an orphan picture", "an orphan checkpoint", "a folder aside", "a round under way"):
            harm.do(folder)
    (folder / "images" / "holiday.png").write_bytes(b"mine")
    (folder / "exports" / ".notes.ab12cd_3").mkdir()
    (folder / "exports" / ".notes.ab12cd_3" / "letter.txt").write_text("mine")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "kept").write_text("theirs")
    (folder / "exports" / ".b.ab12cd_3").symlink_to(tmp_path / "elsewhere")
    report = repair(folder)
    assert (len(report.mendable), report.freed, report.copy) == (3, 9, None)
    assert (folder / "set-aside" / "images" / "p900000-a.png").read_bytes() == b"picture"
    assert (folder / "set-aside" / "adapters" / "c0900" / "adapter.json").is_file()
    assert (folder / "images" / "holiday.png").read_bytes() == b"mine"
    assert (folder / "exports" / ".notes.ab12cd_3" / "letter.txt").read_text() == "mine"
    assert (tmp_path / "elsewhere" / "kept").read_text() == "theirs"
    assert repair(folder).findings == ()


def test_a_file_that_was_to_be_replaced_comes_back(folder: Path) -> None:
    aside = folder / "exports" / ".a.safetensors.ab12cd_3"
    aside.mkdir()
    (aside / "a.safetensors.before").write_bytes(b"old")
    repair(folder)
    assert (folder / "exports" / "a.safetensors").read_bytes() == b"old"


def test_a_sampler_that_makes_no_sense_is_that_of_the_pictures(folder: Path) -> None:
    drawn = Sampling(4, sampler=Sampler.EULER_A, clip_skip=2)
    for file in (folder / "trajectories").glob("*.safetensors"):
        save_trajectory(Trajectory(torch.ones(1, 4, 8, 8), torch.arange(4), "a cat", drawn), file)
    damaged = json.dumps({**encode_sampling(drawn), "sampler": "magic"})
    change(folder, f"UPDATE settings SET value = '{damaged}' WHERE key = 'sampling'")
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(folder)
    assert "The setting “sampling” makes no sense." in sentences(repair(folder))
    with Project.open(folder) as project:
        assert project.settings.sampling == drawn


def test_what_is_missing_is_told_and_lasts(folder: Path) -> None:
    (folder / "images" / "p000001-a.png").unlink()
    (folder / "trajectories" / "p000001-b.safetensors").unlink()
    for _ in range(2):
        report = repair(folder)
        assert "Missing pictures: 1, the first of them images/p000001-a.png." in sentences(report)
        assert "Missing files that pictures are learned from: 1" in sentences(report)
        assert (report.mendable, len(report.lasting)) == ((), 2)


def test_a_broken_head_falls_back_and_its_votes_are_new_again(folder: Path) -> None:
    with Project.open(folder) as project:
        head = project.checkpoints.head
        assert head is not None
        learned = project.checkpoints.learned(head.id)
    (head.folder / "adapter.safetensors").write_bytes(b"\xff" * 20)
    with Project.open(folder) as project:
        assert project.checkpoints.head == project.checkpoints.get(1)
        assert not project.checkpoints.get(head.id).whole
        assert not learned & project.checkpoints.consumed()
        assert str(project.damages[0].sentence) == "Checkpoint 2 is damaged, so the work goes on from Checkpoint 1."
    repair(folder)
    with Project.open(folder) as project:
        assert project.damages == ()
        assert project.checkpoints.head == project.checkpoints.get(1)


def test_only_what_nobody_touched_for_long_is_swept_when_a_project_opens(folder: Path) -> None:
    aside = folder / "exports" / ".a.ab12cd_3"
    aside.mkdir()
    (aside / "a").write_text("half")
    sweep_untouched(folder / "exports")
    assert aside.is_dir()
    for path in (aside / "a", aside):
        os.utime(path, (0, 0))
    Project.open(folder).close()
    assert not aside.exists()


def test_an_open_project_and_a_newer_one_are_refused(folder: Path) -> None:
    with Project.open(folder), pytest.raises(ProjectError, match="another Atelier window"):
        repair(folder)
    change(folder, "PRAGMA user_version = 99")
    before = (folder / DATABASE).read_bytes()
    with pytest.raises(ProjectError, match="newer Atelier"):
        repair(folder)
    assert (folder / DATABASE).read_bytes() == before


def test_no_project_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="There is no folder"):
        examine(tmp_path / "nowhere")
    with pytest.raises(ProjectError, match="not an Atelier project"):
        examine(tmp_path)


def test_whatever_is_found_can_be_said_in_german(folder: Path) -> None:
    change(folder, "DROP TABLE stars", "DELETE FROM settings WHERE key = 'seed'")
    for harm in file_harms():
        if harm.name in FOUND_TOGETHER:
            harm.do(folder)
    found = {(ERRORS, finding.sentence.template) for finding in examine(folder).findings}
    assert len(found) > len(FOUND_TOGETHER)
    assert found <= gathered_messages()
