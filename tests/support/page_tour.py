"""Leads the window through its pages and what an artist does with them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea

from fake_engine import StepGate, draw
from installations import install
from model_files import write_checkpoint
from picture_sets import picture_set
from stand_in_hub import stand_in_hub
from stand_in_keyring import Safe
from studio.assets import sampling_for
from studio.controller.engine_state import Activity
from studio.controller.page import Page
from studio.domain.base_model import Family
from studio.domain.engine import GraphicsMemory
from studio.domain.errors import ModelError
from studio.domain.export import Format
from studio.domain.project import ProjectSettings
from studio.session.prompts.starter_prompts import starter_prompts
from studio.store.project import Project
from studio.ui.base_models.download_dialog import DownloadDialog
from studio.ui.base_models.model_library import ModelLibrary
from studio.ui.blind_test.blind_test_page import BlindTestPage
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.checkpoints.leave_out_dialog import LeaveOutDialog
from studio.ui.checkpoints.progress_page import ProgressPage
from studio.ui.export.export_page import ExportPage
from studio.ui.help.help_dialog import HelpDialog
from studio.ui.start.recent_list import Act
from studio.ui.voting.voting_widget import LOCKED_SECONDS
from window_tour import WindowTour


class Tour(WindowTour):
    """Of the pages and of what an artist does with them."""

    def project(self, name: str, group_size: int = 2, lesson: str = "style") -> Path:
        prompts, controls = starter_prompts(8, 4)
        settings = ProjectSettings(name, "starter", "atelier", sampling_for("starter"), 5, lesson=lesson)
        with Project.create(self.room / name, settings, prompts, controls=controls) as project:
            if group_size > 2:
                made = picture_set(project, 1, count=group_size)
                for picture in made.pictures:
                    draw(picture, self.fake.size)
                project.groups.add(made, (None,) * group_size, range(group_size))
        return self.room / name

    def go(self) -> None:
        window = self.studio.window
        self.keep("start-empty")
        window.start_page.show_open_error("“Meadow” is no project of Atelier; choose a folder that Atelier made.")
        self.keep("start-error")
        window.start_page.show_open_error("")
        lessons = window.start_page.form.lesson_box
        lessons.setCurrentIndex(1)
        self.keep("start-lesson")
        lessons.setCurrentIndex(0)
        self.more()
        self.models()
        self.fake.gate = gate = StepGate()
        window.open_project(self.project("Moths at night"))
        self.until(lambda: not window.opening)
        self.keep("waiting")
        window.strip.popover.show_above(window.strip)
        self.keep("work-opening", window.strip.popover)
        window.strip.popover.close()
        gate.set()
        self.until(lambda: self.page.waiting.tiles.isVisible())
        self.keep("waiting-seen")
        gate.let_all_pass()
        self.fake.gate = None
        self.until(lambda: self.page.looking)
        self.first_steps()
        window.show_page(Page.BLIND_TEST)
        self.keep("check-empty")
        window.show_page(Page.VOTE)
        self.first_round()
        self.until(lambda: self.controller.state.work is None)
        self.states_of_a_pair()
        self.work()
        self.progress()
        self.check()
        self.help()
        self.four()
        window.show_page(Page.START)
        self.keep("start-recents")
        self.acts()

    def more(self) -> None:
        """What is folded away in the form, to its end."""
        form = self.studio.window.start_page.form
        area = self.studio.window.start_page.findChild(QScrollArea)
        assert area is not None
        form.more.click()
        self.pause(50)
        area.ensureWidgetVisible(form.create_button)
        self.keep("start-more")
        form.more.click()
        area.verticalScrollBar().setValue(0)

    def first_steps(self) -> None:
        """The tour, which comes by itself in the first project."""
        tour = self.studio.window.tour
        for number in range(1, 6):
            self.keep(f"tour-{number}")
            tour.bar.next_button.click()
        self.keep("vote-first")

    def acts(self) -> None:
        """What can be done with a project as a whole, while it is done, and when it is."""
        page = self.studio.window.start_page
        recents = page.recents
        recents.setCurrentRow(1)
        recents.show_menu()
        self.keep("start-menu", recents.menu)
        recents.menu.close()
        recents.action_for(Act.DUPLICATE).trigger()
        self.dialog("start-name")
        page.deed_row.show_work("Duplicating “Moths at night”…")
        page.deed_row.show_progress(2, 3)
        self.keep("start-duplicating")
        os.environ["XDG_DATA_HOME"] = str(self.room / "data")
        recents.action_for(Act.DELETE).trigger()
        self.until(page.deed_row.undo_button.isVisible)
        self.keep("start-deleted")
        page.deed_row.undo_button.click()
        self.until(lambda: not page.deed_row.cancel_button.isVisible())
        self.keep("start-undone")

    def models(self) -> None:
        """A model of the artist's own, the questions it leaves, and the library."""
        page = self.studio.window.start_page
        home = self.room / "artist"
        home.mkdir()
        install(home, models=12)
        os.environ["HOME"] = str(home)
        checkpoints = home / "ComfyUI/models/checkpoints"
        (checkpoints / "old-style.ckpt").write_bytes(b"\x80\x02.")
        files: dict[str, Callable[[], Path]] = {
            "model": lambda: checkpoints / "model-0.safetensors",
            "question": lambda: write_checkpoint(
                home / "dreamy-vpred.safetensors", Family.SDXL, without=("first_stage_model",)
            ),
            "refused": lambda: checkpoints / "old-style.ckpt",
        }
        for name, make in files.items():
            page.form.take_base(make())
            self.until(lambda: page.form.model.is_read)
            self.keep(f"start-{name}")
        page.show_library(home)
        library = QApplication.activeModalWidget()
        assert isinstance(library, ModelLibrary)
        self.until(lambda: library.rows.count() > 0)
        self.dialog("models", self.download)
        page.form.take_base(checkpoints / "model-0.safetensors")
        self.until(lambda: page.form.model.is_read)
        self.benchmark()

    def download(self, _: QDialog) -> None:
        with stand_in_hub() as hub:
            hub.repositories["ann/moths"] = {"moths.safetensors": bytes(40_000_000)}
            dialog = DownloadDialog(self.room, self.studio.window, hub.address, Safe)
            dialog.look("ann/moths")
            dialog.show()
            self.until(dialog.download_button.isEnabled)
            self.keep("download", dialog)
            hub.token = "hf_secret"
            dialog.look("ann/moths")
            self.until(lambda: "huggingface.co" in dialog.message)
            self.keep("download-gated", dialog)
            dialog.close()

    def benchmark(self) -> None:
        form = self.studio.window.start_page.form
        form.benchmark_asked.emit(form.model.variants(form.blank()), "a moth", self.room)
        self.pause(400)
        self.dialog("trial")

    def first_round(self) -> None:
        keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        for number in range(60):
            self.vote(keys[number % len(keys)])
            if self.page.on_break:
                break
        self.keep("round-learned")
        self.pause(600)
        self.keep("round-learned-drawn")
        self.press(Qt.Key.Key_Space)
        for number in range(9):
            self.vote(keys[number % 3])

    def states_of_a_pair(self) -> None:
        self.until(lambda: self.page.looking)
        self.keep("vote")
        self.press(Qt.Key.Key_I)
        self.press(Qt.Key.Key_B)
        self.keep("vote-revealed-starred")
        self.press(Qt.Key.Key_I)
        self.page.ahead.button.click()
        self.dialog("draw-ahead")
        self.controller.draw_ahead(200)
        self.keep("vote-drawing-ahead")
        self.controller.cancel_ahead()
        self.press(Qt.Key.Key_Escape)
        self.keep("rest")
        self.pause(600)
        self.press(Qt.Key.Key_Left)
        self.fake.errors = [ModelError("The model folder was moved; choose the base model again.")]
        while not self.studio.window.banner.isVisible():
            self.vote(Qt.Key.Key_Left)
        self.keep("error")
        self.studio.window.banner.dismissed.emit()
        self.page.show_sheet()
        self.dialog("keys")
        self.studio.window.show_settings()
        self.dialog("settings")

    def work(self) -> None:
        """What runs and waits, a pause, scarce memory, and the question at the end."""
        window = self.studio.window
        controller = self.studio.window.controller
        assert controller is not None
        self.fake.graphics = GraphicsMemory(round(7.8 * 2**30), 8 * 2**30)
        controller.go_on()
        self.until(lambda: controller.state.work is None)
        self.fake.gate = threading.Event()
        # however many are drawn already
        while controller.state.job is None:
            self.vote(Qt.Key.Key_Left)
        for name in ("moths", "moths-at-night-with-a-rather-long-name"):
            controller.export(self.room / name)
        self.pause(1200)
        self.keep("strip-memory-scarce")
        window.strip.popover.show_above(window.strip)
        self.pause(1200)
        self.keep("work", window.strip.popover)
        window.strip.popover.close()
        window.close()
        self.dialog("closing")
        controller.pause()
        self.keep("pausing")
        self.fake.gate.set()
        self.fake.gate = None
        self.until(lambda: controller.state.activity is Activity.OFFLOADED)
        self.pause(1200)
        self.keep("paused")
        self.fake.graphics = None
        controller.resume()
        self.until(lambda: controller.state.work is None)

    def progress(self) -> None:
        self.studio.window.show_page(Page.PROMPTS)
        self.keep("prompts")
        self.studio.window.show_page(Page.GALLERY)
        self.gallery()
        self.studio.window.show_page(Page.PROGRESS)
        progress = self.pages.progress_page
        self.keep("progress")
        self.checkpoints(progress)
        self.export()

    def gallery(self) -> None:
        """The table, pictures that are marked with the menu open, one of them large, and four beside each other."""
        page = self.pages.gallery_page
        self.until(lambda: not page.searching and page.model.rowCount() > 0)
        page.view.setCurrentIndex(page.model.index(3))
        self.pause(500)
        self.keep("gallery")
        for _ in range(3):
            self.press(Qt.Key.Key_Right, held=Qt.KeyboardModifier.ShiftModifier, on=page.view)
        page.key_row.buttons[1].click()
        self.keep("gallery-marked")
        page.view.menu_asked.emit(page.view.mapToGlobal(page.view.rect().center()))
        menu = QApplication.activePopupWidget()
        assert menu is not None
        self.keep("gallery-menu", menu)
        menu.close()
        page.key_row.buttons[2].click()
        self.keep("gallery-compared")
        self.press(Qt.Key.Key_2, on=page.large)
        page.key_row.buttons[-2].click()
        page.key_row.buttons[0].click()
        self.keep("gallery-large")
        page.key_row.buttons[-2].click()

    def export(self) -> None:
        """The page as it comes, drawing and drawn; what was exported; a name that is taken; nothing to export to."""
        window = self.studio.window
        self.fake.gate = threading.Event()
        window.show_page(Page.EXPORT)
        page = self.pages.export_page
        self.keep("export-drawing")
        self.fake.gate.set()
        self.fake.gate = None
        self.until(lambda: self.controller.state.work is None and bool(page.exports.copy_buttons))
        self.keep("export")
        page.form.trigger.setText("misty moth")
        for name in ("meadow", "fog: dawn?", "a-rather-long-name-for-a-style-of-moths-at-night"):
            page.form.name.setText(name)
            self.written(page)
        page.exports.copy_buttons[0].click()
        self.until(lambda: bool(page.exports.message))
        self.pause(300)
        self.keep("exported")
        page.ask()
        self.dialog("export-replace")
        page.form.name.clear()
        page.ask()
        page.form.format_box.setCurrentIndex(page.form.format_box.findData(Format.FOLDER))
        self.keep("export-error")

    def written(self, page: ExportPage) -> None:
        """The page's file is asked for, and listed."""
        count = page.exports.rows.count()
        page.ask()
        self.until(lambda: page.exports.rows.count() == count + 1)

    def checkpoints(self, progress: ProgressPage) -> None:
        """The states of the checkpoints and of the two windows that open from them."""
        section = progress.section
        before = len(progress.table.texts(0))
        self.controller.go_on()
        section.button("rebuild").click()
        self.keep("checkpoint-again")
        self.until(lambda: len(progress.table.texts(0)) > before and self.controller.state.work is None)
        self.controller.checkpoints.rename(1, "Moss and rain")
        self.controller.checkpoints.toggle_pin(1)
        progress.refresh()
        section.table.choose(1)
        section.action("delete").trigger()
        self.keep("checkpoint-pinned")
        section.table.ask_name()
        self.keep("checkpoint-named")
        section.table.setFocus()
        section.action("pin").trigger()
        section.action("delete").trigger()
        self.keep("checkpoint-deleted")
        section.action("show-deleted").trigger()
        self.keep("checkpoints-deleted-shown")
        section.table.choose(1)
        menu = section.button("more").menu()
        menu.popup(section.button("more").mapToGlobal(section.button("more").rect().bottomLeft()))
        self.keep("checkpoints-more", menu)
        menu.close()
        section.action("restore").trigger()
        progress.compare(2)
        self.dialog("compare", self.compared)
        section.action("leave-out").trigger()
        self.dialog("leave-out", self.left_out)

    def compared(self, dialog: QDialog) -> None:
        """A strength that is being drawn; its picture; a preview that cannot be drawn."""
        assert isinstance(dialog, CompareDialog)
        self.fake.gate = threading.Event()
        self.press(Qt.Key.Key_Plus, on=dialog)
        self.keep("compare-drawing", dialog)
        self.fake.gate.set()
        self.fake.gate = None
        self.until(lambda: not dialog.missing)
        self.keep("compare-strong", dialog)
        self.fake.errors = [ModelError("The checkpoint c0001 is missing or damaged; go back to an earlier one.")]
        self.press(Qt.Key.Key_Right, on=dialog)
        self.until(lambda: not self.fake.errors)
        self.keep("compare-failed", dialog)

    def left_out(self, dialog: QDialog) -> None:
        assert isinstance(dialog, LeaveOutDialog)
        rows = [dialog.model.index(row, 0) for row in (1, 2, 6)]
        dialog.model.turn(rows, False)
        self.keep("leave-out-some", dialog)

    def check(self) -> None:
        self.studio.window.show_page(Page.BLIND_TEST)
        page = self.pages.blind_test_page
        self.studio.window.banner.dismissed.emit()
        self.controller.stop_when_done()
        self.keep("check-setup")
        page.setup.choose(1, None, 10)
        page.setup.asked.emit()
        self.keep("check-stopped")
        self.press(Qt.Key.Key_Return, on=page.voting)
        for number in range(10):
            self.until(lambda: page.voting.looking)
            group = page.voting.view.group
            assert group is not None
            newer = Qt.Key.Key_Left if group.left.checkpoint else Qt.Key.Key_Right
            self.pause(round(1000 * LOCKED_SECONDS) + 20)
            if number == 4:
                self.keep("check-vote")
                page.voting.result_asked.emit()
                self.keep("check-so-far")
                page.result.resumed.emit()
            self.press(Qt.Key.Key_Up if number == 6 else newer, on=page.voting)
        self.keep("check-result")
        page.result.another.emit()
        page.setup.choose(1, 1, 10)
        page.setup.asked.emit()
        self.keep("check-again-error")
        self.strengths(page)

    def strengths(self, page: BlindTestPage) -> None:
        """One model at five strengths, by somebody who likes it best at 75 %."""
        page.setup.choose_strengths(1, 10)
        self.keep("strengths-setup")
        page.setup.asked.emit()
        self.until(lambda: page.voting.looking)
        page.voting.result_asked.emit()
        self.keep("strengths-too-few")
        page.result.resumed.emit()
        for _ in range(10):
            self.until(lambda: page.voting.looking)
            group = page.voting.view.group
            assert group is not None
            left, right = (abs(picture.strength - 75) for picture in group.pictures)
            self.pause(round(1000 * LOCKED_SECONDS) + 20)
            self.press(Qt.Key.Key_Left if left < right else Qt.Key.Key_Right, on=page.voting)
        self.keep("strengths-result")
        page.result.another.emit()
        self.keep("strengths-again")

    def help(self) -> None:
        window = self.studio.window
        window.show_help()
        dialog = window.findChild(HelpDialog)
        assert dialog is not None
        self.keep("help", dialog)
        dialog.button("report").click()
        self.dialog("report")
        dialog.close()

    def four(self) -> None:
        self.studio.window.open_project(self.project("Four at once", group_size=4))
        self.until(lambda: not self.studio.window.opening)
        self.until(lambda: self.page.looking)
        group = self.controller.session.current
        assert group is not None
        for key in (Qt.Key.Key_2, Qt.Key.Key_3):
            self.press(key, held=Qt.KeyboardModifier.ShiftModifier)
        self.press(Qt.Key.Key_Down)
        self.keep("group-of-four")
        self.vote(Qt.Key.Key_Return)
        self.controller.reconsider(group.id)
        self.keep("group-of-four-again")
        self.studio.window.open_project(self.project("Hands", group_size=7, lesson="deformities"))
        self.until(lambda: not self.studio.window.opening)
        self.until(lambda: self.page.looking)
        self.press(Qt.Key.Key_2)
        self.press(Qt.Key.Key_6)
        self.keep("group-of-seven-marked")
