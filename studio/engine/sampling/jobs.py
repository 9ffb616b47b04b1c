"""The three jobs that draw: pictures to vote on, pictures of a blind test, and previews.

The way of a `Generate`, one line a room, downwards:

    studio_engine.run                    opens the base model; begins again where the memory of the card ran out
    jobs.generate                        puts the adapter on; as many sets at a time as the card holds
    batches.begin_batch                  seeds to noise, prompts to embeddings
    sampler.Ddim, or sampler.Solving     DDIM, or another sampler: each step asks model.guidance
    candidates                           which pictures will differ most; the others end there
    batches.write_batch                  decoded by the VAE, trajectory and PNG written
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence, Set
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
from studio.engine.sampling.estimates import Estimates
from studio.engine.sampling.sampler import Denoising, Trajectories, joined
from studio.engine.sampling.step_counter import StepCounter


def generate(model: BaseModel, job: Generate, cancel: Cancel, estimates: Estimates) -> Steps[None]:
    """Draw sets of pictures; each is ready with its own SetReady."""
    _put_on(model, job.adapter)
    _embed(model, [picture for picture_set in job.sets for picture in picture_set.pictures], job.sampling, cancel)
    counter = StepCounter(sum(steps_of_set(each, job) for each in job.sets), cancel)
    largest = max((len(candidate_pictures(picture_set)) for picture_set in job.sets), default=1)
    # whole sets share a batch, so that the first ones can be voted on while the others are still drawn
    for sets in batches(job.sets, max(1, pictures_at_once(model, job.sampling) // largest)):
        yield from _draw_sets(model, job, sets, counter, estimates)


def _draw_sets(
    model: BaseModel, job: Generate, sets: Sequence[PictureSet], counter: StepCounter, estimates: Estimates
) -> Steps[None]:
    """Begin all candidates, go on with those of each set that will differ most, and write them.

    Estimates are told of the first set alone, which is the next to be seen: of as many candidates as it shows, then of
    those that were chosen.
    """
    candidates = [candidate_pictures(picture_set) for picture_set in sets]
    pictures = [picture for each in candidates for picture in each]
    first = sets[0].pictures
    chosen_already = len(candidates[0]) == len(first)
    shown: dict[int, Path | None] = {
        number: picture.image if chosen_already else None for number, picture in enumerate(first)
    }
    begun = yield from _begin(model, job, pictures, counter, estimates, shown)
    foretold = torch.cat([denoising.predicted for denoising in begun]).split([len(each) for each in candidates])
    chosen = [most_different(each, len(picture_set.pictures)) for each, picture_set in zip(foretold, sets, strict=True)]
    going_on = in_a_row(chosen, candidates)
    shown = {number: picture.image for number, picture in zip(chosen[0], first, strict=True)}
    trajectories = yield from _finish(model, job, begun, going_on, counter, estimates, shown)
    by_set = trajectories.split([len(numbers) for numbers in chosen])
    for picture_set, numbers, drawn in zip(sets, chosen, by_set, strict=True):
        ready = with_chosen_seeds(picture_set, numbers)
        write_batch(model, ready.pictures, drawn, job.sampling, job.checkpoint, keep_steps=job.keep_steps)
        yield SetReady(ready, (job.checkpoint,) * len(ready.pictures))


def _begin(
    model: BaseModel,
    job: Generate,
    pictures: Sequence[Picture],
    counter: StepCounter,
    estimates: Estimates,
    shown: Mapping[int, Path | None],
) -> Steps[list[Denoising]]:
    """All pictures as far as the step after which is chosen, in batches."""
    begun = list[Denoising]()
    steps = choice_step(job.choose_after, job.sampling.steps)
    for numbers in batches(range(len(pictures)), pictures_at_once(model, job.sampling)):
        denoising = begin_batch(model, [pictures[number] for number in numbers], job.sampling)
        yield from denoise(model, denoising, steps, counter, estimates, _within(numbers, shown))
        begun.append(denoising)
    return begun


def _finish(
    model: BaseModel,
    job: Generate,
    begun: Sequence[Denoising],
    going_on: Set[int],
    counter: StepCounter,
    estimates: Estimates,
    shown: Mapping[int, Path | None],
) -> Steps[Trajectories]:
    """The pictures of these numbers, counted through all batches."""
    parts = []
    first = 0
    steps_left = job.sampling.steps - choice_step(job.choose_after, job.sampling.steps)
    for denoising in begun:
        numbers = range(first, first := first + len(denoising))
        kept = [number for number in numbers if number in going_on]
        denoising.keep([numbers.index(number) for number in kept])
        if len(denoising):
            yield from denoise(model, denoising, steps_left, counter, estimates, _within(kept, shown))
            parts.append(finished(denoising))
    return joined(parts)


def _within(numbers: Sequence[int], shown: Mapping[int, Path | None]) -> dict[int, Path | None]:
    """Those of a batch of these numbers that are shown, by their places in it."""
    return {place: shown[number] for place, number in enumerate(numbers) if number in shown}


def generate_blind_test(model: BaseModel, job: GenerateBlindTest, cancel: Cancel, estimates: Estimates) -> Steps[None]:
    """Draw each set's pictures, one by each variant; all sets are ready at the end.

    Estimates are told of the first set, and not of which picture of it; nor does it tell anything which comes first.
    """
    _embed(model, [picture for picture_set in job.sets for picture in picture_set.pictures], job.sampling, cancel)
    counter = StepCounter(len(job.sets) * len(job.variants) * job.sampling.steps, cancel)
    # variant by variant and not set by set: an adapter is loaded once
    for place in drawing_order(job):
        variant = job.variants[place]
        _put_on(model, variant.adapter)
        shown: Mapping[int, Path | None] = {0: None}
        pictures = [picture_set.pictures[place] for picture_set in job.sets]
        for batch in batches(pictures, pictures_at_once(model, job.sampling)):
            yield from _draw(model, batch, job.sampling, variant, counter, estimates, shown)
            shown = {}
    checkpoints = tuple(variant.checkpoint for variant in job.variants)
    for picture_set in job.sets:
        yield SetReady(picture_set, checkpoints)


def drawing_order(job: GenerateBlindTest) -> list[int]:
    """In which the variants draw, by a chance that is the same whenever the job is done again."""
    places = list(range(len(job.variants)))
    random.Random(f"{job.sets[0].pictures[0].latent_seed} order").shuffle(places)
    return places


def render(model: BaseModel, job: Render, cancel: Cancel, estimates: Estimates) -> Steps[None]:
    """Draw single pictures; each is ready with its own PictureReady."""
    _put_on(model, job.adapter)
    if job.mixed is not None and job.mixed.adapter is not None:
        mix_in_adapter(model.net, job.mixed.adapter)
    _embed(model, job.pictures, job.sampling, cancel)
    variant = ModelVariant(job.adapter, job.checkpoint, job.strength)
    counter = StepCounter(len(job.pictures) * job.sampling.steps, cancel)
    for batch in batches(job.pictures, pictures_at_once(model, job.sampling)):
        shown = {number: picture.image for number, picture in enumerate(batch)}
        with adapter_at(model.net, job.mixed.strength if job.mixed else 1.0, MIXED_NAME):
            yield from _draw(model, batch, job.sampling, variant, counter, estimates, shown, keep_steps=job.keep_steps)
        for picture in batch:
            yield PictureReady(picture)


def _draw(
    model: BaseModel,
    pictures: Sequence[Picture],
    sampling: Sampling,
    variant: ModelVariant,
    counter: StepCounter,
    estimates: Estimates,
    shown: Mapping[int, Path | None],
    *,
    keep_steps: bool = True,
) -> Steps[None]:
    """Draw a batch and write it; the model wears the variant's adapter."""
    with adapter_at(model.net, variant.strength):
        trajectories = yield from sample_batch(model, pictures, sampling, counter, estimates, shown)
    write_batch(model, pictures, trajectories, sampling, variant.checkpoint, variant.strength, keep_steps=keep_steps)


def _embed(model: BaseModel, pictures: Sequence[Picture], sampling: Sampling, cancel: Cancel) -> None:
    """The texts of the whole job together, for which the text encoders come to the card once."""
    texts = (text for picture in pictures for text in (picture.prompt, picture.negative))
    model.embed_ahead(texts, sampling.clip_skip, cancel.check)


def _put_on(model: BaseModel, adapter: Path | None) -> None:
    """The adapter of this folder in the place of any other; None leaves the bare base model."""
    if adapter is None:
        remove_adapter(model.net)
    else:
        load_adapter(model.net, adapter)
