"""What a plan says of machines whose figures are known, by hand-computed numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studio.domain.errors import ResourceError
from studio.domain.events import BenchmarkResult, Measures, MemoryPeaks
from studio.domain.machine import Backend, GraphicsDevice, Machine, Precision
from studio.domain.recipe import ATELIER, D3PO, RECIPES, REFERENCE, Recipe
from studio.domain.sampling import Sampler, Sampling
from studio.session.plan import advice
from studio.session.plan.advice import plan
from studio.session.plan.planner import Costs, Workload, first_round

GIB = 2**30
SDXL = (1024, 1024)


def card(name: str, gigabytes: float, *, integrated: bool = False, backend: Backend = Backend.CUDA) -> GraphicsDevice:
    return GraphicsDevice("cuda:0", name, backend, round(gigabytes * GIB), Precision.BRAIN, integrated)


SMALL = card("GeForce RTX 3050", 8)
LARGE = card("GeForce RTX 4090", 24)


def on(used: GraphicsDevice | None, *others: GraphicsDevice) -> Machine:
    return Machine((*others, *([used] if used else [])), used)


def peaks(most: float, room: float, total: float = 0, unet: float = 4.8, *, four_bits: bool = False) -> MemoryPeaks:
    """In gigabytes; SDXL's UNet in half precision unless said."""
    texts, drawing, learning = (round(gigabytes * GIB) for gigabytes in (most - 0.2, most - 0.4, most - 0.1))
    return MemoryPeaks(
        texts,
        drawing,
        round(most * GIB),
        learning,
        round(unet * GIB),
        room=round(room * GIB),
        total=round((total or room + 0.5) * GIB),
        four_bits=four_bits,
    )


def measured(step: float, decoding: float, look: float, around: float = 10.0) -> Measures:
    return Measures(step, decoding, look, around, 1_500_000, 262_144, gradient=1_500_000, checkpoint=40_000_000)


# Seconds of a denoising step of SDXL with guidance, of decoding, and of a look with its gradient, by card.
ON_SMALL = BenchmarkResult(peaks(6.5, 7.5), SDXL, 1024, measured(0.5, 1.0, 1.2))
ON_LARGE = BenchmarkResult(peaks(18.0, 23.0), SDXL, 1024, measured(0.1, 0.2, 0.2))
ON_PROCESSOR = BenchmarkResult(peaks(14, 24, unet=9.6), SDXL, 1024, measured(30.0, 40.0, 70.0))
FAST = BenchmarkResult(peaks(2.2, 7.5, unet=1.6), (512, 512), 512, measured(0.012, 0.03, 0.015, around=2.0))
FIRST = first_round(ATELIER, Sampling(), 2)


def test_a_card_of_8_gigabytes_has_sdxl_drawn_ahead() -> None:
    made = plan(FIRST, on(SMALL), ON_SMALL, free=10**12)
    # four candidates of 7 steps, 13 more and decoding for two; 160 looks at 8 votes, then 16 at each of 20
    assert made.costs.group == pytest.approx(4 * 7 * 0.5 + 2 * (13 * 0.5 + 1.0))
    assert made.costs.learning == pytest.approx((160 + 20 * 16) * 1.2 + 10)
    assert made.seconds_per_vote == pytest.approx(29 + 586 / 20)
    assert (made.fed_per_hour, made.given_per_hour) == (61, 1200)
    assert made.ends_in == pytest.approx(20 * 29 + 586)
    assert made.room == 100 * (2 * (1_500_000 + 262_144) + 3_000_000) + 5 * 40_000_000
    assert made.advice is not None
    assert (made.advice.template, made.advice.values) == (advice.AHEAD, (29, 3))
    assert "cannot draw as fast as you vote" in str(made.advice)


def test_a_card_of_24_gigabytes_is_held_up_by_the_same() -> None:
    made = plan(FIRST, on(LARGE), ON_LARGE)
    assert made.costs.group == pytest.approx(54 * 0.1 + 2 * 0.2)
    assert made.seconds_per_vote == pytest.approx(5.8 + 106 / 20)
    assert made.advice is not None
    assert (made.advice.template, made.advice.values) == (advice.AHEAD, (6, 3))


def test_a_processor_does_not_draw_sdxl_in_the_time_of_a_vote() -> None:
    made = plan(FIRST, on(None), ON_PROCESSOR)
    seconds = 54 * 30.0 + 2 * 40 + (480 * 70 + 10) / 20
    assert made.seconds_per_vote == pytest.approx(seconds)
    assert made.fed_per_hour == 1
    assert made.advice is not None
    assert (made.advice.template, made.advice.values) == (advice.TOO_SLOW, (round(seconds),))


