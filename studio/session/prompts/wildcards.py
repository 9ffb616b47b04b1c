"""Prompts that leave something to chance: “a {red|blue} boat”."""

from __future__ import annotations

import random
import re

# Without a choice where a bar stands, since a long text with many of them would be tried in all ways.
INNERMOST = re.compile(r"\{([^{}|]*(?:\|[^{}|]*)+)\}")


def expand_wildcards(text: str, chance: random.Random) -> str:
    """The text with one alternative of each brace; braces may be nested, those without a bar stay as they are."""
    while brace := INNERMOST.search(text):
        text = text[: brace.start()] + chance.choice(brace[1].split("|")).strip() + text[brace.end() :]
    return text
