"""Writing an adapter as a LoRA file or a whole model, and reading it back before it gets its name."""

from __future__ import annotations

import math
import warnings
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor

from studio.atomic_files import claim_target, refuse_target, written_aside
from studio.domain.errors import InputError, ModelError
from studio.domain.events import Exported
from studio.domain.export import Compatibility, Format
from studio.domain.jobs import Export
from studio.domain.sampling import Sampling
from studio.engine.export.checkpoint.merge import merge, stored_weight
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.export.lora.compatibility import compatibilities
from studio.engine.export.lora.diffusers_reader import PROGRAM
from studio.engine.export.lora.files import TORCH_DTYPES, weights_file, write_lora
from studio.engine.export.lora.peft_format import peft_tensors
from studio.engine.export.lora.sidecars import write_sidecars
from studio.engine.lora.changes import nearest_layers
from studio.engine.lora.layers import UNET, Layer, join_layers, reduce_rank
from studio.engine.lora.module_shapes import ModuleShapes, shapes_of_networks
from studio.engine.lora.reading import read_changes
from studio.engine.model.adapter import ADAPTER_NAME, adapter_at, load_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.initial_lora import read_initial_lora
from studio.engine.model.schedule import ddim_schedule
from studio.engine.model.unet import predict
from studio.export_log import ExportLog
from studio.library.lora.lora_file import read_lora_file

READ_BACK_ADAPTER = "check"
INITIAL_LORA = "start"
INITIAL_RANK = 128
"""Of what stands in a file for a starting LoRA of another kind than two matrices."""
UNET_ROUNDINGS = 16
"""Roundings of the UNet's own numbers that may lie between two ways to the same output."""
WEIGHT_ROUNDINGS = 4
"""The same for a base model's weights, of which all that are changed are rounded anew."""
LOSS_TOLERANCE = 4
"""How far the output may be off, in shares of its change, for each unit of what a smaller rank loses."""


@dataclass(frozen=True)
class _Snapshot:
    """What is written, and the UNet's output with it; `effect` is how far that is from the base's, at most. `initial`
    is the part of it that the base wears from the start."""

    layers: list[Layer]
    initial: list[Layer]
    shapes: ModuleShapes
    lost: float
    output: Tensor
    effect: float

    @property
    def largest_output(self) -> float:
        return max(1.0, float(self.output.abs().max()))

    @property
    def loss_tolerance(self) -> float:
        """By how much a smaller rank may change the output."""
        return LOSS_TOLERANCE * self.lost * self.effect


@dataclass(frozen=True)
class _Verification:
    """The difference that was found, the one that is explained, and what programs make of the file."""

    difference: float
    allowed: float
    compatibilities: tuple[Compatibility, ...] = ()


def export(model: BaseModel, job: Export) -> Exported:
    """Write the adapter; ModelError if what was written does not reproduce it or no program would read it, InputError
    where the name is taken or its folder is not there.

    The base model may wear a LoRA from the start: the file holds both, since others load it on the bare model.
    """
    claim_target(job.target, job.replace)
    # Replacing is allowed, but not of what the project stands on.
    if job.target.exists() and job.target.samefile(job.base.path):
        raise InputError("{0} is the base model itself; choose another name.", job.target.name)

    snapshot = _snapshot(model, job)
    write = _write_merged if job.options.format.is_model else _write_lora
    with ExitStack() as all_or_none:
        with written_aside(job.target, all_or_none) as aside:
            verification = write(model, job, snapshot, aside)
            _refuse_difference(model, job, snapshot, verification)
            size = size_of(aside)
            # Once more: writing takes a while, in which another program may have taken the name.
            refuse_target(job.target, job.replace)

        if job.options.sidecars and job.options.format is Format.KOHYA:
            write_sidecars(job.target, snapshot.shapes, job.options, all_or_none)
        exported = Exported(
            job.target,
            verification.difference,
            snapshot.effect,
            verification.compatibilities,
            snapshot.lost,
            size,
        )
        # Last: once it is noted, all of it is there.
        if job.log is not None:
            ExportLog(job.log).add(exported)
    return exported


def _snapshot(model: BaseModel, job: Export) -> _Snapshot:
    options = job.options
    remove_adapter(model.unet)
    base_output = _probe(model)
    load_adapter(model.unet, job.adapter)
    with adapter_at(model.unet, options.strength):
        output = _probe(model)
        layers = layers_of(model, ADAPTER_NAME)
    remove_adapter(model.unet)
    shapes = shapes_of_networks(model.unet, model.text_encoders, model.pipeline.vae_scale_factor)

    initial, lost = ([], 0.0) if job.base.lora is None else _initial_layers(job.base.lora, shapes)
    layers = join_layers([*layers, *initial])
    if options.rank:
        layers, lost_again = reduce_rank(layers, options.rank)
        lost = max(lost, lost_again)
    return _Snapshot(layers, initial, shapes, lost, output, float((output - base_output).abs().max()))


def _initial_layers(lora: Path, shapes: ModuleShapes) -> tuple[list[Layer], float]:
    """What the base wears from the start, and the share of it that no LoRA of a usual rank can hold."""
    changes = read_initial_lora(lora, shapes)
    if all(change.is_lora for change in changes):
        return [change.layer() for change in changes], 0.0
    return nearest_layers(changes, INITIAL_RANK)


