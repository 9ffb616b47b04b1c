"""Sampling as records and trajectories keep it: what other versions wrote is read, nonsense is not."""

from __future__ import annotations

import json
import math

import pytest

from studio.domain.sampling import Sampler, Sampling, decode_sampling, encode_sampling

SQUARE = Sampling(8, 3.5, eta=0.5, guidance_rescale=0.7, width=512, height=640, sampler=Sampler.UNIPC, clip_skip=2)


@pytest.mark.parametrize("sampling", [Sampling(), SQUARE])
def test_what_was_written_is_read_back(sampling: Sampling) -> None:
    assert decode_sampling(json.loads(json.dumps(encode_sampling(sampling)))) == sampling


def test_the_keys_on_the_disk_are_those_of_every_version() -> None:
    assert list(encode_sampling(SQUARE)) == [
        *("steps", "guidance_scale", "eta", "guidance_rescale", "width", "height"),
        *("sampler", "clip_skip"),
    ]


def test_what_was_drawn_before_there_was_a_choice_was_drawn_by_ddim() -> None:
    of_before = encode_sampling(SQUARE)
    del of_before["sampler"], of_before["clip_skip"]
    assert (decode_sampling(of_before).sampler, decode_sampling(of_before).clip_skip) == (Sampler.DDIM, 1)


def test_samplers_are_called_on_the_disk_what_they_were_always_called() -> None:
    assert list(Sampler) == [
        *("ddim", "euler", "euler-a", "dpmpp-2m", "dpmpp-2m-karras", "dpmpp-2m-sde-karras", "dpmpp-sde-karras"),
        *("unipc", "lcm", "euler-sgm-uniform", "euler-a-sgm-uniform"),
    ]


def test_missing_keys_get_their_default_and_unknown_ones_are_passed_over() -> None:
    assert decode_sampling({"steps": 8, "solver": "heun"}) == Sampling(steps=8)
    assert decode_sampling({}) == Sampling()


def test_a_whole_number_may_stand_for_a_decimal_one() -> None:
    sampling = decode_sampling({"guidance_scale": 5})
    assert isinstance(sampling.guidance_scale, float)
    assert sampling == Sampling()


@pytest.mark.parametrize(
    "values",
    [
        {"steps": "8"},
        {"steps": 8.5},
        {"steps": True},
        {"steps": None},
        {"eta": "1"},
        {"eta": None},
        {"eta": False},
        {"guidance_scale": math.nan},
        {"guidance_rescale": math.inf},
        {"width": "512"},
        {"height": 0.5},
        {"sampler": "magic"},
        {"sampler": None},
        {"clip_skip": 0},
        {"clip_skip": 1.5},
    ],
)
def test_a_value_that_cannot_be_meant_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        decode_sampling(values)


@pytest.mark.parametrize("values", [None, [], 20, "steps"])
def test_what_is_no_sampling_at_all_is_refused(values: object) -> None:
    with pytest.raises(ValueError, match="no sampling"):
        decode_sampling(values)
