"""The error tree.

StudioError                 a sentence in the artist's words, shown as it is
├── ProjectError            the project folder: missing, foreign, locked, newer, unwritable
├── ModelError              a base model or checkpoint that cannot be used
├── InputError              something typed that cannot be meant
├── ResourceError           the machine: disk full, memory, no display
└── Stopped                 not a failure: the artist asked the work to end

Anything else that is raised is a bug: full traceback to the log, a short banner in the window.
"""

from __future__ import annotations


class StudioError(Exception):
    """What happened and what to do, in one sentence for the artist.

    `template` is that sentence in English with {0}, {1}, … for the `values`, so that the window can say it in another
    language.
    """

    def __init__(self, template: str, *values: object) -> None:
        super().__init__(template.format(*values) if values else template)
        self.template = template
        self.values = values


class ProjectError(StudioError):
    """The project folder cannot be used as it is."""


class ModelError(StudioError):
    """The base model or a checkpoint cannot be used."""


class InputError(StudioError):
    """An input cannot be meant as it stands."""


class ResourceError(StudioError):
    """The machine lacks what the work needs."""


class Stopped(StudioError):  # noqa: N818 - an ending, not a failure
    """Raised inside long work at the first safe point after a stop was asked for."""
