"""What is there while a project is open: its pages, and the controller that keeps the engine busy for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.controller.page import Page
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.ui.blind_test.blind_test_page import BlindTestPage
from studio.ui.checkpoints.progress_page import ProgressPage
from studio.ui.export.export_page import ExportPage
from studio.ui.gallery.gallery_page import GalleryPage
from studio.ui.prompts.prompt_page import PromptPage
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.vote_page import VotePage

ProjectPage = VotePage | PromptPage | GalleryPage | BlindTestPage | ProgressPage | ExportPage


class ProjectPages(QObject):
    """Puts its pages behind the start page on a stack. `page_asked` carries the Page to go to."""

    page_asked = Signal(object)
    full_screen_asked = Signal()

    def __init__(
        self,
        controller: ProjectController,
        pictures: PictureCache,
        preferences: PreferenceFile,
        home: Path,
        stack: QStackedWidget,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.controller = controller
        controller.setParent(self)
        self.vote_page = VotePage(controller, pictures, preferences, window)
        self.prompt_page = PromptPage(controller, window)
        self.gallery_page = GalleryPage(controller, window)
        self.blind_test_page = BlindTestPage(controller, pictures, preferences, window)
        self.progress_page = ProgressPage(controller, pictures, window)
        self.export_page = ExportPage(controller, pictures, preferences, home, window)
        self._stack = stack
        self._pages: dict[Page, ProjectPage] = {
            Page.VOTE: self.vote_page,
            Page.PROMPTS: self.prompt_page,
            Page.GALLERY: self.gallery_page,
            Page.BLIND_TEST: self.blind_test_page,
            Page.PROGRESS: self.progress_page,
            Page.EXPORT: self.export_page,
        }
        for page, widget in self._pages.items():
            stack.insertWidget(page, widget)
        self.vote_page.full_screen_asked.connect(self.full_screen_asked)
        self.blind_test_page.full_screen_asked.connect(self.full_screen_asked)
        self.gallery_page.pair_asked.connect(self._on_pair_asked)
        self.blind_test_page.prompts_asked.connect(self._on_prompts_asked)
        self.progress_page.export_asked.connect(self.export)
        self.export_page.blind_test_asked.connect(self._on_blind_test_asked)

    def arrive(self, page: Page) -> None:
        """Draw the page anew that the artist comes to, give it the keyboard, and have drawn first what it shows."""
        self._pages[page].arrive()
        self.controller.turn_to(page)

    def clear(self) -> None:
        """Stop working for the project and close it; the pages are not to be used any more."""
        self.controller.leave()
        for widget in self._pages.values():
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self.deleteLater()

    @Slot()
    @Slot(object)
    def export(self, checkpoint: int | None = None) -> None:
        """Make ready to export a checkpoint, or the one that is worked with."""
        self.export_page.choose(checkpoint)
        self.page_asked.emit(Page.EXPORT)

    @Slot(int)
    def _on_blind_test_asked(self, checkpoint: int) -> None:
        self.page_asked.emit(Page.BLIND_TEST)
        self.blind_test_page.offer_strengths(checkpoint)

    @Slot(int)
    def _on_pair_asked(self, group_id: int) -> None:
        self.controller.reconsider(group_id)
        self.page_asked.emit(Page.VOTE)

    @Slot()
    def _on_prompts_asked(self) -> None:
        self.page_asked.emit(Page.PROMPTS)
