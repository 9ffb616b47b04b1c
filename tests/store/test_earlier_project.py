"""The records of a project of 0.1.0 (schema 5), field by field; `tests/test_older_projects.py` trains whole ones on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from stand_in_adapters import write_adapter
from studio.domain.base_model import Prediction
from studio.domain.events import TrainingSummary
from studio.domain.project import BlindTest, ProjectSettings, Prompt
from studio.domain.sampling import Sampling
from studio.domain.votes import Mark, Purpose, Verdict
from studio.export_log import LOG_NAME
from studio.session.session import Session
from studio.store.project import Project
from studio.store.project_creation import DATABASE

DUMP = Path(__file__).with_name("project_schema_5.sql")
"""What `sqlite3.Connection.iterdump` said of it, with the two numbers that the header holds in front."""
EXPORT = (
    '{"file": "moss.safetensors", "written": "2026-11-25T11:33:07+00:00", "difference": 1e-06, "effect": 0.5, '
    '"lost": 0.25, "size": 7, "checked": [{"program": "ComfyUI", "reads": true, "why": ""}, '
    '{"program": "diffusers", "reads": false, "why": "no"}]}\n'
)


@pytest.fixture
def earlier(tmp_path: Path) -> Iterator[Project]:
    folder = tmp_path / "moths"
    write_adapter(folder / "adapters" / "c0001")
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
    with Project.open(folder) as opened:
        yield opened


def test_its_settings_and_prompts(earlier: Project) -> None:
    assert earlier.settings == ProjectSettings(
        "Moths",
        "starter",
        "atelier",
        Sampling(steps=12, guidance_scale=3.5, width=64),
        seed=7,
        prediction=Prediction.VELOCITY,
        zero_snr=True,
        fingerprint="abc",
    )
    assert earlier.prompts.all() == [
        Prompt(1, "a moth", "blurry"),
        Prompt(2, "a {red|blue} lamp", "blurry"),
        Prompt(3, "a moon", "blurry", control=True),
    ]


def test_its_prompts_are_in_the_order_they_were_added_in_until_they_are_moved(earlier: Project) -> None:
    moth, lamp, moon = earlier.prompts.all()
    assert earlier.prompts.in_order() == [moth, lamp, moon]
    earlier.prompts.move([moon], moth)
    assert earlier.prompts.in_order() == [moon, moth, lamp]


def test_its_votes_and_groups(earlier: Project) -> None:
    given = [(vote.group.id, vote.verdict, vote.strength, vote.marks) for vote in earlier.votes.all()]
    assert given == [
        (1, Verdict.LEFT, 2, ()),
        (2, Verdict.TIE, 1, ()),
        (5, Verdict.MARKED, 1, (Mark.BEST, Mark.PLAIN, Mark.BAD)),
    ]
    assert earlier.votes.latest_undone is not None
    assert earlier.votes.latest_undone.verdict is Verdict.SKIP
    assert [group.id for group in earlier.undecided_groups()] == [3]
    assert earlier.groups.starred() == {picture.id for picture in earlier.groups.get(1).pictures}
    (pair,) = earlier.groups.of_blind_test(1)
    assert (pair.purpose, pair.blind_test, pair.checkpoint) == (Purpose.BLIND_TEST, 1, 1)
    assert earlier.blind_tests.all() == [BlindTest(1, 1, None, 10)]


def test_its_checkpoint(earlier: Project) -> None:
    checkpoint = earlier.checkpoints.head
    assert checkpoint is not None
    assert (checkpoint.id, checkpoint.name, checkpoint.pinned, checkpoint.votes) == (1, "Moss", True, 2)
    assert checkpoint.folder == earlier.adapters / "c0001"
    assert checkpoint.summary == TrainingSummary(30, 0.61, 0.2, 0.8, None, 0.03, 12.5)
    assert earlier.checkpoints.known(1) == {1, 2}


def test_its_exports(earlier: Project) -> None:
    target = earlier.exports.folder / "moss.safetensors"
    target.write_bytes(b"lora")
    (earlier.exports.folder / LOG_NAME).write_text(EXPORT, encoding="utf-8")
    (record,) = earlier.exports.all()
    assert (record.exported.target, record.exported.size, record.exported.lost) == (target, 7, 0.25)
    assert [(program.program, program.reads) for program in record.exported.checked] == [
        ("ComfyUI", True),
        ("diffusers", False),
    ]


def test_it_is_voted_on_and_trained_on(earlier: Project, tmp_path: Path) -> None:
    earlier.move_base(tmp_path / "base")
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "model_index.json").write_text("{}")
    session = Session(earlier, evaluate=False)
    assert session.vote(Verdict.RIGHT).group.id == 3
    job = session.train_job()
    assert {comparison.vote_id for comparison in job.fresh} == {1, 2, 3, 6}
    assert job.folder == earlier.adapters / "c0002"
    with closing(sqlite3.connect(earlier.folder / DATABASE)) as connection:
        settings = dict(connection.execute("SELECT key, value FROM settings").fetchall())
    assert json.loads(settings["prediction"]) == "v_prediction"
