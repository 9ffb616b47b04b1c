"""A picture of the gallery as large as the window allows, or up to four beside each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QCursor, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.votes import Group, Mark
from studio.regular_files import is_regular
from studio.session.gallery.finding import GalleryPicture
from studio.ui.viewer.group_view import GroupView
from studio.ui.viewer.missing_picture import MissingPicture
from studio.ui.viewer.picture_cache import PictureCache

STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""To the right and down."""
AT_ONCE = {Qt.Key.Key_Home: -(2**31), Qt.Key.Key_End: 2**31 - 1}


class LargeView(QWidget):
    """All pictures zoom and move together. Of several one is framed, which is what a command is for.

    `step_asked` carries by how many pictures to go on from a single one, `framed` tells that another is; `menu_asked`
    carries a place of the screen.
    """

    step_asked = Signal(int)
    framed = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = GroupView(picture_cache, self)
        self._items: Sequence[GalleryPicture] = ()
        self._frame = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self._view.chosen.connect(self._on_chosen)
        self._view.chosen_strongly.connect(self._on_chosen)
        self._view.menu_asked.connect(self._on_menu_asked)
        self._view.turned_bad.connect(self._on_menu_asked)

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def items(self) -> Sequence[GalleryPicture]:
        """What is looked at; nothing before and afterwards."""
        return self._items

    @property
    def frame(self) -> int:
        """The place of the picture that a command is for."""
        return self._frame

    def show_items(self, items: Sequence[GalleryPicture], ahead: Sequence[GalleryPicture] = ()) -> None:
        """Show one picture or up to four; those `ahead` are read meanwhile."""
        if [item.picture for item in items] != [item.picture for item in self._items]:
            self._frame = 0
        self._items = items
        several = len(items) > 1
        name = self.tr("The pictures that are compared") if several else self.tr("The picture")
        self.setAccessibleName(name)
        self._view.setAccessibleName(name)
        gone = [item.picture.image for item in items if not is_regular(item.picture.image)]
        self._view.show_missing({image: MissingPicture(self.tr("The file is missing.")) for image in gone})
        self._view.show_group(_side_by_side(items) if items else None, [_side_by_side([item]) for item in ahead])
        self._show_marks()

    def _show_marks(self) -> None:
        """A star on the pictures that have one, as the voting page has it on the best."""
        marks = [Mark.BEST if item.starred else Mark.PLAIN for item in self._items]
        self._view.show_marks(marks, self._frame if len(marks) > 1 else None)

    def _turn_to(self, place: int) -> None:
        if place < len(self._items):
            self._frame = place
            self._show_marks()
            self.framed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and len(self._items) > 1:
            self._turn_to(self._view.neighbour(self._frame, *STEPS[key]))
        elif key in STEPS:
            self.step_asked.emit(sum(STEPS[key]))
        elif key in AT_ONCE and len(self._items) == 1:
            self.step_asked.emit(AT_ONCE[key])
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_4:
            self._turn_to(key - Qt.Key.Key_1)
        elif key == Qt.Key.Key_F:
            self._view.fit()
        elif key == Qt.Key.Key_Z:
            self._view.full_size()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The right button is the view's own, which tells of a long press too.
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self.mapToGlobal(self.rect().center()))

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        self.setFocus()
        self._turn_to(place)

    @Slot(int)
    def _on_menu_asked(self, place: int) -> None:
        self._on_chosen(place)
        self.menu_asked.emit(QCursor.pos())


def _side_by_side(items: Sequence[GalleryPicture]) -> Group:
    """The view shows groups; these are in no project as one."""
    return Group(0, tuple(item.picture for item in items))
