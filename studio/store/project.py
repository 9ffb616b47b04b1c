"""A project: one folder that holds everything, with its records in SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from studio.atomic_files import as_studio_error
from studio.domain.errors import ProjectError
from studio.domain.project import ProjectSettings, Totals
from studio.domain.votes import Group, Verdict
from studio.store.blind_test_records import BlindTestRecords
from studio.store.checkpoint_records import CheckpointRecords
from studio.store.database import Database, damaged
from studio.store.export_log import ExportLog
from studio.store.group_records import GroupRecords
from studio.store.lock import ProjectLock
from studio.store.project_creation import DATABASE, claim_folder, prompt_rows, write_records
from studio.store.prompt_records import PromptRecords
from studio.store.request_records import RequestRecords
from studio.store.schema import is_project_file
from studio.store.settings_codec import read_settings, write_settings
from studio.store.vote_records import VoteRecords

UNDER_WAY = "round-under-way"


class Project:
    """Made by `create` or `open`, ended by `close` or `with`; used from one thread at a time.

    What it knows is in its records: `prompts`, `groups`, `votes`, `checkpoints`, `blind_tests`, `requests`, `exports`.
    Whatever a method of theirs acknowledged is on the disk.
    """

    def __init__(self, folder: Path, lock: ProjectLock, database: Database) -> None:
        self.folder = folder
        self._lock = lock
        self._database = database
        with database.reading() as connection:
            self.settings = read_settings(connection)
        self.prompts = PromptRecords(database)
        self.groups = GroupRecords(database, folder)
        self.votes = VoteRecords(database, self.groups)
        self.checkpoints = CheckpointRecords(database, folder)
        self.blind_tests = BlindTestRecords(database)
        self.requests = RequestRecords(database, folder)
        self.exports = ExportLog(folder / "exports")
        for subfolder in (self.images, self.trajectories, self.adapters, self.exports.folder):
            subfolder.mkdir(exist_ok=True)

    @classmethod
    def create(
        cls,
        folder: Path,
        settings: ProjectSettings,
        prompts: Sequence[str],
        negative: str = "",
        controls: Sequence[str] = (),
    ) -> Self:
        """Make the folder, if need be with those above it; InputError without prompts, ProjectError if it is in use."""
        rows = prompt_rows(prompts, negative, controls)
        folder = folder.expanduser().absolute()
        claim_folder(folder)
        lock = ProjectLock(folder)
        try:
            write_records(folder, settings, rows)
            return cls._opened(folder, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an existing project; ProjectError says why it cannot be, and then nothing was touched."""
        folder = folder.expanduser().absolute()
        _recognise(folder)
        lock = ProjectLock(folder)
        try:
            return cls._opened(folder, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, folder: Path, lock: ProjectLock) -> Self:
        database = Database(folder / DATABASE)
        try:
            return cls(folder, lock, database)
        except OSError as error:
            database.close()
            raise as_studio_error(error, folder) from error
        except (LookupError, TypeError, ValueError) as error:
            # what a row of a damaged file decodes to is anybody's guess, and so is the error
            database.close()
            raise damaged(folder.name) from error
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        self._database.close()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def images(self) -> Path:
        return self.folder / "images"

    @property
    def trajectories(self) -> Path:
        return self.folder / "trajectories"

    @property
    def adapters(self) -> Path:
        return self.folder / "adapters"

    # ------------------------------------------------------------------------------------ settings

    def move_base(self, path: Path) -> None:
        """The base model lies elsewhere now."""
        moved = replace(self.settings, base=str(path))
        with self._database.transaction() as connection:
            write_settings(connection, moved, before=self.settings)
        self.settings = moved

    # ---------------------------------------------------------------------- the round being learned

    @property
    def round_under_way(self) -> int | None:
        """The number of the round that is being learned, or was when the program ended without a word."""
        try:
            return int((self.folder / UNDER_WAY).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def begin_round(self, number: int) -> None:
        """Note that a round is being learned; nothing depends on the note, so a full disk is no reason to stop."""
        with suppress(OSError):
            (self.folder / UNDER_WAY).write_text(str(number), encoding="utf-8")

    def end_round(self) -> None:
        """Take the note away."""
        with suppress(OSError):
            (self.folder / UNDER_WAY).unlink(missing_ok=True)

    # ---------------------------------------------------------------- what spans several records

    def undecided_groups(self, limit: int | None = None, base_too: bool = False) -> list[Group]:
        """Groups without a vote that counts: repeats first, then what the head drew, what the newest other one drew,
        and of these the oldest. With `base_too` what the base model drew ranks with the head's."""
        head = self.checkpoints.head.id if self.checkpoints.head else None
        current = (head, None) if base_too else (head,)
        return self.groups.undecided(current, limit)

    def pictures_per_prompt(self) -> dict[int, int]:
        """By id of the prompt, those without a picture too."""
        return {prompt.id: 0 for prompt in self.prompts.all()} | self.groups.pictures_by_prompt()

    def totals(self) -> Totals:
        """`votes` counts key presses, all but the skipped; `checkpoints` the deleted ones too."""
        counts = self.votes.counts
        return Totals(
            votes=counts.presses,
            left=counts.verdicts[Verdict.LEFT],
            right=counts.verdicts[Verdict.RIGHT],
            ties=counts.verdicts[Verdict.TIE],
            bad=counts.verdicts[Verdict.BAD],
            skipped=counts.verdicts[Verdict.SKIP],
            checkpoints=len(self.checkpoints.all(deleted=True)),
            pictures=self.groups.picture_count(),
        )


def _recognise(folder: Path) -> None:
    """ProjectError unless the folder holds a project; leaves no trace in a folder that does not."""
    try:
        if not folder.is_dir():
            raise ProjectError("There is no folder {0}; if the project was moved, open it where it is now.", folder)
        if not (folder / DATABASE).is_file() or not is_project_file(folder / DATABASE):
            raise ProjectError("“{0}” is not an Atelier project; choose a folder that Atelier made.", folder.name)
    except OSError as error:
        raise ProjectError("“{0}” cannot be read: {1}.", folder.name, error.strerror or error) from error
