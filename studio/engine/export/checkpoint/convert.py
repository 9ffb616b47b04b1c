"""A base model in its other shape: a diffusers folder as a single file, or a single file as a diffusers folder."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from studio.assets import resources_folder
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.errors import ModelError
from studio.engine.export.checkpoint.diffusers_folder import WEIGHTS, write_configurations
from studio.engine.export.checkpoint.inventory import inventory
from studio.engine.export.checkpoint.ldm_names import VAE, Shape, TensorLocation, folder_names, ldm_location
from studio.engine.export.checkpoint.safetensors_writer import Planned, Stretch, write_planned
from studio.engine.export.lora.layers import ENCODERS
from studio.library.cards import card_of
from studio.library.choice import prediction_of
from studio.library.header import Header, read_header, shown

MISSING = "{0} has no weight for {1}, so nothing was merged."
NO_VAE = "{0} has no VAE, so no folder can be made of it."
NO_TEXT_ENCODER = "{0} has no text encoder, so no folder can be made of it."
MIXED = "{0} stores {1} in two number formats, which a single file cannot; choose another version of it."
SPOKEN = "modelspec."
OF_THE_BASE_ALONE = {"modelspec.hash_sha256", "modelspec.predict_key"}
VELOCITY = "v_pred"
ZERO_SNR = "ztsnr"
"""Empty tensors that tell ComfyUI, Forge and Atelier how a model predicts."""
TOLD = {Prediction.VELOCITY: "v", Prediction.EPSILON: "epsilon"}


def to_file(base: Base, family: Family, target: Path) -> None:
    """Write the folder as a single file; ModelError where it lacks a weight, InputError where it has a size of its own.

    Nothing is written then. Numbers keep their format.
    """
    planned = plan_file(base.path, family)
    prediction, zero_snr = _noise(base)
    marks = {VELOCITY: prediction is Prediction.VELOCITY, ZERO_SNR: zero_snr}
    planned += [Planned(mark, "F32", (0,)) for mark, is_set in marks.items() if is_set]
    files = {stretch.file for tensor in planned for stretch in tensor.stretches}
    told = {**_spoken(map(read_header, sorted(files))), "modelspec.prediction_type": TOLD[prediction]}
    write_planned(planned, target, told)


def to_folder(base: Base, family: Family, target: Path) -> None:
    """Write the single file as a diffusers folder, with Atelier's own configurations and tokenizers.

    ModelError where a part or a weight is missing, or nothing tells what the model predicts; nothing is written then.
    """
    configuration = resources_folder() / "models" / family.value
    plans = plan_folder(base.path, family, configuration)
    write_configurations(configuration, family, target, *_noise(base))
    told = _spoken([read_header(base.path)])
    for part, planned in plans.items():
        write_planned(planned, target / part / WEIGHTS[part], {} if part in ENCODERS else told)


def plan_file(folder: Path, family: Family) -> list[Planned]:
    """The tensors of the single file that a folder becomes."""
    shares = defaultdict[str, list[tuple[TensorLocation, Planned]]](list)
    for part, tensors in inventory(folder, family).items():
        for found in _in_folder(folder, part, tensors):
            place = ldm_location(family, part, found.name)
            if place is None:
                raise ModelError(MISSING, shown(folder), f"{part}.{found.name}")
            shares[place.name].append((place, found))
    planned = [_joined(folder, name, parts) for name, parts in shares.items()]
    return _with_last_layer(planned) if family is Family.SD2 else planned


def plan_folder(file: Path, family: Family, configuration: Path) -> dict[str, list[Planned]]:
    """The tensors of each part of the folder that a single file becomes."""
    header = read_header(file)
    return {
        part: _in_file(file, header, family, part, tensors)
        for part, tensors in inventory(configuration, family).items()
    }


def _noise(base: Base) -> tuple[Prediction, bool]:
    """What the model predicts and whether its noise ends at zero SNR: as the artist says, else as the model tells."""
    if base.prediction is not None and base.zero_snr is not None:
        return base.prediction, base.zero_snr
    card = card_of(base.path)
    return prediction_of(card, base), card.zero_snr if base.zero_snr is None else base.zero_snr


def _spoken(headers: Iterable[Header]) -> dict[str, str]:
    """What files say of their model, apart from what becomes untrue when it changes."""
    return {
        key: value
        for header in headers
        for key, value in header.metadata.items()
        if key.startswith(SPOKEN) and key not in OF_THE_BASE_ALONE
    }


def _in_folder(folder: Path, part: str, wanted: Mapping[str, Shape]) -> list[Planned]:
    """A part's tensors, in one file or several: in full precision where all are there, else in half."""
    files = sorted((folder / part).glob("*.safetensors"))
    whole = [file for file in files if "." not in file.stem]
    half = [file for file in files if ".fp16" in file.name]
    missing = ""
    for chosen in (whole, half):
        known = {name: (file, header) for file in chosen for header in [read_header(file)] for name in header.tensors}
        found = [_located(known, part, name, shape) for name, shape in wanted.items()]
        if None not in found:
            return [tensor for tensor in found if tensor]
        missing = missing or next(name for name, tensor in zip(wanted, found, strict=True) if tensor is None)
    raise ModelError(MISSING, shown(folder), f"{part}.{missing}")


