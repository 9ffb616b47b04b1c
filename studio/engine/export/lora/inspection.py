"""What can be told of any LoRA file, ours or not, and putting one right."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from studio.atomic_files import refuse_place, written_aside
from studio.domain.base_model import Family
from studio.domain.errors import InputError, ModelError
from studio.domain.export import Compatibility, ExportOptions, Labels, target_of
from studio.engine.export.lora.compatibility import SD_CPP, compatibilities, names_of
from studio.engine.export.lora.files import plain, read_layers, scale_of, write_lora
from studio.engine.export.lora.layers import UNET, Layer, at_rank, at_strength
from studio.engine.export.lora.module_shapes import Table, full_size
from studio.library.header import shown
from studio.library.lora_file import CONFIGS, LoraFile, Naming, read_lora_file

KINDS = {
    "attention": ("to_q", "to_k", "to_v", "to_out.0", "q_proj", "k_proj", "v_proj", "out_proj"),
    "feed-forward": ("ff.net.0.proj", "ff.net.2", "fc1", "fc2"),
    "projections": ("proj_in", "proj_out"),
    "convolutions": ("conv1", "conv2", "conv_shortcut", "conv", "conv_in", "conv_out"),
    "time and size embeddings": ("time_emb_proj", "linear_1", "linear_2"),
}
OF = {
    Family.SD1: "Stable Diffusion 1",
    Family.SD2: "Stable Diffusion 2",
    Family.SDXL: "Stable Diffusion XL",
    Family.OWN: "Atelier's starter model",
}
SLACK = 1e-6
UNKNOWN = "{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl."


@dataclass(frozen=True)
class Findings:
    """`targets` are kinds of modules, `alphas` the distinct values in the file, `remarks` what is odd about it."""

    file: LoraFile
    family: Family | None
    targets: tuple[str, ...]
    alphas: tuple[float, ...]
    remarks: tuple[str, ...]
    compatibilities: tuple[Compatibility, ...]


def inspect(path: Path, table: Table | None = None) -> Findings:
    """Read the whole file, meant for a base model with these modules; ModelError if it is no LoRA."""
    file = read_lora_file(path)
    own = file.family
    family = table.family if table else file.family
    tensors = _tensors(file)
    broken = _remarks_on_numbers(tensors)
    remarks = [*_remarks(file), *broken, *_remark_on_nothing(file, tensors)]
    alphas = tuple(sorted({module.alpha for module in file.modules.values() if module.alpha is not None}))
    if family is None:
        return Findings(file, None, (), alphas, tuple(remarks), ())
    table = table or full_size(family)
    places = names_of(table)
    known = [places[plain(name)] for name in file.modules if plain(name) in places]
    if len(known) < len(file.modules):
        remarks.append(f"{len(file.modules) - len(known)} of {len(file.modules)} modules are unknown")
    remarks += (misfits := _remarks_on_shapes(file, table))
    adapters = ["the adapter's name stands in its keys"] if _has_adapters(file) else []
    damage = next(iter([*adapters, *broken, *misfits]), "")
    told = [
        _with_strength(compatibility, file)
        for compatibility in compatibilities([*file.modules, *file.others], said(file), table)
    ]
    told = [
        replace(compatibility, reads=False, why=damage) if damage and compatibility.reads else compatibility
        for compatibility in told
    ]
    if own not in (None, family):
        why = f"it was made for {OF[own]}, not for {OF[family]}"
        told = [replace(compatibility, reads=False, why=why) for compatibility in told]
    return Findings(file, family, _targets(known), alphas, tuple(remarks), tuple(told))


def said(file: LoraFile) -> Mapping[str, str]:
    """What the file says of itself."""
    return file.header.metadata


def _with_strength(compatibility: Compatibility, file: LoraFile) -> Compatibility:
    """stable-diffusion.cpp takes every product of PEFT's tensors as it is, whatever the metadata say."""
    if compatibility.program != SD_CPP or not compatibility.reads or not _scaled_elsewhere(file):
        return compatibility
    return replace(
        compatibility, reads=False, why="its strength stands in the metadata alone, which are not read there"
    )


def _scaled_elsewhere(file: LoraFile) -> bool:
    modules = file.modules.items()
    return file.naming is Naming.PEFT and any(abs(scale_of(file, *one) - 1) > SLACK for one in modules)


def _has_adapters(file: LoraFile) -> bool:
    return any(module.adapter for module in file.modules.values())


