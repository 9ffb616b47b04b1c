"""Every other program's form, in every file that it writes; the forms are cited in the modules that read them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from picture_files import ASCII, EXIF, exif_of, png_with, ramp, tiff_of, unicode_comment
from studio.pictures.metadata.finding import prompt_of
from studio.pictures.metadata.prompt import PicturePrompt

SETTINGS = "Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 965400086, Size: 512x512, Model hash: 45dee52b"
FORGE = (
    "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 1, Size: 896x1152, "
    'Model: xl, ADetailer prompt: "a face, smiling", Version: f2.0.1v1.10.1'
)
UUID = "a7421d2f-b262-44f9-977c-ac23e9c7d3e3"
FOX, BLURRY = "a red fox", "blurry, grey"


def text(prompt: str, negative: str | None = None, settings: str | None = SETTINGS) -> str:
    lines = [
        prompt,
        *([f"Negative prompt: {negative}"] if negative is not None else []),
        *([settings] if settings else []),
    ]
    return "\n".join(lines)


A1111 = {
    "both": (text(FOX, BLURRY), FOX, BLURRY),
    "Forge": (text(FOX, BLURRY, FORGE), FOX, BLURRY),
    "no negative": (text(FOX), FOX, ""),
    "an empty negative": (text(FOX, ""), FOX, ""),
    "a negative alone": (text("", BLURRY), "", BLURRY),
    "no settings": (text(FOX, BLURRY, None), FOX, BLURRY),
    "a prompt alone": (FOX, FOX, ""),
    "several lines": (text("a red fox,\nin snow\n\nat dawn", "blurry,\ngrey"), "a red fox, in snow at dawn", BLURRY),
    "lines of Windows": (text(FOX, BLURRY).replace("\n", "\r\n"), FOX, BLURRY),
    "steps in the prompt": (
        text("Steps: of a temple, a red fox", BLURRY),
        "Steps: of a temple, a red fox",
        BLURRY,
    ),
    "settings in the prompt": (text(f"{SETTINGS}\na red fox", BLURRY), f"{SETTINGS} a red fox", BLURRY),
    "steps in the negative": (text(FOX, "Steps: 3, stairs"), FOX, "Steps: 3, stairs"),
    "more after the settings": (
        text(FOX, BLURRY) + "\nTemplate: a {red|grey} fox\nNegative Template: blurry",
        FOX,
        BLURRY,
    ),
    "unknown settings": (text(FOX, BLURRY, "Sampler: Euler, Seed: 3, Size: 64x64"), FOX, BLURRY),
    "weights and networks": (text("(a:1.2) <lora:fox:0.8>, {b|c}", "[d]"), "(a:1.2) <lora:fox:0.8>, {b|c}", "[d]"),
    "letters of the world": (text("ein Füchslein, 狐, 🦊", "unscharf"), "ein Füchslein, 狐, 🦊", "unscharf"),
    "SwarmUI": (
        json.dumps({"sui_image_params": {"prompt": FOX, "negativeprompt": BLURRY, "model": "a"}}),
        FOX,
        BLURRY,
    ),
    "Fooocus": (json.dumps({"prompt": FOX, "negative_prompt": BLURRY, "steps": 30}), FOX, BLURRY),
}


@pytest.mark.parametrize("name", A1111)
@pytest.mark.parametrize("compressed", [False, True])
def test_a1111_in_png(tmp_path: Path, name: str, compressed: bool) -> None:
    content, prompt, negative = A1111[name]
    is_latin = content.isascii()
    file = png_with(tmp_path / "a.png", {"parameters": content}, compressed=compressed, wide=not is_latin)
    told = prompt_of(file)
    assert told == PicturePrompt(prompt, negative, name if name in ("SwarmUI", "Fooocus") else "A1111")


@pytest.mark.parametrize("ending", ["jpg", "webp", "avif", "tif"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a1111_in_the_comment_of_exif(tmp_path: Path, ending: str, encoding: str, order: str) -> None:
    comment = unicode_comment(text("a red fox, 狐", BLURRY), encoding)
    if ending == "tif":
        (tmp_path / "a.tif").write_bytes(tiff_of(ramp(), comment, order=order))
    else:
        ramp().save(tmp_path / f"a.{ending}", exif=EXIF + exif_of([], comment, order=order))
    assert prompt_of(tmp_path / f"a.{ending}") == PicturePrompt("a red fox, 狐", BLURRY, "A1111")


@pytest.mark.parametrize("comment", [b"ASCII\0\0\0", b"\0" * 8, b""])
def test_a_comment_in_other_letters(tmp_path: Path, comment: bytes) -> None:
    ramp().save(tmp_path / "a.jpg", exif=EXIF + exif_of([], comment + text(FOX, BLURRY).encode()))
    assert prompt_of(tmp_path / "a.jpg") == PicturePrompt(FOX, BLURRY, "A1111")


def test_letters_without_latin_ones_follow_the_order_of_the_exif(tmp_path: Path) -> None:
    for order, encoding in (("<", "utf-16-le"), (">", "utf-16-be")):
        values = "狐狸在雪地里奔跑\nNegative prompt: 模糊"
        ramp().save(tmp_path / "a.jpg", exif=EXIF + exif_of([], unicode_comment(values, encoding), order=order))
        assert prompt_of(tmp_path / "a.jpg") == PicturePrompt("狐狸在雪地里奔跑", "模糊", "A1111")


def test_a_camera_does_not_write_prompts(tmp_path: Path) -> None:
    tags = [(0x010E, ASCII, b"OLYMPUS DIGITAL CAMERA\0"), (0x010F, ASCII, b"Canon\0"), (0x0110, ASCII, b"EOS\0")]
    ramp().save(tmp_path / "a.jpg", exif=EXIF + exif_of(tags, b"ASCII\0\0\0" + b" " * 200))
    assert prompt_of(tmp_path / "a.jpg") is None
    ramp().save(tmp_path / "b.jpg", comment=b"CREATOR: gd-jpeg v1.0, quality = 90")
    assert prompt_of(tmp_path / "b.jpg") is None


INVOKEAI = {
    "today": {
        "invokeai_metadata": json.dumps(
            {"generation_mode": "sdxl_txt2img", "positive_prompt": FOX, "negative_prompt": BLURRY, "seed": 1}
        )
    },
    "2.3": {
        "sd-metadata": json.dumps(
            {"model": "stable diffusion", "image": {"prompt": [{"prompt": f"{FOX} [{BLURRY}]", "weight": 1.0}]}}
        )
    },
    "2.3 with a text": {"sd-metadata": json.dumps({"image": {"prompt": f"{FOX} [{BLURRY}]"}})},
    "a command": {"Dream": f'"{FOX} [{BLURRY}]" -s 50 -S 4127 -W 512 -H 512 -C 7.5 -A k_lms'},
    "a command without quotes": {"Dream": f"{FOX} [{BLURRY}] -s50 -S4127"},
}


@pytest.mark.parametrize("name", INVOKEAI)
def test_invokeai(tmp_path: Path, name: str) -> None:
    assert prompt_of(png_with(tmp_path / "a.png", INVOKEAI[name])) == PicturePrompt(FOX, BLURRY, "InvokeAI")


def test_invokeai_without_a_negative(tmp_path: Path) -> None:
    values = {"positive_prompt": FOX, "negative_prompt": None}
    assert prompt_of(png_with(tmp_path / "a.png", {"invokeai_metadata": json.dumps(values)})) == PicturePrompt(
        FOX, "", "InvokeAI"
    )


def captions(base: str, *characters: str) -> dict[str, object]:
    return {
        "caption": {"base_caption": base, "char_captions": [{"char_caption": one, "centers": []} for one in characters]}
    }


NOVELAI = {
    "third model": (
        {"Description": FOX, "Comment": json.dumps({"prompt": FOX, "uc": BLURRY, "steps": 28})},
        FOX,
        BLURRY,
    ),
    "no prompt in the comment": ({"Description": FOX, "Comment": json.dumps({"uc": BLURRY})}, FOX, BLURRY),
    "fourth model": (
        {
            "Description": "old",
            "Comment": json.dumps(
                {
                    "prompt": "old",
                    "uc": "old",
                    "v4_prompt": captions("two animals", FOX, "a crow"),
                    "v4_negative_prompt": captions(BLURRY, "", "three legs"),
                }
            ),
        },
        "two animals, a red fox, a crow",
        f"{BLURRY}, three legs",
    ),
}


@pytest.mark.parametrize("name", NOVELAI)
def test_novelai(tmp_path: Path, name: str) -> None:
    texts, prompt, negative = NOVELAI[name]
    told = prompt_of(png_with(tmp_path / "a.png", {"Title": "NovelAI generated image", "Software": "NovelAI", **texts}))
    assert told == PicturePrompt(prompt, negative, "NovelAI")


def hidden(content: bytes, signature: bytes, length: int | None = None) -> Image.Image:
    """Bits in the alpha channel, column by column."""
    told = signature + (8 * len(content) if length is None else length).to_bytes(4, "big") + content
    bits = np.unpackbits(np.frombuffer(told, np.uint8))
    image = ramp().convert("RGBA")
    alpha = np.full((image.width, image.height), 254, np.uint8)
    alpha.reshape(-1)[: len(bits)] |= bits
    image.putalpha(Image.fromarray(np.ascontiguousarray(alpha.T)))
    return image


@pytest.mark.parametrize("ending", ["png", "webp"])
def test_what_is_hidden_in_the_pixels(tmp_path: Path, ending: str) -> None:
    values = {"Software": "NovelAI", "Description": FOX, "Comment": json.dumps({"prompt": FOX, "uc": BLURRY})}
    kept: dict[str, object] = {"lossless": True, "exact": True} if ending == "webp" else {}
    hidden(gzip.compress(json.dumps(values).encode()), b"stealth_pngcomp").save(tmp_path / f"a.{ending}", None, **kept)
    assert prompt_of(tmp_path / f"a.{ending}") == PicturePrompt(FOX, BLURRY, "NovelAI")
    hidden(text(FOX, BLURRY).encode(), b"stealth_pnginfo").save(tmp_path / f"b.{ending}", None, **kept)
    assert prompt_of(tmp_path / f"b.{ending}") == PicturePrompt(FOX, BLURRY, "A1111")


@pytest.mark.parametrize(
    "image",
    [
        hidden(b"no gzip", b"stealth_pngcomp"),
        hidden(gzip.compress(b"\xff\xfe" * 100), b"stealth_pngcomp"),
        hidden(gzip.compress(b"[" * 40_000_000, 9)[:900], b"stealth_pngcomp"),
        hidden(b"short", b"stealth_pnginfo", length=2**32 - 1),
        hidden(b"short", b"stealth_pnginfo", length=2**19),
        hidden(b"", b"stealth_pnginfo"),
        hidden(b"x", b"something_other"),
    ],
)
def test_what_is_hidden_badly_says_nothing(tmp_path: Path, image: Image.Image) -> None:
    image.save(tmp_path / "a.png")
    assert prompt_of(tmp_path / "a.png") is None


@pytest.mark.parametrize(
    ("command", "prompt", "negative"),
    [
        (f"a red fox --ar 2:1 --stylize 80 --v 6 Job ID: {UUID}", FOX, ""),
        (f"a red fox --no blurry, grey --v 6.1 --style raw Job ID: {UUID}", FOX, BLURRY),
        ("a red fox --no blurry --v 6 --no grey", FOX, BLURRY),
        (f"<https://s.mj.run/abc> a red fox --niji 5 Job ID: {UUID}", FOX, ""),
        (f"a red fox Job ID: {UUID}", FOX, ""),
        (f"a well-known fox -- red --v 6 Job ID: {UUID}", "a well-known fox -- red", ""),
    ],
)
def test_midjourney_in_png(tmp_path: Path, command: str, prompt: str, negative: str) -> None:
    file = png_with(tmp_path / "a.png", {"Author": "fox", "Description": command})
    assert prompt_of(file) == PicturePrompt(prompt, negative, "Midjourney")


@pytest.mark.parametrize(
    ("name", "prompt", "negative"),
    [
        (f"peter_a_red_fox_{UUID}.png", FOX, ""),
        (f"peter_a_red_fox_{UUID}_2.webp", FOX, ""),
        (f"u8712_a_red_fox_--ar_21_--no_blurry,_grey_--v_6_{UUID}_0.png", FOX, BLURRY),
        (f"peter_a_red_fox_{UUID} (1).jpg", FOX, ""),
    ],
)
def test_midjourney_by_the_name(tmp_path: Path, name: str, prompt: str, negative: str) -> None:
    ramp().save(tmp_path / name)
    assert prompt_of(tmp_path / name) == PicturePrompt(prompt, negative, "Midjourney")


@pytest.mark.parametrize(
    "name", [f"{UUID}.png", "IMG_2034.png", "a_red_fox.png", "00012-3423.png", "ComfyUI_00001_.png"]
)
def test_names_of_others_say_nothing(tmp_path: Path, name: str) -> None:
    ramp().save(tmp_path / name)
    assert prompt_of(tmp_path / name) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("ending", [".txt", ".caption", ".png.txt"])
def test_a_caption_beside_the_picture(tmp_path: Path, encoding: str, ending: str) -> None:
    ramp().save(tmp_path / "fox.png")
    (tmp_path / f"fox{ending}").write_bytes("ein Füchslein,\n im Schnee \n".encode(encoding))
    assert prompt_of(tmp_path / "fox.png") == PicturePrompt("ein Füchslein, im Schnee", "", "sidecar")


def test_a_caption_stands_before_what_a_program_wrote(tmp_path: Path) -> None:
    png_with(tmp_path / "fox.png", {"parameters": text("by a program", BLURRY)})
    assert prompt_of(tmp_path / "fox.png") == PicturePrompt("by a program", BLURRY, "A1111")
    (tmp_path / "fox.txt").write_text(text("by a person", "grey"), "utf-8")
    assert prompt_of(tmp_path / "fox.png") == PicturePrompt("by a person", "grey", "sidecar")


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\0" * 400, bytes(range(256)) * 4, b"a " * 2**16, b"\xff\xfe"])
def test_a_caption_that_is_none_says_nothing(tmp_path: Path, content: bytes) -> None:
    ramp().save(tmp_path / "fox.png")
    (tmp_path / "fox.txt").write_bytes(content)
    assert prompt_of(tmp_path / "fox.png") is None


def test_long_and_broken_texts_are_cut_and_cleaned(tmp_path: Path) -> None:
    file = png_with(tmp_path / "a.png", {"parameters": "fox\0\x1b[31m \u2028 red " + "x" * 10**6}, wide=True)
    told = prompt_of(file)
    assert told is not None
    assert told.prompt.startswith("fox [31m red xxx")
    assert len(told.prompt) == 5000
    values = {"positive_prompt": "fox \ud800 red", "negative_prompt": 5}
    told = prompt_of(png_with(tmp_path / "b.png", {"invokeai_metadata": json.dumps(values)}))
    assert told == PicturePrompt("fox red", "", "InvokeAI")


@pytest.mark.parametrize(
    "key", ["parameters", "prompt", "workflow", "invokeai_metadata", "sd-metadata", "Dream", "Comment"]
)
@pytest.mark.parametrize(
    "value", ["[" * 10**5, '{"a":' * 10**5, "5", "null", '"' * 99, "1" * 10**5, "{}", "[]", " ", "\n\n"]
)
def test_hostile_texts_are_never_an_error(tmp_path: Path, key: str, value: str) -> None:
    told = prompt_of(png_with(tmp_path / "a.png", {key: value, "Software": "NovelAI"}, compressed=True))
    assert told is None or value.strip().startswith(told.prompt[:20].strip())


def test_no_file_no_prompt(tmp_path: Path) -> None:
    assert prompt_of(tmp_path / "gone.png") is None
    assert prompt_of(tmp_path) is None
    (tmp_path / "a.png").write_bytes(b"no picture")
    assert prompt_of(tmp_path / "a.png") is None
