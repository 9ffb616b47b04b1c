"""Which device and precision the engine works with, and how sparing it is with memory."""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import os
import sys
from dataclasses import dataclass, replace

import torch

from studio.domain.engine import GraphicsMemory
from studio.domain.errors import ResourceError
from studio.domain.machine import Hardware, Precision

DTYPES = {Precision.FULL: torch.float32, Precision.HALF: torch.float16, Precision.BRAIN: torch.bfloat16}


@dataclass(frozen=True)
class Device:
    """A device with the dtype of the frozen weights; adapters are always float32.

    `pictures_at_once` and `transitions_at_once` bound a batch: pictures while drawing, latents while training; what is
    free on a card bounds it further (`memory_plan.py`). With `low_memory` activations are always computed twice instead
    of kept (gradient checkpointing), and the VAE decodes in tiles; without it they are where memory asks for it.
    `nf4` keeps most of the UNet's weights in NF4 (2305.14314); with `compiled` its transformer blocks are compiled
    when they first run.
    """

    target: torch.device
    dtype: torch.dtype
    pictures_at_once: int
    transitions_at_once: int
    low_memory: bool = False
    nf4: bool = False
    compiled: bool = False

    @property
    def has_own_memory(self) -> bool:
        """Apart from the computer's; Apple's cards share it."""
        return self.target.type == "cuda"

    def empty_cache(self) -> None:
        """Give what no tensor uses any more back to the system."""
        gc.collect()
        if self.has_own_memory:
            torch.cuda.empty_cache()
        trim_heap()

    def memory(self) -> GraphicsMemory | None:
        """How full it is, by the doing of all programs; None without memory of its own."""
        if not self.has_own_memory:
            return None
        free, total = torch.cuda.mem_get_info(self.target)
        return GraphicsMemory(total - free, total)

    def room(self) -> int | None:
        """Bytes that this program could hold there: what it holds and what is free; None without memory of its own."""
        if not self.has_own_memory:
            return None
        return torch.cuda.mem_get_info(self.target)[0] + torch.cuda.memory_reserved(self.target)

    def reset_peak(self) -> None:
        """Begin to watch anew how much memory is used at most."""
        if self.has_own_memory:
            torch.cuda.reset_peak_memory_stats(self.target)

    def peak(self) -> int | None:
        """Bytes used at most since then; None without memory of its own."""
        return torch.cuda.max_memory_allocated(self.target) if self.has_own_memory else None


def trim_heap() -> None:
    """Give memory of the computer that was freed back to the system; in the middle of the heap glibc keeps it, a
    hundred megabytes after an hour of rounds. Others do so by themselves."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def nf4_available() -> bool:
    """Whether the optional library for it is installed."""
    return importlib.util.find_spec("bitsandbytes") is not None


def best_device() -> Device:
    """CUDA, then MPS, then the CPU; bf16 where the card has it, else fp16; fp32 on the CPU and on MPS."""
    if torch.cuda.is_available():
        dtype = torch.bfloat16 if torch.cuda.is_bf16_supported(including_emulation=False) else torch.float16
        return Device(torch.device("cuda"), dtype, 8, 16)
    if torch.backends.mps.is_available():
        return Device(torch.device("mps"), torch.float32, 2, 2, low_memory=True)
    return _processor()


def device_for(hardware: Hardware, precision: Precision, compiled: bool = False) -> Device:
    """What the artist chose; ResourceError for what is not there.

    Only CUDA works in another precision, and only there is a model compiled: a processor is no faster with it.
    """
    device = _chosen(hardware, precision)
    return replace(device, compiled=compiled and device.has_own_memory)


def _chosen(hardware: Hardware, precision: Precision) -> Device:
    if hardware is Hardware.PROCESSOR:
        return _processor()
    device = best_device()
    if hardware is Hardware.CARD and device.target.type == "cpu":
        raise ResourceError(
            "There is no graphics card that Atelier can use; choose “Automatic” in the settings and start again."
        )
    if device.target.type != "cuda" or precision is Precision.AUTOMATIC:
        return device
    if precision is Precision.NF4:
        return _in_nf4(device)
    return replace(device, dtype=DTYPES[precision])


def _in_nf4(device: Device) -> Device:
    if not nf4_available():
        raise ResourceError(
            "Four-bit weights need the package bitsandbytes: install Atelier with its extra “four-bit”, or choose "
            "another precision in the settings."
        )
    return replace(device, nf4=True)


def _processor() -> Device:
    # Each shape of a batch has kernels of its own, kept for ever: 1,024 of them by default, some 100 MB after an hour.
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "256")
    return Device(torch.device("cpu"), torch.float32, 8, 64)
