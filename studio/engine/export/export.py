"""Writing a LoRA file and reading it back before it gets its name."""

from __future__ import annotations

import math
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from studio.atomic_files import refuse_place, written_aside
from studio.domain.errors import InputError, ModelError
from studio.domain.events import Exported
from studio.domain.export import Compatibility, Format
from studio.domain.jobs import Export
from studio.domain.sampling import Sampling
from studio.engine.export.checkpoint.merge import merge, stored_weight
from studio.engine.export.lora.compatibility import compatibilities
from studio.engine.export.lora.files import DTYPES, weights_in, write_lora
from studio.engine.export.lora.layers import UNET, Layer, at_rank, layers_of
from studio.engine.export.lora.module_shapes import Table, table_of
from studio.engine.export.lora.sidecars import write_sidecars
from studio.engine.model.adapter import ADAPTER_NAME, adapter_at, load_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.initial_lora import INITIAL_LORA, put_on
from studio.engine.model.schedule import ddim_schedule
from studio.engine.model.unet import predict
from studio.library.lora_file import read_lora_file

READ_BACK = "check"
SLACK = 16
"""Roundings of the UNet's own numbers that may lie between two ways to the same output."""
ROUNDED = 4
"""The same for a base model's weights, of which all that are changed are rounded anew."""
LOST = 4
"""How far the output may be off, in shares of its change, for each unit of what a smaller rank loses."""


@torch.no_grad()
def _probe(model: BaseModel) -> Tensor:
    """One UNet call on fixed inputs, float32 (1, C, H, W)."""
    generator = torch.Generator().manual_seed(0)
    latents = torch.randn((1, *model.latent_shape(Sampling())), generator=generator).to(model.device.target)
    schedule = ddim_schedule(model.scheduler, 2, 0.0)
    return predict(model.unet, latents, torch.tensor([1]), model.embed(""), schedule).float()


_Outcome = tuple[float, float, tuple[Compatibility, ...]]
"""The difference that was found, the one that rounding explains, and what programs make of the file."""


@dataclass(frozen=True)
class _Gathered:
    """What is written, and the probe with it (`live`); `effect` is how far that is from the base's, at most."""

    layers: list[Layer]
    table: Table
    lost: float
    live: Tensor
    effect: float


def export(model: BaseModel, job: Export) -> Exported:
    """Write the adapter; ModelError if what was written does not reproduce it or no program would read it, InputError
    where the name is taken or its folder is not there.

    The base model may wear a LoRA from the start: the file holds both, since others load it on the bare model.
    """
    refuse_place(job.target, job.replace)
    if job.target.exists() and job.target.samefile(job.base.path):
        raise InputError("{0} is the base model itself; choose another name.", job.target.name)
    gathered = _gathered(model, job)
    write = _write_merged if job.options.format.is_model else _write_lora
    with written_aside(job.target) as aside:
        difference, allowed, checked = write(model, job, gathered, aside)
        if not difference <= allowed + SLACK * torch.finfo(model.unet.dtype).eps * _largest(gathered):
            raise ModelError(
                "{0} was not written: read back, it differs from the checkpoint by {1}.",
                job.target.name,
                f"{difference:.3g}",
            )
        size = size_of(aside)
        refuse_place(job.target, job.replace)
    if job.options.sidecars and job.options.format is Format.KOHYA:
        write_sidecars(job.target, gathered.table, job.options)
    return Exported(job.target, difference, gathered.effect, checked, gathered.lost, size)


