"""The list of recent projects: picture, name, how many votes, when, and a menu of what can be done with each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QMenu, QStyleOptionViewItem, QWidget

from studio.controller.program.recent_projects import RecentProject
from studio.regular_files import is_regular
from studio.ui.viewer.group_view import HELD_MS
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.formatting import ago, counted, now
from studio.ui.widgets.plain_text import tooltip_text
from studio.ui.widgets.two_line_delegate import Index, TwoLineDelegate, set_up_list

PICTURE = 56
ROW = 76
SPACE = 10
MENU_WIDTH = 44
GAP = 1
PADDING = 8
"""That of the style sheet, and a little more."""
DOT = 2.0
RECENT = Qt.ItemDataRole.UserRole
PICTURE_FILE = Qt.ItemDataRole.UserRole + 1
"""None of a project that has none, or whose file is gone."""
IS_OPEN = Qt.ItemDataRole.UserRole + 2
EMPTY = QPalette.ColorRole.Button


class Act(Enum):
    """What can be done with a project of the list."""

    OPEN = auto()
    CLOSE = auto()
    RENAME = auto()
    DUPLICATE = auto()
    MOVE = auto()
    ARCHIVE = auto()
    DELETE = auto()


class RecentDelegate(TwoLineDelegate):
    """Paints one project; at its end three dots, which stand for its menu."""

    row = ROW
    indent = PICTURE + 2 * SPACE + 4
    space = MENU_WIDTH

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache

    def name_text(self, index: Index) -> str:
        recent: RecentProject = index.data(RECENT)
        return recent.name

    def facts_text(self, index: Index) -> str:
        recent: RecentProject = index.data(RECENT)
        votes = counted(recent.votes, self.tr("vote"), self.tr("votes"))
        if index.data(IS_OPEN):
            return self.tr("open · {0}").format(votes)
        return f"{votes} · {ago(recent.voted, now())}" if recent.voted else votes

    def paint_picture(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        square = QRect(option.rect.left() + SPACE, option.rect.top() + SPACE, PICTURE, PICTURE)
        painter.fillRect(square, option.palette.color(EMPTY))
        file: Path | None = index.data(PICTURE_FILE)
        if file is not None:
            pixmap = self._picture_cache.ready(file, device_pixels(painter, square))
            paint_centred(painter, pixmap, square, option.palette.color(EMPTY))
        middle = QPointF(menu_place(option.rect).center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.WindowText))
        for shift in (-6, 0, 6):
            painter.drawEllipse(middle + QPointF(shift, 0), DOT, DOT)


def menu_place(row: QRect) -> QRect:
    """Where the dots of a row are clicked or tapped."""
    return QRect(row.right() + 1 - MENU_WIDTH, row.top(), MENU_WIDTH, row.height())


class RecentList(QListWidget):
    """Enter or a click opens a project. The menu of one opens by its dots, the right button, a long press or the menu
    key; `asked` carries an Act and the project."""

    opened = Signal(object)
    asked = Signal(object, object)

    def __init__(self, picture_cache: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up_list(self, RecentDelegate(picture_cache, self), self.tr("Recent projects"))
        self.setAccessibleDescription(self.tr("The menu key shows what can be done with a project."))
        self.setSpacing(GAP)
        self._menu = QMenu(self)
        self._actions = {act: self._action(act, text, keys) for act, text, keys in self._entries()}
        self._menu.insertSeparator(self._actions[Act.RENAME])
        self._menu.insertSeparator(self._actions[Act.DELETE])
        self._pressed = QPoint()
        self._was_held = False
        self._hold = QTimer(self, singleShot=True, interval=HELD_MS)
        self._hold.timeout.connect(self._on_held)
        picture_cache.arrived.connect(self.viewport().update)

        # Whether one click activates a row is up to the desktop; here it always does.
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)

    @property
    def menu(self) -> QMenu:
        return self._menu

    @property
    def chosen(self) -> RecentProject | None:
        """The one that keys are for."""
        item = self.currentItem()
        recent: RecentProject | None = item.data(RECENT) if item is not None else None
        return recent

    def action_for(self, act: Act) -> QAction:
        return self._actions[act]

    def show_recents(self, recents: Sequence[RecentProject], opened: Path | None = None) -> None:
        """The one of the folder that is `opened` says so. The project that was chosen stays so if it is still there."""
        before = self.chosen
        self.clear()
        for recent in recents:
            item = QListWidgetItem(self)
            item.setData(RECENT, recent)
            item.setData(PICTURE_FILE, _picture(recent))
            item.setData(IS_OPEN, recent.folder == str(opened))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, recent.name)
            item.setToolTip(tooltip_text(recent.folder))
        self.setMaximumHeight(len(recents) * (ROW + 2 * GAP) + 2 * PADDING)
        if recents:
            self.setCurrentRow(_row_of(before, recents) if before is not None else 0)

    def choose(self, recent: RecentProject) -> None:
        """Where it is on the list."""
        recents = [self.item(row).data(RECENT) for row in range(self.count())]
        self.setCurrentRow(_row_of(recent, recents))

    def set_acting(self, acting: bool) -> None:
        """While something is done with one project, nothing else can be asked for."""
        for act, action in self._actions.items():
            action.setEnabled(act in (Act.OPEN, Act.CLOSE) or not acting)

    def _entries(self) -> list[tuple[Act, str, str]]:
        return [
            (Act.OPEN, self.tr("Open"), ""),
            (Act.CLOSE, self.tr("Close"), ""),
            (Act.RENAME, self.tr("Rename…"), "F2"),
            (Act.DUPLICATE, self.tr("Duplicate…"), ""),
            (Act.MOVE, self.tr("Move…"), ""),
            (Act.ARCHIVE, self.tr("Archive…"), ""),
            (Act.DELETE, self.tr("Delete"), "Delete"),
        ]

    def _action(self, act: Act, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        # Del is a correction in the fields of the form.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(self._on_asked, act))
        # An action in a menu alone is heard only while the menu is open.
        self.addAction(action)
        self._menu.addAction(action)
        return action

    # ------------------------------------------------------------------------------- mouse and menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self._was_held = False
        item = self.itemAt(self._pressed)
        if item is not None and event.button() is Qt.MouseButton.LeftButton:
            if menu_place(self.visualItemRect(item)).contains(self._pressed):
                self.setCurrentItem(item)
                self.show_menu()
                return
            self._hold.start()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (event.position().toPoint() - self._pressed).manhattanLength() > MENU_WIDTH // 4:
            self._hold.stop()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._hold.stop()
        # What was pressed long is let go over its menu, and is no click.
        if not self._was_held:
            super().mouseReleaseEvent(event)
        self._was_held = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            item = self.itemAt(event.pos())
            if item is None:
                return
            self.setCurrentItem(item)
        self.show_menu()

    def show_menu(self) -> None:
        """Of the project that is chosen, below its dots."""
        item = self.currentItem()
        if item is None:
            return
        is_open = bool(item.data(IS_OPEN))
        self._actions[Act.CLOSE].setVisible(is_open)
        place = menu_place(self.visualItemRect(item))
        self._menu.popup(self.viewport().mapToGlobal(place.center()))

    @Slot()
    def _on_held(self) -> None:
        self._was_held = True
        item = self.itemAt(self._pressed)
        if item is not None:
            self.setCurrentItem(item)
            self.show_menu()

    def _on_asked(self, act: Act) -> None:
        if self.chosen is not None:
            self.asked.emit(act, self.chosen)

    @Slot(QListWidgetItem)
    def _on_activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(Path(item.data(RECENT).folder))


def _row_of(chosen: RecentProject, recents: Sequence[RecentProject]) -> int:
    """Where it is now, also by another name or in another folder; the first where it is gone."""
    rows = range(len(recents))
    in_place = (row for row in rows if recents[row].folder == chosen.folder)
    elsewhere = (row for row in rows if recents[row].id == chosen.id != "")
    return next(in_place, next(elsewhere, 0))


def _picture(recent: RecentProject) -> Path | None:
    file = Path(recent.thumbnail)
    return file if recent.thumbnail and is_regular(file) else None
