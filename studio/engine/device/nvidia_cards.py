"""NVIDIA's cards in this computer, as the system knows them; without PyTorch, which may be one without CUDA."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from pathlib import Path

PCI_DEVICES = Path("/sys/bus/pci/devices")
PCI_VENDOR = "0x10de"
PCI_DISPLAY = "0x03"
"""How the class of every display controller begins, with or without outputs."""
LIBRARY = "nvml.dll" if sys.platform == "win32" else "libnvidia-ml.so.1"
"""NVIDIA's management library, which comes with each driver of theirs, under WSL too."""
NAME_BYTES = 96
"""NVML_DEVICE_NAME_V2_BUFFER_SIZE."""


def nvidia_cards() -> list[str]:
    """Names of the cards, as the driver tells them; without one what stands on the PCI bus (“PCI 10de:2504”)."""
    if sys.platform == "darwin":
        return []
    return names_by_driver(LIBRARY) or names_on_bus(PCI_DEVICES)


def names_by_driver(library: str) -> list[str]:
    """Nothing where the library is missing or has no running driver to ask."""
    try:
        nvml = ctypes.CDLL(library)
    except OSError:
        return []
    if nvml.nvmlInit_v2() != 0:
        return []
    try:
        return list(_names(nvml))
    finally:
        nvml.nvmlShutdown()


def _names(nvml: ctypes.CDLL) -> Iterator[str]:
    count = ctypes.c_uint()
    if nvml.nvmlDeviceGetCount_v2(ctypes.byref(count)) != 0:
        return
    for index in range(count.value):
        device = ctypes.c_void_p()
        name = ctypes.create_string_buffer(NAME_BYTES)
        if (
            nvml.nvmlDeviceGetHandleByIndex_v2(index, ctypes.byref(device)) == 0
            and nvml.nvmlDeviceGetName(device, name, NAME_BYTES) == 0
        ):
            yield name.value.decode(errors="replace")


def names_on_bus(devices: Path) -> list[str]:
    """Of the display controllers below a folder like `/sys/bus/pci/devices`; nothing where there is none."""
    try:
        return [
            f"PCI {PCI_VENDOR[2:]}:{_read(place / 'device').removeprefix('0x')}"
            for place in sorted(devices.iterdir())
            if _read(place / "vendor") == PCI_VENDOR and _read(place / "class").startswith(PCI_DISPLAY)
        ]
    except OSError:
        return []


def _read(file: Path) -> str:
    return file.read_text(encoding="ascii", errors="replace").strip()
