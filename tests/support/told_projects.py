"""Projects with a checkpoint that tells what it learned of the artist's taste."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from picture_sets import picture_set
from stand_in_adapters import write_adapter
from studio.domain.events import TrainingSummary
from studio.domain.project import Checkpoint, ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.votes import Verdict, Vote
from studio.store.project import Project
from studio.store.read_only import ReadOnlyProject
from studio.taste_file import Taste, write_taste

SUMMARY = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)
PAIRS = 24
Rewards = Callable[[int, int], float]
"""Of a picture by the number of its pair, and its place in it."""


def brightness(pair: int, place: int) -> int:
    """Of a picture, 0…255: pairs of the second prompt are darker, and in each pair one is brighter."""
    return 90 * (pair % 2) + 40 + 7 * (pair % 9) + (25 + pair % 5 if (pair + place) % 2 else 0)


def bright_is_better(pair: int, place: int) -> float:
    """To be compared within a prompt: those of the second lie far above."""
    return brightness(pair, place) / 100 + (0 if pair % 2 else 50)


def noise(pair: int, place: int) -> float:
    return float(np.random.default_rng([pair, place]).normal())


def paint(path: Path, level: int) -> None:
    """A ground with a square on it, differing from others in brightness only."""
    pixels = np.full((32, 32, 3), level, np.uint8)
    pixels[10:22, 10:22] += 20
    Image.fromarray(pixels).save(path)


def make_told_project(folder: Path) -> None:
    """Its only checkpoint learned PAIRS votes on pictures of two prompts, and tells of them."""
    settings = ProjectSettings("Meadow", "starter", "atelier", Sampling(steps=4), 7)
    with Project.create(folder, settings, ["a cat", "a tree"]) as project:
        votes = []
        for pair in range(PAIRS):
            made = picture_set(project, pair + 1, 1 + pair % 2)
            votes.append(Vote(0, project.groups.add(made, (None, None), (0, 1)), Verdict.LEFT))
            for place, picture in enumerate(made.pictures):
                paint(picture.image, brightness(pair, place))
        adapter = project.adapters / "c0001"
        write_adapter(adapter)
        learned = [vote.id for vote in project.votes.add_all(votes)]
        project.checkpoints.add(adapter, None, learned, SUMMARY)
        tell(project)


def tell(
    project: Project,
    rewards: Rewards = bright_is_better,
    pairs: int = PAIRS,
    asked: int = 40,
    foretold: int = 29,
    steadiness: float | None = 0.99,
) -> None:
    """What its only checkpoint says of the first so many pairs, which takes the place of what it said before."""
    told = {
        f"p{pair + 1:06}-{'ab'[place]}.safetensors": rewards(pair, place) for pair in range(pairs) for place in (0, 1)
    }
    write_taste(Taste(told, asked, foretold, steadiness), only_checkpoint(project).folder)


def only_checkpoint(project: ReadOnlyProject) -> Checkpoint:
    (checkpoint,) = project.checkpoints.all(deleted=True)
    return checkpoint
