"""A session for those who may only look at it, as `studio.store.read_only` is for a project."""

from __future__ import annotations

from typing import Protocol

from studio.domain.project import BlindTest, Checkpoint, RoundProgress
from studio.domain.votes import Group, Vote
from studio.session.ahead import PairsAhead
from studio.session.liked.liked_pictures import LikedEntry
from studio.session.round_counts import RoundCounts
from studio.session.statistics.proof import Proof
from studio.session.statistics.strength_fit import StrengthFit
from studio.session.statistics.win_rates import Tally
from studio.store.read_only import ReadOnlyProject


class ReadOnlyBlindTests(Protocol):
    @property
    def latest(self) -> BlindTest | None: ...

    @property
    def waiting(self) -> list[Group]: ...

    @property
    def answered(self) -> int: ...

    @property
    def over(self) -> bool: ...

    @property
    def has_controls(self) -> bool: ...

    @property
    def can_draw(self) -> bool: ...

    def models(self) -> list[int | None]: ...

    def decided(self, blind_test: BlindTest) -> int: ...

    def tally(self, blind_test: BlindTest) -> Tally: ...

    def liked(self, blind_test: BlindTest) -> StrengthFit | None: ...


class ReadOnlyLikedPictures(Protocol):
    @property
    def new(self) -> frozenset[int]: ...

    @property
    def waiting(self) -> bool: ...

    def refuse_recipe(self) -> None: ...

    def entries(self) -> list[LikedEntry]: ...


class ReadOnlySession(Protocol):
    @property
    def project(self) -> ReadOnlyProject: ...

    @property
    def proof(self) -> Proof: ...

    @property
    def blind_tests(self) -> ReadOnlyBlindTests: ...

    @property
    def ahead(self) -> PairsAhead: ...

    @property
    def liked(self) -> ReadOnlyLikedPictures: ...

    @property
    def learns_liked(self) -> bool: ...

    @property
    def current(self) -> Group | None: ...

    @property
    def upcoming(self) -> list[Group]: ...

    @property
    def standing(self) -> Vote | None: ...

    @property
    def ready(self) -> int: ...

    @property
    def round(self) -> RoundProgress: ...

    @property
    def round_counts(self) -> RoundCounts: ...

    @property
    def head(self) -> Checkpoint | None: ...
