"""The one thing that helps most here, chosen by what it would bring, or the honest word that nothing has to change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from studio.domain.base_model import draft_side
from studio.domain.errors import Advice, StudioError
from studio.domain.events import BenchmarkResult, Measures, MemoryPeaks
from studio.domain.machine import Backend, GraphicsDevice, Machine
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampler, Sampling
from studio.session.plan.planner import (
    VOTES,
    Costs,
    Plan,
    Workload,
    costs_by,
    ends_in,
    room_of_votes,
    scaled,
    seconds_per_vote,
)

NIGHT = 8 * 3600.0
WORTH_A_NIGHT = 100
"""So many pairs a night has to draw, or drawing ahead only moves the waiting."""
WORTH_IT = 0.8
"""What is to be changed takes no more than this share of the time before."""
OF_FOUR_BITS = 0.5
"""What is saved of the UNet's weights at least, by what was measured of SDXL."""
OTHERS = 0.08
"""Of a card's memory the system keeps, whatever is closed."""
SOLVER_STEPS = 15
FEWEST_STEPS = {Sampler.DDIM: 20}
"""With fewer steps than these pictures get worse, by sampler; those that were made for few know theirs."""
FITS = "It fits: pictures are drawn and learned as fast as you vote. There is nothing to change."
FITS_AHEAD = "Pictures for {0} votes are drawn ahead, so you vote at your own pace. There is nothing to change."
COMING = "Pictures for {0} more votes are drawn ahead already: once they are there you vote at your own pace."
DISK = "The disk has room for about {0} votes only; free some space, or keep the project on another disk."
CLOSE = "Other programs hold memory that the work needs; close them."
FOUR_BITS = "Choose four bits as the precision in the settings: without, the work does not fit into the graphics card."
SMALLER_FITS = "Draw pictures of {0} × {1} pixels: larger ones do not fit into the memory here."
TOO_LARGE = "This base model does not fit into the memory here; choose a smaller one."
IDLE = "{0} lies idle; choose it in the settings, and everything goes many times faster."
STEPS = "Draw in {0} steps instead of {1}: a vote then takes this machine {2} % less work."
SAMPLER = "Draw with {0} in {1} steps: a vote then takes this machine {2} % less work."
SMALLER = "Choose the draft size, {0} × {1} pixels: a vote then takes this machine {2} % less work."
AHEAD = (
    "This machine cannot draw as fast as you vote, {0} against {1} seconds for a vote: have pictures drawn ahead, "
    "overnight perhaps, and vote at your own pace afterwards."
)
AHEAD_OF_LEARNING = (
    "A round of learning takes about {0} min, in which nothing is drawn: have pictures drawn ahead, and vote on "
    "meanwhile."
)
OTHER_LEARNING = (
    "This machine cannot draw and learn as fast as you vote, and with “{0}” nothing can be drawn ahead; choose “{1}” "
    "for the learning, and have pictures drawn overnight."
)
TOO_SLOW = (
    "This machine cannot draw and learn as fast as you vote: a vote takes it {0} seconds, and nothing that could be "
    "changed here helps much."
)


def plan(
    work: Workload,
    machine: Machine,
    measured: BenchmarkResult | None = None,
    known: Costs | None = None,
    free: int | None = None,
) -> Plan:
    """Of this work here. `known` costs, those of the project's own past, come before those of a dry run; `free` are
    bytes on the disk."""
    measures = measured.measures if measured else None
    tried = costs_by(measures, work) if measures else Costs()
    costs = (known or Costs()).or_else(tried)
    made = Plan(
        costs=costs,
        pace=work.pace,
        per_round=work.per_round,
        ends_in=ends_in(work, costs),
        memory=measured.memory if measured else None,
        room=room_of_votes(costs, work.per_round),
        free=free,
    )
    return replace(made, advice=_Choice(work, machine, measured, made).made())


@dataclass(frozen=True)
class _Change:
    """What could be drawn otherwise, with the seconds for a vote that it leads to."""

    template: str
    values: tuple[object, ...]
    seconds: float


