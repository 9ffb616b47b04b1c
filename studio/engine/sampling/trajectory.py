"""Trajectories on the disk: the latents of one picture with what they were drawn with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from studio.atomic_files import written_aside
from studio.domain.errors import ModelError
from studio.domain.sampling import Sampling, decode_sampling, encode_sampling
from studio.engine.model.tensor_files import write_tensors
from studio.regular_files import regular


@dataclass(frozen=True)
class Trajectory:
    """`latents` float32 (T + 1, C, H, W), x_T first; `timesteps` (T,); `text_key` names the text embeddings."""

    latents: Tensor
    timesteps: Tensor
    text_key: str
    sampling: Sampling


def text_key(prompt: str, negative: str) -> str:
    """A short name of the pair of texts whose embeddings a picture was drawn with."""
    return hashlib.sha256(json.dumps([prompt, negative]).encode()).hexdigest()[:16]


def save_trajectory(trajectory: Trajectory, target: Path) -> None:
    """Write a safetensors file aside and rename it."""
    tensors = {
        "latents": trajectory.latents.contiguous(),
        "timesteps": trajectory.timesteps,
    }
    with written_aside(target) as aside:
        write_tensors(tensors, aside, _encode_metadata(trajectory))


def load_trajectory(source: Path) -> Trajectory:
    """Read it back; ModelError if the file is missing or damaged."""
    try:
        with safe_open(regular(source), framework="pt") as file:
            key, sampling = _decode_metadata(file.metadata() or {})
            return Trajectory(file.get_tensor("latents").to(torch.float32), file.get_tensor("timesteps"), key, sampling)
    except (OSError, SafetensorError, KeyError, ValueError, TypeError) as error:
        raise ModelError(
            "The trajectory {0} is missing or damaged; skip the votes on its picture.", source.name
        ) from error


def _encode_metadata(trajectory: Trajectory) -> dict[str, str]:
    """What the file says beside its tensors. The keys are those of every file written so far."""
    return {"text_key": trajectory.text_key, "sampling": json.dumps(encode_sampling(trajectory.sampling))}


def _decode_metadata(metadata: Mapping[str, str]) -> tuple[str, Sampling]:
    """Text key and sampling. Unknown keys are passed over and a setting that is missing has its default, so that files
    of other versions can be trained on; KeyError or ValueError where there is none or it makes no sense."""
    return metadata["text_key"], decode_sampling(json.loads(metadata["sampling"]))
