"""What is dragged over the window, as far as it can be pictures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from studio.pictures.folder import PICTURE_ENDINGS
from studio.repair.doctor import has_records
from studio.ui.base_models.model_field import INDEX

MOST_FOLDERS = 20
"""So many are asked of the disk whether they are folders; the name of a file tells by itself."""


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


def _local(mime_data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime_data.urls() if url.isLocalFile()]
