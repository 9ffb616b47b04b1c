"""What a benchmark means for a project: time, memory and room."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.engine import GraphicsMemory
from studio.domain.events import BenchmarkResult
from studio.domain.recipe import Recipe


@dataclass(frozen=True)
class CostEstimate:
    """Of one round: minutes of drawing and of learning, bytes on the disk; `peak` of `memory` bytes on the card."""

    drawing: float
    learning: float
    room: int
    peak: int | None
    memory: int | None


def estimate_cost(
    result: BenchmarkResult, recipe: Recipe, group_size: int, memory: GraphicsMemory | None
) -> CostEstimate:
    """For the votes of one round, each on `group_size` pictures; the spare candidates are drawn, but not kept."""
    votes = recipe.votes_per_round
    drawn = max(recipe.pairs.candidates, group_size)
    return CostEstimate(
        drawing=votes * drawn * result.seconds_per_picture / 60,
        learning=votes * result.seconds_per_vote / 60,
        room=votes * group_size * result.bytes_per_picture,
        peak=result.peak,
        memory=memory.total if memory else None,
    )
