"""Tiny models on the simulated card of `tests/card`: it shows that the parts about memory work, in small.

Importing this changes torch for the whole process.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

import full_size  # noqa: F401 - its stand-ins for CUDA's attention and for bitsandbytes
from campaign.places import OTHERS, opened_bench
from costs.models import tiny_model
from rounds import Bench
from simulated_card import GIB, TARGET, SimulatedDevice, simulated_card
from studio.domain.base_model import Family
from studio.domain.sampling import Sampling
from studio.engine.device.device import Device
from studio.engine.model.base_model import BaseModel

AT_ONCE = 4
"""Pictures and latents: each operation takes its time here, however small."""


@contextmanager
def simulated_bench(family: Family, capacity: float | None, folder: Path) -> Iterator[Bench]:
    """As `Place.bench`."""

    def make(family: Family, device: Device) -> BaseModel:
        return tiny_model(family, device, folder)

    # written before the card is there, which keeps no numbers
    tiny_model(family, Device(torch.device("cpu"), torch.float32, 8, 16), folder)
    with simulated_card(None if capacity is None else round((capacity - OTHERS) * GIB)) as card:
        device: Any = SimulatedDevice(TARGET, torch.bfloat16, AT_ONCE, AT_ONCE)
        with opened_bench(card, device, family, Sampling(steps=2), folder, make) as bench:
            yield bench
