"""Writing an adapter as a LoRA file or a whole model, and reading it back before it gets its name."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor

from studio.atomic_files import claim_target, refuse_target, written_aside
from studio.domain.errors import InputError, ModelError
from studio.domain.events import Exported
from studio.domain.export import Compatibility, Format
from studio.domain.jobs import Export
from studio.engine.export.agreement import differing_layer, differing_weight
from studio.engine.export.checkpoint.merge import merge, stored_weight
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.export.lora.compatibility import compatibilities
from studio.engine.export.lora.diffusers_reader import PROGRAM
from studio.engine.export.lora.files import weights_file, write_lora
from studio.engine.export.lora.sidecars import write_sidecars
from studio.engine.export.probe import probe, probe_with
from studio.engine.lora.changes import nearest_layers
from studio.engine.lora.layers import UNET, Layer, join_layers, reduce_rank
from studio.engine.lora.module_shapes import ModuleShapes, shapes_of_networks
from studio.engine.lora.reading import read_changes
from studio.engine.model.adapter import ADAPTER_NAME, adapter_at, load_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.initial_lora import read_initial_lora
from studio.engine.model.schedule import predicted_by
from studio.export_log import ExportLog
from studio.library.lora.lora_file import read_lora_file

READ_BACK_ADAPTER = "check"
INITIAL_RANK = 128
"""Of what stands in a file for a starting LoRA of another kind than two matrices."""
UNET_ROUNDINGS = 16
"""Roundings of float32 that may lie between two ways to the same output."""
ROUNDED_AWAY = 0.5
"""The share of what a style changes that the numbers of a whole model may round away."""
LOSS_TOLERANCE = 4
"""How far the output may be off, in shares of its change, for each unit of what a smaller rank loses."""
OTHER_OUTPUT = "{0} was not written: read back, it differs from the checkpoint by {1}."
OTHER_MODULE = "{0} was not written: read back, {1} is not what the checkpoint holds."
TOO_COARSE = (
    "{0} was not written: the numbers of the base model are too coarse to take in so small a change; export a LoRA "
    "file instead."
)


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
    """The difference that was found, the one that is explained, what is said of a larger one, and what programs make of
    the file."""

    difference: float
    allowed: float
    refusal: str
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
            _refuse_difference(job, snapshot, verification)
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
    remove_adapter(model.net)
    base_output = probe(model)
    load_adapter(model.net, job.adapter)
    with adapter_at(model.net, options.strength):
        output = probe(model)
        layers = layers_of(model, ADAPTER_NAME)
    remove_adapter(model.net)
    shapes = shapes_of_networks(model.net, model.text_encoders, model.family.pixels_per_latent)

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


def _refuse_difference(job: Export, snapshot: _Snapshot, verification: _Verification) -> None:
    """ModelError if what was written draws other pictures than the checkpoint."""
    rounding = UNET_ROUNDINGS * torch.finfo(torch.float32).eps * snapshot.largest_output
    # Not `difference > …`: a difference that is no number has to be refused as well.
    if not verification.difference <= verification.allowed + rounding:
        raise ModelError(verification.refusal, job.target.name, f"{verification.difference:.3g}")


def _write_lora(model: BaseModel, job: Export, snapshot: _Snapshot, aside: Path) -> _Verification:
    """The file is read as every LoRA is, and by diffusers' own loader."""
    options = job.options
    prediction = predicted_by(model.scheduler)
    write_lora(
        snapshot.layers, snapshot.shapes, aside, options.format, options.dtype, options.labels, prediction=prediction
    )

    file = weights_file(aside, options.format)
    dtype = _stored_dtype(file)
    compatibilities = check(file, snapshot.shapes)
    stored = [change.layer() for change in read_changes(read_lora_file(file), snapshot.shapes).changes]
    _refuse_other_module(job, differing_layer(snapshot.layers, stored, dtype))
    # What is said of diffusers has to hold: it wears what the file means.
    _refuse_other_module(job, differing_layer(stored, *_worn_layers(model, file)))

    change_of = _unet_changes(stored)
    difference = _difference(model, snapshot, change_of.keys(), lambda path: change_of[path].delta_weight())
    # The root of one rounding, since errors add up over many layers; still far below what the style changes.
    rounding = math.sqrt(torch.finfo(dtype).eps)
    # With a LoRA from the start the file also holds that one's change, which may be as large as the output.
    rounded = snapshot.effect + (snapshot.largest_output if job.base.lora else 0.0)
    return _Verification(difference, rounding * rounded + snapshot.loss_tolerance, OTHER_OUTPUT, compatibilities)