def _gathered(model: BaseModel, job: Export) -> _Gathered:
    options = job.options
    start = job.base.lora
    remove_adapter(model.unet)
    bare = _probe(model)
    load_adapter(model.unet, job.adapter)
    with ExitStack() as taken_off, adapter_at(model.unet, options.strength):
        taken_off.callback(model.pipeline.unload_lora_weights)
        live = _probe(model)
        if start is not None:
            put_on(model.pipeline, start)
        table = table_of(model.unet, model.text_encoders, model.pipeline.vae_scale_factor)
        layers = layers_of(model, [ADAPTER_NAME] if start is None else [ADAPTER_NAME, INITIAL_LORA])
    remove_adapter(model.unet)
    layers, lost = at_rank(layers, options.rank) if options.rank else (layers, 0.0)
    return _Gathered(layers, table, lost, live, float((live - bare).abs().max()))


def _write_lora(model: BaseModel, job: Export, gathered: _Gathered, aside: Path) -> _Outcome:
    """The file is read by diffusers as any other program's would be."""
    options = job.options
    velocity = model.scheduler.config.prediction_type == "v_prediction"
    form = options.format
    storage = options.storage
    file = weights_in(aside, options.format)
    write_lora(gathered.layers, gathered.table, aside, form, storage, options.labels, velocity=velocity)
    difference = float((_read_back(model, file, job.base.lora) - gathered.live).abs().max())
    rounding = math.sqrt(torch.finfo(DTYPES[storage]).eps)
    whole = gathered.effect + (_largest(gathered) if job.base.lora else 0.0)
    return difference, rounding * whole + LOST * gathered.lost * gathered.effect, check(file, gathered.table)


def _write_merged(model: BaseModel, job: Export, gathered: _Gathered, aside: Path) -> _Outcome:
    """The UNet tries the weights that were written; then it has its own again. Nothing else differs from the base."""
    family = gathered.table.family
    dtypes = set[torch.dtype]()
    merge(
        job.base.path,
        family,
        gathered.layers,
        aside,
        folder=job.options.format is Format.FOLDER,
        prediction=job.base.prediction,
        zero_snr=job.base.zero_snr,
    )
    layers = [layer for layer in gathered.layers if layer.part == UNET]
    own = {layer.path: model.unet.get_submodule(layer.path) for layer in layers}
    kept = {path: module.weight.data for path, module in own.items()}
    try:
        for layer in layers:
            weight = stored_weight(aside, family, layer)
            dtypes.add(weight.dtype)
            own[layer.path].weight.data = weight.to(kept[layer.path])
        difference = float((_probe(model) - gathered.live).abs().max())
    finally:
        for path, module in own.items():
            module.weight.data = kept[path]
    rounding = ROUNDED * max(torch.finfo(dtype).eps for dtype in dtypes)
    return difference, rounding * _largest(gathered) + LOST * gathered.lost * gathered.effect, ()


def size_of(target: Path) -> int:
    """Bytes of a file, or of all in a folder."""
    files = target.rglob("*") if target.is_dir() else (target,)
    return sum(file.stat().st_size for file in files if file.is_file())


def _largest(gathered: _Gathered) -> float:
    return max(1.0, float(gathered.live.abs().max()))


def _read_back(model: BaseModel, file: Path, start: Path | None) -> Tensor:
    """The probe with the file; the starting LoRA, which is in the weights already, is taken off."""
    try:
        model.pipeline.load_lora_weights(file.parent, weight_name=file.name, adapter_name=READ_BACK)
        if start is not None:
            put_on(model.pipeline, start)
            model.pipeline.set_adapters([READ_BACK, INITIAL_LORA], [1.0, -1.0])
        return _probe(model)
    finally:
        model.pipeline.unload_lora_weights()


def check(file: Path, table: Table) -> tuple[Compatibility, ...]:
    """What each program makes of the file; ModelError for numbers that are none and for modules that nobody knows."""
    found = read_lora_file(file)
    if any(not bool(tensor.isfinite().all()) for tensor in load_file(file).values()):
        raise ModelError("The checkpoint holds numbers that are not finite; go back to an earlier one.")
    told = compatibilities(found.modules, found.header.metadata, table)
    if found.others or not any(compatibility.reads for compatibility in told):
        raise ModelError("The file was not written: no program would know its parts.")
    return tuple(told)
