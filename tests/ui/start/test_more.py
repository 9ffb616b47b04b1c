"""What most artists leave as it is: folded away, in one order for the eye and the keyboard, and kept all the same."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.session.plan.planner import Costs, Plan
from studio.ui.start.new_project_form import NewProjectForm
from studio.ui.start.starter_samples import StarterSamples

if TYPE_CHECKING:
    from hand import Hand


def test_tab_leads_from_above_to_below(qtbot: QtBot, form: NewProjectForm) -> None:
    with qtbot.waitActive(form):
        form.activateWindow()
    form.resize(640, 1400)
    form.more.setChecked(True)
    QApplication.processEvents()
    form.lesson_box.setFocus()
    heights = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is form.create_button:
            break
        heights.append(focused.mapTo(form, QPoint(0, focused.height() // 2)).y())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.create_button
    assert len(heights) > 12
    assert all(after > before - 20 for before, after in pairwise(heights)), heights


def test_what_is_folded_away_counts_and_unfolds_where_it_is_wrong(hand: Hand) -> None:
    form = hand.window.start_page.form
    assert not form.negative.isVisible()
    form.more.click()
    form.negative.setText("frames, text")
    form.more.click()
    steps = form.model.sampling.lines[0]
    steps.setText("many")
    form.submit()
    assert "many" in form.error
    assert steps.isVisible()
    steps.setText("7")
    form.submit()
    assert hand.controller.project.settings.sampling.steps == 7
    assert {prompt.negative for prompt in hand.controller.project.prompts.all()} == {"frames, text"}


def test_what_was_measured_is_told_until_something_else_is_chosen(qtbot: QtBot, form: NewProjectForm) -> None:
    plan = Plan(Costs(2.4, 61.0), 3.0, 20, None, None, 1_500_000, None)
    form.show_cost(plan)
    assert form.cost == "2.4 s for the pictures of a vote · 61 s to learn a round · 1.5 MB on the disk for 100 votes"
    form.model.sampling.lines[0].setText("30")
    assert form.cost.startswith("Not measured yet")


def test_what_the_starter_paints_is_shown_while_it_is_chosen(form: NewProjectForm) -> None:
    samples = form.findChild(StarterSamples)
    assert samples is not None
    assert (samples.isVisible(), len(samples.pictures)) == (True, 6)
    form.model.take(samples.pictures[0])
    assert not samples.isVisible()


def test_the_button_that_creates_is_in_sight_in_a_low_window(hand: Hand) -> None:
    hand.window.resize(1024, 640)
    QApplication.processEvents()
    button = hand.window.start_page.form.create_button
    assert button.visibleRegion().boundingRect() == button.rect()
