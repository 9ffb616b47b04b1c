"""The three jobs that draw: pictures to vote on, pictures of a blind test, and previews.

The way of a `Generate`, one line a room, downwards:

    studio_engine.run                    opens the base model; begins again where the memory of the card ran out
    jobs.generate                        puts the adapter on; as many sets at a time as the card holds
    batches.begin_batch                  seeds to noise, prompts to embeddings
    sampler.Ddim, or sampler.Solving     DDIM, or another sampler: each step asks model.unet.guided_prediction
    candidates                           which pictures will differ most; the others end there
    batches.write_batch                  decoded by the VAE, trajectory and PNG written
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from pathlib import Path

import torch

from studio.domain.engine import Cancel
from studio.domain.events import PictureReady, SetReady
from studio.domain.jobs import Generate, GenerateBlindTest, ModelVariant, Picture, PictureSet, Render
from studio.domain.recipe import choice_step
from studio.domain.sampling import Sampling
from studio.domain.steps import Steps
from studio.engine.model.adapter import MIXED_NAME, adapter_at, load_adapter, mix_in_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import (
    batches,
    begin_batch,
    denoise,
    finished,
    pictures_at_once,
    sample_batch,
    write_batch,
)
from studio.engine.sampling.candidates import (
    candidate_pictures,
    in_a_row,
    most_different,
    steps_of_set,
    with_chosen_seeds,
)
from studio.engine.sampling.sampler import Denoising, Trajectories, joined
from studio.engine.sampling.step_counter import StepCounter


def generate(model: BaseModel, job: Generate, cancel: Cancel) -> Steps[None]:
    """Draw sets of pictures; each is ready with its own SetReady."""
    _put_on(model, job.adapter)
    _embed(model, [picture for picture_set in job.sets for picture in picture_set.pictures], job.sampling, cancel)
    counter = StepCounter(sum(steps_of_set(each, job) for each in job.sets), cancel)
    largest = max((len(candidate_pictures(picture_set)) for picture_set in job.sets), default=1)
    # whole sets share a batch, so that the first ones can be voted on while the others are still drawn
    for sets in batches(job.sets, max(1, pictures_at_once(model, job.sampling) // largest)):
        yield from _draw_sets(model, job, sets, counter)


def _draw_sets(model: BaseModel, job: Generate, sets: Sequence[PictureSet], counter: StepCounter) -> Steps[None]:
    """Begin all candidates, go on with those of each set that will differ most, and write them."""
    candidates = [candidate_pictures(picture_set) for picture_set in sets]
    begun = yield from _begin(model, job, [picture for pictures in candidates for picture in pictures], counter)
    foretold = torch.cat([denoising.predicted for denoising in begun]).split([len(each) for each in candidates])
    chosen = [most_different(each, len(picture_set.pictures)) for each, picture_set in zip(foretold, sets, strict=True)]
    trajectories = yield from _finish(model, job, begun, in_a_row(chosen, candidates), counter)
    by_set = trajectories.split([len(numbers) for numbers in chosen])
    for picture_set, numbers, drawn in zip(sets, chosen, by_set, strict=True):
        shown = with_chosen_seeds(picture_set, numbers)
        write_batch(model, shown.pictures, drawn, job.sampling, job.checkpoint, keep_steps=job.keep_steps)
        yield SetReady(shown, (job.checkpoint,) * len(shown.pictures))


def _begin(
    model: BaseModel, job: Generate, pictures: Sequence[Picture], counter: StepCounter
) -> Steps[list[Denoising]]:
    """All pictures as far as the step after which is chosen, in batches."""
    begun = []
    for batch in batches(pictures, pictures_at_once(model, job.sampling)):
        denoising = begin_batch(model, batch, job.sampling)
        yield from denoise(model, denoising, choice_step(job.choose_after, job.sampling.steps), counter)
        begun.append(denoising)
    return begun


def _finish(
    model: BaseModel, job: Generate, begun: Sequence[Denoising], going_on: Set[int], counter: StepCounter
) -> Steps[Trajectories]:
    """The pictures of these numbers, counted through all batches."""
    parts = []
    first = 0
    steps_left = job.sampling.steps - choice_step(job.choose_after, job.sampling.steps)
    for denoising in begun:
        numbers = range(first, first := first + len(denoising))
        denoising.keep([place for place, number in enumerate(numbers) if number in going_on])
        if len(denoising):
            yield from denoise(model, denoising, steps_left, counter)
            parts.append(finished(denoising))
    return joined(parts)


def generate_blind_test(model: BaseModel, job: GenerateBlindTest, cancel: Cancel) -> Steps[None]:
    """Draw each set's pictures, one by each variant; all sets are ready at the end."""
    _embed(model, [picture for picture_set in job.sets for picture in picture_set.pictures], job.sampling, cancel)
    counter = StepCounter(len(job.sets) * len(job.variants) * job.sampling.steps, cancel)
    # variant by variant and not set by set: an adapter is loaded once
    for place, variant in enumerate(job.variants):
        _put_on(model, variant.adapter)
        pictures = [picture_set.pictures[place] for picture_set in job.sets]
        for batch in batches(pictures, pictures_at_once(model, job.sampling)):
            yield from _draw(model, batch, job.sampling, variant, counter)
    checkpoints = tuple(variant.checkpoint for variant in job.variants)
    for picture_set in job.sets:
        yield SetReady(picture_set, checkpoints)


def render(model: BaseModel, job: Render, cancel: Cancel) -> Steps[None]:
    """Draw single pictures; each is ready with its own PictureReady."""
    _put_on(model, job.adapter)
    if job.mixed is not None and job.mixed.adapter is not None:
        mix_in_adapter(model.unet, job.mixed.adapter)
    _embed(model, job.pictures, job.sampling, cancel)
    variant = ModelVariant(job.adapter, job.checkpoint, job.strength)
    counter = StepCounter(len(job.pictures) * job.sampling.steps, cancel)
    for batch in batches(job.pictures, pictures_at_once(model, job.sampling)):
        with adapter_at(model.unet, job.mixed.strength if job.mixed else 1.0, MIXED_NAME):
            yield from _draw(model, batch, job.sampling, variant, counter, keep_steps=job.keep_steps)
        for picture in batch:
            yield PictureReady(picture)


def _draw(
    model: BaseModel,
    pictures: Sequence[Picture],
    sampling: Sampling,
    variant: ModelVariant,
    counter: StepCounter,
    *,
    keep_steps: bool = True,
) -> Steps[None]:
    """Draw a batch and write it; the model wears the variant's adapter."""
    with adapter_at(model.unet, variant.strength):
        trajectories = yield from sample_batch(model, pictures, sampling, counter)
    write_batch(model, pictures, trajectories, sampling, variant.checkpoint, variant.strength, keep_steps=keep_steps)


def _embed(model: BaseModel, pictures: Sequence[Picture], sampling: Sampling, cancel: Cancel) -> None:
    """The texts of the whole job together, for which the text encoders come to the card once."""
    texts = (text for picture in pictures for text in (picture.prompt, picture.negative))
    model.embed_ahead(texts, sampling.clip_skip, cancel.check)


def _put_on(model: BaseModel, adapter: Path | None) -> None:
    """The adapter of this folder in the place of any other; None leaves the bare base model."""
    if adapter is None:
        remove_adapter(model.unet)
    else:
        load_adapter(model.unet, adapter)
