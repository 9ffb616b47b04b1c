from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from picture_files import ramp
from studio.pictures.fitting import crop_box, fit
from studio.pictures.reading import BroughtPicture


def brought(image: Image.Image, times: int = 1) -> BroughtPicture:
    """As it is read; with `times` the file's has so many pixels for each on a side."""
    return BroughtPicture(image, (image.width * times, image.height * times))


@pytest.mark.parametrize(
    ("size", "target", "focus", "box"),
    [
        ((300, 200), (64, 64), (0.5, 0.5), (50, 0, 250, 200)),
        ((300, 200), (64, 64), (0, 0), (0, 0, 200, 200)),
        ((300, 200), (64, 64), (1, 1), (100, 0, 300, 200)),
        ((200, 300), (64, 64), (0.5, 0.25), (0, 25, 200, 225)),
        ((300, 200), (96, 64), (0.3, 0.9), (0, 0, 300, 200)),
        ((100, 1000), (128, 64), (0.5, 1), (0, 950, 100, 1000)),
        ((300, 200), (64, 64), (-5, 9), (0, 0, 200, 200)),
    ],
)
def test_the_box_is_the_largest_of_its_ratio(
    size: tuple[int, int], target: tuple[int, int], focus: tuple[float, float], box: tuple[float, ...]
) -> None:
    assert crop_box(size, *target, focus) == pytest.approx(box)


def test_the_box_lies_within_the_picture_and_has_its_ratio() -> None:
    generator = np.random.default_rng(5)
    for _ in range(2000):
        size = tuple(int(side) for side in generator.integers(64, 20_000, 2))
        target = tuple(int(64 * side) for side in generator.integers(1, 33, 2))
        left, top, right, bottom = crop_box((size[0], size[1]), target[0], target[1], tuple(generator.random(2)))
        assert 0 <= left < right <= size[0]
        assert 0 <= top < bottom <= size[1]
        assert (right - left) / (bottom - top) == pytest.approx(target[0] / target[1])
        assert right - left == pytest.approx(size[0]) or bottom - top == pytest.approx(size[1])


def test_what_fits_is_not_touched() -> None:
    picture = fit(brought(ramp(128, 64)), 128, 64)
    assert np.array_equal(np.asarray(picture.image), np.asarray(ramp(128, 64)))
    assert picture.box == (0, 0, 128, 64)
    assert picture.notes == ()


def test_the_part_in_focus_is_kept() -> None:
    """A white square in the black right half."""
    image = Image.new("RGB", (300, 100))
    image.paste("white", (200, 0, 300, 100))
    assert np.asarray(fit(brought(image), 64, 64, (1, 0.5)).image)[:, 2:].min() >= 254
    assert np.asarray(fit(brought(image), 64, 64, (0, 0.5)).image).max() == 0


def test_scaling_down_leaves_no_pattern() -> None:
    """Lines of single pixels become the grey that they are together, by any ratio."""
    lines = np.zeros((1000, 1500, 3), np.uint8)
    lines[:, ::2] = 255
    grey = np.asarray(fit(brought(Image.fromarray(lines)), 192, 128).image)[:, 2:-2]
    assert np.abs(grey.astype(int) - 127).max() <= 6


def test_a_gradient_stays_one() -> None:
    image = np.asarray(fit(brought(ramp(1000, 1000)), 128, 128).image).astype(int)
    assert np.abs(image - np.asarray(ramp(128, 128)).astype(int)).max() <= 3


def test_what_is_made_larger_is_told() -> None:
    picture = fit(brought(ramp(100, 80)), 128, 128)
    assert picture.image.size == (128, 128)
    assert [str(note) for note in picture.notes] == ["It was made larger: only 80 × 80 of its pixels show."]
    assert fit(brought(ramp(300, 128)), 128, 128).notes == ()


def test_the_box_is_in_the_pixels_of_the_file() -> None:
    picture = fit(brought(ramp(200, 100), times=4), 128, 128)
    assert picture.box == (200, 0, 600, 400)
    assert picture.notes == ()
