"""What a vote costs does not grow with the project: counted in calls, which are the same on every machine."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from types import FrameType

import pytest

from grown_projects import grown
from hand import Hand
from studio.controller.page import Page
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.project import Project

SMALL = 200
LARGE = 2000
ROUNDS = 10
ALIKE = 1.25
A_FEW = 40


def calls(act: Callable[[], object], names: Collection[str] | None = None) -> int:
    """How many functions are called, those of extensions included: also once for every row that is decoded. With
    `names` only those of extensions that are called so."""
    number = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal number
        if names is None:
            number += event in ("call", "c_call")
        else:
            number += event == "c_call" and getattr(argument, "__name__", "") in names

    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return number


def spent_in_window(hand: Hand, folder: Path) -> dict[str, int]:
    hand.window.open_project(folder)
    hand.look()
    hand.idle()
    controller = hand.controller
    hand.window.strip.resize(1400, 40)
    steps = {
        "a vote": lambda: controller.vote(Verdict.LEFT, 1, 900),
        "an undo": controller.undo,
        "a redo": controller.redo,
        "the progress": lambda: controller.session.round,
    }
    return {name: calls(step) for name, step in steps.items()}


def test_a_vote_in_the_window(hand: Hand, tmp_path: Path) -> None:
    small = spent_in_window(hand, grown(tmp_path / "small", SMALL, ROUNDS))
    large = spent_in_window(hand, grown(tmp_path / "large", LARGE, ROUNDS))
    assert {name: number for name, number in large.items() if number > ALIKE * small[name] + A_FEW} == {}


DISK = {"execute", "executemany", "stat", "lstat", "open", "scandir", "listdir", "lexists"}
"""What asks the database or the file system for something."""
PAGES = (Page.PROGRESS, Page.GALLERY, Page.PROMPTS, Page.EXPORT, Page.BLIND_TEST, Page.VOTE)


def asked_by_pages(hand: Hand, folder: Path) -> dict[str, int]:
    hand.window.open_project(folder)
    hand.look()
    hand.idle()
    return {page.name: calls(partial(hand.window.show_page, page), DISK) for page in (*PAGES, *PAGES)}


def test_no_page_asks_the_disk_for_every_vote_or_checkpoint(hand: Hand, tmp_path: Path) -> None:
    small = asked_by_pages(hand, grown(tmp_path / "small", SMALL, ROUNDS))
    large = asked_by_pages(hand, grown(tmp_path / "large", LARGE, 20 * ROUNDS))
    assert small["EXPORT"] > 0
    assert {name: number for name, number in large.items() if number > small[name] + 5} == {}


def planning(folder: Path) -> int:
    with Project.open(folder) as project:
        session = Session(project)
        group = next(answer.group for answer in project.votes.newest_answers() if answer.group.id % 10 in (3, 5, 7))
        project.votes.add(group.id, Verdict.LEFT, 1, 0)
        return calls(session.train_job)


def test_planning_a_round(tmp_path: Path) -> None:
    small = planning(grown(tmp_path / "small", SMALL, ROUNDS))
    large = planning(grown(tmp_path / "large", LARGE, ROUNDS))
    assert large <= ALIKE * small + A_FEW


@pytest.mark.parametrize("votes", [SMALL, LARGE])
def test_a_planned_round_has_all_votes(tmp_path: Path, votes: int) -> None:
    with Project.open(grown(tmp_path / "grown", votes, ROUNDS)) as project:
        session = Session(project)
        project.votes.add(votes - 3, Verdict.RIGHT, 1, 0)
        job = session.train_job()
        learned = {one.vote_id for one in (*job.fresh, *job.earlier)}
        expected = {
            vote.id
            for vote in project.votes.all()
            if vote.group.purpose == "round" and vote.verdict is not Verdict.SKIP
        }
        assert learned == expected
