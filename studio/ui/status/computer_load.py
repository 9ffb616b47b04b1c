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
"""Memory is scarce when less than a twentieth of it is free, or less than a GiB on a large computer."""


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

        # psutil gives the share since the call before, and 0 at the first.
        self._process.cpu_percent()

    def read(self, graphics: GraphicsMemory | None) -> Load:
        memory = psutil.virtual_memory()

        # psutil counts 100 for each processor, and rounding may take it above the sum.
        share = self._process.cpu_percent() / 100 / self._processors
        return Load(
            processor=min(1.0, share),
            own=self._process.memory_info().rss,
            free=memory.available,
            total=memory.total,
            graphics=graphics,
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("meter", text)


def _gibibytes(count: int) -> str:
    return decimal(count / GIB, 1)


def load_text(load: Load) -> str:
    """One line each for processor, memory and, if there is one, graphics card."""
    own = _gibibytes(load.own)
    free = _gibibytes(load.free)
    total = _gibibytes(load.total)
    lines = [
        _tr("Processor: {0} %").format(round(100 * load.processor)),
        _tr("Memory: {0} GB, {1} of {2} GB free").format(own, free, total),
    ]
    if load.graphics is not None:
        used = _gibibytes(load.graphics.used)
        total = _gibibytes(load.graphics.total)
        lines.append(_tr("Graphics memory: {0} of {1} GB in use").format(used, total))
    return "\n".join(lines)


def warning_text(load: Load) -> str:
    """What the artist should know before it happens; mostly nothing."""
    if _is_scarce(load.free, load.total):
        return _tr("Memory is nearly full")
    graphics = load.graphics
    if graphics is not None and _is_scarce(graphics.total - graphics.used, graphics.total):
        return _tr("Graphics memory is nearly full")
    return ""


def _is_scarce(free: int, total: int) -> bool:
    return free < min(SCARCE_SHARE * total, SCARCE_AT_MOST)
