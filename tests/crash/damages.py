"""Damaged and hostile projects: every kind of file with every kind of harm, every table with rows that cannot be."""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from lap import Room

Damage = Callable[[Room], None]
"""Does the harm to the project in the room; what it leads out to lies in `room/beside`."""

FILES = {
    "the database": "project.db",
    "the lock": ".lock",
    "the round note": "round-under-way",
    "a picture": "images/p000001-a.png",
    "the newest picture": "images/p0*-b.png",
    "a trajectory": "trajectories/p000001-a.safetensors",
    "an adapter": "adapters/c0001/adapter.safetensors",
    "an adapter's configuration": "adapters/c0001/adapter.json",
    "a checkpoint's record": "adapters/c0001/checkpoint.json",
    "an optimiser": "adapters/c0001/training.safetensors",
    "the export log": "exports/exports.jsonl",
    "an export": "exports/style.safetensors",
    "a calibration picture": "calibration/00-0.png",
    "a check picture": "check/base-000.png",
}
FOLDERS = ("images", "trajectories", "adapters", "adapters/c0001", "exports", "calibration", "check")
BESIDE = "beside"
HUGE = 2**33


def beside(room: Room) -> Path:
    """A folder next to the project in which nothing may change."""
    folder = room.folder / BESIDE
    (folder / "letters").mkdir(parents=True, exist_ok=True)
    (folder / "letters" / "dear.txt").write_text("Dear")
    return folder


# ------------------------------------------------------------------------------ harm to one file


def _gone(file: Path, room: Room) -> None:
    file.unlink()


def _empty(file: Path, room: Room) -> None:
    os.truncate(file, 0)


def _zeros(file: Path, room: Room) -> None:
    """Of the right length, as some file systems leave a file after a power cut."""
    file.write_bytes(bytes(file.stat().st_size))


def _half(file: Path, room: Room) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _garbage(file: Path, room: Room) -> None:
    file.write_bytes(bytes(range(256)) * 16)


def _doubled(file: Path, room: Room) -> None:
    """Written twice behind each other."""
    file.write_bytes(file.read_bytes() * 2)


def _huge(file: Path, room: Room) -> None:
    """A hole at its end takes no room on the disk, but in the memory of whoever reads it whole."""
    os.truncate(file, HUGE)


def _folder(file: Path, room: Room) -> None:
    file.unlink()
    file.mkdir()


def _link_out(file: Path, room: Room) -> None:
    target = beside(room) / file.name.lstrip(".")
    shutil.move(file, target)
    file.symlink_to(target)


def _dangling_link(file: Path, room: Room) -> None:
    file.unlink()
    file.symlink_to(beside(room) / "nothing here")


def _link_to_itself(file: Path, room: Room) -> None:
    file.unlink()
    file.symlink_to(file.name)


def _pipe(file: Path, room: Room) -> None:
    file.unlink()
    os.mkfifo(file)


def _socket(file: Path, room: Room) -> None:
    file.unlink()
    with socket.socket(socket.AF_UNIX) as made:
        # The whole path may be longer than a socket's name.
        there = os.getcwd()
        os.chdir(file.parent)
        made.bind(file.name)
        os.chdir(there)


def _endless_device(file: Path, room: Room) -> None:
    file.unlink()
    file.symlink_to("/dev/zero")


def _hard_link(file: Path, room: Room) -> None:
    """Its content has a second name beside, as a backup by hard links gives it."""
    os.link(file, beside(room) / file.name.lstrip("."))


HARMS = {
    "is gone": _gone,
    "is empty": _empty,
    "is all zeros": _zeros,
    "is cut": _half,
    "is garbage": _garbage,
    "is there twice": _doubled,
    "is 8 GB of nothing": _huge,
    "is a folder": _folder,
    "leads out": _link_out,
    "leads nowhere": _dangling_link,
    "leads to itself": _link_to_itself,
    "is a pipe": _pipe,
    "is a socket": _socket,
    "is an endless device": _endless_device,
    "is a hard link": _hard_link,
}


