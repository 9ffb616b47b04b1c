"""Whole pictures in the scale in which a part of them is learned."""

from __future__ import annotations

import pytest

from picture_files import ramp
from studio.pictures.fitting import corner, covering, part_of


@pytest.mark.parametrize(
    ("size", "whole"), [((200, 100), (128, 64)), ((100, 300), (64, 192)), ((64, 64), (64, 64)), ((20, 10), (128, 64))]
)
def test_one_side_fits_and_the_other_is_no_shorter(size: tuple[int, int], whole: tuple[int, int]) -> None:
    assert covering(ramp(*size), 64, 64).size == whole


@pytest.mark.parametrize(("focus", "at"), [((0.5, 0.5), (32, 0)), ((0.0, 0.0), (0, 0)), ((7.0, -7.0), (64, 0))])
def test_a_focus_beyond_the_edge_is_the_edge(focus: tuple[float, float], at: tuple[int, int]) -> None:
    assert corner((128, 64), (64, 64), focus) == at


def test_a_part_keeps_its_pixels() -> None:
    whole = ramp(128, 64)
    part = part_of(whole, (64, 64), (40, 0))
    assert part.size == (64, 64)
    assert part.getpixel((5, 7)) == whole.getpixel((45, 7))
