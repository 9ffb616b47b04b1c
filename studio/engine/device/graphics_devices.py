"""The graphics devices that the installed PyTorch can work on, and the precision that is right on each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import torch

from studio.domain.machine import Backend, GraphicsDevice, Precision

FP16_MAKES_NAN = re.compile(r"GTX 16\d\d|MX[45]50|CMP 30HX|\bT(400|500|550|600|1000|1200|2000)\b")
"""Names of the cards with the chips TU116 and TU117: Turing without tensor cores.

Half-precision convolutions give NaN there and pictures come out black (PyTorch's issues 58123 and 77955). ComfyUI works
on them in fp32 too; A1111's remedy (its pull request 4407), cuDNN's benchmark mode, was slow on some and no help on
others.
"""
TURING = (7, 5)
AMPERE = (8, 0)
"""From here on cards compute in bf16; before, PyTorch emulates it."""
BF16_MACOS = (14, 0)
"""MPS has bf16 from here on (PyTorch's pull request 119641); it refuses it before."""


def graphics_devices() -> tuple[GraphicsDevice, ...]:
    """Every one that works, in PyTorch's order; this may start drivers, which takes seconds."""
    return tuple(_told_apart([*_cuda(), *_xpu(), *_mps()]))


def without_kernels(more_than: int) -> list[str]:
    """Names of NVIDIA's cards with more memory, in bytes, that PyTorch sees, but was built without code for."""
    found = [torch.cuda.get_device_properties(index) for index in _cuda_indices() if not _has_kernels(index)]
    return [card.name for card in found if card.total_memory > more_than]


def largest(devices: Sequence[GraphicsDevice]) -> GraphicsDevice | None:
    """The one with the most memory of its own, the first of equals; None of none."""
    return max(devices, key=lambda device: (not device.integrated, device.memory), default=None)


def _told_apart(devices: Iterable[GraphicsDevice]) -> Iterator[GraphicsDevice]:
    """Two cards of a kind have one name for their maker."""
    seen = Counter[str]()
    for device in devices:
        seen[device.name] += 1
        count = seen[device.name]
        yield device if count == 1 else replace(device, name=f"{device.name} ({count})")


def _cuda_indices() -> range:
    return range(torch.cuda.device_count() if torch.cuda.is_available() else 0)


def _cuda() -> Iterator[GraphicsDevice]:
    """ROCm's cards too, which PyTorch calls by CUDA's names."""
    rocm = torch.version.hip is not None
    for index in _cuda_indices():
        found = torch.cuda.get_device_properties(index)
        if rocm:
            # As torch.cuda.is_bf16_supported says of every card there.
            precision = Precision.BRAIN
        elif not _has_kernels(index):
            continue
        else:
            precision = _cuda_precision(found.name, (found.major, found.minor))
        backend = Backend.ROCM if rocm else Backend.CUDA
        yield GraphicsDevice(
            f"cuda:{index}", found.name, backend, found.total_memory, precision, bool(found.is_integrated)
        )


def _cuda_precision(name: str, capability: tuple[int, int]) -> Precision:
    if capability >= AMPERE:
        return Precision.BRAIN
    if capability == TURING and FP16_MAKES_NAN.search(name):
        return Precision.FULL
    return Precision.HALF


def _has_kernels(index: int) -> bool:
    """Whether PyTorch was built with code for a card of NVIDIA.

    Machine code (“sm_86”) runs on later cards of the same major capability, PTX (“compute_90”) on all later ones
    (CUDA C++ Programming Guide, “Application Compatibility”).
    """
    if torch.version.hip is not None:
        return True
    capability = torch.cuda.get_device_capability(index)
    built_for = re.findall(r"(sm|compute)_(\d+)(\d)", " ".join(torch.cuda.get_arch_list()))
    return not built_for or any(
        (int(major), int(minor)) <= capability and (kind == "compute" or int(major) == capability[0])
        for kind, major, minor in built_for
    )


def _xpu() -> Iterator[GraphicsDevice]:
    for index in range(torch.xpu.device_count() if torch.xpu.is_available() else 0):
        found = torch.xpu.get_device_properties(index)
        precision = Precision.BRAIN if found.has_bfloat16_conversions else Precision.HALF
        # Earlier versions of torch do not tell.
        integrated = getattr(found, "is_integrated_gpu", False)
        yield GraphicsDevice(f"xpu:{index}", found.name, Backend.XPU, found.total_memory, precision, integrated)


def _mps() -> Iterator[GraphicsDevice]:
    """Apple's, of which there is one at most; its memory is what Metal recommends to use of the computer's.

    bf16 rather than fp16, in which attention overflows to black pictures on macOS 14.5 and later (ComfyUI computes it
    in fp32 for that reason), and in which small gradients are lost.
    """
    if torch.backends.mps.is_available():
        half = Precision.BRAIN if torch.backends.mps.is_macos_or_newer(*BF16_MACOS) else Precision.HALF
        # Earlier versions of torch do not tell.
        name = getattr(torch.backends.mps, "get_name", lambda: "Apple GPU")()
        yield GraphicsDevice("mps", name, Backend.MPS, torch.mps.recommended_max_memory(), half, integrated=True)
