"""What nobody caught goes into a log file, and into the window."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from studio.controller.program.error_text import error_text
from studio.controller.program.problem import Problem
from studio.domain.errors import StudioError

FILE = "atelier.log"
LARGEST = 1_000_000

log = logging.getLogger(__name__)


def keep_log(folder: Path) -> None:
    """Log to a file of at most a megabyte; without a place for it, to nowhere."""
    # Else every line that a full disk does not take would be a traceback on the terminal.
    logging.raiseExceptions = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / FILE, maxBytes=LARGEST, backupCount=1, encoding="utf-8", errors="replace"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


class CrashReporter(QObject):
    """`hook` is for `sys.excepthook`; `crashed` carries a Problem.

    A signal, because an exception may come up in any thread, and Qt takes signals over to that of the window.
    """

    crashed = Signal(object)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        details = "".join(traceback.format_exception(kind, error, trace))
        log.critical("%s", details)
        sentence = error_text(StudioError("Something inside Atelier broke. Your votes are safe."))
        self.crashed.emit(Problem(sentence, details))
