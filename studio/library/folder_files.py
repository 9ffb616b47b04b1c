"""The files of a model folder that are opened: configurations, and weights in the safetensors format."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from studio.domain.errors import ModelError
from studio.library.data_file import read_json
from studio.library.header import Header, printable_name, read_header

MODEL_INDEX = "model_index.json"
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
SHARD_INDEX = ".safetensors.index."
PICKLED = "{0} holds pickle files, which can run any program when opened; convert it to safetensors first."
INCOMPLETE = "The model folder {0} is not whole: {1} is missing or damaged; copy or download it again."


def read_config(folder: Path, name: str, bytes_at_most: int = CONFIG_BYTES_AT_MOST) -> dict[str, Any]:
    """The object in a JSON file below the folder; ModelError where there is none."""
    try:
        return read_json(folder / name, bytes_at_most)
    except (OSError, ValueError) as error:
        raise ModelError(INCOMPLETE, printable_name(folder), name) from error


def weight_files(folder: Path, component: str) -> list[Path]:
    """Those of one component, in half precision if they come in both; ModelError where there are none."""
    listed = _listed(folder / component)
    files = [file for file in listed if file.suffix == ".safetensors"]
    # Any other variant (`.non_ema`, `.ema`) also has a dot in its stem and is not what diffusers opens.
    weights = _half(files) or [file for file in files if "." not in file.stem]
    if not weights:
        if any(file.suffix == ".bin" for file in listed):
            raise ModelError(PICKLED, printable_name(folder))
        raise ModelError(INCOMPLETE, printable_name(folder), component)

    indices = [file for file in listed if SHARD_INDEX in file.name and is_half([file]) is is_half(weights)]
    _refuse_missing_shards(folder, component, indices, files)
    return weights


def weight_headers(folder: Path, component: str) -> list[Header]:
    """Of the files of `weight_files`; ModelError where one is no whole safetensors file."""
    return [read_header(file) for file in weight_files(folder, component)]


def is_half(files: Sequence[Path]) -> bool:
    """Whether there are any of the variant in half precision among them."""
    return bool(_half(files))


def _half(files: Sequence[Path]) -> list[Path]:
    return [file for file in files if ".fp16" in file.name]


def _refuse_missing_shards(folder: Path, component: str, indices: Sequence[Path], files: Sequence[Path]) -> None:
    """A shard that was never copied leaves no trace but in the index that maps tensors to shards.

    An index is held against the names in its folder, so that none leads out of it.
    """
    names = {file.name for file in files}
    for index in indices:
        weight_map = read_config(folder / component, index.name, TABLE_BYTES_AT_MOST).get("weight_map")
        shards = list(weight_map.values()) if isinstance(weight_map, dict) else []
        if not all(isinstance(shard, str) and shard in names for shard in shards):
            raise ModelError(INCOMPLETE, printable_name(folder), f"{component}/{index.name}")


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
