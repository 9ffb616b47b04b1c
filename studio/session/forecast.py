"""What a measured trial means for a project: time, memory and room."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.recipe import Recipe
from studio.domain.work import GraphicsMemory, Measured


@dataclass(frozen=True)
class Forecast:
    """Of one round: minutes of drawing and of learning, bytes on the disk; `peak` of `memory` bytes on the card."""

    drawing: float
    learning: float
    room: int
    peak: int | None
    memory: int | None


def forecast(measured: Measured, recipe: Recipe, group_size: int, memory: GraphicsMemory | None) -> Forecast:
    """For the votes of one round, each on `group_size` pictures; the spare candidates are drawn, but not kept."""
    votes, drawn = recipe.votes_per_round, max(recipe.candidates, group_size)
    return Forecast(
        drawing=votes * drawn * measured.seconds_per_picture / 60,
        learning=votes * measured.seconds_per_vote / 60,
        room=votes * group_size * measured.bytes_per_picture,
        peak=measured.peak,
        memory=memory.total if memory else None,
    )
