"""What the engine can work on, and what the artist can say about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from studio.domain.errors import StudioError

AUTOMATIC = "automatic"
"""In the place of a graphics device's name: the engine chooses."""
PROCESSOR = "processor"
"""In the place of a graphics device's name: none of them."""


class Precision(StrEnum):
    """How the frozen weights are kept on a graphics card; adapters are always fp32."""

    AUTOMATIC = "automatic"
    FULL = "fp32"
    HALF = "fp16"
    BRAIN = "bf16"
    NF4 = "nf4"


class Backend(StrEnum):
    """By which of its ways PyTorch works on a graphics device."""

    CUDA = "CUDA"
    ROCM = "ROCm"
    XPU = "XPU"
    MPS = "MPS"


@dataclass(frozen=True)
class GraphicsDevice:
    """A graphics device that the installed PyTorch can work on.

    `target` is PyTorch's word for it (“cuda:0”); it may be another one's at the next start. `name` is the maker's and
    no other device of this computer has the same. `memory` is in bytes; an `integrated` one shares the computer's.
    `precision` is what an automatic choice means on it.
    """

    target: str
    name: str
    backend: Backend
    memory: int
    precision: Precision
    integrated: bool = False


@dataclass(frozen=True)
class Machine:
    """What the engine found when it was made: `devices`, and which of them it works on, None on the processor.

    `precision` is that of the frozen weights. `remarks` are not raised: they tell why a graphics card is not used.
    """

    devices: tuple[GraphicsDevice, ...] = ()
    used: GraphicsDevice | None = None
    precision: Precision = Precision.FULL
    remarks: tuple[StudioError, ...] = ()
