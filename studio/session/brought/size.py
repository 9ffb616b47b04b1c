"""The size that the pictures of a project are drawn in, before the base model is opened."""

from __future__ import annotations

from studio.assets import base_of
from studio.domain.errors import ModelError
from studio.library.diffusers_folder import SIDE_UNKNOWN, picture_size_of_folder
from studio.library.model_card import card_of
from studio.session.drawn_sampling import drawn_sampling
from studio.store.read_only import ReadOnlyProject


def picture_size(project: ReadOnlyProject) -> tuple[int, int]:
    """Width and height in pixels; ModelError where the base model is gone, or nothing tells."""
    sampling = project.settings.sampling
    drawn = drawn_sampling(project.images, sampling)
    if drawn is not sampling and drawn.size is not None:
        return drawn.size
    path = base_of(project.settings).path
    if path.is_dir():
        return picture_size_of_folder(path, (sampling.width, sampling.height))
    side = card_of(path).side
    if side is None:
        raise ModelError(SIDE_UNKNOWN, path.name)
    return sampling.width or side, sampling.height or side
