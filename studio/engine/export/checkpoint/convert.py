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
from studio.engine.export.checkpoint.inventory import inventory
from studio.engine.export.checkpoint.ldm_names import VAE, Shape, TensorLocation, folder_names, ldm_location
from studio.engine.export.checkpoint.pipeline_configs import WEIGHTS, write_configurations
from studio.engine.export.checkpoint.safetensors_writer import ByteRange, PlannedTensor, write_safetensors
from studio.engine.lora.layers import ENCODERS
from studio.library.folder_files import is_half, weight_variants
from studio.library.header import Header, printable_name, read_header
from studio.library.model_card import card_of
from studio.library.model_settings import ends_without_signal, prediction_of

MISSING = "{0} has no weight for {1}, so nothing was merged."
NO_VAE = "{0} has no VAE, so no folder can be made of it."
NO_TEXT_ENCODER = "{0} has no text encoder, so no folder can be made of it."
MIXED_DTYPES = "{0} stores {1} in two number formats, which a single file cannot; choose another version of it."
SPECIFICATION_PREFIX = "modelspec."
UNTRUE_AFTER_MERGING = {"modelspec.hash_sha256", "modelspec.predict_key"}
VELOCITY_MARK = "v_pred"
ZERO_SNR_MARK = "ztsnr"
"""Empty tensors that tell ComfyUI, Forge and Atelier how a model predicts."""
RESBLOCK = re.compile(r"\.resblocks\.(\d+)\.")


def to_file(base: Base, family: Family, target: Path) -> None:
    """Write the folder as a single file; ModelError where it lacks a weight, InputError where it has a size of its own.

    Nothing is written then. Numbers keep their format.
    """
    planned = plan_file(base.path, family)
    prediction, zero_snr = _prediction_and_zero_snr(base)
    if prediction is Prediction.VELOCITY:
        planned.append(PlannedTensor(VELOCITY_MARK, "F32", (0,)))
    if zero_snr:
        planned.append(PlannedTensor(ZERO_SNR_MARK, "F32", (0,)))

    files = {source.file for tensor in planned for source in tensor.sources}
    specification = _specification(map(read_header, sorted(files)))
    metadata = {**specification, "modelspec.prediction_type": prediction.in_metadata}
    write_safetensors(planned, target, metadata)


def to_folder(base: Base, family: Family, target: Path) -> None:
    """Write the single file as a diffusers folder, with Atelier's own configurations and tokenizers.

    ModelError where a component or a weight is missing, or nothing tells what the model predicts; nothing is written
    then.
    """
    templates = resources_folder() / "models" / family.value
    plans = plan_folder(base.path, family, templates)
    write_configurations(templates, family, target, *_prediction_and_zero_snr(base))

    specification = _specification([read_header(base.path)])
    for component, planned in plans.items():
        metadata = {} if component in ENCODERS else specification
        write_safetensors(planned, target / component / WEIGHTS[component], metadata)


def plan_file(folder: Path, family: Family) -> list[PlannedTensor]:
    """The tensors of the single file that a folder becomes."""
    # By the name in the file, since query, key and value of a folder may share a tensor there.
    shares = defaultdict[str, list[tuple[TensorLocation, PlannedTensor]]](list)
    for component, tensors in inventory(folder, family).items():
        for tensor in _tensors_in_folder(folder, component, tensors):
            location = ldm_location(family, component, tensor.name)
            if location is None:
                raise ModelError(MISSING, printable_name(folder), f"{component}.{tensor.name}")
            shares[location.name].append((location, tensor))

    planned = [_joined(folder, name, parts) for name, parts in shares.items()]
    return _with_last_layer(planned) if family is Family.SD2 else planned


def plan_folder(file: Path, family: Family, templates: Path) -> dict[str, list[PlannedTensor]]:
    """The tensors of each component of the folder that a single file becomes."""
    header = read_header(file)
    return {
        component: _tensors_in_file(file, header, family, component, tensors)
        for component, tensors in inventory(templates, family).items()
    }


def _prediction_and_zero_snr(base: Base) -> tuple[Prediction, bool]:
    """What the model predicts and whether its noise ends at zero SNR: as the artist says, else as the model tells."""
    if base.prediction is not None and base.zero_snr is not None:
        return base.prediction, base.zero_snr
    card = card_of(base.path)
    return prediction_of(card, base), ends_without_signal(card, base)


def _specification(headers: Iterable[Header]) -> dict[str, str]:
    """What files say of their model, apart from what becomes untrue when it changes."""
    return {
        key: value
        for header in headers
        for key, value in header.metadata.items()
        if key.startswith(SPECIFICATION_PREFIX) and key not in UNTRUE_AFTER_MERGING
    }


