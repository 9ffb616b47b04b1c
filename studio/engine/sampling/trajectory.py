"""Trajectories on the disk: the latents of one picture with what they were drawn with."""

from __future__ import annotations

import errno
import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from studio.atomic_files import written_aside
from studio.domain.flaws import Flaw, TrajectoryError
from studio.domain.sampling import Sampling, encode_sampling
from studio.engine.model.tensor_files import write_tensors
from studio.regular_files import open_regular
from studio.trajectory_file import LATENTS, TIMESTEPS, Layout, read_bytes, read_layout

NOT_THERE = (errno.ENOENT, errno.ENOTDIR)
NOT_REGULAR = (errno.ELOOP, errno.ENXIO, errno.EISDIR)


@dataclass(frozen=True)
class Trajectory:
    """`latents` float32 (T + 1, C, H, W), x_T first, or the final one alone (1, C, H, W); `timesteps` (T,); `text_key`
    names the text embeddings."""

    latents: Tensor
    timesteps: Tensor
    text_key: str
    sampling: Sampling


@dataclass(frozen=True)
class Wanted:
    """The trajectory that a training can learn from: of a text, a sampling, a latent shape (C, H, W) and T `steps`."""

    text_key: str
    sampling: Sampling
    shape: tuple[int, int, int]
    steps: int

    def flaw_of(self, layout: Layout, whole: bool) -> Flaw | None:
        """What keeps a file from being it; with `whole` every step is needed."""
        if layout.sampling != self.sampling or layout.steps != self.steps:
            return Flaw.OTHER_SETTINGS
        if layout.text_key != self.text_key:
            return Flaw.OTHER_PROMPT
        if layout.latents.shape[1:] != self.shape:
            return Flaw.OTHER_MODEL
        if layout.rows not in (1, self.steps + 1):
            return Flaw.DAMAGED
        return Flaw.NO_STEPS if whole and layout.rows == 1 else None


def save_trajectory(trajectory: Trajectory, target: Path) -> None:
    """Write a safetensors file aside and rename it."""
    # The keys are those of every file written so far.
    tensors = {LATENTS: trajectory.latents.contiguous(), TIMESTEPS: trajectory.timesteps}
    metadata = {"text_key": trajectory.text_key, "sampling": json.dumps(encode_sampling(trajectory.sampling))}
    with written_aside(target) as aside:
        write_tensors(tensors, aside, metadata)


def load_latents(source: Path, wanted: Wanted, *, whole: bool) -> Tensor:
    """Latents (T + 1, C, H, W) of every step, or the final one alone (1, C, H, W), whatever more the file holds.

    TrajectoryError if the file is not what is wanted, or cannot be read; no more of it is read than is needed.
    """
    try:
        with open_regular(source) as file:
            layout = read_layout(file)
            flaw = wanted.flaw_of(layout, whole)
            if flaw is not None:
                raise TrajectoryError(flaw, source.name)
            begin = layout.latents.begin if whole else layout.final[0]
            content = read_bytes(file, begin, layout.latents.end)
    except OSError as error:
        raise TrajectoryError(_flaw_of_error(error), source.name) from error
    except ValueError as error:
        raise TrajectoryError(Flaw.DAMAGED, source.name) from error
    latents = torch.frombuffer(bytearray(content), dtype=torch.float32).view(-1, *wanted.shape)
    if not latents.isfinite().all():
        raise TrajectoryError(Flaw.NOT_FINITE, source.name)
    return latents


def _flaw_of_error(error: OSError) -> Flaw:
    if error.errno in NOT_THERE:
        return Flaw.MISSING
    return Flaw.IRREGULAR if error.errno in NOT_REGULAR else Flaw.UNREADABLE