def test_what_is_as_fast_as_the_artist_needs_no_change() -> None:
    made = plan(FIRST, on(LARGE), FAST, free=10**12)
    assert made.seconds_per_vote == pytest.approx(54 * 0.012 + 0.06 + (480 * 0.015 + 2) / 20)
    assert made.advice is not None
    assert made.advice.template == advice.FITS


def test_nothing_is_advised_before_anything_is_known() -> None:
    made = plan(FIRST, on(None))
    assert (made.advice, made.costs, made.fed_per_hour, made.ends_in) == (None, Costs(), None, None)


# ------------------------------------------------------------------------------------------ the idle card


@pytest.mark.parametrize("used", [None, card("Iris Xe", 14, integrated=True, backend=Backend.XPU), SMALL])
def test_a_better_card_that_lies_idle_is_named(used: GraphicsDevice | None) -> None:
    made = plan(FIRST, on(used, LARGE), ON_PROCESSOR if used is None else ON_SMALL)
    assert made.advice is not None
    assert (made.advice.template, made.advice.values) == (advice.IDLE, (LARGE.name,))


def test_a_lesser_card_is_not() -> None:
    lesser = card("Iris Xe", 30, integrated=True, backend=Backend.XPU)
    made = plan(FIRST, on(LARGE, SMALL, lesser), ON_LARGE)
    assert made.advice is not None
    assert made.advice.template != advice.IDLE


def test_a_card_that_pytorch_cannot_use_is_told_of_where_it_would_help() -> None:
    remark = ResourceError("There is an NVIDIA graphics card.")
    machine = Machine(remarks=(remark,))
    assert plan(FIRST, machine, ON_PROCESSOR).advice is remark
    fits = plan(FIRST, machine, FAST).advice
    assert fits is not None
    assert fits.template == advice.FITS


# ------------------------------------------------------------------------------------------ memory and disk


def test_weights_in_four_bits_make_room_once() -> None:
    six = card("GeForce GTX 1660", 6)
    too_small = replace(ON_SMALL, memory=peaks(6.3, 5.5))
    made = plan(FIRST, on(six), too_small).advice
    assert made is not None
    assert made.template == advice.FOUR_BITS
    in_four_bits = plan(FIRST, on(six), replace(ON_SMALL, memory=peaks(6.3, 5.5, unet=1.5, four_bits=True))).advice
    # 768 pixels are 9/16 of the area: 1.5 + 4.8 · 0.5625 = 4.2, but the texts alone take 6.1
    assert in_four_bits is not None
    assert in_four_bits.template == advice.TOO_LARGE


def test_smaller_pictures_fit_where_larger_ones_do_not() -> None:
    memory = replace(peaks(9.0, 7.5), texts=6 * GIB)
    apple = card("Apple M2", 8, integrated=True, backend=Backend.MPS)
    made = plan(FIRST, on(apple), replace(ON_SMALL, memory=memory)).advice
    assert made is not None
    assert (made.template, made.values) == (advice.SMALLER_FITS, (768, 768))
    begun = plan(replace(FIRST, begun=True), on(apple), replace(ON_SMALL, memory=memory)).advice
    assert begun is not None
    assert begun.template == advice.TOO_LARGE


def test_other_programs_are_to_be_closed_where_they_hold_what_is_missing() -> None:
    made = plan(FIRST, on(LARGE), replace(ON_LARGE, memory=peaks(18.0, 12.0, total=24))).advice
    assert made is not None
    assert made.template == advice.CLOSE


def test_a_full_disk_comes_first() -> None:
    made = plan(FIRST, on(SMALL), replace(ON_SMALL, memory=peaks(9, 7.5)), free=85_242_880)
    assert made.room == 852_428_800
    assert made.advice is not None
    assert (made.advice.template, made.advice.values) == (advice.DISK, (10,))


# ------------------------------------------------------------------------------------------ steps and size


def by_drawing(step: float) -> BenchmarkResult:
    """On a card that learns in no time."""
    return BenchmarkResult(peaks(6.5, 7.5), SDXL, 1024, measured(step, 0.1, 0.0, around=0.0))


def test_fewer_steps_are_advised_where_they_are_enough() -> None:
    # (4 · 10 + 2 · 20) · 0.04 + 0.2 are 3.4 s; in 15 steps (4 · 5 + 2 · 10) · 0.04 + 0.2, 1.8 s
    euler = replace(FIRST, sampling=Sampling(steps=30, sampler=Sampler.EULER))
    made = plan(euler, on(SMALL), by_drawing(0.04)).advice
    assert made is not None
    assert (made.template, made.values) == (advice.STEPS, (15, 30, 47))


