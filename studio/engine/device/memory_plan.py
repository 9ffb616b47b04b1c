"""How sparing the work on a card has to be: what the memory model says, held against what is free."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf
from typing import TypeVar

from studio.domain.events import MemoryPeaks
from studio.domain.recipe import ATELIER, AdapterConfig
from studio.engine.device.device import Device, nf4_available
from studio.engine.device.memory_model import (
    Demand,
    LearningAdapter,
    MemoryModel,
    Parts,
    adapted_shapes,
    learning_adapter,
    memory_model_of,
)
from studio.engine.device.out_of_memory import is_out_of_memory

Choice = TypeVar("Choice")
SLACK = 2**27
SLACK_SHARE = 0.05
"""Of what is free stays free, in bytes and as a share: for workspaces of kernels and the fragments of the allocator."""
BUSY_DRAWING = 2**17
BUSY_LEARNING = 2**16
"""Rows · positions with which any card is busy: more at once would only make it answer later."""
TILE = 512
"""Pixels of a side of the VAE's tiles; half of a picture that is no larger."""
PIXELS_PER_POSITION = 8 * 8
"""Of a picture for one position of its latents."""
FACTORS = (0.7, 3.0)
"""What a measurement may make of the model's activations; further off, it measured something else."""


class Work(StrEnum):
    """What is planned, watched and made smaller by itself."""

    DRAWING = "drawing"
    DECODING = "decoding"
    LEARNING = "learning"


@dataclass(frozen=True)
class Decoding:
    """How the VAE decodes: whether in tiles of so many pixels a side, and whether the net leaves the card for it."""

    tile: int | None
    net_stays: bool


@dataclass(frozen=True)
class Learning:
    """How many latents go through the net together, an even number, and whether their activations are kept.

    `sums_on_card` says where LoRA-GA adds up gradients that are as large as the weights that it looks at.
    """

    latents: int
    kept: bool
    sums_on_card: bool = True


