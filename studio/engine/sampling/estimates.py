"""Small pictures of what is being drawn, told now and then while somebody waits for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from studio.domain.events import Estimate, PicturesEstimated
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.sampler import Denoising

SECONDS_BETWEEN = 0.25


class Estimates:
    """Those of one job. `awaited` says at any time whether they are wanted, `clock` counts seconds.

    What is told costs no call of the UNet, touches nothing that is drawn from, and has the graphics card waited for no
    more often than it is told.
    """

    def __init__(self, awaited: Callable[[], bool], clock: Callable[[], float]) -> None:
        self._awaited = awaited
        self._clock = clock
        self._told_at = clock()

    def after_step(
        self, denoising: Denoising, model: BaseModel, images: Mapping[int, Path | None]
    ) -> PicturesEstimated | None:
        """What is to be told now, mostly nothing, of the pictures of these numbers, each with its file as in
        `Estimate`."""
        if not images or not self._awaited() or self._clock() - self._told_at < SECONDS_BETWEEN:
            return None
        pictures = model.estimates(denoising.predicted[list(images)])
        if pictures is None:
            return None
        self._told_at = self._clock()
        _, height, width, _ = pictures.shape
        pixels = (picture.numpy().tobytes() for picture in pictures)
        return PicturesEstimated(
            tuple(Estimate(image, width, height, each) for image, each in zip(images.values(), pixels, strict=True))
        )
