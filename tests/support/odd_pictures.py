"""Odd and hostile files of pictures, each with what has to become of it."""

from __future__ import annotations

import io
import os
import random
import struct
import warnings
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from picture_files import ASCII, EXIF, LONG, SHORT, UNDEFINED, chunk, exif_of, png_before_pixels, ramp, tiff_of

Pixels = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]
FORMATS: dict[str, dict[str, object]] = {
    "png": {},
    "jpg": {"quality": 95, "subsampling": 0},
    "webp": {"lossless": True, "exact": True},
    "avif": {"quality": 95, "speed": 10, "max_threads": 1},
    "gif": {},
    "bmp": {},
    "tif": {},
}
LOSS = {"jpg": 12, "avif": 24, "gif": 40}
"""How far a pixel may be off."""
SMALL, DAMAGED, LARGE, FOREIGN, NONE = (
    "too small",
    "is damaged, not copied",
    "too large",
    "another kind",
    "There is no picture",
)


@dataclass(frozen=True)
class OddPicture:
    """`make` writes the file into a folder. `told` is a part of the sentence that has to come; else it is read, as
    `pixels` where those are given, with notes that hold each of `notes`. With `either` both will do."""

    name: str
    make: Callable[[Path], Path]
    told: str = ""
    pixels: Pixels | None = None
    notes: tuple[str, ...] = ()
    off: int = 0
    either: bool = False


def saved(image: Image.Image, ending: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, {"jpg": "JPEG", "tif": "TIFF"}.get(ending, ending.upper()), **{**FORMATS[ending], **options})
    return buffer.getvalue()


def of_bytes(name: str, content: bytes, ending: str, **what: object) -> OddPicture:
    def write(folder: Path) -> Path:
        path = folder / f"odd.{ending}"
        path.write_bytes(content)
        return path

    return OddPicture(name, write, **what)  # type: ignore[arg-type]


def rgb(image: Image.Image) -> Pixels:
    return np.asarray(image.convert("RGB"))


def plain(ending: str) -> Image.Image:
    return ramp().quantize(128).convert("RGB") if ending == "gif" else ramp()


def in_every_format() -> Iterator[OddPicture]:
    for ending in FORMATS:
        image = plain(ending)
        good, off = saved(image, ending), LOSS.get(ending, 0)
        right = {"pixels": rgb(image), "off": off}
        yield of_bytes(f"{ending} whole", good, ending, **right)
        yield of_bytes(f"{ending} called txt", good, "txt", **right)
        yield of_bytes(f"{ending} called jpeg", good, "jpeg", **right)
        yield of_bytes(f"{ending} with more behind it", good + b"\0more" * 300, ending, **right)
        yield of_bytes(f"{ending} behind a word", b"word" + good, ending, told="{name}")
        for length in (1, 3, 11, 20, 40):
            yield of_bytes(f"{ending} of {length} bytes", good[:length], ending, told="{name}")
        for part in (0.3, 0.6, 0.9):
            yield of_bytes(f"{ending} cut at {part}", good[: int(part * len(good))], ending, told=DAMAGED)
        yield of_bytes(f"{ending} without its end", good[:-5], ending, either=True, **right)
        middle = len(good) // 2
        yield of_bytes(
            f"{ending} with zeros in it", good[:middle] + bytes(64) + good[middle + 64 :], ending, either=True
        )
        yield of_bytes(f"{ending} noise", good[:16] + random.Random(4).randbytes(4000), ending, told="{name}")
        yield of_bytes(f"{ending} tiny", saved(plain(ending).resize((8, 8)), ending), ending, told=SMALL)
        yield of_bytes(f"{ending} narrow", saved(plain(ending).resize((300, 63)), ending), ending, told=SMALL)
        square = plain(ending).resize((64, 64), Image.Resampling.NEAREST)
        yield of_bytes(f"{ending} least", saved(square, ending), ending, pixels=rgb(square), off=2 * off)


def turned() -> Iterator[OddPicture]:
    """Each orientation of Exif, in each format that can have it."""
    upright = rgb(ramp())
    for orientation in range(2, 9):
        lying = upright.swapaxes(0, 1) if orientation > 4 else upright
        if orientation in (3, 4, 6, 7):
            lying = lying[::-1]
        if orientation in (2, 3, 7, 8):
            lying = lying[:, ::-1]
        for ending in ("png", "jpg", "webp", "avif", "tif"):
            exif = Image.Exif()
            exif[0x0112] = orientation
            content = saved(Image.fromarray(np.ascontiguousarray(lying)), ending, exif=exif)
            yield of_bytes(f"{ending} turned {orientation}", content, ending, pixels=upright, off=LOSS.get(ending, 0))
    for orientation in (0, 9, 65535):
        exif_bytes = EXIF + exif_of([(0x0112, SHORT, struct.pack("<H", orientation))])
        content = saved(ramp(), "jpg", exif=exif_bytes)
        yield of_bytes(f"jpg turned {orientation}", content, "jpg", pixels=upright, off=LOSS["jpg"])


def on_white(image: Image.Image, alpha: Pixels) -> Pixels:
    share = alpha[..., None] / 255
    return np.round(rgb(image) * share + 255 * (1 - share)).astype(np.uint8)


