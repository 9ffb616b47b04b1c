"""The files of a checkpoint that nobody trained."""

from __future__ import annotations

from pathlib import Path

NO_TENSORS = b"\x02\0\0\0\0\0\0\0{}"
"""A whole safetensors file."""


def write_adapter(folder: Path) -> Path:
    """Make the folder with an adapter of no layers in it, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "adapter.safetensors").write_bytes(NO_TENSORS)
    (folder / "adapter.json").write_text('{"rank": 1, "alpha": 1.0, "targets": []}', encoding="utf-8")
    return folder
