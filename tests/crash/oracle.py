"""What has to be true of a project whatever happened to it, given what was printed until then."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from safetensors.torch import load_file

from lap import MAKE
from studio.cli.main import main
from studio.domain.errors import StudioError
from studio.domain.votes import Verdict
from studio.library.lora.lora_file import read_lora_file
from studio.regular_files import open_regular
from studio.session.session import Session
from studio.store.lock import ProjectLock
from studio.store.project import Project
from studio.trajectory_file import read_bytes, read_layout

CHECKPOINT_FILES = {"adapter.json", "adapter.safetensors", "checkpoint.json", "training.safetensors"}


@dataclass(frozen=True)
class Acknowledged:
    """What a transcript, all that was printed, says is kept. A vote that was told only as a number is in `votes`."""

    made: bool
    groups: int
    votes: int
    verdicts: dict[int, tuple[int, str]]
    prompts: dict[int, str]
    checkpoints: set[int]
    exports: list[Path]
    imports: set[int]
    head: str

    @classmethod
    def read(cls, transcript: str) -> Acknowledged:
        def found(pattern: str) -> list[tuple[str, ...]]:
            return [match.groups() for match in re.finditer(rf"^{pattern}$", transcript, re.MULTILINE)]

        heads = re.findall(
            r"^(?:New pictures come from (?:checkpoint )?(\d+|the base).*|Checkpoint (\d+): .*)$", transcript, re.M
        )
        return cls(
            made=bool(found("Made .*")),
            groups=sum(int(count) for (count,) in found(r"The pictures for (\d+) votes? are ready\.")),
            votes=sum(int(count) for (count,) in found(r"(\d+) votes\. .*")),
            verdicts={
                int(vote): (int(group), verdict) for vote, group, verdict in found(r"vote (\d+) on (\d+): (\w+)")
            },
            prompts={int(number): text for number, text in found(r"prompt (\d+): (.+)")},
            checkpoints={int(number) for (number,) in found(r"Checkpoint (\d+): .*")},
            exports=[Path(path) for (path,) in found(r"Wrote (.+); read back.*")],
            imports={int(number) for (number,) in found(r"Import (\d+): .*")},
            head="".join(heads[-1]) if heads else "",
        )


def verify(folder: Path, transcript: str, goes_on: bool = False) -> list[str]:
    """The faults of a project; with `goes_on` pictures are drawn, voted on and trained on, which changes it."""
    acknowledged = Acknowledged.read(transcript)
    if not (folder / "project.db").exists():
        if acknowledged.made:
            return ["the project is gone"]
        return _made_again(folder) if goes_on else []
    faults = [*_taken_lock(folder), *_database(folder)]
    if faults:
        return faults
    try:
        with Project.open(folder) as project:
            faults += _lost(project, acknowledged)
            faults += _without_files(project)
    except StudioError as error:
        return [f"does not open: {error}"]
    return faults + (list(_goes_on(folder)) if goes_on else [])


def _made_again(folder: Path) -> list[str]:
    return ["cannot be made again"] if main([str(word) for word in ("new", folder, *MAKE)]) else []


def _taken_lock(folder: Path) -> Iterator[str]:
    try:
        ProjectLock(folder).release()
    except StudioError as error:
        yield f"the lock: {error}"


def _database(folder: Path) -> Iterator[str]:
    with closing(sqlite3.connect(folder / "project.db")) as connection:
        for pragma, healthy in (("integrity_check", [("ok",)]), ("foreign_key_check", [])):
            found = connection.execute(f"PRAGMA {pragma}").fetchall()
            if found != healthy:
                yield f"{pragma}: {found[:3]}"


def _rows(folder: Path, query: str) -> list[tuple[str | int | None, ...]]:
    with closing(sqlite3.connect(folder / "project.db")) as connection:
        return connection.execute(query).fetchall()


def _lost(project: Project, acknowledged: Acknowledged) -> Iterator[str]:
    """Votes are looked for among the records, as a vote that was taken back is kept, too."""
    kept = {
        vote: (group, verdict)
        for vote, group, verdict in _rows(
            project.folder, "SELECT id, group_id, verdict FROM records WHERE kind = 'vote'"
        )
    }
    for vote, given in acknowledged.verdicts.items():
        if kept.get(vote) != given:
            yield f"lost: vote {vote} on {given}, there is {kept.get(vote)}"
    if len(kept) < acknowledged.votes + len(acknowledged.verdicts):
        yield f"lost: of {acknowledged.votes + len(acknowledged.verdicts)} votes {len(kept)} are there"
    (groups,) = _rows(project.folder, "SELECT count(*) FROM groups")[0]
    if isinstance(groups, int) and groups < acknowledged.groups:
        yield f"lost: of {acknowledged.groups} pairs {groups} are there"
    prompts = {prompt.id: prompt.text for prompt in project.prompts.all()}
    for number, text in acknowledged.prompts.items():
        if prompts.get(number) != text:
            yield f"lost: prompt {number}"
    for number in acknowledged.checkpoints - {checkpoint.id for checkpoint in project.checkpoints.all(deleted=True)}:
        yield f"lost: checkpoint {number}"
    for number in acknowledged.imports - {each.id for each in project.imports.all()}:
        yield f"lost: import {number}"
    # What came after it may have been kept without having been told.
    heads = {
        "the base" if head is None else str(head) for (head,) in _rows(project.folder, "SELECT checkpoint FROM heads")
    }
    if acknowledged.head and acknowledged.head not in heads:
        yield f"lost: {acknowledged.head} was worked with"
    listed = {record.exported.target for record in project.exports.all()}
    for target in acknowledged.exports:
        if target not in listed:
            yield f"lost: the export {target.name}"


def _without_files(project: Project) -> Iterator[str]:
    # what is learned from a picture that was brought is read from it by the next training
    made = "SELECT image, CASE WHEN id IN (SELECT candidate FROM brought) THEN '' ELSE trajectory END FROM candidates"
    for image, trajectory in _rows(project.folder, f"{made} UNION ALL SELECT image, '' FROM liked"):
        try:
            with Image.open(project.folder / str(image)) as opened:
                opened.load()
            if trajectory:
                _read_trajectory(project.folder / str(trajectory))
        except (OSError, ValueError, StudioError) as error:
            yield f"a row without its file: {error}"
    for checkpoint in project.checkpoints.all(deleted=True):
        for name in CHECKPOINT_FILES:
            try:
                file = checkpoint.folder / name
                _ = load_file(file) if file.suffix == ".safetensors" else json.loads(file.read_bytes())
            except Exception as error:
                yield f"checkpoint {checkpoint.id}: {name}: {error}"
    for record in project.exports.all():
        if record.exported.target.suffix == ".safetensors":
            try:
                read_lora_file(record.exported.target)
            except StudioError as error:
                yield f"half an export: {error}"


def _read_trajectory(path: Path) -> None:
    with open_regular(path) as file:
        latents = read_layout(file).latents
        read_bytes(file, latents.begin, latents.end)


def _goes_on(folder: Path) -> Iterator[str]:
    """Two pairs, a vote on each that waits, a round."""
    if main(["generate", str(folder), "--pairs", "2"]):
        yield "goes on: nothing can be drawn"
    with Project.open(folder) as project:
        session = Session(project)
        while session.current is not None:
            session.vote(Verdict.LEFT)
    if main(["train", str(folder)]):
        yield "goes on: nothing can be trained"


# --------------------------------------------------------------------------------------- leftovers


def leftovers(folder: Path) -> list[str]:
    """Files of a project that nothing refers to, and lines that are none."""
    if not (folder / "project.db").exists():
        return []
    known = {
        *(str(path) for row in _rows(folder, "SELECT image, trajectory FROM candidates") for path in row),
        *(str(row[0]) for row in _rows(folder, "SELECT trajectory FROM unshown")),
        *(str(row[0]) for row in _rows(folder, "SELECT folder FROM checkpoints")),
    }
    rows = _rows(folder, "SELECT image FROM liked UNION ALL SELECT whole FROM liked")
    of_liked = {str(row[0]).removesuffix(".png").replace("whole-", "") for row in rows}
    found = [f"aside folder {path.name}" for path in folder.rglob(".*") if path.is_dir()]
    for room in ("images", "trajectories", "adapters"):
        names = (f"{room}/{path.name}" for path in (folder / room).glob("[!.]*"))
        found += [f"orphan {name}" for name in names if name not in known]
    mine = [f"liked/{path.name}" for path in (folder / "liked").glob("[!.]*") if not path.name.startswith("base-")]
    found += [f"orphan {name}" for name in mine if name.replace("whole-", "")[: len("liked/") + 32] not in of_liked]
    return found + list(_leftovers_of_exports(folder / "exports"))


def _leftovers_of_exports(folder: Path) -> Iterator[str]:
    log = folder / "exports.jsonl"
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
    noted = set[str]()
    for line in lines:
        try:
            noted.add(str(json.loads(line)["file"]))
        except (ValueError, KeyError, TypeError):
            yield "torn line in exports.jsonl"
    for file in folder.glob("*.safetensors"):
        if not any(Path(name).name == file.name for name in noted):
            yield f"export without a note: {file.name}"
