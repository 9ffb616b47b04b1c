"""What an engine tells of a job, without an engine: the events, and the files that are looked for."""

from __future__ import annotations

from collections.abc import Iterator

from stand_in_adapters import write_adapter
from studio.domain.events import (
    CheckpointSaved,
    Event,
    Exported,
    PictureEncoded,
    PictureReady,
    PromptsMatched,
    SetReady,
    TrainingSummary,
)
from studio.domain.jobs import Benchmark, Encode, Export, Generate, GenerateBlindTest, Job, MatchPrompts, Render, Train


def played(job: Job) -> Iterator[Event]:
    """Each product of the job, when it is asked for."""
    match job:
        case Generate():
            for picture_set in job.sets:
                yield SetReady(picture_set, (job.checkpoint,) * len(picture_set.pictures))
        case GenerateBlindTest():
            for picture_set in job.sets:
                yield SetReady(picture_set, tuple(variant.checkpoint for variant in job.variants))
        case Render():
            for picture in job.pictures:
                picture.image.parent.mkdir(parents=True, exist_ok=True)
                picture.image.touch()
                if picture.trajectory is not None:
                    picture.trajectory.touch()
                yield PictureReady(picture)
        case Encode():
            for picture in job.pictures:
                assert picture.trajectory is not None
                picture.trajectory.touch()
                yield PictureEncoded(picture)
        case MatchPrompts():
            for picture in job.pictures:
                yield PromptsMatched(picture, dict.fromkeys(job.prompts, 1.0))
        case Train():
            write_adapter(job.folder)
            votes = tuple(one.vote_id for one in (*job.earlier, *job.fresh))
            yield CheckpointSaved(job.folder, votes, TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0))
        case Export():
            job.target.write_bytes(b"")
            yield Exported(job.target, 0.0)
        case Benchmark():
            raise AssertionError("not asked for by a project")
