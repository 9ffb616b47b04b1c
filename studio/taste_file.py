"""`taste.json`, beside the adapter of a checkpoint: what a round thinks of the pictures it learned from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path

from studio.domain.json_fields import is_given, json_number, json_whole, parse_json
from studio.regular_files import read_regular

TASTE = "taste.json"
BYTES_AT_MOST = 2**24
VERSION = 1
ROUNDING = 1e-6


@dataclass(frozen=True)
class Taste:
    """`rewards` are the log-ratios of pictures under the adapter, by the names of their trajectories; to be compared
    among pictures of one prompt.

    Of `asked` votes each was foretold by a model that had not seen it, `foretold` of them rightly. `steadiness` is the
    cosine of the angle by which the newest votes turned what was learned, None where there was nothing to turn.

    `weights` say how much each source of what was learned weighed, by the values of `Source`, together 1; empty where
    it is not known, as in files of earlier versions.
    """

    rewards: Mapping[str, float]
    asked: int
    foretold: int
    steadiness: float | None
    weights: Mapping[str, float] = field(default_factory=dict)


def write_taste(taste: Taste, folder: Path) -> None:
    """Not aside by itself: `folder` is one that appears whole."""
    values = {"version": VERSION, **vars(taste), "rewards": dict(taste.rewards), "weights": dict(taste.weights)}
    (folder / TASTE).write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


def read_taste(folder: Path) -> Taste | None:
    """That of a checkpoint; None if it has none, or one that cannot be meant: it is only told of."""
    try:
        values = parse_json(read_regular(folder / TASTE, BYTES_AT_MOST))
        rewards = values.get("rewards") if isinstance(values, dict) else None
        if not isinstance(values, dict) or not isinstance(rewards, dict):
            return None
        taste = Taste(
            rewards={str(name): json_number(rewards, name) for name in rewards},
            asked=json_whole(values, "asked"),
            foretold=json_whole(values, "foretold"),
            steadiness=json_number(values, "steadiness") if is_given(values, "steadiness") else None,
            weights=_weights(values.get("weights")),
        )
    except (OSError, ValueError):
        return None
    sound = 0 <= taste.foretold <= taste.asked and all(map(isfinite, taste.rewards.values()))
    return taste if sound and isfinite(taste.steadiness or 0) else None


def _weights(values: object) -> dict[str, float]:
    """What cannot be meant is not known."""
    if not isinstance(values, dict):
        return {}
    weights = {str(source): json_number(values, source) for source in values}
    # sums of floats come out a little above 1
    return weights if all(0 <= weight <= 1 + ROUNDING for weight in weights.values()) else {}
