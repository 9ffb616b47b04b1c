"""How much is learned from twenty key presses, for every taste: contenders side by side, by paired differences.

    python tests/benchmarks/twenty_votes.py --room /tmp/room
    python tests/benchmarks/twenty_votes.py --final --room /tmp/room --figure twenty_votes.png
    python tests/benchmarks/twenty_votes.py --contenders "true answers farther" --seeds 0 --votes 300 --room /tmp/room

The third plays what a taste is capped by: the best of four, without any noise, three hundred times, learned further
than an artist would want.

Numbers are chosen on seeds 0 to 2 and the first tastes; `--final` plays seeds 10 to 14 and the tastes that were kept
back. Blind wins are true ones: what a noisy artist would answer in the long run, on 48 pairs of prompts that nobody
voted on; the goal is 80 % of them, or nine tenths of what a taste is capped by where that is less. Runs are kept in a
JSON-lines file: a stopped benchmark goes on where it was.
"""

from __future__ import annotations

import argparse
import itertools
import math
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from statistics import fmean, median, stdev

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent.parent / "packaging" / "starter"))

import results  # noqa: E402
from contenders import CONTENDERS  # noqa: E402
from counting import CountingEngine  # noqa: E402
from playing import Run, play  # noqa: E402
from studio.domain.engine import Cancel  # noqa: E402
from studio.session.job_runner import Runner  # noqa: E402

TASTES = (
    *("warmth", "-edges", "luminance", "-saturation", "bold", "contrast", "cosy", "-palette"),
    *("roomy", "grain", "cool_shadows", "frozen", "settling"),
)
KEPT_BACK = ("low", "strokes", "-cool_shadows", "hatched")
"""One of each kind: composition, stroke, relations of colours, and what a network sees."""
SEEDS = (0, 1, 2)
FINAL_SEEDS = (10, 11, 12, 13, 14)
PAIRS = 48
GOAL = 0.8
OF_CEILING = 0.9
"""So much of what a taste is capped by is the goal where that is less."""
CEILINGS = ("true answers", "true answers farther")
Key = tuple[str, str, int]


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--contenders", nargs="+", choices=CONTENDERS, default=["gradients anew", "atelier", "best of 4"]
    )
    parser.add_argument("--tastes", help="with commas, each NAME or -NAME")
    parser.add_argument("--seeds", nargs="+", type=int)
    parser.add_argument("--final", action="store_true", help="the seeds and tastes that nothing was chosen on")
    parser.add_argument("--votes", nargs="+", type=int, default=[20, 40], help="votes after which is checked")
    parser.add_argument("--results", type=Path, default=Path(__file__).with_suffix(".jsonl"))
    parser.add_argument("--room", type=Path, help="a folder in which the base model's pictures are kept between runs")
    parser.add_argument("--only-tell", action="store_true", help="play nothing")
    parser.add_argument("--figure", type=Path, help="draw the wins into this file")
    return parser.parse_args()


def key_of(line: results.Line) -> Key:
    return line["contender"], line["taste"], line["seed"]


def known(args: argparse.Namespace) -> dict[Key, results.Line]:
    """Runs of contenders that are what they were, of those votes at least."""
    lines = [line for line in results.played(args.results) if line["contender"] in CONTENDERS]
    now = [line for line in lines if line["recipe"] == CONTENDERS[line["contender"]].line() and line["pairs"] == PAIRS]
    return {key_of(line): line for line in now if {point["votes"] for point in line["curve"]} >= set(args.votes)}


def play_missing(args: argparse.Namespace, wanted: Iterable[Key], room: Path) -> None:
    done = known(args)
    for name, taste, seed in wanted:
        if (name, taste, seed) in done:
            continue
        contender = CONTENDERS[name]
        began = time.monotonic()
        engine = CountingEngine(contender.make_trainer)
        run = Run(name, taste, seed, tuple(args.votes), PAIRS)
        line = play(run, contender, room, Runner(engine, Cancel()), engine)
        results.append(args.results, line)
        rates = " ".join(f"{each['votes']}:{each['true_win_rate']:.0%}/{each['shift']:+.1f}" for each in line["curve"])
        print(f"{name}, {taste}, {seed}: {rates}  {time.monotonic() - began:.0f} s", flush=True)


def wins(line: results.Line, votes: int) -> float:
    return float(next(point["true_win_rate"] for point in line["curve"] if point["votes"] == votes))


def interval(values: Sequence[float]) -> str:
    """Mean and half the 95 % interval, in points."""
    half = 1.96 * stdev(values) / math.sqrt(len(values)) if len(values) > 1 else math.nan
    return f"{100 * fmean(values):+.1f} ± {100 * half:.1f}"


def ceilings(file: Path) -> dict[str, float]:
    """The highest wins that true answers led to, by taste."""
    highest: dict[str, float] = {}
    for line in results.played(file):
        if line["contender"] in CEILINGS:
            wins_there = max(point["true_win_rate"] for point in line["curve"])
            highest[line["taste"]] = max(wins_there, highest.get(line["taste"], 0.0))
    return highest


def tastes_table(
    lines: dict[Key, results.Line], names: Sequence[str], votes: Sequence[int], capped: Mapping[str, float]
) -> str:
    """Mean over the seeds, after each number of votes."""
    head = [
        "taste",
        "ceiling",
        *(f"{name}: wins after {', '.join(map(str, votes))} votes; shift, diversity" for name in names),
    ]
    text = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for taste in dict.fromkeys(key[1] for key in lines):
        cells = [f"{100 * capped[taste]:.0f} %" if taste in capped else ""]
        for name in names:
            runs = [line for key, line in lines.items() if key[:2] == (name, taste)]
            if not runs:
                cells.append("")
                continue
            rates = ", ".join(f"{100 * fmean(wins(run, each) for run in runs):.0f}" for each in votes)
            last = [run["curve"][-1] for run in runs]
            shift = fmean(point["shift"] for point in last)
            cells.append(f"{rates} %; {shift:+.1f}, {fmean(point['diversity_ratio'] for point in last):.2f}")
        text.append(f"| {taste} | {' | '.join(cells)} |")
    return "\n".join(text)


