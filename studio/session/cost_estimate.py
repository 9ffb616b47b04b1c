"""What a benchmark means for a project: time, memory and room."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.engine import GraphicsMemory
from studio.domain.events import BenchmarkResult
from studio.domain.project import ProjectSettings
from studio.domain.recipe import recipe_named, steps_per_group


@dataclass(frozen=True)
class CostEstimate:
    """Of one round: minutes of drawing and of learning, bytes on the disk; `peak` of `memory` bytes on the card."""

    drawing: float
    learning: float
    room: int
    peak: int | None
    memory: int | None


def estimate_cost(result: BenchmarkResult, settings: ProjectSettings, memory: GraphicsMemory | None) -> CostEstimate:
    """For the votes of one round of a project with these settings; candidates that are not shown are not kept."""
    recipe = recipe_named(settings.recipe)
    votes = recipe.votes_per_round
    steps = settings.sampling.steps
    drawn = steps_per_group(recipe.pairs, settings.group_size, steps) / steps
    return CostEstimate(
        drawing=votes * drawn * result.seconds_per_picture / 60,
        learning=votes * result.seconds_per_vote / 60,
        room=votes * settings.group_size * result.bytes_per_picture,
        peak=result.peak,
        memory=memory.total if memory else None,
    )
