"""Sets of pictures that nobody drew, for tests of what keeps them."""

from __future__ import annotations

from string import ascii_lowercase

from studio.domain.jobs import Picture, PictureSet
from studio.store.project import Project


def picture_set(project: Project, number: int, prompt_id: int = 1, count: int = 2) -> PictureSet:
    key = f"p{number:06}"
    pictures = tuple(
        Picture(
            f"prompt {prompt_id}",
            "blurry",
            1000 + number,
            noise_seed,
            project.images / f"{key}-{letter}.png",
            project.trajectories / f"{key}-{letter}.safetensors",
        )
        for noise_seed, letter in enumerate(ascii_lowercase[:count], start=1)
    )
    return PictureSet(key, prompt_id, pictures)
