"""The gallery: what it shows, how it is searched, and that thousands of pictures do not hold the window up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from picture_sets import picture_set
from prepared_projects import PreparedProjects, create
from studio.controller.page import Page
from studio.domain.votes import Verdict
from studio.session.gallery import VoteOutcome, gallery_pictures
from studio.store.project import Project
from studio.ui.gallery.gallery_model import MOST_ROWS_PER_STEP
from studio.ui.gallery.gallery_page import GalleryPage

if TYPE_CHECKING:
    from hand import Hand

PAIRS = 2500
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(hand: Hand) -> GalleryPage:
    hand.press(Qt.Key.Key_5, CONTROL)
    assert hand.window.page == Page.GALLERY
    return hand.pages.gallery_page


def shown(page: GalleryPage) -> list[tuple[str, VoteOutcome]]:
    rows = [page.model.item(page.model.index(row, 0)) for row in range(page.model.rowCount())]
    return [(shot.picture.image.stem, shot.outcome) for shot in rows]


@pytest.fixture
def voted(hand: Hand, folder: Path) -> GalleryPage:
    """Three votes: left, both good, both bad."""
    hand.window.open_project(folder)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        hand.vote(key)
    return opened(hand)


def test_voted_pictures_are_shown_newest_first_and_waiting_ones_not(hand: Hand, voted: GalleryPage) -> None:
    votes = hand.votes()
    assert [outcome.value for _, outcome in shown(voted)] == ["lost", "lost", "tied", "tied", "won", "lost"]
    assert shown(voted)[4][0] == votes[0].group.left.image.stem
    assert len(hand.session.upcoming) > 0


def test_filters_and_search_narrow_what_is_shown(hand: Hand, voted: GalleryPage) -> None:
    voted.choose(outcome=VoteOutcome.WON)
    assert [outcome for _, outcome in shown(voted)] == [VoteOutcome.WON]
    voted.choose(outcome=None, words="CAT a")
    cats = sum(vote.group.left.prompt == "a cat" for vote in hand.votes())
    assert len(shown(voted)) == 2 * cats
    voted.choose(words="no such words")
    assert shown(voted) == []
    assert not voted.view.isVisible()


def test_a_bookmark_and_the_way_back_to_the_pair(hand: Hand, voted: GalleryPage) -> None:
    first = hand.votes()[0].group
    voted.view.setCurrentIndex(voted.model.index(4, 0))
    hand.qtbot.mouseClick(voted.button("bookmark"), Qt.MouseButton.LeftButton)
    assert hand.session.project.groups.bookmarked() == {first.id}
    voted.choose(bookmarked=True)
    assert len(shown(voted)) == 2
    voted.view.setCurrentIndex(voted.model.index(0, 0))
    hand.qtbot.mouseClick(voted.button("pair"), Qt.MouseButton.LeftButton)
    assert hand.window.page == Page.VOTE
    assert hand.session.current == first


def test_a_picture_is_copied_saved_and_dragged(hand: Hand, voted: GalleryPage, tmp_path: Path) -> None:
    voted.view.setCurrentIndex(voted.model.index(0, 0))
    picture = voted.model.item(voted.model.index(0, 0)).picture
    hand.qtbot.mouseClick(voted.button("copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == (
        f"{picture.prompt}\nSeeds: {picture.latent_seed}, {picture.noise_seed}"
    )
    voted.save_to(str(tmp_path / "moth.png"))
    assert (tmp_path / "moth.png").read_bytes() == picture.image.read_bytes()
    dragged = voted.model.mimeData([voted.model.index(0, 0)])
    assert dragged.urls()[0].toLocalFile() == str(picture.image)
    picture.image.unlink()
    voted.save_to(str(tmp_path / "gone.png"))
    assert "is missing or damaged" in voted.message
    assert not (tmp_path / "gone.png").exists()


def five_thousand_pictures(folder: Path) -> None:
    create(folder)
    with Project.open(folder) as project:
        for number in range(1, PAIRS + 1):
            group = project.groups.add(picture_set(project, number), (None, None), (0, 1))
            project.votes.add(group.id, Verdict.LEFT, 1, 0)


@pytest.fixture
def large(hand: Hand, prepared: PreparedProjects, tmp_path: Path) -> GalleryPage:
    """Five thousand pictures, all voted on."""
    hand.window.open_project(prepared.copy(five_thousand_pictures, tmp_path / "Meadow"))
    return opened(hand)


def test_five_thousand_pictures_come_a_few_at_a_time(hand: Hand, large: GalleryPage) -> None:
    page = large
    assert page.model.rowCount() == MOST_ROWS_PER_STEP
    steps = 1
    while page.model.canFetchMore(QModelIndex()):
        page.model.fetchMore(QModelIndex())
        steps += 1
    assert page.model.rowCount() == 2 * PAIRS == len(list(gallery_pictures(hand.votes(), ())))
    assert steps >= 2 * PAIRS // MOST_ROWS_PER_STEP
    assert len({row for row, _ in shown(page)}) == 2 * PAIRS


def test_the_pictures_far_back_are_found_by_themselves(hand: Hand, large: GalleryPage) -> None:
    oldest = hand.votes()[0].group
    hand.controller.bookmark(oldest.id, True)
    large.choose(bookmarked=True)
    assert shown(large) == []
    hand.qtbot.waitUntil(lambda: len(shown(large)) == 2)
    assert large.view.isVisible()


def test_a_bookmark_far_down_leaves_the_list_where_it_is(hand: Hand, large: GalleryPage) -> None:
    large.model.fetchMore(QModelIndex())
    row = MOST_ROWS_PER_STEP + 7
    large.view.setCurrentIndex(large.model.index(row, 0))
    hand.qtbot.mouseClick(large.button("bookmark"), Qt.MouseButton.LeftButton)
    assert large.view.currentIndex().row() == row
    assert large.model.item(large.view.currentIndex()).bookmarked
    assert large.button("bookmark").text() == "No bookmark"
