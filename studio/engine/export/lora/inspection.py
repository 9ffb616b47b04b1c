"""What can be told of any LoRA file, ours or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open

from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.domain.export import Compatibility
from studio.engine.export.lora.compatibility import compatibilities
from studio.engine.export.lora.diffusers_reader import PROGRAM, read_by_diffusers
from studio.engine.export.lora.readers import READERS
from studio.engine.lora.families import family_in_metadata, family_of, refuse_other_model
from studio.engine.lora.layers import UNET
from studio.engine.lora.module_shapes import ModuleShapes, configurations, shapes_from_configs
from studio.engine.lora.reading import Reading, read_changes
from studio.library.header import UNREADABLE, printable_name
from studio.library.lora.keys import Kind, Role
from studio.library.lora.lora_file import ADAPTER_METADATA, LoraFile, Naming, read_lora_file

UNKNOWN_MODEL = (
    "{0} is a LoRA for another kind of base model: it changes {1}, which is in no Stable Diffusion 1, 2 or XL."
)
UNKNOWN_BASE = "{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl."
NETWORK_ALPHA = "ss_network_alpha"
"""Where kohya's scripts note what was asked for."""
TARGETS = {
    "attention": ("to_q", "to_k", "to_v", "to_out.0", "q_proj", "k_proj", "v_proj", "out_proj"),
    "feed-forward": ("ff.net.0.proj", "ff.net.2", "fc1", "fc2"),
    "projections": ("proj_in", "proj_out"),
    "convolutions": ("conv1", "conv2", "conv_shortcut", "conv", "conv_in", "conv_out"),
    "time and size embeddings": ("time_emb_proj", "linear_1", "linear_2"),
}
"""Kinds of modules, by how their paths end."""
FAMILY_NAMES = {
    Family.SD1: "Stable Diffusion 1",
    Family.SD2: "Stable Diffusion 2",
    Family.SDXL: "Stable Diffusion XL",
    Family.OWN: "Atelier's starter model",
}


@dataclass(frozen=True)
class Inspection:
    """`targets` are kinds of modules, `alphas` the distinct values in the file, `remarks` what is odd about it."""

    file: LoraFile
    family: Family | None
    targets: tuple[str, ...]
    alphas: tuple[float, ...]
    remarks: tuple[str, ...]
    compatibilities: tuple[Compatibility, ...]


def inspect(path: Path, family: Family | None = None, configs: Path | None = None) -> Inspection:
    """Read the whole file, meant for a base model of this kind or one with these configurations; ModelError if it is no
    LoRA or for a model that Atelier does not know."""
    file = read_lora_file(path)
    refuse_other_model(file)
    made_for = family_of(file)
    alphas = tuple(sorted({module.alpha for module in file.modules.values() if module.alpha is not None}))
    remarks = [*_remarks_on_keys(file), *_remarks_on_numbers(file)]
    family = family or made_for
    if family is None and configs is None:
        return Inspection(file, None, (), alphas, tuple(remarks), ())

    folder = configs or configurations(family or Family.OWN)
    shapes = shapes_from_configs(folder)
    reading, damage = _read(file, shapes)
    if made_for not in (None, shapes.family) and not reading.changes:
        # The most telling reason stands in the place of all others.
        why = f"it was made for {FAMILY_NAMES[made_for]}, not for {FAMILY_NAMES[shapes.family]}"
        return Inspection(file, shapes.family, (), alphas, tuple(remarks), _unread(shapes, why))

    remarks += [*_remarks_on_family(file, shapes.family), *_remarks_on_reading(file, reading), *damage]
    checked = _checked(file, shapes, folder, reading, damage)
    places = [(change.component, change.path) for change in reading.changes]
    return Inspection(file, shapes.family, _targets(places), alphas, tuple(remarks), checked)


def _read(file: LoraFile, shapes: ModuleShapes) -> tuple[Reading, list[str]]:
    """What it changes, and why it cannot be told."""
    try:
        return read_changes(file, shapes), []
    except ModelError as error:
        return Reading([], [], []), [str(error).rstrip(".")]


def _unread(shapes: ModuleShapes, why: str) -> tuple[Compatibility, ...]:
    """By every program for the same reason."""
    others = [] if shapes.family is Family.OWN else [reader.program for reader in READERS]
    return tuple(Compatibility(program, False, why) for program in (*others, PROGRAM))


