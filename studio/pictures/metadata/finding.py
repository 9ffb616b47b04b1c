"""Where a picture's prompt can lie, and which of the places is asked first."""

from __future__ import annotations

import codecs
import io
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from studio.pictures.containers.exif import USER_COMMENT, read_tags
from studio.pictures.containers.kinds import PNG, TIFF, WEBP, Kind
from studio.pictures.containers.parts import Parts, decoded
from studio.pictures.decoding import LEAST_SIDE, decode, told_kind, told_parts
from studio.pictures.metadata import midjourney
from studio.pictures.metadata.a1111 import from_a1111
from studio.pictures.metadata.comfyui import from_comfyui
from studio.pictures.metadata.invokeai import from_invokeai
from studio.pictures.metadata.novelai import from_novelai
from studio.pictures.metadata.prompt import PicturePrompt
from studio.pictures.metadata.sidecar import from_sidecar
from studio.pictures.metadata.values import object_in
from studio.pictures.problems import PictureError, opened_picture, without_warnings

STEALTH_PIXELS = 16 * 10**6
CHARACTER_CODES = {b"ASCII\0\0\0": "latin-1", b"JIS\0\0\0\0\0": "iso2022_jp", b"\0" * 8: "utf-8"}
UNICODE = b"UNICODE\0"
DESCRIPTION = 0x010E
COMFYUI_KEYS = {"prompt", "workflow"}
PNG_WITH_ALPHA = 6


def prompt_of(file: Path) -> PicturePrompt | None:
    """What the picture was drawn from, None where nothing tells; never an error, whatever is in the file.

    A file beside the picture comes first, since somebody put it there for this; then what a program wrote into the
    picture, then the name. What cannot be read at all is for `read_picture` to tell.
    """
    told = from_sidecar(file)
    if told is None:
        try:
            with opened_picture(file) as stream:
                told = _embedded(file, stream)
        except PictureError:
            told = None
    return told or midjourney.from_name(file.stem)


def _embedded(file: Path, stream: IO[bytes]) -> PicturePrompt | None:
    kind = told_kind(file, stream)
    parts = told_parts(file, stream, kind)
    told = _from_texts(_texts(stream, kind, parts))
    if told is None and kind in (PNG, WEBP) and not parts.texts:
        text = _hidden(file, stream, kind, parts)
        told = from_novelai(object_in(text)) or from_a1111(text, is_certain=False)
    return told


def _from_texts(texts: Mapping[str, str]) -> PicturePrompt | None:
    """What the likeliest of the programs says; the final words of A1111's form stand before a graph of ComfyUI's."""
    return (
        (from_a1111(texts["parameters"], is_certain=True) if "parameters" in texts else None)
        or from_invokeai(texts)
        or from_novelai(texts)
        or from_comfyui(texts)
        or _from_comments(texts)
    )


def _from_comments(texts: Mapping[str, str]) -> PicturePrompt | None:
    """Of texts for anything: they have to look like a program's."""
    for key in ("UserComment", "comment", "Comment", "Description"):
        text = texts.get(key, "")
        values = object_in(text) if text.lstrip().startswith("{") else {}
        told = (
            from_a1111(text, is_certain=False)
            or from_novelai({"Comment": text} if values else {})
            or from_comfyui({"prompt": text, "workflow": text} if values else {})
            or from_comfyui(values)
            or midjourney.from_description(text)
        )
        if told is not None:
            return told
    return None


def _texts(stream: IO[bytes], kind: Kind, parts: Parts) -> dict[str, str]:
    """Every text in the file under the name that programs know it by; the first of a name counts."""
    texts: dict[str, str] = {}
    for key, text in parts.texts:
        texts.setdefault(key, text)
    try:
        tags = read_tags(stream if kind is TIFF else io.BytesIO(parts.exif))
    except ValueError:
        return texts
    for tag, content in sorted(tags.texts.items(), reverse=True):
        if tag == USER_COMMENT:
            texts.setdefault("UserComment", user_comment(content, is_little=tags.is_little))
            continue
        text = decoded(content.rstrip(b"\0"))
        if tag == DESCRIPTION:
            texts.setdefault("Description", text)
        # As ComfyUI writes WebP, and others after it with capitals: in the tags of the camera's maker and model.
        key, colon, value = text.partition(":")
        if colon and key.strip().lower() in COMFYUI_KEYS:
            texts.setdefault(key.strip().lower(), value)
    return texts


def user_comment(content: bytes, *, is_little: bool) -> str:
    """Exif's comment, in the letters that its first eight bytes name.

    Of UTF-16 neither the standard nor the programs are of one mind which byte comes first, so the letters decide: most
    are of Latin script. Where none are, it is the order of the whole Exif.
    """
    code, text = content[:8], content[8:]
    if code != UNICODE:
        name = CHARACTER_CODES.get(code)
        return decoded(content) if name is None else text.decode(name, errors="replace").rstrip("\0")
    if text.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return text.decode("utf-16", errors="replace").rstrip("\0")
    even, odd = text[::2].count(0), text[1::2].count(0)
    is_little = odd > even if odd != even else is_little
    return text.decode("utf-16-le" if is_little else "utf-16-be", errors="replace").rstrip("\0")


def _hidden(file: Path, stream: IO[bytes], kind: Kind, parts: Parts) -> str:
    """What is hidden in the pixels of a lossless picture that can be seen through."""
    if parts.size is None or parts.size[0] * parts.size[1] > STEALTH_PIXELS or not _may_hide(stream, kind):
        return ""
    # numpy comes with it, and the window starts without
    from studio.pictures.metadata.stealth import hidden_text

    with without_warnings():
        image = decode(file, stream, LEAST_SIDE).image
    return hidden_text(image) if image.mode == "RGBA" else ""


def _may_hide(stream: IO[bytes], kind: Kind) -> bool:
    """Whether the header speaks of an alpha channel that is kept to the last bit."""
    stream.seek(0)
    head = stream.read(64)
    return head[25:26] == bytes([PNG_WITH_ALPHA]) if kind is PNG else b"VP8L" in head
