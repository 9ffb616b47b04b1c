"""Zooming and moving over a picture, in shares of it."""

from __future__ import annotations

import pytest

from studio.ui.viewer.viewport import MOST_ZOOM, Viewport


def test_the_whole_picture_is_seen_at_first() -> None:
    assert Viewport().fits
    assert Viewport().seen() == (0, 0, 1, 1)


@pytest.mark.parametrize(("x", "y"), [(0.5, 0.5), (0.1, 0.9), (0.0, 1.0)])
def test_the_point_under_the_cursor_stays_where_it_is(x: float, y: float) -> None:
    view = Viewport().zoomed(2, 0.4, 0.6)

    def point(one: Viewport) -> tuple[float, float]:
        left, top, width, height = one.seen()
        return left + x * width, top + y * height

    nearer = view.zoomed(1.5, x, y)
    assert nearer.zoom == 3
    assert point(nearer) == pytest.approx(point(view))


def test_the_edge_of_the_picture_is_not_left() -> None:
    left, top, width, height = Viewport().zoomed(4, 0.5, 0.5).moved(-9, 9).seen()
    assert (left, top, width, height) == (0, 0.75, 0.25, 0.25)


def test_zooming_out_ends_at_the_whole_picture_and_in_at_a_limit() -> None:
    assert Viewport().zoomed(5, 0.9, 0.9).zoomed(0.01, 0.5, 0.5) == Viewport()
    assert Viewport().zoomed(1e6, 0.5, 0.5).zoom == MOST_ZOOM


def test_a_small_picture_may_be_seen_smaller_than_its_place() -> None:
    smaller = Viewport().zoomed(0.1, 0.5, 0.5, least=0.25)
    assert (smaller.zoom, smaller.seen()) == (0.25, (0, 0, 1, 1))
