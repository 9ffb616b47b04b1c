"""A checkpoint on the disk: adapter, optimiser, random state, and what made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from safetensors import SafetensorError
from safetensors.torch import load_file

from studio.atomic_files import written_aside
from studio.domain.errors import ModelError
from studio.domain.recipe import AdapterConfig
from studio.engine.model.adapter import save_adapter
from studio.engine.model.tensor_files import write_tensors
from studio.engine.training.record import Record, read_updates, write_record
from studio.regular_files import regular
from studio.taste_file import Taste, write_taste

STATE = "training.safetensors"


def save_checkpoint(
    unet: UNet2DConditionModel,
    config: AdapterConfig,
    optimiser: torch.optim.Optimizer,
    generator: torch.Generator,
    record: Record,
    taste: Taste | None,
    folder: Path,
) -> None:
    """Write the whole folder aside and rename it. `config` is that of the adapter on the UNet."""
    state = {
        f"{number}.{name}": value.cpu().contiguous()
        for number, values in optimiser.state_dict()["state"].items()
        for name, value in values.items()
    }
    with written_aside(folder) as aside:
        aside.mkdir()
        save_adapter(unet, config, aside)
        write_tensors({**state, "generator": generator.get_state()}, aside / STATE)
        write_record(record, aside)
        if taste is not None:
            write_taste(taste, aside)


def restore_training(optimiser: torch.optim.Optimizer, generator: torch.Generator, folder: Path) -> int:
    """Put optimiser and random state back as they were; returns the number of updates made so far.

    ModelError if the files are damaged or belong to another adapter.
    """
    updates = read_updates(folder)
    try:
        state = load_file(regular(folder / STATE))
        generator.set_state(state.pop("generator"))
        moments = _moments(state, [parameter for group in optimiser.param_groups for parameter in group["params"]])
    except (OSError, SafetensorError, LookupError, ValueError, TypeError, RuntimeError) as error:
        raise ModelError("The checkpoint {0} is missing or damaged; go back to an earlier one.", folder.name) from error
    # torch has no other way to put moments back than a whole state, with the parameter groups as they are.
    optimiser.load_state_dict({**optimiser.state_dict(), "state": moments})
    return updates


def _moments(
    state: Mapping[str, torch.Tensor], parameters: Sequence[torch.Tensor]
) -> dict[int, dict[str, torch.Tensor]]:
    """What the optimiser keeps of each parameter, by its number; LookupError or ValueError where they do not fit."""
    moments: dict[int, dict[str, torch.Tensor]] = {}
    for key, value in state.items():
        number, name = key.split(".", 1)
        if value.shape not in ((), parameters[int(number)].shape) or not bool(torch.isfinite(value).all()):
            raise ValueError(f"{key} fits no parameter")
        moments.setdefault(int(number), {})[name] = value
    return moments
