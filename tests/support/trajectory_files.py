"""Trajectories as the safetensors library reads them, whatever Atelier makes of the files."""

from __future__ import annotations

import json
from pathlib import Path

from safetensors import safe_open

from studio.domain.sampling import decode_sampling
from studio.engine.sampling.trajectory import Trajectory


def load_trajectory(file: Path | None) -> Trajectory:
    assert file is not None
    with safe_open(file, framework="pt") as opened:
        metadata = opened.metadata()
        sampling = decode_sampling(json.loads(metadata["sampling"]))
        # A copy: the library maps the file into memory, and a test may spoil it.
        latents = opened.get_tensor("latents").clone()
        return Trajectory(latents, opened.get_tensor("timesteps"), metadata["text_key"], sampling)