class MemoryPlan:
    """Decides for one open base model how each work is done; changed by what was measured and by memory that ran out.

    On a processor there is nothing to plan: the bounds of the device hold, and `low_memory`.
    `peaks` are the bytes that each work has taken at most, as far as the device can tell, `predicted` those that the
    memory model, uncorrected, says of the same. `worked` tells for each work
    how much was done of it, in pictures or latents, and in how many seconds.
    """

    def __init__(self, device: Device, parts: Parts) -> None:
        self._device = device
        self._parts = parts
        self._factors: dict[Work, float] = {}
        self._limits: dict[Work, float] = {}
        self._chosen: dict[Work, _Chosen] = {}
        self._exhausted: Work | None = None
        self.peaks: dict[Work, int] = {}
        self.predicted: dict[Work, int] = {}
        self.worked: dict[Work, tuple[int, float]] = {}

    # ------------------------------------------------------------------------------------------ choices

    def pictures_at_once(self, positions: int, *, guided: bool, in_float32: bool = False) -> int:
        """How many pictures are drawn together, at least one; `in_float32` by a net whose weights are kept in half."""
        rows = 2 if guided else 1
        model = self._model()
        most = self._bounded(self._device.pictures_at_once, BUSY_DRAWING // (rows * positions))
        return self._first_that_fits(
            Work.DRAWING,
            [
                (count, count, model.drawing(count * rows, positions, in_float32=in_float32))
                for count in range(most, 0, -1)
            ],
        )

    def decoding(self, height: int, width: int) -> Decoding:
        """For a picture of so many pixels. Tiles blend into each other and are not quite the whole: they come last."""
        model = self._model()
        tile = min(TILE, max(height, width) // 2)
        choices = [Decoding(None, True), Decoding(None, False), Decoding(tile, True), Decoding(tile, False)]
        if not self._device.has_own_memory:
            # the net would leave for where it is
            choices = [Decoding(None, True), Decoding(tile, True)]
            if self._device.low_memory and max(height, width) > TILE:
                choices = [Decoding(tile, True)]
        if not self._parts.footprint.vae_has_tiles:
            choices = [choice for choice in choices if choice.tile is None] or [Decoding(None, True)]
        pixels = {None: height * width, tile: tile**2}
        return self._first_that_fits(
            Work.DECODING,
            [(choice, 1, model.decoding(pixels[choice.tile], net_stays=choice.net_stays)) for choice in choices],
        )

    def learning(self, positions: int, config: AdapterConfig, *, guided: bool, initialising: bool) -> Learning:
        """For an adapter of this kind; `initialising` while LoRA-GA looks at the gradients of the frozen weights.

        Keeping activations saves a third of the work, more rows at once save little; a sum of gradients on the CPU
        costs a copy of them for each batch.
        """
        model = self._model()
        adapter = self._adapter(config, initialising=initialising)
        rows = 2 if guided else 1
        most = self._bounded(self._device.transitions_at_once, BUSY_LEARNING // (rows * positions))
        counts = range(most - most % 2 or 2, 1, -2)
        ways = [(False, True)] if self._device.low_memory else [(True, True), (False, True)]
        if initialising and self._device.has_own_memory:
            ways.append((False, False))
        return self._first_that_fits(
            Work.LEARNING,
            [
                (
                    Learning(count, kept, sums_on_card),
                    count,
                    model.learning(count * rows, positions, adapter, kept=kept, sums_on_card=sums_on_card),
                )
                for kept, sums_on_card in ways
                for count in counts
            ],
        )

    def peaks_to_come(
        self, height: int, width: int, config: AdapterConfig, *, guided: bool, learns_guided: bool
    ) -> MemoryPeaks:
        """What work on pictures of so many pixels will take, done as planned, by the model and what corrected it."""
        model = self._model()
        self.decoding(height, width)
        positions = height * width // PIXELS_PER_POSITION
        self.pictures_at_once(positions, guided=guided)
        passes = []
        for initialising in (config.lora_ga_init, False):
            self.learning(positions, config, guided=learns_guided, initialising=initialising)
            passes.append(self._chosen_bytes(Work.LEARNING))
        room = self._device.room()
        # Where the parts leave the card after their work they come one by one, else all of them stay.
        encoders, vae = (model.text_encoders, model.vae) if room is None else (0, 0)
        if room is None:
            room = self._device.free() + model.net + encoders + vae
        return MemoryPeaks(
            texts=model.embedding().fixed + vae,
            drawing=self._chosen_bytes(Work.DRAWING) + encoders + vae,
            decoding=self._chosen_bytes(Work.DECODING) + encoders,
            learning=max(passes) + encoders + vae,
            unet=model.net,
            room=room,
            total=self._device.total(),
            four_bits=self._device.nf4,
        )

    def _chosen_bytes(self, work: Work) -> int:
        return round(self._bytes(work, self._chosen[work].demand))

    @property
    def latents_at_once(self) -> int:
        """As learning was planned last; also for passes without gradients, which take less."""
        chosen = self._chosen.get(Work.LEARNING)
        return 2 if chosen is None else chosen.size

    def _model(self) -> MemoryModel:
        return memory_model_of(self._parts, shared=self._device.shares_memory)

    def _adapter(self, config: AdapterConfig, *, initialising: bool) -> LearningAdapter:
        adapter = learning_adapter(config, adapted_shapes(self._parts.net, config))
        return adapter if initialising else replace(adapter, gradients=0)

    def _bounded(self, most: int, busy: int) -> int:
        return min(most, max(1, busy)) if self._device.is_planned else most

    def _first_that_fits(self, work: Work, choices: Sequence[tuple[Choice, int, Demand]]) -> Choice:
        """Of choices that take less and less, each with the size of its batch; the last one if none fits, for the model
        may be wrong."""
        room = min(self.room(), self._limits.get(work, inf))
        fitting = [place for place, (_, _, demand) in enumerate(choices) if self._bytes(work, demand) <= room]
        place = fitting[0] if fitting else len(choices) - 1
        choice, size, demand = choices[place]
        self._chosen[work] = _Chosen(demand, size, is_last=place == len(choices) - 1)
        return choice

    def _bytes(self, work: Work, demand: Demand) -> float:
        return demand.fixed + demand.activations * self._factors.get(work, 1.0)

    def room(self) -> float:
        """Bytes that the model may take altogether; infinite where nobody can tell."""
        return usable(self._device)

    # ----------------------------------------------------------------------------------------- measured

    @contextmanager
    def working(self, work: Work, size: int = 1) -> Iterator[None]:
        """While a batch of this size is worked on; if it was planned, what it takes corrects the model."""
        self._device.reset_peak()
        began = time.monotonic()
        try:
            yield
        except Exception as error:
            if is_out_of_memory(error):
                self._exhausted = work
            raise
        done, seconds = self.worked.get(work, (0, 0.0))
        self.worked[work] = (done + size, seconds + time.monotonic() - began)
        peak = self._device.peak()
        if peak is None:
            return
        self.peaks[work] = max(peak, self.peaks.get(work, 0))
        chosen = self._chosen.get(work)
        if chosen is None:
            return
        activations = chosen.demand.activations * size / chosen.size
        self.predicted[work] = max(chosen.demand.fixed + round(activations), self.predicted.get(work, 0))
        factor = (peak - chosen.demand.fixed) / max(1.0, activations)
        self._factors[work] = max(self._factors.get(work, FACTORS[0]), min(factor, FACTORS[1]))

    def ran_out(self) -> bool:
        """After the memory ran out: whether what was worked on can be planned smaller. Nothing else is."""
        work = self._exhausted
        self._exhausted = None
        chosen = None if work is None else self._chosen.get(work)
        if work is None or chosen is None or chosen.is_last:
            return False
        # half of what is no weight: a step that is worth the work that is done anew
        self._limits[work] = chosen.demand.fixed + self._factors.get(work, 1.0) * chosen.demand.activations / 2
        return True


@dataclass(frozen=True)
class _Chosen:
    demand: Demand
    size: int
    is_last: bool


def usable(device: Device) -> float:
    """Bytes of a device that may be planned with; infinite of a processor's."""
    room = device.room()
    return inf if room is None else room * (1 - SLACK_SHARE) - SLACK


def needs_nf4(device: Device, parts: Parts) -> bool:
    """Whether a base model learns on the device, at the size it was made for, only with its weights in four bits.

    Asked before the weights are on the device."""
    if device.nf4 or not device.has_own_memory or not nf4_available():
        return False
    model = memory_model_of(parts)
    adapter = learning_adapter(ATELIER.adapter, adapted_shapes(parts.net, ATELIER.adapter))
    least = model.learning(2, parts.native_side**2, adapter, kept=False, sums_on_card=False)
    return least.fixed + least.activations > usable(device)
