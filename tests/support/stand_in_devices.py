"""Graphics devices where there are none: functions of torch.cuda, torch.xpu and torch.mps that tell of made-up ones.

No tensor can be put there. Names and types are those of torch 2.7 to 2.13.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
import torch

GIB = 2**30
ARCHITECTURES = ("sm_75", "sm_80", "sm_86", "sm_90", "sm_100", "sm_120", "compute_120")
"""What torch 2.13 with CUDA 13 was built for."""
Place = torch.device | int


@dataclass(frozen=True)
class Cuda:
    """What is read of torch's _CudaDeviceProperties."""

    name: str
    major: int
    minor: int
    total_memory: int
    is_integrated: int = 0


@dataclass(frozen=True)
class Xpu:
    """What is read of torch's _XpuDeviceProperties; earlier versions do not tell whether a device is integrated."""

    name: str
    total_memory: int
    has_bfloat16_conversions: bool = True


RTX_4090 = Cuda("NVIDIA GeForce RTX 4090", 8, 9, 24 * GIB)
RTX_3060 = Cuda("NVIDIA GeForce RTX 3060", 8, 6, 12 * GIB)
RTX_2060 = Cuda("NVIDIA GeForce RTX 2060", 7, 5, 6 * GIB)
GTX_1660 = Cuda("NVIDIA GeForce GTX 1660 Ti", 7, 5, 6 * GIB)
GTX_1080 = Cuda("NVIDIA GeForce GTX 1080", 6, 1, 8 * GIB)
RX_7900 = Cuda("AMD Radeon RX 7900 XTX", 11, 0, 24 * GIB)
RADEON_OF_A_PROCESSOR = Cuda("AMD Radeon Graphics", 10, 3, 48 * GIB, is_integrated=1)
ARC = Xpu("Intel(R) Arc(TM) A770 Graphics", 16 * GIB)


def _place(index: Place | None) -> int:
    return (index.index or 0) if isinstance(index, torch.device) else index or 0


def _stand_in(
    monkeypatch: pytest.MonkeyPatch, module: Any, devices: Sequence[Cuda | Xpu], used: int, in_reserve: int
) -> None:
    functions = {
        "is_available": lambda: bool(devices),
        "device_count": lambda: len(devices),
        "set_device": lambda device: None,
        "get_device_properties": lambda index=None: devices[_place(index)],
        "mem_get_info": lambda index=None: (
            devices[_place(index)].total_memory - used,
            devices[_place(index)].total_memory,
        ),
        "memory_allocated": lambda index=None: used - in_reserve,
        "memory_reserved": lambda index=None: used,
    }
    for name, function in functions.items():
        monkeypatch.setattr(module, name, function)


def no_devices(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever there really is."""
    _stand_in(monkeypatch, torch.cuda, (), 0, 0)
    _stand_in(monkeypatch, torch.xpu, (), 0, 0)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.version, "hip", None)


def cuda_devices(
    monkeypatch: pytest.MonkeyPatch, *devices: Cuda, architectures: Sequence[str] = ARCHITECTURES, used: int = 0
) -> None:
    """A torch with CUDA, and these cards; 1 GiB of what is `used`, if anything, is torch's reserve."""
    no_devices(monkeypatch)
    _stand_in(monkeypatch, torch.cuda, devices, used, min(used, GIB))
    monkeypatch.setattr(torch.cuda, "get_arch_list", lambda: list(architectures))
    monkeypatch.setattr(
        torch.cuda, "is_bf16_supported", lambda including_emulation=True: including_emulation or devices[0].major >= 8
    )
    monkeypatch.setattr(torch.version, "cuda", "13.0")


def rocm_devices(monkeypatch: pytest.MonkeyPatch, *devices: Cuda) -> None:
    """A torch with ROCm, and these cards."""
    cuda_devices(monkeypatch, *devices, architectures=("gfx1100",))
    monkeypatch.setattr(torch.version, "cuda", None)
    monkeypatch.setattr(torch.version, "hip", "6.4")


def xpu_devices(monkeypatch: pytest.MonkeyPatch, *devices: Xpu, used: int = 0) -> None:
    """A torch for Intel's cards, and these."""
    no_devices(monkeypatch)
    _stand_in(monkeypatch, torch.xpu, devices, used, 0)


def mps_device(monkeypatch: pytest.MonkeyPatch, macos: tuple[int, int], memory: int, used: int = 0) -> None:
    """Apple's chip of a Mac with this macOS; Metal recommends so many bytes."""
    no_devices(monkeypatch)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_macos_or_newer", lambda major, minor: (major, minor) <= macos)
    monkeypatch.setattr(torch.backends.mps, "get_name", lambda: "Apple M2 Pro", raising=False)
    monkeypatch.setattr(torch.mps, "recommended_max_memory", lambda: memory)
    monkeypatch.setattr(torch.mps, "current_allocated_memory", lambda: used)
    monkeypatch.setattr(torch.mps, "driver_allocated_memory", lambda: used)