def modes() -> Iterator[OddPicture]:
    image = ramp()
    grey = image.convert("L")
    alpha = np.asarray(image.getchannel("R"))
    see_through = image.copy()
    see_through.putalpha(Image.fromarray(alpha))
    white = ("laid on white",)
    for ending in ("png", "jpg", "webp", "avif", "gif", "bmp", "tif"):
        off = LOSS.get(ending, 0) if ending != "gif" else 0
        yield of_bytes(f"{ending} grey", saved(grey, ending), ending, pixels=rgb(grey), off=off)
        black = image.convert("1")
        yield of_bytes(f"{ending} black and white", saved(black, ending), ending, pixels=rgb(black), off=2 * off)
    for ending in ("png", "webp", "avif", "tif"):
        expected = on_white(image, alpha)
        yield of_bytes(
            f"{ending} RGBA", saved(see_through, ending), ending, pixels=expected, notes=white, off=LOSS.get(ending, 1)
        )
        opaque = image.convert("RGBA")
        yield of_bytes(
            f"{ending} opaque RGBA", saved(opaque, ending), ending, pixels=rgb(image), off=LOSS.get(ending, 0)
        )
    grey_alpha = Image.merge("LA", (grey, Image.fromarray(alpha)))
    for ending in ("png", "tif"):
        yield of_bytes(
            f"{ending} LA", saved(grey_alpha, ending), ending, pixels=on_white(grey, alpha), notes=white, off=1
        )
    few = image.quantize(16)
    holes = on_white(few, np.where(np.asarray(few) == 3, 0, 255).astype(np.uint8))
    for ending in ("png", "gif"):
        yield of_bytes(f"{ending} palette", saved(few, ending), ending, pixels=rgb(few))
        yield of_bytes(
            f"{ending} palette with a hole", saved(few, ending, transparency=3), ending, pixels=holes, notes=white
        )
    table = bytes(range(0, 256, 16))
    half = on_white(few, np.frombuffer(table, np.uint8)[np.asarray(few)])
    yield of_bytes(
        "png palette with alphas", saved(few, "png", transparency=table), "png", pixels=half, notes=white, off=1
    )
    keyed = on_white(grey, np.where(np.asarray(grey) == 128, 0, 255).astype(np.uint8))
    yield of_bytes("png grey with a key", saved(grey, "png", transparency=128), "png", pixels=keyed, notes=white)
    corner = image.getpixel((0, 0))
    colours = on_white(image, np.where((rgb(image) == corner).all(axis=2), 0, 255).astype(np.uint8))
    yield of_bytes("png with a key", saved(image, "png", transparency=corner), "png", pixels=colours, notes=white)


def greys() -> Iterator[OddPicture]:
    """More than eight bits, and numbers of no known range."""
    image = ramp().convert("L")
    values = np.asarray(image)
    right = {"pixels": rgb(image)}
    sixteen = Image.fromarray(values.astype(np.uint16) * 257)
    yield of_bytes("png of 16 bits", saved(sixteen, "png"), "png", **right)
    yield of_bytes("tif of 16 bits", saved(sixteen, "tif"), "tif", **right)
    yield of_bytes("tif of 16 bits, LZW", saved(sixteen, "tif", compression="tiff_lzw"), "tif", **right)
    whole = Image.fromarray(values.astype(np.int32))
    yield of_bytes("tif of 32 bits up to 255", saved(whole, "tif"), "tif", **right)
    wide = Image.fromarray(values.astype(np.int32) * 257)
    yield of_bytes("tif of 32 bits up to 65535", saved(wide, "tif"), "tif", **right)
    huge = Image.fromarray((values.astype(np.int64) * 8_000_000 - 10**9).astype(np.int32))
    scaled = {"pixels": stretched(values), "off": 1, "notes": ("were scaled",)}
    yield of_bytes("tif of 32 bits", saved(huge, "tif"), "tif", **scaled)
    yield of_bytes("tif of floats to 1", saved(Image.fromarray(values.astype(np.float32) / 255), "tif"), "tif", **right)
    yield of_bytes("tif of floats to 255", saved(Image.fromarray(values.astype(np.float32)), "tif"), "tif", **right)
    far = Image.fromarray(values.astype(np.float32) * 1e6 - 5)
    yield of_bytes("tif of large floats", saved(far, "tif"), "tif", **scaled)
    holed = values.astype(np.float32) / 255
    holed[0] = [np.nan, np.inf, -np.inf] * 32
    filled = values.copy()
    filled[0] = [0, 255, 0] * 32
    picture = np.repeat(filled[..., None], 3, axis=2)
    yield of_bytes("tif of no numbers", saved(Image.fromarray(holed), "tif"), "tif", pixels=picture)
    nothing = Image.fromarray(np.full((80, 96), np.nan, np.float32))
    yield of_bytes("tif of nothing", saved(nothing, "tif"), "tif", pixels=np.zeros((80, 96, 3), np.uint8))
    flat = Image.fromarray(np.full((80, 96), 7e5, np.float32))
    yield of_bytes("tif of one float", saved(flat, "tif"), "tif", notes=("were scaled",))
    keyed = np.where(np.asarray(image)[..., None] == 128, 255, rgb(image)).astype(np.uint8)
    header = chunk(b"tRNS", struct.pack(">H", 128 * 257))
    yield of_bytes(
        "png of 16 bits with a key",
        png_before_pixels(saved(sixteen, "png"), header),
        "png",
        pixels=keyed,
        notes=("white",),
    )
    for depth, colour, channels in ((16, 2, 3), (16, 6, 4), (16, 4, 2)):
        full = np.concatenate([rgb(ramp()), np.full((80, 96, 1), 255, np.uint8)], axis=2)[
            ..., [0, 3] if channels == 2 else slice(channels)
        ]
        rows = np.repeat(full, 2, axis=2).reshape(80, -1)
        lines = b"".join(b"\0" + row.tobytes() for row in rows)
        expected = np.repeat(rgb(ramp())[..., :1], 3, axis=2) if channels == 2 else rgb(ramp())
        yield of_bytes(
            f"png of 16 bits, {channels} channels", png_of(96, 80, depth, colour, lines), "png", pixels=expected
        )


