"""How pictures are drawn: sampler, steps, guidance and CLIP skip, as the artist draws elsewhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from studio.controller.program.error_text import error_text
from studio.domain.errors import InputError
from studio.domain.recipe import ATELIER, Recipe, refuse_recipe
from studio.domain.sampling import Sampler, Sampling, refuse_sampling
from studio.domain.typed import number, whole_number
from studio.ui.widgets.factories import change_role, label, line_edit, show_text
from studio.ui.widgets.file_line import captioned, explanation
from studio.ui.widgets.form_box import FormBox

LETTERS = 8
NUMBER_WIDTH = 72


class SamplingField(QWidget):
    """What is left as it was stands for what is suggested. `submitted` is Enter in a line, `changed` another choice."""

    submitted = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested = Sampling()
        self._recipe = ATELIER
        self._sampler = FormBox(self)
        self._steps = self._line(self.tr("Steps"))
        self._guidance = self._line(self.tr("Guidance"))
        self._clip_skip = self._line(self.tr("CLIP skip"))
        self._hint = explanation(self)

        self._sampler.setAccessibleName(self.tr("Sampler"))
        self._sampler.addItem("", None)
        for sampler in Sampler:
            self._sampler.addItem(sampler.label, sampler)
        self._sampler.currentIndexChanged.connect(self._show_hint)
        self._sampler.currentIndexChanged.connect(self.changed)
        self._lay_out()
        self.suggest(self._suggested)

    def suggest(self, sampling: Sampling) -> None:
        """Offer this where the artist says nothing."""
        self._suggested = sampling
        self._sampler.setItemText(0, self.tr("{0} (suggested)").format(sampling.sampler.label))
        for line, value in (
            (self._steps, sampling.steps),
            (self._guidance, sampling.guidance_scale),
            (self._clip_skip, sampling.clip_skip),
        ):
            line.setPlaceholderText(f"{value:g}")
        self._show_hint()

    def learn_by(self, recipe: Recipe) -> None:
        """Take only what this recipe learns from."""
        self._recipe = recipe
        self._show_hint()

    @property
    def chosen(self) -> Sampling:
        """InputError for what cannot be meant, and for a sampler that the recipe does not learn from."""
        steps, guidance, clip_skip = (line.text() for line in (self._steps, self._guidance, self._clip_skip))
        suggested = self._suggested
        sampling = replace(
            suggested,
            sampler=self._chosen_sampler,
            steps=whole_number(steps) if steps.strip() else suggested.steps,
            guidance_scale=number(guidance) if guidance.strip() else suggested.guidance_scale,
            clip_skip=whole_number(clip_skip) if clip_skip.strip() else suggested.clip_skip,
        )
        refuse_sampling(sampling)
        refuse_recipe(self._recipe, sampling)
        return sampling

    @property
    def _chosen_sampler(self) -> Sampler:
        chosen = self._sampler.currentData()
        return self._suggested.sampler if chosen is None else Sampler(chosen)

    @property
    def sampler_box(self) -> QComboBox:
        return self._sampler

    @property
    def lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        """For steps, guidance and CLIP skip."""
        return self._steps, self._guidance, self._clip_skip

    @property
    def hint(self) -> str:
        return self._hint.text()

    def _line(self, name: str) -> QLineEdit:
        line = line_edit(self, longest=LETTERS)
        line.setAccessibleName(name)
        line.setFixedWidth(NUMBER_WIDTH)
        line.returnPressed.connect(self.submitted)
        line.textChanged.connect(self.changed)
        return line

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        guidance = label(self, "caption", self.tr("Guidance"))
        guidance.setBuddy(self._guidance)
        for caption, fields in (
            (self.tr("Sampler"), (self._sampler,)),
            (self.tr("Steps"), (self._steps, guidance, self._guidance)),
            (self.tr("CLIP skip"), (self._clip_skip,)),
        ):
            row = QWidget(self)
            captioned(row, caption, *fields).addStretch(1)
            rows.addWidget(row)
        rows.addWidget(self._hint)

    @Slot()
    def _show_hint(self) -> None:
        """Where the recipe cannot learn so, and where the same settings mean something else in other programs."""
        refusal = self._refusal()
        sentence = self.tr("A1111, Forge and ComfyUI count two of these steps as one: 10 there are 20 here.")
        change_role(self._hint, "error" if refusal else "dim")
        show_text(self._hint, refusal or (sentence if self._chosen_sampler.counts_twice else ""))

    def _refusal(self) -> str:
        try:
            refuse_recipe(self._recipe, replace(self._suggested, sampler=self._chosen_sampler))
        except InputError as error:
            return error_text(error)
        return ""
