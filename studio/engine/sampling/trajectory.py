"""Trajectories on the disk: the latents of one chain with what they were drawn with."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from studio.atomic_files import written_aside
from studio.domain.errors import ModelError
from studio.domain.sampling import Sampling
from studio.engine.model.tensor_files import write_tensors


@dataclass(frozen=True)
class Trajectory:
    """`latents` float32 (T + 1, C, H, W), x_T first; `timesteps` (T,); `text_key` names the text embeddings."""

    latents: Tensor
    timesteps: Tensor
    text_key: str
    sampling: Sampling


def text_key(prompt: str, negative: str) -> str:
    """A short name of the pair of texts whose embeddings a chain was drawn with."""
    return hashlib.sha256(json.dumps([prompt, negative]).encode()).hexdigest()[:16]


def save_trajectory(trajectory: Trajectory, target: Path) -> None:
    """Write a safetensors file aside and rename it."""
    tensors = {
        "latents": trajectory.latents.contiguous(),
        "timesteps": trajectory.timesteps,
    }
    metadata = {
        "text_key": trajectory.text_key,
        "sampling": json.dumps(asdict(trajectory.sampling)),
    }
    with written_aside(target) as aside:
        write_tensors(tensors, aside, metadata)


def load_trajectory(source: Path) -> Trajectory:
    """Read it back; ModelError if the file is missing or damaged."""
    try:
        with safe_open(source, framework="pt") as file:
            metadata = file.metadata() or {}
            return Trajectory(
                file.get_tensor("latents").to(torch.float32),
                file.get_tensor("timesteps"),
                metadata["text_key"],
                Sampling(**json.loads(metadata["sampling"])),
            )
    except (OSError, SafetensorError, KeyError, ValueError, TypeError) as error:
        raise ModelError(
            "The trajectory {0} is missing or damaged; skip the votes on its picture.", source.name
        ) from error
