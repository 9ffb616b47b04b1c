"""A checkpoint on the disk: adapter, optimiser, random state, and which votes made it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from safetensors import SafetensorError
from safetensors.torch import load_file

from studio.atomic_files import written_aside
from studio.domain.errors import ModelError
from studio.domain.events import TrainingSummary
from studio.domain.recipe import Recipe
from studio.engine.model.adapter import save_adapter
from studio.engine.model.tensor_files import write_tensors

STATE = "training.safetensors"
RECORD = "checkpoint.json"


@dataclass(frozen=True)
class Record:
    """What made the checkpoint, as written to `checkpoint.json`."""

    parent: str | None
    votes: tuple[int, ...]
    seed: int
    updates: int
    recipe: Recipe
    summary: TrainingSummary


def save_checkpoint(
    unet: UNet2DConditionModel,
    optimiser: torch.optim.Optimizer,
    generator: torch.Generator,
    record: Record,
    folder: Path,
) -> None:
    """Write the whole folder aside and rename it."""
    state = {
        f"{number}.{name}": value.cpu().contiguous()
        for number, values in optimiser.state_dict()["state"].items()
        for name, value in values.items()
    }
    with written_aside(folder) as aside:
        aside.mkdir()
        save_adapter(unet, record.recipe.lora, aside)
        write_tensors({**state, "generator": generator.get_state()}, aside / STATE)
        (aside / RECORD).write_text(json.dumps(asdict(record), indent=2) + "\n", encoding="utf-8")


def restore_training(optimiser: torch.optim.Optimizer, generator: torch.Generator, folder: Path) -> int:
    """Put optimiser and random state back as they were; returns the number of updates made so far."""
    try:
        state = load_file(folder / STATE)
        updates = int(json.loads((folder / RECORD).read_text(encoding="utf-8"))["updates"])
    except (OSError, SafetensorError, ValueError, KeyError) as error:
        raise ModelError("The checkpoint {0} is missing or damaged; go back to an earlier one.", folder.name) from error
    generator.set_state(state.pop("generator"))
    moments: dict[int, dict[str, torch.Tensor]] = {}
    for key, value in state.items():
        number, name = key.split(".", 1)
        moments.setdefault(int(number), {})[name] = value
    optimiser.load_state_dict({**optimiser.state_dict(), "state": moments})
    return updates