def png_of(width: int, height: int, depth: int, colour: int, lines: bytes, *more: bytes, interlaced: int = 0) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def icc(space: bytes, tags: dict[bytes, bytes], kind: bytes = b"mntr", between: bytes = b"XYZ ") -> bytes:
    """A profile of version 2 (ICC.1:2001-04)."""
    table, data = struct.pack(">I", len(tags)), b""
    start = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        table += name + struct.pack(">II", start + len(data), len(content))
        data += content.ljust(-(-len(content) // 4) * 4, b"\0")
    size = start + len(data)
    head = struct.pack(">I4sI4s4s4s", size, b"lcms", 0x02400000, kind, space, between) + bytes(12) + b"acsp"
    return head.ljust(68, b"\0") + struct.pack(">III", 0xF6D6, 0x10000, 0xD32D) + bytes(48) + table + data


def xyz(*values: float) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def gamma(value: float) -> bytes:
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(value * 256))


NAMED = b"desc" + bytes(4) + struct.pack(">I", 8) + b"Swapped\0" + bytes(78)
RED, GREEN, BLUE = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141)
COMMON = {b"wtpt": xyz(0.9642, 1, 0.8249), b"desc": NAMED, b"cprt": b"text" + bytes(4) + b"none\0"}
SWAPPED = icc(
    b"RGB ",
    {
        **COMMON,
        b"rXYZ": xyz(*BLUE),
        b"gXYZ": xyz(*GREEN),
        b"bXYZ": xyz(*RED),
        **{name: gamma(2.2) for name in (b"rTRC", b"gTRC", b"bTRC")},
    },
)
"""What it calls red is blue."""
LINEAR_GREY = icc(b"GRAY", {**COMMON, b"kTRC": gamma(1)})


def inks() -> bytes:
    """A table for printing in which cyan is red; the others are white."""
    straight = bytes(range(256))
    colours = b"".join(b"\x88\xd0\xc0" if number & 8 else b"\xff\x80\x80" for number in range(16))
    identity = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    return b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + identity + straight * 4 + colours + straight * 3


PRINTING = icc(b"CMYK", {**COMMON, b"A2B0": inks(), b"A2B1": inks()}, b"prtr", b"Lab ")


def profiles() -> Iterator[OddPicture]:
    image = ramp()
    told = ("from the profile “Swapped”",)
    swapped = rgb(image)[..., ::-1]
    bad = ("profile is damaged",)
    screen = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for ending in ("png", "jpg", "webp", "avif", "tif"):
        off = LOSS.get(ending, 0) + 9  # the gamma of 2.2 is not quite sRGB's curve
        yield of_bytes(
            f"{ending} with a profile",
            saved(image, ending, icc_profile=SWAPPED),
            ending,
            pixels=swapped,
            off=off,
            notes=told,
        )
        yield of_bytes(f"{ending} sRGB", saved(image, ending, icc_profile=screen), ending, pixels=rgb(image), off=off)
        for name, content in (("noise", b"noise" * 30), ("cut", SWAPPED[:200]), ("grey", LINEAR_GREY)):
            yield of_bytes(
                f"{ending} with a profile of {name}",
                saved(image, ending, icc_profile=content),
                ending,
                pixels=rgb(image),
                off=off,
                notes=bad,
            )
    grey = image.convert("L")
    bright = np.round(255 * np.clip(1.055 * (np.asarray(grey) / 255.0) ** (1 / 2.4) - 0.055, 0, 1)).astype(np.uint8)
    expected = np.repeat(bright[..., None], 3, axis=2)
    for ending in ("png", "jpg", "tif"):
        content = saved(grey, ending, icc_profile=LINEAR_GREY)
        yield of_bytes(f"{ending} of linear greys", content, ending, pixels=expected, off=24, notes=("Swapped",))
        content = saved(grey, ending, icc_profile=SWAPPED)
        yield of_bytes(
            f"{ending} grey with a profile of colours", content, ending, pixels=rgb(grey), off=14, notes=told
        )
    few = image.quantize(64)
    yield of_bytes(
        "png palette with a profile",
        saved(few, "png", icc_profile=SWAPPED),
        "png",
        pixels=rgb(few)[..., ::-1],
        off=9,
        notes=told,
    )
    see_through = image.copy()
    see_through.putalpha(grey)
    yield of_bytes(
        "png RGBA with a profile",
        saved(see_through, "png", icc_profile=SWAPPED),
        "png",
        pixels=on_white(Image.fromarray(np.ascontiguousarray(swapped)), np.asarray(grey)),
        off=9,
        notes=(*told, "white"),
    )


