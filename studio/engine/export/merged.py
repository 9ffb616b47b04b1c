"""A whole base model with the adapters in its weights: a copy of the artist's file or folder, changed in place."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor

from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.engine.export.layers import UNET, Layer
from studio.engine.export.naming import in_text_model, sgm_path
from studio.library.header import Header, read_header, shown

SINGLE, SECOND = "text_encoder", "text_encoder_2"
CLIP = {
    (Family.SD1, SINGLE): "cond_stage_model.transformer.",
    (Family.SDXL, SINGLE): "conditioner.embedders.0.transformer.",
}
OPEN_CLIP = {
    (Family.SD2, SINGLE): "cond_stage_model.model.transformer.resblocks.",
    (Family.SDXL, SECOND): "conditioner.embedders.1.model.transformer.resblocks.",
}
ROWS = {"q_proj": 0, "k_proj": 1, "v_proj": 2}
PARTS = {"self_attn.out_proj": "attn.out_proj", "mlp.fc1": "mlp.c_fc", "mlp.fc2": "mlp.c_proj"}
MISSING = "{0} has no weight for {1}, so nothing was merged."


@dataclass(frozen=True)
class Place:
    """Where a module's weight stands: the tensor's name, and which third of its rows where three share it."""

    name: str
    third: int | None = None


def merge(base: Path, family: Family, layers: Sequence[Layer], target: Path) -> None:
    """Copy `base`, a single file or a diffusers folder, to `target` and add the layers to its weights.

    Numbers keep the format that the base stores them in. ModelError where a layer finds no weight of its shape; what
    was copied is the caller's to remove.
    """
    if base.is_file():
        shutil.copyfile(base, target)
    else:
        shutil.copytree(base, target)
    for layer in layers:
        found = list(_stored(target, family, layer))
        if not found:
            raise ModelError(MISSING, shown(base), layer.name)
        for file, place in found:
            _add(file, place, layer)


def stored_weight(merged: Path, family: Family, layer: Layer) -> Tensor:
    """The weight of a layer's module as it stands in a merged file or folder."""
    file, place = next(_stored(merged, family, layer))
    with safe_open(file, framework="pt") as opened:
        weight: Tensor = opened.get_tensor(place.name)
    return weight[_rows(weight, place)]


def _stored(model: Path, family: Family, layer: Layer) -> Iterator[tuple[Path, Place]]:
    """Every file that holds the layer's weight; folders may hold it in full and in half precision."""
    files = [model] if model.is_file() else sorted((model / layer.part).glob("*.safetensors"))
    places = [ldm_place(layer, family)] if model.is_file() else folder_places(layer)
    for file in files:
        known = _header(file).tensors
        yield from ((file, place) for place in places if place.name in known)


@lru_cache(maxsize=8)
def _header(file: Path) -> Header:
    """Weights are changed in place, so that headers stay what they are."""
    return read_header(file)


def folder_places(layer: Layer) -> list[Place]:
    """The names that a diffusers folder may have for a weight: older ones keep `text_model` in a text encoder's."""
    paths = [layer.path] if layer.part == UNET else [layer.path, in_text_model(layer.path)]
    return [Place(f"{path}.weight") for path in dict.fromkeys(paths)]


def ldm_place(layer: Layer, family: Family) -> Place:
    """The name in a single file, which is that of Stability's own code."""
    if layer.part == UNET:
        return Place(f"model.diffusion_model.{sgm_path(layer.path, xl=family is Family.SDXL)}.weight")
    if (family, layer.part) in CLIP:
        return Place(f"{CLIP[family, layer.part]}{in_text_model(layer.path)}.weight")
    found = re.fullmatch(r"(?:text_model\.)?encoder\.layers\.(\d+)\.(.+)", layer.path)
    if found is None or (family, layer.part) not in OPEN_CLIP:
        raise ModelError(MISSING, "The base model", layer.name)
    block, inner = f"{OPEN_CLIP[family, layer.part]}{found[1]}.", found[2]
    third = ROWS.get(inner.removeprefix("self_attn."))
    return Place(f"{block}{PARTS[inner]}.weight") if third is None else Place(f"{block}attn.in_proj_weight", third)


def _rows(weight: Tensor, place: Place) -> slice:
    if place.third is None:
        return slice(None)
    return slice(place.third * len(weight) // 3, (place.third + 1) * len(weight) // 3)


def _add(file: Path, place: Place, layer: Layer) -> None:
    """Add the layer's change to its weight, in the file."""
    with safe_open(file, framework="pt") as opened:
        weight: Tensor = opened.get_tensor(place.name).clone()
    change, rows = layer.change(), _rows(weight, place)
    if weight[rows].shape != change.shape:
        raise ModelError("{0} does not fit its base model: {1} has another shape.", shown(file), layer.name)
    weight[rows] = (weight[rows].float() + change).to(weight.dtype)
    if not bool(weight.float().isfinite().all()):
        raise ModelError("{0} is damaged: {1} holds numbers that are not finite.", shown(file), layer.name)
    with file.open("r+b") as opened_file:
        opened_file.seek(_header(file).span(place.name)[0])
        opened_file.write(weight.contiguous().view(torch.uint8).numpy().tobytes())
