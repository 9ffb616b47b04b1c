"""The one reader of LoRA files: what a file changes in a model, and what of it no LoRA can hold."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from peft import LoraConfig
from peft.utils.other import get_pattern_key
from safetensors import SafetensorError, safe_open

from studio.domain.errors import ModelError
from studio.engine.lora.changes import Change
from studio.engine.lora.module_lookup import ModuleLookup
from studio.engine.lora.module_shapes import ModuleShapes
from studio.library.header import UNREADABLE, printable, printable_name
from studio.library.lora.keys import Role
from studio.library.lora.lora_file import ADAPTER_METADATA, LoraFile, ModuleTensors, Naming

SCALING_FIELDS = ("r", "lora_alpha", "alpha_pattern", "use_rslora")
BESIDE = {Role.BIAS, Role.UP_BIAS, Role.NORM, Role.NORM_BIAS}
"""Tensors that change something else than the weight of a linear layer or a convolution."""
OF_FORMULA = {*Role} - BESIDE - {Role.ALPHA, Role.SCALAR}
TWICE = "{0} changes {1} twice, under two names."
MISFIT = "{0} does not fit its base model: {1} has another shape."
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
                change = Change(*place, module.kind, numbers, scaling, shapes.shapes[place], module.rank)
                _refuse_spoilt(file, change)
                reading.changes.append(change)
    except (OSError, SafetensorError) as error:
        raise ModelError(UNREADABLE, printable_name(file.path)) from error
    return reading


def _refuse_spoilt(file: LoraFile, change: Change) -> None:
    if not change.fits:
        raise ModelError(MISFIT, printable_name(file.path), printable(change.name))
    if not change.is_finite:
        raise ModelError(NOT_FINITE, printable_name(file.path), printable(change.name))


def scaling_of(file: LoraFile, place: tuple[str, str], module: ModuleTensors) -> float:
    """What a module's formula is multiplied with: alpha / rank, where the file or its metadata tell alpha."""
    if module.rank is None:
        return module.scalar
    if module.alpha is not None:
        return module.scalar * module.alpha / module.rank
    if file.naming is Naming.PEFT:
        return module.scalar * scaling_in_metadata(file.metadata, place, module.rank)
    return module.scalar


def scaling_in_metadata(metadata: Mapping[str, str], place: tuple[str, str], rank: int) -> float:
    """alpha / rank of a module by a file's metadata; 1 where they say nothing, as diffusers takes it."""
    component, path = place
    try:
        content = json.loads(metadata.get(ADAPTER_METADATA, "{}"))
        fields = {
            field: content[f"{component}.{field}"] for field in SCALING_FIELDS if f"{component}.{field}" in content
        }
        if not fields:
            return 1.0
        config = LoraConfig(**fields)
        patterns = config.alpha_pattern
        # peft's own matching: a pattern may be the end of a path or a regular expression.
        alpha = float(patterns.get(get_pattern_key(list(patterns), path), config.lora_alpha))
    except (ValueError, TypeError, AttributeError, RecursionError, re.error):
        return 1.0
    # Rank-stabilised LoRA (2312.03732) divides by the root.
    return alpha / (math.sqrt(rank) if config.use_rslora else rank)
