"""Which prompts pictures without words are learned under."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from studio.session.liked.worded import prompts_of_each

CAT, TREE, MOON = 1, 2, 3


def test_what_tells_a_picture_from_the_others_chooses() -> None:
    # the tree names the style, so it fits all of them best
    errors = {
        10: {CAT: 0.30, TREE: 0.21, MOON: 0.50},
        11: {CAT: 0.40, TREE: 0.20, MOON: 0.50},
        12: {CAT: 0.40, TREE: 0.22, MOON: 0.40},
    }
    assert prompts_of_each([errors], (CAT, TREE, MOON), 1) == {10: [CAT], 11: [TREE], 12: [MOON]}


@pytest.mark.parametrize(("pictures", "prompts", "each"), [(10, 24, 2), (10, 5, 2), (3, 24, 7), (40, 12, 1), (1, 9, 8)])
def test_no_prompt_serves_much_more_often_than_another(pictures: int, prompts: int, each: int) -> None:
    chance = random.Random(7)
    errors = {number: {prompt: chance.random() for prompt in range(prompts)} for number in range(pictures)}
    chosen = prompts_of_each([errors], range(prompts), each)
    served = Counter(prompt for numbers in chosen.values() for prompt in numbers)
    assert max(served.values()) <= -(-pictures * each // prompts)
    assert all(len(numbers) == len(set(numbers)) for numbers in chosen.values())
    # the last ones may find less than they want, and never nothing
    assert sum(served.values()) > 0.8 * pictures * each
    assert all(chosen.values())


def test_a_prompt_that_is_gone_or_new_serves_for_nobody_it_is_not_known_of() -> None:
    errors = {10: {CAT: 0.1, TREE: 0.2}, 11: {CAT: 0.2, TREE: 0.1}}
    assert prompts_of_each([errors], (TREE, MOON), 1) == {10: [TREE], 11: [TREE]}
    assert prompts_of_each([{}], (TREE, MOON), 1) == {}
    assert prompts_of_each([errors], (MOON,), 1) == {10: [], 11: []}


def test_pictures_that_come_later_leave_the_earlier_ones_what_they_have() -> None:
    chance = random.Random(3)

    def batch(first: int, count: int) -> dict[int, dict[int, float]]:
        return {number: {prompt: chance.random() for prompt in range(24)} for number in range(first, first + count)}

    batches = [batch(0, 10), batch(10, 1), batch(11, 9)]
    before = prompts_of_each(batches[:1], range(24), 2)
    after = prompts_of_each(batches, range(24), 2)
    assert {number: after[number] for number in before} == before
    assert len(after) == 20


def test_how_hard_a_picture_is_under_any_prompt_says_nothing() -> None:
    easy, hard = {CAT: 0.1, TREE: 0.2, MOON: 0.3}, {CAT: 10.1, TREE: 10.3, MOON: 10.2}
    # only the hard one knows the prompt that was added since
    assert prompts_of_each([{10: easy}, {11: hard | {4: 10.15}}], (CAT, TREE, MOON, 4), 2)[11][0] == MOON
