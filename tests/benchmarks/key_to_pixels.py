"""From a key press to the painted next pair, and the longest silence of the event loop, while the engine works.

    python tests/benchmarks/key_to_pixels.py
    python tests/benchmarks/key_to_pixels.py --engine pretend --pixels 1024

A press is timed from the moment at which it is due to the moment at which the next pair has been painted and flushed:
waiting for the event loop, writing the vote to the disk and painting are all in it. The loop's silences are the
lateness of a timer that is due every four milliseconds.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from studio.app import SWITCH_INTERVAL, Studio, make_studio_engine
from studio.assets import sampling_for
from studio.domain.engine import Engine
from studio.domain.events import Phase
from studio.domain.project import ProjectSettings
from studio.store.project import Project
from studio.ui.voting.vote_page import VotePage

TICK_MS = 4
LOOK_MS = 230
PROMPTS = ["a house in warm colours", "a cat in watercolour", "a boat at night", "a tree of dots"]
PATIENCE_SECONDS = 600


class Pulse(QObject):
    """A timer that notes how late it is: the time during which the event loop answered nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.late_ms: list[float] = []
        self._due = 0.0
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self.late_ms = []
        self._due = time.perf_counter() + TICK_MS / 1000
        self._timer.start()

    def longest(self) -> float:
        return max(self.late_ms, default=0.0)

    @Slot()
    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.late_ms.append(max(0.0, now - self._due) * 1000)
        self._due = now + TICK_MS / 1000


class Driver:
    """Presses keys in a running studio and times what follows."""

    def __init__(self, studio: Studio, pulse: Pulse) -> None:
        self.studio = studio
        self.pulse = pulse
        self._painted_at = 0.0

    @property
    def page(self) -> VotePage:
        assert self.studio.window.project_pages is not None
        return self.studio.window.project_pages.vote_page

    @property
    def phase(self) -> Phase | None:
        """What the engine does; None also while it is paused."""
        controller = self.studio.window.controller
        assert controller is not None
        state = controller.state
        return state.work.progress.phase if state.work and not state.paused else None

    def until(self, holds: Callable[[], bool], what: str) -> None:
        """Run the event loop until a condition holds; raises TimeoutError."""
        loop = QEventLoop()
        poll = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        end = time.monotonic() + PATIENCE_SECONDS
        poll.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
        poll.start()
        loop.exec()
        if not holds():
            raise TimeoutError(what)

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def ready_for(self, pairs: int) -> None:
        controller = self.studio.window.controller
        assert controller is not None
        self.until(lambda: controller.ready >= pairs and self.page.looking, f"{pairs} pairs")

    def press(self, key: Qt.Key) -> float:
        """Milliseconds from a press that is due in a while to the painted pair after it."""
        before = self.page.view.group
        loop = QEventLoop()
        timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        due = began = time.perf_counter() + LOOK_MS / 1000

        def note(group_id: int) -> None:
            if before is None or group_id != before.id:
                QTimer.singleShot(0, loop.quit)

        def send() -> None:
            nonlocal began
            began = min(due, time.perf_counter())
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.page, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

        self.page.view.painted.connect(note)
        timer.timeout.connect(send)
        timer.start(LOOK_MS)
        QTimer.singleShot(5000, loop.quit)
        loop.exec()
        self.page.view.painted.disconnect(note)
        if self.page.view.group == before:
            raise TimeoutError("no new pair after a key press")
        return (time.perf_counter() - began) * 1000

    def there_and_back(self, times: int) -> list[float]:
        """A vote and its undo, again and again: two presses each, and no pair is used up."""
        spent = []
        for _ in range(times):
            spent += [self.press(Qt.Key.Key_Left), self.press(Qt.Key.Key_Backspace)]
        return spent


def quantile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(share * (len(values) - 1)))]


def tell(name: str, spent: list[float], silence: float, idle: float | None = None) -> float:
    """Print one row; returns its median."""
    median = quantile(spent, 0.5)
    ratio = f"  {median / idle:4.2f} × idle" if idle else ""
    print(
        f"{name:22} {len(spent):4} presses  median {median:6.1f} ms  p99 {quantile(spent, 0.99):6.1f} ms  "
        f"longest silence {silence:6.1f} ms{ratio}",
        flush=True,
    )
    return median


def measure(driver: Driver, presses: int) -> None:
    """All phases in one run."""
    driver.ready_for(3)
    print(f"start-up to third pair: longest silence {driver.pulse.longest():.1f} ms", flush=True)
    controller = driver.studio.window.controller
    assert controller is not None

    controller.pause()
    driver.wait(1500)
    driver.pulse.start()
    idle = tell("idle (paused)", driver.there_and_back(presses // 2), driver.pulse.longest())
    controller.resume()

    spent: list[float] = []
    driver.pulse.start()
    while len(spent) < presses and driver.phase is not Phase.TRAIN:
        driver.ready_for(2)
        spent.append(driver.press(Qt.Key.Key_Left))
    tell("while drawing", spent, driver.pulse.longest(), idle)

    while driver.phase is not Phase.TRAIN:
        driver.ready_for(2)
        driver.press(Qt.Key.Key_Right)
    driver.pulse.start()
    spent = []
    while driver.phase is Phase.TRAIN and len(spent) < presses:
        spent += driver.there_and_back(1)
    tell("while learning", spent, driver.pulse.longest(), idle)


def pretending(pixels: int) -> Engine:
    sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
    from fake_engine import FakeEngine

    return FakeEngine(step_seconds=0.02, size=pixels, updates=400)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--engine", choices=("starter", "pretend"), default="starter")
    parser.add_argument("--pixels", type=int, default=512, help="width of the pretended pictures")
    parser.add_argument("--presses", type=int, default=100)
    args = parser.parse_args()
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([])
    make = make_studio_engine if args.engine == "starter" else lambda: pretending(args.pixels)
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room, "bench")
        Project.create(
            folder, ProjectSettings("bench", "starter", "atelier", sampling_for("starter"), 1), PROMPTS
        ).close()
        pulse = Pulse()
        pulse.start()
        studio = Studio(application, make, Path(room, "data"), Path(room, "home"), Path(room, "logs"))
        studio.show()
        studio.window.open_project(folder)
        driver = Driver(studio, pulse)
        driver.until(lambda: not studio.window.opening, "an open project")
        try:
            measure(driver, args.presses)
        finally:
            studio.window.leave()
            application.exec()


if __name__ == "__main__":
    main()
