"""Sessions out of project folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError
from studio.domain.project import ProjectSettings
from studio.session.session import Session
from studio.store.project import Project


@dataclass(frozen=True)
class NewProject:
    """What the form says. `controls` are prompts kept back for blind tests."""

    folder: Path
    settings: ProjectSettings
    prompts: tuple[str, ...]
    controls: tuple[str, ...]


class Projects:
    """Projects on the disk."""

    def create(self, new: NewProject) -> Session:
        return _session(Project.create(new.folder, new.settings, new.prompts, controls=new.controls))

    def open(self, folder: Path) -> Session:
        return _session(Project.open(folder))


def _session(project: Project) -> Session:
    try:
        return Session(project)
    except StudioError:
        project.close()
        raise
