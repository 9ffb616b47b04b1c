"""Bits that turned over in the records of a project that was closed: no vote changes unnoticed, and nothing breaks."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from harms import lived_in
from studio.domain.errors import ProjectError, StudioError
from studio.domain.votes import Verdict, Vote
from studio.repair.doctor import repair
from studio.store.project import Project
from studio.store.project_creation import DATABASE, SHARED_MEMORY, WRITE_AHEAD_LOG

Spoil = Callable[[bytearray, random.Random], str]
"""Changes something, and says what."""
UNFORESEEN = (sqlite3.Error, ArithmeticError, LookupError, TypeError, ValueError, AssertionError, MemoryError)
"""What nobody means to raise about a project."""
BEYOND_REPAIR = ("not an Atelier project", "newer Atelier", "Nothing can be read")
"""The file bears no mark of a project any more, or that of a newer one, or SQLite finds no table in it."""


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
        except UNFORESEEN as error:
            yield f"{what}: {error!r}"
            continue
        changed = [vote.id for vote in votes if vote not in given]
        missing = [vote.id for vote in given if vote not in votes]
        if changed or (missing and not told):
            yield f"{what}: changed {changed}, missing {missing}"


def test_a_few_of_each_kind(original: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Meadow"
    shutil.copytree(original, folder)
    for number, spoil in enumerate((one_bit, neighbouring_bits, whole_bytes)):
        assert list(faults(folder, spoil, range(50 * number, 50 * (number + 1)))) == []


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [one_bit, neighbouring_bits, whole_bytes])
def test_thousands(original: Path, tmp_path: Path, spoil: Spoil) -> None:
    folder = tmp_path / "Meadow"
    shutil.copytree(original, folder)
    assert list(faults(folder, spoil, range(5000))) == []


def essence(vote: Vote) -> tuple[object, ...]:
    """What a repair leaves as it is: it may take away the model that drew a picture, where nothing is known of it."""
    pictures = [(one.id, one.prompt, one.latent_seed, one.noise_seed, one.image) for one in vote.group.pictures]
    return vote.id, vote.group.id, vote.verdict, vote.strength, vote.marks, pictures


def unmended(original: Path, room: Path, spoil: Spoil, seeds: range) -> Iterator[str]:
    """Where a repair of spoiled records fails, or leaves other votes than were given."""
    folder = room / "Meadow"
    shutil.copytree(original, folder)
    with Project.open(folder) as project:
        given = list(map(essence, votes_of(project)))
    for seed in seeds:
        shutil.rmtree(folder)
        shutil.copytree(original, folder)
        content = bytearray((folder / DATABASE).read_bytes())
        what = f"{seed}: {spoil(content, random.Random(seed))}"
        (folder / DATABASE).write_bytes(content)
        try:
            repair(folder)
            with Project.open(folder) as project:
                votes, damages = list(map(essence, votes_of(project))), project.damages
        except ProjectError as error:
            if not any(lost in str(error) for lost in BEYOND_REPAIR):
                yield f"{what}: {error}"
            continue
        except UNFORESEEN as error:
            yield f"{what}: {error!r}"
            continue
        if damages or any(vote not in given for vote in votes):
            yield f"{what}: {[str(damage.sentence) for damage in damages]}"


def test_a_few_are_mended(original: Path, tmp_path: Path) -> None:
    assert list(unmended(original, tmp_path, one_bit, range(20))) == []


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [one_bit, neighbouring_bits, whole_bytes])
def test_hundreds_are_mended(original: Path, tmp_path: Path, spoil: Spoil) -> None:
    assert list(unmended(original, tmp_path, spoil, range(500))) == []
