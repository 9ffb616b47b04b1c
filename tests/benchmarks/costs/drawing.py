"""What one picture costs to draw, latents only: diffusers' own pipeline, and Atelier with and without its savings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import torch

from costs.learning import other_layout
from costs.timing import Case
from material import PROMPT
from opened_models import pipeline_of
from studio.domain.engine import Cancel
from studio.domain.jobs import Picture
from studio.domain.sampling import Sampling
from studio.domain.steps import result_of
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import sample_batch
from studio.engine.sampling.step_counter import StepCounter

DIFFUSERS = "diffusers' pipeline"
DRAWN = "atelier"
NOT_COMPILED = "without compiling"
CANDIDATES = 4


def drawing_cases(model: BaseModel, sampling: Sampling, steps: int) -> dict[str, Case]:
    """For each variant one picture of `steps` steps, measured at those of `sampling`."""
    factor = steps / sampling.steps
    cases = {
        DIFFUSERS: Case(partial(_by_diffusers, model, sampling), partial(_whole_pipeline, model), factor),
        DRAWN: Case(partial(_by_atelier, model, sampling, 1), factor=factor),
        "four candidates together": Case(partial(_by_atelier, model, sampling, CANDIDATES), factor=factor / CANDIDATES),
        "without channels last": Case(partial(_by_atelier, model, sampling, 1), partial(other_layout, model), factor),
    }
    if model.device.compiled:
        cases[NOT_COMPILED] = Case(partial(_by_atelier, model, sampling, 1), not_compiled, factor)
    return cases


def not_compiled() -> AbstractContextManager[object]:
    """What was compiled runs as it is written."""
    stance: AbstractContextManager[object] = torch.compiler.set_stance("force_eager")
    return stance


@contextmanager
def _whole_pipeline(model: BaseModel) -> Iterator[None]:
    """All of it on the card, as diffusers wants it."""
    pipeline_of(model).scheduler = model.scheduler
    pipeline_of(model).set_progress_bar_config(disable=True)
    parts = [*model.text_encoders, pipeline_of(model).vae]
    for part in parts:
        part.to(model.device.target)
    try:
        yield
    finally:
        for part in parts if model.device.has_own_memory else ():
            part.to("cpu")


def _by_diffusers(model: BaseModel, sampling: Sampling) -> None:
    pipeline_of(model)(
        PROMPT,
        num_inference_steps=sampling.steps,
        guidance_scale=sampling.guidance_scale,
        eta=sampling.eta,
        width=sampling.width,
        height=sampling.height,
        output_type="latent",
    )


def _by_atelier(model: BaseModel, sampling: Sampling, count: int) -> None:
    pictures = [Picture(PROMPT, "", number, number, Path("unused")) for number in range(count)]
    result_of(sample_batch(model, pictures, sampling, StepCounter(count * sampling.steps, Cancel())))


def short(sampling: Sampling, steps: int, pixels: int) -> Sampling:
    return replace(sampling, steps=steps, width=pixels, height=pixels)
