"""The same few pictures by the base model and by each checkpoint, to see side by side what was learned."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from pathlib import Path

from studio.assets import base_of
from studio.domain.jobs import Picture, Render
from studio.domain.votes import WHOLE
from studio.regular_files import is_regular
from studio.session.prompts.wildcard_files import WildcardFiles
from studio.session.prompts.wildcards import expand_wildcards
from studio.session.sampling_plan import SEED_SPAN
from studio.store.inside import make_subfolder
from studio.store.read_only import ReadOnlyProject

SHOWN = 8
AT_ONCE = 4
"""So many are drawn in one job, lest what is more urgent wait for all of them."""
STRENGTHS = (0, 25, 50, 75, WHOLE, 125, 150)
"""In per cent of the adapter; at 0 it is the base model."""


@dataclass(frozen=True)
class Preview:
    """One of the few pictures, by a checkpoint at a strength in per cent; None is the base model."""

    checkpoint: int | None
    column: int
    strength: int = WHOLE


def previews(project: ReadOnlyProject, checkpoint: int | None, strength: int = WHOLE) -> tuple[Picture, ...]:
    """Prompts and seeds are those of every other checkpoint; control prompts come first. None is the base model."""
    # a damaged project may have none that is on
    prompts = [prompt for prompt in project.prompts.all() if prompt.active] or project.prompts.all()
    prompts.sort(key=lambda prompt: not prompt.control)
    chance = random.Random(f"{project.settings.seed} previews")
    wildcards = WildcardFiles.of(project)
    folder = _folder(project, checkpoint, strength)
    pictures = []
    for number in range(SHOWN):
        prompt = prompts[number % len(prompts)]
        text = expand_wildcards(prompt.text, chance, wildcards.lines)
        latent_seed = chance.randrange(SEED_SPAN)
        noise_seed = chance.randrange(SEED_SPAN)
        mark = _mark(text, prompt.negative, latent_seed, noise_seed)
        image = folder / f"{number}-{mark}.png"
        pictures.append(Picture(text, prompt.negative, latent_seed, noise_seed, image))
    return tuple(pictures)


def picture_of(project: ReadOnlyProject, preview: Preview) -> Picture:
    """What the preview is drawn from and its file, which may not be there yet."""
    return previews(project, preview.checkpoint, preview.strength)[preview.column]


def preview_job(project: ReadOnlyProject, preview: Preview) -> Render | None:
    """Draw one preview that the artist wants to see; None if it is there already. ProjectError if it has no folder."""
    picture = picture_of(project, preview)
    if is_regular(picture.image):
        return None
    make_subfolder(project.folder, picture.image.parent)
    settings = project.settings
    base = base_of(settings)
    if preview.checkpoint is None or preview.strength == 0:
        return Render(base, None, settings.sampling, (picture,))
    adapter = project.checkpoints.get(preview.checkpoint).folder
    return Render(base, adapter, settings.sampling, (picture,), preview.strength / WHOLE)


def missing_previews_job(project: ReadOnlyProject) -> Render | None:
    """Draw a few missing previews of the base model, or else of the head; None before the first checkpoint."""
    head = project.checkpoints.head
    if head is None:
        return None
    settings = project.settings
    for adapter, checkpoint in ((None, None), (head.folder, head.id)):
        missing = tuple(picture for picture in previews(project, checkpoint) if not is_regular(picture.image))
        if missing:
            make_subfolder(project.folder, missing[0].image.parent)
            return Render(base_of(settings), adapter, settings.sampling, missing[:AT_ONCE])
    return None


def _mark(*parts: object) -> str:
    """Tells pictures of the deck as it is now from those of an earlier one."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:8]


def _folder(project: ReadOnlyProject, checkpoint: int | None, strength: int) -> Path:
    folder = project.folder / "previews"
    if checkpoint is None or strength == 0:
        return folder / "base"
    return folder / f"c{checkpoint:04}" / ("" if strength == WHOLE else f"at-{strength:03}")
