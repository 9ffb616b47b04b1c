"""The size that the pictures of a project are drawn in, before the base model is opened."""

from __future__ import annotations

from pathlib import Path

from studio.assets import base_of
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.library.diffusers_folder import SIDE_UNKNOWN, picture_size_of_folder
from studio.library.model_card import card_of
from studio.session.drawn_sampling import drawn_sampling


def picture_size(settings: ProjectSettings, images: Path) -> tuple[int, int]:
    """Width and height in pixels, of a project whose pictures lie in `images`; ModelError where the base model is gone,
    or nothing tells. In whatever thread."""
    sampling = settings.sampling
    drawn = drawn_sampling(images, sampling)
    if drawn is not sampling and drawn.size is not None:
        return drawn.size
    path = base_of(settings).path
    if path.is_dir():
        return picture_size_of_folder(path, (sampling.width, sampling.height))
    side = card_of(path).side
    if side is None:
        raise ModelError(SIDE_UNKNOWN, path.name)
    return sampling.width or side, sampling.height or side
