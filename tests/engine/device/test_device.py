"""What the artist chose in the settings, as a device."""

from __future__ import annotations

import mmap
import platform
from pathlib import Path

import pytest
import torch

from studio.domain.machine import PROCESSOR, Precision
from studio.engine.device.device import trim_heap
from studio.engine.device.device_choice import choose_device


@pytest.mark.parametrize("precision", Precision)
def test_the_processor_always_works_in_full_precision(precision: Precision) -> None:
    device, _ = choose_device(PROCESSOR, precision)
    assert (device.target.type, device.dtype) == ("cpu", torch.float32)


@pytest.mark.gpu
@pytest.mark.parametrize(("precision", "dtype"), [(Precision.FULL, torch.float32), (Precision.HALF, torch.float16)])
def test_a_card_works_in_the_chosen_precision(precision: Precision, dtype: torch.dtype) -> None:
    device, machine = choose_device(precision=precision)
    assert machine.used is not None
    assert device.dtype is dtype


def test_a_processor_compiles_nothing() -> None:
    assert not choose_device(PROCESSOR, compiled=True)[0].compiled


def resident() -> int:
    """Pages of this process in memory."""
    return int(Path("/proc/self/statm").read_text().split()[1])


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="others give memory back by themselves")
def test_what_was_freed_between_other_things_is_given_back() -> None:
    # Many pages each, as only whole pages can be given back, and still of the heap, not of a mapping of their own.
    held = [bytearray(64 * 1024) for _ in range(2_000)]
    full = resident()
    # What stays keeps the heap as long as it is.
    freed = held[:-1:2]
    pages = sum(len(block) for block in freed) // mmap.PAGESIZE
    del freed, held[:-1:2]
    trim_heap()
    assert resident() < full - pages // 2
