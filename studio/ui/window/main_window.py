"""The window: a bar, a banner, the pages, a status strip."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from studio.controller.base_model_search import BaseModelSearch
from studio.controller.engine_thread import EngineThread
from studio.controller.page import Page
from studio.controller.program.error_text import error_text
from studio.controller.program.preferences import PreferenceFile
from studio.controller.program.problem import Problem
from studio.controller.program.recent_projects import RecentProjects, same_place
from studio.controller.project_controller import ProjectController
from studio.controller.projects import NewProject, Projects
from studio.domain.errors import StudioError
from studio.domain.typed import home_folder
from studio.session.read_only import ReadOnlySession
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.start.project_acts import ProjectActs
from studio.ui.start.start_page import StartPage
from studio.ui.status.status_strip import StatusStrip
from studio.ui.tour.guided_tour import GuidedTour
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.window.banner import Banner
from studio.ui.window.close_guard import CloseGuard
from studio.ui.window.drops import Drops
from studio.ui.window.notifications import Notifications
from studio.ui.window.planning import Planning
from studio.ui.window.project_check import ProjectCheck, damage_text
from studio.ui.window.project_opener import ProjectOpener
from studio.ui.window.project_pages import BREATH_MS, ProjectPages
from studio.ui.window.recent_entry import RecentEntry
from studio.ui.window.rest import Rest
from studio.ui.window.settings_opener import Place, SettingsOpener
from studio.ui.window.top_bar import TopBar
from studio.ui.window.tray import Tray
from studio.ui.window.window_size import LEAST, size_on


class MainWindow(QMainWindow):
    """Closes only after the engine thread has ended; `closed` comes then."""

    closed = Signal()

    def __init__(
        self,
        engine: EngineThread,
        projects: Projects,
        recents: RecentProjects,
        preferences: PreferenceFile,
        home: Path,
        logs: Path,
        tray: Tray | None = None,
    ) -> None:
        super().__init__()
        self._engine = engine
        self._projects = projects
        self._preferences = preferences
        self._help = HelpDialog(preferences, logs, self._session, recents.names, self)
        self._project_pages: ProjectPages | None = None
        self._entering = False
        self._first_page = Page.VOTE
        self._recent_entry = RecentEntry(recents)
        self._stopped = False
        self._pictures = PictureCache(self)
        self._centre = QWidget(self)
        self._bar = TopBar(self)
        self._banner = Banner(engine, self)
        self._strip = StatusStrip(self)
        self._tour = GuidedTour(self._centre, preferences, self._strip.round_button, self._bar.button(Page.EXPORT))
        self._start = StartPage(home, self._pictures, preferences, self)
        self._opener = ProjectOpener(projects, self._start, self)
        self._notifications = Notifications(self, preferences, tray)
        self._close_guard = CloseGuard(self, tray, self._notifications)
        self._rest = Rest(self, preferences, self._strip.tell)
        self._settings = SettingsOpener(self, preferences, engine, home, self._close_guard, self._place)
        Planning(self, engine, self._start.form, self._strip.popover, lambda: self.controller)
        self._check = ProjectCheck(self, engine, self._close_guard, self._leave_for_start)
        self._acts = ProjectActs(
            self._start, recents, self._close_guard.leave_project, self._leave_for_start, self._session
        )
        self._drops = Drops(self, self._start.form, lambda: self.page is not Page.START)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._start)
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        self.show_page(Page.START)

    @property
    def project_pages(self) -> ProjectPages | None:
        """What belongs to the open project."""
        return self._project_pages

    @property
    def controller(self) -> ProjectController | None:
        return self._project_pages.controller if self._project_pages is not None else None

    @property
    def opening(self) -> bool:
        """Whether a project is on its way that was asked for."""
        return self._opener.busy or self._entering

    @property
    def start_page(self) -> StartPage:
        return self._start

    @property
    def preferences(self) -> PreferenceFile:
        return self._preferences

    @property
    def strip(self) -> StatusStrip:
        return self._strip

    @property
    def bar(self) -> TopBar:
        return self._bar

    @property
    def tour(self) -> GuidedTour:
        return self._tour

    @property
    def banner(self) -> Banner:
        return self._banner

    @property
    def pages(self) -> list[QWidget]:
        """In the order of Page; without a project only the first."""
        widgets = (self._stack.widget(place) for place in range(self._stack.count()))
        return [widget for widget in widgets if widget is not None]

    @property
    def page(self) -> Page:
        return Page(self._stack.currentIndex())

    @property
    def next_place(self) -> Place | None:
        """Where to open a window again after this one; None when the artist closed it."""
        return self._settings.next_place

    def _place(self) -> Place:
        session = self._session()
        return Place(session.project.folder, self.page) if session is not None else Place()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._bar, self._banner, self._stack, self._tour.bar, self._strip):
            column.addWidget(widget)
        column.setStretchFactor(self._stack, 1)
        self.setCentralWidget(self._centre)
        self.setWindowTitle("Atelier")
        self.setMinimumSize(*LEAST)
        self.setAcceptDrops(True)
        self.resize(size_on(self.screen().availableSize()))
        self.restoreGeometry(QByteArray.fromBase64(self._preferences.values.geometry.encode()))

    def _connect(self) -> None:
        self._bar.chosen.connect(self.show_page)
        self._bar.settings_asked.connect(self.show_settings)
        self._bar.help_asked.connect(self.show_help)
        self._start.created.connect(self._on_created)
        self._start.opened.connect(self.open_project)
        self._start.check_asked.connect(self._check.check)
        self._acts.open_asked.connect(self.open_project)
        self._acts.changed.connect(self._show_recents)
        self._help.tour_asked.connect(partial(self.show_page, Page.VOTE))
        self._help.tour_asked.connect(self._tour.begin)
        self._help.check_asked.connect(self._check.check)
        self._check.over.connect(self.open_project)
        self._opener.opened.connect(self._enter)
        self._opener.failed.connect(self._on_open_failed)
        self._opener.told.connect(self._strip.tell)
        self._drops.form_filled.connect(self.show_page)
        self._drops.project_dropped.connect(self.open_project)
        self._drops.pictures_dropped.connect(self._on_pictures_dropped)
        self._engine.stopped.connect(self._on_stopped)
        self._close_guard.ready.connect(self.close)
        self._settings.renewal_asked.connect(self.leave)

    def _add_shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+E", self._on_export_asked),
            ("Ctrl+N", self._on_new_asked),
            ("Ctrl+O", self._start.choose_folder),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # --------------------------------------------------------------------------------- projects

    @Slot(object)
    def open_project(self, folder: Path, page: Page = Page.VOTE) -> None:
        """Open a project and go to a page of it once it is open; an error is shown on the start page."""
        self._first_page = page
        self._start.show_open_error("")
        session = self._session()
        if session is not None and not session.project.in_place:
            # Nothing more can be kept there, and while it is open its lock would keep it from being opened elsewhere.
            self._leave()
            self._opener.open(folder)
        elif session is not None and same_place(session.project.folder, folder):
            self._opener.give_up()
            self.show_page(page)
        else:
            self._close_guard.leave_project(partial(self._opener.open, folder))

    @Slot()
    def _on_open_failed(self) -> None:
        self.show_page(Page.START)

    @Slot(object)
    def _on_created(self, new: NewProject) -> None:
        self._close_guard.leave_project(partial(self._create, new))

    def _create(self, new: NewProject) -> None:
        try:
            controller = self._projects.create(new)
        except StudioError as error:
            self._start.form.show_error(error_text(error))
            return
        self._opener.give_up()
        self._start.show_open_error("")
        self._first_page = Page.VOTE
        self._enter(controller, new.liked)
        self._start.form.liked.take(())

    @Slot(object)
    def _enter(self, controller: ProjectController, liked: Sequence[Path] = ()) -> None:
        self._leave()
        project_pages = ProjectPages(controller, self._pictures, self._preferences, home_folder(), self._stack, self)
        self._project_pages = project_pages
        project_pages.page_asked.connect(self.show_page)
        project_pages.full_screen_asked.connect(self._on_full_screen_asked)
        for follower in (self._banner, self._strip, self._notifications, self._close_guard, self._rest):
            follower.follow(controller)
        project = controller.project
        name = project.settings.name
        self._bar.show_project(name)
        self.setWindowTitle(f"{name} — Atelier")
        is_first = self._recent_entry.take_up(controller)
        self._tour.follow(controller, project_pages.vote_page, is_first=is_first)
        broken_off = project.round_under_way
        if broken_off is not None:
            sentence = self.tr("Round {0} was broken off the last time. Nothing is lost: it is learned anew.")
            self._strip.tell(sentence.format(broken_off))
        if project.damages:
            self.show_problem(Problem(damage_text([damage.sentence for damage in project.damages])))
        # In a turn of its own, for both together take longer than a frame; with no time between, it would be the same.
        # The timer ends with the pages of a project that is left before.
        self._entering = True
        QTimer.singleShot(BREATH_MS, project_pages, partial(self._begin, project_pages, liked))

    def _begin(self, project_pages: ProjectPages, liked: Sequence[Path]) -> None:
        """Set the engine to work and show the first pair, or the pictures that are brought at once."""
        self._entering = False
        # Only now, as the first job notes its own round in the place of the one that was broken off.
        project_pages.controller.begin()
        BaseModelSearch(project_pages.controller, self._preferences, home_folder(), project_pages)
        self.show_page(self._first_page)
        if liked:
            project_pages.bring(liked)

    def _leave(self) -> None:
        """Close the open project, if there is one."""
        if self._project_pages is None:
            return
        self._remember()
        self._help.close()
        self._banner.leave()
        self._tour.leave()
        self._project_pages.clear()
        self._project_pages = None
        self._entering = False
        self._bar.show_project("")
        self.setWindowTitle("Atelier")

    def _leave_for_start(self) -> None:
        self._opener.give_up()
        self._leave()
        self.show_page(Page.START)

    @Slot()
    def _show_recents(self) -> None:
        self._start.show_recents(*self._recent_entry.listed(self._session()))

    def _remember(self) -> None:
        session = self._session()
        if session is not None:
            self._recent_entry.write(session)

    # ------------------------------------------------------------------------------------ pages

    @Slot(object)
    def show_page(self, page: Page) -> None:
        """Go to a page and give its first widget the keyboard; without a project there is only the first page."""
        if page >= self._stack.count():
            return
        if page is Page.START:
            self._show_recents()
        elif self._project_pages is not None:
            self._project_pages.prepare(page)
        self._stack.setCurrentIndex(page)
        self._bar.show_page(page)
        if page is not Page.VOTE and self.isFullScreen():
            self._on_full_screen_asked()
        self._show_frame(page)
        if page is Page.START:
            self._start.focus_first()
        elif self._project_pages is not None:
            self._project_pages.arrive(page)

    def _show_frame(self, page: Page) -> None:
        """The bar and the strip leave the pictures alone on a full screen."""
        self._bar.setVisible(not self.isFullScreen())
        self._tour.be_seen(page is Page.VOTE and not self.isFullScreen())
        self._strip.setVisible(page is not Page.START and self._project_pages is not None and not self.isFullScreen())

    @Slot()
    def _on_export_asked(self) -> None:
        if self._project_pages is not None:
            self._project_pages.export()

    @Slot()
    def _on_full_screen_asked(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._show_frame(self.page)

    @Slot()
    def show_settings(self) -> None:
        self._settings.open()

    @Slot()
    def show_help(self) -> None:
        self._help.show()
        self._help.activateWindow()

    def _session(self) -> ReadOnlySession | None:
        return self._project_pages.controller.session if self._project_pages is not None else None

    @Slot()
    def _on_new_asked(self) -> None:
        self.show_page(Page.START)
        self._start.form.focus_name()

    # ------------------------------------------------------------------------------ state, ending

    def show_problem(self, problem: Problem) -> None:
        """Show a problem that belongs to no job, such as a bug in the window itself."""
        self._banner.show_problem(problem, can_retry=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.enter(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drops.drop(event)

    @Slot(object)
    def _on_pictures_dropped(self, pictures: Sequence[Path]) -> None:
        if self._project_pages is not None:
            self._project_pages.bring(pictures)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Wait for the engine: the window goes when its `stopped` signal comes."""
        if self._stopped:
            self._leave()
            self._pictures.finish()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if not self._close_guard.allows():
            return
        if not self.isFullScreen():
            self._preferences.change(geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        self._opener.give_up()
        self._acts.stop()
        self._centre.setEnabled(False)
        self.setWindowTitle(self.tr("Closing after this step… — Atelier"))
        self._engine.shutdown()

    def leave(self) -> None:
        """Close without asking."""
        self._close_guard.insist()
        self.close()

    @Slot()
    def _on_stopped(self) -> None:
        self._stopped = True
        self.close()
