"""Which device and precision the engine works with, and how sparing it is with memory."""

from __future__ import annotations

import ctypes
import gc
import importlib.util
import os
import sys
from dataclasses import dataclass, replace

import psutil
import torch

from studio.domain.engine import GraphicsMemory
from studio.domain.errors import ResourceError
from studio.domain.machine import Backend, GraphicsDevice, Precision
from studio.engine.device.graphics_devices import graphics_devices, largest

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
        """Apart from the computer's; Apple's devices share it."""
        return self.target.type in ("cuda", "xpu")

    @property
    def shares_memory(self) -> bool:
        """Whether it is a graphics device that may use a part of the computer's memory, as Apple's are."""
        return self.target.type == "mps"

    @property
    def is_planned(self) -> bool:
        """Whether its memory has a bound that work is planned by (`memory_plan.py`)."""
        return self.has_own_memory or self.shares_memory

    @property
    def precision(self) -> Precision:
        """As the artist knows it."""
        return Precision.NF4 if self.nf4 else next(name for name, dtype in DTYPES.items() if dtype == self.dtype)

    @property
    def vae_in_full(self) -> bool:
        """Whether a VAE that asks for fp32 has to get it: fp16 is too narrow for SDXL's, which draws black in it.

        On MPS also where the rest is in bf16, in which pictures of other models came out black (ComfyUI's issue 15818).
        """
        return self.dtype == torch.float16 or self.target.type == "mps"

    @property
    def memory_format(self) -> torch.memory_format:
        """In which convolutions are fastest. On MPS their gradients are thirty times slower in “channels last”, and
        slices of such tensors come out wrong (pytorch#193349, #180984)."""
        return torch.contiguous_format if self.target.type == "mps" else torch.channels_last

    def empty_cache(self) -> None:
        """Give what no tensor uses any more back to the system."""
        gc.collect()
        if self.target.type != "cpu":
            torch.get_device_module(self.target).empty_cache()
        trim_heap()

    def memory(self) -> GraphicsMemory | None:
        """How full it is, by the doing of all programs; None without memory of its own, and where nobody can tell."""
        if not self.has_own_memory:
            return None
        try:
            free, total = torch.get_device_module(self.target).mem_get_info(self.target)
        except RuntimeError:
            # Some of Intel's devices do not tell (PyTorch's issue 159728).
            return None
        return GraphicsMemory(total - free, total)

    def total(self) -> int:
        """Bytes of memory in all; on MPS what Metal recommends to use of the computer's."""
        if self.target.type == "mps":
            return int(torch.mps.recommended_max_memory())
        if not self.has_own_memory:
            return int(psutil.virtual_memory().total)
        memory = self.memory()
        if memory is not None:
            return memory.total
        return int(torch.get_device_module(self.target).get_device_properties(self.target).total_memory)

    def free(self) -> int:
        """Bytes that can still be had, with what PyTorch keeps in reserve."""
        if self.target.type == "mps":
            allocated = torch.mps.current_allocated_memory()
            reserve = torch.mps.driver_allocated_memory() - allocated
            return int(min(self.total() - allocated, psutil.virtual_memory().available + reserve))
        if not self.has_own_memory:
            return int(psutil.virtual_memory().available)
        module = torch.get_device_module(self.target)
        allocated = module.memory_allocated(self.target)
        memory = self.memory()
        if memory is None:
            return int(self.total() - allocated)
        free = memory.total - memory.used + module.memory_reserved(self.target) - allocated
        # Others of Intel's count as free what is taken (161381).
        return int(min(free, memory.total - allocated))

    def room(self) -> int | None:
        """Bytes that this program could hold there: what it holds and what is free; None of a processor's."""
        if self.shares_memory:
            return self.free() + int(torch.mps.current_allocated_memory())
        if not self.has_own_memory:
            return None
        return self.free() + int(torch.get_device_module(self.target).memory_allocated(self.target))

    def reset_peak(self) -> None:
        """Begin to watch anew how much memory is used at most."""
        if self.has_own_memory:
            torch.get_device_module(self.target).reset_peak_memory_stats(self.target)

    def peak(self) -> int | None:
        """Bytes used at most since then; None without memory of its own."""
        return torch.get_device_module(self.target).max_memory_allocated(self.target) if self.has_own_memory else None


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
    """The graphics device with the most memory, or the processor without any."""
    return device_on(largest(graphics_devices()))


def device_on(
    card: GraphicsDevice | None, precision: Precision = Precision.AUTOMATIC, compiled: bool = False
) -> Device:
    """A graphics device, or the processor, which always works in fp32; ResourceError for a precision not to be had.

    Only on CUDA and ROCm a model is compiled: a processor is no faster with it.
    """
    if card is None:
        return _processor()
    if precision is Precision.BRAIN and card.backend is Backend.MPS and card.precision is not Precision.BRAIN:
        raise ResourceError(
            "“Half, wide range (bf16)” needs macOS 14 or newer; choose another precision in the settings."
        )
    own_choice = precision in (Precision.AUTOMATIC, Precision.NF4)
    device = Device(
        torch.device(card.target),
        DTYPES[card.precision if own_choice else precision],
        pictures_at_once=8,
        transitions_at_once=16,
        compiled=compiled and card.backend in (Backend.CUDA, Backend.ROCM),
    )
    return _in_nf4(device) if precision is Precision.NF4 else device


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