def _write_merged(model: BaseModel, job: Export, snapshot: _Snapshot, aside: Path) -> _Verification:
    """The UNet tries what was added to the weights that were written. Nothing else differs from the base."""
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

    def stored(place: Path, layer: Layer) -> Tensor:
        return stored_weight(place, family, layer.component, layer.path)

    before = partial(stored, job.base.path)
    after = partial(stored, aside)
    _refuse_other_module(job, differing_weight(snapshot.layers, before, after))

    layer_of = _unet_changes(snapshot.layers)
    difference = _difference(
        model, snapshot, layer_of.keys(), lambda path: after(layer_of[path]).float() - before(layer_of[path]).float()
    )
    # Every number agrees, so whatever the output differs by is rounding. But where that takes away most of what the
    # style changes, the model that was written does not hold it.
    allowed = max(ROUNDED_AWAY * snapshot.effect, snapshot.loss_tolerance)
    return _Verification(difference, allowed, TOO_COARSE)


def _refuse_other_module(job: Export, name: str | None) -> None:
    if name is not None:
        raise ModelError(OTHER_MODULE, job.target.name, name)


def _stored_dtype(file: Path) -> torch.dtype:
    """The coarsest one of the matrices in a file."""
    with safe_open(file, framework="pt") as tensors:
        dtypes = {tensors.get_tensor(key).dtype for key in tensors.keys() if tensors.get_slice(key).get_shape()}  # noqa: SIM118 - no mapping
    return _coarsest(dtypes)


def _coarsest(dtypes: Iterable[torch.dtype]) -> torch.dtype:
    return max(dtypes, key=lambda dtype: torch.finfo(dtype).eps)


def _worn_layers(model: BaseModel, file: Path) -> tuple[list[Layer], torch.dtype]:
    """What the model wears once diffusers has loaded the file, and the dtype into which that rounded it."""
    try:
        model.family.load_lora(file, READ_BACK_ADAPTER)
        networks = (model.net, *model.text_encoders)
        names = (named for network in networks for named in network.named_parameters())
        dtypes = {parameter.dtype for name, parameter in names if f".{READ_BACK_ADAPTER}." in name}
        return layers_of(model, READ_BACK_ADAPTER), _coarsest(dtypes)
    finally:
        model.family.unload_lora()


def _unet_changes(layers: Sequence[Layer]) -> dict[str, Layer]:
    return {layer.path: layer for layer in layers if layer.component == UNET}


def _difference(
    model: BaseModel, snapshot: _Snapshot, paths: Iterable[str], change_of: Callable[[str], Tensor]
) -> float:
    """How far the UNet's output with these changes is from what was meant, at most."""
    # What the base wears from the start is in its weights already, and in the changes once more.
    initial = _unet_changes(snapshot.initial)

    def without_initial(path: str) -> Tensor:
        change = change_of(path)
        return change - initial[path].delta_weight() if path in initial else change

    return float((probe_with(model, paths, without_initial) - snapshot.output).abs().max())


def size_of(target: Path) -> int:
    """Bytes of a file, or of all in a folder."""
    files = target.rglob("*") if target.is_dir() else (target,)
    return sum(file.stat().st_size for file in files if file.is_file())


def check(file: Path, shapes: ModuleShapes) -> tuple[Compatibility, ...]:
    """What each program makes of the file; ModelError for numbers that are none and for modules that nobody knows."""
    lora = read_lora_file(file)
    checked = (*compatibilities(lora, shapes), Compatibility(PROGRAM, True))
    if lora.other_keys or len(read_changes(lora, shapes).changes) < len(lora.modules):
        raise ModelError("The file was not written: no program would know its parts.")
    return checked
