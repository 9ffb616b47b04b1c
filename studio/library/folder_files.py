"""The files of a model folder that are opened: configurations, and weights in the safetensors format."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.domain.errors import ModelError
from studio.domain.export import EXPORT_SUFFIX, WEIGHTS_NAME
from studio.library.data_file import read_json
from studio.library.header import printable_name

MODEL_INDEX = "model_index.json"
LORA_NAMES = (WEIGHTS_NAME, f"adapter_model{EXPORT_SUFFIX}")
"""How diffusers and peft call the LoRA in a folder."""
TOKENIZER_FILES = (
    "vocab.json",
    "merges.txt",
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
)
CONFIG_BYTES_AT_MOST = 4 * 2**20
TABLE_BYTES_AT_MOST = 64 * 2**20
"""Of a vocabulary or of an index of shards."""
HALF = "fp16"
VARIANTS = (HALF, "", "bf16", "fp32")
"""Which one is opened of several that are whole; any other, such as `non_ema`, only where it is alone."""
USUAL_NAMES = ("diffusion_pytorch_model", "model")
# Versions of diffusers have put the variant before and behind the number of a shard.
WEIGHTS = re.compile(
    r"(?P<name>[^.]+?)(?:\.(?P<variant>[^.]+?))?(?:-(?P<number>\d{5})-of-(?P<count>\d{5}))?"
    r"(?:\.(?P<late_variant>[^.]+))?\.safetensors"
)
SHARD_INDEX = re.compile(
    r"(?P<name>[^.]+)(?:\.(?P<early_variant>[^.]+))?\.safetensors\.index(?:\.(?P<variant>[^.]+))?\.json"
)
LIBRARIES = {".msgpack": "Flax", ".onnx": "ONNX", ".xml": "OpenVINO", ".mlpackage": "Core ML", ".h5": "TensorFlow"}
"""For which weights are that end like this."""
OTHER_LIBRARY = "{0} holds its {1} for another library ({2}) and not as safetensors; download it in that format."
PICKLED = "{0} holds pickle files, which can run any program when opened; convert it to safetensors first."
INCOMPLETE = "The model folder {0} is not whole: {1} is missing or damaged; copy or download it again."


def read_config(folder: Path, name: str, bytes_at_most: int = CONFIG_BYTES_AT_MOST) -> dict[str, Any]:
    """The object in a JSON file below the folder; ModelError where there is none."""
    try:
        return read_json(folder / name, bytes_at_most)
    except (OSError, ValueError) as error:
        raise ModelError(INCOMPLETE, printable_name(folder), name) from error


@dataclass
class _Variant:
    """The files of one component in one precision: in one piece, in shards by their number, or both; the index of the
    shards if there is one."""

    whole: Path | None = None
    shards: dict[int, dict[int, Path]] = field(default_factory=dict)
    index: Path | None = None


def weight_files(folder: Path, component: str) -> list[Path]:
    """Those of one component, in half precision if they come in several; ModelError where there are none."""
    return weight_variants(folder, component)[0]


def weight_variants(folder: Path, component: str) -> list[list[Path]]:
    """The same in each precision that is whole, that which is opened first; ModelError where none is."""
    listed = _listed(folder / component)
    variants = _variants(listed)
    if not variants:
        if any(file.suffix == ".bin" for file in listed):
            raise ModelError(PICKLED, printable_name(folder))
        raise _nothing(folder, component, listed)

    names = {file.name for file in listed if file.suffix == ".safetensors"}
    found = []
    errors = []
    for name in sorted(variants, key=_preference):
        try:
            found.append(_files_of(folder, component, variants[name], names))
        except ModelError as error:
            errors.append(error)
    if not found:
        raise errors[0]
    return found


def _nothing(folder: Path, component: str, listed: Sequence[Path]) -> ModelError:
    """Why a component has no weights."""
    library = next((LIBRARIES[file.suffix] for file in listed if file.suffix in LIBRARIES), None)
    if library is not None:
        return ModelError(OTHER_LIBRARY, printable_name(folder), component, library)
    gone = next((f"{component}/{file.name}" for file in listed if WEIGHTS.fullmatch(file.name)), component)
    return ModelError(INCOMPLETE, printable_name(folder), gone)


def is_half(files: Sequence[Path]) -> bool:
    """Whether they are the variant in half precision."""
    return any(f".{HALF}" in file.name for file in files)


def _preference(variant: str) -> tuple[int, str]:
    return (VARIANTS.index(variant) if variant in VARIANTS else len(VARIANTS)), variant


def _variants(listed: Iterable[Path]) -> dict[str, _Variant]:
    """By the variant's name, of the files that have a usual name, else of all that have the same one."""
    by_name = dict[str, dict[str, _Variant]]()
    for file in listed:
        match = WEIGHTS.fullmatch(file.name)
        # A link of the hub's cache may lead to what was deleted.
        if match is None or not os.path.exists(file):
            continue
        place = by_name.setdefault(match["name"], {}).setdefault(
            match["variant"] or match["late_variant"] or "", _Variant()
        )
        if match["number"] is None:
            place.whole = file
        else:
            place.shards.setdefault(int(match["count"]), {})[int(match["number"])] = file
    for file in listed:
        match = SHARD_INDEX.fullmatch(file.name)
        if match is not None:
            variant = by_name.get(match["name"], {}).get(match["variant"] or match["early_variant"] or "")
            if variant is not None:
                variant.index = file
    usual = next((name for name in USUAL_NAMES if name in by_name), None)
    if usual is not None:
        return by_name[usual]
    return next(iter(by_name.values())) if len(by_name) == 1 else {}


def _files_of(folder: Path, component: str, variant: _Variant, names: set[str]) -> list[Path]:
    """ModelError where a shard is missing."""
    if variant.index is not None:
        return _indexed(folder, component, variant.index, names)
    if variant.whole is not None:
        return [variant.whole]
    count, shards = max(variant.shards.items())
    if shards.keys() != set(range(1, count + 1)):
        raise ModelError(INCOMPLETE, printable_name(folder), f"{component}/{min(shards.values()).name}")
    return [shards[number] for number in sorted(shards)]


def _indexed(folder: Path, component: str, index: Path, names: set[str]) -> list[Path]:
    """A shard that was never copied leaves no trace but in the index that maps tensors to shards.

    An index is held against the names in its folder, so that none leads out of it.
    """
    weight_map = read_config(folder / component, index.name, TABLE_BYTES_AT_MOST).get("weight_map")
    shards = list(weight_map.values()) if isinstance(weight_map, Mapping) else []
    if not shards or not all(isinstance(shard, str) and shard in names for shard in shards):
        raise ModelError(INCOMPLETE, printable_name(folder), f"{component}/{index.name}")
    return [folder / component / shard for shard in sorted(set(shards))]


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
