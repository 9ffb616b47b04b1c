"""Where base models are looked for, and the looking; program_reads disks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from studio.controller.program.preferences import PreferenceFile
from studio.library.catalogue import Catalogue, FoundModel, RefusedModel
from studio.library.program_folders import hub_cache_folder, installations, model_folders

Entry = FoundModel | RefusedModel
DOWNLOADS = "models"


def cache_file(preferences: PreferenceFile) -> Path:
    """The file that keeps what was read, since reading a large model again takes seconds."""
    return preferences.folder / "models.json"


def searched_folders(preferences: PreferenceFile) -> list[Path]:
    """What is looked through beside the folders of other programs: downloads, and what the artist added."""
    return [preferences.folder / DOWNLOADS, *(Path(folder) for folder in preferences.values.model_folders)]


def scan(cache: Path, home: Path, folders: Sequence[Path]) -> list[Entry]:
    """Walk the folders of the programs in a home, and these."""
    places = model_folders(installations(home, folders), hub_cache_folder(home, os.environ))

    # The whole list, not the iterator: it would walk on in the thread of whoever takes from it.
    return list(Catalogue(cache).scan(places))
