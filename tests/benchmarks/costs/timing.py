"""Seconds and memory of several works, measured in turn in one run."""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import torch

from studio.engine.device.device import Device, trim_heap
from studio.engine.device.graphics_devices import graphics_devices
from studio.engine.device.out_of_memory import is_out_of_memory

GIB = 2**30
STATUS = Path("/proc/self/status")
CLEAR = Path("/proc/self/clear_refs")
CLEAR_PEAK = "5"


@dataclass(frozen=True)
class Case:
    """What is measured: `work`, inside a `setting` that is made and left off the clock. What is told of it is `factor`
    times what was measured."""

    work: Callable[[], object]
    setting: Callable[[], AbstractContextManager[object]] = nullcontext
    factor: float = 1.0


@dataclass(frozen=True)
class Measured:
    """Median seconds, and the most memory in bytes: of the card, else of this process; None where nobody can tell.

    On a processor the seconds are those that all its threads were busy.
    """

    seconds: float
    peak: int | None


def wait_for(device: Device) -> None:
    """Until the device has done what it was asked for."""
    if device.target.type != "cpu":
        torch.get_device_module(device.target).synchronize(device.target)


def measured(device: Device, cases: Mapping[str, Case], times: int, *, warm: bool = True) -> dict[str, Measured]:
    """All cases in turn, so often; `warm` runs each once before, uncounted.

    One that the card has not enough memory for is left out.
    """
    left = dict(cases)
    seconds: dict[str, list[float]] = {name: [] for name in cases}
    peaks: dict[str, list[int]] = {name: [] for name in cases}
    for number in range(times + warm):
        for name, case in list(left.items()):
            try:
                took, peak = _once(device, case)
            except Exception as error:
                if not is_out_of_memory(error):
                    raise
                del left[name]
            else:
                if number >= warm:
                    seconds[name].append(took * case.factor)
                if peak is not None:
                    peaks[name].append(peak)
    return {name: Measured(statistics.median(seconds[name]), max(peaks[name], default=None)) for name in left}


def _once(device: Device, case: Case) -> tuple[float, int | None]:
    with case.setting():
        _reset_peak(device)
        wait_for(device)
        began = _clock(device)
        case.work()
        wait_for(device)
        return _clock(device) - began, _peak(device)


def _clock(device: Device) -> float:
    """Seconds; on a processor those of all threads of this process, which other programs do not make more."""
    return time.process_time() if device.target.type == "cpu" else time.perf_counter()


def _reset_peak(device: Device) -> None:
    if device.has_own_memory:
        device.reset_peak()
    elif CLEAR.exists():
        trim_heap()
        CLEAR.write_text(CLEAR_PEAK)


def _peak(device: Device) -> int | None:
    if device.has_own_memory or not STATUS.exists():
        return device.peak()
    found = re.search(r"VmHWM:\s+(\d+) kB", STATUS.read_text())
    return None if found is None else int(found[1]) * 1024


def name_of(device: Device) -> str:
    """The maker's name of a card; of the processor how many of its cores compute."""
    names = [card.name for card in graphics_devices() if torch.device(card.target) == device.target]
    return names[0] if names else f"CPU, {torch.get_num_threads()} threads"
