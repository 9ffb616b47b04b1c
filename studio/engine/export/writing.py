"""Writing a LoRA file and reading it back before it gets its name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from studio.domain.errors import ModelError
from studio.domain.export import ExportOptions, Verdict
from studio.domain.files import written_aside
from studio.domain.recipe import Sampling
from studio.domain.work import Export, Exported
from studio.engine.adapter import NAME, adapter_at, load_adapter, remove_adapter
from studio.engine.export.files import DTYPES, write_lora
from studio.engine.export.layers import at_rank, layers_of
from studio.engine.export.readers import verdicts
from studio.engine.export.sidecars import write_sidecars
from studio.engine.export.tables import Table, table_of
from studio.engine.models import BaseModel
from studio.engine.prediction import predict
from studio.engine.schedule import ddim_schedule
from studio.engine.starting_lora import NAME as START
from studio.engine.starting_lora import put_on
from studio.library.lora_file import read_lora_file

CHECK = "check"
SLACK = 16
"""Roundings of the UNet's own numbers that may lie between two ways to the same output."""
LOST = 4
"""How far the output may be off, in shares of its change, for each unit of what a smaller rank loses."""


@torch.no_grad()
def _probe(model: BaseModel) -> Tensor:
    """One UNet call on fixed inputs, float32 (1, C, H, W)."""
    generator = torch.Generator().manual_seed(0)
    latents = torch.randn((1, *model.latent_shape(Sampling())), generator=generator).to(model.device.target)
    schedule = ddim_schedule(model.scheduler, 2, 0.0)
    return predict(model.unet, latents, torch.tensor([1]), model.embed(""), schedule).float()


def export(model: BaseModel, job: Export) -> Exported:
    """Write the adapter as a LoRA file; ModelError if the file does not reproduce it or a program would not read it.

    The base model may wear a LoRA from the start: the file holds both, since others load it on the bare model. It is
    read by diffusers as any other program's file would be.
    """
    options, start = job.options, job.base.lora
    remove_adapter(model.unet)
    bare = _probe(model)
    load_adapter(model.unet, job.adapter)
    with ExitStack() as taken_off, adapter_at(model.unet, options.strength):
        taken_off.callback(model.pipeline.unload_lora_weights)
        live = _probe(model)
        if start is not None:
            put_on(model.pipeline, start)
        table = table_of(model.unet, model.text_encoders)
        layers = layers_of(model, [NAME] if start is None else [NAME, START])
    remove_adapter(model.unet)
    layers, lost = at_rank(layers, options.rank) if options.rank else (layers, 0.0)
    effect = float((live - bare).abs().max())
    allowed = _allowed(effect, lost, float(live.abs().max()), model, job)
    velocity = model.scheduler.config.prediction_type == "v_prediction"
    labels = replace(options.labels, title=job.title)
    with written_aside(job.target) as aside:
        write_lora(layers, table, aside, options.format, options.storage, labels, velocity=velocity)
        difference = float((_read_back(model, aside, start) - live).abs().max())
        checked = check(aside, table, options)
        if not difference <= allowed:
            raise ModelError(
                "{0} was not written: read back, it differs from the checkpoint by {1}.",
                job.target.name,
                f"{difference:.3g}",
            )
    if options.sidecars:
        write_sidecars(job.target, table, options)
    return Exported(job.target, difference, effect, tuple(checked), lost)


def _allowed(effect: float, lost: float, largest: float, model: BaseModel, job: Export) -> float:
    """The difference that rounding explains; what a starting LoRA does is in the file but not in `effect`."""
    stored = math.sqrt(torch.finfo(DTYPES[job.options.storage]).eps)
    whole = effect + (largest if job.base.lora else 0.0)
    return stored * whole + LOST * lost * effect + SLACK * torch.finfo(model.unet.dtype).eps * max(1.0, largest)


def _read_back(model: BaseModel, file: Path, start: Path | None) -> Tensor:
    """The probe with the file; the starting LoRA, which is in the weights already, is taken off."""
    try:
        model.pipeline.load_lora_weights(file.parent, weight_name=file.name, adapter_name=CHECK)
        if start is not None:
            put_on(model.pipeline, start)
            model.pipeline.set_adapters([CHECK, START], [1.0, -1.0])
        return _probe(model)
    finally:
        model.pipeline.unload_lora_weights()


def check(file: Path, table: Table, options: ExportOptions) -> Sequence[Verdict]:
    """What each program makes of the file; ModelError for numbers that are none and for modules that nobody knows."""
    found = read_lora_file(file)
    if any(not bool(tensor.isfinite().all()) for tensor in load_file(file).values()):
        raise ModelError("The checkpoint holds numbers that are not finite; go back to an earlier one.")
    told = verdicts(found.modules, found.header.metadata, table)
    if found.others or not any(verdict.reads for verdict in told):
        raise ModelError("The file was not written: no program would know its parts.")
    return told