def printing() -> Iterator[OddPicture]:
    image = ramp()
    cmyk = image.convert("CMYK")
    note = ("printing colours without a profile",)
    expected = rgb(cmyk)
    adobe = saved(cmyk, "jpg")
    at = adobe.index(b"\xff\xee")
    upside_down = saved(Image.eval(cmyk, lambda value: 255 - value), "jpg")
    without = upside_down[:at] + upside_down[at + 2 + int.from_bytes(upside_down[at + 2 : at + 4], "big") :]
    yield of_bytes("jpg CMYK of Adobe", adobe, "jpg", pixels=expected, off=20, notes=note)
    yield of_bytes("jpg CMYK of others", without, "jpg", pixels=expected, off=20, notes=note)
    for compression in ("raw", "tiff_lzw"):
        content = saved(cmyk, "tif", compression=compression)
        yield of_bytes(f"tif CMYK {compression}", content, "tif", pixels=expected, notes=note)
    yield of_bytes(
        "tif CMYK, profile of RGB", saved(cmyk, "tif", icc_profile=SWAPPED), "tif", pixels=expected, notes=("damaged",)
    )
    cyan = Image.new("CMYK", (96, 80))
    cyan.paste((255, 0, 0, 0), (0, 0, 96, 40))
    red = np.full((80, 96, 3), 255, np.uint8)
    red[:40] = (251, 0, 18)  # LAB 53, 80, 64
    for ending in ("tif", "jpg"):
        content = saved(cyan, ending, icc_profile=PRINTING)
        yield of_bytes(
            f"{ending} CMYK with a profile",
            content,
            ending,
            pixels=red,
            off={"tif": 3, "jpg": 12}[ending],
            notes=("Swapped",),
        )
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    muted = Image.blend(image, Image.new("RGB", image.size, "grey"), 0.6)  # eight bits of LAB do not hold the others
    lab = ImageCms.applyTransform(muted, to_lab)
    assert lab is not None
    yield of_bytes("tif LAB", saved(lab, "tif"), "tif", pixels=rgb(muted), off=4, notes=("Lab",))
    bad = saved(lab, "tif", icc_profile=b"bad")
    yield of_bytes("tif LAB with a bad profile", bad, "tif", pixels=rgb(muted), off=4, notes=("damaged",))
    del lab.info["icc_profile"]
    yield of_bytes("tif LAB without a profile", saved(lab, "tif"), "tif", pixels=rgb(muted), off=4)


def pngs() -> Iterator[OddPicture]:
    good = saved(ramp(), "png")
    right = {"pixels": rgb(ramp())}
    bomb = zlib.compress(bytes(40_000_000), 9)
    pack = partial(png_before_pixels, good)
    yield of_bytes("png with a text bomb", pack(chunk(b"zTXt", b"a\0\0" + bomb)), "png", **right)
    yield of_bytes("png with text bombs", pack(*[chunk(b"iTXt", b"a\0\1\0\0\0" + bomb)] * 5), "png", **right)
    yield of_bytes("png with a profile bomb", pack(chunk(b"iCCP", b"a\0\0" + bomb)), "png", notes=("profile",), **right)
    yield of_bytes("png with a long text", pack(chunk(b"tEXt", b"a\0" + b"x" * 3_000_000)), "png", **right)
    yield of_bytes(
        "png with texts of nothing",
        pack(*[chunk(b"tEXt", b""), chunk(b"iTXt", b"\0"), chunk(b"zTXt", b"a")]),
        "png",
        **right,
    )
    broken = chunk(b"tEXt", b"a\0b")[:-1] + b"!"
    yield of_bytes("png with a broken text", pack(broken), "png", **right)
    yield of_bytes("png with a private chunk", pack(chunk(b"prVt", b"\0" * 99)), "png", **right)
    yield of_bytes("png with Exif that claims", pack(chunk(b"eXIf", claiming())), "png", **right)
    yield of_bytes("png with broken Exif", pack(chunk(b"eXIf", b"II*\0\xff\xff\xff\xff")), "png", **right)
    yield of_bytes("png without its last chunk", good[:-12], "png", **right)
    yield of_bytes("png without pixels", good[:33] + chunk(b"IEND", b""), "png", told=DAMAGED)
    yield of_bytes("png with a broken header", good[:30] + b"\0" + good[31:], "png", told=DAMAGED)
    yield of_bytes("png palette without one", png_of(96, 80, 8, 3, (bytes(97)) * 80), "png", told="", either=True)
    yield of_bytes(
        "png with a palette index beyond",
        png_of(96, 80, 8, 3, (b"\0" + b"\xff" * 96) * 80, chunk(b"PLTE", b"abc")),
        "png",
        either=True,
    )
    for depth, colour in ((3, 0), (8, 1), (8, 7), (0, 2), (1, 2), (32, 0)):
        yield of_bytes(
            f"png of {depth} bits, colours {colour}", png_of(96, 80, depth, colour, bytes(60_000)), "png", told=DAMAGED
        )
    for size in ((0, 0), (0, 80), (96, 0)):
        yield of_bytes(f"png of {size}", png_of(*size, 8, 2, bytes(60_000)), "png", told="{name}")
    for size in ((2**31 - 1, 2**31 - 1), (2**32 - 1, 64), (100_000, 100_000), (14_143, 14_143)):
        yield of_bytes(f"png that claims {size}", png_of(*size, 8, 2, bytes(60_000)), "png", told=LARGE)
    yield of_bytes(
        "png of more pixels than it says", png_of(96, 80, 8, 0, bytes(97) * 80 + bytes(40_000_000)), "png", either=True
    )
    yield of_bytes("png of fewer pixels than it says", png_of(96, 80, 8, 0, bytes(97) * 40), "png", either=True)
    yield of_bytes(
        "png with a filter that is none", png_of(96, 80, 8, 0, (b"\x09" + bytes(96)) * 80), "png", told=DAMAGED
    )
    animated = io.BytesIO()
    ramp().save(
        animated,
        "PNG",
        save_all=True,
        append_images=[Image.new("RGB", (96, 80), name) for name in ("red", "blue")],
        duration=50,
    )
    yield of_bytes("png animated", animated.getvalue(), "png", notes=("3 pictures",), **right)
    claim = chunk(b"acTL", struct.pack(">II", 0, 0))
    yield of_bytes("png with an animation of nothing", pack(claim), "png", **right)
    yield of_bytes("png of a phone", good[:8] + chunk(b"CgBI", b"\x50\0\x20\2") + good[8:], "png", either=True, **right)
    many = b"".join([chunk(b"prVt", b"")] * 20_000)
    yield of_bytes("png of chunks", good[:33] + many + good[33:], "png", **right)
    lines = b"".join(b"\0" + bytes([0b10101010] * 12) for _ in range(80))
    stripes = np.repeat(np.tile(np.array([255, 0], np.uint8), (80, 48))[..., None], 3, axis=2)
    yield of_bytes("png of one bit", png_of(96, 80, 1, 0, lines), "png", pixels=stripes)


