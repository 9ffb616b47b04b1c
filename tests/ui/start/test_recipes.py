"""How a new project is to learn: the choice in the form, what is said of it, and what it needs of the sampler."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from model_files import write_checkpoint
from studio.domain.base_model import Family
from studio.domain.recipe import ATELIER, D3PO, PURPOSES, RECIPES, REFERENCE, Recipe
from studio.domain.sampling import Sampler
from studio.store.project import Project
from studio.ui.start.new_project_form import NewProjectForm

if TYPE_CHECKING:
    from hand import Hand

NAMES = ["Few votes", "D3PO", "D3PO as published"]
NEEDS_DDIM = (
    "“{}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “Few votes”, which learns from "
    "pictures of every sampler."
)


class Listener:
    """The recipes of what the form hands on."""

    def __init__(self, form: NewProjectForm) -> None:
        self.made: list[str] = []
        form.submitted.connect(lambda new: self.made.append(new.settings.recipe))
        form.benchmark_asked.connect(
            lambda variants, prompt, folder: self.made.extend(each.recipe for each in variants)
        )


def choose(box: QComboBox, data: object) -> None:
    box.setCurrentIndex(box.findData(data))


def test_each_recipe_has_a_name_and_a_sentence(qtbot: QtBot, form: NewProjectForm) -> None:
    box = form.recipe_box
    assert (box.accessibleName(), [box.itemText(row) for row in range(box.count())]) == ("Learning", NAMES)
    told = list[tuple[str, str]]()
    box.setFocus()
    for _ in RECIPES:
        told.append((form.blank().recipe, form.purpose))
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told == [("atelier", PURPOSES["atelier"]), ("d3po", PURPOSES["d3po"]), ("reference", PURPOSES["reference"])]
    assert len({sentence for _, sentence in told}) == len(RECIPES)


def test_with_the_suggested_sampling_of_the_starter_all_of_them_learn(form: NewProjectForm) -> None:
    listener = Listener(form)
    for name in RECIPES:
        choose(form.recipe_box, name)
        assert form.model.sampling.hint == ""
        form.submit()
        form.model.benchmark_asked.emit()
    assert (listener.made, form.error) == ([name for name in RECIPES for _ in range(2)], "")


@pytest.mark.parametrize("recipe", [D3PO, REFERENCE], ids=lambda recipe: recipe.name)
def test_a_sampler_that_cannot_be_learned_from_is_told_before_anything_is_made(
    form: NewProjectForm, recipe: Recipe
) -> None:
    listener = Listener(form)
    sentence = NEEDS_DDIM.format(recipe.label)
    choose(form.recipe_box, recipe.name)
    choose(form.model.sampling.sampler_box, Sampler.DPM_SDE_KARRAS)
    assert (form.model.sampling.hint, form.error) == (sentence, "")
    for ask in (form.submit, form.model.benchmark_asked.emit):
        form.show_error("")
        ask()
        assert (form.error, listener.made) == (sentence, [])
    choose(form.recipe_box, ATELIER.name)
    assert form.model.sampling.hint.startswith("A1111, Forge and ComfyUI count two")
    form.submit()
    assert (form.error, listener.made) == ("", [ATELIER.name])


def test_a_model_that_is_not_drawn_with_ddim_says_so_at_once(
    qtbot: QtBot, form: NewProjectForm, tmp_path: Path
) -> None:
    listener = Listener(form)
    choose(form.recipe_box, D3PO.name)
    form.take_base(write_checkpoint(tmp_path / "sdxl_lightning_4step.safetensors", Family.SDXL))
    qtbot.waitUntil(lambda: form.model.is_read)
    assert form.model.sampling.hint == NEEDS_DDIM.format("D3PO")
    form.submit()
    assert (form.error, listener.made) == (NEEDS_DDIM.format("D3PO"), [])
    choose(form.model.sampling.sampler_box, Sampler.DDIM)
    assert form.model.sampling.hint == ""
    form.submit()
    assert (form.error, listener.made) == ("", [D3PO.name])


def test_a_project_learns_as_was_chosen(hand: Hand, tmp_path: Path) -> None:
    form = hand.window.start_page.form
    choose(form.recipe_box, REFERENCE.name)
    form.submit()
    hand.ready(1)
    assert hand.session.project.settings.recipe == "reference"
    assert hand.pages.prompt_page.sampling.recipe == "Learning: D3PO as published"
    with hand.qtbot.waitSignal(hand.window.closed):
        hand.window.leave()
    with Project.open(tmp_path / "home" / "My style") as project:
        assert project.settings.recipe == "reference"
