"""The results file, and the table and the plot made from it."""

from __future__ import annotations

import json
import os
import statistics
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pools import CONTROLS

Line = dict[str, Any]
GOAL = 0.8
NEVER = float("inf")


def read(path: Path) -> list[Line]:
    """All lines; none if the file is not there yet."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def played(path: Path) -> list[Line]:
    """Lines of runs that were checked on the prompts of today."""
    return [line for line in read(path) if line.get("controls") == CONTROLS]


def longest(lines: Iterable[Line]) -> list[Line]:
    """Of the runs that were played several times, the one with the most votes."""
    kept: dict[tuple[str, str, int], Line] = {}
    for line in lines:
        key = (line["contender"], line["taste"], line["seed"])
        if key not in kept or line["curve"][-1]["votes"] >= kept[key]["curve"][-1]["votes"]:
            kept[key] = line
    return list(kept.values())


def append(path: Path, line: Line) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
        file.flush()
        os.fsync(file.fileno())


def votes_to_goal(line: Line) -> float:
    """Votes until the middle of the Wilson interval reached 80 %, or infinity."""
    reached = (point["votes"] for point in line["curve"] if (point["win_low"] + point["win_high"]) / 2 >= GOAL)
    return next(reached, NEVER)


def worst_fall(line: Line) -> float:
    """The largest loss of win rate from any point of the curve to a later one, 0…1."""
    rates = [point["win_rate"] for point in line["curve"]]
    return max((before - after for at, before in enumerate(rates) for after in rates[at:]), default=0.0)


def by_contender(lines: Iterable[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line["contender"]].append(line)
    return dict(found)


def _shown(votes: float) -> str:
    return "never" if votes == NEVER else f"{votes:.0f}"


def _diversity(ends: Iterable[Line]) -> str:
    """The lowest; a check of few pairs has none."""
    known = [end["diversity_ratio"] for end in ends if end["diversity_ratio"] is not None]
    return f"{min(known):.2f}" if known else "–"


def runs_table(lines: Iterable[Line]) -> str:
    """Every run by itself, in Markdown."""
    rows = [
        "| contender | taste | seed | win rate at votes | to 80 % | shift in s0 | drift | diversity | deterministic |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for line in sorted(lines, key=lambda one: (one["contender"], one["taste"].lstrip("-"), one["seed"])):
        curve = line["curve"]
        last = line["curve"][-1]
        rates = ", ".join(f"{point['votes']}: {point['win_rate']:.0%}" for point in curve)
        rows.append(
            f"| {line['contender']} | {line['taste']} | {line['seed']} | {rates} | {_shown(votes_to_goal(line))} "
            f"| {last['shift']:+.2f} | {last['drift']:.2f} | {_diversity([last])} "
            f"| {line['deterministic']['win_rate']:.0%} |"
        )
    return "\n".join(rows)


def summary_table(lines: Iterable[Line]) -> str:
    """One row for each contender: medians over tastes and seeds."""
    rows = [
        "| contender | runs | median votes to 80 % | never | median win rate, shift at the end "
        "| worst fall | lowest diversity |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, runs in by_contender(lines).items():
        goals = [votes_to_goal(run) for run in runs]
        ends = [run["curve"][-1] for run in runs]
        rows.append(
            f"| {name} | {len(runs)} | {_shown(statistics.median(goals))} | {goals.count(NEVER)} "
            f"| {statistics.median(end['win_rate'] for end in ends):.0%}, "
            f"{statistics.median(end['shift'] for end in ends):+.2f} "
            f"| {100 * max(map(worst_fall, runs)):.0f} points | {_diversity(ends)} |"
        )
    return "\n".join(rows)


def plot(lines: Iterable[Line], target: Path) -> None:
    """Win rate and shift over votes: a thin line for each run, a thick one for each contender's median."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(12, 4.6), constrained_layout=True)
    for number, (name, runs) in enumerate(by_contender(lines).items()):
        for axis, key in zip(axes, ("win_rate", "shift"), strict=True):
            values: dict[int, list[float]] = defaultdict(list)
            for run in runs:
                votes = [point["votes"] for point in run["curve"]]
                axis.plot(votes, [point[key] for point in run["curve"]], color=f"C{number}", alpha=0.18, linewidth=0.8)
                for point in run["curve"]:
                    values[point["votes"]].append(point[key])
            medians = [statistics.median(values[votes]) for votes in sorted(values)]
            axis.plot(sorted(values), medians, color=f"C{number}", linewidth=2.2, label=f"{name} ({len(runs)} runs)")
    axes[0].axhline(GOAL, color="grey", linewidth=0.8, linestyle=":")
    axes[0].set(xlabel="votes", ylabel="blind win rate over the base", ylim=(0.3, 1.0))
    axes[1].set(xlabel="votes", ylabel="shift of the taste, in s0")
    axes[0].legend(frameon=False, fontsize=8)
    figure.savefig(target, dpi=130)
