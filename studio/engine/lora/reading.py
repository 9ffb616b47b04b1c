"""The one reader of LoRA files: what a file changes in a model, and what of it no LoRA can hold."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from peft import LoraConfig
from peft.utils.other import get_pattern_key
from safetensors import SafetensorError, safe_open

from studio.domain.errors import ModelError
from studio.engine.lora.changes import Change
from studio.engine.lora.module_lookup import ModuleLookup
from studio.engine.lora.module_shapes import ModuleShapes
from studio.library.header import UNREADABLE, printable, printable_name
from studio.library.lora.keys import Kind, Role
from studio.library.lora.lora_file import ADAPTER_METADATA, LoraFile, ModuleTensors, Naming

SCALING_FIELDS = ("r", "lora_alpha", "rank_pattern", "alpha_pattern", "use_rslora")
PEFT_LYCORIS = {"LOHA": Kind.LOHA, "LOKR": Kind.LOKR}
"""peft's own names for LyCORIS' kinds; its files keep alpha in their configuration, as those of a LoRA do."""
CHANGED_BASE = ("pissa", "olora", "corda", "loftq", "lora_ga")
"""How a LoRA of peft may have begun that was taken from the weights of its base model, or left others there."""
BESIDE = {Role.BIAS, Role.UP_BIAS, Role.NORM, Role.NORM_BIAS}
"""Tensors that change something else than the weight of a linear layer or a convolution."""
OF_FORMULA = {*Role} - BESIDE - {Role.ALPHA, Role.SCALAR}
TWICE = "{0} changes {1} twice, under two names."
MISFIT = "{0} does not fit its base model: {1} has another shape."
NEEDS_OTHER_BASE = (
    "{0} began as a part of its base model ({1}) and fits only what was left of that; save it as a plain LoRA with "
    "peft first (path_initial_model_for_weight_conversion)."
)
NOT_FINITE = "{0} is damaged: {1} holds numbers that are not finite."


@dataclass(frozen=True)
class Reading:
    """`unknown` are names that mean nothing in the model, `beside` those of tensors that no LoRA can hold, such as
    biases, norms and embeddings."""

    changes: list[Change]
    unknown: list[str]
    beside: list[str]


def read_changes(file: LoraFile, shapes: ModuleShapes) -> Reading:
    """What a file changes in a model with these modules; ModelError where it cannot be read, does not fit or holds
    numbers that are none."""
    _refuse_changed_base(file)
    lookup = ModuleLookup(shapes)
    reading = Reading([], [], list(file.other_keys))
    found = set[tuple[str, str]]()
    try:
        with safe_open(file.path, framework="pt") as tensors:
            for name, module in file.modules.items():
                reading.beside.extend(key for role, key in module.tensors.items() if role in BESIDE)
                roles = {role: key for role, key in module.tensors.items() if role in OF_FORMULA}
                if not roles:
                    continue
                place = lookup.find(name)
                if place is None:
                    reading.unknown.append(name)
                    continue
                if place in found:
                    raise ModelError(TWICE, printable_name(file.path), ".".join(place))
                found.add(place)
                numbers = {role: tensors.get_tensor(key).float() for role, key in roles.items()}
                scaling = scaling_of(file, place, module)
                change = Change(*place, module.kind, numbers, scaling, shapes.shapes[place])
                _refuse_spoilt(file, change)
                reading.changes.append(change)
    except (OSError, SafetensorError) as error:
        raise ModelError(UNREADABLE, printable_name(file.path)) from error
    return reading


def _refuse_changed_base(file: LoraFile) -> None:
    if file.naming is not Naming.PEFT:
        return
    began = [value for key, value in configuration(file.metadata).items() if key.endswith(".init_lora_weights")]
    kind = next((value for value in began if isinstance(value, str) and value.lower().startswith(CHANGED_BASE)), None)
    if kind is not None:
        raise ModelError(NEEDS_OTHER_BASE, printable_name(file.path), printable(kind))


def _refuse_spoilt(file: LoraFile, change: Change) -> None:
    if not change.fits:
        raise ModelError(MISFIT, printable_name(file.path), printable(change.name))
    if not change.is_finite:
        raise ModelError(NOT_FINITE, printable_name(file.path), printable(change.name))


def scaling_of(file: LoraFile, place: tuple[str, str], module: ModuleTensors) -> float:
    """What a module's formula is multiplied with: alpha / rank, where the file or its metadata tell alpha."""
    if module.rank is not None and module.alpha is not None:
        return module.scalar * module.alpha / module.rank
    # An alpha that is there belongs to LyCORIS, which divides it by no rank where there is none.
    if Role.ALPHA not in module.tensors and (file.naming is Naming.PEFT or module.kind in PEFT_LYCORIS.values()):
        return module.scalar * scaling_in_metadata(file.metadata, place, module)
    return module.scalar


def scaling_in_metadata(metadata: Mapping[str, str], place: tuple[str, str], module: ModuleTensors) -> float:
    """alpha / rank of a module by a file's metadata; 1 where they say nothing, as diffusers takes it."""
    component, path = place
    content = configuration(metadata)
    fields = {field: content[f"{component}.{field}"] for field in SCALING_FIELDS if f"{component}.{field}" in content}
    kind = PEFT_LYCORIS.get(str(content.get(f"{component}.peft_type")), Kind.LORA)
    if kind is not Kind.LORA and f"{component}.alpha" in content:
        fields["lora_alpha"] = content[f"{component}.alpha"]
    if not fields or kind is not module.kind:
        return 1.0
    try:
        config = LoraConfig(**fields)
        alpha = float(_by_pattern(config.alpha_pattern, path, config.lora_alpha))
        rank = module.rank or int(_by_pattern(config.rank_pattern, path, config.r))
        # Rank-stabilised LoRA (2312.03732) divides by the root.
        return alpha / (math.sqrt(rank) if config.use_rslora else rank)
    except (ValueError, TypeError, AttributeError, RecursionError, ZeroDivisionError, re.error):
        return 1.0


def configuration(metadata: Mapping[str, str]) -> dict[str, Any]:
    """That of the adapters, by component and field; nothing where there is none that can be read."""
    try:
        content = json.loads(metadata.get(ADAPTER_METADATA, "{}"))
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _by_pattern(patterns: Mapping[str, Any], path: str, usual: Any) -> Any:
    """peft's own matching: a pattern may be the end of a path or a regular expression."""
    return patterns.get(get_pattern_key(list(patterns), path), usual)
