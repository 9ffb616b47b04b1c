"""How the pictures of the open project are drawn, to be copied for other programs, and how it learns from votes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import phrase_text
from studio.domain.project import ProjectSettings
from studio.domain.recipe import PURPOSES, recipe_named
from studio.domain.sampling import Sampling
from studio.session.drawn_sampling import drawn_sampling
from studio.ui.widgets.factories import button, label
from studio.ui.widgets.plain_text import tooltip_text


class SamplingLine(QWidget):
    """“DDIM, 20 steps, guidance 5, 512 × 512, CLIP skip 2”, and below “Learning: Few votes”."""

    def __init__(self, settings: ProjectSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._sampling = settings.sampling
        recipe = phrase_text(recipe_named(settings.recipe).label)
        self._recipe = label(self, "dim", self.tr("Learning: {0}").format(recipe))
        self._recipe.setToolTip(tooltip_text(phrase_text(PURPOSES[settings.recipe])))
        self._words = label(self, "dim")
        self._copy_button = button(self, self.tr("Copy"), "small")
        self._copy_button.setAccessibleName(self.tr("Copy how the pictures are drawn"))
        self._copy_button.setToolTip(self.tr("As A1111 and Forge read it"))
        self._result = TaskResult()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._copy_button)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(row)
        rows.addWidget(self._recipe)
        self._result.done.connect(self._show)
        self._copy_button.clicked.connect(self._on_copy)
        self._show(settings.sampling)

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def recipe(self) -> str:
        return self._recipe.text()

    @property
    def copy_button(self) -> QPushButton:
        return self._copy_button

    def look(self, images: Path) -> None:
        """Look in this folder for a picture, which has a size even where the project says none."""
        self._copy_button.setText(self.tr("Copy"))
        run_in_background(partial(drawn_sampling, images, self._sampling), self._result)

    @Slot(object)
    def _show(self, sampling: Sampling) -> None:
        self._sampling = sampling
        words = [
            sampling.sampler.label,
            self.tr("{0} steps").format(sampling.steps),
            self.tr("guidance {0}").format(f"{sampling.guidance_scale:g}"),
            "{} × {}".format(*sampling.size) if sampling.size else self.tr("the model's own size"),
        ]
        if sampling.clip_skip > 1:
            words.append(self.tr("CLIP skip {0}").format(sampling.clip_skip))
        self._words.setText(self.tr("Drawn with {0}").format(", ".join(words)))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sampling.parameters)
        self._copy_button.setText(self.tr("Copied"))