def test_ddim_needs_its_steps_and_another_sampler_does_not() -> None:
    # 20 steps take 54 · 0.06 + 0.2, 3.44 s, and 15 by a solver 40 · 0.06 + 0.2, 2.6 s
    made = plan(FIRST, on(SMALL), by_drawing(0.06)).advice
    assert made is not None
    assert (made.template, made.values) == (advice.SAMPLER, ("DPM++ 2M Karras", 15, 24))
    long = plan(replace(FIRST, sampling=Sampling(steps=40)), on(SMALL), by_drawing(0.03)).advice
    assert long is not None
    assert (long.template, long.values) == (advice.STEPS, (20, 40, 47))


@pytest.mark.parametrize(
    ("size", "native", "draft"),
    [
        ((1024, 1024), 1024, (768, 768)),
        ((832, 1216), 1024, (768, 768)),
        ((512, 512), 512, (384, 384)),
        ((768, 768), 1024, None),
        ((128, 128), 128, None),
    ],
)
def test_a_draft_is_advised_once(size: tuple[int, int], native: int, draft: tuple[int, int] | None) -> None:
    # 40 · 0.08 + 0.2 are 3.4 s, so that fewer steps are not to be had and would not do
    solved = replace(FIRST, sampling=Sampling(steps=15, sampler=Sampler.UNIPC))
    made = plan(solved, on(SMALL), replace(by_drawing(0.08), size=size, native=native)).advice
    assert made is not None
    if draft is None:
        assert made.template == advice.AHEAD
    else:
        assert (made.template, made.values[:2]) == (advice.SMALLER, draft)


@pytest.mark.parametrize("sampler", [Sampler.LCM, Sampler.EULER_SGM_UNIFORM])
def test_a_model_for_few_steps_is_not_drawn_in_fewer(sampler: Sampler) -> None:
    few = replace(FIRST, sampling=Sampling(steps=8, guidance_scale=1.0, sampler=sampler))
    made = plan(few, on(SMALL), replace(by_drawing(0.2), size=(128, 128), native=128)).advice
    assert made is not None
    assert made.template == advice.AHEAD


def test_in_a_project_that_has_begun_how_it_is_drawn_is_fixed() -> None:
    made = plan(replace(FIRST, begun=True), on(SMALL), by_drawing(0.06)).advice
    assert made is not None
    assert made.template == advice.AHEAD


# ------------------------------------------------------------------------------------------ pairs ahead


def test_pairs_that_are_drawn_ahead_already_are_not_advised_again() -> None:
    work = replace(FIRST, begun=True, waiting=39)
    made = plan(work, on(SMALL), ON_SMALL).advice
    assert made is not None
    assert made.template == advice.AHEAD
    enough = plan(replace(work, waiting=40), on(SMALL), ON_SMALL).advice
    assert enough is not None
    assert (enough.template, enough.values) == (advice.FITS_AHEAD, (40,))


def test_pairs_that_are_on_their_way_are_not_advised_again() -> None:
    made = plan(replace(FIRST, begun=True, waiting=10, coming=30), on(SMALL), ON_SMALL).advice
    assert made is not None
    assert (made.template, made.values) == (advice.COMING, (30,))


def test_while_it_learns_the_artist_votes_on_what_was_drawn_before() -> None:
    slow_learning = replace(FAST, measures=measured(0.012, 0.03, 0.2, around=2.0))
    made = plan(replace(FIRST, begun=True), on(SMALL), slow_learning).advice
    assert made is not None
    assert (made.template, made.values) == (advice.AHEAD_OF_LEARNING, (2,))


def test_what_the_newest_checkpoint_is_to_draw_is_not_drawn_ahead() -> None:
    work = first_round(REFERENCE, Sampling(), 2)
    made = plan(work, on(SMALL), ON_SMALL)
    # two pictures of 20 steps, and every vote at all 20 of them
    assert made.costs.group == pytest.approx(2 * 20 * 0.5 + 2)
    assert made.costs.learning == pytest.approx(20 * 20 * 1.2 + 10)
    assert made.advice is not None
    # 46.5 s; in drafts 9/16 of all but the 10 s of a round, 26.4 s
    assert (made.advice.template, made.advice.values) == (advice.SMALLER, (768, 768, 43))
    begun = plan(replace(work, begun=True, waiting=100), on(SMALL), ON_SMALL).advice
    assert begun is not None
    assert begun.template == advice.TOO_SLOW


