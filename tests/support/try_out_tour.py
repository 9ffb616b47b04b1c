"""Leads the window through the page on which pictures are tried out."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtWidgets import QDialog

from stand_in_adapters import write_adapter
from studio.controller.page import Page
from studio.domain.errors import ModelError
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.store.project import Project
from studio.ui.try_out.grid_dialog import GridDialog
from window_tour import WindowTour


class TryOutTour(WindowTour):
    """Of the page while it is empty, draws, has drawn; of a grid, and of what cannot be drawn."""

    def go(self) -> None:
        window = self.studio.window
        window.open_project(self.project())
        self.until(lambda: not window.opening)
        self.until(lambda: self.controller.state.work is None)
        window.show_page(Page.TRY_OUT)
        page = self.pages.try_page
        self.keep("try-empty")
        page.draw()
        self.keep("try-without-prompt")
        page.form.prompt.setPlainText("a moth above a pond at night, seen from below")
        page.form.negative.setPlainText("fog")
        page.form.mixed.box.setCurrentIndex(1)
        self.fake.gate = threading.Event()
        page.draw()
        self.keep("try-drawing")
        self.fake.gate.set()
        self.fake.gate = None
        self.until(lambda: not self.controller.tries.awaited)
        page.buttons["copy"].click()
        self.until(lambda: bool(page.message))
        self.keep("try-copied")
        page.buttons["grid"].click()
        self.dialog("try-grid", self.grid)
        self.until(lambda: not self.controller.tries.awaited and not page.composing)
        self.keep("try-grid-drawn")
        page.buttons["delete"].click()
        self.dialog("try-delete")
        self.fake.errors = [ModelError("The checkpoint c0001 is missing or damaged; go back to an earlier one.")]
        page.draw()
        self.until(lambda: not self.controller.tries.awaited)
        self.keep("try-failed")

    def project(self) -> Path:
        folder = self.room / "Moths, tried out"
        settings = ProjectSettings(folder.name, "starter", "atelier", Sampling(steps=4), 5)
        with Project.create(folder, settings, ["a moth"]) as project:
            summary = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)
            for number in (1, 2):
                made = write_adapter(project.adapters / f"c{number:04}")
                project.checkpoints.add(made, number - 1 or None, (), summary)
        return folder

    def grid(self, dialog: QDialog) -> None:
        """What cannot be meant, then three columns and two rows."""
        assert isinstance(dialog, GridDialog)
        dialog.prompts.setPlainText("a moth above a pond\na house in the fog")
        dialog.strengths.setText("50, 200")
        self.keep("try-grid-refused", dialog)
        dialog.strengths.setText("50, 100")
        dialog.draw_button.click()
