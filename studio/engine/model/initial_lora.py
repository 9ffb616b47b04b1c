"""A LoRA that a base model wears from the start."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from studio.domain.errors import ModelError
from studio.engine.families.family import FamilyModel
from studio.engine.lora.changes import Change
from studio.engine.lora.families import refuse_other_model
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_shapes import ModuleShapes, shapes_of_networks
from studio.engine.lora.reading import read_changes
from studio.library.header import printable, printable_name
from studio.library.lora.lora_file import read_lora_file

OTHER_KIND = "The LoRA {0} was made for another kind of base model."
CONVERT_FIRST = (
    "{0} is a {1}, which no project can start from; make a plain LoRA of it with “atelier-cli convert --base” first."
)
LEAVES_OUT = (
    "The LoRA {0} also changes {1}, which no LoRA of yours could hold; leave it out with “atelier-cli convert --drop”."
)


def fuse_initial_lora(family: FamilyModel, lora: Path) -> None:
    """Make the LoRA, of any format that is known, part of the model's weights; ModelError if it cannot be."""
    components = {UNET: family.net, **dict(zip(ENCODERS, family.text_encoders, strict=False))}
    for change in read_initial_lora(lora, shapes_of_networks(family.net, list(family.text_encoders))):
        weight: Any = components[change.component].get_submodule(change.path).weight
        with torch.no_grad():
            # Added in float32 and rounded once.
            weight.copy_(weight.float() + change.delta().to(weight.device))


def read_initial_lora(lora: Path, shapes: ModuleShapes) -> Sequence[Change]:
    """What the file changes in a model with these modules, all of it; ModelError where that cannot be told, or a LoRA
    that is trained on it could not hold it."""
    file = read_lora_file(lora)
    name = printable_name(lora)
    refuse_other_model(file)
    reading = read_changes(file, shapes)
    if reading.unknown:
        raise ModelError(OTHER_KIND, name)
    dependent = next((change for change in reading.changes if change.needs_weight), None)
    if dependent is not None:
        raise ModelError(CONVERT_FIRST, name, dependent.title)
    if reading.beside:
        raise ModelError(LEAVES_OUT, name, printable(reading.beside[0]))
    return reading.changes
