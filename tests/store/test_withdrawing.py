"""Votes that are taken back by their pair, however long ago they were given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from studio.domain.errors import InputError
from studio.domain.votes import Group, Verdict
from studio.store.project import Project

Draw = Callable[[Project, int], Group]


def standing(project: Project) -> dict[int, Verdict]:
    return {vote.group.id: vote.verdict for vote in project.votes.all()}


def test_a_withdrawn_vote_counts_no_longer_and_its_pair_waits(project: Project, draw: Draw) -> None:
    first, second = (draw(project, number).id for number in (1, 2))
    project.votes.add(first, Verdict.LEFT, 2, 0)
    project.votes.add(second, Verdict.RIGHT, 1, 0)
    assert project.votes.withdraw(first).verdict is Verdict.LEFT
    assert standing(project) == {second: Verdict.RIGHT}
    assert [group.id for group in project.undecided_groups()] == [first]
    project.votes.add(first, Verdict.TIE, 1, 0)
    assert standing(project) == {second: Verdict.RIGHT, first: Verdict.TIE}


def test_a_withdrawal_is_taken_back_and_restored(project: Project, draw: Draw) -> None:
    pair = draw(project, 1).id
    project.votes.add(pair, Verdict.LEFT, 1, 0)
    project.votes.withdraw(pair)
    project.votes.undo()
    assert standing(project) == {pair: Verdict.LEFT}
    project.votes.redo()
    assert standing(project) == {}
    project.votes.undo()
    project.votes.undo()
    assert standing(project) == {}
    folder = project.folder
    project.close()
    with Project.open(folder) as again:
        assert standing(again) == {}
        again.votes.redo()
        assert standing(again) == {pair: Verdict.LEFT}


def test_what_has_no_vote_cannot_be_withdrawn(project: Project, draw: Draw) -> None:
    pair = draw(project, 1).id
    with pytest.raises(InputError, match=f"There is no vote on the pictures no. {pair} that could be withdrawn"):
        project.votes.withdraw(pair)
    project.votes.add(pair, Verdict.LEFT, 1, 0)
    project.votes.withdraw(pair)
    with pytest.raises(InputError, match="no vote on the pictures"):
        project.votes.withdraw(pair)
