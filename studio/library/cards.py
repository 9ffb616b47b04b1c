"""What a base model on the disk is, told without loading it."""

from __future__ import annotations

from pathlib import Path

from studio.domain.base_model import ModelCard
from studio.domain.errors import ModelError
from studio.library.diffusers_folder import card_of_folder
from studio.library.header import FOREIGN, PICKLE, PICKLES, shown
from studio.library.single_file import card_of_file

KINDS = {".safetensors", ".sft"}
OTHERS = {
    **dict.fromkeys(PICKLES, PICKLE),
    ".gguf": "{0} is packed for other programs (GGUF); choose a safetensors file of this model.",
}


def card_of(path: Path) -> ModelCard:
    """Of a single file or a diffusers folder; ModelError in one sentence for anything else."""
    if path.is_dir():
        return card_of_folder(path)
    if path.suffix.lower() not in KINDS and path.exists():
        raise ModelError(OTHERS.get(path.suffix.lower(), FOREIGN), shown(path))
    return card_of_file(path)
