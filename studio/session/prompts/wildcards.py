"""Prompts that leave something to chance: “a {red|blue} boat”, or “a __colour__ boat” with the lines of a file."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from studio.domain.errors import InputError
from studio.domain.limits import PROMPT_LETTERS
from studio.domain.typed import line

# Without a choice where a bar stands, since a long text with many of them would be tried in all ways.
INNERMOST = re.compile(r"\{([^{}|]*(?:\|[^{}|]*)+)\}")
# So short that a file of many underscores is not looked through over and over.
NAMED = re.compile(r"__([^\s_{}|][^{}|\r\n]{0,120}?)(?<!\s)__")
DEEPEST = 20
"""So many files may lead from one to the next."""

Lines = Callable[[str], Sequence[str]]
"""The lines of the file of a name; InputError where it cannot be used."""


def expand_wildcards(text: str, chance: random.Random, lines: Lines) -> str:
    """The text with one alternative of each brace, and one line in place of each name that there is a file of.

    Both may be nested; braces without a bar stay as they are, and so do names without a file, or that lead back to
    themselves, and what would make the text longer than any prompt.
    """
    return _Expansion(chance, lines).of(text)


def unclosed(text: str) -> bool:
    """Whether a brace has no other half, so that what looks like a choice is drawn as it is written."""
    depth = 0
    for letter in text:
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if depth < 0:
            return True
    return depth > 0


def names_in(text: str) -> list[str]:
    """The names that stand for a line of a file, each once."""
    return list(dict.fromkeys(NAMED.findall(text)))


class _Expansion:
    def __init__(self, chance: random.Random, lines: Lines) -> None:
        self._chance = chance
        self._lines = lines
        self._room = PROMPT_LETTERS

    def of(self, text: str, within: tuple[str, ...] = ()) -> str:
        """`within` are the names whose lines this is a part of."""
        while brace := INNERMOST.search(text):
            text = text[: brace.start()] + self._chance.choice(brace[1].split("|")).strip() + text[brace.end() :]
        return NAMED.sub(lambda found: self._line(found[0], found[1], within), text)

    def _line(self, written: str, name: str, within: tuple[str, ...]) -> str:
        if name in within or len(within) == DEEPEST:
            return written
        try:
            lines = self._lines(name)
        except InputError:
            return written
        chosen = self._chance.choice(lines)
        if len(chosen) >= self._room:
            return written
        self._room -= len(chosen) + 1
        return self.of(line(chosen, PROMPT_LETTERS), (*within, name))
