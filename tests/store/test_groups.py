"""Groups of more than two pictures and the marks on them."""

from __future__ import annotations

import pytest

from picture_sets import picture_set
from studio.domain.errors import InputError
from studio.domain.votes import Group, Mark, Verdict
from studio.store.project import Project

BEST = Mark.BEST
PLAIN = Mark.PLAIN
BAD = Mark.BAD


@pytest.fixture
def group(project: Project) -> Group:
    return project.groups.add(picture_set(project, 1, count=4), (None,) * 4, (2, 0, 3, 1))


def test_the_order_of_the_pictures_is_kept(project: Project, group: Group) -> None:
    assert [picture.image.stem[-1] for picture in group.pictures] == ["c", "a", "d", "b"]
    assert project.undecided_groups() == [group]
    assert project.totals().pictures == 4


def test_marks_are_kept_and_say_who_beats_whom(project: Project, group: Group) -> None:
    project.votes.add(group.id, Verdict.MARKED, 1, 0, (BEST, PLAIN, BAD, BAD))
    folder = project.folder
    project.close()
    with Project.open(folder) as again:
        (vote,) = again.votes.all()
        votes = again.totals().votes
    assert vote.marks == (BEST, PLAIN, BAD, BAD)
    places = {picture: place for place, picture in enumerate(vote.group.pictures)}
    beaten = [(places[better], places[worse]) for better, worse in vote.preferences]
    assert beaten == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3)]
    assert vote.presses == votes == 3


def test_unmarked_pictures_say_nothing(project: Project, group: Group) -> None:
    vote = project.votes.add(group.id, Verdict.MARKED, 1, 0, (PLAIN,) * 4)
    assert vote.preferences == []


@pytest.mark.parametrize(
    ("verdict", "strength", "marks", "sentence"),
    [
        (Verdict.LEFT, 1, (), "answer to two pictures"),
        (Verdict.MARKED, 1, (BEST, BAD), "a mark each, not 2"),
        (Verdict.SKIP, 1, (BEST, PLAIN, PLAIN, PLAIN), "answer to two pictures"),
        (Verdict.MARKED, 3, (PLAIN,) * 4, r"1 \(better\) or 2"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(
    project: Project, group: Group, verdict: Verdict, strength: int, marks: tuple[Mark, ...], sentence: str
) -> None:
    with pytest.raises(InputError, match=sentence):
        project.votes.add(group.id, verdict, strength, 0, marks)
    assert project.votes.all() == []


def test_a_group_can_be_skipped_and_undone(project: Project, group: Group) -> None:
    project.votes.add(group.id, Verdict.SKIP, 1, 0)
    assert project.votes.skipped_groups() == [group]
    project.votes.undo()
    assert project.votes.skipped_groups() == []


def test_a_pair_can_be_marked_too(project: Project) -> None:
    pair = project.groups.add(picture_set(project, 2), (None, None), (0, 1))
    vote = project.votes.add(pair.id, Verdict.MARKED, 1, 0, (BAD, PLAIN))
    assert vote.preferences == [(pair.right, pair.left)]
