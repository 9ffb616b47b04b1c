"""Folders as the programs lay them out, with checkpoints of zeros in them."""

from __future__ import annotations

from pathlib import Path

from model_files import write_checkpoint
from studio.domain.base_model import Family

FAMILIES = (Family.SD1, Family.SDXL, Family.SD1, Family.SD2)


def install(home: Path, models: int) -> None:
    """ComfyUI with a further folder, Forge, StabilityMatrix and the hub's cache, a quarter of the models in each."""
    comfy = home / "ComfyUI"
    shared = home / "shared"
    snapshot = home / ".cache/huggingface/hub/models--ann--moths/snapshots/abc"
    rooms = (
        comfy / "models/checkpoints",
        home / "stable-diffusion-webui-forge/models/Stable-diffusion",
        home / "StabilityMatrix/Data/Models/StableDiffusion",
        snapshot,
    )
    for room in (*rooms, shared / "sd", comfy / "models/loras", home / "StabilityMatrix/Data/Models/Lora"):
        room.mkdir(parents=True)
    (comfy / "extra_model_paths.yaml").write_text(
        "own:\n    base_path: ../shared\n    checkpoints: |\n        sd\n    loras: sd\nodd: 7\n"
    )
    refs = snapshot.parent.parent / "refs"
    refs.mkdir()
    (refs / "main").write_text("abc\n")
    for number in range(models):
        room = shared / "sd" if number == 1 else rooms[number % 4]
        write_checkpoint(room / f"model-{number}.safetensors", FAMILIES[number // 4 % 4])
