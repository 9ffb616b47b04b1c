"""Writing a LoRA file and reading it back before it gets its name."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor

from studio.domain.errors import ModelError
from studio.domain.files import written_aside
from studio.domain.recipe import Sampling
from studio.engine.adapter import load_adapter, remove_adapter
from studio.engine.kohya import write_kohya
from studio.engine.models import BaseModel
from studio.engine.prediction import predict
from studio.engine.schedule import ddim_schedule

CHECK = "check"
TOLERANCE = 1e-3


@torch.no_grad()
def _probe(model: BaseModel) -> Tensor:
    """One UNet call on fixed inputs, float32 (1, C, H, W)."""
    generator = torch.Generator().manual_seed(0)
    latents = torch.randn((1, *model.latent_shape(Sampling())), generator=generator).to(model.device.target)
    schedule = ddim_schedule(model.scheduler, 2, 0.0)
    return predict(model.unet, latents, torch.tensor([1]), model.embed(""), schedule)


def export(model: BaseModel, adapter: Path, target: Path, title: str) -> float:
    """Write `target` and return the largest difference of a UNet call between the adapter and the file read back.

    The file is read by diffusers as any other program's file would be. ModelError if it does not reproduce the adapter.
    """
    load_adapter(model.unet, adapter)
    live = _probe(model)
    with written_aside(target) as aside:
        write_kohya(model.unet, aside, title)
        remove_adapter(model.unet)
        try:
            model.pipeline.load_lora_weights(aside.parent, weight_name=aside.name, adapter_name=CHECK)
            difference = float((_probe(model) - live).abs().max())
        finally:
            model.pipeline.unload_lora_weights()
        if not difference <= TOLERANCE * max(1.0, float(live.abs().max())):
            raise ModelError(
                "{0} was not written: read back, it differs from the checkpoint by {1}.",
                target.name,
                f"{difference:.3g}",
            )
    return difference