def _harmed(pattern: str, harm: Callable[[Path, Room], None], room: Room) -> None:
    file = max(room.project.glob(pattern), default=room.project / pattern)
    if not file.exists():
        file.touch()
    harm(file, room)


# ------------------------------------------------------------------------------- harm to a folder


def _folder_gone(name: str, room: Room) -> None:
    shutil.rmtree(room.project / name)


def _folder_is_file(name: str, room: Room) -> None:
    shutil.rmtree(room.project / name)
    (room.project / name).write_text("not a folder")


def _folder_leads_out(name: str, room: Room) -> None:
    target = beside(room) / Path(name).name
    shutil.move(room.project / name, target)
    (room.project / name).symlink_to(target)


def _folder_leads_up(name: str, room: Room) -> None:
    shutil.rmtree(room.project / name)
    (room.project / name).symlink_to("..")


FOLDER_HARMS = {
    "is gone": _folder_gone,
    "is a file": _folder_is_file,
    "leads out": _folder_leads_out,
    "leads up": _folder_leads_up,
}

# ------------------------------------------------------------------------------- harm to records

RECORDS = {
    "a head that is not there": "INSERT INTO heads (checkpoint, at) VALUES (99, 'x')",
    "a head that is no number": "INSERT INTO heads (checkpoint, at) VALUES ('first', 'x')",
    "a group without members": "DELETE FROM members WHERE group_id = (SELECT max(id) FROM groups)",
    "all groups without members": "DELETE FROM members",
    "a group with one member": "DELETE FROM members WHERE group_id = (SELECT max(id) FROM groups) AND place = 1",
    "a group of nine": "INSERT INTO members SELECT (SELECT max(id) FROM groups), 1 + id, id FROM candidates LIMIT 7",
    "a member that is no candidate": "UPDATE members SET candidate = 9999 WHERE group_id = 1",
    "a weight of 0": "UPDATE prompts SET weight = 0",
    "a weight below 0": "UPDATE prompts SET weight = -1",
    "a weight without end": "UPDATE prompts SET weight = 9e999",
    "a weight that is a word": "UPDATE prompts SET weight = 'heavy'",
    "no active prompt": "UPDATE prompts SET active = 0",
    "no prompt": "DELETE FROM prompts",
    "an empty prompt": "UPDATE prompts SET text = ''",
    "a prompt of a megabyte": "UPDATE prompts SET text = hex(zeroblob(500000))",
    "a prompt of bytes": "UPDATE prompts SET text = x'ff00fe'",
    "a prompt with control characters": "UPDATE prompts SET text = char(27) || '[2J' || char(0) || 'a'",
    "a wildcard in itself": "UPDATE prompts SET text = '{a|{b|{c|{d'",
    "a checkpoint that is its own parent": "UPDATE checkpoints SET parent = id",
    "checkpoints that are each other's parents": "UPDATE checkpoints SET parent = 3 - id WHERE id < 3",
    "a parent that is not there": "UPDATE checkpoints SET parent = 77",
    "a round below 0": "UPDATE checkpoints SET round = -5",
    "a round that is a word": "UPDATE checkpoints SET round = 'third'",
    "a summary that is no JSON": "UPDATE checkpoints SET summary = '{'",
    "a summary that is a list": "UPDATE checkpoints SET summary = '[]'",
    "a summary without its figures": "UPDATE checkpoints SET summary = '{}'",
    "a summary that is nested deeply": "UPDATE checkpoints SET summary = replace(hex(zeroblob(50000)), '00', '[')",
    "a checkpoint's folder outside": "UPDATE checkpoints SET folder = '../beside/letters' WHERE id = 1",
    "a checkpoint's folder from the root": "UPDATE checkpoints SET folder = '/etc' WHERE id = 1",
    "a checkpoint's folder that is the project": "UPDATE checkpoints SET folder = '.' WHERE id = 1",
    "a moment that is none": "UPDATE checkpoints SET created = 'yesterday'",
    "all checkpoints deleted": "UPDATE checkpoints SET deleted = '2026-01-01'",
    "no checkpoints": "DELETE FROM checkpoints",
    "a picture outside": "UPDATE candidates SET image = '../beside/letters/dear.txt'",
    "a picture from the root": "UPDATE candidates SET image = '/etc/hostname'",
    "a picture without a name": "UPDATE candidates SET image = ''",
    "a picture with a zero in its name": "UPDATE candidates SET image = 'images/a' || char(0) || '.png'",
    "a picture with a name of 5,000 letters": "UPDATE candidates SET image = 'images/' || hex(zeroblob(2500))",
    "a trajectory outside": "UPDATE candidates SET trajectory = '../beside/letters/dear.txt'",
    "a trajectory of another picture": "UPDATE candidates SET trajectory = 'trajectories/p000001-a.safetensors'",
    "seeds below 0": "UPDATE candidates SET latent_seed = -1, noise_seed = -1",
    "seeds beyond 64 bits": "UPDATE candidates SET latent_seed = 9e18, noise_seed = 9e18",
    "a strength without end": "UPDATE candidates SET strength = 9e999",
    "a prompt that is not there": "UPDATE candidates SET prompt_id = 99",
    "a checkpoint that is not there": "UPDATE candidates SET checkpoint = 99",
    "an unknown verdict": "UPDATE records SET verdict = 'lovely' WHERE id = 1",
    "a marked pair": "UPDATE records SET verdict = 'marked', marks = '+' WHERE id = 1",
    "a pair with nine marks": "UPDATE records SET verdict = 'marked', marks = '+........' WHERE id = 1",
    "an unknown mark": "UPDATE records SET verdict = 'marked', marks = '??' WHERE id = 1",
    "a strength of 99": "UPDATE records SET strength = 99",
    "a strength that is a word": "UPDATE records SET strength = 'much'",
    "a vote on no group": "UPDATE records SET group_id = 999 WHERE id = 1",
    "an undo of nothing": "INSERT INTO records (kind, at, vote) SELECT 'undo', 'x', 1 FROM candidates",
    "a redo of nothing": "INSERT INTO records (kind, at, vote) VALUES ('redo', 'x', 1)",
    "consumed votes that are not there": "INSERT INTO consumed VALUES (999, 1)",
    "votes that a missing checkpoint learned": "UPDATE OR IGNORE consumed SET checkpoint = 99",
    "a group that repeats itself": "UPDATE groups SET purpose = 'repeat', repeats = id",
    "a group that repeats nothing": "UPDATE groups SET purpose = 'repeat', repeats = NULL",
    "a group of a blind test that is not there": "UPDATE groups SET asked = 99",
    "a star on nothing": "INSERT INTO stars VALUES (999)",
    "a blind test of nothing": "INSERT INTO checks (newer, older, pairs, begun) VALUES (99, 98, 10, 'x')",
    "a blind test without end": "INSERT INTO checks (newer, older, pairs, begun) VALUES (1, NULL, 9000000000000, 'x')",
    "a group from the base's checkpoint": "UPDATE groups SET checkpoint = 99",
    "no settings": "DELETE FROM settings",
    **{
        f"the setting {key} is {harm}": f"UPDATE settings SET value = '{value}' WHERE key = '{key}'"
        for key in (
            "name",
            "base",
            "recipe",
            "sampling",
            "seed",
            "group_size",
            "prediction",
            "vae",
            "lora",
            "fingerprint",
        )
        for harm, value in {"empty": "", "half": '{"', "a list": "[1]", "a huge number": "1" * 400}.items()
    },
    **{
        f"no table {name}": f"DROP TABLE {name}"
        for name in (
            *("settings", "prompts", "checkpoints", "candidates", "groups", "members", "records", "consumed", "heads"),
            *("stars", "checks", "requests", "unshown", "unusable"),
        )
    },
    **{
        f"an empty table {name}": f"DELETE FROM {name}"
        for name in ("candidates", "groups", "records", "consumed", "heads", "checks")
    },
    "a view in place of a table": "DROP TABLE stars; CREATE VIEW stars AS SELECT 1 AS candidate",
    "an endless view": (
        "DROP TABLE stars; CREATE VIEW stars AS "
        "WITH RECURSIVE n (candidate) AS (SELECT 1 UNION ALL SELECT candidate + 1 FROM n) SELECT candidate FROM n"
    ),
    "an endless trigger": (
        "CREATE TRIGGER t AFTER INSERT ON records BEGIN INSERT INTO stars "
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n; END"
    ),
    "a trigger that takes votes back": (
        "CREATE TRIGGER t AFTER INSERT ON records BEGIN DELETE FROM records WHERE id = new.id; END"
    ),
    "a column too many": "ALTER TABLE candidates ADD COLUMN mood TEXT NOT NULL DEFAULT ''",
    "version 0": "PRAGMA user_version = 0",
    "version 3 of newer tables": "PRAGMA user_version = 3",
    "version 999": "PRAGMA user_version = 999",
    "a version below 0": "PRAGMA user_version = -1",
    "another program's mark": "PRAGMA application_id = 7",
}


