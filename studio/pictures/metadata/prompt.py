"""What a picture was drawn from, as far as its file tells."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.limits import PROMPT_LETTERS
from studio.domain.typed import one_line


@dataclass(frozen=True)
class PicturePrompt:
    """One line each, as prompts of a project are; `program` names what wrote it, `sidecar` a file beside it."""

    prompt: str
    negative: str
    program: str


def picture_prompt(prompt: object, negative: object, program: str) -> PicturePrompt | None:
    """Cleaned and bounded as prompts of a project are; None where neither is a text with a word in it."""
    texts = [one_line(text, PROMPT_LETTERS) if isinstance(text, str) else "" for text in (prompt, negative)]
    return PicturePrompt(texts[0], texts[1], program) if any(texts) else None