def _remarks(file: LoraFile) -> list[str]:
    missing = sum(module.alpha is None for module in file.modules.values())
    told = [f"{len(file.others)} tensors are no part of a LoRA, such as {file.others[0]}"] if file.others else []
    if missing and not (file.naming is Naming.PEFT and CONFIGS in said(file)):
        told.append(f"alpha is missing for {missing} of {len(file.modules)} modules: programs take the rank for it")
    if _has_adapters(file):
        told.append("the adapter's name stands in the keys, which no program but peft understands")
    if file.magnitudes:
        told.append("it is a DoRA, which diffusers and stable-diffusion.cpp read without its magnitudes")
    if "ss_base_model_version" not in said(file):
        told.append("it does not name its base model (ss_base_model_version)")
    return told


def _tensors(file: LoraFile) -> dict[str, Tensor]:
    try:
        tensors: dict[str, Tensor] = load_file(file.path)
    except (OSError, SafetensorError) as error:
        raise ModelError("{0} cannot be read; look at its permissions and its disk.", shown(file.path)) from error
    return tensors


def _remarks_on_numbers(tensors: Mapping[str, Tensor]) -> list[str]:
    broken = sum(not bool(tensor.float().isfinite().all()) for tensor in tensors.values())
    return [f"{broken} tensors hold numbers that are not finite"] if broken else []


def _remark_on_nothing(file: LoraFile, tensors: Mapping[str, Tensor]) -> list[str]:
    something = any(bool(tensors[module.up].count_nonzero()) for module in file.modules.values())
    return [] if something else ["it changes nothing: all its weights are zero"]


def _remarks_on_shapes(file: LoraFile, table: Table) -> list[str]:
    places = names_of(table)
    wrong = 0
    for name, module in file.modules.items():
        shape = table.shapes.get(places.get(plain(name), ("", "")))
        wrong += shape is not None and (file.header.shape(module.up)[0], module.width) != shape[:2]
    return [f"{wrong} modules have shapes that do not fit the base model"] if wrong else []


def _targets(known: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    found = [kind for kind, ends in KINDS.items() if any(path.endswith(ends) for part, path in known if part == UNET)]
    return (*found, *(["text encoders"] if any(part != UNET for part, _ in known) else []))


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
    target = target_of(target, options.format)
    refuse_place(target, replace=False)
    file = read_lora_file(source)
    family = family or file.family
    if family is None:
        raise InputError(UNKNOWN, shown(source))
    table = full_size(family)
    layers, strange = read_layers(file, table)
    if strange:
        raise ModelError("{0} changes {1}, which its base model does not have.", shown(source), strange[0])
    _refuse_misfits(file, table, layers)
    layers = layers if alpha is None else [replace(layer, scale=alpha / layer.rank) for layer in layers]
    layers = at_strength(layers, options.strength)
    layers, lost = at_rank(layers, options.rank) if options.rank else (layers, 0.0)
    told = said(file)
    if velocity is None:
        velocity = told.get("modelspec.prediction_type") == "v" or told.get("ss_base_model_version", "").endswith("_v")
    labels = _labels(options.labels, file)
    with written_aside(target) as aside:
        write_lora(layers, table, aside, options.format, options.storage, labels, velocity=velocity)
        if not any(compatibility.reads for compatibility in inspect(aside, table).compatibilities):
            raise ModelError("{0} was not written: no program would know its parts.", target.name)
        refuse_place(target, replace=False)
    return target, lost


def _refuse_misfits(file: LoraFile, table: Table, layers: Sequence[Layer]) -> None:
    for layer in layers:
        if layer.change().shape != table.shapes[layer.part, layer.path]:
            raise ModelError("{0} does not fit its base model: {1} has another shape.", shown(file.path), layer.name)
        if not (math.isfinite(layer.scale) and bool(layer.down.isfinite().all() and layer.up.isfinite().all())):
            raise ModelError("{0} is damaged: {1} holds numbers that are not finite.", shown(file.path), layer.name)


def _labels(labels: Labels, file: LoraFile) -> Labels:
    """What the file said of itself stays, unless it is said anew."""
    told = said(file)
    return replace(
        labels,
        title=labels.title or told.get("modelspec.title", ""),
        author=labels.author or told.get("modelspec.author", ""),
        licence=labels.licence or told.get("modelspec.license", ""),
        trigger=labels.trigger or told.get("modelspec.trigger_phrase", ""),
        hint=labels.hint or told.get("modelspec.usage_hint", ""),
    )
