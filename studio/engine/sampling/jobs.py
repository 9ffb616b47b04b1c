"""The three jobs that draw: pictures to vote on, pictures of a blind test, and previews.

The way of a `Generate`, one line a room, downwards:

    studio_engine.run                    opens the base model; begins again where the memory of the card ran out
    jobs.generate                        puts the adapter on; as many sets at a time as the card holds
    batches.sample_batch                 seeds to noise, prompts to embeddings
    sampler.sample, or sampler.solve     DDIM, or another sampler: each step asks model.unet.guided_prediction
    candidates, then batches.write_batch the most different pictures: decoded by the VAE, trajectory and PNG written
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from studio.domain.engine import Cancel
from studio.domain.events import PictureReady, SetReady
from studio.domain.jobs import Generate, GenerateBlindTest, ModelVariant, Picture, PictureSet, Render
from studio.domain.sampling import Sampling
from studio.domain.steps import Steps
from studio.engine.model.adapter import adapter_at, load_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import batches, pictures_at_once, sample_batch, write_batch, write_spares
from studio.engine.sampling.candidates import candidate_pictures, most_different, not_chosen, with_chosen_seeds
from studio.engine.sampling.sampler import joined
from studio.engine.sampling.step_counter import StepCounter


def generate(model: BaseModel, job: Generate, cancel: Cancel) -> Steps[None]:
    """Draw sets of pictures; each is ready with its own SetReady."""
    _put_on(model, job.adapter)
    _embed(model, [picture for picture_set in job.sets for picture in picture_set.pictures], job.sampling, cancel)
    sizes = [len(candidate_pictures(picture_set)) for picture_set in job.sets]
    counter = StepCounter(sum(sizes), job.sampling.steps, cancel)
    at_once = pictures_at_once(model, job.sampling)
    # whole sets share a batch, so that the first ones can be voted on while the others are still drawn
    for sets in batches(job.sets, max(1, at_once // max(sizes, default=1))):
        yield from _draw_sets(model, job, sets, counter)


def _draw_sets(model: BaseModel, job: Generate, sets: Sequence[PictureSet], counter: StepCounter) -> Steps[None]:
    """Draw all candidates, then write those of each set that differ most, and the latents of the others."""
    candidates = [candidate_pictures(picture_set) for picture_set in sets]
    pictures = [picture for pictures in candidates for picture in pictures]
    parts = []
    for batch in batches(pictures, pictures_at_once(model, job.sampling)):
        trajectories = yield from sample_batch(model, batch, job.sampling, counter)
        parts.append(trajectories)
    by_set = joined(parts).split([len(pictures) for pictures in candidates])
    for picture_set, trajectories in zip(sets, by_set, strict=True):
        chosen = most_different(trajectories, len(picture_set.pictures))
        shown = with_chosen_seeds(picture_set, chosen)
        write_batch(
            model,
            shown.pictures,
            trajectories.only(chosen),
            job.sampling,
            job.checkpoint,
            keep_steps=job.keep_steps,
        )
        write_spares(model, shown, trajectories.only(not_chosen(picture_set, chosen)), job.sampling)
        yield SetReady(shown, (job.checkpoint,) * len(shown.pictures))


def generate_blind_test(model: BaseModel, job: GenerateBlindTest, cancel: Cancel) -> Steps[None]:
    """Draw each set's pictures, one by each variant; all sets are ready at the end."""
    _embed(model, [picture for picture_set in job.sets for picture in picture_set.pictures], job.sampling, cancel)
    counter = StepCounter(len(job.sets) * len(job.variants), job.sampling.steps, cancel)
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
    _embed(model, job.pictures, job.sampling, cancel)
    variant = ModelVariant(job.adapter, job.checkpoint, job.strength)
    counter = StepCounter(len(job.pictures), job.sampling.steps, cancel)
    for batch in batches(job.pictures, pictures_at_once(model, job.sampling)):
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
