"""Putting a LoRA file right: written anew in another format, for a named base model, with another alpha or rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from torch import Tensor

from studio.atomic_files import claim_target, refuse_target, written_aside
from studio.domain.base_model import Family, Prediction
from studio.domain.errors import InputError, ModelError
from studio.domain.export import Compatibility, ExportOptions, Labels, export_target
from studio.domain.typed import path_of
from studio.engine.export.checkpoint.merge import stored_weight
from studio.engine.export.lora.files import write_lora
from studio.engine.export.lora.inspection import UNKNOWN_BASE, UNKNOWN_MODEL, inspect
from studio.engine.lora.changes import Change, nearest_layers
from studio.engine.lora.families import family_of, refuse_other_model, unknown_everywhere
from studio.engine.lora.layers import Layer, reduce_rank, scale_layers
from studio.engine.lora.module_shapes import shapes_of_family
from studio.engine.lora.reading import Reading, read_changes
from studio.library.header import printable, printable_name
from studio.library.lora.lora_file import LoraFile, read_lora_file
from studio.library.model_card import card_of

LEAVES_OUT = "{0} also changes {1}, which no LoRA can hold; --drop leaves out what cannot be carried."
UNKNOWN = "{0} changes {1}, a name that Atelier does not know; --drop leaves out what cannot be carried."
NO_CHANGE = "{0} holds nothing that Atelier can carry into a LoRA."
NAME_RANK = "{0} is no plain LoRA ({1}); say with --rank how large the LoRA is to be that comes nearest to it."
NAME_BASE = "{0} depends on the weights of its base model ({1}); name that with --base."
OTHER_BASE = "{0} is for another kind of base model than {1}."


@dataclass(frozen=True)
class Wanted:
    """How a file is to be put right.

    `family` is the kind of base model where the file does not tell, `base` the one itself, of which DoRA and its like
    need the weights; `alpha` stands in for a wrong or missing one; with `drop` what no LoRA can hold is left out.
    """

    family: Family | None = None
    base: Path | None = None
    alpha: float | None = None
    drop: bool = False


@dataclass(frozen=True)
class Converted:
    """Where the new file is, which share of the change a smaller rank lost, the names of what was left out, and what
    programs make of it."""

    target: Path
    lost: float
    left_out: tuple[str, ...]
    compatibilities: tuple[Compatibility, ...]


def convert(source: Path, target: Path, options: ExportOptions, wanted: Wanted = Wanted()) -> Converted:
    """Write the LoRA anew. InputError where something has to be said first, ModelError where the file cannot be meant;
    an existing file is never replaced."""
    target = export_target(path_of(target.parent) / target.name, options.format)
    claim_target(target, replace=False)

    file = read_lora_file(source)
    if wanted.alpha is not None:
        # The alpha first: strength and rank are meant of the LoRA as it should have been.
        file = _with_alpha(file, wanted.alpha)
    family = _family(file, wanted)
    shapes = shapes_of_family(family)
    reading = read_changes(file, shapes)
    left_out = _left_out(file, reading, wanted)
    layers, lost = _layers(file, family, reading, options, wanted)

    with written_aside(target) as aside:
        labels = _labels(options.labels, file.metadata)
        prediction = _said_prediction(file.metadata)
        write_lora(layers, shapes, aside, options.format, options.dtype, labels, prediction=prediction)
        checked = inspect(aside, family).compatibilities
        if not any(compatibility.reads for compatibility in checked):
            raise ModelError("{0} was not written: no program would know its parts.", target.name)
        # Once more: reading and writing take a while, in which another program may have taken the name.
        refuse_target(target, replace=False)
    return Converted(target, lost, left_out, checked)


def _family(file: LoraFile, wanted: Wanted) -> Family:
    name = printable_name(file.path)
    of_base = card_of(wanted.base).family if wanted.base else None
    family = wanted.family or of_base
    if family is None:
        refuse_other_model(file)
        family = family_of(file)
    unknown = unknown_everywhere(file) if family is None else None
    if unknown is not None:
        raise ModelError(UNKNOWN_MODEL, name, printable(unknown))
    if family is None:
        raise InputError(UNKNOWN_BASE, name)
    if wanted.base is not None and of_base is not family:
        raise InputError(OTHER_BASE, name, printable_name(wanted.base))
    return family


def _left_out(file: LoraFile, reading: Reading, wanted: Wanted) -> tuple[str, ...]:
    """What is not carried; ModelError unless that is wanted."""
    name = printable_name(file.path)
    if not reading.changes:
        raise ModelError(NO_CHANGE, name)
    if not wanted.drop and reading.unknown:
        raise ModelError(UNKNOWN, name, printable(reading.unknown[0]))
    if not wanted.drop and reading.beside:
        raise ModelError(LEAVES_OUT, name, printable(reading.beside[0]))
    return (*reading.unknown, *reading.beside)


def _layers(
    file: LoraFile, family: Family, reading: Reading, options: ExportOptions, wanted: Wanted
) -> tuple[list[Layer], float]:
    """In the rank that is wanted, and the share of the change that this loses."""
    changes = reading.changes
    if all(change.is_lora for change in changes):
        layers, lost = [change.layer() for change in changes], 0.0
        if options.rank:
            layers, lost = reduce_rank(layers, options.rank)
        return scale_layers(layers, options.strength), lost

    other = next(change for change in changes if not change.is_lora)
    if options.rank is None:
        raise InputError(NAME_RANK, printable_name(file.path), other.title)
    dependent = next((change for change in changes if change.needs_weight), None)
    if dependent is not None and wanted.base is None:
        raise InputError(NAME_BASE, printable_name(file.path), dependent.title)

    def weight_of(change: Change) -> Tensor:
        assert wanted.base is not None
        return stored_weight(wanted.base, family, change.component, change.path).float()

    layers, lost = nearest_layers(changes, options.rank, weight_of)
    return scale_layers(layers, options.strength), lost


def _with_alpha(file: LoraFile, alpha: float) -> LoraFile:
    modules = file.modules.items()
    return replace(file, modules={name: replace(module, alpha=alpha) for name, module in modules})


def _said_prediction(metadata: Mapping[str, str]) -> Prediction:
    said = metadata.get("modelspec.prediction_type")
    if said == Prediction.FLOW.in_metadata:
        return Prediction.FLOW
    is_v = said == "v" or metadata.get("ss_base_model_version", "").endswith("_v")
    return Prediction.VELOCITY if is_v else Prediction.EPSILON


def _labels(labels: Labels, metadata: Mapping[str, str]) -> Labels:
    """What the file said of itself stays, unless it is said anew."""
    return replace(
        labels,
        title=labels.title or metadata.get("modelspec.title", ""),
        author=labels.author or metadata.get("modelspec.author", ""),
        licence=labels.licence or metadata.get("modelspec.license", ""),
        trigger=labels.trigger or metadata.get("modelspec.trigger_phrase", ""),
        hint=labels.hint or metadata.get("modelspec.usage_hint", ""),
    )
