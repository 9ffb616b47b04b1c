"""The order of what the artist asked for beside the voting, and what one that fails takes along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from studio.controller.job_queue import JobQueue
from studio.domain.errors import ModelError, ResourceError
from studio.domain.events import Done, Failed, StoppedEarly
from studio.domain.jobs import Export, Job, Picture, Render, Train
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampling

BASE = Path("base")
EXPORT = Export(BASE, Path("c0001"), Path("style.safetensors"))


def render(number: int) -> Render:
    return Render(BASE, None, Sampling(), (Picture("a moth", "", 1, 2, Path(f"{number}.png")),))


def train(number: int) -> Train:
    return Train(BASE, None, Path(f"c{number:04}"), (), (), (), Sampling(), ATELIER, 7)


def rebuild(*numbers: int) -> Iterator[Job]:
    return iter([train(number) for number in numbers])


def begun(job_queue: JobQueue) -> Job:
    job = job_queue.next_job(resting=False)
    assert job is not None
    return job


def test_files_come_before_pictures_and_pictures_before_checkpoints() -> None:
    job_queue = JobQueue()
    jobs = list[Job]()
    job_queue.rebuild(rebuild(1, 2))
    job_queue.draw([render(1)])
    job_queue.export(EXPORT)
    while (job := job_queue.next_job(resting=False)) is not None:
        jobs.append(job)
        assert job_queue.take(Done(job)) == job
    assert jobs == [EXPORT, render(1), train(1), train(2)]


def test_only_checkpoints_wait_while_the_work_rests() -> None:
    job_queue = JobQueue()
    job_queue.rebuild(rebuild(1))
    job_queue.export(EXPORT)
    assert job_queue.next_job(resting=True) == EXPORT
    job_queue.take(Done(EXPORT))
    assert job_queue.next_job(resting=True) is None
    assert job_queue.next_job(resting=False) == train(1)


def test_a_checkpoint_is_still_trained_after_a_file_or_a_picture_failed() -> None:
    job_queue = JobQueue()
    job_queue.rebuild(rebuild(1))
    job_queue.export(EXPORT)
    job_queue.draw([render(1), render(2)])
    for _ in range(2):
        job_queue.take(Failed(begun(job_queue), ResourceError("The disk is full.")))
    assert begun(job_queue) == train(1)


def test_the_pictures_asked_for_with_one_that_failed_are_dropped() -> None:
    job_queue = JobQueue()
    job_queue.draw([render(1), render(2)])
    job_queue.take(Failed(begun(job_queue), ModelError("The checkpoint is missing.")))
    assert job_queue.next_job(resting=False) is None


def test_a_checkpoint_whose_training_was_stopped_is_dropped_and_the_next_is_not() -> None:
    job_queue = JobQueue()
    job_queue.rebuild(rebuild(1, 2))
    job_queue.rebuild(rebuild(3))
    job_queue.take(StoppedEarly(begun(job_queue)))
    assert begun(job_queue) == train(3)


def test_the_end_of_other_work_drops_nothing() -> None:
    job_queue = JobQueue()
    job_queue.rebuild(rebuild(1))
    assert job_queue.next_job(resting=True) is None
    assert job_queue.take(StoppedEarly(train(9))) is None
    assert begun(job_queue) == train(1)


def test_pictures_asked_for_anew_replace_those_that_wait_but_not_the_one_being_drawn() -> None:
    job_queue = JobQueue()
    job_queue.draw([render(1), render(2)])
    first = begun(job_queue)
    job_queue.draw([render(1), render(3)])
    assert [job_queue.is_drawing(Path(f"{number}.png")) for number in (1, 2, 3)] == [True, False, True]
    job_queue.take(Done(first))
    assert begun(job_queue) == render(3)


def test_an_export_that_waits_can_be_removed() -> None:
    job_queue = JobQueue()
    other = replace(EXPORT, target=Path("other.safetensors"))
    job_queue.export(EXPORT)
    job_queue.export(other)
    job_queue.remove_export(EXPORT)
    assert job_queue.exports == (other,)
