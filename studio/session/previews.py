"""The same few pictures by the base model and by each checkpoint, to see side by side what was learned."""

from __future__ import annotations

import random
from pathlib import Path

from studio.domain.work import Picture
from studio.session.alternatives import chosen
from studio.store.project import Project

SHOWN = 8
SEED_SPAN = 2**31


def previews(project: Project, checkpoint: int | None) -> tuple[Picture, ...]:
    """Prompts and seeds are those of every other checkpoint; control prompts come first. None is the base model."""
    prompts = [prompt for prompt in project.prompts() if prompt.active]
    prompts.sort(key=lambda prompt: not prompt.control)
    chance = random.Random(f"{project.settings.seed} previews")
    made = []
    for number in range(SHOWN):
        prompt = prompts[number % len(prompts)]
        text, seeds = chosen(prompt.text, chance), (chance.randrange(SEED_SPAN), chance.randrange(SEED_SPAN))
        made.append(Picture(text, prompt.negative, *seeds, _folder(project, checkpoint) / f"{number}.png"))
    return tuple(made)


def _folder(project: Project, checkpoint: int | None) -> Path:
    return project.folder / "previews" / ("base" if checkpoint is None else f"c{checkpoint:04}")
