"""How pictures are drawn, in the form for a new project: what is suggested, and what the artist types instead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from model_files import write_checkpoint
from studio.domain.base_model import Family
from studio.domain.errors import InputError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampler, Sampling
from studio.ui.base_models.model_field import ModelField
from studio.ui.base_models.sampling_field import SamplingField

if TYPE_CHECKING:
    from hand import Hand

BLANK = ProjectSettings("Moths", "starter", "atelier", Sampling(), 7, 4)
LIGHTNING = Sampling(4, 1.0, sampler=Sampler.EULER_SGM_UNIFORM)


@pytest.fixture
def field(qtbot: QtBot) -> SamplingField:
    made = SamplingField()
    qtbot.addWidget(made)
    made.show()
    return made


def choose(field: SamplingField, sampler: Sampler) -> None:
    field.sampler_box.setCurrentIndex(field.sampler_box.findData(sampler))


def test_what_is_left_alone_follows_what_is_suggested(field: SamplingField) -> None:
    assert field.chosen == Sampling()
    field.suggest(LIGHTNING)
    assert field.chosen == LIGHTNING
    assert field.sampler_box.currentText() == "Euler SGM Uniform (suggested)"
    assert [line.placeholderText() for line in field.lines] == ["4", "1", "1"]


def test_what_the_artist_says_stays(qtbot: QtBot, field: SamplingField) -> None:
    choose(field, Sampler.DPM_2M_KARRAS)
    for line, text in zip(field.lines, ("30", "6,5", "2"), strict=True):
        qtbot.keyClicks(line, text)
    own = Sampling(30, 6.5, sampler=Sampler.DPM_2M_KARRAS, clip_skip=2)
    assert field.chosen == own
    field.suggest(LIGHTNING)
    assert field.chosen == own
    field.lines[0].clear()
    assert field.chosen == replace(own, steps=4)


@pytest.mark.parametrize(
    ("place", "text", "sentence"),
    [
        (0, "1", "1 steps are not possible; a picture is drawn in 2 to 1000."),
        (0, "many", "“many” is no whole number."),
        (1, "-2", "-2.0 is no guidance scale; it is 0 to 100, most often 3 to 12."),
        (2, "0", "0 is no CLIP skip; it is 1 to 12, and 1 skips nothing."),
    ],
)
def test_a_number_that_cannot_be_meant_is_refused(
    qtbot: QtBot, field: SamplingField, place: int, text: str, sentence: str
) -> None:
    qtbot.keyClicks(field.lines[place], text)
    with pytest.raises(InputError) as refusal:
        _ = field.chosen
    assert str(refusal.value) == sentence


def test_lcm_has_fewer_steps(qtbot: QtBot, field: SamplingField) -> None:
    choose(field, Sampler.LCM)
    qtbot.keyClicks(field.lines[0], "60")
    with pytest.raises(InputError, match="60 steps are not possible with LCM"):
        _ = field.chosen


def test_where_other_programs_count_otherwise_it_is_told(field: SamplingField) -> None:
    assert field.hint == ""
    choose(field, Sampler.DPM_SDE_KARRAS)
    assert field.hint.startswith("A1111, Forge and ComfyUI count two of these steps as one")
    choose(field, Sampler.EULER)
    assert field.hint == ""


def test_the_wheel_scrolls_the_page_and_not_the_samplers(qtbot: QtBot, field: SamplingField) -> None:
    box = field.sampler_box
    middle = QPointF(box.rect().center())
    field.lines[0].setFocus()
    down = QPoint(0, -120)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(middle, box.mapToGlobal(middle), down, down, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(box, event)
    assert not event.isAccepted()
    assert box.currentIndex() == 0


def test_a_model_for_few_steps_is_suggested_so(qtbot: QtBot, tmp_path: Path) -> None:
    field = ModelField(tmp_path)
    qtbot.addWidget(field)
    assert field.settle(BLANK).sampling == Sampling(guidance_scale=3.0)
    field.take(write_checkpoint(tmp_path / "sdxl_lightning_4step.safetensors", Family.SDXL))
    qtbot.waitUntil(lambda: field.is_read)
    assert field.settle(BLANK).sampling == LIGHTNING
    qtbot.keyClicks(field.sampling.lines[1], "2")
    assert field.settle(BLANK).sampling == replace(LIGHTNING, guidance_scale=2.0)


def test_a_project_is_made_with_what_was_chosen(hand: Hand, tmp_path: Path) -> None:
    form = hand.window.start_page.form
    field = form.model.sampling
    choose(field, Sampler.EULER_A)
    field.lines[0].setText("1")
    form.submit()
    assert form.error == "1 steps are not possible; a picture is drawn in 2 to 1000."
    field.lines[0].setText("12")
    form.submit()
    made = hand.controller.project.settings.sampling
    assert made == Sampling(12, 3.0, sampler=Sampler.EULER_A)
