"""Help: the first ten minutes, the ways to the folders, and a report when something broke."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from studio.controller.program.preferences import PreferenceFile
from studio.session.read_only import ReadOnlySession
from studio.session.reports.bug_report import BugReport, ReportContents, gather
from studio.ui.help.help_text import help_html
from studio.ui.help.report_dialog import ReportDialog
from studio.ui.keys.shortcut_sheet import ShortcutSheet
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import button, label

WIDTH = 680
HEIGHT = 720
TEXT_MARGIN = 12
PRIVATE = ("geometry", "home")
STYLE_SHEET = (
    "h3 { margin-top: 22px; margin-bottom: 4px; } p { margin-top: 6px; margin-bottom: 6px; line-height: 140%; }"
)


class HelpDialog(QDialog):
    """May stay open beside the window.

    `session` returns the one that is open now, `names` the names of other projects, which a report leaves out.
    `check_asked` carries the folder of the project; `tour_asked` is a press of “Take the tour”.
    """

    check_asked = Signal(object)
    tour_asked = Signal()

    def __init__(
        self,
        preferences: PreferenceFile,
        logs: Path,
        session: Callable[[], ReadOnlySession | None],
        names: Callable[[], Iterable[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._logs = logs
        self._session = session
        self._names = names
        self.setWindowTitle(self.tr("Help"))
        self.resize(WIDTH, HEIGHT)

        self._text = QTextBrowser(self)
        self._text.setAccessibleName(self.tr("The first ten minutes"))
        self._text.document().setDefaultStyleSheet(STYLE_SHEET)
        self._text.document().setDocumentMargin(TEXT_MARGIN)

        # After the style sheet, which only counts for what is set after it.
        self._text.setHtml(help_html())
        self._buttons = {
            "keys": button(self, self.tr("All keys…")),
            "tour": button(self, self.tr("Take the tour")),
            "project": button(self, self.tr("Project folder")),
            "log": button(self, self.tr("Log folder")),
            "check": button(self, self.tr("Check the project…")),
            "report": button(self, self.tr("Make a report…")),
            "close": button(self, self.tr("Close")),
        }
        self._buttons["project"].setToolTip(self.tr("Open the folder of this project"))
        self._buttons["log"].setToolTip(self.tr("Open the folder with the log"))

        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._buttons["keys"].clicked.connect(self._on_keys)
        self._buttons["tour"].clicked.connect(self._on_tour)
        self._buttons["project"].clicked.connect(self._on_project)
        self._buttons["check"].clicked.connect(self._on_check)
        self._buttons["log"].clicked.connect(self._on_log)
        self._buttons["report"].clicked.connect(self._on_report)
        self._buttons["close"].clicked.connect(self.close)

    @property
    def text(self) -> str:
        return self._text.toPlainText()

    def button(self, name: str) -> QPushButton:
        """“keys”, “tour”, “project”, “log”, “check”, “report” or “close”."""
        return self._buttons[name]

    def showEvent(self, event: QShowEvent) -> None:
        # One dialog serves the window for as long as it lives, whatever project is open.
        for name in ("tour", "project", "check"):
            self._buttons[name].setEnabled(self._session() is not None)

    def _lay_out(self) -> None:
        # In one row they would be wider than the page in German.
        rows = QGridLayout()
        rows.setSpacing(8)
        for place, name in enumerate(("keys", "project", "log")):
            rows.addWidget(self._buttons[name], 0, place)
        for place, name in enumerate(("tour", "check", "report")):
            rows.addWidget(self._buttons[name], 1, place)
        rows.setColumnStretch(3, 1)
        rows.addWidget(self._buttons["close"], 1, 4)

        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(16)
        column.addWidget(label(self, "title", self.tr("The first ten minutes")))
        column.addWidget(self._text, 1)
        column.addLayout(rows)
        self._text.setFocus()

    def _gather_report(self, contents: ReportContents) -> BugReport:
        values = asdict(self._preferences.values)
        settings = {name: str(value) for name, value in values.items() if name not in PRIVATE}
        return gather(self._session(), self._logs, settings, self._names(), contents)

    @Slot()
    def _on_keys(self) -> None:
        open_once(ShortcutSheet(self._preferences, self))

    @Slot()
    def _on_tour(self) -> None:
        self.close()
        self.tour_asked.emit()

    @Slot()
    def _on_project(self) -> None:
        session = self._session()
        if session is not None:
            _open(session.project.folder)

    @Slot()
    def _on_check(self) -> None:
        session = self._session()
        if session is not None:
            self.close()
            self.check_asked.emit(session.project.folder)

    @Slot()
    def _on_log(self) -> None:
        _open(self._logs)

    @Slot()
    def _on_report(self) -> None:
        open_once(ReportDialog(self._gather_report, self))


def _open(folder: Path) -> None:
    """In the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
