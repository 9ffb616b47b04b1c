"""Opening a project for a command, with a word about what of it is damaged."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.store.project import Project


@contextmanager
def opened(folder: Path) -> Iterator[Project]:
    """The project, closed afterwards; ProjectError as for `Project.open`. What is damaged is told on standard error."""
    with Project.open(folder) as project:
        if project.damages:
            first, *others = project.damages
            more = f" And {len(others)} more." if others else ""
            print(f"{first.sentence}{more} “atelier-cli doctor” says what can be mended.", file=sys.stderr)
        yield project