def presses_to_goal(run: results.Line, votes: Sequence[int], capped: Mapping[str, float]) -> float:
    """The first check at which it has won often enough; infinite if there was none."""
    goal = min(GOAL, OF_CEILING * capped.get(run["taste"], 1.0))
    return min((each for each in votes if wins(run, each) >= goal), default=math.inf)


def summary(
    lines: dict[Key, results.Line], names: Sequence[str], votes: Sequence[int], capped: Mapping[str, float]
) -> str:
    """Over all runs: means, and what the first contender falls short of by paired differences."""
    text = [
        "| contender | runs | mean wins | against the first, paired | worst taste | median votes to the goal | never "
        "| largest fall | lowest diversity | passes: drawing, learning |",
        "|---" * 10 + "|",
    ]
    for name in names:
        runs = {key[1:]: line for key, line in lines.items() if key[0] == name}
        if not runs:
            continue
        first = {key[1:]: line for key, line in lines.items() if key[0] == names[0]}
        means = ", ".join(f"{each}: {100 * fmean(wins(run, each) for run in runs.values()):.1f} %" for each in votes)
        pairs = {cell: (runs[cell], first[cell]) for cell in runs if cell in first}
        gains = ", ".join(
            f"{each}: {interval([wins(one, each) - wins(other, each) for one, other in pairs.values()])}"
            for each in votes
        )
        by_taste: dict[str, list[float]] = defaultdict(list)
        for (taste, _), (one, other) in pairs.items():
            by_taste[taste].append(fmean(wins(one, each) - wins(other, each) for each in votes))
        worst = min((fmean(values), taste) for taste, values in by_taste.items())
        reached = [presses_to_goal(run, votes, capped) for run in runs.values()]
        falls = [
            max([0.0, *(wins(run, a) - wins(run, b) for a, b in itertools.pairwise(votes))]) for run in runs.values()
        ]
        last = [run["curve"][-1] for run in runs.values()]
        passes = ", ".join(
            f"{fmean(point['unet_passes'][kind] for point in last):,.0f}" for kind in ("generate", "train")
        )
        text.append(
            f"| {name} | {len(runs)} | {means} | {gains} | {worst[1]} {100 * worst[0]:+.1f} | {median(reached):g} "
            f"| {reached.count(math.inf)} | {100 * max(falls):.0f} points "
            f"| {min(point['diversity_ratio'] for point in last):.2f} | {passes} |"
        )
    return "\n".join(text)


def draw(lines: dict[Key, results.Line], names: Sequence[str], votes: Sequence[int], target: Path) -> None:
    """Left the mean wins over key presses with their 95 % intervals, right what each taste gains on the first."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, (curves, gains) = pyplot.subplots(1, 2, figsize=(12, 5), constrained_layout=True)
    tastes = list(dict.fromkeys(key[1] for key in lines))
    for number, name in enumerate(names):
        runs = {key[1:]: line for key, line in lines.items() if key[0] == name}
        rates = [[100 * wins(run, each) for run in runs.values()] for each in votes]
        spread = [1.96 * stdev(each) / math.sqrt(len(each)) for each in rates]
        curves.errorbar(votes, [fmean(each) for each in rates], spread, color=f"C{number}", capsize=4, label=name)
        for height, taste in enumerate(reversed(tastes)) if number else ():
            both = [(line, lines.get((names[0], *cell))) for cell, line in runs.items() if cell[0] == taste]
            values = [100 * (wins(one, each) - wins(other, each)) for one, other in both if other for each in votes]
            if values:
                gains.plot(values, [height + 0.2 * (number - 1.5)] * len(values), ".", color=f"C{number}", alpha=0.35)
                gains.plot(fmean(values), height + 0.2 * (number - 1.5), "D", color=f"C{number}")
    curves.set(xlabel="key presses", ylabel="true blind wins over the base model, %", xticks=votes)
    curves.legend(frameon=False)
    gains.axvline(0, color="grey", linewidth=0.8)
    gains.set(xlabel=f"points gained on “{names[0]}”, each run and their mean", yticks=range(len(tastes)))
    gains.set_yticklabels([taste.replace("-", "less ").replace("_", " ") for taste in reversed(tastes)])
    figure.savefig(target, dpi=110)


def main() -> None:
    args = parse()
    tastes = args.tastes.split(",") if args.tastes else (*TASTES, *KEPT_BACK) if args.final else TASTES
    seeds = args.seeds or (FINAL_SEEDS if args.final else SEEDS)
    wanted = [(name, taste, seed) for seed in seeds for taste in tastes for name in args.contenders]
    with tempfile.TemporaryDirectory(prefix="atelier-benchmark-") as temporary:
        room = args.room or Path(temporary)
        room.mkdir(exist_ok=True)
        if not args.only_tell:
            play_missing(args, wanted, room)
    lines = {key: line for key, line in known(args).items() if key in wanted}
    capped = ceilings(args.results)
    print(tastes_table(lines, args.contenders, args.votes, capped))
    print()
    print(summary(lines, args.contenders, args.votes, capped))
    if args.figure:
        draw(lines, args.contenders, args.votes, args.figure)


if __name__ == "__main__":
    main()
