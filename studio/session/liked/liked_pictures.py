"""The liked pictures of an open project: which are ready to be learned, and what the engine has to make for others."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from studio.assets import base_of
from studio.domain.errors import InputError
from studio.domain.events import Event, FilesChecked, PictureEncoded, PictureReady, PictureRefused
from studio.domain.jobs import Encode, MatchPrompts, Picture, Render
from studio.domain.project import LikedPicture
from studio.domain.recipe import ATELIER, Recipe
from studio.domain.votes import Comparison
from studio.session.liked.lots import Lot, Plan, comparisons_of, plan_of
from studio.store.read_only import ReadOnlyProject

READ_AT_ONCE = 12
DRAWN_AT_ONCE = 4
"""So many files are made in one job, lest what is more urgent wait for all of them."""
FROM_STEPS = (
    "“{0}” learns from every step of drawing, which a picture from elsewhere does not have; make a project that learns "
    "by “{1}” for your own pictures."
)


class LikedState(Enum):
    """How far a liked picture is."""

    WAITING = auto()
    """What is learned from is still to be made, of it or of the pictures beside it."""
    READY = auto()
    """The next round learns it."""
    LEARNED = auto()
    """The checkpoint that is worked with was trained on it."""
    LEFT_OUT = auto()
    UNDONE = auto()
    """What it was brought with was taken back."""
    DAMAGED = auto()
    """Its file in the project cannot be read any more."""


@dataclass(frozen=True)
class LikedEntry:
    """A liked picture for a list. `checkpoint` is the newest one that was trained on it, None before the first;
    `prompts` are those that it is learned under, as far as they are chosen."""

    picture: LikedPicture
    state: LikedState
    checkpoint: int | None
    prompts: Sequence[str] = ()


class LikedPictures:
    """Follows what the engine makes; nothing is looked for on the disk twice while nothing was brought or changed."""

    def __init__(self, project: ReadOnlyProject, recipe: Recipe) -> None:
        self._project = project
        self._recipe = recipe
        self._seen: object = None
        self._plan = Plan([], [], {})
        self._there: set[Path] = set()
        self._refused: set[Path] = set()

    def refuse_recipe(self) -> None:
        """InputError where the project cannot learn from pictures from elsewhere."""
        if self._recipe.learns_from_steps:
            raise InputError(FROM_STEPS, self._recipe.label, ATELIER.label)

    # -------------------------------------------------------------------------------------- state

    @property
    def new(self) -> frozenset[int]:
        """Ids of the pictures that are ready and that the checkpoint that is worked with does not know."""
        head = self._project.checkpoints.head
        known = self._project.checkpoints.known_liked(head.id if head else None)
        return self._ready_ids() - known

    @property
    def waiting(self) -> bool:
        """Whether there is anything left for the engine to make."""
        return bool(self._to_match() or self._to_read() or self._to_draw())

    @property
    def incomplete(self) -> bool:
        """Whether something has to be made anew of pictures that the checkpoint that is worked with has learned."""
        head = self._project.checkpoints.head
        known = self._project.checkpoints.known_liked(head.id if head else None)
        counting = {lot.liked.id for lot in self._current()} | {picture.id for picture in self._plan.unmatched}
        return self.waiting and not known.isdisjoint(counting - self._ready_ids())

    def comparisons(self, liked: Collection[int] | None = None) -> tuple[Comparison, ...]:
        """What a round learns of those that are ready, or of some of these."""
        ready = self._ready_ids()
        return comparisons_of(self._current(), ready if liked is None else ready.intersection(liked))

    def parted(
        self, liked: Collection[int], known: Collection[int] = ()
    ) -> tuple[tuple[Comparison, ...], tuple[Comparison, ...]]:
        """As `comparisons`: what is new to a model that knows some of them, and what is not."""
        new = [number for number in liked if number not in known]
        old = [number for number in liked if number in known]
        return self.comparisons(new), self.comparisons(old)

    def entries(self) -> list[LikedEntry]:
        """All that were ever brought, the oldest first."""
        ready = self._ready_ids()
        checkpoints = self._project.checkpoints
        head = checkpoints.head
        known = checkpoints.known_liked(head.id if head else None)
        newest = {liked: each.id for each in checkpoints.all() for liked in checkpoints.liked(each.id)}
        prompts = defaultdict[int, list[str]](list)
        for lot in self._current():
            prompts[lot.liked.id].append(lot.prompt)
        return [
            LikedEntry(picture, self._state(picture, ready, known), newest.get(picture.id), prompts[picture.id])
            for picture in self._project.imports.liked()
        ]

    def _state(self, picture: LikedPicture, ready: Collection[int], known: Collection[int]) -> LikedState:
        if picture.undone:
            return LikedState.UNDONE
        if picture.left_out:
            return LikedState.LEFT_OUT
        if picture.image in self._refused:
            return LikedState.DAMAGED
        if picture.id in known:
            return LikedState.LEARNED
        return LikedState.READY if picture.id in ready else LikedState.WAITING

    # --------------------------------------------------------------------------------------- jobs

    def job(self) -> MatchPrompts | Encode | Render | None:
        """Make some of what is missing; None where nothing is."""
        settings = self._project.settings
        if wanted := self._to_match():
            known = [picture.prompt_errors.keys() for picture in self._plan.unmatched]
            new = {number: text for number, text in self._plan.prompts.items() if not all(number in of for of in known)}
            return MatchPrompts(base_of(settings), settings.sampling, tuple(wanted[:READ_AT_ONCE]), new)
        if wanted := self._to_read():
            return Encode(base_of(settings), settings.sampling, tuple(wanted[:READ_AT_ONCE]))
        if wanted := self._to_draw():
            return Render(base_of(settings), None, settings.sampling, tuple(wanted[:DRAWN_AT_ONCE]), keep_steps=False)
        return None

    def record(self, event: Event) -> None:
        """What the engine made of them, or could not."""
        match event:
            case PictureEncoded(picture=Picture(trajectory=Path() as made)):
                self._there.add(made)
            case PictureReady(picture=Picture(trajectory=Path() as made)) if made.parent == self._project.liked:
                self._there.add(made)
            case PictureRefused(picture=picture):
                self._refused.add(picture.image)
            case FilesChecked(flawed=flawed):
                self._forget(each.trajectory for each in flawed if each.trajectory.parent == self._project.liked)
            case _:
                pass

    def _forget(self, flawed: Iterable[Path]) -> None:
        """What cannot be learned from is made anew; all of it follows from pictures that are kept."""
        for file in flawed:
            self._there.discard(file)
            with suppress(OSError):
                file.unlink(missing_ok=True)

    # ------------------------------------------------------------------------------------- looking

    def _current(self) -> list[Lot]:
        """The lots of what counts now."""
        seen = self._project.imports.changes, tuple(self._project.prompts.all())
        if seen != self._seen:
            self._seen = seen
            liked = [] if self._recipe.learns_from_steps else self._project.imports.liked()
            self._plan = plan_of(self._project, liked) if liked else Plan([], [], {})
            if self._plan.lots:
                self._there = self._files_there()
        return self._plan.lots

    def _files_there(self) -> set[Path]:
        folder = self._project.liked
        with suppress(OSError):
            return {folder / name for name in os.listdir(folder)}
        return set()

    def _is_there(self, file: Path) -> bool:
        # A file of a group is looked at where a round is trained, as for every vote.
        return file in self._there or file.parent != self._project.liked

    def _ready_ids(self) -> frozenset[int]:
        """Of the pictures of which every lot can be learned."""
        lots = self._current()
        incomplete = {lot.liked.id for lot in lots if not all(map(self._is_there, lot.files))}
        return frozenset(lot.liked.id for lot in lots) - incomplete

    def _to_match(self) -> list[Picture]:
        self._current()
        images = dict.fromkeys(each.image for each in self._plan.unmatched if each.image not in self._refused)
        return [Picture("", "", 0, 0, image) for image in images]

    def _to_read(self) -> list[Picture]:
        return [
            Picture(lot.prompt, lot.negative, 0, 0, lot.liked.image, lot.trajectory)
            for lot in self._current()
            if not self._is_there(lot.trajectory) and lot.liked.image not in self._refused
        ]

    def _to_draw(self) -> list[Picture]:
        own = (one for lot in self._current() if lot.own and lot.liked.image not in self._refused for one in lot.beside)
        missing = (one for one in own if one.trajectory is not None and not self._is_there(one.trajectory))
        return list(dict.fromkeys(missing))
