"""Everything that is to be measured on a real graphics card, in 25 minutes; parts that are done are not done again.

    python tests/benchmarks/gpu_campaign.py [--minutes 25]
    python tests/benchmarks/gpu_campaign.py --only "peaks sdxl" --again "votes sd1" --results FILE --report FILE
    python tests/benchmarks/gpu_campaign.py --small

Each part is a process of its own with a time limit, so that one that fails or hangs costs no other. Models of full
size have random weights; nothing is downloaded. The table is written into README.md under the card's name, or into
`--report`. With `--small` models are tiny, and the parts about memory run on the simulated card of `tests/card`:
figures without meaning, which show that every part works.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from campaign.parts import BY_NAME
from campaign.processes import measure, name_of_card, outcome_of
from campaign.report import table
from campaign.results import Outcome, done, keep, put_between_markers, read

HERE = Path(__file__).parent
LEAST = 20
"""Seconds that have to be left for a part to be begun."""
SLOWER = 4
"""In small a part may take so many times its limit: a processor works at it, perhaps beside much else."""


def asked_for(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=25, help="no part is begun later, and none goes on longer")
    parser.add_argument("--only", action="append", metavar="PART", help="may be given several times")
    parser.add_argument("--again", action="append", metavar="PART", default=[], help="even if it is done")
    parser.add_argument("--results", type=Path, metavar="FILE", help="gpu_campaign.jsonl beside this file unless given")
    parser.add_argument("--report", type=Path, metavar="FILE", help="where the table goes in place of README.md")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--list", action="store_true", help="tell the names of the parts")
    parser.add_argument("--part", help=argparse.SUPPRESS)
    parser.add_argument("--into", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def campaign(asked: argparse.Namespace, results: Path, names: Sequence[str]) -> str:
    """Do the parts that are missing; returns the name of the card."""
    card = name_of_card(asked.small)
    print(card, flush=True)
    ends = time.monotonic() + 60 * asked.minutes
    there = done(read(results), card) - set(asked.again)
    for name in names:
        if name in there:
            continue
        left = ends - time.monotonic()
        if left < LEAST:
            print(f"{name}: no time is left; the next call goes on here", flush=True)
            continue
        outcome = outcome_of(name, card, min(left, BY_NAME[name].limit * (SLOWER if asked.small else 1)), asked.small)
        keep(results, outcome)
        print(f"{name}: {told(outcome)}", flush=True)
    return card


def told(outcome: Outcome) -> str:
    return outcome.missing or f"{json.dumps(outcome.figures)} in {outcome.seconds:.0f} s"


def main(arguments: Sequence[str] | None = None) -> int:
    asked = asked_for(arguments)
    if asked.part is not None:
        measure(asked.part, asked.small, asked.into)
        return 0
    names = asked.only or list(BY_NAME)
    unknown = [name for name in (*names, *asked.again) if name not in BY_NAME]
    if asked.list or unknown:
        print("\n".join([*(f"There is no part “{name}”." for name in unknown), *BY_NAME]))
        return 2 if unknown else 0
    with ExitStack() as stack:
        results = asked.results
        if results is None and asked.small:
            results = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "results.jsonl"
        results = results or HERE / "gpu_campaign.jsonl"
        card = campaign(asked, results, [*names, *(name for name in asked.again if name not in names)])
        outcomes = read(results)
    report = asked.report or (None if asked.small else HERE / "README.md")
    if report is not None:
        put_between_markers(report, table(outcomes))
    left = [name for name in names if name not in done(outcomes, card)]
    print(f"{len(names) - len(left)} of {len(names)} parts are done" + "".join(f"\n  without {name}" for name in left))
    return 1 if any(each.card == card and each.part in left and each.failed for each in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main())
