"""All figures of the crash suite, as a table.

    python tests/crash/figures.py [--kills N] [--cuts N] [--flips N] [--damages N] [--errors N] [--soak MINUTES]

Each number is how many to try; without it all are, or as many as the table in `README.md` has. 0 leaves a part out.
Whatever is at fault is printed on standard error.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import bit_flips
import errnos
import hostile
import kills
import power_cuts
from cycles import HERE, ForkServer
from damages import DAMAGES
from kills import Trial
from lap import LAP, LAP_OF_STEPS
from stages import Stages
from write_sites import by_class, unclassified

SEED = 7
ALL = 10**6


class Table:
    """Rows are printed when they are known, faults on standard error as soon as they are met; `faults` counts all."""

    def __init__(self) -> None:
        self.faults = 0
        print("| part | tried | faults | minutes | remarks |\n|---|---|---|---|---|", flush=True)

    def add(self, part: str, outcomes: Iterable[tuple[str, list[str]]], remarks: Counter[str] | None = None) -> None:
        """One row; `outcomes` are worked through here, so that the time is theirs."""
        began = time.monotonic()
        tried = faulty = 0
        for what, faults in outcomes:
            tried += 1
            if faults:
                faulty += 1
                print(f"  {what}: {'; '.join(faults)}", file=sys.stderr, flush=True)
        self.faults += faulty
        said = ", ".join(f"{count} {name}" for name, count in (remarks or Counter()).most_common())
        print(f"| {part} | {tried} | {faulty} | {(time.monotonic() - began) / 60:.1f} | {said} |", flush=True)


def trials(tried: Iterable[Trial], remarks: Counter[str]) -> Iterable[tuple[str, list[str]]]:
    for trial in tried:
        remarks.update(kills.kinds_of_leftovers([trial]))
        yield trial.what, trial.faults


def sample(things: Sequence[object], count: int) -> list[int]:
    """Numbers of so many of them, spread over all."""
    return sorted(random.Random(SEED).sample(range(len(things)), min(count, len(things))))


def fill(table: Table, laps: Sequence[Stages], folder: Path, args: argparse.Namespace) -> None:
    sites = [site for stages in laps for of_command in stages.sites.values() for site in of_command]
    table.add("classes of writes", ((name, []) for name in by_class(sites)))
    table.add("writes without a class", ((name, ["not classified"]) for name in unclassified(sites)))

    left = Counter[str]()
    planned = [(stages, kill) for stages in laps for kill in kills.plan(stages)]
    killed = (kills.kill(*planned[n]) for n in sample(planned, args.kills))
    table.add("kills at each class", trials(killed, left), left)
    left = Counter()
    at_random = (kills.random_kills(stages, args.random_kills // len(laps), SEED) for stages in laps)
    table.add("kills at random times", trials(chain.from_iterable(at_random), left), left)
    left = Counter()
    if args.cuts:
        cuts = (power_cuts.power_cuts(stages, folder / "journal", args.cuts // len(laps), SEED) for stages in laps)
        table.add("power cuts", trials(chain.from_iterable(cuts), left), left)
    left = Counter()
    failures = [(stages, failure) for stages in laps for failure in errnos.plan(stages)]
    failed = (errnos.fail(*failures[n], goes_on=n % 10 == 0) for n in sample(failures, args.errors))
    table.add("errors at writes", trials(failed, left), left)

    stages = laps[0]
    votes = Counter[str]()

    def flips(flipped: Iterable[bit_flips.Flip]) -> Iterable[tuple[str, list[str]]]:
        for flip in flipped:
            votes[flip.votes] += 1
            yield flip.what, flip.faults + ["votes changed unnoticed"] * (flip.votes == "changed")

    table.add("bit flips in the database", flips(bit_flips.flips_in_database(stages, args.flips, SEED)), votes)
    votes.clear()
    table.add("bit flips elsewhere", flips(bit_flips.flips_elsewhere(stages, args.flips // 2, SEED)), votes)
    names = list(DAMAGES)
    damages = [names[number] for number in sample(names, args.damages)]
    met = hostile.encounters(stages, damages)
    table.add(f"commands on {len(damages)} damaged projects", ((f"{m.damage}, {m.command}", m.faults) for m in met))


def main() -> int:
    parser = argparse.ArgumentParser(description="All figures of the crash suite.")
    for name, count in {
        "kills": ALL,
        "random-kills": 200,
        "cuts": 200,
        "errors": ALL,
        "flips": 200,
        "damages": ALL,
    }.items():
        parser.add_argument(f"--{name}", type=int, default=count, metavar="N")
    parser.add_argument("--soak", type=float, default=0, metavar="MINUTES")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="atelier-crash-") as scratch, ForkServer(Path(scratch)) as server:
        table = Table()
        laps = [Stages(server, Path(scratch) / str(number), lap) for number, lap in enumerate((LAP, LAP_OF_STEPS))]
        fill(table, laps, Path(scratch), args)
    # In a process of its own: its memory is measured, and no torch is imported in the thread of a window.
    soaked = subprocess.run([sys.executable, HERE / "soak.py", str(args.soak)]).returncode if args.soak else 0
    return 1 if table.faults or soaked else 0


if __name__ == "__main__":
    sys.exit(main())
