"""What the progress page and the end of a round tell of the artist's taste."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from prepared_projects import PreparedProjects
from studio.controller.page import Page
from studio.session.taste.told_taste import SHOWN
from studio.taste_file import TASTE, Taste, write_taste
from told_projects import make_told_project, only_checkpoint

if TYPE_CHECKING:
    from hand import Hand

WORDS = "It has learned: brighter."
SETTLED = f"{WORDS} More votes of the same kind hardly change it any more."
SILENT = "This round did not tell what it learned of your taste."


@pytest.fixture
def told_folder(prepared: PreparedProjects, tmp_path: Path) -> Path:
    return prepared.copy(make_told_project, tmp_path / "Meadow")


@pytest.fixture
def told(hand: Hand, told_folder: Path) -> Hand:
    hand.window.open_project(told_folder)
    hand.controller.pause()
    hand.window.show_page(Page.PROGRESS)
    return hand


def learned(hand: Hand, sentence: str = SETTLED) -> None:
    hand.qtbot.waitUntil(lambda: hand.progress.taste.sentence == sentence)


def adapter_of(hand: Hand) -> Path:
    return only_checkpoint(hand.session.project).folder


def come_again(hand: Hand) -> None:
    hand.window.show_page(Page.PROMPTS)
    hand.window.show_page(Page.PROGRESS)


def test_it_says_what_was_learned_and_how_sure_it_is(told: Hand) -> None:
    learned(told)
    section = told.progress.taste
    assert section.sureness == (
        "Of 40 votes it had not seen it would have foretold 29 (57% to 84%); by chance it would be half."
    )
    assert [len(row.buttons) for row in section.rows] == [SHOWN, SHOWN]
    assert section.rows[0].buttons[0].accessibleName().startswith("Ranked highest, number 1: prompt ")


def test_a_click_shows_the_pair(told: Hand) -> None:
    learned(told)
    section = told.progress.taste
    asked = section.shown[1][2].group
    told.qtbot.mouseClick(section.rows[1].buttons[2], Qt.MouseButton.LeftButton)
    assert told.page_number() is Page.VOTE
    assert told.session.current is not None
    assert told.session.current.id == asked
    assert section.rows[1].checked is None


def test_looking_takes_the_room_of_what_comes(told: Hand) -> None:
    section = told.progress.taste
    assert section.sentence == "Looking at the pictures…"
    before = section.height()
    assert [button.isEnabled() for row in section.rows for button in row.buttons] == [False] * 2 * SHOWN
    learned(told)
    told.qtbot.wait(0)
    assert section.height() == before
    come_again(told)
    assert section.sentence == SETTLED


def test_the_pictures_follow_the_width_of_the_page(told: Hand) -> None:
    learned(told)
    section = told.progress.taste
    sides = []
    for width in (1400, 1024, 1400):
        told.window.resize(width, 800)
        told.qtbot.waitUntil(lambda: section.rows[1].buttons[-1].isVisible())
        sides.append([button.iconSize().width() for row in section.rows for button in row.buttons])
        assert all(button.geometry().right() < row.width() for row in section.rows for button in row.buttons)
    assert sides[0] == sides[2] > sides[1]
    assert [len(set(each)) for each in sides] == [1, 1, 1]


def test_another_page_is_not_told(told: Hand) -> None:
    told.window.show_page(Page.PROMPTS)
    told.qtbot.wait(300)
    assert told.progress.taste.sentence == "Looking at the pictures…"
    told.window.show_page(Page.PROGRESS)
    learned(told)


def test_a_checkpoint_without_a_file_says_so(told: Hand) -> None:
    learned(told)
    (adapter_of(told) / TASTE).unlink()
    come_again(told)
    section = told.progress.taste
    assert (section.sentence, section.sureness) == (SILENT, "")
    assert not section.rows[0].isVisible()


@pytest.mark.parametrize(
    ("taste", "sentence", "sureness"),
    [
        (
            Taste({"p000001-a.safetensors": 0.1, "p000001-b.safetensors": 0.2}, 8, 5, None),
            "No plain word fits what it has learned.",
            "Of 8 votes it had not seen it would have foretold 5; chance might do as well, so it is too early to tell.",
        ),
        (
            Taste({"p000001-a.safetensors": 0.1, "p000001-b.safetensors": 0.2}, 0, 0, None),
            "No plain word fits what it has learned.",
            "There were no votes yet that it could have foretold.",
        ),
        (Taste({"of-another-project": 1.0}, 8, 5, None), SILENT, ""),
    ],
)
def test_what_is_said_of_little(told: Hand, taste: Taste, sentence: str, sureness: str) -> None:
    learned(told)
    write_taste(taste, adapter_of(told))
    come_again(told)
    learned(told, sentence)
    assert told.progress.taste.sureness == sureness


def test_pictures_that_are_gone_are_told_of(told: Hand) -> None:
    learned(told)
    for image in told.session.project.images.iterdir():
        image.unlink()
    come_again(told)
    learned(told, "The pictures that it learned from are not there any more.")
    assert not told.progress.taste.rows[0].isVisible()


def test_a_project_without_a_checkpoint_says_nothing(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.controller.pause()
    hand.window.show_page(Page.PROGRESS)
    assert not hand.progress.taste.isVisible()


def test_what_the_model_draws_is_told_in_words_too(told: Hand) -> None:
    told.window.show_page(Page.VOTE)
    told.press(Qt.Key.Key_C)
    assert told.page.on_break
    assert told.page.interlude.round_view.learned == ""
    told.qtbot.waitUntil(lambda: told.page.interlude.round_view.learned == WORDS)
