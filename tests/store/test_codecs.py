"""Settings and summaries as they lie on the disk: by keys of their own, kept where they are not understood."""

from __future__ import annotations

import json
import math
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from stand_in_adapters import write_adapter
from studio.domain.base_model import Prediction
from studio.domain.errors import InputError, ProjectError
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.training_summary import decode_summary, encode_summary
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.store.settings_codec import decode_settings, encode_settings

CHOSEN = ProjectSettings(
    name="Moths",
    base="models/moth.safetensors",
    recipe="reference",
    sampling=Sampling(steps=8, width=512, height=768),
    seed=3,
    group_size=4,
    prediction=Prediction.VELOCITY,
    zero_snr=False,
    vae="models/vae.safetensors",
    lora="models/lora.safetensors",
    fingerprint="abc",
    lesson="safety",
    question="Which ones glow?",
)
NEEDED = ("name", "base", "recipe", "sampling", "seed")


def rows(folder: Path) -> dict[str, str]:
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        return dict(connection.execute("SELECT key, value FROM settings").fetchall())


def put(folder: Path, key: str, value: object) -> None:
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (key, json.dumps(value)))


def test_settings_are_written_under_the_keys_of_every_project_so_far(project: Project) -> None:
    assert list(encode_settings(CHOSEN)) == [
        *("name", "base", "recipe", "sampling", "seed", "group_size"),
        *("prediction", "zero_snr", "vae", "lora", "fingerprint", "lesson", "question"),
    ]
    assert {key: json.loads(value) for key, value in rows(project.folder).items()} == asdict(project.settings)


@pytest.mark.parametrize("settings", [CHOSEN, ProjectSettings("Moths", "starter", "atelier", Sampling(), 0)])
def test_settings_are_read_back(settings: ProjectSettings) -> None:
    assert decode_settings(json.loads(json.dumps(encode_settings(settings)))) == settings


def test_missing_settings_get_their_default_and_unknown_ones_are_passed_over() -> None:
    values = encode_settings(CHOSEN)
    needed = {key: values[key] for key in NEEDED} | {"weather": "rain"}
    assert decode_settings(needed) == ProjectSettings(
        CHOSEN.name, CHOSEN.base, CHOSEN.recipe, CHOSEN.sampling, CHOSEN.seed
    )


@pytest.mark.parametrize("key", NEEDED)
def test_settings_without_which_no_project_was_made_are_not_made_up(project: Project, key: str) -> None:
    project.close()
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection, connection:
        connection.execute("DELETE FROM settings WHERE key = ?", (key,))
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(project.folder)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("name", 3),
        ("base", None),
        ("sampling", []),
        ("sampling", {"steps": "many"}),
        ("seed", 0.5),
        ("group_size", "two"),
        ("prediction", "the weather"),
        ("zero_snr", "yes"),
        ("vae", 3),
        ("lesson", "beauty"),
        ("lesson", None),
        ("question", 3),
    ],
)
def test_a_setting_that_cannot_be_meant_is_a_damage(project: Project, key: str, value: object) -> None:
    project.close()
    put(project.folder, key, value)
    with pytest.raises(ProjectError, match="are damaged"):
        Project.open(project.folder)


@pytest.mark.parametrize(("kept", "asked"), [("Which\n glows?", "Which glows?"), ("x" * 200, "x" * 119 + "…")])
def test_a_question_is_one_line_whatever_stands_on_the_disk(project: Project, kept: str, asked: str) -> None:
    project.close()
    put(project.folder, "question", kept)
    with Project.open(project.folder) as again:
        assert again.settings.question == asked


def test_another_question_is_kept_and_a_hopeless_one_is_refused(project: Project) -> None:
    project.ask("  Which ones glow? ")
    with pytest.raises(InputError, match="too long"):
        project.ask("x" * 121)
    assert project.settings.question == "Which ones glow?"
    project.close()
    with Project.open(project.folder) as again:
        assert again.settings.question == "Which ones glow?"
        again.ask("")
        assert again.settings.question == ""


def test_settings_of_a_newer_version_outlive_a_change(project: Project, tmp_path: Path) -> None:
    folder = project.folder
    before = project.settings
    project.close()
    sampling = {**json.loads(rows(folder)["sampling"]), "solver": "heun"}
    put(folder, "weather", {"rain": True})
    put(folder, "sampling", sampling)
    with Project.open(folder) as again:
        assert again.settings == before
        again.move_base(tmp_path / "moved")
        assert again.settings == replace(before, base=str(tmp_path / "moved"))
    kept = {key: json.loads(value) for key, value in rows(folder).items()}
    assert (kept["weather"], kept["sampling"], kept["base"]) == ({"rain": True}, sampling, str(tmp_path / "moved"))
    with Project.open(folder) as again:
        assert again.settings == replace(before, base=str(tmp_path / "moved"))


def test_a_summary_is_written_under_the_keys_of_every_checkpoint_so_far(summary: TrainingSummary) -> None:
    assert encode_summary(summary) == asdict(summary)
    assert decode_summary(encode_summary(summary)) == summary
    assert decode_summary(encode_summary(replace(summary, held_out_accuracy=0.5))).held_out_accuracy == 0.5


def test_a_summary_of_another_version_is_read_as_far_as_it_goes() -> None:
    assert decode_summary({"loss": 1, "weather": "rain"}) == TrainingSummary(0, 1.0, 0.0, 0.0, None, 0.0, 0.0)
    assert math.isnan(decode_summary(json.loads('{"loss": NaN}')).loss)


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '{"loss": "small"}', '{"updates": 0.5}', '{"drift": null}'])
def test_a_summary_that_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode_summary(json.loads(text))


def test_a_checkpoint_with_such_a_summary_has_the_usual_one(project: Project, summary: TrainingSummary) -> None:
    project.checkpoints.add(write_adapter(project.adapters / "c0001"), None, [], summary)
    project.close()
    with closing(sqlite3.connect(project.folder / DATABASE)) as connection, connection:
        connection.execute("UPDATE checkpoints SET summary = ?", ('{"loss": "small"}',))
    with Project.open(project.folder) as again:
        assert again.checkpoints.get(1).summary == decode_summary({})
        assert [(damage.table, damage.row) for damage in again.damages] == [("checkpoints", 1)]