def _checked(
    file: LoraFile, shapes: ModuleShapes, folder: Path, reading: Reading, damage: Sequence[str]
) -> tuple[Compatibility, ...]:
    """What each program makes of the file; `damage` is why none of them does, if there is something."""
    if damage:
        return _unread(shapes, damage[0])
    checked = compatibilities(file, shapes)
    if reading.unknown or reading.beside:
        left_out = (*reading.unknown, *reading.beside)[0]
        return *checked, Compatibility(PROGRAM, False, f"it does not know {left_out}")
    return *checked, read_by_diffusers(file, reading.changes, folder)


def _remarks_on_keys(file: LoraFile) -> Iterator[str]:
    if file.other_keys:
        yield f"{len(file.other_keys)} tensors are no part of a LoRA, such as {file.other_keys[0]}"
    with_rank = [module for module in file.modules.values() if module.rank is not None]
    missing = sum(module.alpha is None for module in with_rank)
    # PEFT's format keeps alpha in the metadata and never among the tensors.
    has_alpha_elsewhere = file.naming is Naming.PEFT and ADAPTER_METADATA in file.metadata
    if missing and not has_alpha_elsewhere:
        said = file.metadata.get(NETWORK_ALPHA, "")
        but = f", but its metadata say {said}, which --alpha of “convert” puts there" if said else ""
        yield f"alpha is missing for {missing} of {len(with_rank)} modules: programs take the rank for it{but}"
    if any(module.adapter for module in file.modules.values()):
        yield "the adapter's name stands in the keys, which few programs but peft understand"
    others = [kind for kind in file.kinds if kind is not Kind.LORA]
    if others:
        yield f"it is of the LyCORIS family: {', '.join(others)}"
    if file.has(Role.SINGULAR):
        yield "it is an AdaLoRA, which no program but peft reads"
    if file.has(Role.MAGNITUDE):
        yield "it is a DoRA, which some programs read without its magnitudes"
    if "ss_base_model_version" not in file.metadata:
        yield "it does not name its base model (ss_base_model_version)"


def _remarks_on_family(file: LoraFile, family: Family) -> Iterator[str]:
    said = family_in_metadata(file.metadata)
    if said not in (None, family):
        yield f"its metadata say that it is for {FAMILY_NAMES[said]}, its modules are those of {FAMILY_NAMES[family]}"


def _remarks_on_reading(file: LoraFile, reading: Reading) -> Iterator[str]:
    if reading.unknown:
        yield f"{len(reading.unknown)} of {len(file.modules)} modules are unknown, such as {reading.unknown[0]}"
    beside = [name for name in reading.beside if name not in file.other_keys]
    if beside:
        yield f"{len(beside)} tensors change what no LoRA holds, such as {beside[0]}"


def _remarks_on_numbers(file: LoraFile) -> Iterator[str]:
    not_finite = 0
    # An alpha without a rank is never looked at.
    unread = {module.tensors.get(Role.ALPHA) for module in file.modules.values() if module.rank is None}
    changes_something = False
    # The up alone tells: training starts with zeros there and with random numbers in the down.
    halves = {module.tensors[Role.DOWN] for module in file.modules.values() if Role.DOWN in module.tensors}
    factors = {
        key
        for module in file.modules.values()
        for role, key in module.tensors.items()
        if 0 in (module.alpha, module.scalar) or role in (Role.ALPHA, Role.SCALAR)
    }
    try:
        with safe_open(file.path, framework="pt") as tensors:
            for key in file.header.tensors.keys() - unread:
                # Those of eight bits know neither test.
                tensor = tensors.get_tensor(key).to(torch.float32)
                not_finite += not bool(tensor.isfinite().all())
                if key not in halves and key not in factors:
                    changes_something |= bool(tensor.count_nonzero())
    except (OSError, SafetensorError) as error:
        raise ModelError(UNREADABLE, printable_name(file.path)) from error
    if not_finite:
        yield f"{not_finite} tensors hold numbers that are not finite"
    if not changes_something:
        yield "it changes nothing: all its weights or all its alphas are zero"


def _targets(modules: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    unet_paths = [path for component, path in modules if component == UNET]
    targets = [kind for kind, endings in TARGETS.items() if any(path.endswith(endings) for path in unet_paths)]
    if any(component != UNET for component, _ in modules):
        targets.append("text encoders")
    return tuple(targets)
