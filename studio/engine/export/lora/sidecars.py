"""What A1111 and Forge read beside a LoRA file: trigger words, weight, picture."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path

from studio.atomic_files import clear_unconfirmed, written_aside
from studio.domain.base_model import Family
from studio.domain.export import ExportOptions
from studio.engine.export.lora.metadata import open_rgb
from studio.engine.lora.module_shapes import ModuleShapes

SD_VERSIONS = {Family.SD1: "SD1", Family.SD2: "SD2", Family.SDXL: "SDXL", Family.OWN: "Unknown"}


def write_sidecars(target: Path, shapes: ModuleShapes, options: ExportOptions, all_or_none: ExitStack) -> None:
    """`<name>.json`, and `<name>.png` if there is a thumbnail; what the artist wrote there before stays.

    They go away again if `all_or_none` is left by an error.
    """
    labels = options.labels
    card = {
        "sd version": SD_VERSIONS[shapes.family],
        "activation text": labels.trigger,
        "preferred weight": round(labels.weight, 2),
        "notes": labels.hint,
    }
    card_file = target.with_suffix(".json")
    clear_unconfirmed(card_file)
    if not card_file.exists():
        with written_aside(card_file, all_or_none) as aside:
            aside.write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

    picture = target.with_suffix(".png")
    clear_unconfirmed(picture)
    if labels.thumbnail is not None and not picture.exists():
        image = open_rgb(labels.thumbnail)
        with written_aside(picture, all_or_none) as aside:
            image.save(aside, "PNG")
