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


def unclosed(text: str) -> bool:
    """Whether a brace has no other half, so that what looks like a choice is drawn as it is written."""
    depth = 0
    for letter in text:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth < 0:
            return True
    return depth > 0
