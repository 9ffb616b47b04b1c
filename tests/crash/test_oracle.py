"""The oracle sees what it is there to see."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from oracle import Acknowledged
from stages import Stages, verify

TRANSCRIPT = """Made /p
The pictures for 2 votes are ready.
The pictures for 1 vote are ready.
vote 3 on 2: left
4 votes. 4 of 20 for the next round of training.
prompt 4: a lake
Checkpoint 1: 2 votes, loss 0.693, margin 0.00, 0 s
Wrote /p/a b.safetensors; read back, the largest difference is 0, where the style itself changes 0.07.
Import 2: 3 pictures liked
New pictures come from the base model.
"""


def test_a_transcript_is_read() -> None:
    assert Acknowledged.read(TRANSCRIPT) == Acknowledged(
        made=True,
        groups=3,
        votes=4,
        verdicts={3: (2, "left")},
        prompts={4: "a lake"},
        checkpoints={1},
        exports=[Path("/p/a b.safetensors")],
        imports={2},
        head="the base",
    )
    assert Acknowledged.read("Made").made is False


def sql(script: str) -> Callable[[Path], None]:
    def alter(project: Path) -> None:
        with closing(sqlite3.connect(project / "project.db")) as connection:
            connection.executescript(script)

    return alter


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (sql("DELETE FROM records WHERE id = (SELECT max(id) FROM records)"), "lost: vote"),
        (sql("UPDATE records SET verdict = 'right' WHERE id = 3"), "lost: vote 3"),
        (sql("DELETE FROM heads"), "lost: 1 was worked with"),
        (sql("UPDATE prompts SET text = 'a pond' WHERE text = 'a lake'"), "lost: prompt"),
        (sql("DELETE FROM groups WHERE id = 1"), "foreign_key_check"),
        (lambda project: (project / "images" / "p000001-a.png").unlink(), "a row without its file"),
        (lambda project: (project / "adapters" / "c0001" / "adapter.json").unlink(), "checkpoint 1: adapter.json"),
        (lambda project: (project / "exports" / "style.safetensors").unlink(), "lost: the export"),
        (shutil.rmtree, "the project is gone"),
    ],
)
def test_a_loss_is_seen(stages: Stages, harm: Callable[[Path], None], fault: str) -> None:
    project = stages.before("status").project
    harm(project)
    faults, _ = stages.verify(stages.transcripts["status"])
    assert any(found.startswith(fault) for found in faults), faults


def test_what_nothing_refers_to_is_seen(stages: Stages) -> None:
    project = stages.before("status").project
    (project / "images" / ".p000099-a.png.abcdefgh").mkdir()
    (project / "trajectories" / "p000099-a.safetensors").touch()
    with (project / "exports" / "exports.jsonl").open("a") as log:
        log.write('{"file": "half')
    (project / "exports" / "unknown.safetensors").touch()
    assert verify(stages.server, project, stages.transcripts["status"]) == (
        [],
        [
            "aside folder .p000099-a.png.abcdefgh",
            "orphan trajectories/p000099-a.safetensors",
            "torn line in exports.jsonl",
            "export without a note: unknown.safetensors",
        ],
    )


def test_a_project_that_nothing_happened_to_has_no_faults_and_goes_on(stages: Stages) -> None:
    stages.before("status")
    assert stages.verify(stages.transcripts["status"], goes_on=True) == ([], [])
