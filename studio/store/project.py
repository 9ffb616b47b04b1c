"""A project: one folder that holds everything, with its records in SQLite."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from studio.aside_folders import is_unconfirmed, sweep_untouched
from studio.atomic_files import as_studio_error, written_aside
from studio.domain.errors import ProjectError, StudioError
from studio.domain.limits import QUESTION_LETTERS
from studio.domain.project import (
    LIKED_FOLDER,
    Import,
    ImportKind,
    NewGroup,
    NewPicture,
    ProjectSettings,
    Totals,
    project_name,
    refuse_settings,
)
from studio.domain.typed import line, path_of
from studio.domain.votes import Group, Verdict, Vote
from studio.export_log import ExportLog
from studio.regular_files import is_regular, read_regular
from studio.store.blind_test_records import BlindTestRecords
from studio.store.checkpoint_records import CheckpointRecords
from studio.store.database import Database, damaged
from studio.store.flaw_records import FlawRecords
from studio.store.group_records import GroupRecords
from studio.store.import_records import ImportRecords
from studio.store.inside import SUBFOLDERS, make_subfolder, refuse_links
from studio.store.lock import ProjectLock
from studio.store.project_creation import (
    DATABASE,
    PromptRows,
    claim_folder,
    forsake_folder,
    prompt_rows,
    write_records,
)
from studio.store.project_folder import ProjectFolder, make_files_own
from studio.store.project_id import read_id
from studio.store.prompt_records import PromptRecords
from studio.store.request_records import RequestRecords
from studio.store.schema import is_project_file
from studio.store.settings_codec import read_settings, write_settings
from studio.store.tries.try_records import TryRecords
from studio.store.vote_records import VoteRecords

UNDER_WAY = "round-under-way"
DIGITS_AT_MOST = 32


class Project:
    """Made by `create` or `open`, ended by `close` or `with`; used from one thread at a time.

    What it knows is in its records: `prompts`, `groups`, `votes`, `checkpoints`, `blind_tests`, `flaws`, `requests`,
    `imports`, `tries`, `exports`.
    Whatever a method of theirs acknowledged is on the disk. `damages` are what of it could not be meant when it was
    opened.
    """

    def __init__(self, folder: Path, lock: ProjectLock, database: Database) -> None:
        self.folder = folder
        self._lock = lock
        self._database = database
        with database.reading() as connection:
            self.settings = read_settings(connection)
            self.id = read_id(connection)
        self.prompts = PromptRecords(database)
        self.groups = GroupRecords(database, folder)
        self.votes = VoteRecords(database, self.groups)
        self.checkpoints = CheckpointRecords(database, folder)
        self.blind_tests = BlindTestRecords(database)
        self.damages = database.lost + database.damages + self.checkpoints.damages
        self.flaws = FlawRecords(database, self.groups.index)
        self.requests = RequestRecords(database, folder)
        self.imports = ImportRecords(database, folder)
        self.tries = TryRecords(folder)
        self.exports = ExportLog(folder / "exports")
        for name in SUBFOLDERS:
            make_subfolder(folder, folder / name)
        for swept in (folder, self.adapters, self.exports.folder):
            sweep_untouched(swept)
        self._project_folder = ProjectFolder(folder)
        database.guard(self._project_folder.check)

    @classmethod
    def create(
        cls,
        folder: Path,
        settings: ProjectSettings,
        prompts: Sequence[str],
        negative: str = "",
        controls: Sequence[str] = (),
    ) -> Self:
        """Make the folder, if need be with those above it; InputError for what cannot be meant, ProjectError if it is
        in use. What a broken-off attempt to make the same one left behind is opened."""
        refuse_settings(settings)
        rows = prompt_rows(prompts, negative, controls)
        folder = path_of(folder).absolute()
        if is_unconfirmed(folder / DATABASE) and (project := cls._opened_if_same(folder, settings, rows)):
            return project
        claim_folder(folder)
        lock = ProjectLock(folder)
        try:
            with ExitStack() as all_or_none:
                write_records(folder, settings, rows, all_or_none)
                return cls._opened(folder, lock)
        except BaseException:
            forsake_folder(folder)
            lock.release()
            raise

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open an existing project; ProjectError says why it cannot be, and then nothing was touched."""
        folder = path_of(folder).absolute()
        _recognise(folder)
        lock = ProjectLock(folder)
        try:
            make_files_own(folder)
            return cls._opened(folder, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened_if_same(cls, folder: Path, settings: ProjectSettings, rows: PromptRows) -> Self | None:
        """The project that is there, if it was made like this and nothing was drawn for it."""
        try:
            project = cls.open(folder)
        except StudioError:
            return None
        deck = [(prompt.text, prompt.negative, int(prompt.control)) for prompt in project.prompts.all()]
        if (project.settings, deck) == (settings, rows) and not project.groups.picture_count():
            return project
        project.close()
        return None

    @classmethod
    def _opened(cls, folder: Path, lock: ProjectLock) -> Self:
        database = Database(folder / DATABASE)
        try:
            return cls(folder, lock, database)
        except OSError as error:
            database.close()
            raise as_studio_error(error, folder) from error
        except ValueError as error:
            # the settings or the prompts; every other row was judged when the database was opened
            database.close()
            raise damaged(folder.name) from error
        except BaseException:
            database.close()
            raise

    def settle(self) -> None:
        """To be called now and then while nothing happens, so that a copy of the database alone has all votes."""
        self._database.settle()

    def close(self) -> None:
        try:
            self._database.close()
        finally:
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

    @property
    def liked(self) -> Path:
        return self.folder / LIKED_FOLDER

    # ---------------------------------------------------------------------------------- the folder

    def check(self) -> None:
        """ProjectError unless the folder is still the one that was opened, and can be written."""
        self._project_folder.check()

    @property
    def in_place(self) -> bool:
        """Whether `check` finds nothing."""
        try:
            self.check()
        except ProjectError:
            return False
        return True

    def cause_of(self, error: StudioError) -> StudioError:
        """What became of the folder, if that is why something failed; else the error itself."""
        try:
            self.check()
        except ProjectError as cause:
            return cause
        return error

    def prepare(self) -> None:
        """Make the folder ready for what a job writes; ProjectError if it is not in place any more."""
        self._project_folder.prepare()

    # ------------------------------------------------------------------------------------ settings

    def move_base(self, path: Path) -> None:
        """The base model lies elsewhere now."""
        self._change_settings(replace(self.settings, base=str(path)))

    def rename(self, name: str) -> None:
        """InputError for no name, or one that is too long."""
        self._change_settings(replace(self.settings, name=project_name(name)))

    def ask(self, question: str) -> None:
        """Put the artist's own question over the pictures, empty for the lesson's; InputError if it is too long."""
        self._change_settings(replace(self.settings, question=line(question, QUESTION_LETTERS)))

    def _change_settings(self, changed: ProjectSettings) -> None:
        with self._database.transaction() as connection:
            write_settings(connection, changed, before=self.settings)
        self.settings = changed

    # ---------------------------------------------------------------------- the round being learned

    @property
    def round_under_way(self) -> int | None:
        """The number of the round that is being learned, or was when the program ended without a word."""
        try:
            return int(read_regular(self.folder / UNDER_WAY, DIGITS_AT_MOST))
        except (OSError, ValueError):
            return None

    def begin_round(self, number: int) -> None:
        """Note that a round is being learned; nothing depends on the note, so a full disk is no reason to stop."""
        with suppress(OSError, StudioError), written_aside(self.folder / UNDER_WAY) as aside:
            aside.write_text(str(number), encoding="utf-8")

    def end_round(self) -> None:
        """Take the note away."""
        with suppress(OSError, ProjectError):
            self.check()
            (self.folder / UNDER_WAY).unlink(missing_ok=True)

    # ---------------------------------------------------------------- what spans several records

    def undecided_groups(self, limit: int | None = None, base_too: bool = False) -> list[Group]:
        """Groups without a vote that counts: repeats first, then what the head drew, what the newest other one drew,
        and of these the oldest. With `base_too` what the base model drew ranks with the head's."""
        head = self.checkpoints.head.id if self.checkpoints.head else None
        current = (head, None) if base_too else (head,)
        return self.groups.undecided(current, limit)

    def take_in(
        self, kind: ImportKind, source: str, liked: Sequence[NewPicture], groups: Sequence[NewGroup] = ()
    ) -> Import:
        """Record what was brought at once: liked pictures, and groups to be voted on or with the votes on them.

        Should the program end in between, what is there is an import that can be taken back.
        """
        made = self.imports.add(kind, source, liked)
        if not groups:
            return made
        firsts = [group.pictures[0] for group in groups]
        ids = self.prompts.found((first.prompt, first.negative) for first in firsts)
        of_prompt = [ids[first.prompt, first.negative] for first in firsts]
        shown_together = [group.pictures for group in groups]
        added = self.groups.add_brought(made.id, list(zip(of_prompt, shown_together, strict=True)))
        rated = [(shown, group.better) for shown, group in zip(added, groups, strict=True) if group.better is not None]
        self.votes.add_all([Vote(0, shown, (Verdict.LEFT, Verdict.RIGHT)[better]) for shown, better in rated])
        return made

    def take_back(self, import_id: int) -> None:
        """Let nothing of an import count any more: its groups wait for no vote, the votes on them are withdrawn."""
        self.imports.get(import_id)
        groups = self.groups.of_import(import_id)
        # before the votes: whatever happens in between, none of it counts at the next start
        self.imports.undo(import_id)
        self.groups.hide(groups)
        voted = [vote for number in groups if (vote := self.votes.on(number)) is not None]
        self.votes.add_all([Vote(0, vote.group, Verdict.WITHDRAWN) for vote in voted])

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
        if os.path.lexists(folder / DATABASE):
            refuse_links(folder)
        if not is_regular(folder / DATABASE) or not is_project_file(folder / DATABASE):
            raise ProjectError("“{0}” is not an Atelier project; choose a folder that Atelier made.", folder.name)
    except OSError as error:
        raise ProjectError("“{0}” cannot be read: {1}.", folder.name, error.strerror or error) from error
