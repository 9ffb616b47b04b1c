"""What later rounds on the same pictures need again, in a folder of the project that may be lost at any time."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
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
from studio.domain.recipe import LinearModelConfig, founders_among
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


@dataclass(frozen=True)
class GroupedPicture:
    """A picture of a vote; all that the vote compares meet the same noise, drawn with `seed`, so that the difference of
    two gradients shows what the pictures differ in and not luck. `name` tells it from every other."""

    name: str
    seed: int = field(compare=False)
    comparison: Comparison = field(compare=False)
    trajectory: Path = field(compare=False)


class KeptGradients:
    """The directions A of a fresh adapter, and the gradients of pictures' log-ratios at it.

    Everything has the digest of what it was computed from as its name, the model's weights, pictures and settings
    included, so a file that is there is the right one. One that is missing, damaged or cannot be written is computed
    anew the next time. No answer is among it: pictures that are voted on again keep their gradients.
    """

    def __init__(self, model: BaseModel, job: Train, config: LinearModelConfig, trajectories: TrajectoryCache) -> None:
        self._unet = model.net
        self._job = job
        self._draws = config.draws
        self._trajectories = trajectories
        comparisons = job.comparisons
        self._compared: dict[int, set[Path]] = defaultdict(set)
        for each in comparisons:
            self._compared[each.vote_id] |= {each.winner, each.loser}
        self._digests: dict[Path, str] = {}
        self.founders = [self._unanswered(each) for each in founders_of(comparisons, config.founders_at_most)]
        """Comparisons by which A is laid, of which no answer tells anything."""

    @cached_property
    def _name(self) -> str:
        recipe = self._job.recipe
        settings = (recipe.objective, recipe.timesteps, self._draws, recipe.adapter, self._job.sampling)
        pictures = [self._digest_of(each, file) for each in self.founders for file in (each.winner, each.loser)]
        return _digest(*map(repr, settings), str(self._job.seed), weights_digest(self._unet), *pictures)

    @property
    def _folder(self) -> Path | None:
        return None if self._job.kept is None else self._job.kept / self._name

    def picture(self, comparison: Comparison, trajectory: Path) -> GroupedPicture:
        """One side of a comparison."""
        group = _digest(*sorted(self._digest_of(comparison, each) for each in self._compared[comparison.vote_id]))
        # The same picture meets the same noise, whether its gradient was kept or not.
        seed = int(_digest(self._name, group), 16) % SEEDS
        return GroupedPicture(_digest(self._digest_of(comparison, trajectory), group), seed, comparison, trajectory)

    def _unanswered(self, comparison: Comparison) -> Comparison:
        sides = sorted((comparison.winner, comparison.loser), key=lambda side: self._digest_of(comparison, side))
        return replace(comparison, winner=sides[0], loser=sides[1], strength=1, tie=False)

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

    def gradient_of(self, picture: GroupedPicture, length: int) -> Tensor | None:
        """As it was kept, bfloat16 (length,); it takes no memory but what the system lends for reading the file."""
        return self._load(f"{picture.name}.safetensors", {GRADIENT: (length,)}).get(GRADIENT)

    def keep_gradient(self, picture: GroupedPicture, gradient: Tensor) -> Tensor:
        """Of shape (length,); a later round finds it. Returns the same, out of its file if there is one."""
        self._keep(f"{picture.name}.safetensors", {GRADIENT: gradient})
        kept = self.gradient_of(picture, len(gradient))
        return gradient if kept is None else kept

    def _digest_of(self, comparison: Comparison, trajectory: Path) -> str:
        """Of what the UNet gets of a picture of the comparison."""
        if trajectory not in self._digests:
            steps = self._job.recipe.learns_from_steps
            read = self._trajectories.visited if steps else self._trajectories.final_latent
            latents = read(comparison, trajectory).contiguous().numpy().tobytes()
            self._digests[trajectory] = _digest(comparison.prompt, comparison.negative, latents)
        return self._digests[trajectory]

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


def founders_of(comparisons: Iterable[Comparison], at_most: int) -> list[Comparison]:
    """Those of the oldest votes, as many votes as the largest power of two that there are, `at_most` so many: A is laid
    anew whenever they double, and no more once there are enough.

    Which they are follows from the votes alone, so a round that is trained again comes out the same.
    """
    oldest = sorted(comparisons, key=lambda comparison: comparison.vote_id)
    votes = list(dict.fromkeys(comparison.vote_id for comparison in oldest))
    chosen = set(votes[: founders_among(len(votes), at_most)])
    return [comparison for comparison in oldest if comparison.vote_id in chosen]


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