def claiming(order: str = "<") -> bytes:
    """Exif of a few thousand tags that all claim the same bytes."""
    count, size = 3000, 60_000
    entries = b"".join(struct.pack(f"{order}HHII", 0x100 + n, UNDEFINED, size, 8) for n in range(count))
    head = (b"II" if order == "<" else b"MM") + struct.pack(f"{order}HIH", 42, 8, count)
    return (head + entries + b"\0\0\0\0").ljust(size + 8, b"\0")


def jpegs() -> Iterator[OddPicture]:
    image = ramp()
    good = saved(image, "jpg")
    right = {"pixels": rgb(image), "off": LOSS["jpg"]}
    start, rest = good[:2], good[2:]

    def segment(marker: int, content: bytes) -> bytes:
        return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content

    yield of_bytes("jpg progressive", saved(image, "jpg", progressive=True), "jpg", **right)
    yield of_bytes("jpg with comments", start + segment(0xFE, b"x" * 60_000) * 100 + rest, "jpg", **right)
    yield of_bytes("jpg with Exif that claims", start + segment(0xE1, EXIF + claiming()) + rest, "jpg", **right)
    yield of_bytes("jpg with broken Exif", start + segment(0xE1, EXIF + b"MM\0*\0\0") + rest, "jpg", **right)
    loop = exif_of([(0x0112, SHORT, b"\1\0"), (0x8769, LONG, struct.pack("<I", 8))])
    yield of_bytes("jpg with Exif in a circle", start + segment(0xE1, EXIF + loop) + rest, "jpg", **right)
    yield of_bytes(
        "jpg with no colour profile in its chunk", start + segment(0xE2, b"ICC_PROFILE\0") + rest, "jpg", **right
    )
    pointers = struct.pack("<HHII", 0x8769, LONG, 1, 8) * 60_000
    many = b"II*\0" + struct.pack("<IH", 8, 60_000) + pointers + bytes(4)
    parts = b"".join(segment(0xE1, EXIF + many[at : at + 65_000]) for at in range(0, len(many), 65_000))
    yield of_bytes("jpg with Exif of pointers", start + parts + rest, "jpg", **right)
    crumbs = segment(0xFE, b"") * 100_000 + segment(0xE1, EXIF + b"x") * 100_000
    yield of_bytes("jpg of crumbs", start + crumbs + rest, "jpg", **right)
    half = len(SWAPPED) // 2
    chunks = segment(0xE2, b"ICC_PROFILE\0\2\2" + SWAPPED[half:]) + segment(0xE2, b"ICC_PROFILE\0\1\2" + SWAPPED[:half])
    swapped = {"pixels": rgb(image)[..., ::-1], "off": 21, "notes": ("Swapped",)}
    yield of_bytes("jpg with a profile in two parts", start + chunks + rest, "jpg", **swapped)
    yield of_bytes("jpg with half a profile", start + chunks[: half + 18] + rest, "jpg", notes=("damaged",), **right)
    yield of_bytes("jpg with junk between segments", start + b"\xff" * 500 + rest, "jpg", **right)
    yield of_bytes("jpg with a segment beyond its end", start + b"\xff\xe5\xff\xff" + rest, "jpg", told=DAMAGED)
    scan = good.index(b"\xff\xda")
    yield of_bytes(
        "jpg of many scans", good[:scan] + (good[scan : scan + 14]) * 2000 + good[scan:], "jpg", told=DAMAGED
    )
    size = good.index(b"\xff\xc0") + 5

    def sized(height: int, width: int) -> bytes:
        return good[:size] + struct.pack(">HH", height, width) + good[size + 4 :]

    yield of_bytes("jpg that claims the most", sized(65535, 65535), "jpg", told=LARGE)
    yield of_bytes("jpg that claims more", sized(800, 96), "jpg", either=True)
    yield of_bytes("jpg of no height", sized(0, 96), "jpg", told="{name}")
    yield of_bytes("jpg of twelve bits", good[: size - 1] + b"\x0c" + good[size:], "jpg", told=DAMAGED)
    for name, marker in (("lossless", b"\xff\xc3"), ("arithmetic", b"\xff\xc9"), ("of no kind", b"\xff\xc8")):
        yield of_bytes(f"jpg {name}", good.replace(b"\xff\xc0", marker), "jpg", told=DAMAGED, either=True)
    yield of_bytes("jpg of two pictures", good + good, "jpg", **right)
    two = io.BytesIO()
    image.save(two, "MPO", save_all=True, append_images=[Image.new("RGB", (96, 80))], quality=95, subsampling=0)
    yield of_bytes("jpg of a phone with a map", two.getvalue(), "jpg", **right)
    yield of_bytes("jpg without tables", start + good[good.index(b"\xff\xc0") :], "jpg", told=DAMAGED)


