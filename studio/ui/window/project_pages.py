"""What is there while a project is open: its pages, and the controller that keeps the engine busy for them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QRect, QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.controller.page import Page
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.ui.blind_test.blind_test_page import BlindTestPage
from studio.ui.checkpoints.progress_page import ProgressPage
from studio.ui.export.export_page import ExportPage
from studio.ui.gallery.gallery_page import GalleryPage
from studio.ui.own_pictures.own_pictures_page import OwnPicturesPage
from studio.ui.prompts.prompt_page import PromptPage
from studio.ui.try_out.try_page import TryPage
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.vote_page import VotePage

ProjectPage = (
    VotePage | PromptPage | OwnPicturesPage | GalleryPage | BlindTestPage | ProgressPage | ExportPage | TryPage
)
PAGES = {
    Page.VOTE: "vote_page",
    Page.PROMPTS: "prompt_page",
    Page.OWN_PICTURES: "own_pictures_page",
    Page.GALLERY: "gallery_page",
    Page.BLIND_TEST: "blind_test_page",
    Page.PROGRESS: "progress_page",
    Page.EXPORT: "export_page",
    Page.TRY_OUT: "try_page",
}

BREATH_MS = 5
"""Between two steps of making the pages, for keys and whatever else has come."""

STRIPS = 3
"""A page that is painted ahead is painted in so many parts."""


class ProjectPages(QObject):
    """Puts its pages behind the start page on a stack. `page_asked` carries the Page to go to.

    A page is made when it is first asked for, and those that nobody asks for one by one whenever nothing else waits:
    together they would hold the window up when a project is opened. So would a page that has much to show when it is
    first seen: it is filled, laid out and painted ahead. Its parent is the stack from the start, for each change of
    parents has the style sheet looked up for everything below.
    """

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
        self._pictures = pictures
        self._preferences = preferences
        self._home = home
        self._stack = stack
        controller.setParent(self)
        for page in PAGES:
            stack.insertWidget(page, QWidget(stack))

        controller.redrawn.connect(pictures.forget)
        try:
            # This one at once: it is shown first, and hears of a vote before all others.
            self.prepare(Page.VOTE)
        except BaseException:
            # Nobody else could close the project, whose lock would be held for good.
            controller.leave()
            raise
        self._preparations = self._prepare_all()
        self._next = QTimer(self, interval=BREATH_MS)
        self._next.timeout.connect(self._on_next)
        self._next.start()

    @cached_property
    def vote_page(self) -> VotePage:
        page = VotePage(self.controller, self._pictures, self._preferences, self._stack)
        page.full_screen_asked.connect(self.full_screen_asked)
        page.more_asked.connect(self._on_more_asked)
        page.export_asked.connect(self.export)
        return page

    @cached_property
    def prompt_page(self) -> PromptPage:
        return PromptPage(self.controller, self._stack)

    @cached_property
    def own_pictures_page(self) -> OwnPicturesPage:
        page = OwnPicturesPage(self.controller, self._stack)
        page.checkpoint_asked.connect(self._on_checkpoint_asked)
        return page

    @cached_property
    def gallery_page(self) -> GalleryPage:
        page = GalleryPage(self.controller, self._stack)
        page.pair_asked.connect(self._on_pair_asked)
        return page

    @cached_property
    def blind_test_page(self) -> BlindTestPage:
        page = BlindTestPage(self.controller, self._pictures, self._preferences, self._stack)
        page.full_screen_asked.connect(self.full_screen_asked)
        page.prompts_asked.connect(self._on_prompts_asked)
        return page

    @cached_property
    def progress_page(self) -> ProgressPage:
        page = ProgressPage(self.controller, self._pictures, self._stack)
        page.export_asked.connect(self.export)
        page.pair_asked.connect(self._on_pair_asked)
        return page

    @cached_property
    def export_page(self) -> ExportPage:
        page = ExportPage(self.controller, self._pictures, self._preferences, self._home, self._stack)
        page.blind_test_asked.connect(self._on_blind_test_asked)
        return page

    @cached_property
    def try_page(self) -> TryPage:
        return TryPage(self.controller, self._pictures, self._stack)

    def prepare(self, page: Page) -> None:
        """Make the page if it is not there yet and put it in its place; to be called before it comes into sight."""
        widget = self._made(page)
        if self._stack.widget(page) is not widget:
            self._take_away(page)
            self._stack.insertWidget(page, widget)

    def arrive(self, page: Page) -> None:
        """Draw the page anew that the artist comes to, give it the keyboard, and have drawn first what it shows."""
        self._made(page).arrive()
        self.controller.turn_to(page)

    def bring(self, pictures: Sequence[Path]) -> None:
        """Go to the artist's own pictures and bring these too, files and folders."""
        self.page_asked.emit(Page.OWN_PICTURES)
        self.own_pictures_page.bring(pictures)

    def clear(self) -> None:
        """Stop working for the project and close it; the pages are not to be used any more."""
        self._next.stop()
        self.controller.leave()
        if self._is_made(Page.OWN_PICTURES):
            self.own_pictures_page.finish()
        if self._is_made(Page.GALLERY):
            self.gallery_page.finish()
        if self._is_made(Page.TRY_OUT):
            self.try_page.finish()

        # Else each page would come into sight as the one before it goes.
        self._stack.setCurrentIndex(Page.START)
        for page in sorted(PAGES, reverse=True):
            if self._is_made(page):
                self._made(page).deleteLater()
            self._take_away(page)
        self.deleteLater()

    def _made(self, page: Page) -> ProjectPage:
        made: ProjectPage = getattr(self, PAGES[page])
        return made

    def _is_made(self, page: Page) -> bool:
        # What a cached property has once given stands in the attributes of its object.
        return PAGES[page] in vars(self)

    def _take_away(self, page: Page) -> None:
        widget = self._stack.widget(page)
        assert widget is not None
        self._stack.removeWidget(widget)
        widget.deleteLater()

    def _prepare_all(self) -> Iterator[None]:
        """A turn of the event loop for each step."""
        for page in PAGES:
            if not self._is_made(page):
                self._made(page)
                yield
                self.prepare(page)
                yield
        for widget in (self.progress_page, self.export_page):
            if not widget.isVisible():
                widget.refresh()
                yield
                widget.resize(self._stack.size())
                # To begin with a single pixel, which has all of it laid out.
                widget.grab(QRect(0, 0, 1, 1))
                yield
                strip = widget.rect()
                strip.setHeight(math.ceil(widget.height() / STRIPS))
                for _ in range(STRIPS):
                    widget.grab(strip)
                    yield
                    strip.translate(0, strip.height())

    @Slot()
    def _on_next(self) -> None:
        if next(self._preparations, self) is self:
            self._next.stop()

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

    @Slot(int)
    def _on_more_asked(self, checkpoint: int) -> None:
        self.page_asked.emit(Page.PROGRESS)
        self.progress_page.section.table.choose(checkpoint)
        self.progress_page.compare()

    @Slot()
    def _on_checkpoint_asked(self) -> None:
        self.page_asked.emit(Page.PROGRESS)

    @Slot()
    def _on_prompts_asked(self) -> None:
        self.page_asked.emit(Page.PROMPTS)
