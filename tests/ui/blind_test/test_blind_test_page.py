"""The page of blind tests, by its keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QRadioButton, QWidget

from fake_engine import FakeEngine
from prepared_projects import create
from stand_in_adapters import write_adapter
from studio.controller.page import Page
from studio.domain.errors import ModelError
from studio.domain.events import TrainingSummary
from studio.domain.jobs import GenerateBlindTest
from studio.domain.sampling import Sampling
from studio.domain.votes import Group, Verdict
from studio.session.statistics.win_rates import Tally, blind_wins
from studio.store.project import Project
from studio.ui.blind_test.blind_test_page import BlindTestPage

if TYPE_CHECKING:
    from hand import Hand

CONTROL = Qt.KeyboardModifier.ControlModifier
LOOK_MS = 170


def learn(folder: Path) -> Path:
    """Gives a project a checkpoint and a control prompt."""
    with Project.open(folder) as project:
        project.prompts.add(["a moon"], control=True)
        write_adapter(project.adapters / "c0001")
        summary = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)
        project.checkpoints.add(project.adapters / "c0001", None, (), summary)
    return folder


@pytest.fixture
def folder(make_folder: Callable[[str], Path]) -> Path:
    return learn(make_folder("Meadow"))


def open_page(hand: Hand, folder: Path) -> BlindTestPage:
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(hand.window.isActiveWindow)
    hand.press(Qt.Key.Key_6, CONTROL)
    assert hand.window.page == Page.BLIND_TEST
    return hand.pages.blind_test_page


@pytest.fixture
def page(hand: Hand, folder: Path) -> BlindTestPage:
    return open_page(hand, folder)


def shown(page: BlindTestPage) -> QWidget:
    return page.shown


def begin(hand: Hand, page: BlindTestPage, pairs: int = 10) -> None:
    page.setup.choose(1, None, pairs)
    hand.press(Qt.Key.Key_Return)
    assert shown(page) is page.voting


def vote(hand: Hand, page: BlindTestPage, key: Qt.Key) -> Group:
    hand.qtbot.waitUntil(lambda: page.voting.looking)
    hand.qtbot.wait(LOOK_MS)
    group = page.voting.view.group
    assert group is not None
    hand.press(key)
    return group


def vote_for_newer(hand: Hand, page: BlindTestPage) -> None:
    hand.qtbot.waitUntil(lambda: page.voting.looking)
    group = page.voting.view.group
    assert group is not None
    vote(hand, page, Qt.Key.Key_Left if group.left.checkpoint == 1 else Qt.Key.Key_Right)


def test_a_whole_check_by_keys_tells_its_result_at_the_end(hand: Hand, page: BlindTestPage) -> None:
    assert page.setup.models == (1, None)
    begin(hand, page)
    for answered in range(10):
        assert shown(page) is page.voting
        assert f"{answered} of 10" in page.voting.so_far
        vote_for_newer(hand, page)
    assert shown(page) is page.result
    assert "You like checkpoint 1 better than the base model" in page.result.text
    assert "100 % (72–100 %) of 10 pairs" in page.result.text
    assert blind_wins(hand.votes()) == {(1, None): Tally(wins=10)}
    hand.press(Qt.Key.Key_7, CONTROL)
    assert hand.progress.table.texts(4)[0].startswith("100% of 10")


def test_where_the_size_is_not_the_model_s_own_it_is_told(hand: Hand, tmp_path: Path) -> None:
    create(tmp_path / "Draft", "Draft", Sampling(steps=4, width=384, height=384))
    setup = open_page(hand, learn(tmp_path / "Draft")).setup
    assert setup.told_of_size.startswith("The pictures come in the size of this project, 384 × 384;")
    hand.window.show_page(Page.EXPORT)
    assert hand.exporting.told_of_size.startswith("Learned from pictures of 384 × 384.")


def test_nothing_is_told_of_the_model_s_own_size(hand: Hand, page: BlindTestPage) -> None:
    assert page.setup.told_of_size == ""
    hand.window.show_page(Page.EXPORT)
    assert hand.exporting.told_of_size == ""


def test_nothing_on_the_page_says_which_model_drew_what(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    group = vote(hand, page, Qt.Key.Key_Up)
    hand.press(Qt.Key.Key_I)
    told = " ".join(one.text() for one in page.voting.findChildren(QLabel) if one.isVisible())
    assert "a moon" in told
    assert "checkpoint" not in told.lower()
    assert str(group.left.noise_seed) not in told


def test_the_pairs_come_from_jobs_for_two_models(hand: Hand, page: BlindTestPage, fake: FakeEngine) -> None:
    begin(hand, page)
    vote(hand, page, Qt.Key.Key_Left)
    asked = [job for job in fake.jobs if isinstance(job, GenerateBlindTest)]
    assert asked
    assert {variant.checkpoint for variant in asked[-1].variants} == {None, 1}


def to_strengths(hand: Hand, page: BlindTestPage) -> None:
    """From the button that begins to the choice at the top, and there to one model at five strengths."""
    names: list[str] = []
    while not names or names[-1] != "Two models":
        hand.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        focused = hand.focused()
        names.append(focused.text() if isinstance(focused, QRadioButton) else focused.accessibleName())
    assert names[-3:] == ["Second model", "First model", "Two models"]
    hand.press(Qt.Key.Key_Right)
    assert page.setup.of_strengths
    hand.press(Qt.Key.Key_Tab)
    assert hand.focused().accessibleName() == "Model"


def vote_for_75(hand: Hand, page: BlindTestPage) -> None:
    hand.qtbot.waitUntil(lambda: page.voting.looking)
    group = page.voting.view.group
    assert group is not None
    left, right = (abs(picture.strength - 75) for picture in group.pictures)
    vote(hand, page, Qt.Key.Key_Up if left == right else Qt.Key.Key_Left if left < right else Qt.Key.Key_Right)


def test_one_model_at_five_strengths_by_keys_and_the_one_that_is_liked_is_told(hand: Hand, page: BlindTestPage) -> None:
    to_strengths(hand, page)
    page.setup.choose_strengths(1, 10)
    page.setup.focus_first()
    hand.press(Qt.Key.Key_Return)
    assert shown(page) is page.voting
    vote_for_75(hand, page)
    hand.press(Qt.Key.Key_T, CONTROL)
    assert page.result.text.startswith("Too few answers yet. It takes 10 answers")
    assert page.result.figures == {}
    hand.press(Qt.Key.Key_Return)
    for _ in range(9):
        vote_for_75(hand, page)
    assert shown(page) is page.result
    assert page.result.text.startswith("You like it best at 75 %. This is how often you preferred checkpoint 1")
    assert "in 10 pairs" in page.result.text
    assert page.result.figures == {
        "at 50 %": "62 %",
        "at 75 %": "100 %",
        "at 100 %": "62 %",
        "at 125 %": "25 %",
        "at 150 %": "0 %",
    }
    assert blind_wins(hand.votes()) == {}
    hand.press(Qt.Key.Key_Return)
    assert page.setup.earlier == "Checkpoint 1 at five strengths: best at 75 %, 10 of 10 pairs"


def test_nothing_on_the_page_says_which_strength_drew_what(hand: Hand, page: BlindTestPage, fake: FakeEngine) -> None:
    page.setup.choose_strengths(1, 10)
    page.setup.asked.emit()
    vote_for_75(hand, page)
    told = " ".join(one.text() for one in page.voting.findChildren(QLabel) if one.isVisible())
    assert "a moon" in told
    assert not any(sign in told for sign in ("%", "heckpoint", "trength"))
    compared = [job.variants for job in fake.jobs if isinstance(job, GenerateBlindTest)]
    asked = [variants for variants in compared if {variant.checkpoint for variant in variants} == {1}]
    assert asked
    assert all(one.strength != other.strength for one, other in asked)


def test_a_check_of_strengths_that_chance_explains_names_none(hand: Hand, page: BlindTestPage) -> None:
    page.setup.choose_strengths(1, 10)
    page.setup.asked.emit()
    for _ in range(10):
        vote(hand, page, Qt.Key.Key_Up)
    assert page.result.text.startswith("No clear difference. This is how often")
    assert "Chance alone could explain this" in page.result.text
    assert set(page.result.figures.values()) == {"50 %"}
    hand.press(Qt.Key.Key_Return)
    assert page.setup.earlier == "Checkpoint 1 at five strengths: no clear difference, 10 of 10 pairs"


def test_the_base_model_is_offered_only_among_two(hand: Hand, page: BlindTestPage) -> None:
    one, other = page.setup.findChildren(QComboBox)
    page.setup.choose(None, 1, 10)
    page.setup.choose_strengths(1, 10)
    assert [one.itemText(row) for row in range(one.count())] == ["Checkpoint 1 · in use"]
    assert other.isHidden()
    page.refresh()
    assert page.setup.of_strengths
    page.setup.choose(1, None, 20)
    assert page.setup.models == (1, None)
    assert not other.isHidden()
    page.setup.choose(1, 1, 10)
    hand.press(Qt.Key.Key_Return)
    assert page.setup.error
    page.setup.choose_strengths(1, 10)
    assert page.setup.error == ""


def test_the_gallery_tells_the_strength_of_a_picture(hand: Hand, page: BlindTestPage) -> None:
    page.setup.choose_strengths(1, 10)
    page.setup.asked.emit()
    group = vote(hand, page, Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_5, CONTROL)
    gallery = hand.pages.gallery_page
    hand.qtbot.waitUntil(lambda: gallery.model.rowCount() > 0)
    row = 0 if group.left.strength != 100 else 1
    gallery.view.setCurrentIndex(gallery.model.index(row, 0))
    told = " ".join(one.text() for one in gallery.findChildren(QLabel) if one.isVisible())
    assert f"a moon — Checkpoint 1 at {group.pictures[row].strength} %, seeds" in told


def test_ties_skips_undo_and_redo(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    first = vote(hand, page, Qt.Key.Key_Up)
    vote(hand, page, Qt.Key.Key_Space)
    assert [one.verdict for one in hand.votes()] == [Verdict.TIE, Verdict.SKIP]
    hand.press(Qt.Key.Key_Backspace)
    hand.press(Qt.Key.Key_Backspace)
    assert hand.votes() == []
    assert page.voting.view.group == first
    hand.press(Qt.Key.Key_Y, CONTROL)
    assert [one.verdict for one in hand.votes()] == [Verdict.TIE]


def test_a_press_at_once_after_another_is_no_vote(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    hand.qtbot.waitUntil(lambda: len(hand.session.blind_tests.waiting) > 1)
    vote(hand, page, Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: page.voting.looking)
    hand.press(Qt.Key.Key_Right)
    assert [one.verdict for one in hand.votes()] == [Verdict.LEFT]


def test_a_click_is_a_vote(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    hand.qtbot.waitUntil(lambda: page.voting.looking)
    hand.qtbot.wait(LOOK_MS)
    view = page.voting.view
    hand.qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.places()[1].center())
    assert [one.verdict for one in hand.votes()] == [Verdict.RIGHT]


def test_the_result_can_be_asked_for_and_the_check_goes_on(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    vote_for_newer(hand, page)
    hand.press(Qt.Key.Key_T, CONTROL)
    assert shown(page) is page.result
    assert "No clear difference" in page.result.text
    hand.press(Qt.Key.Key_Return)
    assert shown(page) is page.voting
    vote_for_newer(hand, page)
    assert len(hand.votes()) == 2


def test_a_check_left_half_way_goes_on_after_reopening(
    hand: Hand, page: BlindTestPage, folder: Path, make_folder: Callable[[str], Path]
) -> None:
    begin(hand, page, 20)
    vote_for_newer(hand, page)
    hand.window.open_project(make_folder("Other"))
    again = open_page(hand, folder)
    assert again.shown is again.voting
    assert "1 of 20" in again.voting.so_far


def test_after_a_check_another_can_be_asked_for_and_the_first_is_listed(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    for _ in range(10):
        vote(hand, page, Qt.Key.Key_Up)
    assert "No clear difference" in page.result.text
    hand.press(Qt.Key.Key_Return)
    assert shown(page) is page.setup
    assert page.setup.earlier == "Checkpoint 1 against the base model: 50 % (24–76 %), 10 of 10 pairs"
    page.setup.choose(1, 1, 10)
    hand.press(Qt.Key.Key_Return)
    assert page.setup.error == "Choose two different models to compare."


def test_pairs_of_the_check_stay_off_the_voting_page(hand: Hand, page: BlindTestPage) -> None:
    begin(hand, page)
    vote(hand, page, Qt.Key.Key_Left)
    hand.press(Qt.Key.Key_2, CONTROL)
    hand.ready(4)
    groups = [hand.session.current, *hand.session.upcoming]
    assert all(group is not None and group.blind_test is None for group in groups)
    assert hand.look().blind_test is None


def test_without_a_checkpoint_the_page_says_what_is_missing(hand: Hand, make_folder: Callable[[str], Path]) -> None:
    page = open_page(hand, make_folder("Empty"))
    assert shown(page) is page.empty_state
    assert "first round of votes" in page.empty_state.text


def test_without_a_control_prompt_the_way_leads_to_the_prompts(hand: Hand, folder: Path) -> None:
    with Project.open(folder) as project:
        (control,) = (prompt for prompt in project.prompts.all() if prompt.control)
        project.prompts.change(replace(control, active=False))
    page = open_page(hand, folder)
    assert "Add a control prompt on the Prompts page" in page.empty_state.text
    hand.press(Qt.Key.Key_Return)
    assert hand.window.page == Page.PROMPTS


def test_a_model_that_is_gone_is_told(hand: Hand, page: BlindTestPage, folder: Path) -> None:
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    hand.controller.stop_when_done()
    begin(hand, page)
    assert "The work is stopped" in page.voting.no_pair_view.text
    shutil.rmtree(folder / "adapters" / "c0001")
    hand.press(Qt.Key.Key_Return)
    assert "No more pairs can be drawn" in page.voting.no_pair_view.text


def test_a_failure_while_drawing_is_told_and_enter_tries_again(
    hand: Hand, page: BlindTestPage, fake: FakeEngine
) -> None:
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is None)
    fake.errors = [ModelError("The model folder was moved.")]
    begin(hand, page)
    hand.qtbot.waitUntil(lambda: hand.window.banner.isVisible())
    assert "Press Enter" in page.voting.no_pair_view.text
    hand.press(Qt.Key.Key_Return)
    vote(hand, page, Qt.Key.Key_Left)
    assert len(hand.votes()) == 1
