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
from studio.engine.lora.layers import Layer
from studio.library.header import PICKLE_SUFFIXES, Header, printable_name, read_header

DATA_SUFFIXES = {"", ".json", ".txt", ".md", ".yaml", ".png", ".jpg", *PICKLE_SUFFIXES}
"""Of what a model folder holds beside its weights in safetensors files."""


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
        raise InputError(OWN_SIZE, printable_name(base))

    if as_folder is base.is_dir():
        _copy(base, target)
    else:
        reshape = to_folder if as_folder else to_file
        reshape(Base(base, prediction, zero_snr), family, target)

    for layer in layers:
        stored = list(_stored(target, family, layer.component, layer.path))
        if not stored:
            raise ModelError(MISSING, printable_name(base), layer.name)
        for file, location in stored:
            _add(file, location, layer)


def _copy(base: Path, target: Path) -> None:
    """File by file: `shutil.copytree` hides in one long text of its own that the disk is full.

    Pickles of weights that are there as safetensors stay behind, since the style will not be in them. So do programs,
    and what a link brings in from elsewhere: the artist gives the copy away.
    """
    for file in [base] if base.is_file() else sorted(base.rglob("*")):
        is_stale_pickle = file.suffix in PICKLE_SUFFIXES and any(file.parent.glob("*.safetensors"))
        if file.is_file() and not is_stale_pickle and (file == base or _is_part(base, file)):
            copy = target / file.relative_to(base)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copy)


def _is_part(base: Path, file: Path) -> bool:
    """Whether a file is one of the model's: data, that lies in its folder or beside it in the cache of the hub.

    Weights may lie anywhere, once they are whole.
    """
    if file.suffix == ".safetensors":
        read_header(file)
        return True
    places = [base.resolve(), base.resolve().parent.parent / "blobs"]
    return file.suffix in DATA_SUFFIXES and any(file.resolve().is_relative_to(place) for place in places)


def stored_weight(model: Path, family: Family, component: str, path: str) -> Tensor:
    """The weight of a module as it stands in a file or folder; ModelError where it is missing."""
    stored = next(_stored(model, family, component, path), None)
    if stored is None:
        raise ModelError(MISSING, printable_name(model), f"{component}.{path}")
    file, location = stored
    with safe_open(file, framework="pt") as tensors:
        weight: Tensor = tensors.get_tensor(location.name)
    return _module_weight(weight, location)


def _stored(model: Path, family: Family, component: str, path: str) -> Iterator[tuple[Path, TensorLocation]]:
    """Every file that holds the module's weight; folders may hold it in full and in half precision."""
    weight = f"{path}.weight"
    if model.is_file():
        location = ldm_location(family, component, weight)
        files = [model]
        locations = [] if location is None else [location]
    else:
        # Hidden ones are no weights: macOS puts “._name” beside every file on drives of other systems.
        files = sorted(file for file in (model / component).glob("*.safetensors") if not file.name.startswith("."))
        locations = [TensorLocation(name) for name in folder_names(component, weight)]
    for file in files:
        tensors = _header(file).tensors
        yield from ((file, location) for location in locations if location.name in tensors)


@lru_cache(maxsize=8)
def _header(file: Path) -> Header:
    """Weights are changed in place, so that headers stay what they are."""
    return read_header(file)


def _module_weight(stored: Tensor, location: TensorLocation) -> Tensor:
    """The view of a stored tensor that is the module's weight, to be changed in it."""
    if location.qkv_index is not None:
        return stored.tensor_split(3)[location.qkv_index]
    return stored.T if location.transposed else stored


def _add(file: Path, location: TensorLocation, layer: Layer) -> None:
    """Add the layer's change to its weight, in the file."""
    with safe_open(file, framework="pt") as tensors:
        # A copy: what is read is a view of the very file that is written to below.
        stored: Tensor = tensors.get_tensor(location.name).clone()
    delta = layer.delta_weight()
    weight = _module_weight(stored, location)
    if weight.shape != delta.shape:
        raise ModelError("{0} does not fit its base model: {1} has another shape.", printable_name(file), layer.name)

    # Added in float32 and rounded once; in half precision the change itself would be rounded before it is added.
    weight.copy_((weight.float() + delta).to(stored.dtype))
    if not bool(stored.float().isfinite().all()):
        raise ModelError("{0} is damaged: {1} holds numbers that are not finite.", printable_name(file), layer.name)
    with file.open("r+b") as opened_file:
        opened_file.seek(_header(file).byte_range(location.name)[0])
        opened_file.write(stored.contiguous().view(torch.uint8).numpy().tobytes())
