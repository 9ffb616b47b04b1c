"""NVIDIA's cards, found without PyTorch: by the driver's library, which is built here, and on a made-up PCI bus."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from studio.engine.device.nvidia_cards import names_by_driver, names_on_bus

COMPILER = shutil.which("cc") or shutil.which("gcc")
LIBRARY = """
#include <string.h>
int nvmlInit_v2(void) { return INIT; }
int nvmlShutdown(void) { return 0; }
int nvmlDeviceGetCount_v2(unsigned int *count) { *count = 2; return 0; }
int nvmlDeviceGetHandleByIndex_v2(unsigned int index, void **device) {
    *device = (void *)(0x7f0000000000UL + index);
    return index ? FAILING : 0;
}
int nvmlDeviceGetName(void *device, char *name, unsigned int length) {
    if (length < 96) return 7;
    strcpy(name, (unsigned long)device == 0x7f0000000000UL ? "NVIDIA GeForce RTX 3060" : "NVIDIA T600");
    return 0;
}
"""


def built(folder: Path, **values: int) -> str:
    """A library with NVML's functions, which return these values."""
    source = folder / "nvml.c"
    source.write_text(LIBRARY, encoding="utf-8")
    library = folder / "nvml.so"
    defined = [f"-D{name}={value}" for name, value in values.items()]
    subprocess.run([COMPILER or "cc", "-shared", "-fPIC", *defined, "-o", library, source], check=True)
    return str(library)


@pytest.mark.skipif(sys.platform != "linux" or COMPILER is None, reason="needs Linux and a C compiler")
@pytest.mark.parametrize(
    ("init", "failing", "names"),
    [(0, 0, ["NVIDIA GeForce RTX 3060", "NVIDIA T600"]), (0, 999, ["NVIDIA GeForce RTX 3060"]), (9, 0, [])],
    ids=["two cards", "one that is lost", "no driver"],
)
def test_the_driver_tells_names(tmp_path: Path, init: int, failing: int, names: list[str]) -> None:
    assert names_by_driver(built(tmp_path, INIT=init, FAILING=failing)) == names


def test_without_a_driver_nobody_tells() -> None:
    assert names_by_driver("libnvidia-ml-that-is-not-there.so.1") == []


def on_bus(bus: Path, slot: str, **values: str) -> None:
    (bus / slot).mkdir(parents=True)
    for name, value in values.items():
        (bus / slot / name).write_text(f"{value}\n", encoding="ascii")


def test_display_controllers_of_nvidia_stand_on_the_bus(tmp_path: Path) -> None:
    on_bus(tmp_path, "0000:01:00.0", vendor="0x10de", device="0x2504", **{"class": "0x030000"})
    on_bus(tmp_path, "0000:01:00.1", vendor="0x10de", device="0x228e", **{"class": "0x040300"})
    on_bus(tmp_path, "0000:02:00.0", vendor="0x10de", device="0x1f95", **{"class": "0x030200"})
    on_bus(tmp_path, "0000:03:00.0", vendor="0x1002", device="0x744c", **{"class": "0x030000"})
    assert names_on_bus(tmp_path) == ["PCI 10de:2504", "PCI 10de:1f95"]


def test_a_bus_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    assert names_on_bus(tmp_path / "missing") == []
