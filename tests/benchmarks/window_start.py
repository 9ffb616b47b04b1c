"""From the start of the program to the painted window, and the memory it holds before the engine is opened.

python tests/benchmarks/window_start.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from studio import app
from studio.ui.window.main_window import MainWindow

ROUNDS = 5
SETTLED_MS = 3000


class FirstPaint(QObject):
    """Notes when the window was painted for the first time, lets it settle, prints and ends the program."""

    def __init__(self, began: float) -> None:
        super().__init__()
        self._began = began
        self._painted = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.UpdateRequest and isinstance(watched, MainWindow) and not self._painted:
            self._painted = time.time() - self._began
            QTimer.singleShot(SETTLED_MS, self, self._tell)
        return False

    def _tell(self) -> None:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        print(f"{self._painted:.2f} {pages * os.sysconf('SC_PAGE_SIZE') / 1e6:.0f}")
        QApplication.quit()


def start(began: float) -> None:
    application = QApplication(sys.argv[:1])
    watcher = FirstPaint(began)
    application.installEventFilter(watcher)
    app.main([])


def main() -> None:
    print("| start | window painted after | memory before the engine |")
    print("|---|---|---|")
    for number in range(1, ROUNDS + 1):
        with tempfile.TemporaryDirectory() as home:
            places = {"HOME": home, "XDG_DATA_HOME": home, "XDG_STATE_HOME": home}
            done = subprocess.run(
                [sys.executable, __file__, str(time.time())],
                env={**os.environ, **places},
                capture_output=True,
                text=True,
                check=True,
            )
        seconds, megabytes = done.stdout.split()
        print(f"| {number} | {seconds} s | {megabytes} MB |", flush=True)


if __name__ == "__main__":
    start(float(sys.argv[1])) if len(sys.argv) > 1 else main()
