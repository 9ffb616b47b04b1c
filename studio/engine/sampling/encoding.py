"""Pictures that were brought, read by the VAE into what is learned from."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.errors import InputError, StudioError
from studio.domain.events import Phase, PictureEncoded, PictureRefused, Progress
from studio.domain.jobs import Encode, Picture
from studio.domain.sampling import Sampling
from studio.domain.steps import Steps
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import batches, write_trajectory
from studio.regular_files import open_regular

AT_ONCE = 4
"""So many come to the card together, for which the VAE is brought there once."""
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
DAMAGED = "{0} in the project is missing or damaged, so it is not learned from; bring the picture anew."
OTHER_SIZE = "{0} has {1} × {2} pixels and the project draws {3} × {4}; bring the picture anew."


def encode(model: BaseModel, job: Encode, cancel: Cancel) -> Steps[None]:
    """Write the trajectories, each told with its own PictureEncoded, what cannot be read with PictureRefused."""
    by_image = [(image, list(pictures)) for image, pictures in groupby(job.pictures, key=lambda each: each.image)]
    done = 0
    yield Progress(Phase.ENCODE, 0, len(job.pictures))
    for batch in batches(by_image, AT_ONCE):
        read: list[tuple[Tensor, list[Picture]]] = []
        for image, pictures in batch:
            cancel.check()
            try:
                read.append((pixels_of(model, job.sampling, image), pictures))
            except StudioError as error:
                done += len(pictures)
                for picture in pictures:
                    yield PictureRefused(picture, error)
        if read:
            latents = model.encode([pixels for pixels, _ in read], cancel.check)
            # a stop may have come with the last picture, and then no file may appear
            cancel.check()
            yield from _write(model, job, latents, [pictures for _, pictures in read])
            done += sum(len(pictures) for _, pictures in read)
        yield Progress(Phase.ENCODE, done, len(job.pictures))


def _write(model: BaseModel, job: Encode, latents: Tensor, pictures: Sequence[Sequence[Picture]]) -> Steps[None]:
    for latent, under_prompts in zip(latents, pictures, strict=True):
        for picture in under_prompts:
            if picture.trajectory is not None:
                write_trajectory(model, latent[None], picture, job.sampling, picture.trajectory)
            yield PictureEncoded(picture)


def pixels_of(model: BaseModel, sampling: Sampling, image: Path) -> Tensor:
    """uint8 (H, W, 3), of the very size that the project draws; InputError for anything else."""
    wanted = model.picture_size(sampling)
    try:
        with open_regular(image) as file, Image.open(file) as opened:
            size = opened.size
            if size == wanted:
                return torch.from_numpy(np.array(opened.convert("RGB")))
    except UNREADABLE as error:
        raise InputError(DAMAGED, image.name) from error
    raise InputError(OTHER_SIZE, image.name, *size, *wanted)
