"""What is dragged over the window, as far as it can be pictures."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QMimeData

from studio.pictures.folder import PICTURE_ENDINGS
from studio.repair.doctor import has_records
from studio.ui.base_models.model_field import INDEX

MOST_FOLDERS = 20
"""So many are asked of the disk whether they are folders; the name of a file tells by itself."""
LOOKED_AT = 200
"""Names in a folder among which one that can be a picture is looked for."""


def dropped_pictures(mime_data: QMimeData) -> list[Path]:
    """Files of which at least one has the ending of a picture; empty where none can be one."""
    paths = _local(mime_data)
    return paths if any(path.suffix.lower() in PICTURE_ENDINGS for path in paths) else []


def dropped_folders(mime_data: QMimeData) -> list[Path]:
    """Folders alone that may hold pictures, and are neither a project nor a base model."""
    paths = _local(mime_data)
    if not 0 < len(paths) <= MOST_FOLDERS or not all(path.is_dir() for path in paths):
        return []
    known = any((path / INDEX).is_file() or has_records(path) for path in paths)
    return [] if known else paths


def hold_pictures(folders: list[Path]) -> bool:
    """Whether each of them does, as far as a short look tells."""
    return bool(folders) and all(map(_holds_picture, folders))


def _holds_picture(folder: Path) -> bool:
    with suppress(OSError), os.scandir(folder) as entries:
        return any(Path(entry.name).suffix.lower() in PICTURE_ENDINGS for entry in islice(entries, LOOKED_AT))
    return False


def _local(mime_data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime_data.urls() if url.isLocalFile()]
