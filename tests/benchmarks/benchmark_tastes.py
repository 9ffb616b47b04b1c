"""Tastes of the benchmark beyond those that `studio.simulation` knows: seen by a frozen network, or changing."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from studio.simulation.tastes import Taste, taste_named

NETWORK_SEED = 5
JUDGE_SEED = 3
PAINTED = 6_400
"""Pictures that the classifier is taught by."""
CHANGES_OVER = 100
"""So many votes a changing taste takes from one to the other."""

Pixels = NDArray[np.uint8]


def _as_input(pixels: Pixels) -> Tensor:
    return torch.from_numpy(np.array(pixels)).permute(2, 0, 1)[None].float() / 127.5 - 1


@cache
def _random_network() -> tuple[nn.Module, Tensor]:
    """Three strided convolutions with random weights, and a direction in what they see."""
    generator = torch.Generator().manual_seed(NETWORK_SEED)
    layers: list[nn.Module] = []
    channels = 3
    for width in (16, 32, 64):
        layer = nn.Conv2d(channels, width, 3, 2, 1)
        layer.weight.data = torch.randn(layer.weight.shape, generator=generator) * math.sqrt(2 / (9 * channels))
        layer.bias = nn.Parameter(0.3 * torch.randn(width, generator=generator))
        layers += [layer, nn.ReLU()]
        channels = width
    network = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(2), nn.Flatten()).eval()
    direction = torch.randn(4 * channels, generator=generator)
    return network, direction - direction.mean()


@torch.no_grad()
def frozen(pixels: Pixels) -> float:
    """A random direction in the space of a random network."""
    network, direction = _random_network()
    return float(network(_as_input(pixels))[0] @ direction)


@cache
def _judge() -> nn.Module:
    """The starter's own evaluation classifier, taught within a minute."""
    from evaluate import train_judge

    with torch.enable_grad():
        judge: nn.Module = train_judge(64, JUDGE_SEED, PAINTED)
    return judge


@torch.no_grad()
def hatched(pixels: Pixels) -> float:
    """How clearly the classifier sees a hatching drawing."""
    scores: Tensor = _judge()(_as_input(pixels))["medium"][0]
    return float(scores[2] - scores.mean())


FROZEN: dict[str, Callable[[Pixels], float]] = {"frozen": frozen, "hatched": hatched}


@dataclass(frozen=True)
class FrozenTaste(Taste):
    """In the space of a network that no measure of a picture stands for."""

    def score(self, pixels: Pixels) -> float:
        value = FROZEN[self.name.removeprefix("-")](pixels)
        return -value if self.name.startswith("-") else value


@dataclass(frozen=True)
class ChangingTaste(Taste):
    """A person's: from one taste to another within `CHANGES_OVER` votes, each over its unit."""

    first: Taste
    second: Taste
    units: tuple[float, float]
    share: float = 0.0

    def after(self, votes: int) -> ChangingTaste:
        """What it has become."""
        share = min(1.0, votes / CHANGES_OVER)
        return ChangingTaste(self.name, self.first, self.second, self.units, share)

    def score(self, pixels: Pixels) -> float:
        first, second = self.first.score(pixels) / self.units[0], self.second.score(pixels) / self.units[1]
        return (1 - self.share) * first + self.share * second


CHANGING = {"settling": ChangingTaste("settling", taste_named("cosy"), taste_named("bold"), (0.6, 0.7))}


def benchmark_taste(name: str) -> Taste:
    """The taste NAME or -NAME; InputError lists the names there are."""
    if name in CHANGING:
        return CHANGING[name]
    return FrozenTaste(name) if name.removeprefix("-") in FROZEN else taste_named(name)
