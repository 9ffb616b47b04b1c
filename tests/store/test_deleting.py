"""What the artist makes of checkpoints: names, pins, deletions that can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from stand_in_adapters import write_adapter
from studio.domain.errors import InputError
from studio.domain.events import TrainingSummary
from studio.domain.votes import Group, Verdict
from studio.store.project import Project

Draw = Callable[..., Group]


@pytest.fixture
def three(project: Project, draw: Draw, summary: TrainingSummary) -> Project:
    """Three checkpoints in a line; the last one is worked with."""
    votes = [project.votes.add(draw(project, number).id, Verdict.LEFT, 1, 0).id for number in range(1, 7)]
    for number in (1, 2, 3):
        folder = write_adapter(project.adapters / f"c{number:04}")
        project.checkpoints.add(folder, number - 1 or None, votes[: 2 * number], summary)
    return project


def ids(project: Project, deleted: bool = False) -> list[int]:
    return [checkpoint.id for checkpoint in project.checkpoints.all(deleted)]


def test_names_and_pins_are_kept(three: Project) -> None:
    three.checkpoints.rename(2, " Moss \n green")
    three.checkpoints.pin(2, True)
    three.close()
    with Project.open(three.folder) as again:
        assert [(checkpoint.name, checkpoint.pinned) for checkpoint in again.checkpoints.all()] == [
            ("", False),
            ("Moss green", True),
            ("", False),
        ]
        again.checkpoints.rename(2, "")
        again.checkpoints.pin(2, False)
        assert replace(three.checkpoints.get(2), name="", pinned=False) == again.checkpoints.get(2)


def test_a_deleted_one_is_out_of_sight_and_all_it_taught_stays(three: Project) -> None:
    known = three.checkpoints.known(3)
    consumed = three.checkpoints.consumed()
    three.checkpoints.delete(2)
    assert (ids(three), ids(three, deleted=True)) == ([1, 3], [1, 2, 3])
    assert [checkpoint.id for checkpoint in three.checkpoints.lineage(3)] == [1, 2, 3]
    assert (three.checkpoints.known(3), three.checkpoints.consumed()) == (known, consumed)
    assert len(three.checkpoints.learned(2)) == 2
    assert three.checkpoints.get(2).folder.is_dir()
    assert three.totals().checkpoints == 3


def test_a_deletion_can_be_taken_back_after_a_restart(three: Project) -> None:
    before = three.checkpoints.get(1)
    three.checkpoints.delete(1)
    three.close()
    with Project.open(three.folder) as again:
        assert ids(again) == [2, 3]
        assert again.checkpoints.get(1).deleted
        again.checkpoints.restore(1)
        assert again.checkpoints.get(1) == before


def test_deleting_twice_keeps_the_first_moment(three: Project) -> None:
    three.checkpoints.delete(1)
    when = three.checkpoints.get(1).deleted
    three.checkpoints.delete(1)
    assert three.checkpoints.get(1).deleted == when


def test_what_is_in_use_or_pinned_is_not_deleted(three: Project) -> None:
    three.checkpoints.rename(3, "Moss")
    three.checkpoints.pin(3, True)
    with pytest.raises(InputError, match="“Moss” is in use"):
        three.checkpoints.delete(3)
    three.checkpoints.go_to(1)
    with pytest.raises(InputError, match="“Moss” is pinned"):
        three.checkpoints.delete(3)
    with pytest.raises(InputError, match="no checkpoint 9"):
        three.checkpoints.delete(9)
    assert ids(three) == [1, 2, 3]


def test_a_deleted_one_is_not_worked_on_from(three: Project) -> None:
    three.checkpoints.delete(1)
    with pytest.raises(InputError, match="Checkpoint 1 is deleted; restore it first"):
        three.checkpoints.go_to(1)
    three.checkpoints.restore(1)
    three.checkpoints.go_to(1)
    assert three.checkpoints.head == three.checkpoints.get(1)
