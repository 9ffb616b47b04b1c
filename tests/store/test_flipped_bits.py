"""Bits that turned over in the records of a project that was closed: no vote changes unnoticed, and nothing breaks."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from harms import lived_in
from studio.domain.errors import StudioError
from studio.domain.votes import Verdict, Vote
from studio.store.project import Project
from studio.store.project_creation import DATABASE, SHARED_MEMORY, WRITE_AHEAD_LOG

Spoil = Callable[[bytearray, random.Random], str]
"""Changes something, and says what."""


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flips") / "Meadow"
    lived_in(folder)
    return folder


def one_bit(content: bytearray, chance: random.Random) -> str:
    at = chance.randrange(8 * len(content))
    content[at // 8] ^= 1 << at % 8
    return f"bit {at}"


def neighbouring_bits(content: bytearray, chance: random.Random) -> str:
    count = chance.randrange(2, 9)
    first = chance.randrange(8 * len(content) - count)
    for at in range(first, first + count):
        content[at // 8] ^= 1 << at % 8
    return f"{count} bits from {first}"


def whole_bytes(content: bytearray, chance: random.Random) -> str:
    count = chance.choice((1, 1, 2, 4, 16))
    at = chance.randrange(len(content) - count)
    content[at : at + count] = chance.randbytes(count)
    return f"{count} bytes at {at}"


def votes_of(project: Project) -> list[Vote]:
    """Those that count, once with what is known of them without their pictures, which has to say the same."""
    votes = project.votes.all()
    for vote, answer in zip(votes, project.votes.answers(), strict=True):
        assert answer.group.pictures == tuple(picture.id for picture in vote.group.pictures)
        assert answer.group.purpose is vote.group.purpose
    return votes


def used(folder: Path) -> tuple[list[Vote], bool]:
    """The votes as they were found, and whether a word was said; the project is used a little. StudioError."""
    with Project.open(folder) as project:
        votes = votes_of(project)
        told = bool(project.damages)
        with suppress(StudioError):
            project.prompts.all()
            project.checkpoints.all()
            project.totals()
            project.flaws.groups()
            project.requests.all()
            for group in project.undecided_groups():
                project.votes.add(group.id, Verdict.LEFT, 1, 0)
    return votes, told


def faults(folder: Path, spoil: Spoil, seeds: range) -> Iterator[str]:
    """What became of the records of `folder` as they were spoiled, where it should not have."""
    whole = (folder / DATABASE).read_bytes()
    given, _ = used(folder)
    for seed in seeds:
        content = bytearray(whole)
        what = f"{seed}: {spoil(content, random.Random(seed))}"
        for log in (WRITE_AHEAD_LOG, SHARED_MEMORY):
            (folder / log).unlink(missing_ok=True)
        (folder / DATABASE).write_bytes(content)
        try:
            votes, told = used(folder)
        except StudioError:
            continue
        except (sqlite3.Error, ArithmeticError, LookupError, TypeError, ValueError, AssertionError, MemoryError) as error:
            yield f"{what}: {error!r}"
            continue
        changed = [vote.id for vote in votes if vote not in given]
        missing = [vote.id for vote in given if vote not in votes]
        if changed or (missing and not told):
            yield f"{what}: changed {changed}, missing {missing}"
