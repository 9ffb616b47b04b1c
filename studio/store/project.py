"""A project: one folder that holds everything, with its records in SQLite."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from studio.atomic_files import as_studio_error
from studio.domain.errors import InputError, ProjectError
from studio.domain.events import TrainingSummary
from studio.domain.jobs import PictureSet
from studio.domain.project import BlindTest, Checkpoint, ProjectSettings, Prompt, Totals
from studio.domain.votes import Group, Mark, Purpose, Verdict, Vote
from studio.store.blind_test_records import BlindTestRecords
from studio.store.checkpoint_records import CheckpointRecords
from studio.store.database import Database, damaged
from studio.store.group_records import GroupRecords
from studio.store.lock import ProjectLock
from studio.store.project_creation import DATABASE, claim_folder, prompt_rows, read_settings, write_records
from studio.store.prompt_records import PromptRecords
from studio.store.schema import is_project_file
from studio.store.vote_records import VoteRecords

MOST_WEIGHT = 10
UNDER_WAY = "round-under-way"


class Project:
    """Made by `create` or `open`, ended by `close` or `with`; used from one thread.

    Whatever a method acknowledged is on the disk.
    """

    def __init__(self, folder: Path, lock: ProjectLock, database: Database) -> None:
        self.folder = folder
        self._lock = lock
        self._database = database
        self.settings = read_settings(database)
        self._prompts = PromptRecords(database)
        self._groups = GroupRecords(database, folder)
        self._votes = VoteRecords(database, self._groups)
        self._checkpoints = CheckpointRecords(database, folder)
        self._checks = BlindTestRecords(database)
        for subfolder in (self.images, self.trajectories, self.adapters, self.exports):
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

    @property
    def exports(self) -> Path:
        return self.folder / "exports"

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

    def move_base(self, path: Path) -> None:
        """The base model lies elsewhere now."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE settings SET value = ? WHERE key = 'base'", (json.dumps(str(path)),))
        self.settings = replace(self.settings, base=str(path))

    def end_round(self) -> None:
        with suppress(OSError):
            (self.folder / UNDER_WAY).unlink(missing_ok=True)

    def prompts(self) -> list[Prompt]:
        return self._prompts.all()

    def add_prompts(self, texts: Sequence[str], negative: str = "", control: bool = False) -> list[Prompt]:
        """Put new lines at the end of the deck; blank ones are left out."""
        return [self._prompts.add(text.strip(), negative.strip(), control) for text in texts if text.strip()]

    def change_prompt(self, prompt: Prompt) -> None:
        """Let the prompt of this id be so from now on; pictures keep the words that they were drawn from.

        InputError when it would say nothing, weigh nothing, or leave nothing to vote on.
        """
        if not prompt.text.strip():
            raise InputError("A prompt needs words; switch it off if you no longer want it.")
        if not 0 < prompt.weight <= MOST_WEIGHT:
            raise InputError("The weight of a prompt is more than 0 and at most {0}.", MOST_WEIGHT)
        others = [one for one in self.prompts() if one.id != prompt.id]
        if not any(one.active and not one.control for one in (*others, prompt)):
            raise InputError("One prompt has to stay on, or there is nothing to vote on.")
        self._prompts.change(prompt)

    def add_group(
        self,
        made: PictureSet,
        checkpoints: Sequence[int | None],
        order: Sequence[int],
        purpose: Purpose = Purpose.ROUND,
        asked: int | None = None,
        strengths: Sequence[int] | None = None,
    ) -> Group:
        """Record a drawn set as a group whose pictures are shown in this order; `checkpoints` drew one each, at
        `strengths` in per cent, None for 100 each.

        A group that was `asked` for by a blind test waits for no vote elsewhere.
        """
        return self._groups.add(made, checkpoints, order, purpose, asked, strengths)

    def add_repeat(self, group: Group, key: str, order: Sequence[int]) -> Group:
        """Record that the pictures of a group wait to be seen again, in another order."""
        return self._groups.add_repeat(group, key, order)

    def group(self, group_id: int) -> Group:
        """InputError if there is no such group."""
        return self._groups.one(group_id)

    def bookmarks(self) -> set[int]:
        """The groups that the artist wants to find again."""
        return self._groups.bookmarked()

    def bookmark(self, group_id: int, wanted: bool) -> None:
        """Put a bookmark to a group or take it away."""
        self._groups.bookmark(group_id, wanted)

    def group_count(self, purpose: Purpose | None = None, checkpoint: int | None = None) -> int:
        """All groups, or those of a purpose, or of these those whose newest picture a checkpoint drew."""
        return self._groups.count(purpose, checkpoint)

    def has_key(self, key: str) -> bool:
        """Whether a group was recorded under this key."""
        return self._groups.has_key(key)

    def undecided_groups(self, limit: int | None = None, base_too: bool = False) -> list[Group]:
        """Groups without a vote that counts: repeats first, then what the head drew, what the newest other one drew,
        and of these the oldest. With `base_too` what the base model drew ranks with the head's."""
        head = self.head.id if self.head else None
        return self._groups.without(self._votes.answered(), (head, None) if base_too else (head,), limit)

    def skipped_groups(self) -> list[Group]:
        """In the order they were skipped in; those of a blind test that was asked for stay skipped."""
        return [vote.group for vote in self.votes() if vote.verdict is Verdict.SKIP and vote.group.asked is None]

    def add_blind_test(self, newer: int, older: int | None, pairs: int, of_strengths: bool = False) -> BlindTest:
        """Record that the artist asked for a blind test."""
        return self._checks.add(newer, older, pairs, of_strengths)

    def blind_tests(self) -> list[BlindTest]:
        """The blind tests that were asked for, the oldest first."""
        return self._checks.all()

    def blind_test_groups(self, check_id: int) -> list[Group]:
        """The pairs that a blind test has so far, in the order they were drawn in."""
        return self._groups.of_blind_test(check_id)

    def pictures_per_prompt(self) -> dict[int, int]:
        return {prompt.id: 0 for prompt in self.prompts()} | self._groups.pictures_by_prompt()

    def add_vote(
        self, group_id: int, verdict: Verdict, strength: int, milliseconds: int, marks: Sequence[Mark] = ()
    ) -> Vote:
        """Record a vote; it replaces an earlier one on the same group. InputError if it cannot be given."""
        return self._votes.add(group_id, verdict, strength, milliseconds, marks)

    def undo(self) -> Vote | None:
        """Take the latest vote back and return it, if there is one."""
        return self._votes.undo()

    def redo(self) -> Vote | None:
        """Restore the vote that was taken back last and return it, if no other was cast since."""
        return self._votes.redo()

    @property
    def latest_undone(self) -> Vote | None:
        """What `redo` would restore."""
        return self._votes.latest_undone

    def votes(self) -> list[Vote]:
        """The votes that count now, in order of time; of several on one group only the latest."""
        return self._votes.counting()

    def add_checkpoint(
        self,
        folder: Path,
        parent: int | None,
        vote_ids: Sequence[int],
        summary: TrainingSummary,
        round_number: int = 1,
        becomes_head: bool = True,
    ) -> Checkpoint:
        """Record a checkpoint whose folder is complete, with all votes that it knows: trained on or held out.

        It is the one to work with from now on, unless it is only a step on the way to another.
        """
        return self._checkpoints.add(folder, parent, vote_ids, summary, round_number, becomes_head)

    def checkpoints(self, deleted: bool = False) -> list[Checkpoint]:
        """Oldest first; with the deleted ones if asked for."""
        return self._checkpoints.all(deleted)

    def checkpoint(self, checkpoint_id: int) -> Checkpoint:
        """InputError if there is no such checkpoint."""
        return self._checkpoints.one(checkpoint_id)

    def describe_checkpoint(self, checkpoint_id: int, name: str, pinned: bool) -> None:
        """Give it a name, or none again, and pin it or not; InputError if there is no such checkpoint."""
        self._checkpoints.describe(checkpoint_id, " ".join(name.split()), pinned)

    def delete_checkpoint(self, checkpoint_id: int) -> None:
        """Put it out of sight with all its files kept; InputError for the head and for a pinned one."""
        self._checkpoints.delete(checkpoint_id)

    def restore_checkpoint(self, checkpoint_id: int) -> None:
        """Take a deletion back, however long ago it was."""
        self._checkpoints.restore(checkpoint_id)

    @property
    def head(self) -> Checkpoint | None:
        """The checkpoint that is worked with; None is the base model."""
        return self._checkpoints.head

    def go_to(self, checkpoint_id: int | None) -> None:
        """Work with this checkpoint from now on, or with the base; InputError if it is not there or deleted."""
        self._checkpoints.set_head(checkpoint_id)

    def lineage(self, checkpoint_id: int | None) -> list[Checkpoint]:
        """The checkpoint and all it was trained on from, the first one first; none for the base model."""
        return self._checkpoints.lineage(checkpoint_id)

    def learned(self, checkpoint_id: int) -> set[int]:
        """Ids of the votes that were new to a checkpoint."""
        return self._checkpoints.learned(checkpoint_id)

    def known(self, checkpoint_id: int | None) -> set[int]:
        """Ids of all votes that a checkpoint or those before it learned."""
        return self._checkpoints.known(checkpoint_id)

    def consumed(self) -> set[int]:
        """Ids of the votes that some checkpoint learned, on whatever branch."""
        return self._checkpoints.consumed()

    def voted_groups(self, vote_ids: Collection[int]) -> set[int]:
        """The groups that votes were on, even if the votes count no longer."""
        return self._votes.groups_of(vote_ids)

    def totals(self) -> Totals:
        """`votes` counts key presses, all but the skipped; `checkpoints` the deleted ones too."""
        verdicts = Counter(vote.verdict for vote in self.votes())
        return Totals(
            votes=sum(vote.presses for vote in self.votes() if vote.verdict.decided),
            left=verdicts[Verdict.LEFT],
            right=verdicts[Verdict.RIGHT],
            ties=verdicts[Verdict.TIE],
            bad=verdicts[Verdict.BAD],
            skipped=verdicts[Verdict.SKIP],
            checkpoints=len(self.checkpoints(deleted=True)),
            pictures=self._groups.pictures(),
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
