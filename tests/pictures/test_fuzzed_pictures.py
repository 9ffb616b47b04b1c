"""Good files with bytes changed at random, and random JSON: a sentence, a picture or a prompt, never anything else."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from PIL import Image

from odd_pictures import FORMATS, saved
from picture_files import ASCII, EXIF, exif_of, ramp, unicode_comment
from studio.pictures.folder import digest
from studio.pictures.metadata.comfyui import from_comfyui
from studio.pictures.metadata.finding import prompt_of
from studio.pictures.metadata.invokeai import from_invokeai
from studio.pictures.metadata.novelai import from_novelai
from studio.pictures.metadata.prompt import PicturePrompt
from studio.pictures.problems import PictureError
from studio.pictures.reading import read_picture
from time_limit import within

ROUNDS = 30
NAMES = (
    *("class_type", "inputs", "positive", "negative", "text", "conditioning", "guider", "nodes", "links", "id", "type"),
    *(
        "widgets_values",
        "prompt",
        "uc",
        "v4_prompt",
        "caption",
        "base_caption",
        "char_captions",
        "image",
        "mode",
        "link",
    ),
    *("positive_prompt", "negative_prompt", "KSampler", "CLIPTextEncode", "SaveImage", "GetNode", "SetNode", "name"),
)


def harmed(content: bytes, chance: random.Random) -> bytes:
    """Some of its bytes changed, moved, taken out or put in."""
    harmed = bytearray(content)
    for _ in range(chance.choice((1, 2, 8, 40))):
        at = chance.randrange(len(harmed))
        match chance.randrange(5):
            case 0:
                harmed[at] = chance.randrange(256)
            case 1:
                harmed[at] ^= 1 << chance.randrange(8)
            case 2:
                harmed[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"))
            case 3:
                del harmed[at : at + chance.randrange(1, 30)]
            case 4:
                harmed[at:at] = chance.randbytes(chance.randrange(1, 30))
        if not harmed:
            return b""
    return bytes(harmed)


def good_file(ending: str) -> bytes:
    exif = exif_of(
        [(0x0110, ASCII, b'prompt:{"3": {}}\0')], unicode_comment("a fox\nSteps: 20, Sampler: a", "utf-16-le")
    )
    image = ramp()
    if ending in ("jpg", "webp", "avif", "png"):
        return saved(image, ending, exif=EXIF + exif)
    return saved(image, ending)


@pytest.mark.parametrize("ending", [*FORMATS, "deflated tif"])
def test_harmed_pictures(tmp_path: Path, ending: str) -> None:
    chance = random.Random(ending)
    good = saved(ramp(), "tif", compression="tiff_adobe_deflate") if ending == "deflated tif" else good_file(ending)
    path = tmp_path / f"harmed.{ending.split()[-1]}"
    read = 0
    for number in range(ROUNDS):
        content = harmed(good[: 1 + len(good) // 3] if number % 2 else good, chance)
        # Where things are told stands in the first bytes, so these are harmed as often as all others.
        path.write_bytes(content + good[1 + len(good) // 3 :] if number % 2 else content)
        with within(20):
            try:
                picture = read_picture(path)
                assert min(picture.size) >= 64
                read += 1
            except PictureError as error:
                assert path.name in str(error)  # noqa: PT017 - most are of no interest
            told = prompt_of(path)
            assert told is None or isinstance(told, PicturePrompt)
            try:
                assert len(digest(path)) == 64
            except PictureError as error:
                assert path.name in str(error)  # noqa: PT017
    assert read < ROUNDS


def random_value(chance: random.Random, depth: int) -> object:
    match chance.randrange(9 if depth else 6):
        case 0:
            return chance.choice((None, True, 0, -1, 10**30, 1.5, float("inf"), float("nan")))
        case 1:
            return chance.choice(("a fox", "", "\ud800", "\0", "x" * 7000, *NAMES))
        case 2 | 3:
            return [str(chance.randrange(8)), chance.randrange(3)]
        case 4 | 5:
            return chance.randrange(8)
        case 6:
            return [random_value(chance, depth - 1) for _ in range(chance.randrange(5))]
        case _:
            keys = [chance.choice((*NAMES, str(chance.randrange(8)))) for _ in range(chance.randrange(6))]
            return {key: random_value(chance, depth - 1) for key in keys}


def test_random_json() -> None:
    chance = random.Random(7)
    told = 0
    for _ in range(800):
        nodes = {str(number): random_value(chance, 4) for number in range(chance.randrange(8))}
        node_list = {"nodes": [random_value(chance, 4) for _ in range(4)], "links": random_value(chance, 3)}
        text, other = json.dumps(nodes), json.dumps(node_list)
        whole = json.dumps(random_value(chance, 5))
        with within(20):
            for found in (
                from_comfyui({"prompt": text, "workflow": other}),
                from_comfyui({"prompt": whole, "workflow": whole}),
                from_novelai({"Software": "NovelAI", "Comment": whole}),
                from_invokeai({"invokeai_metadata": whole, "sd-metadata": whole, "Dream": whole[:200]}),
            ):
                told += found is not None
                assert found is None or found.prompt or found.negative
                assert found is None or max(len(found.prompt), len(found.negative)) <= 5000
                assert found is None or (found.prompt + found.negative).isprintable()
    assert told


def test_random_texts_where_prompts_lie(tmp_path: Path) -> None:
    chance = random.Random(3)
    image = Image.new("RGB", (64, 64))
    for number in range(60):
        comment = chance.choice((b"UNICODE\0", b"ASCII\0\0\0", b"JIS\0\0\0\0\0", b"")) + chance.randbytes(
            chance.randrange(300)
        )
        image.save(tmp_path / "a.jpg", exif=EXIF + exif_of([], comment, order=chance.choice("<>")))
        (tmp_path / "a.txt").write_bytes(chance.randbytes(chance.randrange(300)))
        told = prompt_of(tmp_path / "a.jpg")
        assert told is None or (told.prompt + told.negative).isprintable()
        (tmp_path / "a.txt").unlink()
        told = prompt_of(tmp_path / "a.jpg")
        assert told is None or (told.prompt + told.negative).isprintable(), number
