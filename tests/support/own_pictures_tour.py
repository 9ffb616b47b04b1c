"""Leads the window through the page of the artist's own pictures."""

from __future__ import annotations

import threading
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QDialog

from own_pictures import own_picture
from studio.controller.page import Page
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.store.project import Project
from studio.ui.own_pictures.own_pictures_page import OwnPicturesPage
from studio.ui.own_pictures.rated_dialog import RatedDialog
from window_tour import WindowTour

SIZES = ((640, 480), (480, 640), (512, 512), (900, 420), (420, 800))
SHAPES = 14


def paint_own(folder: Path, count: int = 10) -> None:
    """Discs on a ground, in many shapes of pictures."""
    folder.mkdir()
    for number in range(count):
        width, height = SIZES[number % len(SIZES)]
        image = Image.new("RGB", (width, height), (70 + 12 * number, 90, 150 - 9 * number))
        pen = ImageDraw.Draw(image)
        for shape in range(SHAPES):
            x, y = (shape * 137 + number * 53) % width, (shape * 89 + number * 31) % height
            radius = 24 + (shape * 29) % 60
            colour = (230 - 11 * shape, 120 + 8 * shape, 90 + 9 * number)
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
        image.save(folder / f"{number + 1:02}_moth_at_night.png")


class OwnPicturesTour(WindowTour):
    """Of the page while it is empty, reads, is full, learns; and of a recipe that cannot learn from pictures."""

    def go(self) -> None:
        window = self.studio.window
        folder = self.room / "Inktober"
        paint_own(folder)
        window.show_page(Page.START)
        window.start_page.form.liked.take([folder])
        self.keep("start-liked")
        window.start_page.form.liked.take([])
        page = self.opened("Moths by hand", "atelier")
        self.keep("own-empty")
        page.drop_area.welcome(True)
        self.keep("own-held-over")
        page.drop_area.welcome(False)
        page.reading.tell(312, 1000)
        self.keep("own-reading")
        page.reading.hide()
        self.fake.gate = threading.Event()
        (folder / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
        Image.new("RGBA", (300, 200)).save(folder / "ghost.png")
        page.bring([folder])
        self.until(lambda: not page.is_empty)
        self.pause(800)
        self.keep("own-waiting")
        self.fake.gate.set()
        self.fake.gate = None
        self.until(lambda: self.controller.state.work is None)
        self.changed(page)
        self.learned(page)
        self.rated(page)
        self.refused()

    def opened(self, name: str, recipe: str) -> OwnPicturesPage:
        settings = ProjectSettings(name, "starter", recipe, Sampling(steps=4), 5)
        Project.create(self.room / name, settings, ["a moth", "a meadow"]).close()
        self.studio.window.open_project(self.room / name)
        self.until(lambda: not self.studio.window.opening)
        self.studio.window.show_page(Page.OWN_PICTURES)
        return self.pages.own_pictures_page

    def changed(self, page: OwnPicturesPage) -> None:
        """One left out, one with a caption, one cropped elsewhere, several chosen."""
        page.view.choose(3)
        page.panel.left_out_asked.emit()
        page.view.choose(0)
        page.panel.caption.setPlainText("a moth with folded wings, ink on paper")
        page.panel.keep()
        page.panel.crop_view.settled.emit(page.panel.crop_view.crop.translated(QPointF(-0.1, 0)))
        self.until(lambda: self.controller.state.work is None)
        page.panel.crop_view.setFocus()
        self.pause(600)
        self.keep("own-changed")
        page.view.setFocus()
        page.view.selectAll()
        self.keep("own-all-chosen")
        page.view.choose(2)
        page.view.menu.popup(page.view.viewport().mapToGlobal(page.view.visualRect(page.view.currentIndex()).center()))
        self.keep("own-menu", page.view.menu)
        page.view.menu.close()

    def learned(self, page: OwnPicturesPage) -> None:
        page.notes.clear()
        page.learning.learn_button.click()
        self.until(lambda: bool(self.controller.project.checkpoints.all()))
        self.until(lambda: self.controller.state.work is None)
        self.keep("own-learned")
        self.studio.window.show_page(Page.PROGRESS)
        self.keep("own-progress")

    def rated(self, page: OwnPicturesPage) -> None:
        """The dialog as it comes, and what it says of two folders."""
        for number in range(7):
            prompt = "a moth" if number < 5 else ""
            own_picture(self.room / ("good" if number < 4 else "bad") / f"{number}.png", 30 * number, prompt=prompt)
        self.studio.window.show_page(Page.OWN_PICTURES)
        page.button("rated").click()
        self.dialog("own-rated", self.looked)

    def looked(self, dialog: QDialog) -> None:
        assert isinstance(dialog, RatedDialog)
        dialog.choices[1].setChecked(True)
        dialog.lines[1].line.setText(str(self.room / "good"))
        dialog.lines[2].line.setText(str(self.room / "bad"))
        dialog.bring_button.click()
        self.until(lambda: bool(dialog.summary))
        self.keep("own-rated-found", dialog)
        dialog.lines[2].line.setText(str(self.room / "nowhere"))
        dialog.bring_button.click()
        self.until(lambda: bool(dialog.summary or dialog.error))
        self.keep("own-rated-remarks", dialog)

    def refused(self) -> None:
        self.opened("By steps", "d3po")
        self.keep("own-refused-empty")
