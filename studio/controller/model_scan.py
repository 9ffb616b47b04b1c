"""Where base models are looked for, and the looking; reads disks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from studio.controller.preferences import PreferenceFile
from studio.library.catalogue import Catalogue, FoundModel, RefusedModel
from studio.library.program_folders import hub_cache_folder, installations, model_folders

Entry = FoundModel | RefusedModel
DOWNLOADS = "models"


def remembered(preferences: PreferenceFile) -> Path:
    """The file that remembers what was read."""
    return preferences.folder / "models.json"


def folders_of(preferences: PreferenceFile) -> list[Path]:
    """What is looked through beside the folders of other programs: downloads, and what the artist added."""
    return [preferences.folder / DOWNLOADS, *(Path(folder) for folder in preferences.values.model_folders)]


def scan(cache: Path, home: Path, folders: Sequence[Path]) -> list[Entry]:
    """Walk the folders of the programs in a home, and these."""
    places = model_folders(installations(home, folders), hub_cache_folder(home, os.environ))
    return list(Catalogue(cache).scan(places))
