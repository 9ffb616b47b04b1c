from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from odd_pictures import saved
from picture_files import ramp
from studio.pictures import problems, reading
from studio.pictures.problems import PictureError
from studio.pictures.reading import WORKING_PIXELS, WORKING_SIDE, read_picture
from studio.regular_files import open_regular

MEASURED = """
import resource, sys
from pathlib import Path
from studio.pictures.reading import read_picture
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
picture = read_picture(Path(sys.argv[1]))
print(*picture.size, *picture.image.size, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
MOST_MB = {
    "jpg": 150,
    "progressive.jpg": 750,
    "png": 600,
    "tif": 900,
    "webp": 1750,
    "avif": 1100,
    "gif": 300,
    "bmp": 550,
}
"""What 100 megapixels may take; measured were 72, 597, 454, 741, 1531, 879, 139 and (in greys) 139."""


@pytest.fixture
def _small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if models drew a 32nd of what they do."""
    monkeypatch.setattr(reading, "WORKING_SIDE", WORKING_SIDE // 32)
    monkeypatch.setattr(reading, "WORKING_PIXELS", WORKING_PIXELS // 32**2)


@pytest.mark.usefixtures("_small_bounds")
@pytest.mark.parametrize("ending", ["jpg", "png", "bmp", "tif", "webp", "gif"])
@pytest.mark.parametrize("times", [2, 3, 5, 9])
def test_a_large_picture_is_divided_and_its_size_kept(tmp_path: Path, ending: str, times: int) -> None:
    image = ramp(70 * times, 140 * times)
    (tmp_path / f"a.{ending}").write_bytes(saved(image, ending))
    picture = read_picture(tmp_path / f"a.{ending}")
    assert picture.size == image.size
    factor = {2: 2, 3: 2, 5: 4, 9: 8}[times] if ending == "jpg" else times  # JPEG is decoded in halves
    assert picture.image.size == (-(-image.width // factor), -(-image.height // factor))
    expected = np.asarray(ramp(*picture.image.size)).astype(int)
    assert np.abs(np.asarray(picture.image) - expected).max() <= (24 if ending == "gif" else 5)


@pytest.mark.usefixtures("_small_bounds")
def test_a_panorama_is_divided_until_its_pixels_are_few_enough(tmp_path: Path) -> None:
    Image.new("L", (1200, 80), 7).save(tmp_path / "a.png")
    picture = read_picture(tmp_path / "a.png")
    assert picture.size == (1200, 80)
    assert picture.image.size == (600, 40)
    assert picture.image.getpixel((599, 39)) == (7, 7, 7)


@pytest.mark.usefixtures("_small_bounds")
def test_a_part_of_a_block_at_the_edge_is_kept(tmp_path: Path) -> None:
    Image.new("RGB", (131, 129), (9, 8, 7)).save(tmp_path / "a.png")
    picture = read_picture(tmp_path / "a.png")
    assert picture.image.size == (66, 65)
    assert picture.image.getpixel((65, 64)) == (9, 8, 7)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions hold for nobody here")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    ramp().save(tmp_path / "a.png")
    (tmp_path / "a.png").chmod(0)
    with pytest.raises(PictureError, match=r"a\.png may not be read"):
        read_picture(tmp_path / "a.png")


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.EACCES, "may not be read"),
        (errno.EPERM, "may not be read"),
        (errno.EIO, "stick pulled out"),
        (errno.ENODEV, "stick pulled out"),
        (errno.ESTALE, "stick pulled out"),
        (errno.EMFILE, "Too many open files"),
    ],
)
@pytest.mark.parametrize("ending", ["png", "jpg", "tif", "webp", "avif", "gif", "bmp"])
def test_a_disk_that_fails_while_it_is_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str, ending: str
) -> None:
    """At each read from the first to the last; a disk that fails is not to be taken for a damaged picture."""
    path = tmp_path / f"a.{ending}"
    image = Image.effect_noise((96, 80), 90).convert("RGB")
    image.save(path, **({"compression": "tiff_lzw"} if ending == "tif" else {}))
    reads = failing_at(monkeypatch, None, number)
    read_picture(path)
    assert reads
    for place in sorted({0, 1, len(reads) // 2, len(reads) - 1}):
        failing_at(monkeypatch, place, number)
        with pytest.raises(PictureError, match=rf"^a\.{ending} .*{sentence}"):
            read_picture(path)


def failing_at(monkeypatch: pytest.MonkeyPatch, place: int | None, number: int) -> list[int]:
    """Let the file's read of that number fail; the list grows by each."""
    reads: list[int] = []

    class Failing:
        def __init__(self, path: Path) -> None:
            self._file = path.open("rb")

        def read(self, size: int = -1) -> bytes:
            reads.append(size)
            if place is not None and len(reads) > place:
                raise OSError(number, os.strerror(number))
            return self._file.read(size)

        def seek(self, offset: int, whence: int = 0) -> int:
            return self._file.seek(offset, whence)

        def __enter__(self) -> Failing:
            return self

        def __exit__(self, *_: object) -> None:
            self._file.close()

    monkeypatch.setattr(problems, "open_regular", Failing)
    return reads


def test_a_file_that_shrinks_while_it_is_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.png"
    Image.effect_noise((400, 400), 90).save(path)
    opened = open_regular

    def shrinking(where: Path) -> object:
        stream = opened(where)
        stream.read(64)
        os.truncate(where, 40_000)
        return stream

    monkeypatch.setattr(problems, "open_regular", shrinking)
    with pytest.raises(PictureError, match=r"a\.png is damaged"):
        read_picture(path)


def test_nothing_in_the_folder_changes(tmp_path: Path) -> None:
    ramp().save(tmp_path / "a.png")
    os.utime(tmp_path / "a.png", (5, 5))
    (tmp_path / "a.png").chmod(stat.S_IREAD)
    read_picture(tmp_path / "a.png")
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
    assert (tmp_path / "a.png").stat().st_mtime == 5


def test_what_others_set_stays_set(tmp_path: Path) -> None:
    """Pillow's limit and Python's filters, also while several threads read at once."""
    limit, filters = Image.MAX_IMAGE_PIXELS, list(warnings.filters)
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    ramp().save(tmp_path / "good.png")

    def read_both() -> None:
        for _ in range(20):
            with pytest.raises(PictureError):
                read_picture(tmp_path / "bad.png")
            read_picture(tmp_path / "good.png")

    threads = [threading.Thread(target=read_both) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert limit == Image.MAX_IMAGE_PIXELS
    assert warnings.filters == filters


@pytest.mark.slow
@pytest.mark.parametrize("ending", MOST_MB)
def test_a_hundred_megapixels_are_read_in_bounded_memory(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a.{ending}"
    image = ramp(200, 200).resize((10_000, 10_000), Image.Resampling.BILINEAR)
    options: dict[str, dict[str, object]] = {
        "progressive.jpg": {"progressive": True, "subsampling": 0},
        "png": {"compress_level": 1},
        "tif": {"compression": "tiff_lzw"},
        "webp": {"method": 0},
        "avif": {"speed": 10},
    }
    (image.quantize(64) if ending == "gif" else image).save(path, None, **options.get(ending, {}))
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, path], capture_output=True, text=True, check=True, timeout=300
    )
    *sizes, megabytes = map(int, done.stdout.split())
    assert sizes == [10_000, 10_000, 2500, 2500]
    assert megabytes < MOST_MB[ending]


@pytest.mark.slow
def test_the_largest_pictures_of_phones_and_cameras_are_read(tmp_path: Path) -> None:
    Image.new("RGB", (16_320, 12_240), (1, 2, 3)).save(tmp_path / "phone.jpg")  # 200 megapixels
    Image.new("RGB", (14_204, 10_652), (1, 2, 3)).save(tmp_path / "camera.png")  # 150 megapixels
    assert read_picture(tmp_path / "phone.jpg").size == (16_320, 12_240)
    assert read_picture(tmp_path / "camera.png").size == (14_204, 10_652)
