from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from picture_files import EXIF, SHORT, exif_of, png_with, ramp
from studio.pictures import folder as folder_module
from studio.pictures.folder import digest, natural_key, pictures_in
from studio.pictures.problems import PictureError


def names(folder: Path) -> list[str]:
    return [path.name for path in pictures_in(folder).files]


def put(folder: Path, *files: str) -> None:
    for name in files:
        (folder / name).touch()


def test_pictures_stand_in_natural_order(tmp_path: Path) -> None:
    put(tmp_path, "b10.png", "b2.png", "B1.JPG", "a.webp", "10.gif", "9.tiff", "b2b.avif", "b2a.jpeg", "ä.bmp")
    assert names(tmp_path) == [
        *("9.tiff", "10.gif", "a.webp", "B1.JPG", "b2.png", "b2a.jpeg", "b2b.avif", "b10.png", "ä.bmp")
    ]
    assert pictures_in(tmp_path).notes == ()


def test_every_name_has_a_place_in_the_order() -> None:
    odd = ["", "1", "01", "1" * 5000, "²", "٣", "a\udcff", "A", "a", "1a1", "a1a"]
    assert sorted(sorted(odd, key=natural_key, reverse=True), key=natural_key) == sorted(odd, key=natural_key)


def test_what_is_no_picture_is_left_out(tmp_path: Path) -> None:
    put(tmp_path, "a.png", ".hidden.png", "._a.png", "a.txt", "a.caption", "a.json", "Thumbs.db", "desktop.ini")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "gone.png").symlink_to("nowhere.png")
    (tmp_path / "linked.png").symlink_to("a.png")
    os.mkfifo(tmp_path / "pipe.png")
    assert names(tmp_path) == ["a.png", "linked.png"]
    assert pictures_in(tmp_path).notes == ()


def test_files_of_other_kinds_are_told(tmp_path: Path) -> None:
    put(tmp_path, "a.png", "b2.psd", "b10.heic", "c.raw")
    (note,) = pictures_in(tmp_path).notes
    assert str(note) == f"3 other files in {tmp_path.name} were left out, b2.psd among them."


def test_a_folder_of_too_many_is_cut_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, *(f"{number}.png" for number in range(12)))
    monkeypatch.setattr(folder_module, "PICTURES_AT_MOST", 10)
    assert names(tmp_path) == [f"{number}.png" for number in range(10)]
    assert [str(note) for note in pictures_in(tmp_path).notes] == [
        f"There are 12 pictures in {tmp_path.name}; the first 10 were taken."
    ]
    monkeypatch.setattr(folder_module, "ENTRIES_AT_MOST", 7)
    told = pictures_in(tmp_path)
    assert len(told.files) == 7
    assert [str(note) for note in told.notes] == [
        f"There is more in {tmp_path.name} than the 7 files that were looked at."
    ]


@pytest.mark.parametrize(
    ("place", "sentence"), [("gone", "no longer there"), ("file.png", "is no folder"), ("a\0b", "is no folder")]
)
def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, place: str, sentence: str) -> None:
    put(tmp_path, "file.png")
    with pytest.raises(PictureError, match=sentence):
        pictures_in(tmp_path / place)


def test_a_stick_that_is_pulled_out_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.png", "b.png")

    class Failing:
        def __enter__(self) -> Failing:
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def __iter__(self) -> Failing:
            return self

        def __next__(self) -> os.DirEntry[str]:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "scandir", lambda _: Failing())
    with pytest.raises(PictureError, match="Was a stick pulled out"):
        pictures_in(tmp_path)


@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "gif", "bmp", "tif", "avif"])
def test_copies_have_one_digest(tmp_path: Path, ending: str) -> None:
    first, copy, other = (tmp_path / f"{name}.{ending}" for name in ("first", "copy", "other"))
    ramp().save(first)
    shutil.copy(first, copy)
    Image.effect_noise((96, 80), 50).convert("RGB").save(other)
    assert digest(first) == digest(copy) != digest(other)
    assert len(digest(first)) == 64


def test_words_in_a_picture_do_not_make_it_another(tmp_path: Path) -> None:
    png_with(tmp_path / "a.png", {"parameters": "a fox"})
    png_with(tmp_path / "b.png", {"Comment": "saved anew"}, compressed=True)
    assert digest(tmp_path / "a.png") == digest(tmp_path / "b.png")
    for ending in ("jpg", "webp"):
        ramp().save(tmp_path / f"a.{ending}")
        ramp().save(tmp_path / f"b.{ending}", exif=EXIF + exif_of([], b"ASCII\0\0\0a fox"))
        assert digest(tmp_path / f"a.{ending}") == digest(tmp_path / f"b.{ending}")


def test_a_picture_that_lies_otherwise_is_another(tmp_path: Path) -> None:
    ramp().save(tmp_path / "a.jpg")
    ramp().save(tmp_path / "b.jpg", exif=EXIF + exif_of([(0x0112, SHORT, b"\6\0")]))
    assert digest(tmp_path / "a.jpg") != digest(tmp_path / "b.jpg")


def test_what_is_no_picture_has_no_digest(tmp_path: Path) -> None:
    put(tmp_path, "empty.png")
    for name, sentence in (("empty.png", "is empty"), ("gone.png", "no longer there")):
        with pytest.raises(PictureError, match=sentence):
            digest(tmp_path / name)
