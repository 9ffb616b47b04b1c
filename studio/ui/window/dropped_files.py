"""What is dragged onto the window, if it is one thing that the window knows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

MODEL_FILES = {".safetensors", ".ckpt"}


def dropped(carried: QMimeData) -> Path | None:
    """A folder or a model file."""
    paths = [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
    if len(paths) != 1:
        return None
    return paths[0] if paths[0].is_dir() or paths[0].suffix.lower() in MODEL_FILES else None
