"""Runs the program with a project and changes its size and language: `python renewed_window.py PROJECT`.

It prints a line for each window: its scale, the word on the tab for voting, its page, the folder of its project.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton

from fake_engine import FakeEngine
from studio import app
from studio.controller.page import Page
from studio.controller.program.language import Language
from studio.ui.settings.settings_dialog import SettingsDialog

TURN_MS = 20


class Tried(app.Studio):
    """Goes to the prompts, changes the settings and closes them; the second window only tells and goes."""

    windows = 0

    def show(self) -> None:
        super().show()
        Tried.windows += 1
        QTimer.singleShot(TURN_MS, self, self._when_open)

    def _when_open(self) -> None:
        window = self.window
        if window.controller is None or window.opening:
            QTimer.singleShot(TURN_MS, self, self._when_open)
        elif Tried.windows == 1:
            window.show_page(Page.PROMPTS)
            self._tell()
            window.show_settings()
            self.preferences.change(scale=150, language=Language.GERMAN)
            window.findChildren(SettingsDialog)[0].accept()
        else:
            self._tell()
            window.leave()

    def _tell(self) -> None:
        controller = self.window.controller
        assert controller is not None
        vote = self.window.bar.findChildren(QAbstractButton)[Page.VOTE]
        folder = controller.session.project.folder
        print(self.window.devicePixelRatio(), vote.text(), self.window.page.name, folder.name, flush=True)


if __name__ == "__main__":
    vars(app).update(Studio=Tried)
    sys.exit(app.main([str(Path(sys.argv[1]))], partial(FakeEngine, 8)))
