"""How many votes until a hidden taste is learned? Plays runs that are missing in the results, then draws them.

    python tests/benchmarks/votes_to_taste.py
    python tests/benchmarks/votes_to_taste.py --tastes=warmth,-edges --contenders atelier reference --seeds 0 1
    python tests/benchmarks/votes_to_taste.py --only-draw

Results are appended to a JSON-lines file, one line for each run, so that a stopped benchmark goes on where it was.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from pathlib import Path

import results
from contenders import CONTENDERS
from counting import CountingEngine
from playing import Run, play
from studio.domain.engine import Cancel
from studio.domain.errors import StudioError
from studio.session.job_runner import Runner

HERE = Path(__file__).parent
TASTES = ("warmth", "-edges", "luminance", "-saturation", "cosy", "bold", "sweetspot")
CHECKS = (10, 20, 40, 60, 100, 160)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--contenders", nargs="+", choices=CONTENDERS, default=["atelier", "reference"])
    parser.add_argument("--tastes", default=",".join(TASTES), help="with commas, each NAME or -NAME")
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--checks", nargs="+", type=int, default=CHECKS, help="votes at which the curve is measured")
    parser.add_argument("--pairs", type=int, default=64, help="blind comparisons at each point")
    parser.add_argument("--results", type=Path, default=HERE / "votes_to_taste.jsonl")
    parser.add_argument("--room", type=Path, help="a folder in which the base model's pictures are kept between runs")
    parser.add_argument("--only-draw", action="store_true")
    return parser.parse_args()


def up_to_date(target: Path) -> list[results.Line]:
    """The results of contenders that are what they were; runs with other numbers are kept in the file unused."""
    recipes = {name: contender.line() for name, contender in CONTENDERS.items()}
    return [line for line in results.played(target) if line["recipe"] == recipes.get(line["contender"])]


def wanted(args: argparse.Namespace) -> list[Run]:
    """Every run that is asked for and not in the results yet."""
    done = {
        (line["contender"], line["taste"], line["seed"])
        for line in up_to_date(args.results)
        if line["curve"][-1]["votes"] >= max(args.checks)
    }
    asked = itertools.product(args.seeds, args.tastes.split(","), args.contenders)
    return [
        Run(contender, taste, seed, tuple(args.checks), args.pairs)
        for seed, taste, contender in asked
        if (contender, taste, seed) not in done
    ]


def play_missing(args: argparse.Namespace, room: Path) -> None:
    for run in wanted(args):
        contender = CONTENDERS[run.contender]
        began = time.monotonic()
        engine = CountingEngine(contender.make_trainer)
        line = play(run, contender, room, Runner(engine, Cancel()), engine)
        results.append(args.results, line)
        rates = " ".join(f"{point['votes']}:{point['win_rate']:.0%}/{point['shift']:+.2f}" for point in line["curve"])
        print(f"{run.contender} {run.taste} {run.seed}: {rates}  {time.monotonic() - began:.0f} s", flush=True)


def main() -> None:
    args = parse()
    if not args.only_draw:
        with tempfile.TemporaryDirectory(prefix="atelier-benchmark-") as room:
            play_missing(args, args.room or Path(room))
    lines = results.longest(up_to_date(args.results))
    print(results.summary_table(lines))
    tables = f"{results.summary_table(lines)}\n\n{results.runs_table(lines)}\n"
    args.results.with_suffix(".md").write_text(tables, encoding="utf-8")
    results.plot(lines, args.results.with_suffix(".png"))


if __name__ == "__main__":
    try:
        main()
    except StudioError as error:
        sys.exit(str(error))
