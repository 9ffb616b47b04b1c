"""A project on the disk and pairs to put into it, without an engine."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from picture_sets import picture_set
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Group
from studio.store.project import Project
from studio.store.project_creation import DATABASE

SETTINGS = ProjectSettings("Moths", "starter", "atelier", Sampling(steps=12, guidance_scale=3.5), seed=7)


@pytest.fixture
def settings() -> ProjectSettings:
    return SETTINGS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "moths"


@pytest.fixture
def project(folder: Path) -> Iterator[Project]:
    with Project.create(folder, SETTINGS, ["a moth", "a lamp"], "blurry", ["a moon"]) as created:
        yield created


@pytest.fixture
def draw() -> Callable[..., Group]:
    """Adds the pair number `number` to a project."""

    def add(
        project: Project, number: int, prompt_id: int = 1, checkpoint: int | None = None, swap: bool = False
    ) -> Group:
        return project.groups.add(
            picture_set(project, number, prompt_id), (checkpoint,) * 2, (1, 0) if swap else (0, 1)
        )

    return add


@pytest.fixture
def alter(project: Project) -> Callable[..., None]:
    """Runs one statement on the database as any program could."""

    def run(statement: str, *values: object) -> None:
        with closing(sqlite3.connect(project.folder / DATABASE)) as connection, connection:
            connection.execute(statement, values)

    return run


@pytest.fixture
def summary() -> TrainingSummary:
    return TrainingSummary(30, 0.61, 0.2, 0.8, None, 0.03, 12.5)
