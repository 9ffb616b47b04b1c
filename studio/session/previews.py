"""The same few pictures by the base model and by each checkpoint, to see side by side what was learned."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from pathlib import Path

from studio.domain.jobs import Picture
from studio.domain.votes import WHOLE
from studio.session.wildcards import expand_wildcards
from studio.store.project import Project

SHOWN = 8
SEED_SPAN = 2**31
STRENGTHS = (0, 25, 50, 75, WHOLE, 125, 150)
"""In per cent of the adapter; at 0 it is the base model."""


@dataclass(frozen=True)
class Preview:
    """One of the few pictures, by a checkpoint at a strength in per cent; None is the base model."""

    checkpoint: int | None
    column: int
    strength: int = WHOLE


def previews(project: Project, checkpoint: int | None, strength: int = WHOLE) -> tuple[Picture, ...]:
    """Prompts and seeds are those of every other checkpoint; control prompts come first. None is the base model."""
    prompts = [prompt for prompt in project.prompts() if prompt.active]
    prompts.sort(key=lambda prompt: not prompt.control)
    chance = random.Random(f"{project.settings.seed} previews")
    made = []
    for number in range(SHOWN):
        prompt = prompts[number % len(prompts)]
        text = expand_wildcards(prompt.text, chance)
        seeds = (chance.randrange(SEED_SPAN), chance.randrange(SEED_SPAN))
        folder = _folder(project, checkpoint, strength)
        mark = _mark(text, prompt.negative, *seeds)
        made.append(Picture(text, prompt.negative, *seeds, folder / f"{number}-{mark}.png"))
    return tuple(made)


def _mark(*what: object) -> str:
    """Tells pictures of the deck as it is now from those of an earlier one."""
    return hashlib.sha256(repr(what).encode()).hexdigest()[:8]


def _folder(project: Project, checkpoint: int | None, strength: int) -> Path:
    folder = project.folder / "previews"
    if checkpoint is None or strength == 0:
        return folder / "base"
    return folder / f"c{checkpoint:04}" / ("" if strength == WHOLE else f"at-{strength:03}")
