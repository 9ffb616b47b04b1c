"""The error tree.

StudioError                 a sentence in the artist's words, shown as it is
├── ProjectError            the project folder: missing, foreign, locked, newer, unwritable
├── ModelError              a base model or checkpoint that cannot be used
├── InputError              something typed that cannot be meant
├── ResourceError           the machine: disk full, memory, no display
├── Advice                  nothing is wrong: what would help, or that nothing has to
└── Stopped                 not a failure: the artist asked the work to end

Anything else that is raised is a bug: full traceback to the log, a short banner in the window.
"""

from __future__ import annotations

from pathlib import PurePath

LETTERS_SHOWN = 300


def printable(text: str, most: int = LETTERS_SHOWN) -> str:
    """The text as it can stand in a sentence: one line that any terminal and any file takes, not too long."""
    plain = "".join(letter if letter.isprintable() else "�" for letter in text[: most + 1])
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


class Phrase(str):
    """English words of ours that the window says in its own language, by themselves or among the values of an error."""

    __slots__ = ()


def _in_sentence(value: object) -> object:
    if isinstance(value, Phrase):
        return value
    # Names and paths are a stranger's as often as not, and some are as long as a file.
    return printable(str(value)) if isinstance(value, str | PurePath) else value


class StudioError(Exception):
    """What happened and what to do, in one sentence for the artist.

    `template` is that sentence in English with {0}, {1}, … for the `values`, so that the window can say it in another
    language. Texts and paths among them become printable.
    """

    def __init__(self, template: str, *values: object) -> None:
        self.template = template
        self.values = tuple(map(_in_sentence, values))
        super().__init__(template.format(*self.values) if values else template)


class ProjectError(StudioError):
    """The project folder cannot be used as it is."""


class DamageError(ProjectError):
    """The records of the project are damaged."""


class UnavailableError(ProjectError):
    """Nothing is wrong with the project, but it cannot be opened here: it is open elsewhere, or newer."""


class ModelError(StudioError):
    """The base model or a checkpoint cannot be used."""


class InputError(StudioError):
    """An input cannot be meant as it stands."""


class ResourceError(StudioError):
    """The machine lacks what the work needs."""


class Advice(StudioError):  # noqa: N818 - never raised
    """What would help most, to be told beside the figures that it follows from."""


class Stopped(StudioError):  # noqa: N818 - an ending, not a failure
    """Raised inside long work at the first safe point after a stop was asked for."""
