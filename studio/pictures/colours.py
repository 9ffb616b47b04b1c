"""A decoded picture as 8-bit sRGB on white, band by band: a second copy of all its pixels is never made."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageCms

from studio.pictures.decoding import Decoded
from studio.pictures.problems import PictureNote

BAND_PIXELS = 2 * 10**6
WIDE_GREYS = {"I", "F", "I;16", "I;16L", "I;16B", "I;16N"}
WITH_ALPHA = {"RGBA", "RGBa", "LA", "La", "PA"}
MODE_OF_SPACE = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab": "LAB"}
WHITE = (255, 255, 255)

Change = Callable[[Image.Image], Image.Image]


@dataclass
class _Painter:
    """Turns bands into RGB; `notes` are what there is to tell of it."""

    decoded: Decoded
    notes: list[PictureNote] = field(default_factory=list)
    is_see_through: bool = False

    def __post_init__(self) -> None:
        self._greys = self._scale_of_greys() if self.decoded.image.mode in WIDE_GREYS else None
        self._profiled: tuple[str, Change] | None = self._profile()

    def rgb(self, band: Image.Image) -> Image.Image:
        if self._greys is not None:
            band = self._greys(band)
        alpha = None
        if band.mode in WITH_ALPHA or "transparency" in band.info:
            band = band.convert("LA" if band.mode in ("L", "1", "LA", "La") else "RGBA")
            alpha = band.getchannel("A")
            band = band.getchannel("L") if band.mode == "LA" else band.convert("RGB")
        if self._is_inverted_wrongly():
            band = Image.eval(band, lambda value: 255 - value)
        if self._profiled is not None:
            mode, change = self._profiled
            picture = change(band if band.mode == mode else band.convert(mode))
        else:
            picture = band.convert("RGB")
        if alpha is not None and alpha.getextrema()[0] != 255:
            self.is_see_through = True
            picture = Image.composite(picture, Image.new("RGB", picture.size, WHITE), alpha)
        return picture

    def _is_inverted_wrongly(self) -> bool:
        """Pillow takes every JPEG in printing colours for one of Adobe, which are written upside down."""
        image = self.decoded.image
        return image.mode == "CMYK" and image.format == "JPEG" and "adobe" not in image.info

    def _profile(self) -> tuple[str, Change] | None:
        """The mode that the picture's profile is for, and what makes sRGB of that; None where there is none to use."""
        image = self.decoded.image
        content = self.decoded.parts.profile or image.info.get("icc_profile", b"")
        if image.mode == "LAB" and not content:
            return "LAB", _to_srgb(_lab(), "LAB")
        if not content:
            if self.decoded.parts.has_bad_profile:
                self._tell_bad_profile()
            if image.mode == "CMYK":
                self.notes.append(
                    PictureNote("It is in printing colours without a profile: they may come out different.")
                )
            return None
        try:
            profile = ImageCms.ImageCmsProfile(io.BytesIO(content))
            mode = MODE_OF_SPACE[profile.profile.xcolor_space.strip()]
            if mode != _mode_for_profile(image.mode, mode):
                raise ValueError("a profile of other colours")
            change = _to_srgb(profile, mode)
            name = (ImageCms.getProfileDescription(profile) or "").strip()
        except (ImageCms.PyCMSError, OSError, ValueError, KeyError, TypeError):
            self._tell_bad_profile()
            return ("LAB", _to_srgb(_lab(), "LAB")) if image.mode == "LAB" else None
        if "srgb" not in name.lower():
            self.notes.append(PictureNote("Its colours were turned from the profile “{0}” into sRGB.", name))
        return mode, change

    def _tell_bad_profile(self) -> None:
        self.notes.append(
            PictureNote("Its colour profile is damaged and was left out: colours may come out different.")
        )

    def _scale_of_greys(self) -> Change:
        """What makes eight bits of greys that have more; those of no known range are stretched from end to end."""
        image = self.decoded.image
        low, high = self._ends()
        key = image.info.get("transparency")
        if image.mode.startswith("I;16") or (image.mode == "I" and low >= 0 and 255 < high < 65536):
            low, high = 0, 65535
        elif image.mode == "I" and low >= 0 and high < 256:
            low, high = 0, 255
        elif image.mode == "F" and low >= 0 and high <= 1:
            low, high = 0, 1
        elif image.mode == "F" and low >= 0 and high <= 255 and high > 1.5:
            low, high = 0, 255
        else:
            self.notes.append(
                PictureNote("Its greys, from {0} to {1}, were scaled to those of a screen.", f"{low:g}", f"{high:g}")
            )
        span = high - low or 1

        def scaled(band: Image.Image) -> Image.Image:
            values = np.nan_to_num(self._numbers(band).astype(np.float64), nan=low, posinf=high, neginf=low)
            greys = np.clip((values - low) / span * 255 + 0.5, 0, 255).astype(np.uint8)
            picture = Image.fromarray(greys)
            if isinstance(key, int):
                alpha = np.where(np.asarray(band) == key, 0, 255).astype(np.uint8)
                picture = Image.merge("LA", (picture, Image.fromarray(alpha)))
            return picture

        return scaled

    def _numbers(self, band: Image.Image) -> np.ndarray[tuple[int, ...], np.dtype[np.generic]]:
        values = np.asarray(band)
        return values.view(np.uint32) if self.decoded.parts.is_unsigned and band.mode == "I" else values

    def _ends(self) -> tuple[float, float]:
        """The darkest and the lightest grey there is."""
        lows, highs = [], []
        for _, band in _bands(self.decoded.image, 1):
            values = self._numbers(band)
            values = values[np.isfinite(values)]
            if values.size:
                lows.append(values.min().item())
                highs.append(values.max().item())
        return (min(lows), max(highs)) if lows else (0, 0)


def in_srgb(decoded: Decoded, factor: int) -> tuple[Image.Image, list[PictureNote]]:
    """The picture with its sides divided by `factor`, and what there is to tell of it."""
    image = decoded.image
    painter = _Painter(decoded)
    picture = Image.new("RGB", (-(-image.width // factor), -(-image.height // factor)))
    for top, band in _bands(image, factor):
        painted = painter.rgb(band)
        picture.paste(painted.reduce(factor) if factor > 1 else painted, (0, top // factor))
    if painter.is_see_through:
        painter.notes.append(PictureNote("It was laid on white where it can be seen through."))
    return picture, painter.notes


def _bands(image: Image.Image, factor: int) -> Iterator[tuple[int, Image.Image]]:
    """The picture in stripes of whole multiples of `factor` lines, each with the line at which it begins."""
    lines = max(1, BAND_PIXELS // (image.width * factor)) * factor
    for top in range(0, image.height, lines):
        yield top, image.crop((0, top, image.width, min(top + lines, image.height)))


def _mode_for_profile(mode: str, wanted: str) -> str:
    """The mode in which a picture of this mode can be given to a profile: greys are colours too."""
    if mode in ("CMYK", "LAB"):
        return mode
    is_grey = mode in WIDE_GREYS or mode in ("1", "L", "LA", "La")
    return "L" if is_grey and wanted == "L" else "RGB"


def _to_srgb(profile: ImageCms.ImageCmsProfile, mode: str) -> Change:
    transform = ImageCms.buildTransform(
        profile,
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )

    def change(band: Image.Image) -> Image.Image:
        changed = ImageCms.applyTransform(band, transform)
        assert changed is not None  # it is None only where the band itself is changed
        return changed

    return change


def _lab() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
