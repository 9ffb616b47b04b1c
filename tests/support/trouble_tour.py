"""The states of the window in which something is wrong, was damaged, or waits."""

from __future__ import annotations

import json
import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bad_trajectories import put
from harms import change
from prepared_projects import play_to_last_vote
from studio.assets import sampling_for
from studio.controller.page import Page
from studio.domain.errors import ModelError
from studio.domain.export import ExportOptions
from studio.domain.flaws import Flaw, FlawedPicture
from studio.domain.project import ProjectSettings
from studio.domain.requests import ExportRequest, RebuildRequest
from studio.domain.sampling import encode_sampling
from studio.engine.sampling.batches import NOT_FINITE
from studio.session.prompts.starter_prompts import starter_prompts
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.ui.checkpoints.slim_dialog import SlimDialog
from studio.ui.help.check_dialog import CheckDialog
from studio.ui.help.help_dialog import HelpDialog
from window_tour import WindowTour

SQUARE = 64


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Another program has the records of a project to itself: whoever opens it waits."""
    connection = sqlite3.connect(folder / DATABASE, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


@contextmanager
def unwritable(folder: Path) -> Iterator[None]:
    """Others may read the records, and nobody can write."""
    connection = sqlite3.connect(folder / DATABASE, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.close()


class TroubleTour(WindowTour):
    """Each state in a project of its own, so that none depends on another."""

    def go(self) -> None:
        self.opening()
        self.damaged()
        self.set_aside()
        self.standing()
        self.learning()
        self.left_out()
        self.asked_before()
        self.slim()
        self.lost()
        self.no_numbers()

    def played(self, name: str, rounds: int = 1) -> Path:
        """A project that lacks one vote of the end of a round."""
        prompts, controls = starter_prompts(8, 4)
        settings = ProjectSettings(name, "starter", "atelier", sampling_for("starter"), 5)
        folder = self.room / name
        Project.create(folder, settings, prompts, controls=controls).close()
        play_to_last_vote(folder, rounds, self.fake.size)
        return folder

    def opened(self, folder: Path) -> None:
        self.studio.window.open_project(folder)
        self.until(lambda: not self.studio.window.opening)

    def ready(self, folder: Path) -> None:
        """Open it and let everything be done that can be."""
        self.opened(folder)
        self.until(lambda: self.page.looking and self.controller.state.work is None)

    def opening(self) -> None:
        """A project that takes long, one that is open elsewhere, one that is gone."""
        window = self.studio.window
        window.show_page(Page.START)
        folder = self.played("Moths of a summer")
        with held(folder):
            window.open_project(folder)
            self.until(lambda: bool(window.start_page.opening))
            self.keep("opening")
        self.until(lambda: not window.opening)
        self.ready(self.played("Lanterns"))
        with Project.open(folder):
            self.opened(folder)
            self.keep("opening-elsewhere")
        self.opened(self.room / "Not there any more")
        self.keep("opening-gone")

    def damaged(self) -> None:
        """Records that cannot be read, and what the check says before and after a repair."""
        window = self.studio.window
        folder = self.played("Moths in the rain")
        change(folder, "DROP TABLE stars", "UPDATE prompts SET weight = -1 WHERE id = 2")
        (folder / "images" / "p900000-a.png").write_bytes(bytes(2_400_000))
        aside = folder / "exports" / ".a.safetensors.ab12cd_3"
        aside.mkdir(parents=True)
        (aside / "a.safetensors").write_bytes(bytes(1_200_000))
        (folder / "images" / "p000003-a.png").unlink()
        self.opened(folder)
        self.keep("damaged")
        window.start_page.check_button.click()
        self.check("check-found", repair=True)
        folder = self.played("Only a picture")
        (folder / "images" / "p000003-a.png").unlink()
        self.ready(folder)
        self.check_from_help("check-lasting")
        self.ready(self.played("All is well here"))
        self.check_from_help("check-well")

    def check_from_help(self, name: str) -> None:
        window = self.studio.window
        window.show_help()
        dialog = window.findChild(HelpDialog)
        assert dialog is not None
        dialog.button("check").click()
        self.check(name)

    def check(self, name: str, *, repair: bool = False) -> None:
        """The dialog while it looks, what it found, and what it mended."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CheckDialog)
        if repair:
            self.keep("check-looking", dialog, settled=False)
        self.until(lambda: not dialog.working)
        self.keep(name, dialog)
        if repair:
            dialog.repair_button.click()
            self.keep("check-mending", dialog, settled=False)
            self.until(lambda: not dialog.working)
            self.keep("check-mended", dialog)
        dialog.accept()
        self.pause(100)
        self.until(lambda: not self.studio.window.opening)

    def set_aside(self) -> None:
        """Rows that cannot be meant, told when the project opens."""
        folder = self.played("Rows aside")
        change(folder, "UPDATE prompts SET weight = -1 WHERE id = 1", "UPDATE records SET verdict = 'x' WHERE id < 3")
        self.ready(folder)
        self.keep("rows-set-aside")

    def standing(self) -> None:
        """A pair that was voted on before, from the keys and from the gallery; left as it is."""
        self.ready(self.played("Second thoughts"))
        self.controller.reconsider(3)
        self.until(lambda: self.page.looking)
        self.keep("standing")
        self.press(Qt.Key.Key_Escape)
        self.keep("standing-left")

    def learning(self) -> None:
        """While a round is learned: pairs to vote on, then none."""
        folder = self.played("Lessons")
        self.ready(folder)
        self.fake.gate = threading.Event()
        self.vote(Qt.Key.Key_Left)
        self.until(lambda: self.controller.session.round.learning is not None)
        self.pause(1200)
        for _ in range(2):
            self.vote(Qt.Key.Key_Right)
        self.keep("learning")
        window = self.studio.window
        window.strip.popover.show_above(window.strip)
        self.keep("work-learning", window.strip.popover)
        window.strip.popover.close()
        while self.page.looking or self.controller.session.current is not None:
            self.vote(Qt.Key.Key_Left)
            self.pause(50)
        self.keep("learning-no-pair")
        self.open_gate()

    def open_gate(self) -> None:
        assert self.fake.gate is not None
        self.fake.gate.set()
        self.fake.gate = None
        self.until(lambda: self.controller.state.work is None)

    def left_out(self) -> None:
        """Pairs whose files are bad: told, listed with every reason, drawn anew."""
        folder = self.played("Holes")
        files = sorted((folder / "trajectories").iterdir())
        for file in files[2:8:2]:
            file.unlink()
        files[9].write_bytes(b"damaged")
        self.ready(folder)
        self.fake.gate = threading.Event()
        self.vote(Qt.Key.Key_Left)
        self.until(lambda: bool(self.studio.window.strip.notice))
        self.keep("left-out-told")
        self.open_gate()
        self.studio.window.show_page(Page.PROGRESS)
        self.keep("left-out")
        notice = self.pages.progress_page.notice
        notice.button("show").click()
        self.dialog("left-out-list")
        self.fake.gate = threading.Event()
        notice.button("redraw").click()
        self.until(lambda: self.controller.state.work is not None)
        self.pause(1200)
        self.keep("left-out-redrawing")
        window = self.studio.window
        window.strip.popover.show_above(window.strip)
        self.keep("work-redrawing", window.strip.popover)
        window.strip.popover.close()
        self.open_gate()
        self.every_flaw(folder)

    def every_flaw(self, folder: Path) -> None:
        window = self.studio.window
        self.ready(self.played("Elsewhere"))
        with Project.open(folder) as project:
            pictures = [picture for vote in project.votes.all() for picture in vote.group.pictures]
            flawed = [
                FlawedPicture(picture.trajectory, flaw)
                for picture, flaw in zip(pictures, list(Flaw), strict=False)
                if picture.trajectory
            ]
            project.flaws.replace([each.trajectory for each in flawed], flawed)
        self.ready(folder)
        window.show_page(Page.PROGRESS)
        self.pages.progress_page.notice.button("show").click()
        self.dialog("left-out-every-reason")

    def asked_before(self) -> None:
        """What was asked for before the program ended waits its turn."""
        folder = self.played("Promises", 2)
        with Project.open(folder) as project:
            project.requests.add(ExportRequest(1, folder / "exports" / "dusk.safetensors", ExportOptions(), False))
            project.requests.add(ExportRequest(1, self.room / "outside.safetensors", ExportOptions(), False))
            project.requests.add(RebuildRequest(1, (2, 3)))
        self.fake.gate = threading.Event()
        self.opened(folder)
        self.until(lambda: self.controller.state.work is not None)
        self.pause(1200)
        self.keep("asked-before")
        window = self.studio.window
        window.strip.popover.show_above(window.strip)
        self.keep("work-asked-before", window.strip.popover)
        window.strip.popover.close()
        window.show_page(Page.PROGRESS)
        self.keep("asked-before-progress")
        self.open_gate()

    def slim(self) -> None:
        """Room that an old project takes for nothing."""
        folder = self.played("Old and large")
        sampling = sampling_for("starter")
        latents = 4 * 4 * SQUARE * SQUARE * (sampling.steps + 1)
        header = {
            "__metadata__": {"text_key": "key", "sampling": json.dumps(encode_sampling(sampling))},
            "latents": {"dtype": "F32", "shape": [sampling.steps + 1, 4, SQUARE, SQUARE], "data_offsets": [0, latents]},
            "timesteps": {
                "dtype": "I64",
                "shape": [sampling.steps],
                "data_offsets": [latents, latents + 8 * sampling.steps],
            },
        }
        for file in sorted((folder / "trajectories").iterdir()):
            put(file, header, bytes(latents + 8 * sampling.steps))
        self.ready(folder)
        self.studio.window.show_page(Page.PROGRESS)
        self.keep("slim-button")
        button = self.pages.progress_page.slim_button
        button.click()
        self.slim_dialog(folder)
        button.click()
        self.pause(300)
        self.dialog("slim-nothing")

    def slim_dialog(self, folder: Path) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SlimDialog)
        self.keep("slim-looking", dialog, settled=False)
        self.until(dialog.free_button.isEnabled)
        self.keep("slim-found", dialog)
        with unwritable(folder):
            dialog.free_button.click()
            self.keep("slim-freeing", dialog)
        self.pause(1500)
        self.keep("slim-freed", dialog)
        dialog.close()

    def lost(self) -> None:
        """The folder of the open project is renamed, then deleted; another one is made read-only."""
        window = self.studio.window
        folder = self.played("Gone with the wind")
        self.ready(folder)
        folder.rename(self.room / "Elsewhere entirely")
        self.vote(Qt.Key.Key_Left)
        self.keep("folder-renamed")
        window.show_page(Page.START)
        self.keep("start-healed")
        self.opened(self.room / "Elsewhere entirely")
        shutil.rmtree(self.room / "Elsewhere entirely")
        self.pause(200)
        self.vote(Qt.Key.Key_Left)
        self.keep("folder-deleted")
        self.opened(self.room / "Elsewhere entirely")
        self.keep("folder-deleted-start")

    def no_numbers(self) -> None:
        """A model that draws no picture."""
        self.fake.errors = [ModelError(NOT_FINITE)]
        folder = self.room / "No numbers"
        settings = ProjectSettings("No numbers", "starter", "atelier", sampling_for("starter"), 5)
        Project.create(folder, settings, ["a moth"]).close()
        self.opened(folder)
        self.until(lambda: self.studio.window.banner.isVisible())
        self.keep("not-finite")
