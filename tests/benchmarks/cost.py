"""What it takes until a taste is learned: UNet passes, drawing and learning together, of two contenders in one run.

    python tests/benchmarks/cost.py --room /tmp/room
    python tests/benchmarks/cost.py --contenders reference atelier --tastes warmth --seeds 0 --votes 100

A UNet pass is one latent sent through the UNet, forwards; its way back in training is not counted apart. All that was
begun counts, the candidates that nobody sees as well; what the blind tests themselves draw does not. Every 20 votes are
followed by a round of learning and a blind test, whose wins are true ones. The runs are those of `twenty_votes.py`, in
its file; what is missing is played.
"""

from __future__ import annotations

import argparse
import math
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean as mean
from statistics import median

import results
from contenders import CONTENDERS
from counting import CountingEngine
from playing import Run, play
from studio.domain.engine import Cancel
from studio.session.job_runner import Runner
from twenty_votes import GOAL, PAIRS, SEEDS, TASTES


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contenders", nargs=2, choices=CONTENDERS, default=["gradients anew", "atelier"])
    parser.add_argument("--tastes", default=",".join(TASTES), help="with commas, each NAME or -NAME")
    parser.add_argument("--seeds", nargs="+", type=int, default=list(SEEDS))
    parser.add_argument("--votes", type=int, default=40, help="at most, a whole number of rounds")
    parser.add_argument("--results", type=Path, default=Path(__file__).with_name("twenty_votes.jsonl"))
    parser.add_argument("--room", type=Path, help="a folder in which the base model's pictures are kept between runs")
    return parser.parse_args()


def played(args: argparse.Namespace, room: Path, contender: str, taste: str, seed: int) -> results.Line:
    """The run's line, out of the results if it is there with every round of these votes."""
    each = CONTENDERS[contender].recipe.votes_per_round
    rounds = tuple(range(each, args.votes + 1, each))
    wanted = (contender, taste, seed, PAIRS, CONTENDERS[contender].line())
    for line in results.played(args.results):
        found = (line["contender"], line["taste"], line["seed"], line["pairs"], line["recipe"])
        if found == wanted and tuple(point["votes"] for point in line["curve"])[: len(rounds)] == rounds:
            return {**line, "curve": line["curve"][: len(rounds)]}
    engine = CountingEngine(CONTENDERS[contender].make_trainer)
    run = Run(contender, taste, seed, rounds, PAIRS)
    line = play(run, CONTENDERS[contender], room, Runner(engine, Cancel()), engine)
    results.append(args.results, line)
    return line


def passes(point: dict[str, dict[str, float]]) -> float:
    return sum(point["unet_passes"].values())


def to_taste(line: results.Line) -> float:
    """Passes until the first blind test that is won as often as it takes; infinite if none is."""
    return min((passes(point) for point in line["curve"] if point["true_win_rate"] >= GOAL), default=math.inf)


def table(lines: Sequence[tuple[results.Line, results.Line]]) -> str:
    """One row a run, the two contenders side by side, then what their medians are."""
    names = [line["contender"] for line in lines[0]]
    text = [
        f"| taste, seed | {names[0]}: passes to 80 %; wins at the end | {names[1]}: passes to 80 %; wins at the end |",
        "|---|---|---|",
    ]
    for pair in lines:
        told = [f"{to_taste(line):,.0f}; {line['curve'][-1]['true_win_rate']:.0%}" for line in pair]
        text.append(f"| {pair[0]['taste']}, {pair[0]['seed']} | {told[0]} | {told[1]} |")
    sides = list(zip(*lines, strict=True))
    ends = [[line["curve"][-1] for line in side] for side in sides]
    figures = {
        "passes to 80 %, median": [median(map(to_taste, side)) for side in sides],
        "passes of learning, mean": [mean(point["unet_passes"]["train"] for point in side) for side in ends],
        "wins at the end, mean in %": [100 * mean(point["true_win_rate"] for point in side) for side in ends],
        "lowest diversity": [min(point["diversity_ratio"] for point in side) for side in ends],
    }
    text += ["", f"| over {len(lines)} runs | {names[0]} | {names[1]} | ratio |", "|---|---|---|---|"]
    text += [f"| {name} | {one:,.4g} | {two:,.4g} | {two / one:.2f} |" for name, (one, two) in figures.items()]
    return "\n".join(text)


def main() -> None:
    args = parse()
    lines = []
    with tempfile.TemporaryDirectory(prefix="atelier-cost-") as temporary:
        room = args.room or Path(temporary)
        room.mkdir(exist_ok=True)
        for seed in args.seeds:
            for taste in args.tastes.split(","):
                first, second = (played(args, room, contender, taste, seed) for contender in args.contenders)
                print(f"{taste}, seed {seed}: {to_taste(first):,.0f}, {to_taste(second):,.0f}", flush=True)
                lines.append((first, second))
    print(table(lines))


if __name__ == "__main__":
    main()
