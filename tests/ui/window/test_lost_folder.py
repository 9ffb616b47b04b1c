"""What the window says and keeps when the folder of the open project goes away, and when it comes back."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from fake_engine import FakeEngine
from studio.controller.engine_state import Hold
from studio.controller.page import Page

if TYPE_CHECKING:
    from hand import Hand

SEVERAL_TICKS_MS = 2500


def snapshot(folder: Path) -> dict[Path, int]:
    """Everything in it, with the time of the last change."""
    return {path: path.lstat().st_mtime_ns for path in (folder, *folder.rglob("*")) if path.exists()}


@pytest.fixture
def gate(fake: FakeEngine) -> Iterator[threading.Event]:
    """Closed: the engine waits before its next step."""
    fake.gate = threading.Event()
    yield fake.gate
    fake.gate.set()


def offered(hand: Hand) -> list[str]:
    """The folders on the start page."""
    hand.window.show_page(Page.START)
    recents = hand.window.start_page.recents
    return [recents.item(row).toolTip() for row in range(recents.count())]


def test_a_vote_for_a_renamed_folder_is_not_counted_until_it_is_back(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.vote(Qt.Key.Key_Left)
    hand.idle()
    away = folder.with_name("Away")
    folder.rename(away)
    shown = list[str]()
    hand.controller.problem_changed.connect(lambda: shown.append(hand.window.banner.sentence))
    hand.vote(Qt.Key.Key_Left)
    hand.vote(Qt.Key.Key_Left)
    assert len(hand.votes()) == 1
    assert hand.window.banner.isVisible()
    assert "is no longer in" in hand.window.banner.sentence
    hand.qtbot.wait(SEVERAL_TICKS_MS)
    assert len(shown) == 1
    away.rename(folder)
    hand.controller.go_on()
    assert not hand.window.banner.isVisible()
    hand.vote(Qt.Key.Key_Left)
    hand.idle()
    assert len(hand.votes()) == 2
    assert hand.hold() is Hold.NONE


@pytest.mark.parametrize("gone", ["renamed", "deleted", "replaced by an empty folder", "replaced by a copy"])
def test_a_job_that_runs_meanwhile_leaves_nothing_at_the_old_place(
    hand: Hand, folder: Path, gate: threading.Event, gone: str
) -> None:
    hand.window.open_project(folder)
    hand.qtbot.waitUntil(lambda: hand.controller.state.work is not None)
    if gone == "deleted":
        shutil.rmtree(folder)
    else:
        folder.rename(folder.with_name("Away"))
    if gone == "replaced by an empty folder":
        folder.mkdir()
    if gone == "replaced by a copy":
        shutil.copytree(folder.with_name("Away"), folder)
    before = snapshot(folder)
    gate.set()
    hand.idle()
    assert hand.hold() is Hold.STOPPED
    assert "is no longer in" in hand.window.banner.sentence or "taken the place" in hand.window.banner.sentence
    assert snapshot(folder) == before
    # Tried again it is the same sentence, and nothing breaks.
    hand.controller.go_on()
    assert hand.window.banner.isVisible()
    with hand.qtbot.waitSignal(hand.window.closed):
        hand.window.leave()
    assert snapshot(folder) == before


def test_a_renamed_project_is_opened_where_it_is_now(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.vote(Qt.Key.Key_Left)
    hand.idle()
    away = folder.with_name("Away")
    folder.rename(away)
    assert offered(hand) == []
    hand.window.open_project(away)
    assert hand.session.project.folder == away
    assert len(hand.votes()) == 1
    hand.vote(Qt.Key.Key_Left)
    assert offered(hand) == [str(away)]


def test_a_restored_database_is_opened_again_at_its_place(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.vote(Qt.Key.Key_Left)
    hand.idle()
    shutil.copyfile(folder / "project.db", folder / "restored")
    (folder / "restored").replace(folder / "project.db")
    hand.vote(Qt.Key.Key_Left)
    assert "was deleted, renamed or replaced" in hand.window.banner.sentence
    hand.window.open_project(folder)
    assert not hand.window.banner.isVisible()
    hand.vote(Qt.Key.Key_Left)


def test_where_a_lost_project_cannot_be_opened_the_start_page_says_so(hand: Hand, folder: Path) -> None:
    hand.window.open_project(folder)
    hand.idle()
    shutil.rmtree(folder)
    hand.window.open_project(folder)
    assert hand.page_number() is Page.START
    assert "There is no folder" in hand.window.start_page.open_error
    assert hand.window.controller is None
    assert hand.window.windowTitle() == "Atelier"


def test_the_same_folder_by_another_way_is_the_open_project(hand: Hand, folder: Path, tmp_path: Path) -> None:
    hand.window.open_project(folder)
    (tmp_path / "link").symlink_to(folder)
    hand.window.show_page(Page.START)
    hand.window.open_project(tmp_path / "link")
    assert hand.page_number() is Page.VOTE
    assert hand.window.start_page.open_error == ""


def test_a_link_in_the_place_of_a_folder_stops_the_work_before_the_next_job(
    hand: Hand, folder: Path, tmp_path: Path
) -> None:
    hand.window.open_project(folder)
    hand.idle()
    (folder / "images").rename(tmp_path / "elsewhere")
    before = {file.name for file in (tmp_path / "elsewhere").iterdir()}
    (folder / "images").symlink_to(tmp_path / "elsewhere")
    for _ in range(3):
        hand.vote(Qt.Key.Key_Left)
    assert hand.hold() is Hold.STOPPED
    assert "“images” in the project “Meadow”" in hand.window.banner.sentence
    assert {file.name for file in (tmp_path / "elsewhere").iterdir()} == before
