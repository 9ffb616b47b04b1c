"""What the keys of the voting page do, and what they must not do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication

from studio.controller.page import Page
from studio.domain.votes import Group, Verdict
from studio.ui.voting.interlude import BREAK_SECONDS
from studio.ui.voting.voting_widget import LOCKED_SECONDS

if TYPE_CHECKING:
    from hand import Hand

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TOLD_MS = round(1.1 * BREAK_SECONDS * 1000)  # a timer of Qt may come a twentieth too early
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _open(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)


@pytest.mark.parametrize(
    ("key", "held", "verdict", "strength"),
    [
        (Qt.Key.Key_Left, NONE, Verdict.LEFT, 1),
        (Qt.Key.Key_Right, SHIFT, Verdict.RIGHT, 2),
    ],
)
def test_a_key_is_a_vote(hand: Hand, key: Qt.Key, held: Qt.KeyboardModifier, verdict: Verdict, strength: int) -> None:
    pair = hand.vote(key, held)
    (vote,) = hand.votes()
    assert (vote.group, vote.verdict, vote.strength) == (pair, verdict, strength)
    assert vote.milliseconds >= round(LOCKED_SECONDS * 1000)
    assert hand.focused() is hand.page


@pytest.mark.parametrize(
    ("key", "held"),
    [(Qt.Key.Key_X, NONE), (Qt.Key.Key_Up, SHIFT), (Qt.Key.Key_Left, CONTROL)],
)
def test_other_keys_are_no_votes(hand: Hand, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    pair = hand.vote(key, held)
    assert hand.votes() == []
    assert hand.session.current == pair


def test_a_key_held_down_votes_once(hand: Hand) -> None:
    hand.vote(Qt.Key.Key_Left)
    hand.look()
    hand.repeat(Qt.Key.Key_Left)
    assert len(hand.votes()) == 1


def test_a_second_press_within_the_lock_out_is_no_vote(hand: Hand) -> None:
    hand.ready(2)
    hand.vote(Qt.Key.Key_Left)
    hand.qtbot.waitUntil(lambda: hand.page.looking)
    hand.press(Qt.Key.Key_Right)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.LEFT]


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Backspace, NONE), (Qt.Key.Key_Z, CONTROL)])
def test_undo_and_redo(hand: Hand, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    first = hand.vote(Qt.Key.Key_Left)
    second = hand.vote(Qt.Key.Key_Down)
    before = hand.votes()
    hand.press(key, held)
    hand.press(key, held)
    assert hand.votes() == []
    assert hand.session.current == hand.page.view.group == first
    hand.press(Qt.Key.Key_Y, CONTROL)
    assert hand.session.current == second
    hand.press(Qt.Key.Key_Y, CONTROL)
    assert hand.votes() == before


@pytest.mark.parametrize("side", [Verdict.LEFT, Verdict.RIGHT])
def test_a_click_is_a_vote(hand: Hand, side: Verdict) -> None:
    hand.look()
    place = hand.page.view.places()[0 if side is Verdict.LEFT else 1]
    hand.qtbot.mouseClick(hand.page.view, Qt.MouseButton.LeftButton, pos=place.center())
    assert [vote.verdict for vote in hand.votes()] == [side]


def test_a_click_between_the_pictures_is_none(hand: Hand) -> None:
    hand.look()
    hand.qtbot.mouseClick(hand.page.view, Qt.MouseButton.LeftButton, pos=hand.page.view.rect().center())
    assert hand.votes() == []


def colours(hand: Hand) -> list[str]:
    """The colours in the middle of the left and of the right picture, as painted."""
    shot: QPixmap = hand.page.view.grab()
    image = shot.toImage()
    return [image.pixelColor(place.center()).name() for place in hand.page.view.places()]


def test_tab_shows_each_picture_in_the_place_of_the_other_while_held(hand: Hand) -> None:
    hand.look()
    usual = colours(hand)
    hand.qtbot.keyPress(hand.page, Qt.Key.Key_Tab)
    flickered = colours(hand)
    hand.qtbot.keyRelease(hand.page, Qt.Key.Key_Tab)
    assert flickered == usual[::-1] != usual
    assert colours(hand) == usual
    assert hand.focused() is hand.page


def test_tab_let_go_while_shift_is_held_ends_the_flicker_too(hand: Hand) -> None:
    hand.look()
    usual = colours(hand)
    hand.qtbot.keyPress(hand.page, Qt.Key.Key_Tab)
    hand.qtbot.keyRelease(hand.page, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert colours(hand) == usual


def test_a_picture_that_was_deleted_is_shown_grey(hand: Hand) -> None:
    hand.ready(6)
    hand.look()
    hand.session.upcoming[4].left.image.unlink()
    for _ in range(5):
        hand.vote(Qt.Key.Key_Right)
    assert "#808080" in colours(hand)


def scroll(hand: Hand, place: int, x: float, y: float, notches: int = 1) -> None:
    """Turn the wheel over a point of a picture, given in shares of it."""
    square = hand.page.view.places()[place]
    spot = QPointF(square.left() + x * square.width(), square.top() + y * square.height())
    turned = QWheelEvent(
        spot,
        hand.page.view.mapToGlobal(spot),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(hand.page.view, turned)


def gallery_pictures(hand: Hand) -> list[QImage]:
    image = hand.page.view.grab().toImage()
    return [image.copy(place) for place in hand.page.view.places()]


def test_both_pictures_zoom_at_the_cursor_together(hand: Hand) -> None:
    hand.look()
    whole = gallery_pictures(hand)
    scroll(hand, 0, 0.2, 0.3, notches=4)
    view = hand.page.view.viewport
    near = gallery_pictures(hand)
    assert view.zoom > 2
    assert view.x < 0.5 > view.y
    assert all(one != other for one, other in zip(near, whole, strict=True))
    hand.press(Qt.Key.Key_F)
    assert gallery_pictures(hand) == whole
    scroll(hand, 1, 0.2, 0.3, notches=4)
    assert hand.page.view.viewport == view
    assert gallery_pictures(hand) == near


def test_dragging_moves_both_and_is_no_vote(hand: Hand) -> None:
    hand.look()
    scroll(hand, 0, 0.5, 0.5, notches=4)
    view = hand.page.view
    start = hand.page.view.places()[0].center()
    before = view.viewport
    hand.qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    hand.qtbot.mouseMove(view, start + QPoint(40, 0))
    hand.qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 0))
    assert view.viewport.x < before.x
    assert hand.votes() == []


def test_zoom_is_kept_for_the_next_pair_only_if_wanted(hand: Hand) -> None:
    hand.ready(3)
    hand.look()
    scroll(hand, 0, 0.1, 0.1, notches=3)
    hand.vote(Qt.Key.Key_Left)
    hand.look()
    assert hand.page.view.viewport.fits
    scroll(hand, 0, 0.1, 0.1, notches=3)
    kept = hand.page.view.viewport
    hand.press(Qt.Key.Key_K)
    hand.vote(Qt.Key.Key_Left)
    hand.look()
    assert hand.page.view.viewport == kept


def test_one_to_one_and_back(hand: Hand) -> None:
    pair = hand.look()
    hand.press(Qt.Key.Key_Z)
    view = hand.page.view
    assert view.viewport.zoom == pytest.approx(QImage(str(pair.left.image)).width() / view.places()[0].width())
    hand.press(Qt.Key.Key_Z)
    assert view.viewport.fits


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Return])
def test_full_screen_shows_the_pictures_alone(hand: Hand, key: Qt.Key) -> None:
    hand.look()
    hand.press(key)
    assert hand.window.isFullScreen()
    assert not hand.window.bar.isVisible()
    hand.vote(Qt.Key.Key_Left)
    hand.press(key)
    assert not hand.window.isFullScreen()
    assert hand.window.bar.isVisible()
    assert len(hand.votes()) == 1


def test_escape_rests_and_any_key_goes_on_without_a_vote(hand: Hand) -> None:
    hand.look()
    hand.press(Qt.Key.Key_Escape)
    assert hand.page.interlude.break_view.title == "Resting"
    hand.press(Qt.Key.Key_Left)
    assert hand.page.on_break, "a key that was meant for the pair"
    hand.qtbot.wait(TOLD_MS)
    hand.press(Qt.Key.Key_Left)
    assert not hand.page.on_break
    assert hand.votes() == []
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == 1


def test_what_a_pair_was_is_told_after_the_vote_only(hand: Hand) -> None:
    hand.look()
    hand.press(Qt.Key.Key_I)
    assert hand.page.source == ""
    voted = hand.vote(Qt.Key.Key_Left)
    shown = hand.look()
    assert str(voted.left.noise_seed) in hand.page.source
    assert str(shown.left.noise_seed) not in hand.page.source
    hand.press(Qt.Key.Key_I)
    assert hand.page.source == ""


def test_a_star_is_kept_with_both_pictures(hand: Hand, folder: Path) -> None:
    pair = hand.look()
    hand.press(Qt.Key.Key_B)
    assert hand.session.project.groups.starred() == {pair.left.id, pair.right.id}
    assert hand.page.prompt == f"★ {pair.left.prompt}"
    hand.press(Qt.Key.Key_B)
    assert hand.session.project.groups.starred() == set()
    assert hand.page.prompt == pair.left.prompt
    assert hand.votes() == []


def test_a_vote_among_the_last_ten_can_be_given_again(hand: Hand) -> None:
    first = hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Left)
    waiting = hand.look()
    strip = hand.page.strip
    assert len(strip.places()) == 2
    hand.qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.places()[0].center())
    assert hand.look() == first
    assert hand.focused() is hand.page
    hand.press(Qt.Key.Key_Right)
    assert {vote.group: vote.verdict for vote in hand.votes()}[first] is Verdict.RIGHT
    assert len(hand.votes()) == 2
    assert hand.look() == waiting


def test_the_strip_holds_the_last_ten(hand: Hand) -> None:
    for _ in range(12):
        hand.vote(Qt.Key.Key_Right)
    assert len(hand.page.strip.places()) == 10


def test_the_end_of_a_round_is_told_between_two_pairs(hand: Hand) -> None:
    for _ in range(3 * hand.session.round.needed):
        if hand.page.on_break:
            break
        hand.vote(Qt.Key.Key_Left)
    assert hand.session.head is not None
    view = hand.page.interlude.round_view
    assert view.title == "Round 1 is learned"
    votes = len(hand.votes())
    hand.press(Qt.Key.Key_Space)
    assert hand.page.on_break, "a key that was meant for the pair"
    hand.qtbot.wait(TOLD_MS)
    hand.press(Qt.Key.Key_Left)
    assert hand.page.on_break
    assert [wipe.split for wipe in view.wipes] == pytest.approx([0.4] * 3)
    hand.press(Qt.Key.Key_Space)
    assert not hand.page.on_break
    assert len(hand.votes()) == votes
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == votes + 1


def look_again(hand: Hand, way: str, group: Group) -> None:
    """Go to a pair that was voted on, as an artist may."""
    if way == "strip":
        place = [vote.group for vote in hand.votes()].index(group)
        hand.qtbot.mouseClick(hand.page.strip, Qt.MouseButton.LeftButton, pos=hand.page.strip.places()[place].center())
        return
    hand.window.show_page(Page.GALLERY)
    gallery = hand.pages.gallery_page
    hand.qtbot.waitUntil(lambda: gallery.model.rowCount() > 0)
    rows = [gallery.model.index(row, 0) for row in range(gallery.model.rowCount())]
    gallery.view.setCurrentIndex(next(row for row in rows if gallery.model.item(row).group == group))
    hand.press(Qt.Key.Key_V)
    assert hand.page_number() is Page.VOTE


@pytest.mark.parametrize("way", ["strip", "gallery"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape])
def test_looking_at_an_old_pair_leaves_its_vote_alone(hand: Hand, way: str, key: Qt.Key) -> None:
    old = hand.vote(Qt.Key.Key_Left, SHIFT)
    hand.vote(Qt.Key.Key_Down)
    waiting = hand.look()
    before = hand.votes()
    look_again(hand, way, old)
    assert hand.look() == hand.page.view.group == old
    assert hand.page.standing_note == (
        "You said: the left one is much better. Another vote takes the place of this one; Space or Esc leaves it as it "
        "is."
    )
    hand.press(key)
    assert hand.votes() == before
    assert hand.look() == hand.page.view.group == waiting
    assert not hand.page.on_break
    assert hand.page.standing_note == ""
    hand.press(Qt.Key.Key_Right)
    assert [vote.group for vote in hand.votes()][-1] == waiting
    assert len(hand.votes()) == 3


def test_a_vote_on_an_old_pair_takes_the_place_of_the_first_and_undo_brings_that_back(hand: Hand) -> None:
    old = hand.vote(Qt.Key.Key_Left)
    waiting = hand.look()
    before = hand.votes()
    look_again(hand, "strip", old)
    hand.vote(Qt.Key.Key_Up)
    assert [vote.verdict for vote in hand.votes()] == [Verdict.TIE]
    assert hand.look() == waiting
    hand.press(Qt.Key.Key_Backspace)
    assert hand.votes() == before
    assert hand.look() == old
    assert hand.page.standing_note.startswith("You said: the left one is better.")
    hand.press(Qt.Key.Key_Space)
    assert hand.votes() == before
    assert hand.look() == waiting


def test_what_was_said_of_an_old_pair_is_marked_on_its_pictures(hand: Hand) -> None:
    # so high that the note on the old pair leaves the pictures as large as they were
    hand.window.resize(hand.window.width(), hand.window.height() + 100)
    old = hand.vote(Qt.Key.Key_Left)
    hand.look()
    look_again(hand, "strip", old)
    hand.look()
    marked = gallery_pictures(hand)
    hand.press(Qt.Key.Key_Space)
    hand.controller.undo()
    hand.look()
    plain = gallery_pictures(hand)
    assert hand.page.view.group == old
    assert [one == other for one, other in zip(marked, plain, strict=True)] == [False, True]