def gifs() -> Iterator[OddPicture]:
    image = plain("gif")
    good = saved(ramp().quantize(128), "gif")
    right = {"pixels": rgb(ramp().quantize(128))}
    frames = [Image.new("RGB", (96, 80), (n, 0, 0)) for n in range(10, 250, 20)]
    yield of_bytes(
        "gif animated",
        saved(frames[0], "gif", save_all=True, append_images=frames[1:]),
        "gif",
        pixels=rgb(frames[0]),
        notes=("12 pictures",),
    )
    comment = b"\x21\xfe" + (b"\xff" + b"x" * 255) * 8000 + b"\0"
    head = 13 + 3 * 128
    yield of_bytes("gif with a long comment", good[:head] + comment + good[head:], "gif", **right)
    yield of_bytes("gif with an endless comment", good[:head] + comment[:-1], "gif", told=DAMAGED)
    yield of_bytes("gif without pictures", good[:head] + b";", "gif", told=DAMAGED)
    yield of_bytes("gif with an unknown block", good[:head] + b"\x21\x77\x03abc\0" + good[head:], "gif", **right)
    yield of_bytes("gif with noise for a block", good[:head] + b"\x99" + good[head:], "gif", told=DAMAGED)
    at = good.index(b"\x2c", head)
    code = at + 10
    for value in (0, 1, 13, 255):
        yield of_bytes(
            f"gif with codes of {value} bits",
            good[:code] + bytes([value]) + good[code + 1 :],
            "gif",
            told="",
            either=True,
        )
    yield of_bytes(
        "gif of a picture beyond its screen",
        good[: at + 5] + b"\xff\xff\xff\xff" + good[at + 9 :],
        "gif",
        told="{name}",
        either=True,
    )
    yield of_bytes("gif of a large screen", good[:6] + b"\xff\xff\xff\xff" + good[10:], "gif", told=LARGE)
    assert image.size == (96, 80)


def webps() -> Iterator[OddPicture]:
    image = ramp()
    frames = [image, Image.new("RGB", (96, 80)), Image.new("RGB", (96, 80), "white")]
    animated = saved(frames[0], "webp", save_all=True, append_images=frames[1:], duration=90)
    yield of_bytes("webp animated", animated, "webp", pixels=rgb(image), notes=("3 pictures",))
    yield of_bytes("webp lossy", saved(image, "webp", lossless=False, quality=95), "webp", pixels=rgb(image), off=24)
    yield of_bytes("webp with Exif that claims", saved(image, "webp", exif=claiming()), "webp", pixels=rgb(image))
    good = saved(image, "webp")
    yield of_bytes("webp of another length", good[:4] + struct.pack("<I", 2**31) + good[8:], "webp", told=DAMAGED)
    extended = b"VP8X" + struct.pack("<I", 10) + bytes([2]) + bytes(3) + b"\xff\x3f\0" * 2
    content = b"WEBP" + extended + good[12:]
    yield of_bytes("webp that claims the most", b"RIFF" + struct.pack("<I", len(content)) + content, "webp", told=LARGE)
    few = b"WEBP" + b"JUNK" + struct.pack("<I", 4) + b"junk"
    yield of_bytes("webp of nothing", b"RIFF" + struct.pack("<I", len(few)) + few, "webp", told=DAMAGED)


def avifs() -> Iterator[OddPicture]:
    image = ramp()
    frames = [image, Image.new("RGB", (96, 80))]
    animated = saved(frames[0], "avif", save_all=True, append_images=frames[1:], duration=90)
    right = {"pixels": rgb(image), "off": LOSS["avif"]}
    yield of_bytes("avif animated", animated, "avif", notes=("2 pictures",), **right)
    with warnings.catch_warnings(action="ignore"):
        claims = saved(image, "avif", exif=EXIF + claiming())
    yield of_bytes("avif with Exif that claims", claims, "avif", told=DAMAGED)
    good = saved(image, "avif")
    yield of_bytes("avif of a general brand", good[:8] + b"mif1" + good[12:], "avif", either=True, **right)
    yield of_bytes("avif without its boxes", good[:32], "avif", told=DAMAGED)
    size = good.index(b"ispe") + 8
    yield of_bytes(
        "avif that claims the most", good[:size] + b"\x7f\xff\xff\xff" * 2 + good[size + 8 :], "avif", told="{name}"
    )
    yield of_bytes(
        "avif of 20000 pixels a side",
        good[:size] + struct.pack(">II", 20_000, 20_000) + good[size + 8 :],
        "avif",
        told="{name}",
    )


def bmps() -> Iterator[OddPicture]:
    good = saved(ramp(), "bmp")
    flipped = good[:22] + struct.pack("<i", -80) + good[26:]
    yield of_bytes("bmp from above", flipped, "bmp", pixels=rgb(ramp())[::-1])
    yield of_bytes(
        "bmp that begins beyond its end", good[:10] + struct.pack("<I", 2**31) + good[14:], "bmp", told=DAMAGED
    )
    for name, at, content in (
        ("of no width", 18, bytes(4)),
        ("of a negative width", 18, struct.pack("<i", -96)),
        ("that claims the most", 18, struct.pack("<ii", 2**31 - 1, 2**31 - 1)),
        ("of no bits", 28, bytes(2)),
        ("of seven bits", 28, b"\x07\0"),
        ("of an unknown compression", 30, b"\x63\0\0\0"),
        ("of a header of nothing", 14, bytes(4)),
        ("of a long header", 14, b"\xff\xff\xff\x7f"),
    ):
        yield of_bytes(f"bmp {name}", good[:at] + content + good[at + len(content) :], "bmp", told="{name}")
    few = ramp().quantize(16)
    yield of_bytes("bmp with a palette", saved(few, "bmp"), "bmp", pixels=rgb(few))
    yield of_bytes("bmp of 32 bits", saved(ramp().convert("RGBA"), "bmp"), "bmp", pixels=rgb(ramp()))
    yield of_bytes("bmp that is a text", b"BMW is a car. " * 40, "bmp", told=DAMAGED)


