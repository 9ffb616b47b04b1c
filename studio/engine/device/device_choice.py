"""On which device the engine works: the artist's choice, or what comes closest to it, with a sentence."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import torch

from studio.domain.errors import ResourceError
from studio.domain.machine import AUTOMATIC, PROCESSOR, GraphicsDevice, Machine, Precision
from studio.engine.device.device import Device, device_on
from studio.engine.device.graphics_devices import graphics_devices, largest, without_kernels
from studio.engine.device.nvidia_cards import nvidia_cards


def choose_device(
    hardware: str = AUTOMATIC,
    precision: Precision = Precision.AUTOMATIC,
    compiled: bool = False,
    devices: Sequence[GraphicsDevice] | None = None,
) -> tuple[Device, Machine]:
    """`hardware` is AUTOMATIC, PROCESSOR or the name of a graphics device, which counts as AUTOMATIC once it is gone.

    `devices` are all there are, if they were looked for before. ResourceError for a precision that cannot be had there.
    """
    devices = graphics_devices() if devices is None else tuple(devices)
    best = largest(devices)
    used = None if hardware == PROCESSOR else next((each for each in devices if each.name == hardware), best)
    device = device_on(used, precision, compiled)
    if device.target.index:
        # Libraries that are told no device work on the current one, which each thread has of its own.
        torch.get_device_module(device.target).set_device(device.target)
    _multiply_fast(device)
    as_chosen = hardware == PROCESSOR or (used is not None and used.name == hardware)
    remarks = () if as_chosen else tuple(_remarks(hardware, used))
    return device, Machine(devices, used, device.precision, remarks)


def _multiply_fast(device: Device) -> None:
    """On CUDA what is in float32 beside half precision, adapters and some VAEs, is multiplied in TF32, which is no
    coarser than that; what is in float32 by choice is not.

    cuDNN's benchmark mode stays off: by the speed of the moment it chooses kernels that round differently, and trying
    them takes memory that no work needs.
    """
    torch.backends.cuda.matmul.allow_tf32 = device.target.type == "cuda" and device.dtype is not torch.float32


def _remarks(hardware: str, used: GraphicsDevice | None) -> Iterator[ResourceError]:
    """Why a graphics card that is there, or was, is not worked on, while nobody chose the one that is."""
    if hardware != AUTOMATIC and used is None:
        yield ResourceError(
            "{0}, which is chosen in the settings, cannot be found: Atelier works on the processor.", hardware
        )
    elif hardware != AUTOMATIC and used is not None:
        yield ResourceError(
            "{0}, which is chosen in the settings, cannot be found: Atelier works on {1}.", hardware, used.name
        )
    for name in without_kernels(more_than=used.memory if used is not None else 0):
        yield ResourceError(
            "The installed PyTorch has no code for {0}. Install one from pytorch.org that has: an older card needs one "
            "with an older CUDA.",
            name,
        )
    if not torch.cuda.is_available():
        yield from _unseen_cards()


def _unseen_cards() -> Iterator[ResourceError]:
    """Of NVIDIA's cards while PyTorch sees none."""
    # Whoever sets this hides cards from CUDA, perhaps all of them, and knows it.
    if "CUDA_VISIBLE_DEVICES" in os.environ:
        return
    names = ", ".join(nvidia_cards())
    if not names:
        return
    if torch.version.cuda is None:
        yield ResourceError(
            "There is an NVIDIA graphics card ({0}), but the installed PyTorch comes without CUDA and cannot use it. "
            "Install PyTorch with CUDA (pytorch.org shows the command) and start Atelier again, or choose “Processor” "
            "in the settings.",
            names,
        )
    else:
        yield ResourceError(
            "There is an NVIDIA graphics card ({0}), but its driver is missing or too old for the installed PyTorch. "
            "Install NVIDIA's newest driver and start the computer again, or choose “Processor” in the settings.",
            names,
        )
