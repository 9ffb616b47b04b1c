"""How long the window's event loop stands still while the engine starts and opens the starter model.

    python tests/benchmarks/engine_start.py

Both ways of importing torch and diffusers are measured in turn, each in a process of its own.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QTimer

from studio.app import SWITCH_INTERVAL, make_studio_engine
from studio.assets import base_path, sampling_for
from studio.controller.program.garbage import GarbageCollector
from studio.domain.base_model import Base
from studio.domain.engine import Cancel, Engine
from studio.domain.jobs import Render

BEAT_MS = 5
ROUNDS = 3
WAYS = ("plainly", "gently")


def plainly() -> Engine:
    from studio.engine.studio_engine import StudioEngine

    return StudioEngine()


def measure(way: str) -> None:
    """Print the three longest gaps between beats in ms, then the seconds until the model was open."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QCoreApplication([])
    collector = GarbageCollector(application)
    beats = [time.perf_counter()]
    timer = QTimer()
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()

    def start() -> None:
        engine = make_studio_engine() if way == "gently" else plainly()
        for _ in engine.run(Render(Base(base_path("starter")), None, sampling_for("starter"), ()), Cancel()):
            pass
        QTimer.singleShot(0, application, application.quit)

    began = time.perf_counter()
    threading.Thread(target=start).start()
    application.exec()
    collector.finish()
    gaps = sorted((after - before for before, after in pairwise(beats)), reverse=True)
    print(*(round(1000 * gap) for gap in gaps[:3]), f"{time.perf_counter() - began:.2f}")


def main() -> None:
    print("| import | longest gaps in ms | model open after |")
    print("|---|---|---|")
    for _ in range(ROUNDS):
        for way in WAYS:
            done = subprocess.run([sys.executable, __file__, way], capture_output=True, text=True, check=True)
            *gaps, seconds = done.stdout.split()
            print(f"| {way} | {', '.join(gaps)} | {seconds} s |", flush=True)


if __name__ == "__main__":
    measure(sys.argv[1]) if len(sys.argv) > 1 else main()
