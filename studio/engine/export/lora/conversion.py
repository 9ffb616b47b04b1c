"""Putting a LoRA file right: written anew in another format, for a named base model, with another alpha or rank."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from studio.atomic_files import claim_target, refuse_target, written_aside
from studio.domain.base_model import Family
from studio.domain.errors import InputError, ModelError
from studio.domain.export import ExportOptions, Labels, export_target
from studio.domain.typed import path_of
from studio.engine.export.lora.files import read_layers, write_lora
from studio.engine.export.lora.inspection import inspect
from studio.engine.export.lora.layers import Layer, reduce_rank, scale_layers
from studio.engine.export.lora.module_shapes import ModuleShapes, shapes_of_family
from studio.library.header import printable_name
from studio.library.lora_file import LoraFile, read_lora_file


def convert(
    source: Path,
    target: Path,
    options: ExportOptions,
    family: Family | None = None,
    alpha: float | None = None,
    velocity: bool | None = None,
) -> tuple[Path, float]:
    """Write the LoRA anew; returns where it is, and which share of its change a smaller rank left out.

    `alpha` stands in for a wrong or missing one. InputError where the kind of base model is unknown, ModelError where a
    module is; an existing file is never replaced.
    """
    target = export_target(path_of(target.parent) / target.name, options.format)
    claim_target(target, replace=False)

    file = read_lora_file(source)
    family = family or file.family
    if family is None:
        raise InputError(
            "{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl.",
            printable_name(source),
        )
    shapes = shapes_of_family(family)
    layers, lost = _converted_layers(file, shapes, options, alpha)
    if velocity is None:
        velocity = _says_velocity(file.metadata)

    with written_aside(target) as aside:
        labels = _labels(options.labels, file.metadata)
        write_lora(layers, shapes, aside, options.format, options.dtype, labels, velocity=velocity)
        if not any(compatibility.reads for compatibility in inspect(aside, shapes).compatibilities):
            raise ModelError("{0} was not written: no program would know its parts.", target.name)
        # Once more: reading and writing take a while, in which another program may have taken the name.
        refuse_target(target, replace=False)
    return target, lost


def _converted_layers(
    file: LoraFile, shapes: ModuleShapes, options: ExportOptions, alpha: float | None
) -> tuple[list[Layer], float]:
    layers, unknown = read_layers(file, shapes)
    if unknown:
        raise ModelError("{0} changes {1}, which its base model does not have.", printable_name(file.path), unknown[0])
    _refuse_misfits(file, shapes, layers)

    if alpha is not None:
        layers = [replace(layer, scaling=alpha / layer.rank) for layer in layers]
    # The alpha first: strength and rank are meant of the LoRA as it should have been.
    layers = scale_layers(layers, options.strength)
    return reduce_rank(layers, options.rank) if options.rank else (layers, 0.0)


def _refuse_misfits(file: LoraFile, shapes: ModuleShapes, layers: Sequence[Layer]) -> None:
    name = printable_name(file.path)
    for layer in layers:
        if layer.delta_weight().shape != shapes.shapes[layer.component, layer.path]:
            raise ModelError("{0} does not fit its base model: {1} has another shape.", name, layer.name)
        if not (math.isfinite(layer.scaling) and bool(layer.down.isfinite().all() and layer.up.isfinite().all())):
            raise ModelError("{0} is damaged: {1} holds numbers that are not finite.", name, layer.name)


def _says_velocity(metadata: Mapping[str, str]) -> bool:
    version = metadata.get("ss_base_model_version", "")
    return metadata.get("modelspec.prediction_type") == "v" or version.endswith("_v")


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