def _altered(script: str, room: Room) -> None:
    with closing(sqlite3.connect(room.project / "project.db")) as connection:
        connection.executescript(script)


# --------------------------------------------------------------------------------- other states


def _other_states() -> Iterator[tuple[str, Damage]]:
    def leftovers(room: Room) -> None:
        (room.project / "images" / ".p000099-a.png.abcdefgh").mkdir()
        (room.project / "images" / "p000099-a.png").write_bytes(b"half")
        (room.project / "adapters" / "c0099").mkdir()
        (room.project / "trajectories" / "p000099-a.safetensors").write_bytes(b"")

    def torn_line(room: Room) -> None:
        with (room.project / "exports" / "exports.jsonl").open("a") as log:
            log.write('{"file": "half')

    def foreign_wal(room: Room) -> None:
        (room.project / "project.db-wal").write_bytes(b"7\x7f\x06\x82" + bytes(4096))

    def foreign_journal(room: Room) -> None:
        (room.project / "project.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(4096))

    def links_out_of_a_checkpoint(room: Room) -> None:
        (room.project / "adapters" / "c0001" / "more").symlink_to(beside(room))

    def adapter_of(configuration: str, room: Room) -> None:
        (room.project / "adapters" / "c0001" / "adapter.json").write_text(configuration)

    yield "leftovers of a kill", leftovers
    yield "a torn line in the export log", torn_line
    yield "another database's WAL", foreign_wal
    yield "another database's journal", foreign_journal
    yield "a link inside a checkpoint", links_out_of_a_checkpoint
    for name, configuration in {
        "a rank of a thousand million": '{"rank": 1000000000, "alpha": 1.0, "target_modules": ["to_q"]}',
        "a rank below 0": '{"rank": -1, "alpha": 1.0, "target_modules": ["to_q"]}',
        "an alpha that is no number": '{"rank": 2, "alpha": NaN, "target_modules": ["to_q"]}',
        "modules that are not there": '{"rank": 2, "alpha": 2.0, "target_modules": ["nowhere"]}',
        "modules that are a pattern": '{"rank": 2, "alpha": 2.0, "target_modules": "(a+)+$"}',
        "a list": "[]",
    }.items():
        yield f"an adapter with {name}", partial(adapter_of, configuration)


DAMAGES: dict[str, Damage] = {
    **{f"{file} {how}": partial(_harmed, path, harm) for file, path in FILES.items() for how, harm in HARMS.items()},
    **{f"the folder {name} {how}": partial(harm, name) for name in FOLDERS for how, harm in FOLDER_HARMS.items()},
    **{f"records: {name}": partial(_altered, script) for name, script in RECORDS.items()},
    **dict(_other_states()),
}
