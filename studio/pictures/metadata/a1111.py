"""The text that A1111, Forge and many after them write: the prompt, the negative prompt, the settings.

    a cat,
    on a roof
    Negative prompt: dog
    Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 512x512

(AUTOMATIC1111/stable-diffusion-webui, `modules/infotext_utils.py` and `create_infotext` in `modules/processing.py`.)
In its place SwarmUI and Fooocus write JSON.
"""

from __future__ import annotations

import re

from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt
from studio.pictures.metadata.values import object_in, text_of

NEGATIVE = "Negative prompt:"
SETTINGS = re.compile(r"\s*Steps: \d+, .*\b(Sampler|CFG scale|Seed|Size|Model)\b", re.IGNORECASE)
SETTING = re.compile(r"(?:^|,)\s*[A-Z][\w \-/]{1,30}: ")
LETTERS_AT_MOST = 200_000
LEAST_SETTINGS = 3
"""As A1111 tells its settings from a last line of the prompt."""


def from_a1111(text: str, *, is_certain: bool) -> PicturePrompt | None:
    """None where it is another's; unless `is_certain`, by where it stands, there have to be settings or a negative."""
    if text.lstrip().startswith("{"):
        return _from_json(text)
    lines = text[:LETTERS_AT_MOST].strip().replace("\r\n", "\n").replace("\r", "\n").split("\n")
    end = _settings_line(lines)
    told = lines if end is None else lines[:end]
    start = next((number for number, line in enumerate(told) if line.lstrip().startswith(NEGATIVE)), None)
    if not is_certain and end is None and start is None:
        return None
    if start is None:
        return picture_prompt("\n".join(told), "", "A1111")
    negative = "\n".join(told[start:]).lstrip().removeprefix(NEGATIVE)
    return picture_prompt("\n".join(told[:start]), negative, "A1111")


def _settings_line(lines: list[str]) -> int | None:
    """Which line the settings begin at: the last that looks like them, for a prompt may hold such a line too."""
    for number in range(len(lines) - 1, -1, -1):
        if SETTINGS.match(lines[number]):
            return number
    return len(lines) - 1 if len(SETTING.findall(lines[-1])) >= LEAST_SETTINGS else None


def _from_json(text: str) -> PicturePrompt | None:
    values = object_in(text)
    swarm = object_in(values.get("sui_image_params"))
    if swarm:
        return picture_prompt(swarm.get("prompt"), swarm.get("negativeprompt"), "SwarmUI")
    if "negative_prompt" in values:
        return picture_prompt(text_of(values.get("prompt")), text_of(values["negative_prompt"]), "Fooocus")
    return None
