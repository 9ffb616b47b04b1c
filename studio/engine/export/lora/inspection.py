"""What can be told of any LoRA file, ours or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.domain.export import Compatibility
from studio.engine.export.lora.compatibility import SD_CPP, compatibilities, modules_by_name
from studio.engine.export.lora.files import canonical_name, scaling_of
from studio.engine.export.lora.layers import UNET
from studio.engine.export.lora.module_shapes import ModuleShapes, shapes_of_family
from studio.library.header import printable_name
from studio.library.lora_file import ADAPTER_METADATA, LoraFile, Naming, read_lora_file

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
SCALING_TOLERANCE = 1e-6


@dataclass(frozen=True)
class Inspection:
    """`targets` are kinds of modules, `alphas` the distinct values in the file, `remarks` what is odd about it."""

    file: LoraFile
    family: Family | None
    targets: tuple[str, ...]
    alphas: tuple[float, ...]
    remarks: tuple[str, ...]
    compatibilities: tuple[Compatibility, ...]


def inspect(path: Path, shapes: ModuleShapes | None = None) -> Inspection:
    """Read the whole file, meant for a base model with these modules; ModelError if it is no LoRA."""
    file = read_lora_file(path)
    family = shapes.family if shapes else file.family
    tensors = _tensors(file)
    not_finite = _remarks_on_numbers(tensors)
    remarks = [*_remarks_on_keys(file), *not_finite, *_remarks_on_zeros(file, tensors)]
    alphas = tuple(sorted({module.alpha for module in file.modules.values() if module.alpha is not None}))
    if family is None:
        return Inspection(file, None, (), alphas, tuple(remarks), ())

    shapes = shapes or shapes_of_family(family)
    modules = modules_by_name(shapes)
    known_modules = [modules[canonical_name(name)] for name in file.modules if canonical_name(name) in modules]
    if len(known_modules) < len(file.modules):
        remarks.append(f"{len(file.modules) - len(known_modules)} of {len(file.modules)} modules are unknown")
    misfits = _remarks_on_shapes(file, shapes)
    remarks += misfits

    named_adapters = ["the adapter's name stands in its keys"] if _names_adapters(file) else []
    damage = next(iter([*named_adapters, *not_finite, *misfits]), "")
    checked = _checked(file, shapes, damage)
    return Inspection(file, family, _targets(known_modules), alphas, tuple(remarks), checked)


def _checked(file: LoraFile, shapes: ModuleShapes, damage: str) -> tuple[Compatibility, ...]:
    """What each program makes of the file; `damage` is why none of them does, if there is something."""
    # Other keys are checked like modules, since a strict reader stumbles over each that it does not know.
    names = [*file.modules, *file.other_keys]
    checked = [_with_scaling(result, file) for result in compatibilities(names, file.metadata, shapes)]
    if damage:
        checked = [replace(result, reads=False, why=damage) if result.reads else result for result in checked]
    # The most telling reason comes last, so that it stands in the place of all others.
    made_for = file.family
    if made_for is not None and made_for is not shapes.family:
        why = f"it was made for {FAMILY_NAMES[made_for]}, not for {FAMILY_NAMES[shapes.family]}"
        checked = [replace(result, reads=False, why=why) for result in checked]
    return tuple(checked)


def _with_scaling(compatibility: Compatibility, file: LoraFile) -> Compatibility:
    """stable-diffusion.cpp takes every product of PEFT's tensors as it is, whatever the metadata say."""
    if compatibility.program != SD_CPP or not compatibility.reads or not _scaled_by_metadata(file):
        return compatibility
    why = "its strength stands in the metadata alone, which are not read there"
    return replace(compatibility, reads=False, why=why)


def _scaled_by_metadata(file: LoraFile) -> bool:
    scalings = (scaling_of(file, name, module) for name, module in file.modules.items())
    return file.naming is Naming.PEFT and any(abs(scaling - 1) > SCALING_TOLERANCE for scaling in scalings)


def _names_adapters(file: LoraFile) -> bool:
    return any(module.adapter for module in file.modules.values())


def _remarks_on_keys(file: LoraFile) -> list[str]:
    remarks = []
    if file.other_keys:
        remarks.append(f"{len(file.other_keys)} tensors are no part of a LoRA, such as {file.other_keys[0]}")
    missing = sum(module.alpha is None for module in file.modules.values())
    # PEFT's format keeps alpha in the metadata and never among the tensors.
    has_alpha_elsewhere = file.naming is Naming.PEFT and ADAPTER_METADATA in file.metadata
    if missing and not has_alpha_elsewhere:
        remarks.append(f"alpha is missing for {missing} of {len(file.modules)} modules: programs take the rank for it")
    if _names_adapters(file):
        remarks.append("the adapter's name stands in the keys, which no program but peft understands")
    if file.is_dora:
        remarks.append("it is a DoRA, which diffusers and stable-diffusion.cpp read without its magnitudes")
    if "ss_base_model_version" not in file.metadata:
        remarks.append("it does not name its base model (ss_base_model_version)")
    return remarks


def _tensors(file: LoraFile) -> dict[str, Tensor]:
    try:
        tensors: dict[str, Tensor] = load_file(file.path)
    except (OSError, SafetensorError) as error:
        raise ModelError(
            "{0} cannot be read; look at its permissions and its disk.", printable_name(file.path)
        ) from error
    return tensors


def _remarks_on_numbers(tensors: Mapping[str, Tensor]) -> list[str]:
    not_finite = sum(not bool(tensor.float().isfinite().all()) for tensor in tensors.values())
    return [f"{not_finite} tensors hold numbers that are not finite"] if not_finite else []


def _remarks_on_zeros(file: LoraFile, tensors: Mapping[str, Tensor]) -> list[str]:
    # The up alone tells: training starts with zeros there and with random numbers in the down.
    changes_something = any(bool(tensors[module.up].count_nonzero()) for module in file.modules.values())
    return [] if changes_something else ["it changes nothing: all its weights are zero"]


def _remarks_on_shapes(file: LoraFile, shapes: ModuleShapes) -> list[str]:
    modules = modules_by_name(shapes)
    misfits = 0
    for name, module in file.modules.items():
        component_and_path = modules.get(canonical_name(name))
        if component_and_path is not None:
            out_features = file.header.shape(module.up)[0]
            misfits += (out_features, module.in_features) != shapes.shapes[component_and_path][:2]
    return [f"{misfits} modules have shapes that do not fit the base model"] if misfits else []


def _targets(modules: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    unet_paths = [path for component, path in modules if component == UNET]
    targets = [kind for kind, endings in TARGETS.items() if any(path.endswith(endings) for path in unet_paths)]
    if any(component != UNET for component, _ in modules):
        targets.append("text encoders")
    return tuple(targets)
