"""What no command does: what the artist does in the window, told on stdout as soon as it is kept, and what befalls."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from oracle import leftovers, verify
from own_pictures import own_picture
from studio.cli.engine import running_engine
from studio.domain.events import CheckpointSaved, Event
from studio.domain.jobs import Train
from studio.domain.machine import AUTOMATIC
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.project import Project


def cast(folder: str, verdict: str = "left") -> int:
    """Vote on all that waits."""
    with Project.open(Path(folder)) as project:
        session = Session(project)
        while session.current is not None:
            vote = session.vote(Verdict(verdict))
            print(f"vote {vote.id} on {vote.group.id}: {vote.verdict.value}")
    return 0


def play(folder: str, jobs: str) -> int:
    """So many jobs as the window would ask for them: pairs, blind tests, rounds, previews; a vote before each."""
    with Project.open(Path(folder)) as project, running_engine(AUTOMATIC) as runner:
        session = Session(project, queue_target=4)

        def record(event: Event) -> None:
            session.record(event)
            if isinstance(event, CheckpointSaved) and session.head is not None:
                print(f"Checkpoint {session.head.id}: saved")

        for _ in range(int(jobs)):
            if session.current is not None:
                vote = session.vote(Verdict.RIGHT)
                print(f"vote {vote.id} on {vote.group.id}: {vote.verdict.value}")
            job = session.next_job()
            if isinstance(job, Train):
                project.begin_round(session.round.number)
            if job is not None:
                runner.run(job, "play", record)
            if isinstance(job, Train):
                project.end_round()
    return 0


def list_votes(folder: str) -> int:
    """All votes that count with the names of their pictures, and whether a word was said, as one line of JSON."""
    with Project.open(Path(folder)) as project:
        votes = [
            (vote.id, vote.group.id, vote.verdict.value, vote.strength, [one.image.name for one in vote.group.pictures])
            for vote in project.votes.all()
        ]
        print(json.dumps([votes, bool(project.damages)]))
    return 0


def arrange(folder: str) -> int:
    """A prompt more, a star."""
    with Project.open(Path(folder)) as project:
        (prompt,) = project.prompts.add(["a lake"])
        print(f"prompt {prompt.id}: {prompt.text}")
        project.groups.star([1], True)
    return 0


def harm(folder: str) -> int:
    """What a doctor mends without a loss: leftovers of a kill, a torn line, a note, a row that cannot be meant."""
    project = Path(folder)
    (project / "images" / ".p000099-a.png.abcdefgh").mkdir()
    (project / "trajectories" / "p000099-a.safetensors").write_bytes(b"orphan")
    (project / "round-under-way").write_text("3")
    with (project / "exports" / "exports.jsonl").open("a") as log:
        log.write('{"file": "half')
    with closing(sqlite3.connect(project / "project.db")) as connection, connection:
        connection.execute("UPDATE prompts SET weight = -1 WHERE id = (SELECT max(id) FROM prompts)")
    return 0


def paint(folder: str) -> int:
    """Pictures that the artist brings: one of their own, and a good and a bad one of the same prompt."""
    for number, name in enumerate(("mine/a", "good/b", "bad/c")):
        own_picture(Path(folder) / f"{name}.png", 40 + 70 * number, prompt="a moth" if number else "")
    return 0


def learn_from_pictures(folder: str) -> int:
    """The project is as one of an earlier version, which kept what no recipe of pictures reads."""
    with closing(sqlite3.connect(Path(folder) / "project.db")) as connection, connection:
        connection.execute("""UPDATE settings SET value = '"atelier"' WHERE key = 'recipe'""")
    return 0


def verify_project(folder: str, transcript: str, goes_on: str = "") -> int:
    """The oracle's faults and what is left over, as one line of JSON."""
    faults = verify(Path(folder), transcript, bool(goes_on))
    print(json.dumps([faults, leftovers(Path(folder))]))
    return 0


PASTIMES: dict[str, Callable[..., int]] = {
    "cast": cast,
    "play": play,
    "arrange": arrange,
    "list-votes": list_votes,
    "harm": harm,
    "paint": paint,
    "learn-from-pictures": learn_from_pictures,
    "verify-project": verify_project,
}
