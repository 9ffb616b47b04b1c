"""What later rounds on the same votes need again, in a folder of the project that may be lost at any time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from studio.atomic_files import written_aside
from studio.domain.errors import StudioError
from studio.domain.jobs import Train
from studio.domain.recipe import NormalisedDescentConfig, founders_among
from studio.domain.votes import Comparison
from studio.engine.model.adapter import ADAPTER_NAME, adapter_layers
from studio.engine.model.base_model import BaseModel
from studio.engine.model.tensor_files import write_tensors
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.regular_files import is_real_folder, is_regular

DIRECTIONS = "directions.safetensors"
GRADIENT = "gradient"
OURS = re.compile(r"[0-9a-f]{32}")
SEEDS = 2**63


class KeptGradients:
    """The directions A of a fresh adapter, and the gradients of votes at it.

    Everything has the digest of what it was computed from as its name, the model's weights, pictures and settings
    included, so a file that is there is the right one. One that is missing, damaged or cannot be written is computed
    anew the next time.
    """

    def __init__(self, model: BaseModel, job: Train, trajectories: TrajectoryCache) -> None:
        self._unet = model.unet
        self._job = job
        self._trajectories = trajectories
        self.founders = founders_of([comparison for comparison in (*job.earlier, *job.fresh) if not comparison.tie])
        """Comparisons by which A is laid."""

    @cached_property
    def _name(self) -> str:
        recipe = self._job.recipe
        settings = (recipe.objective, recipe.timesteps, recipe.optimiser, recipe.adapter, self._job.sampling)
        votes = [self._digest_of(comparison) for comparison in self.founders]
        return _digest(*map(repr, settings), str(self._job.seed), weights_digest(self._unet), *votes)

    @property
    def _folder(self) -> Path | None:
        return None if self._job.kept is None else self._job.kept / self._name

    def seed_of(self, comparison: Comparison) -> int:
        """What its noise is drawn with: the same vote meets the same noise, whether its gradient was kept or not."""
        return int(_digest(self._name, self._digest_of(comparison)), 16) % SEEDS

    @torch.no_grad()
    def put_directions_on(self) -> bool:
        """Lay A as it was kept; False if it was not."""
        layers = dict(adapter_layers(self._unet))
        downs = {name: layer.lora_A[ADAPTER_NAME].weight for name, layer in layers.items()}
        kept = self._load(DIRECTIONS, {name: tuple(down.shape) for name, down in downs.items()})
        for name, weight in kept.items():
            downs[name].copy_(weight)
        return bool(kept)

    def keep_directions(self) -> None:
        """Those that the adapter has now; what was kept with others is of no use any more."""
        layers = dict(adapter_layers(self._unet))
        self._keep(DIRECTIONS, {name: layer.lora_A[ADAPTER_NAME].weight for name, layer in layers.items()})
        if self._folder is not None and is_real_folder(self._folder.parent):
            for folder in sorted(self._folder.parent.iterdir()):
                if OURS.fullmatch(folder.name) and folder != self._folder and is_real_folder(folder):
                    _remove(folder)

    def gradient_of(self, comparison: Comparison, length: int) -> Tensor | None:
        """As it was kept, bfloat16 (length,)."""
        return self._load(self._file_of(comparison), {GRADIENT: (length,)}).get(GRADIENT)

    def keep_gradient(self, comparison: Comparison, gradient: Tensor) -> None:
        """Of shape (length,); a later round finds it."""
        self._keep(self._file_of(comparison), {GRADIENT: gradient})

    def _file_of(self, comparison: Comparison) -> str:
        return f"{self._digest_of(comparison)}.safetensors"

    def _digest_of(self, comparison: Comparison) -> str:
        """Of what the UNet gets of it. Whether it is a clear preference changes no margin."""
        sides = [
            self._trajectories.final_latent(comparison, file).contiguous().numpy().tobytes()
            for file in (comparison.winner, comparison.loser)
        ]
        return _digest(comparison.prompt, comparison.negative, *sides)

    def _load(self, name: str, shapes: Mapping[str, tuple[int, ...]]) -> dict[str, Tensor]:
        """The tensors of a file, all of these shapes and finite, or none."""
        if self._folder is None or not is_regular(self._folder / name):
            return {}
        with suppress(OSError, SafetensorError, ValueError):
            tensors: dict[str, Tensor] = load_file(self._folder / name)
            whole = all(bool(tensor.isfinite().all()) for tensor in tensors.values())
            if whole and {key: tuple(tensor.shape) for key, tensor in tensors.items()} == shapes:
                return tensors
        return {}

    def _keep(self, name: str, tensors: Mapping[str, Tensor]) -> None:
        if self._folder is None:
            return
        with suppress(OSError, StudioError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with written_aside(self._folder / name) as aside:
                write_tensors({key: tensor.detach().cpu().contiguous() for key, tensor in tensors.items()}, aside)


def keeps_gradients(job: Train) -> bool:
    """Whether the job begins with a fresh adapter whose gradients are worth keeping."""
    config = job.recipe.optimiser
    decided = sum(not comparison.tie for comparison in (*job.earlier, *job.fresh))
    return job.parent is None and isinstance(config, NormalisedDescentConfig) and config.keeps(decided)


def founders_of(decided: Sequence[Comparison]) -> list[Comparison]:
    """The oldest ones, as many as the largest power of two that there are: A is laid anew whenever they double.

    Which they are follows from the votes alone, so a round that is trained again comes out the same.
    """
    oldest = sorted(decided, key=lambda comparison: comparison.vote_id)
    return oldest[: founders_among(len(oldest))]


@torch.no_grad()
def weights_digest(unet: UNet2DConditionModel) -> str:
    """Of the frozen weights under the adapter, by a sum for each layer."""
    sums = [layer.get_base_layer().weight.float().abs().sum() for _, layer in adapter_layers(unet)]
    return _digest(repr(torch.stack(sums).cpu().tolist()))


def _remove(folder: Path) -> None:
    """As far as it can be."""
    with suppress(OSError):
        for file in sorted(folder.iterdir()):
            file.unlink()
        folder.rmdir()


def _digest(*parts: str | bytes) -> str:
    """32 hexadecimal digits."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        digest.update(len(content).to_bytes(8, "little") + content)
    return digest.hexdigest()[:32]
