"""How long the window stands still in the gallery of 100,000 pictures: opening, scrolling, filtering, marking, looking.

    python tests/benchmarks/gallery.py
    python tests/benchmarks/gallery.py --pictures 20000

A project of a hundredth of the pictures goes through the same in the same run. What is told is as in `many_votes.py`;
the seconds are those until the pictures are there.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from many_votes import SETTLED_MS, Timed, Visit, tell
from studio.app import SWITCH_INTERVAL
from studio.controller.page import Page
from studio.ui.gallery.gallery_page import GalleryPage

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from grown_projects import grown

ROUNDS = 20
SCREENS = 20
POLL_MS = 10
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class GalleryVisit(Visit):
    """Goes through the gallery in the real window."""

    def run(self) -> Timed:
        window = self._studio.window
        self._studio.show()
        self._settle()
        window.open_project(self._folder)
        self._until(lambda: window.controller is not None and window.controller.ready >= 2)
        self._settle(2000)
        self._until(lambda: self._controller.state.work is None)
        assert window.project_pages is not None
        page = window.project_pages.gallery_page
        with self._step("open the gallery"):
            window.show_page(Page.GALLERY)
            self._until(lambda: not page.searching)
        self._settle()
        for _ in range(SCREENS):
            self._press(page, "a screen further", Qt.Key.Key_PageDown)
        self._press(page, "to the last picture", Qt.Key.Key_End)
        self._press(page, "mark all", Qt.Key.Key_A, CONTROL)
        self._press(page, "mark none", Qt.Key.Key_Home)
        filters = ({"starred": True}, {"starred": False}, {"words": "night 7"}, {"words": ""}, {"checkpoint": 3})
        for chosen in (*filters, {"checkpoint": None}):
            with self._step(" ".join(f"{name} = {value}" for name, value in chosen.items())):
                page.choose(**chosen)
                self._until(lambda: not page.searching)
            self._settle()
        page.view.setFocus()
        self._press(page, "look at one large", Qt.Key.Key_Return)
        for _ in range(SCREENS):
            self._press(page, "the next one", Qt.Key.Key_Right)
        window.leave()
        self._application.exec()
        return self._timed

    def _until(self, holds: Callable[[], bool]) -> None:
        # Asked every millisecond on a busy machine, this thread would leave Python to no other.
        while not holds():
            self._settle(POLL_MS)

    def _press(self, page: GalleryPage, name: str, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        with self._step(name):
            target = page.large if page.looking else page.view
            QApplication.sendEvent(target, QKeyEvent(QEvent.Type.ShortcutOverride, key, held))
            if key is Qt.Key.Key_Return:
                page.view.doubleClicked.emit(page.view.currentIndex())
            else:
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, held))
            self._settle(SETTLED_MS // 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=100_000)
    args = parser.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as room:
        timed = []
        for name, share in (("small", 100), ("large", 1)):
            folder = grown(Path(room, name), args.pictures // share // 2, ROUNDS)
            timed.append(GalleryVisit(application, folder, Path(room, f"{name}-home")).run())
    tell(*timed)


if __name__ == "__main__":
    main()
