"""The LoRA file in a folder, of which peft, diffusers and people who tidy up have one for each."""

from __future__ import annotations

from pathlib import Path

from studio.domain.errors import ModelError
from studio.domain.export import EXPORT_SUFFIX
from studio.library.folder_files import LORA_NAMES, MODEL_INDEX
from studio.library.header import printable, printable_name

CHOOSE = "{0} is a folder of several files; choose the LoRA in it, such as {1}."
NOTHING = "{0} is a folder without a LoRA in it; choose a safetensors file, or the folder that it lies in."
MODEL = "{0} is a folder with a whole model, not a LoRA."


def lora_in(folder: Path) -> Path:
    """The one with a usual name, or the only one; ModelError where that cannot be told."""
    usual = next((folder / name for name in LORA_NAMES if (folder / name).is_file()), None)
    if usual is not None:
        return usual
    if (folder / MODEL_INDEX).is_file():
        raise ModelError(MODEL, printable_name(folder))
    there = _files(folder)
    if len(there) == 1:
        return there[0]
    found = there or [file for below in _listed(folder) if below.is_dir() for file in _files(below)]
    if not found:
        raise ModelError(NOTHING, printable_name(folder))
    raise ModelError(CHOOSE, printable_name(folder), printable(found[0].relative_to(folder).as_posix()))


def _files(folder: Path) -> list[Path]:
    # Hidden ones are no files of people: macOS puts “._style.safetensors” beside the real one on drives of others.
    return [
        file
        for file in _listed(folder)
        if file.suffix.lower() == EXPORT_SUFFIX and not file.name.startswith(".") and file.is_file()
    ]


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
