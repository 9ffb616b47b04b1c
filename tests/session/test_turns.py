"""Whose turn it is, whatever waits and whatever page is open."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Collection

import pytest

from studio.session.turns import FOR_VOTING, PATIENCE, Kind, Turns

BOUND = 2 * (PATIENCE + len(Kind))
"""So many jobs of other kinds at most begin while one waits: it may be passed over twice `PATIENCE` times, then those
that were passed over more often come first, with a round of training behind each."""
PAGES = ((), FOR_VOTING, (Kind.BLIND_TEST,), (Kind.PICTURES, Kind.PREVIEWS))
ALL = list(Kind)
OTHERS = [kind for kind in ALL if kind is not Kind.TRAINING]


def begun(turns: Turns, waiting: Collection[Kind], first: tuple[Kind, ...] = (), few_pairs: bool = False) -> Kind:
    kind = turns.next(waiting, first, few_pairs)
    assert kind is not None
    turns.take(kind, waiting, first)
    return kind


def test_nothing_begins_where_nothing_waits() -> None:
    assert Turns().next(()) is None


@pytest.mark.parametrize("first", PAGES)
@pytest.mark.parametrize("few_pairs", [False, True])
@pytest.mark.parametrize("before", [None, *OTHERS])
def test_a_round_that_is_due_begins_after_one_job_at_most(
    first: tuple[Kind, ...], few_pairs: bool, before: Kind | None
) -> None:
    turns = Turns()
    if before is not None:
        begun(turns, [before])
    assert Kind.TRAINING in (begun(turns, ALL, first, few_pairs), begun(turns, ALL, first, few_pairs))


def test_a_round_that_is_due_begins_at_once_where_enough_pairs_wait() -> None:
    assert begun(Turns(), [Kind.TRAINING, Kind.PAIRS, Kind.EVALUATION, Kind.PREVIEWS], FOR_VOTING) is Kind.TRAINING


def test_a_few_pairs_are_drawn_before_a_round_that_is_due_but_not_twice() -> None:
    turns = Turns()
    waiting = [Kind.TRAINING, Kind.PAIRS]
    assert begun(turns, waiting, FOR_VOTING, few_pairs=True) is Kind.PAIRS
    assert begun(turns, waiting, FOR_VOTING, few_pairs=True) is Kind.TRAINING
    drawing = Turns()
    begun(drawing, [Kind.PAIRS])
    assert begun(drawing, waiting, FOR_VOTING, few_pairs=True) is Kind.TRAINING


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        (FOR_VOTING, Kind.EVALUATION),
        ((Kind.BLIND_TEST,), Kind.BLIND_TEST),
        ((Kind.PICTURES, Kind.PREVIEWS), Kind.PICTURES),
    ],
)
def test_the_open_page_comes_first(first: tuple[Kind, ...], kind: Kind) -> None:
    waiting = [other for other in OTHERS if other is not Kind.EXPORT]
    assert begun(Turns(), waiting, first) is kind


def test_after_the_blind_test_pairs_to_vote_on_come_at_once() -> None:
    turns = Turns()
    waiting = (Kind.BLIND_TEST, Kind.PAIRS, Kind.PREVIEWS)
    for jobs in range(1, 30):
        for _ in range(jobs):
            begun(turns, waiting, (Kind.BLIND_TEST,))
        assert begun(turns, waiting, FOR_VOTING) is Kind.PAIRS


def test_a_file_is_written_next_whatever_page_is_open() -> None:
    turns = Turns()
    for _ in range(PATIENCE):
        begun(turns, [Kind.PAIRS, Kind.PREVIEWS], FOR_VOTING)
    assert begun(turns, OTHERS, FOR_VOTING) is Kind.EXPORT


@pytest.mark.parametrize("always", OTHERS)
def test_one_kind_that_waits_all_day_keeps_nobody_else_from_work(always: Kind) -> None:
    """A slider that is moved without end, blind tests or files asked for one after the other."""
    turns = Turns()
    jobs = Counter(begun(turns, ALL, (always,)) for _ in range(100 * len(Kind)))
    assert min(jobs.values()) >= 100 * len(Kind) / BOUND
    assert set(jobs) == set(Kind)


@pytest.mark.parametrize("seed", range(400))
def test_nothing_waits_for_ever(seed: int) -> None:
    chance = random.Random(seed)
    turns = Turns()
    share = chance.random()
    turning = chance.random()
    waiting = set[Kind]()
    waited = Counter[Kind]()
    first: tuple[Kind, ...] = ()
    for _ in range(300):
        waiting |= {kind for kind in Kind if chance.random() < share}
        if chance.random() < turning:
            first = chance.choice(PAGES)
        if not waiting:
            continue
        kind = begun(turns, waiting, first, chance.random() < 0.5)
        waited.update(waiting - {kind})
        waited[kind] = 0
        assert waited[Kind.TRAINING] <= 1
        assert max(waited.values()) <= BOUND
        if chance.random() < 0.5:
            waiting.discard(kind)


def test_pairs_are_drawn_ahead_when_nothing_else_waits_and_now_and_then_besides() -> None:
    turns = Turns()
    assert [begun(turns, [Kind.AHEAD]) for _ in range(3)] == [Kind.AHEAD] * 3
    for _ in range(PATIENCE):
        assert begun(turns, [Kind.PAIRS, Kind.AHEAD], FOR_VOTING) is Kind.PAIRS
    assert begun(turns, [Kind.PAIRS, Kind.AHEAD], FOR_VOTING) is Kind.AHEAD
    assert begun(turns, [Kind.TRAINING, Kind.AHEAD], FOR_VOTING) is Kind.TRAINING
