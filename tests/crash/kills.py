"""Killing commands: before, after and in the middle of a write of each class, and at random times."""

from __future__ import annotations

import random
import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from shim import Mode
from stages import Stages, told
from write_sites import by_class


@dataclass(frozen=True)
class Trial:
    """What was tried and what came of it; `leftovers` are kinds of files that nothing refers to afterwards."""

    what: str
    faults: list[str]
    leftovers: list[str]


@dataclass(frozen=True)
class Kill:
    """At which write of a command, and on which side of it."""

    command: str
    write_class: str
    mode: Mode
    at: int


def plan(stages: Stages) -> list[Kill]:
    """Each class once before its first write and once after its last, in the first command that writes it; its bytes
    torn in the middle of the writes."""
    seen = set[str]()
    kills = []
    for command, sites in stages.sites.items():
        for name, of_class in by_class(sites).items():
            if name in seen:
                continue
            seen.add(name)
            kills += [
                Kill(command, name, Mode.KILL_BEFORE, of_class[0].number),
                Kill(command, name, Mode.KILL_AFTER, of_class[-1].number),
            ]
            if of_class[0].operation == "write":
                kills.append(Kill(command, name, Mode.TEAR, of_class[len(of_class) // 2].number))
    return kills


def kill(stages: Stages, planned: Kill, goes_on: bool = True) -> Trial:
    """Kill it there and ask the oracle."""
    stages.before(planned.command)
    ending = stages.run(planned.command, fault=stages.fault(planned.mode, planned.at))
    faults, leftovers = stages.verify(stages.transcripts[planned.command] + told(ending), goes_on)
    if ending.code != -signal.SIGKILL:
        faults.append(f"was not killed but ended with {ending.code}")
    what = f"{planned.mode.name} {planned.write_class} in {planned.command} (write {planned.at})"
    return Trial(what, faults, leftovers)


def random_kills(stages: Stages, count: int, seed: int) -> Iterator[Trial]:
    """Begin at a random command of the lap, kill at a random time."""
    chance = random.Random(seed)
    names = list(stages.lap)
    for number in range(count):
        first = chance.randrange(len(names))
        lasts = sum(stages.seconds[name] for name in names[first:])
        seconds = chance.uniform(0.0, 1.0) ** 2 * lasts
        stages.before(names[first])
        ending = stages.run(*names[first:], seconds=seconds)
        faults, leftovers = stages.verify(stages.transcripts[names[first]] + told(ending), goes_on=number % 4 == 0)
        faults += [] if ending.code in (0, -signal.SIGKILL) else ending.faults()
        yield Trial(f"killed {seconds:.2f} s after the beginning of {names[first]}", faults, leftovers)


def kinds_of_leftovers(trials: list[Trial]) -> Counter[str]:
    """In how many trials something of a kind was left: the first word of each."""
    return Counter(kind for trial in trials for kind in {left.rsplit(" ", 1)[0] for left in trial.leftovers})
