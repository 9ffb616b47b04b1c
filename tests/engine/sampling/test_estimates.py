"""Estimates of what is being drawn: when they are told, of which pictures, and that nothing that is drawn changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count, pairwise
from pathlib import Path

import pytest
import torch
from PIL import Image
from torch.nn.functional import interpolate

from conftest_engine import CPU, SAMPLING, fresh_copy, pair
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import Event, PictureReady, PicturesEstimated, Progress, SetReady
from studio.domain.jobs import Generate, GenerateBlindTest, Job, ModelVariant, PictureSet, Render, Spare
from studio.domain.sampling import Sampler
from studio.engine.model.latent_colours import LatentColours
from studio.engine.sampling.jobs import drawing_order
from studio.engine.studio_engine import StudioEngine
from trajectory_files import load_trajectory

BASE = Base(base_path("starter"))
BLIND = (ModelVariant(None, None), ModelVariant(None, None))


def ticking(seconds: float) -> Callable[[], float]:
    """A clock that goes on by so much whenever somebody looks at it."""
    ticks = count()
    return lambda: next(ticks) * seconds


def opened(folder: Path, seconds: float = 1.0) -> StudioEngine:
    """An engine that has decoded pictures before."""
    engine = StudioEngine(CPU, fresh_copy, clock=ticking(seconds))
    list(engine.run(Render(BASE, None, SAMPLING, pair(folder, 99).pictures), Cancel()))
    return engine


def told(engine: StudioEngine, job: Job, awaited: bool = True) -> list[Event]:
    return list(engine.run(job, Cancel(), lambda: awaited))


def estimates(events: list[Event]) -> Iterator[PicturesEstimated]:
    return (event for event in events if isinstance(event, PicturesEstimated))


def candidates(folder: Path) -> PictureSet:
    return replace(pair(folder, 1), spares=(Spare(1, 900), Spare(77, 901)))


def test_a_linear_map_of_colours_is_found_again() -> None:
    latents = torch.rand((3, 4, 5, 6), generator=torch.Generator().manual_seed(1))
    weights = torch.tensor([[90.0, 0, 20], [0, 80, 0], [30, 0, 60], [0, 40, 10]])
    exact = torch.einsum("nchw,cr->nrhw", latents, weights) + 40
    pixels = interpolate(exact, scale_factor=8).round().to(torch.uint8).movedim(1, -1)
    colours = LatentColours()
    assert colours.pictures(latents) is None
    colours.learn(latents[:2], pixels[:2])
    unseen = colours.pictures(latents[2:])
    assert unseen is not None
    assert (unseen.float() - exact[2:].movedim(1, -1)).abs().max() <= 1


@pytest.mark.parametrize("sampler", [Sampler.DDIM, Sampler.DPM_2M_SDE_KARRAS])
def test_pictures_are_the_same_to_the_last_bit(tmp_path: Path, sampler: Sampler) -> None:
    drawn = []
    for awaited in (False, True):
        folder = tmp_path / str(awaited)
        job = Generate(BASE, None, None, replace(SAMPLING, sampler=sampler), (candidates(folder),), choose_after=0.5)
        events = told(StudioEngine(CPU, fresh_copy, clock=ticking(1)), job, awaited)
        assert bool(list(estimates(events))) is awaited
        pictures = [file.read_bytes() for file in sorted(folder.glob("*.png"))]
        latents = [load_trajectory(file).latents for file in sorted(folder.glob("*.safetensors"))]
        drawn.append((pictures, torch.stack(latents)))
    assert drawn[0][0] == drawn[1][0]
    assert torch.equal(drawn[0][1], drawn[1][1])


def test_no_more_than_four_a_second_are_told(tmp_path: Path) -> None:
    # the clock is looked at once a step, and once more when something is told
    engine = opened(tmp_path, 0.1)
    events = told(engine, Render(BASE, None, replace(SAMPLING, steps=12), pair(tmp_path, 1).pictures))
    steps = [number for number, event in enumerate(events) if isinstance(event, PicturesEstimated)]
    assert [isinstance(event, Progress) for event in events[: steps[0]]] == [True] * 3
    assert all(later - earlier > 2 for earlier, later in pairwise(steps))
    assert len(steps) == 4


def test_the_first_pictures_of_all_are_told_too(tmp_path: Path) -> None:
    engine = StudioEngine(CPU, fresh_copy, clock=ticking(1))
    assert list(estimates(told(engine, Render(BASE, None, SAMPLING, pair(tmp_path, 1).pictures))))


def test_an_estimate_comes_near_its_picture_and_before_it(tmp_path: Path) -> None:
    pictures = pair(tmp_path, 1).pictures
    events = told(opened(tmp_path), Render(BASE, None, SAMPLING, pictures))
    assert isinstance(events[-1], PictureReady)
    assert isinstance(events[-3], PicturesEstimated)
    for estimate, picture in zip(events[-3].estimates, pictures, strict=True):
        assert (estimate.image, estimate.width, estimate.height) == (picture.image, 16, 16)
        guessed = Image.frombytes("RGB", (16, 16), estimate.pixels)
        with Image.open(picture.image) as drawn:
            small = drawn.convert("RGB").resize((16, 16), Image.Resampling.BOX)
        off = sum(abs(one - other) for one, other in zip(guessed.tobytes(), small.tobytes(), strict=True))
        assert off / len(estimate.pixels) < 12


def test_of_a_set_candidates_are_told_without_a_file_until_they_are_chosen(tmp_path: Path) -> None:
    first, second = candidates(tmp_path), pair(tmp_path, 2)
    events = told(opened(tmp_path), Generate(BASE, None, None, SAMPLING, (first, second), choose_after=0.5))
    images = [[each.image for each in event.estimates] for event in estimates(events)]
    unknown: list[Path | None] = [None, None]
    files: list[Path | None] = [picture.image for picture in first.pictures]
    assert images == [unknown] * images.count(unknown) + [files] * images.count(files)
    assert unknown in images
    assert files in images
    last = max(number for number, event in enumerate(events) if isinstance(event, PicturesEstimated))
    assert all(isinstance(event, SetReady) for event in events[last + 1 :])


def test_of_a_blind_test_one_picture_is_told_and_not_which(tmp_path: Path) -> None:
    engine = opened(tmp_path)
    sets = (pair(tmp_path, 1), pair(tmp_path, 2))
    events = list(estimates(told(engine, GenerateBlindTest(BASE, BLIND, SAMPLING, sets))))
    assert events
    assert {tuple(each.image for each in event.estimates) for event in events} == {(None,)}


def test_which_model_of_a_blind_test_draws_first_is_left_to_chance(tmp_path: Path) -> None:
    orders = [
        tuple(drawing_order(GenerateBlindTest(BASE, BLIND, SAMPLING, (pair(tmp_path, number),))))
        for number in range(40)
    ]
    assert 10 < orders.count((0, 1)) < 30
