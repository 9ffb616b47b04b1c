"""What the UNet answers to fixed inputs: by this a change that was written is held against the one that was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

import torch
from peft.tuners.tuners_utils import BaseTunerLayer
from torch import Tensor, nn
from torch.nn.functional import conv2d, linear

from studio.domain.sampling import Sampling
from studio.engine.model.base_model import BaseModel
from studio.engine.model.float32 import in_float32
from studio.engine.model.guidance import predict
from studio.engine.model.schedule import step_schedule


@torch.no_grad()
def probe(model: BaseModel) -> Tensor:
    """One UNet call on fixed inputs with what the UNet wears, float32 (1, C, H, W).

    In float32 even where the model is not: the rounding of the UNet's own numbers in bf16 would be larger than most of
    what a style changes.
    """
    # Drawn on the CPU, so that every machine probes with the same noise.
    generator = torch.Generator().manual_seed(0)
    latents = torch.randn((1, *model.latent_shape(Sampling())), generator=generator).to(model.device.target)
    schedule = step_schedule(model.scheduler, 2, 0.0)
    with in_float32(model.net), _without_tf32():
        return predict(model.predictor, latents, torch.tensor([1]), model.embed(""), schedule)


def probe_with(model: BaseModel, paths: Iterable[str], change_of: Callable[[str], Tensor]) -> Tensor:
    """The same with a change, float32 and in the shape of its weight, added to each of these modules.

    Each is asked for when its module is at work, so that no more than one of them takes memory. The weights stay as
    they are: in four bits nothing could be added to them.
    """
    with _changed(model.net, paths, change_of):
        return probe(model)


@contextmanager
def _without_tf32() -> Iterator[None]:
    """Cards would else multiply float32 with ten bits."""
    places: tuple[Any, ...] = (torch.backends.cudnn, torch.backends.cuda.matmul)
    allowed = [place.allow_tf32 for place in places]
    for place in places:
        place.allow_tf32 = False
    try:
        yield
    finally:
        for place, before in zip(places, allowed, strict=True):
            place.allow_tf32 = before


@contextmanager
def _changed(unet: nn.Module, paths: Iterable[str], change_of: Callable[[str], Tensor]) -> Iterator[None]:
    with ExitStack() as hooks:
        for path in paths:
            handle = unet.get_submodule(path).register_forward_hook(partial(_add_change, path, change_of))
            hooks.callback(handle.remove)
        yield


def _add_change(
    path: str, change_of: Callable[[str], Tensor], module: nn.Module, args: tuple[Tensor, ...], output: Tensor
) -> Tensor:
    inputs = args[0].float()
    change = change_of(path).to(inputs.device)
    # An adapter that was taken off leaves its wrapper behind.
    layer: Any = module.get_base_layer() if isinstance(module, BaseTunerLayer) else module
    if change.dim() == 2:
        return output + linear(inputs, change)
    return output + conv2d(inputs, change, None, layer.stride, layer.padding, layer.dilation, layer.groups)
