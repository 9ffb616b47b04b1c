"""The votes that wait, counted as they come and go, against the same counted anew."""

from __future__ import annotations

import random
from collections.abc import Set

import pytest

from studio.domain.answers import Answer, Outline
from studio.domain.votes import Purpose, Verdict
from studio.session.pending_votes import PendingVotes

VERDICTS = (Verdict.LEFT, Verdict.RIGHT, Verdict.TIE, Verdict.BAD, Verdict.SKIP)


def answer(number: int) -> Answer:
    group = Outline(number, Purpose.ROUND, None, None, None, (2 * number, 2 * number + 1))
    return Answer(number, group, VERDICTS[number % len(VERDICTS)], 1, 900, ())


def state(votes: PendingVotes) -> tuple[object, ...]:
    return votes.presses, votes.anything_new, votes.ids, votes.consumed()


@pytest.mark.parametrize("seed", range(8))
def test_they_come_to_the_same_as_counted_anew(seed: int) -> None:
    chance = random.Random(seed)
    counting: dict[int, Answer] = {}
    consumed: set[int] = set()
    unusable: set[int] = set()
    learning: Set[int] = frozenset()
    votes = PendingVotes(consumed)
    for number in range(1, 200):
        counting[number] = answer(number)
        votes.count(counting[number])
        match chance.randrange(12):
            case 0:
                taken_back = counting.pop(chance.choice(list(counting)))
                votes.discount(taken_back)
            case 1:
                some = set(chance.sample(range(400), 20))
                unusable ^= some
                votes.turn_usable(some)
            case 2:
                learning = (
                    votes.ids if chance.random() < 0.5 else frozenset(chance.sample(range(number + 1), number // 2))
                )
                votes.learn(learning)
            case 3:
                learned = chance.sample(range(number + 1), chance.randrange(number))
                consumed.update(learned)
                votes.consume(learned)
            case _:
                pass
        anew = PendingVotes(consumed, unusable)
        for each in counting.values():
            anew.count(each)
        anew.learn(learning)
        assert state(votes) == state(anew)
