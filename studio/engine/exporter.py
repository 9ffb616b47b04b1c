"""Writing a LoRA file and reading it back before it gets its name."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from studio.domain.errors import ModelError
from studio.domain.files import written_aside
from studio.domain.recipe import Sampling
from studio.engine.adapter import NAME, load_adapter, remove_adapter
from studio.engine.kohya import write_kohya
from studio.engine.models import BaseModel
from studio.engine.prediction import predict
from studio.engine.schedule import ddim_schedule
from studio.engine.starting_lora import NAME as START
from studio.engine.starting_lora import put_on

CHECK = "check"
TOLERANCE = 1e-3


@torch.no_grad()
def _probe(model: BaseModel) -> Tensor:
    """One UNet call on fixed inputs, float32 (1, C, H, W)."""
    generator = torch.Generator().manual_seed(0)
    latents = torch.randn((1, *model.latent_shape(Sampling())), generator=generator).to(model.device.target)
    schedule = ddim_schedule(model.scheduler, 2, 0.0)
    return predict(model.unet, latents, torch.tensor([1]), model.embed(""), schedule)


def export(model: BaseModel, adapter: Path, target: Path, title: str, start: Path | None = None) -> float:
    """Write `target` and return the largest difference of a UNet call between the adapter and the file read back.

    `start` is the LoRA that the base model wears: the file holds both, since others load it on the bare model. It is
    read by diffusers as any other program's file would be. ModelError if it does not reproduce the adapter.
    """
    load_adapter(model.unet, adapter)
    live = _probe(model)
    with written_aside(target) as aside:
        if start is None:
            write_kohya(model, aside, title)
        else:
            put_on(model.pipeline, start)
            write_kohya(model, aside, title, (NAME, START))
            model.pipeline.unload_lora_weights()
        remove_adapter(model.unet)
        try:
            difference = float((_read_back(model, aside, start) - live).abs().max())
        finally:
            model.pipeline.unload_lora_weights()
        if not difference <= TOLERANCE * max(1.0, float(live.abs().max())):
            raise ModelError(
                "{0} was not written: read back, it differs from the checkpoint by {1}.",
                target.name,
                f"{difference:.3g}",
            )
    return difference


def _read_back(model: BaseModel, file: Path, start: Path | None) -> Tensor:
    """The probe with the file; the starting LoRA, which is in the weights already, is taken off."""
    model.pipeline.load_lora_weights(file.parent, weight_name=file.name, adapter_name=CHECK)
    if start is not None:
        put_on(model.pipeline, start)
        model.pipeline.set_adapters([CHECK, START], [1.0, -1.0])
    return _probe(model)