# ------------------------------------------------------------------------------------------ recipes


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_every_recipe_is_planned_by_what_it_draws_looks_at_and_keeps(recipe: Recipe) -> None:
    # as a dry run finds it: the final latent or all 21, and gradients where they are kept
    latents, gradient = {"atelier": (1, 1_500_000), "d3po": (21, 1_500_000), "reference": (21, 0)}[recipe.name]
    measures = replace(measured(0.5, 1.0, 1.2), trajectory=latents * 262_144, gradient=gradient)
    first = first_round(recipe, Sampling(), 2)
    made = plan(first, on(SMALL), replace(ON_SMALL, measures=measures), free=10**12)
    later = plan(replace(first, earlier=200), on(SMALL), replace(ON_SMALL, measures=measures))
    # denoising steps for a pair; looks of the first round, and of one after 200 votes
    steps, looks, of_later = {
        "atelier": (54, 160 + 20 * 16, 20 * 16),
        "d3po": (54, 32 + 20 * 4, 20 * 4),
        "reference": (40, 20 * 20, 20 * 20),
    }[recipe.name]
    assert made.costs.group == pytest.approx(steps * 0.5 + 2)
    assert made.costs.learning == pytest.approx(looks * 1.2 + 10)
    assert later.costs.learning == pytest.approx(of_later * 1.2 + 10)
    assert made.room == 100 * 2 * (1_500_000 + latents * 262_144 + gradient) + 5 * 40_000_000


def test_what_learns_from_steps_is_advised_no_other_sampler() -> None:
    # as above, where another sampler is advised for the pictures alone; drafts are the other way to be fast enough
    made = plan(first_round(D3PO, Sampling(), 2), on(SMALL), by_drawing(0.06)).advice
    assert made is not None
    assert (made.template, made.values[:2]) == (advice.SMALLER, (768, 768))
    fewer = plan(first_round(D3PO, Sampling(steps=40), 2), on(SMALL), by_drawing(0.03)).advice
    assert fewer is not None
    assert (fewer.template, fewer.values) == (advice.STEPS, (20, 40, 47))


def test_where_nothing_can_be_drawn_ahead_the_recipe_that_allows_it_is_named() -> None:
    work = first_round(REFERENCE, Sampling(), 2)
    # a model without a draft size, 46.5 s a vote
    without_draft = replace(ON_SMALL, size=(128, 128), native=128)
    made = plan(work, on(SMALL), without_draft).advice
    assert made is not None
    assert (made.template, made.values) == (advice.OTHER_LEARNING, ("D3PO as published", "Few votes"))
    for too_late in (replace(work, begun=True), replace(work, sampling=Sampling(steps=1000))):
        hopeless = plan(too_late, on(SMALL), replace(ON_PROCESSOR, size=(128, 128), native=128)).advice
        assert hopeless is not None
        assert hopeless.template == advice.TOO_SLOW


# ------------------------------------------------------------------------------------------ in a project


def test_what_a_project_has_cost_comes_before_what_a_dry_run_measured() -> None:
    work = replace(FIRST, begun=True, missing=5, waiting=2, pace=4.0)
    made = plan(work, on(SMALL), ON_SMALL, Costs(group=30.0, learning=200.0))
    assert made.costs == Costs(30.0, 200.0, 2 * (1_500_000 + 262_144), 3_000_000, 40_000_000)
    # three of the five that are missing have to be drawn
    assert made.ends_in == 3 * 30 + 200
    assert made.given_per_hour == 900
    by_the_artist = plan(replace(work, waiting=5), on(SMALL), ON_SMALL, Costs(group=30.0, learning=200.0))
    assert by_the_artist.ends_in == 5 * 4 + 200
    assert plan(replace(work, learning_left=70.0), on(SMALL), ON_SMALL).ends_in == 70


def test_a_later_round_looks_at_new_votes_alone_once_there_are_eight() -> None:
    later = replace(FIRST, earlier=8)
    assert plan(later, on(SMALL), ON_SMALL).costs.learning == pytest.approx(20 * 16 * 1.2 + 10)
    fewer = replace(FIRST, earlier=7)
    # 160 looks at 8 votes, then 16 at all 27
    assert plan(fewer, on(SMALL), ON_SMALL).costs.learning == pytest.approx((160 + 27 * 16) * 1.2 + 10)


def test_a_vote_on_four_says_three_times_as_much() -> None:
    work = first_round(ATELIER, Sampling(), 4)
    # the best is one press; three comparisons follow
    assert work == Workload(ATELIER, Sampling(), 4, fresh=60, missing=20)
    made = plan(work, on(SMALL), ON_SMALL)
    assert made.per_round == 20
    assert made.costs.group == pytest.approx(4 * 20 * 0.5 + 4)
    # seven steps of each of 24 comparisons, then 16 of all 80 pictures, two of them a look
    assert made.costs.learning == pytest.approx((24 * 7 + 40 * 16) * 1.2 + 10)