def _refuse_difference(model: BaseModel, job: Export, snapshot: _Snapshot, verification: _Verification) -> None:
    """ModelError if what was written draws other pictures than the checkpoint."""
    rounding = UNET_ROUNDINGS * torch.finfo(model.unet.dtype).eps * snapshot.largest_output
    # Not `difference > …`: a difference that is no number has to be refused as well.
    if not verification.difference <= verification.allowed + rounding:
        raise ModelError(
            "{0} was not written: read back, it differs from the checkpoint by {1}.",
            job.target.name,
            f"{verification.difference:.3g}",
        )


def _write_lora(model: BaseModel, job: Export, snapshot: _Snapshot, aside: Path) -> _Verification:
    """The file is read by diffusers as any other program's would be."""
    options = job.options
    velocity = model.scheduler.config.prediction_type == "v_prediction"
    write_lora(
        snapshot.layers, snapshot.shapes, aside, options.format, options.dtype, options.labels, velocity=velocity
    )

    file = weights_file(aside, options.format)
    difference = float((_probe_with(model, file, snapshot.initial) - snapshot.output).abs().max())
    # The root of one rounding, since errors add up over many layers; still far below what the style changes.
    rounding = math.sqrt(torch.finfo(TORCH_DTYPES[options.dtype]).eps)
    # With a LoRA from the start the file also holds that one's change, which may be as large as the output.
    rounded = snapshot.effect + (snapshot.largest_output if job.base.lora else 0.0)
    allowed = rounding * rounded + snapshot.loss_tolerance
    return _Verification(difference, allowed, check(file, snapshot.shapes))


def _write_merged(model: BaseModel, job: Export, snapshot: _Snapshot, aside: Path) -> _Verification:
    """The UNet tries the weights that were written; then it has its own again. Nothing else differs from the base."""
    family = snapshot.shapes.family
    merge(
        job.base.path,
        family,
        snapshot.layers,
        aside,
        folder=job.options.format is Format.FOLDER,
        prediction=job.base.prediction,
        zero_snr=job.base.zero_snr,
    )

    # Exchanged in the open model: a second one beside it would not fit on the graphics card.
    dtypes = set[torch.dtype]()
    layers = [layer for layer in snapshot.layers if layer.component == UNET]
    modules = {layer.path: model.unet.get_submodule(layer.path) for layer in layers}
    own_weights = {path: module.weight.data for path, module in modules.items()}
    try:
        for layer in layers:
            weight = stored_weight(aside, family, layer.component, layer.path)
            dtypes.add(weight.dtype)
            modules[layer.path].weight.data = weight.to(own_weights[layer.path])
        difference = float((_probe(model) - snapshot.output).abs().max())
    finally:
        for path, module in modules.items():
            module.weight.data = own_weights[path]

    rounding = WEIGHT_ROUNDINGS * max(torch.finfo(dtype).eps for dtype in dtypes)
    return _Verification(difference, rounding * snapshot.largest_output + snapshot.loss_tolerance)


@torch.no_grad()
def _probe(model: BaseModel) -> Tensor:
    """One UNet call on fixed inputs, float32 (1, C, H, W)."""
    # Drawn on the CPU, so that every machine probes with the same noise.
    generator = torch.Generator().manual_seed(0)
    latents = torch.randn((1, *model.latent_shape(Sampling())), generator=generator).to(model.device.target)
    schedule = ddim_schedule(model.scheduler, 2, 0.0)
    return predict(model.unet, latents, torch.tensor([1]), model.embed(""), schedule).float()


def _probe_with(model: BaseModel, file: Path, initial: list[Layer]) -> Tensor:
    """The probe with the file; the LoRA from the start, which is in the weights already, is taken off."""
    try:
        model.pipeline.load_lora_weights(file.parent, weight_name=file.name, adapter_name=READ_BACK_ADAPTER)
        if initial:
            with warnings.catch_warnings():
                # peft warns of a second adapter.
                warnings.filterwarnings("ignore", message="Already found a `peft_config`")
                model.pipeline.load_lora_weights(peft_tensors(initial), adapter_name=INITIAL_LORA)
            # At strength −1: a fused LoRA cannot be unfused exactly, but the file brings it along once more.
            model.pipeline.set_adapters([READ_BACK_ADAPTER, INITIAL_LORA], [1.0, -1.0])
        return _probe(model)
    finally:
        model.pipeline.unload_lora_weights()


def size_of(target: Path) -> int:
    """Bytes of a file, or of all in a folder."""
    files = target.rglob("*") if target.is_dir() else (target,)
    return sum(file.stat().st_size for file in files if file.is_file())


def check(file: Path, shapes: ModuleShapes) -> tuple[Compatibility, ...]:
    """What each program makes of the file; ModelError for numbers that are none and for modules that nobody knows."""
    lora = read_lora_file(file)
    if any(not bool(tensor.isfinite().all()) for tensor in load_file(file).values()):
        raise ModelError("The checkpoint holds numbers that are not finite; go back to an earlier one.")
    # diffusers has just read it, with the output that was meant.
    checked = (*compatibilities(lora, shapes), Compatibility(PROGRAM, True))
    if lora.other_keys or len(read_changes(lora, shapes).changes) < len(lora.modules):
        raise ModelError("The file was not written: no program would know its parts.")
    return checked