@dataclass(frozen=True)
class _Choice:
    work: Workload
    machine: Machine
    measured: BenchmarkResult | None
    plan: Plan

    def made(self) -> StudioError | None:
        """What keeps the work from being done comes before what makes it slow; None while too little is known."""
        return self._of_the_disk() or self._of_the_memory() or self._of_the_time()

    # ------------------------------------------------------------------------------------------ room

    def _of_the_disk(self) -> Advice | None:
        room, free = self.plan.room, self.plan.free
        if room is None or free is None or room <= free:
            return None
        return Advice(DISK, VOTES * free // room)

    def _of_the_memory(self) -> Advice | None:
        memory = self.plan.memory
        if memory is None or memory.most <= memory.room:
            return None
        if memory.most <= memory.total * (1 - OTHERS):
            return Advice(CLOSE)
        if self._four_bits_help(memory):
            return Advice(FOUR_BITS)
        size = self._draft_size()
        if size is not None and self._most_at(memory, size) <= memory.room:
            return Advice(SMALLER_FITS, *size)
        return Advice(TOO_LARGE)

    def _four_bits_help(self, memory: MemoryPeaks) -> bool:
        used = self.machine.used
        if memory.four_bits or used is None or used.backend is Backend.MPS:
            return False
        return memory.most - OF_FOUR_BITS * memory.unet <= memory.room

    def _most_at(self, memory: MemoryPeaks, size: tuple[int, int]) -> float:
        """Peaks at another size of the pictures; that of texts stays."""
        share = self._share(size)
        peaks = (memory.drawing, memory.decoding, memory.learning)
        return max(memory.texts, *(memory.unet + (peak - memory.unet) * share for peak in peaks))

    # ------------------------------------------------------------------------------------------ time

    def _of_the_time(self) -> StudioError | None:
        seconds = self.plan.seconds_per_vote
        group = self.plan.costs.group
        if seconds is None or group is None:
            return None
        pace = self.work.pace
        if seconds <= pace:
            return Advice(FITS)
        idle = self._idle_card()
        if idle is not None:
            return idle
        if not self.work.overtaken and self.work.waiting + self.work.coming >= 2 * self.work.per_round:
            is_drawn = self.work.waiting >= 2 * self.work.per_round
            return Advice(FITS_AHEAD, self.work.waiting) if is_drawn else Advice(COMING, self.work.coming)
        changes = list(self._changes())
        enough = next((change for change in changes if change.seconds <= pace), None)
        if enough is None and not self.work.overtaken and NIGHT / seconds >= WORTH_A_NIGHT:
            if group > pace:
                return Advice(AHEAD, _whole(group), _whole(pace))
            return Advice(AHEAD_OF_LEARNING, _whole((self.plan.costs.learning or 0.0) / 60))
        most = enough or min(changes, key=lambda change: change.seconds, default=None)
        if most is None or most.seconds > WORTH_IT * seconds or NIGHT / most.seconds < self.work.per_round:
            if self.work.overtaken and not self.work.begun and NIGHT / seconds >= WORTH_A_NIGHT:
                return Advice(OTHER_LEARNING, self.work.recipe.label, ATELIER.label)
            return Advice(TOO_SLOW, _whole(seconds))
        return Advice(most.template, *most.values, round(100 * (1 - most.seconds / seconds)))

    def _idle_card(self) -> StudioError | None:
        """A card that is better than what is worked on; where PyTorch cannot use one, what would make it."""
        used = self.machine.used
        others = [card for card in self.machine.devices if card != used and not card.integrated]
        better = [card for card in others if used is None or used.integrated or card.memory > used.memory]
        if better:
            return Advice(IDLE, max(better, key=_memory).name)
        return next(iter(self.machine.remarks), None) if used is None else None

    def _changes(self) -> Iterator[_Change]:
        """What could be drawn otherwise, the least change first. In a project that has begun that is fixed."""
        measures = self.measured.measures if self.measured else None
        if self.work.begun or measures is None:
            return
        sampling = self.work.sampling
        faster = self._fewer_steps(sampling)
        if faster is not None:
            seconds = self._seconds(measures, faster)
            if faster.sampler is sampling.sampler:
                yield _Change(STEPS, (faster.steps, sampling.steps), seconds)
            else:
                yield _Change(SAMPLER, (faster.sampler.label, faster.steps), seconds)
        size = self._draft_size()
        if size is not None:
            yield _Change(SMALLER, size, self._seconds(scaled(measures, self._share(size)), sampling))

    def _fewer_steps(self, sampling: Sampling) -> Sampling | None:
        if sampling.sampler.trailing:
            return None
        own = FEWEST_STEPS.get(sampling.sampler, SOLVER_STEPS)
        if sampling.steps > own:
            return replace(sampling, steps=own)
        if (
            sampling.sampler is Sampler.DDIM
            and not self.work.recipe.learns_from_steps
            and sampling.steps > SOLVER_STEPS
        ):
            return replace(sampling, sampler=Sampler.DPM_2M_KARRAS, steps=SOLVER_STEPS)
        return None

    def _seconds(self, measures: Measures, sampling: Sampling) -> float:
        costs = costs_by(measures, replace(self.work, sampling=sampling))
        return seconds_per_vote(costs, self.work.per_round) or 0.0

    def _draft_size(self) -> tuple[int, int] | None:
        """That of the base model, where pictures are larger."""
        if self.work.begun or self.measured is None:
            return None
        side = draft_side(self.measured.native)
        width, height = self.measured.size
        return (side, side) if side is not None and side**2 < width * height else None

    def _share(self, size: tuple[int, int]) -> float:
        """Of the pixels that pictures have now."""
        assert self.measured is not None
        width, height = self.measured.size
        return size[0] * size[1] / (width * height)


def _memory(card: GraphicsDevice) -> int:
    return card.memory


def _whole(number: float) -> int:
    """Seconds or minutes in a sentence, never none."""
    return max(1, round(number))
