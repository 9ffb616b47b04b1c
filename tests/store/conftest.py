"""A project on the disk and pairs to put into it, without an engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.domain.project import ProjectSettings
from studio.domain.recipe import Sampling
from studio.domain.votes import Pair
from studio.domain.work import Picture, PicturePair, TrainingSummary
from studio.store.project import Project

SETTINGS = ProjectSettings("Moths", "starter", "atelier", Sampling(steps=12, guidance_scale=3.5), seed=7)


@pytest.fixture
def settings() -> ProjectSettings:
    return SETTINGS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "moths"


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with Project.create(folder, SETTINGS, ["a moth", "a lamp"], "blurry", ["a moon"]) as made:
        yield made


@pytest.fixture
def draw() -> Callable[..., Pair]:
    """Adds the pair number `number` to a project."""

    def add(
        project: Project, number: int, prompt_id: int = 1, checkpoint: int | None = None, swap: bool = False
    ) -> Pair:
        return project.add_pair(picture_pair(project, number, prompt_id), checkpoint, swap)

    return add


@pytest.fixture
def summary() -> TrainingSummary:
    return TrainingSummary(30, 0.61, 0.2, 0.8, None, 0.03, 12.5)


def picture_pair(project: Project, number: int, prompt_id: int) -> PicturePair:
    key = f"p{number:06}"
    first, second = (
        Picture(
            f"prompt {prompt_id}",
            "blurry",
            1000 + number,
            noise_seed,
            project.images / f"{key}-{letter}.png",
            project.trajectories / f"{key}-{letter}.safetensors",
        )
        for letter, noise_seed in (("a", 1), ("b", 2))
    )
    return PicturePair(key, prompt_id, first, second)
