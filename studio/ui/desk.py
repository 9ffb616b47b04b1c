"""What lies on the desk while a project is open: its pages, and the conductor that keeps the engine busy for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.session.session import Session
from studio.ui.blind_page import BlindPage
from studio.ui.conductor import Conductor
from studio.ui.durations import Durations
from studio.ui.gallery_page import GalleryPage
from studio.ui.pictures import Pictures
from studio.ui.preferences import PreferenceFile
from studio.ui.progress_page import ProgressPage
from studio.ui.prompt_page import PromptPage
from studio.ui.vote_page import VotePage
from studio.worker.engine_thread import EngineThread

START, VOTE, PROMPTS, GALLERY, CHECK, PROGRESS = range(6)


class Desk(QObject):
    """Puts its pages behind the start page on a stack. `page_asked` carries the number of the page to go to."""

    page_asked = Signal(int)
    full_screen_asked = Signal()

    def __init__(
        self,
        session: Session,
        engine: EngineThread,
        pictures: Pictures,
        preferences: PreferenceFile,
        stack: QStackedWidget,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        durations = Durations(preferences, session.project.settings.base)
        self.conductor = Conductor(session, engine, durations, self)
        self.vote_page = VotePage(self.conductor, pictures, preferences, window)
        self.prompt_page = PromptPage(self.conductor, window)
        self.gallery_page = GalleryPage(self.conductor, window)
        self.blind_page = BlindPage(self.conductor, pictures, preferences, window)
        self.progress_page = ProgressPage(self.conductor, pictures, window)
        self._stack = stack
        self._pages = (self.vote_page, self.prompt_page, self.gallery_page, self.blind_page, self.progress_page)
        for page in self._pages:
            stack.addWidget(page)
        self.vote_page.full_screen_asked.connect(self.full_screen_asked)
        self.blind_page.full_screen_asked.connect(self.full_screen_asked)
        self.gallery_page.pair_asked.connect(self._on_pair_asked)
        self.blind_page.prompts_asked.connect(self._on_prompts_asked)

    def arrive(self, number: int) -> None:
        """Draw the page anew that the artist comes to, and give it the keyboard."""
        self._pages[number - VOTE].arrive()

    def clear(self) -> None:
        """Stop working for the project and close it; the desk is not to be used any more."""
        self.conductor.leave()
        for page in self._pages:
            self._stack.removeWidget(page)
            page.deleteLater()
        self.deleteLater()

    @Slot(int)
    def _on_pair_asked(self, group_id: int) -> None:
        self.conductor.reconsider(group_id)
        self.page_asked.emit(VOTE)

    @Slot()
    def _on_prompts_asked(self) -> None:
        self.page_asked.emit(PROMPTS)
