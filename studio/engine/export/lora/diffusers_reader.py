"""What diffusers makes of a LoRA file: its own loader is run on a model without weights."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import diffusers
import torch
from diffusers import DDIMScheduler, StableDiffusionPipeline, StableDiffusionXLPipeline
from peft.tuners.lora import LoraLayer
from torch import Tensor, nn

from studio.domain.export import EXPORT_SUFFIX, Compatibility
from studio.engine.lora.changes import Change
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_shapes import networks_from_configs
from studio.engine.lora.reading import configuration
from studio.library.lora.keys import Role
from studio.library.lora.lora_file import LoraFile

PROGRAM = "diffusers"
ADAPTER = "check"
TOLERANCE = 1e-5
"""How far a change may be off, as a share of itself."""
MODULE_SETTING = ".megatron_config"


def read_by_diffusers(file: LoraFile, changes: Sequence[Change], folder: Path) -> Compatibility:
    """Whether it loads the file into a model of this folder's configurations, and with it the same changes."""
    if file.path.suffix != EXPORT_SUFFIX:
        return Compatibility(PROGRAM, False, f"its name does not end in {EXPORT_SUFFIX}")
    # peft imports the module that such a file names; without the setting it names one, too, and means nothing by it.
    if any(value and key.endswith(MODULE_SETTING) for key, value in configuration(file.metadata).items()):
        return Compatibility(PROGRAM, False, "it is made for another library")
    unet, encoders = networks_from_configs(folder)
    for network in (unet, *encoders):
        _fill_with_nothing(network)
    pipeline = _pipeline(unet, encoders)
    try:
        with _silent():
            pipeline.load_lora_weights(
                file.path.parent, weight_name=file.path.name, adapter_name=ADAPTER, local_files_only=True
            )
    # Whatever a stranger's file makes of a stranger's loader: it does not read it.
    except Exception as error:
        logging.getLogger(__name__).info("diffusers does not load %s", file.path.name, exc_info=error)
        return Compatibility(PROGRAM, False, "its loader refuses it")

    components: list[tuple[str, nn.Module]] = [(UNET, unet), *zip(ENCODERS, encoders, strict=False)]
    loaded = {
        (component, path): module
        for component, network in components
        for path, module in network.named_modules()
        if isinstance(module, LoraLayer) and ADAPTER in module.lora_A
    }
    why = _difference(loaded, changes)
    return Compatibility(PROGRAM, not why, why)


def _difference(loaded: dict[tuple[str, str], Any], changes: Sequence[Change]) -> str:
    """What it read otherwise than it is meant; empty if nothing."""
    meant = {(change.component, change.path): change for change in changes}
    left_out = [change.name for place, change in meant.items() if place not in loaded]
    if left_out:
        return f"it leaves out {len(left_out)} of {len(meant)} modules, such as {left_out[0]}"
    for place, module in loaded.items():
        change = meant.get(place)
        if change is None:
            return f"it changes {'.'.join(place)}, which is not meant"
        if not _is_same(module, change):
            return f"it reads {change.name} at another strength"
    return ""


def _is_same(module: Any, change: Change) -> bool:
    """Whether both changes do the same to a vector: whole products of all modules would take long."""
    down, up = module.lora_A[ADAPTER].weight.detach(), module.lora_B[ADAPTER].weight.detach()
    if down.is_meta or up.is_meta or module.lora_B[ADAPTER].bias is not None:
        return False
    magnitude = change.tensors.get(Role.MAGNITUDE)
    if module.use_dora.get(ADAPTER, False) != (magnitude is not None):
        return False
    if magnitude is not None:
        read = module.lora_magnitude_vector[ADAPTER].weight.detach().float().flatten()
        if not torch.equal(read, magnitude.flatten()):
            return False
    layer = change.layer()
    vector = torch.randn(layer.down[0].numel(), generator=torch.Generator().manual_seed(0))
    read = _applied(down, up, module.scaling[ADAPTER], vector)
    meant = _applied(layer.down, layer.up, layer.scaling, vector)
    return read.shape == meant.shape and bool((read - meant).norm() <= TOLERANCE * meant.norm())


def _applied(down: Tensor, up: Tensor, scaling: float, vector: Tensor) -> Tensor:
    return scaling * (up.float().flatten(1) @ (down.float().flatten(1) @ vector))


def _pipeline(unet: nn.Module, encoders: Sequence[nn.Module]) -> Any:
    """With the networks alone, which is all that is asked of it."""
    # A pipeline warns of a scheduler with other numbers than these.
    scheduler = DDIMScheduler(steps_offset=1, clip_sample=False)
    if len(encoders) == 1:
        return StableDiffusionPipeline(
            None, encoders[0], None, unet, scheduler, None, None, requires_safety_checker=False
        )
    return StableDiffusionXLPipeline(None, encoders[0], encoders[1], None, None, unet, scheduler)


def _fill_with_nothing(network: nn.Module) -> None:
    """A zero for every weight, in no memory: beside weights of no device peft would keep none of the LoRA's numbers."""
    for module in network.modules():
        for name, parameter in list(module.named_parameters(recurse=False)):
            setattr(module, name, nn.Parameter(torch.zeros(()).expand(parameter.shape), requires_grad=False))
        for name, buffer in list(module.named_buffers(recurse=False)):
            setattr(module, name, torch.zeros((), dtype=buffer.dtype).expand(buffer.shape))


@contextmanager
def _silent() -> Iterator[None]:
    """Its warnings are told as a verdict."""
    verbosity = diffusers.logging.get_verbosity()
    diffusers.logging.set_verbosity(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        diffusers.logging.set_verbosity(verbosity)
