"""Choosing a base model for a new project: from the disk, from other programs' folders, and what is asked of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from installations import install
from model_files import write_checkpoint
from studio.assets import base_path
from studio.controller.page import Page
from studio.controller.program.preferences import PreferenceFile
from studio.domain.base_model import Family, Prediction
from studio.domain.engine import GraphicsMemory
from studio.domain.errors import InputError, ModelError, ResourceError
from studio.domain.jobs import Benchmark
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.library.fingerprint import fingerprint
from studio.store.project import Project
from studio.ui.base_models.benchmark_dialog import BenchmarkDialog
from studio.ui.base_models.model_field import ModelField
from studio.ui.base_models.model_library import ModelLibrary

if TYPE_CHECKING:
    from fake_engine import FakeEngine
    from hand import Hand

BLANK = ProjectSettings("Moths", "starter", "atelier", Sampling(), 7, 4)


@pytest.fixture
def field(qtbot: QtBot, tmp_path: Path) -> ModelField:
    made = ModelField(tmp_path)
    qtbot.addWidget(made)
    made.show()
    return made


def take(qtbot: QtBot, field: ModelField, path: Path) -> None:
    field.take(path)
    qtbot.waitUntil(lambda: field.is_read)


def radio(field: ModelField, text: str) -> QRadioButton:
    return next(one for one in field.findChildren(QRadioButton) if one.text() == text)


def test_the_starter_is_chosen_at_first(field: ModelField) -> None:
    made = field.settle(BLANK)
    assert (made.base, made.sampling.guidance_scale, made.group_size, field.message) == ("starter", 3.0, 4, "")


def test_a_checkpoint_is_read_and_taken(qtbot: QtBot, field: ModelField, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "dream.safetensors", Family.SDXL)
    take(qtbot, field, path)
    assert field.message == "Stable Diffusion XL · fp16 · 6.5 GB · predicts noise"
    made = field.settle(BLANK)
    assert (made.base, made.prediction, made.zero_snr) == (str(path), Prediction.EPSILON, False)
    assert made.fingerprint
    assert (made.name, made.seed, made.group_size) == ("Moths", 7, 4)


def test_what_cannot_be_a_base_model_is_told_at_once(qtbot: QtBot, field: ModelField, tmp_path: Path) -> None:
    (tmp_path / "old.ckpt").write_bytes(b"\x80\x02.")
    take(qtbot, field, tmp_path / "old.ckpt")
    assert "pickle" in field.message
    with pytest.raises(ModelError, match="pickle"):
        field.settle(BLANK)


def test_a_typed_path_is_read_after_a_pause(qtbot: QtBot, field: ModelField, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "dream.safetensors", Family.SD2)
    radio(field, "A model of mine").click()
    with pytest.raises(InputError, match="Choose the base model"):
        field.settle(BLANK)
    qtbot.keyClicks(field.focusWidget(), str(path))
    with pytest.raises(InputError, match="still being read"):
        field.settle(BLANK)
    qtbot.waitUntil(lambda: field.is_read)
    assert "Stable Diffusion 2" in field.message


def test_the_artist_is_asked_what_nothing_tells(qtbot: QtBot, field: ModelField, tmp_path: Path) -> None:
    velocity = radio(field, "Velocity (v)")
    take(qtbot, field, write_checkpoint(tmp_path / "dream.safetensors", Family.SDXL))
    assert not velocity.isVisible()
    take(qtbot, field, write_checkpoint(tmp_path / "dream-vpred.safetensors", Family.SDXL))
    assert velocity.isVisible()
    with pytest.raises(ModelError, match="noise, velocity or flow"):
        field.settle(BLANK)
    velocity.click()
    assert field.settle(BLANK).prediction is Prediction.VELOCITY


def test_a_vae_is_asked_for_where_it_is_missing(qtbot: QtBot, field: ModelField, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "dream.safetensors", Family.SD1, without=("first_stage_model",))
    take(qtbot, field, path)
    with pytest.raises(ModelError, match="holds no VAE"):
        field.settle(BLANK)


def test_few_step_models_come_with_a_warning(qtbot: QtBot, field: ModelField, tmp_path: Path) -> None:
    take(qtbot, field, write_checkpoint(tmp_path / "sdxl_lightning.safetensors", Family.SDXL))
    assert "Lightning models are made for few steps" in field.message


@pytest.fixture
def library(qtbot: QtBot, tmp_path: Path) -> ModelLibrary:
    (tmp_path / "home").mkdir()
    install(tmp_path / "home", models=8)
    (tmp_path / "home/ComfyUI/models/checkpoints/old.ckpt").write_bytes(b"\x80\x02.")
    made = ModelLibrary(PreferenceFile(tmp_path / "own/preferences.json"), tmp_path / "home")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.rows.count() > 0)
    return made


def test_models_of_other_programs_are_listed(library: ModelLibrary) -> None:
    assert (library.rows.count(), library.state) == (8, "8 models")


def test_the_search_narrows_and_enter_chooses(qtbot: QtBot, library: ModelLibrary, tmp_path: Path) -> None:
    qtbot.keyClicks(library.search, "xl forge")
    assert library.rows.count() == 1
    with qtbot.waitSignal(library.chosen) as chosen:
        qtbot.keyClick(library.rows, Qt.Key.Key_Return)
    assert chosen.args == [tmp_path / "home/stable-diffusion-webui-forge/models/Stable-diffusion/model-5.safetensors"]


def test_a_folder_of_the_artists_is_looked_through_and_remembered(
    qtbot: QtBot, library: ModelLibrary, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    write_checkpoint(tmp_path / "mine/mine.safetensors", Family.SD1)
    library.add_folder(str(tmp_path / "mine"))
    qtbot.waitUntil(lambda: library.rows.count() == 9)
    assert PreferenceFile(tmp_path / "own/preferences.json").values.model_folders == [str(tmp_path / "mine")]


def test_nothing_found_says_what_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    made = ModelLibrary(PreferenceFile(tmp_path / "preferences.json"), tmp_path / "nobody")
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: "No model was found" in made.state)


def try_it(hand: Hand, path: Path) -> BenchmarkDialog:
    model = hand.window.start_page.form.model
    model.take(path)
    hand.qtbot.waitUntil(lambda: model.is_read)
    model.benchmark_button.click()
    found = QApplication.activeModalWidget()
    assert isinstance(found, BenchmarkDialog)
    return found


def test_a_base_model_is_tried(hand: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fake.graphics = GraphicsMemory(1, 8 * 2**30)
    dialog = try_it(hand, write_checkpoint(tmp_path / "dream.safetensors", Family.SD1))
    assert dialog.view.lines[0] == "Pictures for a vote: not measured yet"
    hand.qtbot.waitUntil(lambda: dialog.view.advice != "")
    assert dialog.view.lines[:4] == [
        "Pictures for a vote: 12 s to draw",
        "Votes an hour: 202 can be drawn and learned; you give 1200, at 3.0 s a vote",
        "The next round: learned in 6 min; the learning takes 2 min",
        "Memory: texts 1.0, drawing 4.0, decoding 5.0, learning 5.0 of 7.0 GB that are free",
    ]
    assert dialog.view.lines[4].startswith("Disk: 265.0 MB for 100 votes; ")
    assert "12 against 3 seconds for a vote: have pictures drawn ahead" in dialog.view.advice
    assert not dialog.pictures[0].pixmap().isNull()
    assert not dialog.take_buttons[0].isVisible()
    dialog.close()


def test_the_starter_is_tried_as_well(hand: Hand, fake: FakeEngine) -> None:
    next(one for one in hand.window.findChildren(QPushButton) if one.text().startswith("Try it")).click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BenchmarkDialog)
    hand.qtbot.waitUntil(lambda: dialog.view.advice != "")
    assert [job.base.path for job in fake.jobs] == [base_path("starter")]
    dialog.close()


def test_the_picture_that_looks_right_answers_the_question(hand: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    dialog = try_it(hand, write_checkpoint(tmp_path / "dream-vpred.safetensors", Family.SDXL))
    hand.qtbot.waitUntil(lambda: dialog.take_buttons[-1].isEnabled())
    assert (dialog.width() <= 1024, dialog.height() <= 620) == (True, True), dialog.size()
    assert [job.base.prediction for job in fake.jobs if isinstance(job, Benchmark)] == list(Prediction)
    dialog.take_buttons[1].click()
    hand.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert hand.window.start_page.form.model.settle(BLANK).prediction is Prediction.VELOCITY


def test_a_trial_that_fails_says_why(hand: Hand, fake: FakeEngine, tmp_path: Path) -> None:
    fake.errors = [ResourceError("The card is too small.")]
    dialog = try_it(hand, write_checkpoint(tmp_path / "dream.safetensors", Family.SD1))
    hand.qtbot.waitUntil(lambda: dialog.message == "The card is too small.")
    dialog.close()


def test_a_trial_beside_an_open_project_disturbs_nothing(hand: Hand, folder: Path, tmp_path: Path) -> None:
    hand.window.open_project(folder)
    hand.ready(1)
    hand.window.show_page(Page.START)
    dialog = try_it(hand, write_checkpoint(tmp_path / "dream.safetensors", Family.SD1))
    hand.qtbot.waitUntil(lambda: dialog.view.advice != "")
    dialog.close()
    hand.window.show_page(Page.VOTE)
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == 1


def test_a_moved_base_model_is_found_again(hand: Hand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir(exist_ok=True)
    model = write_checkpoint(tmp_path / "dream.safetensors", Family.SD1)
    settings = replace(BLANK, base=str(model), group_size=2, fingerprint=fingerprint(model))
    Project.create(tmp_path / "Moths", settings, ["a moth"]).close()
    (tmp_path / "archive").mkdir()
    model.rename(tmp_path / "archive/renamed.safetensors")
    hand.window.preferences.change(model_folders=[str(tmp_path / "archive")])
    hand.window.open_project(tmp_path / "Moths")
    hand.ready(1)
    assert hand.session.project.settings.base == str(tmp_path / "archive/renamed.safetensors")
    with hand.qtbot.waitSignal(hand.window.closed):
        hand.window.leave()
    with Project.open(tmp_path / "Moths") as project:
        assert project.settings.base == str(tmp_path / "archive/renamed.safetensors")