def _tensors_in_folder(folder: Path, component: str, expected: Mapping[str, Shape]) -> list[PlannedTensor]:
    """A component's tensors, in one file or several: in full precision where all are there, else in half."""
    first_missing = ""
    for variant in sorted(weight_variants(folder, component), key=is_half):
        headers = {file: read_header(file) for file in variant}
        sources = {name: (file, header) for file, header in headers.items() for name in header.tensors}
        planned = {name: _planned(sources, component, name, shape) for name, shape in expected.items()}
        complete = [tensor for tensor in planned.values() if tensor is not None]
        if len(complete) == len(expected):
            return complete
        first_missing = first_missing or next(name for name, tensor in planned.items() if tensor is None)
    raise ModelError(MISSING, printable_name(folder), f"{component}.{first_missing}")


def _planned(
    sources: Mapping[str, tuple[Path, Header]], component: str, name: str, shape: Shape
) -> PlannedTensor | None:
    """The tensor under any of the names that folders have for it; None where it is not there in this shape."""
    for stored_name in folder_names(component, name):
        if stored_name not in sources:
            continue
        file, header = sources[stored_name]
        if _without_trailing_ones(header.shape(stored_name)) == _without_trailing_ones(shape):
            source = ByteRange(file, *header.byte_range(stored_name))
            return PlannedTensor(name, header.dtype(stored_name), shape, (source,))
    return None


def _tensors_in_file(
    file: Path, header: Header, family: Family, component: str, expected: Mapping[str, Shape]
) -> list[PlannedTensor]:
    """A component's tensors as a folder has them."""
    planned = {
        name: _located(file, header, ldm_location(family, component, name), name, shape)
        for name, shape in expected.items()
    }
    if not any(planned.values()) and component in (VAE, *ENCODERS):
        raise ModelError(NO_VAE if component == VAE else NO_TEXT_ENCODER, printable_name(file))
    missing = next((name for name, tensor in planned.items() if tensor is None), None)
    if missing:
        raise ModelError(MISSING, printable_name(file), f"{component}.{missing}")
    return [tensor for tensor in planned.values() if tensor]


def _located(
    file: Path, header: Header, location: TensorLocation | None, name: str, shape: Shape
) -> PlannedTensor | None:
    """The tensor at its location in a single file; None where it is not there in this shape."""
    if location is None or location.name not in header.tensors:
        return None
    if _without_trailing_ones(header.shape(location.name)) != _without_trailing_ones(location.shape(shape)):
        return None

    begin, end = header.byte_range(location.name)
    if location.qkv_index is not None:
        # Rows lie one behind the other, so a third of the tensor is a third of its bytes.
        size = (end - begin) // 3
        begin += location.qkv_index * size
        end = begin + size
    source = ByteRange(file, begin, end)
    return PlannedTensor(name, header.dtype(location.name), shape, (source,), location.transposed)


def _without_trailing_ones(shape: Shape) -> Shape:
    """1 × 1 convolutions and matrices hold the same numbers in the same order."""
    return _without_trailing_ones(shape[:-1]) if shape[-1:] == (1,) else shape


def _joined(folder: Path, name: str, parts: Sequence[tuple[TensorLocation, PlannedTensor]]) -> PlannedTensor:
    """One tensor of a single file, of one or three of a folder."""
    ordered = [tensor for _, tensor in sorted(parts, key=lambda part: part[0].qkv_index or 0)]
    location = parts[0][0]
    first = ordered[0]
    if len({tensor.dtype for tensor in ordered}) > 1:
        raise ModelError(MIXED_DTYPES, printable_name(folder), name)
    sources = tuple(source for tensor in ordered for source in tensor.sources)
    return PlannedTensor(name, first.dtype, location.shape(first.shape), sources, location.transposed)


def _with_last_layer(planned: Sequence[PlannedTensor]) -> list[PlannedTensor]:
    """Folders of SD 2 lack the last of its text encoder's 24 layers, whose output nobody uses; the one before it stands
    in, since readers that make all 24 would leave its weights to chance or refuse the file, and the others drop it."""
    numbers = {tensor.name: int(match[1]) for tensor in planned if (match := RESBLOCK.search(tensor.name))}
    last = max(numbers.values())
    copies = [
        replace(tensor, name=RESBLOCK.sub(f".resblocks.{last + 1}.", tensor.name))
        for tensor in planned
        if numbers.get(tensor.name) == last
    ]
    return [*planned, *copies]