def tiff_of_numbers(values: np.ndarray[tuple[int, ...], np.dtype[np.generic]], bits: int, planar: int) -> bytes:
    """Greys or colours, all of a pixel together or (2) all of a channel."""
    height, width = values.shape[:2]
    channels = 1 if values.ndim == 2 else values.shape[2]
    data = (values if planar == 1 else np.ascontiguousarray(np.moveaxis(values, -1, 0))).tobytes()
    strips = channels if planar == 2 else 1
    each = len(data) // strips
    numbers = {256: width, 257: height, 259: 1, 262: 1 if channels == 1 else 2, 277: channels, 278: height, 284: planar}
    kind = 3 if values.dtype.kind == "f" else 1

    def tagged(start: int) -> bytes:
        tags = [(tag, LONG, struct.pack("<I", number)) for tag, number in numbers.items()]
        tags += [(tag, SHORT, struct.pack("<H", number) * channels) for tag, number in ((258, bits), (339, kind))]
        places = b"".join(struct.pack("<I", start + number * each) for number in range(strips))
        return exif_of(sorted([*tags, (273, LONG, places), (279, LONG, struct.pack("<I", each) * strips)]))

    return tagged(len(tagged(0))) + data


def stretched(values: Pixels) -> Pixels:
    """From end to end."""
    ends = values.min(), values.max()
    whole_range = np.round((values - ends[0]) / (ends[1] - ends[0]) * 255).astype(np.uint8)
    return np.repeat(whole_range[..., None], 3, axis=2)


