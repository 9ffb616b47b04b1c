"""How the pictures of a project are drawn, with the size that they have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from studio.domain.sampling import Sampler, Sampling
from studio.session.drawn_sampling import LOOKED_AT, drawn_sampling

SAMPLING = Sampling(sampler=Sampler.EULER, clip_skip=2)


@pytest.mark.parametrize("said", [SAMPLING, replace(SAMPLING, width=512, height=512)])
def test_a_picture_tells_the_size_whatever_was_said(said: Sampling, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no picture")
    (tmp_path / "p000001-a.png").write_bytes(b"no picture either")
    (tmp_path / "p000001-b.png").symlink_to(tmp_path / "elsewhere.png")
    Image.new("RGB", (96, 64)).save(tmp_path / "p000002-a.png")
    assert drawn_sampling(tmp_path, said) == replace(SAMPLING, width=96, height=64)


def test_without_a_picture_it_is_what_was_said(tmp_path: Path) -> None:
    assert drawn_sampling(tmp_path, SAMPLING) == SAMPLING
    assert drawn_sampling(tmp_path / "nowhere", SAMPLING) == SAMPLING
    for number in range(LOOKED_AT):
        (tmp_path / f"{number}.png").write_bytes(b"")
    assert drawn_sampling(tmp_path, SAMPLING) == SAMPLING


def test_other_programs_read_the_size_where_it_is_known() -> None:
    drawn = "Steps: 20, Sampler: Euler, CFG scale: 5.0, Clip skip: 2"
    assert SAMPLING.parameters == drawn
    assert replace(SAMPLING, width=512).parameters == drawn
    assert replace(SAMPLING, width=512, height=768).parameters == f"{drawn}, Size: 512x768"
