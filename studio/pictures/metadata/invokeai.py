"""What InvokeAI writes into PNG, in three ages of it.

`invokeai_metadata` is JSON with `positive_prompt` and `negative_prompt` (invoke-ai/InvokeAI, since 3.0:
`CoreMetadataInvocation` in `invokeai/app/invocations/metadata.py`); `sd-metadata` is JSON with the prompt in `image`,
as a text or as weighted parts; `Dream` is the command with which the picture was asked for. In the older two, words in
square brackets are unwanted (`docs/features/PROMPTS.md`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from studio.pictures.metadata.prompt import PicturePrompt, picture_prompt
from studio.pictures.metadata.values import list_of, object_in, text_of

UNWANTED = re.compile(r"\[([^\[\]]*)\]")
QUOTED = re.compile(r'\s*"((?:[^"\\]|\\.)*)"')
OPTIONS = re.compile(r"\s(?:-[A-Za-z]|--[a-z_]+)")


def from_invokeai(texts: Mapping[str, str]) -> PicturePrompt | None:
    newest = object_in(texts.get("invokeai_metadata"))
    prompt, negative = text_of(newest.get("positive_prompt")), text_of(newest.get("negative_prompt"))
    if prompt or negative:
        return picture_prompt(prompt, negative, "InvokeAI")
    older = _joined(object_in(object_in(texts.get("sd-metadata")).get("image")).get("prompt"))
    return _with_brackets(older or _of_command(texts.get("Dream", "")))


def _joined(prompt: object) -> str:
    """A prompt, or its weighted parts, as one text."""
    if isinstance(prompt, list):
        return ", ".join(text for part in list_of(prompt) if (text := text_of(object_in(part).get("prompt"))))
    return text_of(prompt)


def _of_command(command: str) -> str:
    quoted = QUOTED.match(command)
    if quoted:
        return quoted[1].replace('\\"', '"')
    return OPTIONS.split(command, maxsplit=1)[0]


def _with_brackets(prompt: str) -> PicturePrompt | None:
    negative = ", ".join(words.strip() for words in UNWANTED.findall(prompt) if words.strip())
    return picture_prompt(UNWANTED.sub(" ", prompt), negative, "InvokeAI")