def tiffs() -> Iterator[OddPicture]:
    image = ramp()
    grey = image.convert("L")
    right = {"pixels": rgb(image)}
    for compression in ("tiff_lzw", "tiff_adobe_deflate", "packbits"):
        content = saved(image, "tif", compression=compression)
        yield of_bytes(f"tif {compression}", content, "tif", **right)
        yield of_bytes(f"tif {compression} cut", content[: len(content) // 2], "tif", told=DAMAGED)
    yield of_bytes(
        "tif of a fax", saved(image.convert("1"), "tif", compression="group4"), "tif", pixels=rgb(image.convert("1"))
    )
    yield of_bytes("tif with JPEG in it", saved(image, "tif", compression="jpeg", quality=95), "tif", off=40, **right)
    yield of_bytes("tif of the other order", tiff_of(grey, order=">"), "tif", pixels=rgb(grey))
    yield of_bytes("tif large form", saved(image, "tif", big_tiff=True), "tif", **right)
    yield of_bytes(
        "tif of pages",
        saved(image, "tif", save_all=True, append_images=[grey, grey]),
        "tif",
        notes=("3 pictures",),
        **right,
    )
    yield of_bytes("tif with a palette", saved(image.quantize(32), "tif"), "tif", pixels=rgb(image.quantize(32)))
    yield of_bytes("tif of a raw camera", tiff_of(grey, more=[(0xC612, ASCII, b"\1\4\0\0")]), "dng", told=FOREIGN)
    stamp = tiff_of(grey, more=[(0x00FE, LONG, struct.pack("<I", 1))])
    tiles = [(tag, LONG, struct.pack("<I", 40_000)) for tag in (322, 323)]
    yield of_bytes("tif of large tiles", tiff_of(grey, more=tiles), "tif", told=DAMAGED)
    yield of_bytes("tif of a stamp", stamp, "nef", told=FOREIGN)
    yield of_bytes("tif that claims", claiming(), "tif", told=DAMAGED)
    yield of_bytes("tif that claims in the other order", claiming(">"), "tif", told=DAMAGED)
    strips = [(tag, LONG, struct.pack("<I", 8) * 250_000) for tag in (273,)]
    base = [
        (tag, LONG, struct.pack("<I", value)) for tag, value in ((256, 96), (257, 80), (258, 8), (259, 1), (262, 1))
    ]
    yield of_bytes("tif of strips", exif_of(sorted([*base, *strips])), "tif", told=DAMAGED)
    circle = bytearray(tiff_of(grey))
    (count,) = struct.unpack("<H", circle[8:10])
    circle[10 + 12 * count : 14 + 12 * count] = struct.pack("<I", 8)
    yield of_bytes("tif in a circle", bytes(circle), "tif", pixels=rgb(grey), notes=("pictures in the file",))
    for name, tag, value in (
        ("of no width", 256, 0),
        ("that claims the most", 256, 2**31 - 1),
        ("of 200 bits", 258, 200),
        ("of no compression", 259, 9999),
        ("of no colours", 262, 9999),
        ("of 90 channels", 277, 90),
        ("with its strip beyond the end", 273, 2**31),
        ("of long strips", 278, 2**31),
    ):
        content = tiff_of(grey)
        at = content.index(struct.pack("<HHI", tag, LONG, 1)) + 8
        changed = content[:at] + struct.pack("<I", value) + content[at + 4 :]
        yield of_bytes(f"tif {name}", changed, "tif", told="{name}", either=tag == 278)
    yield of_bytes(
        "tif white is zero",
        tiff_of(grey).replace(struct.pack("<HHII", 262, LONG, 1, 1), struct.pack("<HHII", 262, LONG, 1, 0)),
        "tif",
        pixels=255 - rgb(grey),
    )
    values = np.asarray(grey)
    for name, numbers, bits, planar in (
        ("of 32 bits without a sign", values.astype(np.uint32) * 16_843_009, 32, 1),
        ("of 8 bits in planes", rgb(image), 8, 2),
        ("of 16 bits in planes", rgb(image).astype(np.uint16) * 257, 16, 2),
        ("of 16 bits for a channel", rgb(image).astype(np.uint16) * 257, 16, 1),
        ("of floats for a channel", rgb(image).astype(np.float32), 32, 1),
    ):
        content = tiff_of_numbers(numbers, bits, planar)
        if "sign" in name:
            yield of_bytes(f"tif {name}", content, "tif", pixels=stretched(values), off=1, notes=("were scaled",))
        elif "floats" in name or "16 bits in planes" in name:
            yield of_bytes(f"tif {name}", content, "tif", told=DAMAGED)
        else:
            yield of_bytes(f"tif {name}", content, "tif", **right)
    yield of_bytes("tif of no directory", b"II*\0\0\0\0\0", "tif", told=DAMAGED)
    yield of_bytes("tif with its directory beyond the end", b"II*\0\xff\xff\xff\xff" + bytes(99), "tif", told=DAMAGED)


def of_other_kinds() -> Iterator[OddPicture]:
    starts = {
        "HEIC": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
        "HEIC of a general brand": b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic",
        "video": b"\0\0\0\x18ftypisom\0\0\0\0isomiso2",
        "raw of Canon": b"\0\0\0\x18ftypcrx \0\0\0\1crx isom",
        "older raw of Canon": b"II*\0\x10\0\0\0CR\2\0",
        "JPEG XL": b"\xff\x0a\xfa\x7f\1",
        "JPEG XL in boxes": b"\0\0\0\x0cJXL \r\n\x87\n",
        "JPEG 2000": b"\0\0\0\x0cjP  \r\n\x87\n",
        "Photoshop": b"8BPS\0\1",
        "GIMP": b"gimp xcf v011",
        "Clip Studio": b"CSFCHUNK",
        "PDF": b"%PDF-1.7",
        "OpenEXR": b"v/1\1\2",
        "Radiance": b"#?RADIANCE\n",
        "icon": b"\0\0\1\0\1\0",
        "QOI": b"qoif",
        "DDS": b"DDS |",
        "raw of Fuji": b"FUJIFILMCCD-RAW 0201",
        "ZIP": b"PK\3\4\x14\0",
        "Matroska": b"\x1aE\xdf\xa3",
        "wave": b"RIFF\0\1\0\0WAVEfmt ",
        "SVG": b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">',
    }
    for name, start in starts.items():
        yield of_bytes(name, start + bytes(200), "png", told=FOREIGN)
    yield of_bytes("empty", b"", "png", told="is empty")
    yield of_bytes("zeros", bytes(5000), "png", told=NONE)
    yield of_bytes("a text", b"a picture of a fox\n" * 20, "png", told=NONE)
    yield of_bytes("a web page", b"\xef\xbb\xbf\n<!DOCTYPE html><html><title>Sign in", "jpg", told="web site")
    yield of_bytes("an answer", b'{"error": "not found"}', "jpg", told="web site")
    yield of_bytes("a program", b"\x7fELF" + bytes(500), "png", told=NONE)
    yield of_bytes("what macOS leaves", b"\0\5\x16\7\0\2\0\0Mac OS X" + bytes(100), "jpg", told=NONE)
    yield of_bytes("a pointer of git", b"version https://git-lfs.github.com/spec/v1\noid sha256:4d", "png", told=NONE)
    yield of_bytes("a thumbnail list", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "db", told=NONE)


def places() -> Iterator[OddPicture]:
    def folder(where: Path) -> Path:
        (where / "odd.png").mkdir()
        return where / "odd.png"

    def pipe(where: Path) -> Path:
        os.mkfifo(where / "odd.png")
        return where / "odd.png"

    def link_to(target: str, where: Path) -> Path:
        (where / "odd.png").symlink_to(target)
        return where / "odd.png"

    def real_link(where: Path) -> Path:
        ramp().save(where / "real.png")
        return link_to("real.png", where)

    def named(name: str, where: Path) -> Path:
        ramp().save(where / "odd.png")
        return (where / "odd.png").rename(where / name)

    yield OddPicture("a folder", folder, told="is a folder")
    if hasattr(os, "mkfifo"):
        yield OddPicture("a pipe", pipe, told="is no file with a picture")
        yield OddPicture("a device", partial(link_to, "/dev/zero"), told="is no file with a picture")
        yield OddPicture("a terminal", partial(link_to, "/dev/tty"), told="odd.png")
    yield OddPicture("a link to nowhere", partial(link_to, "gone.png"), told="no longer there")
    yield OddPicture("a link in a circle", partial(link_to, "odd.png"), told="is no file with a picture")
    yield OddPicture("a link to a folder", partial(link_to, "."), told="is a folder")
    yield OddPicture("a link to a picture", real_link, pixels=rgb(ramp()))
    yield OddPicture("nothing", lambda where: where / "odd.png", told="no longer there")
    yield OddPicture("a zero in the name", lambda where: where / "odd\0.png", told="odd")
    yield OddPicture("a name without end", lambda where: where / ("odd" * 2000), told="odd")
    yield OddPicture("a picture for a folder", lambda where: real_link(where) / "odd.png", told="no longer there")
    for name in ("odd\n.png", "odd {0} %s.png", "õđđ 🦊.png", "odd\udcff.png", ".odd", "odd"):
        yield OddPicture(f"the name {name!r}", partial(named, name), pixels=rgb(ramp()))


MAKERS: tuple[Callable[[], Iterator[OddPicture]], ...] = (
    *(in_every_format, turned, modes, greys, profiles, printing, pngs, jpegs, gifs, webps, avifs, bmps, tiffs),
    *(of_other_kinds, places),
)
