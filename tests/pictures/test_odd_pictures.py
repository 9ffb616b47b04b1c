"""Whatever lies in a folder of pictures is read right, or one sentence tells why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from odd_pictures import MAKERS, OddPicture
from studio.domain.errors import printable
from studio.pictures.metadata.finding import prompt_of
from studio.pictures.problems import PictureError
from studio.pictures.reading import BroughtPicture, read_picture
from time_limit import within


def wrong_sentence(odd: OddPicture, path: Path, sentence: str) -> str | None:
    """What is wrong with the sentence that it came to; None where it is right."""
    if not odd.told and not odd.either:
        return f"{odd.name} was refused: {sentence}"
    if odd.told.format(name=printable(path.name)) not in sentence or printable(path.name)[:90] not in sentence:
        return f"{odd.name} was told as: {sentence}"
    return None


def wrong_reading(odd: OddPicture, picture: BroughtPicture) -> str | None:
    """What is wrong with the picture that was read; None where it is right."""
    told = " ".join(map(str, picture.notes))
    if odd.told and not odd.either:
        return f"{odd.name} was read"
    if picture.image.mode != "RGB" or picture.image.size != picture.size:
        return f"{odd.name} came as {picture.image.mode} of {picture.image.size}, {picture.size}"
    if not all(note in told for note in odd.notes) or (told and not odd.notes and not odd.either):
        return f"{odd.name} was told as: {told}"
    if odd.pixels is not None:
        if picture.image.size != odd.pixels.shape[1::-1]:
            return f"{odd.name} has the size {picture.image.size}"
        off = np.abs(np.asarray(picture.image).astype(int) - odd.pixels).max()
        if off > odd.off:
            return f"{odd.name} is off by {off}"
    return None


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_each_is_read_right_or_told(tmp_path: Path, maker: Callable[[], Iterator[OddPicture]]) -> None:
    wrong = []
    for number, odd in enumerate(maker()):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = odd.make(folder)
        with within(20):
            try:
                found = wrong_reading(odd, read_picture(path))
            except PictureError as error:
                found = wrong_sentence(odd, path, str(error))
                found = found or (f"{odd.name} has a prompt" if prompt_of(path) else None)
        wrong += [found] if found else []
    assert wrong == []
