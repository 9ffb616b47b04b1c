"""All that decides about a picture that is tried out."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.domain.requests import TryRequest
from studio.domain.sampling import Sampler, Sampling
from studio.domain.typed import number, whole_number
from studio.session.sampling_plan import SEED_SPAN
from studio.ui.try_out.model_row import ModelRow
from studio.ui.widgets.dropping import TextField
from studio.ui.widgets.factories import button, label, line_edit
from studio.ui.widgets.form_box import FormBox

PROMPT_HEIGHT = 92
NEGATIVE_HEIGHT = 56
NUMBER_WIDTH = 64
SEED_LETTERS = 20
LETTERS = 8


class TryForm(QWidget):
    """What is left empty of steps, guidance and size is as the project draws."""

    def __init__(self, sampling: Sampling, parent: QWidget) -> None:
        super().__init__(parent)
        self._sampling = sampling
        self._checkpoints: Sequence[Checkpoint] = ()
        self._drawn_seed = ""
        self._prompt = self._text(self.tr("Prompt"), PROMPT_HEIGHT)
        self._negative = self._text(self.tr("Negative prompt"), NEGATIVE_HEIGHT)
        self._model = ModelRow(self.tr("Model"), self.tr("Base model"), self)
        self._mixed = ModelRow(self.tr("Mixed in"), self.tr("Nothing mixed in"), self)
        self._seed = line_edit(self, longest=SEED_LETTERS)
        self._seed.setAccessibleName(self.tr("Seed"))
        self._new_seed = button(self, self.tr("New"))
        self._new_seed.setAccessibleName(self.tr("New seed"))
        self._keep_seed = QCheckBox(self.tr("Keep"), self)
        self._keep_seed.setAccessibleName(self.tr("Keep the seed"))
        self._width = self._number(self.tr("Width"), sampling.width)
        self._height = self._number(self.tr("Height"), sampling.height)
        self._sampler = FormBox(self)
        self._sampler.setAccessibleName(self.tr("Sampler"))
        for sampler in Sampler:
            self._sampler.addItem(sampler.label, sampler)
        self._sampler.setCurrentIndex(self._sampler.findData(sampling.sampler))
        self._steps = self._number(self.tr("Steps"), sampling.steps)
        self._guidance = self._number(self.tr("Guidance"), sampling.guidance_scale)
        self._lay_out()
        self._new_seed.clicked.connect(self.change_seed)
        self._model.changed.connect(self._on_model_changed)
        self.change_seed()

    @property
    def prompt(self) -> QPlainTextEdit:
        return self._prompt

    @property
    def negative(self) -> QPlainTextEdit:
        return self._negative

    @property
    def seed(self) -> QLineEdit:
        return self._seed

    @property
    def keep_seed(self) -> QCheckBox:
        return self._keep_seed

    @property
    def model(self) -> ModelRow:
        return self._model

    @property
    def mixed(self) -> ModelRow:
        return self._mixed

    @property
    def steps(self) -> QLineEdit:
        return self._steps

    @property
    def size_lines(self) -> tuple[QLineEdit, QLineEdit]:
        return self._width, self._height

    @property
    def request(self) -> TryRequest:
        """InputError for what is no number."""
        before = self._sampling
        width, height = self._width.text().strip(), self._height.text().strip()
        steps, guidance = self._steps.text().strip(), self._guidance.text().strip()
        sampling = replace(
            before,
            width=whole_number(width or height) if width or height else before.width,
            height=whole_number(height or width) if width or height else before.height,
            sampler=Sampler(self._sampler.currentData()),
            steps=whole_number(steps) if steps else before.steps,
            guidance_scale=number(guidance) if guidance else before.guidance_scale,
        )
        mixed = self._mixed.share
        return TryRequest(
            self._prompt.toPlainText(),
            self._negative.toPlainText(),
            whole_number(self._seed.text()),
            sampling,
            self._model.share,
            mixed if mixed.checkpoint is not None else None,
        )

    def show_size(self, drawn: Sampling) -> None:
        """Tell in the empty lines how large pictures become that nothing is said of."""
        for line, side in ((self._width, drawn.width), (self._height, drawn.height)):
            line.setPlaceholderText("" if side is None else str(side))

    def offer(self, checkpoints: Sequence[Checkpoint], head: Checkpoint | None) -> None:
        """The checkpoints that can draw."""
        self._checkpoints = checkpoints
        self._model.offer(checkpoints, head)
        self._mixed.offer(checkpoints, None)
        self._on_model_changed()

    def show_request(self, request: TryRequest) -> list[int]:
        """Bring all of it back into the form, of a grid what all its pictures have in common; the checkpoints of it
        that are not offered, which count as none."""
        sampling = request.sampling
        self._prompt.setPlainText(request.prompt)
        self._negative.setPlainText(request.negative)
        self._seed.setText(str(request.seed))
        self._drawn_seed = ""
        for line, value in (
            (self._width, sampling.width),
            (self._height, sampling.height),
            (self._steps, sampling.steps),
            (self._guidance, sampling.guidance_scale),
        ):
            line.setText("" if value is None else f"{value:g}")
        self._sampler.setCurrentIndex(self._sampler.findData(sampling.sampler))
        self._model.show_share(request.model, self._checkpoints)
        if request.mixed is None:
            self._mixed.box.choose(None)
        else:
            self._mixed.show_share(request.mixed, self._checkpoints)
        named = [share.checkpoint for share in (request.model, request.mixed) if share is not None]
        offered = {None, *(checkpoint.id for checkpoint in self._checkpoints)}
        return [checkpoint for checkpoint in named if checkpoint is not None and checkpoint not in offered]

    @Slot()
    def change_seed(self) -> None:
        self._seed.setText(str(random.randrange(SEED_SPAN)))

    def renew_seed(self) -> None:
        """Before a picture is drawn: another seed than that of the last, unless it is kept or the artist chose one."""
        if not self._keep_seed.isChecked() and self._seed.text() == self._drawn_seed:
            self.change_seed()

    def note_drawn(self) -> None:
        """A picture is drawn with what the form says."""
        self._drawn_seed = self._seed.text()

    def _text(self, name: str, height: int) -> TextField:
        field = TextField(self)
        field.setTabChangesFocus(True)
        field.setFixedHeight(height)
        field.setAccessibleName(name)
        return field

    def _number(self, name: str, placeholder: float | None) -> QLineEdit:
        line = line_edit(self, "" if placeholder is None else f"{placeholder:g}", LETTERS)
        line.setAccessibleName(name)
        line.setFixedWidth(NUMBER_WIDTH)
        return line

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(6)
        for caption, field in (
            (self.tr("Prompt"), self._prompt),
            (self.tr("Negative prompt"), self._negative),
            (self.tr("Model"), self._model),
            (self.tr("Mixed in"), self._mixed),
        ):
            column.addWidget(label(self, "caption", caption))
            column.addWidget(field)
            column.addSpacing(4)
        column.addWidget(label(self, "caption", self.tr("Seed")))
        column.addLayout(self._row(self._seed, self._new_seed, self._keep_seed))
        column.addSpacing(4)
        column.addWidget(label(self, "caption", self.tr("Sampler")))
        column.addWidget(self._sampler)
        column.addSpacing(4)
        numbers = QHBoxLayout()
        numbers.setSpacing(16)
        for caption, fields in (
            (self.tr("Steps"), (self._steps,)),
            (self.tr("Guidance"), (self._guidance,)),
            (self.tr("Width × height"), (self._width, self._height)),
        ):
            part = QVBoxLayout()
            part.setSpacing(6)
            part.addWidget(label(self, "caption", caption))
            part.addLayout(self._row(*fields))
            numbers.addLayout(part)
        numbers.addStretch(1)
        column.addLayout(numbers)
        column.addStretch(1)

    @staticmethod
    def _row(*fields: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in fields:
            row.addWidget(field)
        return row

    @Slot()
    def _on_model_changed(self) -> None:
        """Of the base model alone there is nothing that a checkpoint could be mixed with."""
        self._mixed.setEnabled(self._model.box.chosen is not None)
        if self._model.box.chosen is None:
            self._mixed.box.choose(None)
