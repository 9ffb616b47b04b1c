"""A whole base model with the adapters in its weights: the artist's file or folder, copied or written in the other
shape and then changed in place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor

from studio.domain.base_model import Base, Family, Prediction
from studio.domain.errors import InputError, ModelError
from studio.engine.export.checkpoint.convert import MISSING, to_file, to_folder
from studio.engine.export.checkpoint.inventory import OWN_SIZE
from studio.engine.export.checkpoint.ldm_names import TensorLocation, folder_names, ldm_location
from studio.engine.export.lora.layers import Layer
from studio.library.header import PICKLES, Header, read_header, shown


def merge(
    base: Path,
    family: Family,
    layers: Sequence[Layer],
    target: Path,
    *,
    folder: bool | None = None,
    prediction: Prediction | None = None,
    zero_snr: bool | None = None,
) -> None:
    """Write `base`, a single file or a diffusers folder, to `target` and add the layers to its weights.

    `folder` tells the shape, None keeps the base's. What the artist says of `prediction` and `zero_snr` is written into
    a new shape, else what the base tells. Numbers keep the format that the base stores them in. ModelError where a
    layer finds no weight of its shape, or the base lacks what the other shape needs; InputError where it has none. What
    was written is the caller's to remove.
    """
    as_folder = base.is_dir() if folder is None else folder
    if family is Family.OWN and not (as_folder and base.is_dir()):
        raise InputError(OWN_SIZE, shown(base))
    if as_folder is base.is_dir():
        _copy(base, target)
    else:
        reshape = to_folder if as_folder else to_file
        reshape(Base(base, prediction, zero_snr), family, target)
    for layer in layers:
        found = list(_stored(target, family, layer))
        if not found:
            raise ModelError(MISSING, shown(base), layer.name)
        for file, place in found:
            _add(file, place, layer)


def _copy(base: Path, target: Path) -> None:
    """File by file: `shutil.copytree` hides in one long text of its own that the disk is full.

    Pickles of weights that are there as safetensors stay behind, since the style will not be in them.
    """
    for file in [base] if base.is_file() else sorted(base.rglob("*")):
        if file.is_file() and not (file.suffix in PICKLES and any(file.parent.glob("*.safetensors"))):
            place = target / file.relative_to(base)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)


def stored_weight(merged: Path, family: Family, layer: Layer) -> Tensor:
    """The weight of a layer's module as it stands in a merged file or folder."""
    file, place = next(_stored(merged, family, layer))
    with safe_open(file, framework="pt") as opened:
        weight: Tensor = opened.get_tensor(place.name)
    return _own(weight, place)


def _stored(model: Path, family: Family, layer: Layer) -> Iterator[tuple[Path, TensorLocation]]:
    """Every file that holds the layer's weight; folders may hold it in full and in half precision."""
    weight = f"{layer.path}.weight"
    if model.is_file():
        place = ldm_location(family, layer.part, weight)
        files = [model]
        places = [] if place is None else [place]
    else:
        files = sorted((model / layer.part).glob("*.safetensors"))
        places = [TensorLocation(name) for name in folder_names(layer.part, weight)]
    for file in files:
        known = _header(file).tensors
        yield from ((file, place) for place in places if place.name in known)


@lru_cache(maxsize=8)
def _header(file: Path) -> Header:
    """Weights are changed in place, so that headers stay what they are."""
    return read_header(file)


def _own(weight: Tensor, place: TensorLocation) -> Tensor:
    """The part of a stored tensor that is the module's weight, to be changed in it."""
    if place.third is not None:
        return weight.tensor_split(3)[place.third]
    return weight.T if place.turned else weight


def _add(file: Path, place: TensorLocation, layer: Layer) -> None:
    """Add the layer's change to its weight, in the file."""
    with safe_open(file, framework="pt") as opened:
        weight: Tensor = opened.get_tensor(place.name).clone()
    change = layer.change()
    own = _own(weight, place)
    if own.shape != change.shape:
        raise ModelError("{0} does not fit its base model: {1} has another shape.", shown(file), layer.name)
    own.copy_((own.float() + change).to(weight.dtype))
    if not bool(weight.float().isfinite().all()):
        raise ModelError("{0} is damaged: {1} holds numbers that are not finite.", shown(file), layer.name)
    with file.open("r+b") as opened_file:
        opened_file.seek(_header(file).span(place.name)[0])
        opened_file.write(weight.contiguous().view(torch.uint8).numpy().tobytes())
