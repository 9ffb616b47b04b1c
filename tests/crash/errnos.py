"""The errno matrix: each class of write of each command fails with each error, and the same command is tried again."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kills import Trial
from shim import Mode
from stages import Stages, told, verify
from write_sites import by_class

ERRORS = {
    errno.ENOSPC: Mode.FAIL_FOR_GOOD,
    errno.EROFS: Mode.FAIL_FOR_GOOD,
    errno.EIO: Mode.FAIL_ONCE,
    errno.EMFILE: Mode.FAIL_ONCE,
    errno.EACCES: Mode.FAIL_ONCE,
}
"""A full disk and one that became read-only stay so; the others happen once."""


@dataclass(frozen=True)
class Failure:
    command: str
    write_class: str
    at: int
    error: int

    def __str__(self) -> str:
        return f"{errno.errorcode[self.error]} at {self.write_class} in {self.command} (write {self.at})"


def plan(stages: Stages, errors: Iterable[int] = ERRORS) -> list[Failure]:
    """The first write of each class of each command, though not of those that only repeat one."""
    failures: list[Failure] = []
    seen = set[tuple[str, ...]]()
    for command, sites in stages.sites.items():
        words = tuple(word for word in stages.lap[command] if not word.isdecimal())
        if words not in seen:
            seen.add(words)
            failures += [
                Failure(command, name, of_class[0].number, error)
                for name, of_class in by_class(sites).items()
                for error in errors
            ]
    return failures


def fail(stages: Stages, failure: Failure, goes_on: bool = False) -> Trial:
    """Let it fail: one sentence, nothing lost, and the same command succeeds afterwards."""
    stages.before(failure.command)
    ending = stages.run(failure.command, fault=stages.fault(ERRORS[failure.error], failure.at, failure.error))
    faults = ending.faults()
    transcript = stages.transcripts[failure.command] + told(ending)
    faults += verify(stages.server, stages.room.project, transcript)[0]
    if ending.code == 1:
        again = stages.run(failure.command)
        faults += [f"tried again: {again.last_line}"] if again.code else []
        transcript += told(again)
    found, leftovers = stages.verify(transcript, goes_on)
    faults += found
    return Trial(str(failure), faults, leftovers)


def fail_all(stages: Stages, failures: Iterable[Failure]) -> Iterator[Trial]:
    for number, failure in enumerate(failures):
        yield fail(stages, failure, goes_on=number % 10 == 0)