def _located(known: Mapping[str, tuple[Path, Header]], part: str, name: str, shape: Shape) -> Planned | None:
    for stored in folder_names(part, name):
        if stored in known and _bare(known[stored][1].shape(stored)) == _bare(shape):
            file, header = known[stored]
            return Planned(name, header.dtype(stored), shape, (Stretch(file, *header.span(stored)),))
    return None


def _in_file(file: Path, header: Header, family: Family, part: str, wanted: Mapping[str, Shape]) -> list[Planned]:
    """A part's tensors as a folder has them."""
    found = {
        name: _taken(file, header, ldm_location(family, part, name), name, shape) for name, shape in wanted.items()
    }
    if not any(found.values()) and part in (VAE, *ENCODERS):
        raise ModelError(NO_VAE if part == VAE else NO_TEXT_ENCODER, shown(file))
    missing = next((name for name, tensor in found.items() if tensor is None), None)
    if missing:
        raise ModelError(MISSING, shown(file), f"{part}.{missing}")
    return [tensor for tensor in found.values() if tensor]


def _taken(file: Path, header: Header, place: TensorLocation | None, name: str, shape: Shape) -> Planned | None:
    if place is None or place.name not in header.tensors:
        return None
    if _bare(header.shape(place.name)) != _bare(place.shape(shape)):
        return None
    begin, end = header.span(place.name)
    if place.third is not None:
        size = (end - begin) // 3
        begin, end = begin + place.third * size, begin + (place.third + 1) * size
    return Planned(name, header.dtype(place.name), shape, (Stretch(file, begin, end),), place.turned)


def _bare(shape: Shape) -> Shape:
    """Without the ones at its end: 1 × 1 convolutions and matrices hold the same numbers in the same order."""
    return _bare(shape[:-1]) if shape[-1:] == (1,) else shape


def _joined(folder: Path, name: str, parts: Sequence[tuple[TensorLocation, Planned]]) -> Planned:
    """One tensor of a single file, of one or three of a folder."""
    ordered = [tensor for _, tensor in sorted(parts, key=lambda part: part[0].third or 0)]
    place = parts[0][0]
    first = ordered[0]
    if len({tensor.dtype for tensor in ordered}) > 1:
        raise ModelError(MIXED, shown(folder), name)
    stretches = tuple(stretch for tensor in ordered for stretch in tensor.stretches)
    return Planned(name, first.dtype, place.shape(first.shape), stretches, place.turned)


def _with_last_layer(planned: Sequence[Planned]) -> list[Planned]:
    """Folders of SD 2 lack the last of its text encoder's 24 layers, whose output nobody uses; the one before it stands
    in, since readers that make all 24 would leave its weights to chance or refuse the file, and the others drop it."""
    layer = re.compile(r"\.resblocks\.(\d+)\.")
    numbers = {tensor.name: int(found[1]) for tensor in planned if (found := layer.search(tensor.name))}
    last = max(numbers.values())
    again = [tensor for tensor in planned if numbers.get(tensor.name) == last]
    return [*planned, *(replace(tensor, name=layer.sub(f".resblocks.{last + 1}.", tensor.name)) for tensor in again)]
