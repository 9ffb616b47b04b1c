"""The size of the pictures in the form for a new project."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from model_files import write_checkpoint
from studio.domain.base_model import Family, ModelCard, Prediction
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.ui.base_models.model_field import ModelField
from studio.ui.base_models.size_field import SizeField


def card(side: int | None) -> ModelCard:
    return ModelCard(Path(), "dream", Family.SDXL, Prediction.EPSILON, False, frozenset(), 1, side=side)


@pytest.fixture
def field(qtbot: QtBot) -> SizeField:
    made = SizeField()
    qtbot.addWidget(made)
    return made


def choices(field: SizeField) -> list[str]:
    return [field.box.itemText(row) for row in range(field.box.count())]


def test_a_draft_is_offered_where_the_model_has_one(field: SizeField) -> None:
    assert choices(field)[:2] == ["As the model was made for", "512 × 512"]
    field.offer(card(1024))
    assert choices(field)[:3] == ["Full size, 1024 × 1024", "Draft, 768 × 768", "512 × 512"]
    assert (field.chosen, field.hint) == (None, "")
    field.choose_draft()
    told = field.hint.startswith("About half the work")
    assert (field.chosen, told) == ((768, 768), True)


def test_a_draft_stays_one_of_the_next_model(field: SizeField) -> None:
    field.offer(card(1024))
    field.choose_draft()
    field.offer(card(512))
    assert (field.chosen, field.hint != "") == ((384, 384), True)
    field.offer(card(None))
    assert (field.chosen, field.hint) == (None, "")


def test_another_size_stays_whatever_the_model(field: SizeField) -> None:
    field.box.setCurrentIndex(field.box.findText("832 × 1216"))
    field.offer(card(1024))
    assert (field.chosen, field.hint) == ((832, 1216), "")


def test_a_project_is_made_with_the_draft(qtbot: QtBot, tmp_path: Path) -> None:
    model = ModelField(tmp_path)
    qtbot.addWidget(model)
    model.take(write_checkpoint(tmp_path / "dream.safetensors", Family.SD1))
    qtbot.waitUntil(lambda: model.is_read)
    model.picture_size.choose_draft()
    made = model.settle(ProjectSettings("Moths", "starter", "atelier", Sampling(), 7))
    assert made.sampling == Sampling(width=384, height=384)
