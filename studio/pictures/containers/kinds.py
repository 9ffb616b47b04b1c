"""Which format a file has, by its first bytes: endings lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from studio.domain.errors import Phrase
from studio.pictures.containers.avif import avif_parts
from studio.pictures.containers.gif import SIGNATURES, gif_parts
from studio.pictures.containers.jpeg import jpeg_parts
from studio.pictures.containers.parts import Parts
from studio.pictures.containers.png import SIGNATURE, png_parts
from studio.pictures.containers.tiff import bmp_parts, tiff_parts
from studio.pictures.containers.webp import webp_parts

HEAD_BYTES = 512
MEGA = 10**6
MEGABYTE = 2**20


@dataclass(frozen=True)
class Kind:
    """`most_pixels` keeps the memory of reading one within 1.8 GB, and lets every camera's and phone's through: 200
    million pixels are the most that one has. libwebp and libavif take four times as much for a pixel as the others, and
    Pillow itself reads no larger TIFF."""

    name: str
    parts: Callable[[IO[bytes]], Parts]
    decoder: Callable[[IO[bytes]], ImageFile.ImageFile]
    most_pixels: int = 200 * MEGA
    most_bytes: int = 256 * MEGABYTE


PNG = Kind("PNG", png_parts, PngImagePlugin.PngImageFile, most_bytes=1024 * MEGABYTE)
JPEG = Kind("JPEG", jpeg_parts, JpegImagePlugin.JpegImageFile)
WEBP = Kind("WebP", webp_parts, WebPImagePlugin.WebPImageFile, most_pixels=110 * MEGA)
AVIF = Kind("AVIF", avif_parts, AvifImagePlugin.AvifImageFile, most_pixels=110 * MEGA)
GIF = Kind("GIF", gif_parts, GifImagePlugin.GifImageFile)
BMP = Kind("BMP", bmp_parts, BmpImagePlugin.BmpImageFile, most_bytes=1024 * MEGABYTE)
TIFF = Kind("TIFF", tiff_parts, TiffImagePlugin.TiffImageFile, most_pixels=170 * MEGA, most_bytes=1024 * MEGABYTE)

CAMERA_RAW = Phrase("raw data of a camera")
VIDEO = Phrase("video")
AVIF_BRANDS = (b"avif", b"avis")
HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
STARTS: tuple[tuple[bytes, Kind], ...] = (
    (SIGNATURE, PNG),
    (b"\xff\xd8\xff", JPEG),
    *((signature, GIF) for signature in SIGNATURES),
    (b"BM", BMP),
    *((start, TIFF) for start in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
)
FOREIGN_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"8BPS", "Photoshop"),
    (b"gimp xcf", "GIMP"),
    (b"CSFCHUNK", "Clip Studio"),
    (b"%PDF", "PDF"),
    (b"v/1\x01", "OpenEXR"),
    (b"#?RADIANCE", "Radiance HDR"),
    (b"\0\0\1\0", Phrase("icon")),
    (b"qoif", "QOI"),
    (b"DDS ", "DDS"),
    (b"FUJIFILMCCD-RAW", CAMERA_RAW),
    (b"IIRO", CAMERA_RAW),
    (b"IIU\0", CAMERA_RAW),
    (b"PK\x03\x04", "ZIP"),
    (b"\x1aE\xdf\xa3", VIDEO),
    (b"RIFF", "RIFF"),
)
WEB_PAGES = (b"<!doctype html", b"<html", b'{"error', b"accessdenied")


def kind_of(head: bytes) -> Kind | None:
    """The format that a file with these first bytes has, None where it is none that is read here."""
    if head[4:8] == b"ftyp":
        return AVIF if head[8:12] in AVIF_BRANDS or _has_brand(head, AVIF_BRANDS) else None
    if head[:4] == b"RIFF":
        return WEBP if head[8:12] == b"WEBP" else None
    # Cameras write their own formats as TIFF, and the first picture in them is a stamp.
    if head[8:10] == b"CR" and head.startswith(b"II*\0"):
        return None
    return next((kind for start, kind in STARTS if head.startswith(start)), None)


def foreign_name(head: bytes) -> str | None:
    """What a file that is none of those is called, where that is known."""
    if head[4:8] == b"ftyp":
        if head[8:12] == b"crx ":
            return CAMERA_RAW
        return "HEIC" if head[8:12] in HEIC_BRANDS or _has_brand(head, HEIC_BRANDS) else VIDEO
    if head[8:10] == b"CR" and head.startswith(b"II*\0"):
        return CAMERA_RAW
    if b"<svg" in head:
        return "SVG"
    return next((name for start, name in FOREIGN_STARTS if head.startswith(start)), None)


def is_web_page(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(WEB_PAGES)


def _has_brand(head: bytes, brands: tuple[bytes, ...]) -> bool:
    length = min(int.from_bytes(head[:4], "big"), len(head))
    return any(head[at : at + 4] in brands for at in range(16, length, 4))
