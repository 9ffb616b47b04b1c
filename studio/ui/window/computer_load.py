"""How much of this computer the program uses, and words for it."""

from __future__ import annotations

from dataclasses import dataclass

import psutil
from PySide6.QtCore import QCoreApplication

from studio.domain.engine import GraphicsMemory
from studio.ui.widgets.formatting import decimal

GIB = 2**30
SCARCE_SHARE = 0.05
SCARCE_AT_MOST = GIB
"""Memory is scarce when less than this share of it is free, or less than a GiB on a large computer."""


@dataclass(frozen=True)
class Load:
    """`processor` is a share of all processors, the rest bytes; `own` is this program's, `graphics` the card's."""

    processor: float
    own: int
    free: int
    total: int
    graphics: GraphicsMemory | None = None


class LoadMeter:
    """Reading takes a fraction of a millisecond; the processor's share is that since the reading before."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._processors = psutil.cpu_count() or 1
        self._process.cpu_percent()

    def read(self, graphics: GraphicsMemory | None) -> Load:
        whole = psutil.virtual_memory()
        share = self._process.cpu_percent() / 100 / self._processors
        return Load(min(1.0, share), self._process.memory_info().rss, whole.available, whole.total, graphics)


def _tr(text: str) -> str:
    return QCoreApplication.translate("meter", text)


def _gigabytes(count: int) -> str:
    return decimal(count / GIB, 1)


def load_words(load: Load) -> list[str]:
    """One line each for processor, memory and, if there is one, graphics card."""
    lines = [
        _tr("Processor: {0} %").format(round(100 * load.processor)),
        _tr("Memory: {0} GB, {1} of {2} GB free").format(*map(_gigabytes, (load.own, load.free, load.total))),
    ]
    if load.graphics is not None:
        used = _gigabytes(load.graphics.used)
        total = _gigabytes(load.graphics.total)
        lines.append(_tr("Graphics memory: {0} of {1} GB in use").format(used, total))
    return lines


def warning(load: Load) -> str:
    """What the artist should know before it happens; mostly nothing."""
    if _scarce(load.free, load.total):
        return _tr("Memory is nearly full")
    if load.graphics is not None and _scarce(load.graphics.total - load.graphics.used, load.graphics.total):
        return _tr("Graphics memory is nearly full")
    return ""


def _scarce(free: int, total: int) -> bool:
    return free < min(SCARCE_SHARE * total, SCARCE_AT_MOST)
