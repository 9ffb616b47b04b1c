"""What is asked of a project in the list of recent ones: the questions before it, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.closed_projects import ClosedProjects, Deed, Outcome
from studio.controller.program.error_text import error_text
from studio.controller.program.recent_projects import RecentProject, RecentProjects, same_place
from studio.domain.errors import Stopped, StudioError
from studio.domain.typed import one_line, safe_name
from studio.session.read_only import ReadOnlySession
from studio.ui.start.name_dialog import NameDialog
from studio.ui.start.recent_list import Act
from studio.ui.start.start_page import StartPage
from studio.ui.widgets.dialogs import ask_for_file, ask_for_folder, ask_where_to_save, open_once

NAME_SHOWN = 24


class ProjectActs(QObject):
    """A project that is open here is closed before anything is done with it, by `leave` once the `guard` allows it; to
    be deleted, the artist has to close it. `session` is that of the open one.

    `changed` comes when the list is to be shown anew, `open_asked` carries a folder.
    """

    changed = Signal()
    open_asked = Signal(object)

    def __init__(
        self,
        page: StartPage,
        recents: RecentProjects,
        guard: Callable[[Callable[[], object]], object],
        leave: Callable[[], object],
        session: Callable[[], ReadOnlySession | None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._guard = guard
        self._leave = leave
        self._session = session
        self._projects = ClosedProjects(recents, self)
        self._deleted: list[Outcome] = []
        page.recents.asked.connect(self._on_asked)
        page.archive_asked.connect(self._on_archive_asked)
        page.deed_row.cancelled.connect(self._projects.stop)
        page.deed_row.undone.connect(self._on_undone)
        self._projects.progressed.connect(page.deed_row.show_progress)
        self._projects.done.connect(self._on_done)
        self._projects.failed.connect(self._on_failed)

    @property
    def busy(self) -> bool:
        return self._projects.busy

    def stop(self) -> None:
        """Break off what is being done; nothing is left of it."""
        self._projects.stop()

    @Slot(object, object)
    def _on_asked(self, act: Act, recent: RecentProject) -> None:
        folder = Path(recent.folder)
        match act:
            case Act.OPEN:
                self.open_asked.emit(folder)
            case Act.CLOSE:
                self._guard(self._leave)
            case Act.RENAME:
                self._ask_name(self.tr("Rename the project"), self.tr("Rename"), recent, recent.name, self._rename)
            case Act.DUPLICATE:
                copy = self.tr("{0} copy").format(recent.name)
                self._ask_name(self.tr("Duplicate the project"), self.tr("Duplicate"), recent, copy, self._duplicate)
            case Act.MOVE:
                title = self.tr("Move “{0}” into another folder").format(recent.name)
                ask_for_folder(self._page, title, folder.parent, lambda into: self._move(recent, Path(into)))
            case Act.ARCHIVE:
                file = folder.parent / f"{safe_name(recent.name)}.zip"
                title = self.tr("Archive “{0}”").format(recent.name)
                names = self.tr("Zip files (*.zip)")
                ask_where_to_save(self._page, title, file, names, lambda chosen: self._archive(recent, Path(chosen)))
            case Act.DELETE:
                self._delete(recent)

    def _ask_name(
        self,
        title: str,
        deed: str,
        recent: RecentProject,
        suggested: str,
        choose: Callable[[RecentProject, str], object],
    ) -> None:
        open_once(NameDialog(title, deed, suggested, partial(choose, recent), self._page))

    # -------------------------------------------------------------------------------------- the acts

    def _rename(self, recent: RecentProject, name: str) -> None:
        self._begin(recent, self.tr("Renaming “{0}”…"), lambda: self._projects.rename(recent, name))

    def _duplicate(self, recent: RecentProject, name: str) -> None:
        self._begin(recent, self.tr("Duplicating “{0}”…"), lambda: self._projects.duplicate(recent, name))

    def _move(self, recent: RecentProject, into: Path) -> None:
        self._begin(recent, self.tr("Moving “{0}”…"), lambda: self._projects.move(recent, into))

    def _archive(self, recent: RecentProject, file: Path) -> None:
        self._begin(recent, self.tr("Archiving “{0}”…"), lambda: self._projects.archive(recent, file))

    def _delete(self, recent: RecentProject) -> None:
        if self._is_open(recent):
            sentence = self.tr("“{0}” is open, so it cannot be deleted; choose “Close” in its menu first.")
            self._page.deed_row.show_error(sentence.format(recent.name), self._undo_text())
            return
        self._begin(recent, self.tr("Deleting “{0}”…"), lambda: self._projects.delete(recent))

    @Slot()
    def _on_undone(self) -> None:
        deleted = self._deleted[-1]
        if deleted.recent is not None:
            self._begin(deleted.recent, self.tr("Putting “{0}” back…"), lambda: self._projects.undelete(deleted))

    @Slot()
    def _on_archive_asked(self) -> None:
        ask_for_file(
            self._page,
            self.tr("Open an archive"),
            self._page.home,
            self.tr("Zip files (*.zip)"),
            lambda chosen: self._unpack(Path(chosen)),
        )

    def _unpack(self, file: Path) -> None:
        self._show_work(self.tr("Unpacking “{0}”…").format(file.name))
        self._projects.unpack(file, self._page.home)

    def _begin(self, recent: RecentProject, words: str, do: Callable[[], object]) -> None:
        def begin() -> None:
            if self._is_open(recent):
                self._leave()
            self._show_work(words.format(recent.name))
            do()

        if self._is_open(recent):
            self._guard(begin)
        else:
            begin()

    def _is_open(self, recent: RecentProject) -> bool:
        session = self._session()
        return session is not None and same_place(session.project.folder, Path(recent.folder))

    def _show_work(self, words: str) -> None:
        self._page.set_acting(True)
        self._page.deed_row.show_work(words)

    # -------------------------------------------------------------------------------------- the ends

    @Slot(object)
    def _on_done(self, outcome: Outcome) -> None:
        self._page.set_acting(False)
        if outcome.deed is Deed.DELETE:
            self._deleted.append(outcome)
        if outcome.deed is Deed.UNDELETE:
            self._deleted.pop()
        self.changed.emit()
        if outcome.recent is not None and outcome.deed is not Deed.DELETE:
            self._page.recents.choose(outcome.recent)
        self._page.deed_row.show_end(self._words(outcome), self._undo_text())
        if outcome.deed is Deed.DELETE:
            self._page.deed_row.undo_button.setFocus()
        if outcome.deed is Deed.UNPACK:
            self.open_asked.emit(outcome.place)

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._page.set_acting(False)
        self.changed.emit()
        if isinstance(error, Stopped):
            self._page.deed_row.show_end(self.tr("Broken off; nothing has changed."), self._undo_text())
        else:
            self._page.deed_row.show_error(error_text(error), self._undo_text())

    def _undo_text(self) -> str:
        """What the button says that takes the last deletion back, until all of this session are."""
        if not self._deleted or self._deleted[-1].recent is None:
            return ""
        return self.tr("Undo: put “{0}” back").format(one_line(self._deleted[-1].recent.name, NAME_SHOWN))

    def _words(self, outcome: Outcome) -> str:
        name = outcome.recent.name if outcome.recent is not None else ""
        match outcome.deed:
            case Deed.RENAME:
                return self.tr("It is called “{0}” now.").format(name)
            case Deed.DUPLICATE:
                return self.tr("“{0}” is a project of its own.").format(name)
            case Deed.MOVE:
                return self.tr("“{0}” lies in {1} now.").format(name, outcome.place.parent)
            case Deed.ARCHIVE:
                return self.tr("Everything of “{0}” but what can be drawn again is in {1}.").format(
                    name, outcome.place.name
                )
            case Deed.DELETE if outcome.trashed:
                return self.tr("“{0}” is in the trash.").format(name)
            case Deed.DELETE:
                sentence = self.tr(
                    "“{0}” is deleted. There is no trash for this disk, so it lies in {1} until you remove it."
                )
                return sentence.format(name, outcome.place.parent)
            case Deed.UNDELETE:
                return self.tr("“{0}” is back.").format(name)
            case Deed.UNPACK:
                return self.tr("The archive is a project in {0} now.").format(outcome.place)
