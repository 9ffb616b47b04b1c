"""What a base model on the disk is, read without loading it."""

from __future__ import annotations

from pathlib import Path

from studio.domain.base_model import ModelCard
from studio.domain.errors import ModelError
from studio.library.diffusers_folder import card_of_folder
from studio.library.header import (
    MISNAMED,
    PICKLE_SUFFIXES,
    is_safetensors,
    printable_name,
    sentence_for_another_kind,
)
from studio.library.single_file import card_of_file
from studio.library.structure.beginnings import PICKLE

# ComfyUI also takes `.sft`, a shorter name for the same format.
SAFETENSORS_SUFFIXES = {".safetensors", ".sft"}


def card_of(path: Path) -> ModelCard:
    """Of a single file or a diffusers folder; ModelError in one sentence for anything else."""
    if path.is_dir():
        return card_of_folder(path)
    suffix = path.suffix.lower()
    # A file that is gone falls through to the header, which says so; a wrong suffix would be the lesser news.
    if suffix not in SAFETENSORS_SUFFIXES and path.exists():
        if is_safetensors(path):
            raise ModelError(MISNAMED, printable_name(path))
        if suffix in PICKLE_SUFFIXES:
            raise ModelError(PICKLE, printable_name(path))
        raise ModelError(sentence_for_another_kind(path), printable_name(path))
    return card_of_file(path)
