"""`atelier`: puts store, session, engine thread and window together."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.assets import resources_folder
from studio.controller.engine_thread import EngineFactory, EngineThread
from studio.controller.program.background_import import import_in_background
from studio.controller.program.crash_log import CrashReporter, keep_log
from studio.controller.program.garbage import GarbageCollector
from studio.controller.program.language import install_translations
from studio.controller.program.preferences import PreferenceFile, Preferences, read_preferences
from studio.controller.program.problem import Problem
from studio.controller.program.recent_projects import RecentProjects
from studio.controller.projects import Projects
from studio.domain.engine import Engine
from studio.domain.errors import InputError
from studio.domain.machine import AUTOMATIC, Precision
from studio.domain.typed import home_folder, path_of
from studio.ui.window.display import display_is_missing, enlarge
from studio.ui.window.main_window import MainWindow
from studio.ui.window.theme import Theme
from studio.ui.window.tray import Tray

NAME = "Atelier"
DESKTOP_FILE = "io.github.atelier_studio.Atelier"
PREFERENCES = "preferences.json"
RECENTS = "recents.json"
SWITCH_INTERVAL = 0.0005
TORCH_LIBRARIES = ("libtorch_cpu", "libtorch_cuda", "libtorch_hip", "libtorch_xpu")


class Studio(QObject):
    """The running program: owns the engine thread and the window."""

    def __init__(
        self, application: QApplication, make_engine: EngineFactory, data: Path, home: Path, logs: Path
    ) -> None:
        super().__init__()
        self._application = application
        self._garbage = GarbageCollector(self)
        self.engine = EngineThread(make_engine)
        self.preferences = PreferenceFile(data / PREFERENCES, self)
        self._theme = Theme(application, resources_folder(), self.preferences.values.look)
        self.preferences.changed.connect(self._on_preferences_changed)

        recents = RecentProjects(data / RECENTS)
        tray = Tray(self) if Tray.is_available() else None
        projects = Projects(self.engine, self.preferences)
        self.window = MainWindow(self.engine, projects, recents, self.preferences, home, logs, tray)
        self.window.closed.connect(self._on_closed)
        application.aboutToQuit.connect(self._on_about_to_quit)
        application.applicationStateChanged.connect(self._on_state_changed)

    def show(self) -> None:
        self.window.show()

    @Slot()
    def _on_preferences_changed(self) -> None:
        self._theme.choose(self.preferences.values.look)

    @Slot()
    def _on_closed(self) -> None:
        self._application.quit()

    @Slot()
    def _on_about_to_quit(self) -> None:
        self._garbage.finish()

        # A QThread that is destroyed while it runs aborts the program.
        self.engine.wait()

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        self._garbage.set_unwatched(state is not Qt.ApplicationState.ApplicationActive)

    @Slot(object)
    def on_crashed(self, problem: Problem) -> None:
        self.window.show_problem(problem)


def make_studio_engine(
    hardware: str = AUTOMATIC, precision: Precision = Precision.AUTOMATIC, compiled: bool = False
) -> Engine:
    """Called in the engine thread, where torch is imported for the first time."""
    # First what it sets for torch's libraries, which are loaded before anything that needs them is imported.
    import_module("studio.engine")
    import_in_background("studio.engine.studio_engine", "torch", TORCH_LIBRARIES)

    # Here, since at the top of the file they would bring torch into the thread of the window.
    from studio.engine.device.device_choice import choose_device
    from studio.engine.model.text_store import texts_folder
    from studio.engine.studio_engine import StudioEngine

    device, machine = choose_device(hardware, precision, compiled)
    return StudioEngine(device, machine=machine, texts=texts_folder())


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="atelier", description="Teach a diffusion model a style by voting.")
    parser.add_argument("--version", action="version", version=f"Atelier {__version__}")
    parser.add_argument("project", nargs="?", type=path_of, metavar="PROJECT", help="a project folder to open")
    return parser.parse_args(argv)


def make_application(preferences: Preferences) -> QApplication:
    """Qt with the name, the size and the language of the studio, all of which come before the first widget."""
    enlarge(preferences.scale, os.environ)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a QApplication is needed")
    application.setApplicationName(NAME)
    application.setApplicationVersion(__version__)

    # By this name Wayland finds the icon of the window.
    application.setDesktopFileName(DESKTOP_FILE)

    # A window that is closed may work on in the background; `Studio` decides when the program ends.
    application.setQuitOnLastWindowClosed(False)
    install_translations(application, preferences.language, resources_folder())
    return application


def main(argv: Sequence[str] | None = None, make_engine: EngineFactory | None = None) -> int:
    """Run the window until it is closed; 1 without a screen, and for a project that can be no path."""
    try:
        arguments = parse(argv)
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    if display_is_missing(os.environ):
        print("Atelier needs a screen; use atelier-cli where there is none.", file=sys.stderr)
        return 1

    # Python gives the lock to a waiting thread only every 5 ms, too late for a frame while the engine computes.
    sys.setswitchinterval(SWITCH_INTERVAL)
    logs = Path(platformdirs.user_log_dir(NAME, appauthor=False))
    keep_log(logs)

    data = Path(platformdirs.user_data_dir(NAME, appauthor=False))
    preferences = read_preferences(data / PREFERENCES)
    application = make_application(preferences)
    if make_engine is None:
        make_engine = partial(make_studio_engine, preferences.hardware, preferences.precision, preferences.compiled)
    studio = Studio(application, make_engine, data, home_folder() / NAME, logs)

    crash_reporter = CrashReporter()
    crash_reporter.crashed.connect(studio.on_crashed)
    sys.excepthook = crash_reporter.hook

    studio.show()
    if arguments.project is not None:
        studio.window.open_project(arguments.project)
    return application.exec()
