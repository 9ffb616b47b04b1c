"""How far each of several prompts misses what a picture shows: how badly the base model denoises it under that.

Of several captions the likeliest is the one with the smallest error of the prediction, where all meet the same noise
(Li et al. 2023, 2303.16203).
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.errors import StudioError
from studio.domain.events import Phase, PictureRefused, Progress, PromptsMatched
from studio.domain.jobs import MatchPrompts
from studio.domain.sampling import Sampling
from studio.domain.steps import Steps
from studio.engine.device.memory_plan import Work
from studio.engine.model.adapter import remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.model.precision import Part, PrecisionError
from studio.engine.model.schedule import learning_schedule
from studio.engine.sampling.batches import NOT_FINITE, pictures_at_once
from studio.engine.sampling.encoding import pixels_of
from studio.engine.sampling.sampler import seeded_noise

LOOKS = 4
"""Noised pictures under each prompt."""
FIRST, LAST = 0.2, 0.8
"""Between these shares of the steps a prompt tells most: before them nothing is seen, after them all is."""


@torch.no_grad()
def match_prompts(model: BaseModel, job: MatchPrompts, cancel: Cancel) -> Steps[None]:
    """Each picture is told with its own PromptsMatched, or with PictureRefused."""
    remove_adapter(model.net)
    yield Progress(Phase.MATCH, 0, len(job.pictures))
    model.embed_ahead(job.prompts.values(), job.sampling.clip_skip, cancel.check)
    condition = model.condition([(prompt, "") for prompt in job.prompts.values()], job.sampling).unguided()
    for done, picture in enumerate(job.pictures, start=1):
        try:
            pixels = pixels_of(model, job.sampling, picture.image)
        except StudioError as error:
            yield PictureRefused(picture, error)
            yield Progress(Phase.MATCH, done, len(job.pictures))
            continue
        (latent,) = model.encode([pixels], cancel.check)
        errors = _errors(model, job.sampling, latent, condition, cancel.check)
        yield PromptsMatched(picture, dict(zip(job.prompts, errors.tolist(), strict=True)))
        yield Progress(Phase.MATCH, done, len(job.pictures))


def _errors(
    model: BaseModel, sampling: Sampling, latent: Tensor, condition: Condition, check: Callable[[], None]
) -> Tensor:
    """The mean squared error of what is predicted for a latent (C, H, W) under each of n prompts, (n,) on the CPU.

    PrecisionError where one is no number.
    """
    schedule = learning_schedule(model.scheduler, sampling)
    steps = torch.linspace(FIRST, LAST, LOOKS).mul(len(schedule) - 1).round().long()
    channels, height, width = latent.shape
    # the same noise for every prompt, or luck would tell more than words
    noised, wanted = schedule.noised(latent[None], seeded_noise(0, (channels, height, width), LOOKS), steps)
    count = len(condition.prompt.hidden)
    parts = []
    for looks in torch.arange(count * LOOKS).split(pictures_at_once(model, sampling)):
        check()
        of_prompt, texts = looks % LOOKS, condition.only((looks // LOOKS).tolist())
        with model.drawing(), model.memory.working(Work.DRAWING, len(looks)):
            inputs = noised[of_prompt].to(model.device.target)
            predicted = guided_prediction(model.predictor, inputs, steps[of_prompt], texts, schedule).cpu()
        parts.append((predicted - wanted[of_prompt]).square().mean((1, 2, 3)))
    errors = torch.cat(parts)
    if not errors.isfinite().all():
        raise PrecisionError(Part.DRAWING, NOT_FINITE)
    return errors.view(count, LOOKS).mean(1)
