"""Project folders made and opened, each with a controller to work for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.controller.engine_thread import EngineThread
from studio.controller.idle_checkpoint import settle_when_idle
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
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
    """Projects on the disk, to be worked on by `engine`. Whoever asks for a controller becomes its parent."""

    def __init__(self, engine: EngineThread, preferences: PreferenceFile) -> None:
        self._engine = engine
        self._preferences = preferences

    def create(self, new: NewProject) -> ProjectController:
        """StudioError when the folder cannot be made or is in use."""
        return self._controller(Project.create(new.folder, new.settings, new.prompts, controls=new.controls))

    def open(self, folder: Path) -> ProjectController:
        """StudioError when there is no project or it cannot be opened."""
        return self._controller(Project.open(folder))

    def _controller(self, project: Project) -> ProjectController:
        # Nobody else knows of the project yet: if it cannot be voted on, its lock would be held for good.
        try:
            session = Session(project)
        except StudioError:
            project.close()
            raise
        controller = ProjectController(session, self._engine, PhaseTimings(self._preferences, project.settings.base))
        settle_when_idle(project, controller)
        return controller
