"""What voting takes on this machine: time, memory and room on the disk, counted from a few measures."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

from studio.domain.errors import StudioError
from studio.domain.events import Measures, MemoryPeaks
from studio.domain.recipe import Recipe, looks_of_round, steps_per_group
from studio.domain.sampling import Sampling

PACE = 3.0
"""Seconds that an artist takes for a vote, where nobody knows better."""
VOTES = 100
"""So many votes the room on the disk is told for."""


@dataclass(frozen=True)
class Workload:
    """What is to be drawn and learned, and how far that is.

    Pictures are shown in groups of `group_size`, most often pairs. The next round learns `fresh` comparisons after
    `earlier` ones and is full after `missing` more votes; `waiting` groups are drawn already, and
    `coming` are to be drawn ahead. `pace` are the artist's seconds for a vote, `learning_left` those that a round that
    is learned now takes yet. Once a project has `begun`, how it is drawn is fixed.
    """

    recipe: Recipe
    sampling: Sampling
    group_size: int
    fresh: int
    missing: int
    earlier: int = 0
    waiting: int = 0
    coming: int = 0
    pace: float = PACE
    learning_left: float | None = None
    begun: bool = False

    @property
    def steps(self) -> int:
        """How many denoising steps are taken for a group."""
        return steps_per_group(self.recipe.pairs, self.group_size, self.sampling.steps)

    @property
    def per_round(self) -> int:
        """How many groups a round is full with: one key press for each, of two pictures or of more."""
        return self.recipe.votes_per_round

    @property
    def overtaken(self) -> bool:
        """Whether groups that wait lose their worth, because the newest checkpoint is to draw them."""
        return self.recipe.pairs.on_policy


def comparisons_per_group(group_size: int) -> int:
    """The best is better than all others."""
    return group_size - 1


def first_round(recipe: Recipe, sampling: Sampling, group_size: int) -> Workload:
    """Of a project that has not begun."""
    groups = recipe.votes_per_round
    return Workload(recipe, sampling, group_size, groups * comparisons_per_group(group_size), groups)


@dataclass(frozen=True)
class Costs:
    """Seconds for a `group` to be drawn and for the `learning` of the next round; on the disk bytes of a group, of what
    is kept of learning from it, and of a checkpoint. None is not known."""

    group: float | None = None
    learning: float | None = None
    bytes_of_group: int | None = None
    bytes_of_gradients: int | None = None
    bytes_of_checkpoint: int | None = None

    def or_else(self, other: Costs) -> Costs:
        """What is not known is taken from there."""
        known = {name: value for name, value in asdict(self).items() if value is not None}
        return replace(other, **known)


def costs_by(measures: Measures, work: Workload) -> Costs:
    """As a dry run measured them."""
    steps = work.sampling.steps
    looks = looks_of_round(work.recipe, steps, work.fresh, work.earlier, work.group_size)
    return Costs(
        group=work.steps * measures.step + work.group_size * measures.decoding,
        learning=looks * measures.look + measures.around,
        bytes_of_group=work.group_size * (measures.image + measures.trajectory),
        bytes_of_gradients=work.group_size * measures.gradient,
        bytes_of_checkpoint=measures.checkpoint,
    )


def scaled(measures: Measures, share: float) -> Measures:
    """With pictures of this share of the pixels, what grows with them."""
    return replace(measures, step=measures.step * share, decoding=measures.decoding * share, look=measures.look * share)


@dataclass(frozen=True)
class Plan:
    """Figures of the work here, None where they are not known yet, and the one thing that helps most.

    `costs` are those of a group and a round, `pace` the artist's seconds for a vote, `ends_in` the seconds until the
    next round is learned. `room` are the bytes that `VOTES` votes take on the disk, of which `free` are left.
    """

    costs: Costs
    pace: float
    per_round: int
    ends_in: float | None
    memory: MemoryPeaks | None
    room: int | None
    free: int | None
    advice: StudioError | None = None

    @property
    def seconds_per_vote(self) -> float | None:
        """That the machine takes for a vote, its share of a round of learning included."""
        return seconds_per_vote(self.costs, self.per_round)

    @property
    def fed_per_hour(self) -> int | None:
        """How many votes an hour the machine can draw and learn."""
        seconds = self.seconds_per_vote
        return None if not seconds else int(3600 / seconds)

    @property
    def given_per_hour(self) -> int:
        """How many the artist gives."""
        return int(3600 / self.pace)


def seconds_per_vote(costs: Costs, per_round: int) -> float | None:
    """As `Plan.seconds_per_vote`."""
    if costs.group is None or costs.learning is None:
        return None
    return costs.group + costs.learning / per_round


def ends_in(work: Workload, costs: Costs) -> float | None:
    """Seconds until the next round is learned: what is missing is drawn while the artist votes, then it learns."""
    if work.learning_left is not None:
        return work.learning_left
    if costs.learning is None:
        return None
    to_draw = max(0, work.missing - work.waiting)
    if to_draw and costs.group is None:
        return None
    return max(work.missing * work.pace, to_draw * (costs.group or 0.0)) + costs.learning


def room_of_votes(costs: Costs, per_round: int) -> int | None:
    """Bytes that `VOTES` votes take, with the checkpoints of their rounds."""
    if costs.bytes_of_group is None:
        return None
    of_group = costs.bytes_of_group + (costs.bytes_of_gradients or 0)
    return VOTES * of_group + round(VOTES / per_round * (costs.bytes_of_checkpoint or 0))
