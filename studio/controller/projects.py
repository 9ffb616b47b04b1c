"""Project folders made and opened, each with a controller to work for it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from studio.controller.engine_thread import EngineThread
from studio.controller.idle_checkpoint import settle_when_idle
from studio.controller.opening import Opening, open_session
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.project import ProjectSettings
from studio.session.session import Session
from studio.store.project import Project


@dataclass(frozen=True)
class NewProject:
    """What the form says. `controls` are prompts kept back for blind tests, `liked` files and folders of pictures that
    are to be brought; `negative` is what no picture is to show."""

    folder: Path
    settings: ProjectSettings
    prompts: tuple[str, ...]
    controls: tuple[str, ...]
    liked: tuple[Path, ...] = ()
    negative: str = ""


class Projects:
    """Projects on the disk, to be worked on by `engine`. Whoever asks for a controller becomes its parent."""

    def __init__(self, engine: EngineThread, preferences: PreferenceFile) -> None:
        self._engine = engine
        self._preferences = preferences
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()

    def _on_preferences_changed(self) -> None:
        self._engine.switch_estimates(self._preferences.values.estimates)

    def create(self, new: NewProject) -> ProjectController:
        """StudioError when the folder cannot be made or is in use."""
        project = Project.create(new.folder, new.settings, new.prompts, new.negative, new.controls)
        return self._controller(open_session(project))

    def open(self, folder: Path) -> Opening:
        """Begin to open a project, which may take a while, in another thread."""
        return Opening(folder, self._controller)

    def _controller(self, session: Session) -> ProjectController:
        # Nobody else knows of the project yet: if it cannot be worked on, its lock would be held for good.
        try:
            project = session.project
            timings = PhaseTimings(self._preferences, project.settings.base, project.id)
            controller = ProjectController(session, self._engine, timings)
        except BaseException:
            session.project.close()
            raise
        settle_when_idle(session.project, controller)
        return controller
