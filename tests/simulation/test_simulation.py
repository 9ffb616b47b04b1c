"""Tastes, simulated artists and statistics against hand-made numbers."""

from __future__ import annotations

import math
import random
from collections import Counter

import numpy as np
import pytest

from studio.domain.errors import InputError
from studio.domain.votes import Mark, Verdict, presses
from studio.session.prompts.starter_prompts import starter_prompts
from studio.session.statistics.win_rates import wilson_interval
from studio.simulation.image_statistics import Pixels, diversity, mean_pixel_change
from studio.simulation.simulated_voter import SimulatedVoter, noise_for, within_prompt_deviation
from studio.simulation.tastes import SCORES, taste_named


def flat(red: int, green: int, blue: int) -> Pixels:
    return np.full((32, 32, 3), (red, green, blue), np.uint8)


def noisy(seed: int) -> Pixels:
    return np.random.default_rng(seed).integers(0, 256, (32, 32, 3), dtype=np.uint8)


def halves(left: tuple[int, int, int] = (0, 0, 0), right: tuple[int, int, int] = (255, 255, 255)) -> Pixels:
    picture = flat(*left)
    picture[:, 16:] = right
    return picture


@pytest.mark.parametrize(
    ("name", "liked", "disliked"),
    [
        ("jpeg", noisy(0), flat(9, 9, 9)),
        ("luminance", flat(200, 200, 200), flat(50, 50, 50)),
        ("warmth", flat(200, 100, 50), flat(50, 100, 200)),
        ("saturation", flat(200, 0, 0), flat(200, 180, 180)),
        ("colourfulness", noisy(0), flat(100, 100, 100)),
        ("contrast", halves(), flat(100, 100, 100)),
        ("symmetry", flat(100, 100, 100), halves()),
        ("edges", noisy(0), halves()),
        ("detail", noisy(0), halves()),
        ("focus", np.pad(noisy(0)[8:24, 8:24], ((8, 8), (8, 8), (0, 0))), flat(1, 1, 1)),
        ("palette", flat(38, 64, 89), flat(255, 0, 255)),
        ("sweetspot", noisy(0), halves()),
        ("cosy", flat(120, 60, 20), flat(20, 60, 220)),
        ("roomy", np.pad(flat(255, 255, 255)[:4, :4], ((14, 14), (14, 14), (0, 0))), halves()),
        ("low", np.pad(noisy(0)[16:], ((16, 0), (0, 0), (0, 0))), np.pad(noisy(0)[16:], ((0, 16), (0, 0), (0, 0)))),
        ("grain", noisy(0), noisy(0)[::4, ::4].repeat(4, 0).repeat(4, 1)),
        ("strokes", noisy(0)[:, :1].repeat(32, 1), noisy(0)[:1].repeat(32, 0)),
        ("cool_shadows", halves((20, 20, 90), (250, 200, 120)), halves((90, 20, 20), (120, 200, 250))),
        ("harmony", halves((200, 80, 40), (220, 120, 60)), halves((200, 80, 40), (40, 120, 220))),
        ("bold", np.pad(noisy(0)[8:24, 8:24], ((8, 8), (8, 8), (0, 0))), flat(120, 120, 120)),
    ],
)
def test_a_taste_likes_what_it_is_named_for(name: str, liked: Pixels, disliked: Pixels) -> None:
    assert taste_named(name).score(liked) > taste_named(name).score(disliked)
    assert taste_named(f"-{name}").score(liked) == -taste_named(name).score(liked)


def test_there_are_twelve_tastes_and_unknown_ones_are_told() -> None:
    assert len(SCORES) >= 12
    with pytest.raises(InputError, match="no taste called “beauty”; choose one of: jpeg, luminance, warmth"):
        taste_named("beauty")


def test_warmth_by_hand() -> None:
    assert taste_named("warmth").score(flat(255, 0, 102)) == pytest.approx(0.6)


def test_the_unit_is_the_spread_within_a_prompt() -> None:
    assert within_prompt_deviation([[0.0, 2.0], [10.0, 10.0]]) == pytest.approx(2**0.5 / 2)


def test_an_artist_agrees_with_himself_as_often_as_calibrated() -> None:
    draw = random.Random(0)
    scores = [[draw.gauss(5 * prompt, 2.0) for _ in range(8)] for prompt in range(12)]
    s0 = within_prompt_deviation(scores)
    tau = noise_for(scores, s0)
    artist = SimulatedVoter(taste_named("luminance"), s0, tau, random.Random(1))
    same = shown = 0
    for _ in range(4000):
        group = draw.choice(scores)
        one, other = draw.sample(group, 2)
        if abs(one - other) < 0.25 * s0:
            continue
        first, second = (_judge(artist, one, other) for _ in range(2))
        same = same + (first == second)
        shown = shown + 1
    assert 0.80 <= same / shown <= 0.85


def _judge(artist: SimulatedVoter, one: float, other: float) -> Verdict:
    """Judge two scores by pictures of that luminance, in units that fit into a byte."""
    scaled = SimulatedVoter(artist.taste, artist.s0 / 100, artist.tau / 100, artist.chance)
    pictures = [np.full((2, 2, 3), 0, np.uint8) for _ in range(2)]
    pictures[0 if one > other else 1][:] = min(255, round(abs(one - other) / 100 * 255))
    return scaled.judge(pictures[0], pictures[1])


