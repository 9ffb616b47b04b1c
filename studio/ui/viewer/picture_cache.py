"""Pictures read and scaled ahead of time, in other threads, to the very pixels that will be painted."""

from __future__ import annotations

import math
from collections import OrderedDict
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from studio.regular_files import open_regular
from studio.ui.viewer.painting import shows_pixels

CAPACITY = 160
GREY = QSize(64, 64)
Key = tuple[Path, int, int]


def read_scaled(path: Path, size: QSize) -> QImage:
    """The picture, as large as fits into `size` device pixels, or as it is for an invalid size; a grey one if the file
    cannot be read.

    Small ones show their pixels; Lanczos keeps the others free of the diamonds that bilinear scaling shows.
    Safe in any thread.
    """
    try:
        with open_regular(path) as file, Image.open(file) as opened:
            picture = opened.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        # Pillow names damage in a PNG a SyntaxError
        grey = QImage(size if size.isValid() else GREY, QImage.Format.Format_RGBA8888)
        grey.fill(Qt.GlobalColor.darkGray)
        return grey

    scale = min(size.width() / picture.width, size.height() / picture.height) if size.isValid() else 1.0
    target = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    if shows_pixels(max(picture.size), scale):
        # More than is needed, then back: pixels of one size, with soft edges where the factor is no whole number.
        times = math.ceil(scale)
        whole = picture.resize((picture.width * times, picture.height * times), Image.Resampling.NEAREST)
        picture = whole.resize(target, Image.Resampling.BOX)
    elif target != picture.size:
        picture = picture.resize(target, Image.Resampling.LANCZOS)

    # A QImage made of bytes only borrows them; converting copies, so that the result may outlive `pixels`.
    pixels = picture.tobytes()
    borrowed = QImage(pixels, picture.width, picture.height, picture.width * 4, QImage.Format.Format_RGBA8888)
    return borrowed.convertToFormat(QImage.Format.Format_RGB32)


class _Arrivals(QObject):
    """Brings finished images over to the GUI thread."""

    read = Signal(object, object)


class _ReadTask(QRunnable):
    def __init__(self, key: Key, arrivals: _Arrivals) -> None:
        super().__init__()
        self._key = key
        self._arrivals = arrivals

    def run(self) -> None:
        path, width, height = self._key
        self._arrivals.read.emit(self._key, read_scaled(path, QSize(width, height)))


class PictureCache(QObject):
    """A small cache of pixmaps by path and size, filled ahead. Lives in the GUI thread.

    `arrived` follows when a picture that was prepared is ready.
    """

    arrived = Signal()

    def __init__(self, parent: QObject | None = None, capacity: int = CAPACITY) -> None:
        super().__init__(parent)
        self._capacity = capacity
        self._pixmaps: OrderedDict[Key, QPixmap] = OrderedDict()
        self._newest: dict[Path, Key] = {}
        self._pending: set[Key] = set()
        self._is_finished = False

        # A pool of its own, which `finish` can wait for; more threads would take the processor from the engine.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        # Behind the pool, which waits for its threads as it goes: none of them is the last to let go of it.
        self._arrivals = _Arrivals(self)
        self._arrivals.read.connect(self._on_read)

    def prepare(self, path: Path, size: QSize) -> None:
        """Have the picture ready soon."""
        # A view without room asks for an empty picture; an invalid size, which means the whole one, is empty as well.
        if self._is_finished or (size.isValid() and size.isEmpty()):
            return
        key = _key(path, size)
        if key not in self._pixmaps and key not in self._pending:
            self._pending.add(key)
            self._pool.start(_ReadTask(key, self._arrivals))

    def forget_waiting(self) -> None:
        """What was asked for and is not begun yet need not come: it has left the screen."""
        self._pool.clear()
        self._pending.clear()

    def ready(self, path: Path, size: QSize) -> QPixmap | None:
        """The picture if it is here already, else None, and it is on its way."""
        self.prepare(path, size)
        key = _key(path, size)
        if key in self._pixmaps:
            self._pixmaps.move_to_end(key)
        return self._pixmaps.get(key)

    def in_any_size(self, path: Path) -> QPixmap | None:
        """The picture as it was last read, if it is here."""
        return self._pixmaps.get(self._newest.get(path, (path, 0, 0)))

    def pixmap(self, path: Path, size: QSize) -> QPixmap:
        """The picture at once; read here and now if it was not prepared."""
        key = _key(path, size)
        if key not in self._pixmaps:
            self._keep(key, read_scaled(path, size))
        self._pixmaps.move_to_end(key)
        return self._pixmaps[key]

    def whole(self, path: Path) -> QPixmap:
        """The picture in its own pixels."""
        return self.pixmap(path, QSize())

    @Slot(object)
    def forget(self, path: Path) -> None:
        """The file was written anew: it is read again the next time."""
        for key in [key for key in self._pixmaps if key[0] == path]:
            del self._pixmaps[key]
        self._newest.pop(path, None)
        self.arrived.emit()

    def finish(self) -> None:
        """Wait for the threads and begin nothing more; call before the cache or the program goes."""
        self._is_finished = True
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(object, object)
    def _on_read(self, key: Key, image: QImage) -> None:
        self._pending.discard(key)

        # `pixmap` may have read it meanwhile, and may have handed its pixmap out.
        if key not in self._pixmaps:
            self._keep(key, image)
        self.arrived.emit()

    def _keep(self, key: Key, image: QImage) -> None:
        # Not in the other threads: a QPixmap may only be made in that of the window.
        self._pixmaps[key] = QPixmap.fromImage(image)
        self._newest[key[0]] = key
        while len(self._pixmaps) > self._capacity:
            gone, _ = self._pixmaps.popitem(last=False)
            if self._newest.get(gone[0]) == gone:
                del self._newest[gone[0]]


def _key(path: Path, size: QSize) -> Key:
    return path, size.width(), size.height()
