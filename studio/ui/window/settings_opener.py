"""Opens the settings, and has the window made anew for what was changed there and cannot change under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.page import Page
from studio.controller.program.preferences import PreferenceFile
from studio.ui.settings.settings_dialog import SettingsDialog
from studio.ui.widgets.dialogs import open_once
from studio.ui.window.chime import play_chime
from studio.ui.window.close_guard import CloseGuard


@dataclass(frozen=True)
class Place:
    """Where the artist is: an open project, if there is one, and a page."""

    project: Path | None = None
    page: Page = Page.VOTE


class SettingsOpener(QObject):
    """Qt takes the size of everything from an application as it begins, a widget its words and an engine its device.

    `renewal_asked` comes when the window is to be closed; `next_place` is then where another is to open.
    """

    renewal_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        preferences: PreferenceFile,
        engine: EngineThread,
        home: Path,
        guard: CloseGuard,
        place: Callable[[], Place],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._engine = engine
        self._home = home
        self._guard = guard
        self._place = place
        self._made_with = self._wished()
        self.next_place: Place | None = None

    def open(self) -> None:
        dialog = SettingsDialog(self._preferences, self._engine, self._home, self._window)
        dialog.finished.connect(self._on_closed)
        dialog.listen_asked.connect(play_chime)
        open_once(dialog)

    def _wished(self) -> tuple[object, ...]:
        values = self._preferences.values
        return values.scale, values.language, values.hardware, values.precision, values.compiled

    @Slot()
    def _on_closed(self) -> None:
        # The artist is asked first if a round would be broken off, and may stay with what is on the screen.
        if self._wished() != self._made_with:
            self._guard.leave_project(self._renew)

    def _renew(self) -> None:
        self.next_place = self._place()
        self.renewal_asked.emit()
