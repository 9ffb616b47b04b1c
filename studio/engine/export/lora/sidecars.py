"""What A1111 and Forge read beside a LoRA file: trigger words, weight, picture."""

from __future__ import annotations

import json
from pathlib import Path

from studio.atomic_files import written_aside
from studio.domain.base_model import Family
from studio.domain.export import ExportOptions
from studio.engine.export.lora.metadata import opened
from studio.engine.export.lora.module_shapes import Table

VERSIONS = {Family.SD1: "SD1", Family.SD2: "SD2", Family.SDXL: "SDXL", Family.OWN: "Unknown"}


def write_sidecars(target: Path, table: Table, options: ExportOptions) -> None:
    """`<name>.json`, and `<name>.png` if there is a thumbnail; what the artist wrote there before stays."""
    labels = options.labels
    told = {
        "sd version": VERSIONS[table.family],
        "activation text": labels.trigger,
        "preferred weight": round(labels.weight, 2),
        "notes": labels.hint,
    }
    words = target.with_suffix(".json")
    picture = target.with_suffix(".png")
    if not words.exists():
        with written_aside(words) as aside:
            aside.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if labels.thumbnail is not None and not picture.exists():
        image = opened(labels.thumbnail)
        with written_aside(picture) as aside:
            image.save(aside, "PNG")
