"""Which part of a picture is learned, and choosing another one."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PIL import Image

from studio.atomic_files import written_aside
from studio.domain.errors import InputError
from studio.domain.project import Crop, LikedPicture
from studio.pictures.fitting import part_of
from studio.regular_files import open_regular

NAME_DIGITS = 32
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def image_name(image: Image.Image) -> str:
    """Of what is to be seen, so that the same picture always has the same name."""
    content = hashlib.sha256(f"{image.size}".encode())
    content.update(image.tobytes())
    return content.hexdigest()[:NAME_DIGITS]


def write_png(image: Image.Image, target: Path) -> None:
    """StudioError where the disk refuses."""
    with written_aside(target) as aside:
        image.save(aside, format="PNG")


def cropped_anew(picture: LikedPicture, at: tuple[float, float]) -> tuple[Path, Crop]:
    """Write the part of a picture that begins at these shares of its whole beside the one that is there, in whatever
    thread; the new picture's file, and its crop. InputError where there is nothing to choose from any more."""
    crop = picture.crop
    if crop is None:
        raise InputError("All of {0} is learned already.", picture.name)
    left, top = (
        min(max(round(share * whole), 0), whole - kept)
        for share, whole, kept in zip(at, crop.size, crop.kept, strict=True)
    )
    try:
        with open_regular(crop.whole) as file, Image.open(file) as opened:
            whole = opened.convert("RGB")
    except UNREADABLE as error:
        raise InputError("The whole of {0} is missing or damaged; bring the picture anew.", picture.name) from error
    if whole.size != crop.size:
        raise InputError("The whole of {0} is missing or damaged; bring the picture anew.", picture.name)
    image = part_of(whole, crop.kept, (left, top))
    target = picture.image.with_name(f"{image_name(image)}.png")
    if target != picture.image:
        write_png(image, target)
    return target, Crop(crop.whole, crop.size, crop.kept, (left, top))
