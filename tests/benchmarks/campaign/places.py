"""Where the parts of a campaign run: on a real card with models of full size, or in small."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar

import torch

from costs.models import FULL_SIZE, TINY_SIZE, random_model, tiny_model
from rounds import Bench, Card
from studio.domain.base_model import Base, Family
from studio.domain.engine import GraphicsMemory
from studio.domain.sampling import Sampling
from studio.engine.device.device import Device, best_device, nf4_available
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine

GIB = 2**30
OTHERS = 0.5
"""GiB of a card that the system, its screen and the driver's context hold, as in `tests/card`."""


class Skipped(Exception):  # noqa: N818 - nothing went wrong
    """A part that cannot be measured here, and why."""


class RealCard:
    """The memory of a card as PyTorch counts it; with a `capacity` its allocator takes no more of it."""

    def __init__(self, device: Device) -> None:
        self._target = device.target
        self._module: Any = torch.get_device_module(device.target)
        self._total = device.total()
        self._capacity: int | None = None

    @property
    def live(self) -> int:
        return int(self._module.memory_allocated(self._target))

    @property
    def peak(self) -> int:
        return int(self._module.max_memory_allocated(self._target))

    @property
    def reserved(self) -> int:
        """Bytes that the allocator took of the card at most, unused ones too."""
        return int(self._module.max_memory_reserved(self._target))

    def reset(self) -> None:
        self._module.reset_peak_memory_stats(self._target)

    @property
    def capacity(self) -> int | None:
        return self._capacity

    @capacity.setter
    def capacity(self, capacity: int | None) -> None:
        limit = getattr(self._module, "set_per_process_memory_fraction", None)
        if limit is None:
            raise Skipped("this PyTorch cannot limit the memory of such a card")
        # what it keeps in reserve it would go on giving out
        self._module.empty_cache()
        limit(1.0 if capacity is None else min(1.0, capacity / self._total), self._target)
        self._capacity = capacity


class CappedDevice(Device):
    """A device that takes the card for one with no more memory than its `capacity`."""

    card: ClassVar[RealCard]

    def memory(self) -> GraphicsMemory | None:
        return None if self.card.capacity is None else GraphicsMemory(self.card.live, self.card.capacity)

    def room(self) -> int | None:
        return self.card.capacity


def capped(device: Device, card: RealCard) -> CappedDevice:
    CappedDevice.card = card
    return CappedDevice(**vars(device))


@dataclass(frozen=True)
class Place:
    """With `small` everything is tiny: models in a moment, on the processor or a simulated card."""

    small: bool
    device: Device
    folder: Path

    def model(self, family: Family, **changes: Any) -> BaseModel:
        """Open on the device; `changes` are some of its fields."""
        device = replace(self.device, **changes)
        return tiny_model(family, device, self.folder) if self.small else random_model(family, device)

    def sampling(self, family: Family, steps: int) -> Sampling:
        """At the size that the model was made for."""
        pixels = TINY_SIZE if self.small else FULL_SIZE[family]
        return Sampling(steps=steps, width=pixels, height=pixels)

    @contextmanager
    def bench(self, family: Family, capacity: float | None = None) -> Iterator[Bench]:
        """An engine with the model open, on a card of so many GB, or on all of this one."""
        if self.small:
            from campaign.simulated import simulated_bench

            with simulated_bench(family, capacity, self.folder) as bench:
                yield bench
            return
        card = RealCard(self.device)
        device = self.device
        if capacity is not None:
            card.capacity = round((capacity - OTHERS) * GIB)
            device = capped(device, card)
        with opened_bench(card, device, family, Sampling(steps=2), self.folder, random_model) as bench:
            yield bench


@contextmanager
def opened_bench(
    card: Card, device: Device, family: Family, sampling: Sampling, folder: Path, make: Any
) -> Iterator[Bench]:
    """`make` makes the model of a family for a device."""
    opened: list[BaseModel] = []

    def opener(base: Base, device: Device) -> BaseModel:
        opened.append(make(family, device))
        return opened[-1]

    engine = StudioEngine(device, opener)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        bench = Bench(card, engine, Path(scratch), sampling, Base(Path(scratch) / "base"), opened)
        for _ in engine._opened(bench.base):
            pass
        yield bench


@contextmanager
def place(small: bool) -> Iterator[Place]:
    """On the best device there is; without a card of its own only in small."""
    device = best_device()
    if not small and not device.has_own_memory:
        raise Skipped("there is no graphics card with memory of its own; --small shows that all of it works")
    with tempfile.TemporaryDirectory(prefix="atelier-campaign-") as folder:
        yield Place(small, device, Path(folder))


def needs_four_bit() -> None:
    """Skipped where the optional library for it is missing."""
    if not nf4_available():
        raise Skipped("bitsandbytes is not installed; it comes with the extra “four-bit”")
