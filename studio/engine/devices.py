"""Which device and precision the engine works with."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace

import torch

from studio.domain.errors import ResourceError
from studio.domain.machine import Hardware, Precision
from studio.domain.work import GraphicsMemory

DTYPES = {Precision.FULL: torch.float32, Precision.HALF: torch.float16, Precision.BRAIN: torch.bfloat16}


@dataclass(frozen=True)
class Device:
    """A device with the dtype of the frozen weights; adapters are always float32.

    `pictures_at_once` and `transitions_at_once` bound a batch: pictures while drawing, latents while training.
    """

    target: torch.device
    dtype: torch.dtype
    pictures_at_once: int
    transitions_at_once: int

    @property
    def has_own_memory(self) -> bool:
        """Apart from the computer's; Apple's cards share it."""
        return self.target.type == "cuda"

    def let_go(self) -> None:
        """Give what no tensor uses any more back to the system."""
        gc.collect()
        if self.has_own_memory:
            torch.cuda.empty_cache()

    def memory(self) -> GraphicsMemory | None:
        """How full it is, by the doing of all programs; None without memory of its own."""
        if not self.has_own_memory:
            return None
        free, total = torch.cuda.mem_get_info(self.target)
        return GraphicsMemory(total - free, total)


def best_device() -> Device:
    """CUDA, then MPS, then the CPU; bf16 where the card has it, else fp16; fp32 on the CPU and on MPS."""
    if torch.cuda.is_available():
        dtype = torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
        return Device(torch.device("cuda"), dtype, 2, 2)
    if torch.backends.mps.is_available():
        return Device(torch.device("mps"), torch.float32, 2, 2)
    return _processor()


def device_for(hardware: Hardware, precision: Precision) -> Device:
    """What the artist chose; ResourceError for a card that is not there. Only CUDA works in another precision."""
    if hardware is Hardware.PROCESSOR:
        return _processor()
    found = best_device()
    if hardware is Hardware.CARD and found.target.type == "cpu":
        raise ResourceError(
            "There is no graphics card that Atelier can use; choose “Automatic” in the settings and start again."
        )
    if found.target.type != "cuda" or precision is Precision.AUTOMATIC:
        return found
    return replace(found, dtype=DTYPES[precision])


def _processor() -> Device:
    return Device(torch.device("cpu"), torch.float32, 8, 64)
