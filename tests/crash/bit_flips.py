"""Single bits turned over in the files of a project: it works, or says so in one sentence, and no vote changes."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stages import Stages

COMMANDS = ("status", "generate", "cast", "train", "export outside", "rebuild")
OTHERS = (
    "adapters/*/adapter.safetensors",
    "adapters/*/adapter.json",
    "adapters/*/checkpoint.json",
    "adapters/*/training.safetensors",
    "trajectories/*.safetensors",
    "images/*.png",
    "exports/exports.jsonl",
)


@dataclass(frozen=True)
class Flip:
    """`votes` says what became of them: “the same”, “refused”, “put aside” with a word, or “changed”."""

    what: str
    faults: list[str]
    votes: str


def flip(stages: Stages, file: Path, chance: random.Random, commands: Sequence[str] = COMMANDS) -> Flip:
    """In the room as it is; the votes are read before and after."""
    before = stages.server.run(("list-votes", stages.room.project)).out
    content = bytearray(file.read_bytes())
    at = chance.randrange(8 * len(content))
    content[at // 8] ^= 1 << at % 8
    file.write_bytes(content)
    listed = stages.server.run(("list-votes", stages.room.project))
    faults = [f"list-votes: {fault}" for fault in listed.faults()]
    votes = "refused" if listed.code else _became(json.loads(before)[0], *json.loads(listed.out))
    for name in commands:
        faults += [f"{name}: {fault}" for fault in stages.run(name).faults()]
    return Flip(f"bit {at} of {file.relative_to(stages.room.project)}", faults, votes)


def _became(before: list[object], after: list[object], told: bool) -> str:
    if after == before:
        return "the same"
    return "put aside" if told and all(vote in before for vote in after) else "changed"


def flips_in_database(stages: Stages, count: int, seed: int, commands: Sequence[str] = COMMANDS) -> Iterator[Flip]:
    chance = random.Random(seed)
    for _ in range(count):
        yield flip(stages, stages.before("status").project / "project.db", chance, commands)


def flips_elsewhere(stages: Stages, count: int, seed: int, commands: Sequence[str] = COMMANDS) -> Iterator[Flip]:
    """In a file of each kind in turn."""
    chance = random.Random(seed)
    for number in range(count):
        project = stages.before("status").project
        files = sorted(project.glob(OTHERS[number % len(OTHERS)]))
        yield flip(stages, chance.choice(files), chance, commands)
