"""The order of what the artist asked for beside the voting, and what one that fails takes along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from studio.domain.errors import ModelError, ResourceError
from studio.domain.recipe import ATELIER, Sampling
from studio.domain.work import Done, Export, Failed, Job, Picture, Render, StoppedEarly, Train
from studio.ui.errands import Errands

BASE = Path("base")
EXPORT = Export(BASE, Path("c0001"), Path("style.safetensors"))


def render(number: int) -> Render:
    return Render(BASE, None, Sampling(), (Picture("a moth", "", 1, 2, Path(f"{number}.png")),))


def train(number: int) -> Train:
    return Train(BASE, None, Path(f"c{number:04}"), (), (), (), Sampling(), ATELIER, 7)


def rebuild(*numbers: int) -> Iterator[Job]:
    return iter([train(number) for number in numbers])


def begun(errands: Errands) -> Job:
    job = errands.next_job(resting=False)
    assert job is not None
    return job


def test_files_come_before_pictures_and_pictures_before_checkpoints() -> None:
    errands, jobs = Errands(), list[Job]()
    errands.rebuild(rebuild(1, 2))
    errands.draw([render(1)])
    errands.export(EXPORT)
    while (job := errands.next_job(resting=False)) is not None:
        jobs.append(job)
        assert errands.take(Done(job)) == job
    assert jobs == [EXPORT, render(1), train(1), train(2)]


def test_only_checkpoints_wait_while_the_work_rests() -> None:
    errands = Errands()
    errands.rebuild(rebuild(1))
    errands.export(EXPORT)
    assert errands.next_job(resting=True) == EXPORT
    errands.take(Done(EXPORT))
    assert errands.next_job(resting=True) is None
    assert errands.next_job(resting=False) == train(1)


def test_a_checkpoint_is_still_trained_after_a_file_or_a_picture_failed() -> None:
    errands = Errands()
    errands.rebuild(rebuild(1))
    errands.export(EXPORT)
    errands.draw([render(1), render(2)])
    for _ in range(2):
        errands.take(Failed(begun(errands), ResourceError("The disk is full.")))
    assert begun(errands) == train(1)


def test_the_pictures_asked_for_with_one_that_failed_are_dropped() -> None:
    errands = Errands()
    errands.draw([render(1), render(2)])
    errands.take(Failed(begun(errands), ModelError("The checkpoint is missing.")))
    assert errands.next_job(resting=False) is None


def test_a_checkpoint_whose_training_was_stopped_is_dropped_and_the_next_is_not() -> None:
    errands = Errands()
    errands.rebuild(rebuild(1, 2))
    errands.rebuild(rebuild(3))
    errands.take(StoppedEarly(begun(errands)))
    assert begun(errands) == train(3)


def test_the_end_of_other_work_drops_nothing() -> None:
    errands = Errands()
    errands.rebuild(rebuild(1))
    assert errands.next_job(resting=True) is None
    assert errands.take(StoppedEarly(train(9))) is None
    assert begun(errands) == train(1)


def test_pictures_asked_for_anew_replace_those_that_wait_but_not_the_one_being_drawn() -> None:
    errands = Errands()
    errands.draw([render(1), render(2)])
    first = begun(errands)
    errands.draw([render(1), render(3)])
    assert [errands.is_drawing(Path(f"{number}.png")) for number in (1, 2, 3)] == [True, False, True]
    errands.take(Done(first))
    assert begun(errands) == render(3)


def test_an_export_that_waits_can_be_removed() -> None:
    errands, other = Errands(), replace(EXPORT, target=Path("other.safetensors"))
    errands.export(EXPORT)
    errands.export(other)
    errands.remove_export(EXPORT)
    assert errands.exports == (other,)