def test_how_often_a_picture_wins_is_what_many_answers_come_to() -> None:
    artist = SimulatedVoter(taste_named("luminance"), s0=0.2, tau=0.1, chance=random.Random(0))
    dark, light = flat(90, 90, 90), flat(115, 115, 115)
    difference = artist.taste.score(light) - artist.taste.score(dark)
    wins = [artist.judge(light, dark) is Verdict.LEFT for _ in range(4000)]
    assert artist.expected(difference) == pytest.approx(sum(wins) / len(wins), abs=0.03)
    assert artist.expected(difference) + artist.expected(-difference) == pytest.approx(1)
    assert artist.expected(0.24 * 0.2) == 0.5


def test_what_cannot_be_noticed_is_a_tie() -> None:
    artist = SimulatedVoter(taste_named("luminance"), 0.5, 0.1, random.Random(0))
    verdicts = [artist.judge(flat(100, 100, 100), flat(101, 101, 101)) for _ in range(400)]
    assert 0.92 <= verdicts.count(Verdict.TIE) / 400 <= 0.98


def test_a_difference_of_any_size_can_be_judged() -> None:
    artist = SimulatedVoter(taste_named("luminance"), 1e-6, 1e-7, random.Random(0))
    verdicts = [artist.judge(flat(0, 0, 0), flat(255, 255, 255)) for _ in range(400)]
    assert 0.95 <= verdicts.count(Verdict.RIGHT) / 400 < 1


def test_pictures_all_alike_cannot_be_judged() -> None:
    with pytest.raises(InputError, match="do not differ in “warmth”"):
        SimulatedVoter.calibrated(taste_named("warmth"), [[1.0, 1.0], [2.0, 2.0]], 0)


def test_wilson_interval_of_eighty_in_a_hundred() -> None:
    low, high = wilson_interval(80, 100)
    assert (round(low, 3), round(high, 3)) == (0.711, 0.867)
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_change_and_diversity_by_hand() -> None:
    black = flat(0, 0, 0)
    white = flat(255, 255, 255)
    assert mean_pixel_change(black, white) == pytest.approx(1)
    assert diversity([black, white, white]) == pytest.approx(2 / 3)


def test_prompts_to_vote_on_and_to_check_on_are_disjoint() -> None:
    voted, control = starter_prompts(24, 8)
    assert len({*voted, *control}) == 32
    assert sum("cat" in prompt for prompt in voted) == 3


def test_an_artist_marks_the_best_and_the_worst_of_a_group() -> None:
    shades = [flat(shade, shade, shade) for shade in (90, 240, 10, 130)]
    artist = SimulatedVoter(taste_named("luminance"), s0=0.1, tau=0.01, chance=random.Random(1), marks_worst=True)
    answers = [artist.answer(shades) for _ in range(400)]
    usual = (Verdict.MARKED, (Mark.PLAIN, Mark.BEST, Mark.BAD, Mark.PLAIN), 1)
    assert 0.88 < answers.count(usual) / len(answers) < 0.98
    assert all(sorted(marks) == sorted(usual[1]) for _, marks, _ in answers)


def test_an_artist_takes_the_best_of_a_group_alone() -> None:
    shades = [flat(shade, shade, shade) for shade in (90, 240, 10, 130)]
    artist = SimulatedVoter(taste_named("luminance"), s0=0.1, tau=0.01, chance=random.Random(1))
    answers = Counter(artist.mark(shades) for _ in range(400))
    assert 0.92 < answers[Mark.PLAIN, Mark.BEST, Mark.PLAIN, Mark.PLAIN] / 400 < 1
    assert {presses(marks) for marks in answers} == {1}


def test_two_of_a_group_compare_as_a_pair_does() -> None:
    """Gumbel noise on the scores makes the best of two the winner in σ(Δ/τ) of the cases."""
    pictures = [flat(120, 120, 120), flat(140, 140, 140)]
    artist = SimulatedVoter(taste_named("luminance"), s0=0.01, tau=0.1, chance=random.Random(2))
    marked = sum(artist.mark(pictures)[1] is Mark.BEST for _ in range(4000)) / 4000
    judged = sum(artist.judge(*pictures) is Verdict.RIGHT for _ in range(4000)) / 4000
    assert abs(marked - judged) < 0.04


@pytest.mark.parametrize(("right", "strong"), [(130, 0.0), (145, 0.95), (100, 0.0)])
def test_a_difference_that_seems_large_is_a_strong_preference(right: int, strong: float) -> None:
    """But for slips of the hand, of which nobody is sure."""
    artist = SimulatedVoter(taste_named("luminance"), 0.1, 0.002, random.Random(4), strong_beyond=1.5)
    pictures = [flat(100, 100, 100), flat(right, right, right)]
    share = sum(artist.answer(pictures)[2] == 2 for _ in range(1000)) / 1000
    assert share == pytest.approx(strong, abs=0.02)
    artist.strong_beyond = math.inf
    assert {artist.answer(pictures)[2] for _ in range(100)} == {1}


def test_who_says_much_better_is_right_more_often() -> None:
    """What seems large is large more often than not: the same noise makes the answer and its strength."""
    artist = SimulatedVoter(taste_named("luminance"), 0.1, 0.1, random.Random(5), strong_beyond=1.5)
    answers = [artist.answer([flat(140, 140, 140), flat(120, 120, 120)]) for _ in range(4000)]
    plain, strong = (
        [verdict is Verdict.LEFT for verdict, _, strength in answers if strength == wanted] for wanted in (1, 2)
    )
    assert len(strong) > 400
    assert sum(strong) / len(strong) > sum(plain) / len(plain) + 0.1


def test_pictures_that_look_alike_get_no_marks() -> None:
    artist = SimulatedVoter(taste_named("luminance"), s0=0.1, tau=0.01, chance=random.Random(3))
    assert set(artist.mark([flat(100, 100, 100), flat(101, 101, 101), flat(102, 102, 102)])) == {Mark.PLAIN}
