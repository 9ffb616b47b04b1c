"""Which sampler is meant, and what it can be asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from studio.domain.errors import InputError
from studio.domain.project import ProjectSettings, refuse_settings
from studio.domain.recipe import ATELIER, REFERENCE, refuse_recipe
from studio.domain.sampling import Sampler, Sampling, refuse_sampling, sampler_named

OTHERS = [sampler for sampler in Sampler if sampler is not Sampler.DDIM]


@pytest.mark.parametrize("sampler", Sampler)
def test_a_sampler_is_found_by_its_name_and_by_what_others_call_it(sampler: Sampler) -> None:
    for name in (sampler.value, sampler.label, f" {sampler.label.upper()} "):
        assert sampler_named(name) is sampler


@pytest.mark.parametrize("name", ["", "magic", "DPM++", "\udcff" * 100])
def test_another_name_is_refused_with_those_that_there_are(name: str) -> None:
    with pytest.raises(InputError, match="choose one of: ddim, euler, euler-a, ") as told:
        sampler_named(name)
    assert str(told.value).isprintable()


@pytest.mark.parametrize(
    ("sampling", "sentence"),
    [
        (Sampling(51, sampler=Sampler.LCM), "51 steps are not possible with LCM, which was made for few"),
        (Sampling(1, sampler=Sampler.LCM), "1 steps are not possible with LCM"),
        (Sampling(1001, sampler=Sampler.EULER), "1001 steps are not possible; a picture is drawn in 2 to 1000."),
        (Sampling(clip_skip=0), "0 is no CLIP skip; it is 1 to 12, and 1 skips nothing."),
        (Sampling(clip_skip=13), "13 is no CLIP skip"),
    ],
)
def test_what_cannot_be_drawn_is_refused(sampling: Sampling, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        refuse_sampling(sampling)


@pytest.mark.parametrize("sampler", OTHERS)
def test_only_ddim_with_noise_has_actions_to_learn_from(sampler: Sampler) -> None:
    other = Sampling(sampler=sampler)
    refuse_recipe(ATELIER, other)
    for sampling in (other, replace(other, sampler=Sampler.DDIM, eta=0.0)):
        with pytest.raises(InputError, match="“D3PO as published” learns from the steps of DDIM with noise"):
            refuse_recipe(REFERENCE, sampling)
        with pytest.raises(InputError, match="choose the sampler DDIM, or “Few votes”"):
            refuse_settings(ProjectSettings("Moths", "starter", "reference", sampling, 1))
    refuse_recipe(REFERENCE, Sampling())
