"""`atelier`: puts store, session, engine thread and window together."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import threading
import traceback
from collections.abc import MutableMapping, Sequence
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from studio import __version__
from studio.assets import resources_folder
from studio.controller.background_import import import_in_background
from studio.controller.engine_thread import EngineFactory, EngineThread
from studio.controller.error_text import error_text
from studio.controller.language import install_translations
from studio.controller.preferences import PreferenceFile, read_preferences
from studio.controller.problem import Problem
from studio.controller.projects import Projects
from studio.controller.recent_projects import RecentProjects
from studio.domain.engine import Engine
from studio.domain.errors import StudioError
from studio.domain.machine import Hardware, Precision
from studio.ui.window.main_window import MainWindow
from studio.ui.window.theme import Theme
from studio.ui.window.tray import Tray

NAME = "Atelier"
SLOW_TO_IMPORT = ("studio.ui.checkpoints.charts", "pyqtgraph")
SETTLED_MS = 1000
SWITCH_INTERVAL = 0.0005
PREFERENCES = "preferences.json"
LARGEST_SCALE = 300

log = logging.getLogger(__name__)


class Crashes(QObject):
    """Takes what nobody caught, in any thread, to the log and to the window."""

    crashed = Signal(object)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        log.critical("%s", details)
        self.crashed.emit(
            Problem(error_text(StudioError("Something inside Atelier broke. Your votes are safe.")), details)
        )


class Studio(QObject):
    """The running program: owns the engine thread and the window."""

    def __init__(
        self, application: QApplication, make_engine: EngineFactory, data: Path, home: Path, logs: Path
    ) -> None:
        super().__init__()
        self._application = application
        self.engine = EngineThread(make_engine)
        self.preferences = PreferenceFile(data / PREFERENCES, self)
        self._theme = Theme(application, resources_folder(), self.preferences.values.look)
        self.preferences.changed.connect(self._on_preferences_changed)
        projects = Projects(self.engine, self.preferences)
        recents = RecentProjects(data / "recents.json")
        tray = Tray(self) if Tray.is_there() else None
        self.window = MainWindow(self.engine, projects, recents, self.preferences, home, logs, tray)
        self.window.closed.connect(self._on_closed)
        application.aboutToQuit.connect(self._on_about_to_quit)

    def show(self) -> None:
        """Show the window; what is slow to import comes in behind it."""
        self.window.show()
        QTimer.singleShot(SETTLED_MS, self._on_settled)

    @Slot()
    def _on_settled(self) -> None:
        threading.Thread(target=import_in_background, args=SLOW_TO_IMPORT, daemon=True).start()

    @Slot()
    def _on_preferences_changed(self) -> None:
        self._theme.choose(self.preferences.values.look)

    @Slot()
    def _on_closed(self) -> None:
        self._application.quit()

    @Slot()
    def _on_about_to_quit(self) -> None:
        self.engine.wait()

    @Slot(object)
    def on_crashed(self, problem: Problem) -> None:
        self.window.show_problem(problem)


def make_studio_engine(
    hardware: Hardware = Hardware.AUTOMATIC, precision: Precision = Precision.AUTOMATIC, compiled: bool = False
) -> Engine:
    """Called in the engine thread, where torch is imported for the first time."""
    import_in_background("studio.engine.studio_engine", "torch", ("libtorch_cpu", "libtorch_cuda"))
    from studio.engine.model.device import device_for
    from studio.engine.studio_engine import StudioEngine

    return StudioEngine(device_for(hardware, precision, compiled))


def enlarge(scale: int, environment: MutableMapping[str, str]) -> None:
    """Let Qt draw everything at so many percent, unless the environment says already how large."""
    if 100 < scale <= LARGEST_SCALE:
        environment.setdefault("QT_SCALE_FACTOR", str(scale / 100))


def display_is_missing(environment: os._Environ[str]) -> bool:
    """Whether Qt would abort for want of a screen."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return False
    return not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def keep_log(folder: Path) -> None:
    """Log to a file of at most a megabyte; without a place for it, to nowhere."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(folder / "atelier.log", maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="atelier", description="Teach a diffusion model a style by voting.")
    parser.add_argument("--version", action="version", version=f"Atelier {__version__}")
    parser.add_argument("project", nargs="?", type=Path, metavar="PROJECT", help="a project folder to open")
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None, make_engine: EngineFactory | None = None) -> int:
    """Run the window until it is closed; 1 without a screen."""
    arguments = parse(argv)
    if display_is_missing(os.environ):
        print("Atelier needs a screen; use atelier-cli where there is none.", file=sys.stderr)
        return 1
    sys.setswitchinterval(SWITCH_INTERVAL)
    logs = Path(platformdirs.user_log_dir(NAME, appauthor=False))
    keep_log(logs)
    data = Path(platformdirs.user_data_dir(NAME, appauthor=False))
    values = read_preferences(data / PREFERENCES)
    enlarge(values.scale, os.environ)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError("a QApplication is needed")
    application.setApplicationName(NAME)
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("io.github.atelier_studio.Atelier")
    application.setQuitOnLastWindowClosed(False)
    install_translations(application, values.language, resources_folder())
    make = make_engine or partial(make_studio_engine, values.hardware, values.precision, values.compiled)
    studio = Studio(application, make, data, Path.home() / NAME, logs)
    crashes = Crashes()
    crashes.crashed.connect(studio.on_crashed)
    sys.excepthook = crashes.hook
    studio.show()
    if arguments.project is not None:
        studio.window.open_project(arguments.project)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
