"""The gallery: what it shows, how it is searched, what is done with its pictures, and that thousands are no burden."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from picture_sets import picture_set
from prepared_projects import PreparedProjects, create
from studio.controller.page import Page
from studio.domain.votes import Mark, Verdict
from studio.session.gallery.finding import VoteOutcome
from studio.store.project import Project
from studio.ui.gallery.gallery_page import GalleryPage
from studio.ui.viewer.group_view import HELD_MS

if TYPE_CHECKING:
    from hand import Hand

PAIRS = 2500
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def opened(hand: Hand) -> GalleryPage:
    hand.press(Qt.Key.Key_5, CONTROL)
    assert hand.window.page == Page.GALLERY
    return settled(hand)


def settled(hand: Hand) -> GalleryPage:
    page = hand.pages.gallery_page
    hand.qtbot.waitUntil(lambda: not page.searching)
    return page


def choose(hand: Hand, **filters: object) -> None:
    hand.pages.gallery_page.choose(**filters)
    settled(hand)


def shown(page: GalleryPage) -> list[tuple[str, VoteOutcome]]:
    rows = [page.model.item(page.model.index(row)) for row in range(page.model.rowCount())]
    return [(item.picture.image.stem, item.outcome) for item in rows]


def marked(page: GalleryPage) -> list[int]:
    return [row for row in range(page.model.rowCount()) if page.view.selectionModel().isSelected(page.model.index(row))]


def middle(page: GalleryPage, row: int) -> QPoint:
    return page.view.visualRect(page.model.index(row)).center()


def click(hand: Hand, row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    page = hand.pages.gallery_page
    hand.qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, held, middle(page, row))


@pytest.fixture
def voted(hand: Hand, folder: Path) -> GalleryPage:
    """Four votes: left, both good, both bad, skipped."""
    hand.window.open_project(folder)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space):
        hand.vote(key)
    return opened(hand)


def test_voted_pictures_are_shown_newest_first_and_waiting_ones_not(hand: Hand, voted: GalleryPage) -> None:
    votes = hand.votes()
    said = ["skipped", "skipped", "bad", "bad", "tied", "tied", "won", "lost"]
    assert [outcome.value for _, outcome in shown(voted)] == said
    assert shown(voted)[6][0] == votes[0].group.left.image.stem
    assert len(hand.session.upcoming) > 0
    for _ in range(4):
        hand.press(Qt.Key.Key_Right)
    assert voted.told.endswith("✓ both good")


def test_a_skipped_picture_does_not_tell_who_drew_it(hand: Hand, voted: GalleryPage) -> None:
    assert voted.told == f"1 of 8  ·  {hand.votes()[3].group.left.prompt}  ·  – skipped"
    choose(hand, checkpoint=0)
    assert VoteOutcome.SKIPPED not in {outcome for _, outcome in shown(voted)}


def test_filters_and_search_narrow_what_is_shown(hand: Hand, voted: GalleryPage) -> None:
    choose(hand, outcome=VoteOutcome.WON)
    assert [outcome for _, outcome in shown(voted)] == [VoteOutcome.WON]
    choose(hand, outcome=None, words="CAT a")
    cats = sum(vote.group.left.prompt == "a cat" for vote in hand.votes())
    assert len(shown(voted)) == 2 * cats
    choose(hand, words="no such words")
    assert shown(voted) == []
    assert not voted.view.isVisible()


def test_pictures_are_marked_by_keys_and_clicks(hand: Hand, voted: GalleryPage) -> None:
    hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_Right, SHIFT)
    assert marked(voted) == [1, 2]
    assert voted.told == "2 pictures are marked."
    click(hand, 6)
    click(hand, 3, SHIFT)
    assert marked(voted) == [3, 4, 5, 6]
    click(hand, 0, CONTROL)
    assert marked(voted) == [0, 3, 4, 5, 6]
    hand.press(Qt.Key.Key_A, CONTROL)
    assert len(marked(voted)) == 8
    hand.press(Qt.Key.Key_Escape)
    assert marked(voted) == []
    hand.press(Qt.Key.Key_M)
    click(hand, 1)
    click(hand, 4)
    assert marked(voted) == [1, 4]


def test_stars_are_given_kept_and_filtered_by(hand: Hand, voted: GalleryPage) -> None:
    click(hand, 1)
    click(hand, 6, CONTROL)
    hand.press(Qt.Key.Key_S)
    given = {voted.model.item(voted.model.index(row)).picture.id for row in (1, 6)}
    assert hand.session.project.groups.starred() == given
    choose(hand, starred=True)
    assert len(shown(voted)) == 2
    hand.press(Qt.Key.Key_S)
    assert len(hand.session.project.groups.starred()) == 1
    assert len(shown(voted)) == 2
    choose(hand, starred=False)
    assert len(shown(voted)) == 8


def test_changing_a_vote_is_a_command_of_its_own(hand: Hand, voted: GalleryPage) -> None:
    first = hand.votes()[0].group
    click(hand, 6)
    hand.press(Qt.Key.Key_V)
    assert hand.window.page == Page.VOTE
    assert hand.session.current == first
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_5, CONTROL)
    settled(hand)
    assert voted.view.currentIndex().row() == 6
    button = next(each for each in voted.key_row.buttons if each.hint.text == "change this vote")
    hand.press(Qt.Key.Key_Left, SHIFT)
    assert button.isEnabled() is False
    click(hand, 7)
    hand.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hand.window.page == Page.VOTE


def test_the_menu_opens_by_a_long_press_and_by_its_key(hand: Hand, voted: GalleryPage) -> None:
    hand.qtbot.mousePress(voted.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(voted, 2))
    hand.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None, timeout=3 * HELD_MS)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert not entries["Compare side by side, up to four"].isEnabled()
    entries["Give a star"].trigger()
    menu.close()
    assert len(hand.session.project.groups.starred()) == 1


def test_one_is_looked_at_large_and_left_where_it_was(hand: Hand, voted: GalleryPage) -> None:
    click(hand, 4)
    click(hand, 2, SHIFT)
    hand.press(Qt.Key.Key_Return)
    assert voted.looking
    assert [item.picture for item in voted.large.items] == [voted.model.item(voted.model.index(2)).picture]
    hand.press(Qt.Key.Key_Escape)
    assert not voted.looking
    assert marked(voted) == [2, 3, 4]
    hand.qtbot.mouseDClick(voted.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(voted, 2))
    for _ in range(2):
        hand.press(Qt.Key.Key_Right)
    hand.press(Qt.Key.Key_S)
    assert voted.told.startswith("5 of 8")
    assert voted.large.items[0].starred
    hand.press(Qt.Key.Key_End)
    hand.press(Qt.Key.Key_Right)
    assert voted.told.startswith("8 of 8")
    hand.press(Qt.Key.Key_Escape)
    assert voted.view.currentIndex().row() == 7
    assert hand.focused() is voted.view


def test_up_to_four_are_compared_and_zoom_together(hand: Hand, voted: GalleryPage) -> None:
    click(hand, 0)
    click(hand, 4, SHIFT)
    hand.press(Qt.Key.Key_C)
    assert not voted.looking
    click(hand, 4, CONTROL)
    hand.press(Qt.Key.Key_C)
    assert len(voted.large.items) == 4
    hand.press(Qt.Key.Key_3)
    hand.press(Qt.Key.Key_S)
    third = voted.model.item(voted.model.index(2)).picture
    assert hand.session.project.groups.starred() == {third.id}
    hand.press(Qt.Key.Key_Z)
    assert not voted.large.view.viewport.fits


def test_what_is_marked_is_copied_and_dragged(hand: Hand, voted: GalleryPage) -> None:
    click(hand, 6)
    hand.press(Qt.Key.Key_C, CONTROL)
    pictures = [voted.model.item(voted.model.index(row)).picture for row in (6, 7)]
    left = pictures[0]
    assert QGuiApplication.clipboard().text() == f"{left.prompt}\nSeeds: {left.latent_seed}, {left.noise_seed}"
    hand.press(Qt.Key.Key_Right, SHIFT)
    dragged = voted.model.files(list(voted.model.blocks.part(voted.view.marked)))
    assert [url.toLocalFile() for url in dragged.urls()] == [str(picture.image) for picture in pictures]


def test_what_is_marked_is_saved_under_prompts_and_seeds(hand: Hand, voted: GalleryPage, tmp_path: Path) -> None:
    target = tmp_path / "chosen"
    target.mkdir()
    click(hand, 6)
    hand.press(Qt.Key.Key_Right, SHIFT)
    won, lost = [voted.model.item(voted.model.index(row)).picture for row in (6, 7)]
    taken = target / f"{won.prompt} {won.latent_seed}-{won.noise_seed}.png"
    taken.write_bytes(b"mine")
    hand.press(Qt.Key.Key_S, CONTROL)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    hand.qtbot.waitUntil(lambda: not voted.saving)
    assert voted.message == f"2 pictures are in {target}."
    assert taken.read_bytes() == b"mine"
    assert taken.with_name(f"{taken.stem} (2).png").read_bytes() == won.image.read_bytes()
    lost.image.unlink()
    voted.save_all([(6, 7)], str(target))
    hand.qtbot.waitUntil(lambda: not voted.saving)
    assert voted.message == f"1 of 2 pictures are in {target}. Missing or damaged: 1."
    voted.save_one(lost.image, str(tmp_path / "gone.png"))
    hand.qtbot.waitUntil(lambda: not voted.saving)
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


def test_only_what_is_in_sight_of_five_thousand_is_read(hand: Hand, large: GalleryPage) -> None:
    assert large.model.rowCount() == 2 * PAIRS
    hand.press(Qt.Key.Key_End)
    last = large.view.visualRect(large.view.currentIndex())
    assert large.view.viewport().rect().contains(last)
    assert large.told.startswith("5000 of 5000")
    assert large.view.indexAt(last.center()).row() == 2 * PAIRS - 1
    oldest = hand.votes()[0].group
    hand.press(Qt.Key.Key_S)
    choose(hand, starred=True)
    assert hand.session.project.groups.starred() == {oldest.right.id}
    assert shown(large) == [(oldest.right.image.stem, VoteOutcome.LOST)]


def test_a_star_far_down_leaves_the_table_where_it_is(hand: Hand, large: GalleryPage) -> None:
    for _ in range(3):
        hand.press(Qt.Key.Key_PageDown)
    row, scrolled = large.view.currentIndex().row(), large.view.verticalOffset()
    hand.press(Qt.Key.Key_S)
    assert row > 10
    assert (large.view.currentIndex().row(), large.view.verticalOffset()) == (row, scrolled)
    assert large.model.item(large.view.currentIndex()).starred


def test_a_finger_scrolls_and_marks_nothing(hand: Hand, large: GalleryPage) -> None:
    area, finger, spot = large.view.viewport(), QTest.createTouchDevice(), middle(large, 7)
    QTest.touchEvent(area, finger).press(0, spot, area).commit()
    for up in range(20, 200, 20):
        hand.qtbot.wait(5)
        QTest.touchEvent(area, finger).move(0, spot - QPoint(0, up), area).commit()
    QTest.touchEvent(area, finger).release(0, spot - QPoint(0, 180), area).commit()
    hand.qtbot.waitUntil(lambda: large.view.verticalOffset() >= 100)
    assert marked(large) == []


def mixed_groups(folder: Path) -> None:
    """Groups of four, marked."""
    create(folder, group_size=4)
    with Project.open(folder) as project:
        for number in range(1, 30):
            group = project.groups.add(picture_set(project, number, count=4), (None,) * 4, range(4))
            marks = (Mark.BEST, Mark.PLAIN, Mark.PLAIN, Mark.BAD)
            project.votes.add(group.id, Verdict.MARKED, 1, 0, marks)


@pytest.mark.parametrize("width", [960, 1280, 1900])
def test_no_group_is_broken_over_two_rows(hand: Hand, tmp_path: Path, width: int) -> None:
    mixed_groups(tmp_path / "Fours")
    hand.window.open_project(tmp_path / "Fours")
    page = opened(hand)
    hand.window.resize(width, 700)
    hand.qtbot.waitUntil(lambda: hand.window.width() == width)
    page.view.doItemsLayout()
    assert page.model.rowCount() == 4 * 29
    rects = [page.view.visualRect(page.model.index(row)) for row in range(page.model.rowCount())]
    for first in range(0, len(rects), 4):
        assert len({rect.top() for rect in rects[first : first + 4]}) == 1
    assert max(rect.right() for rect in rects) <= page.view.viewport().width()
