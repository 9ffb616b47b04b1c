"""What is dragged onto the window, if it is one thing that the window knows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

MODEL_FILES = {".safetensors", ".ckpt"}


def dropped_path(mime_data: QMimeData) -> Path | None:
    """A folder or a model file."""
    paths = [Path(url.toLocalFile()) for url in mime_data.urls() if url.isLocalFile()]
    if len(paths) != 1:
        return None
    (path,) = paths
    is_known = path.is_dir() or path.suffix.lower() in MODEL_FILES
    return path if is_known else None
