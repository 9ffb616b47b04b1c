"""What of the gallery is to be shown."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.session.gallery.finding import GalleryFilter, VoteOutcome
from studio.ui.widgets.choice_box import ChoiceBox
from studio.ui.widgets.factories import line_edit
from studio.ui.widgets.formatting import checkpoint_name

SEARCH_WIDTH = 150
PROMPT_LETTERS = 20
TYPING_MS = 200


class FilterRow(QWidget):
    """`changed` follows what the artist chooses, and typing after a pause."""

    changed = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._prompt = ChoiceBox(self)
        self._checkpoint = ChoiceBox(self)
        self._outcome = ChoiceBox(self)
        self._search = line_edit(self, self.tr("Search the prompts"))
        self._starred = QCheckBox(self.tr("★ only"), self)
        self._typing_pause = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing_pause.timeout.connect(self.changed)
        self._search.textChanged.connect(self._typing_pause.start)
        self._starred.toggled.connect(self.changed)
        self._starred.setAccessibleName(self.tr("Only pictures with a star"))
        self._search.setAccessibleName(self.tr("Search the prompts"))
        self._search.setMinimumWidth(SEARCH_WIDTH)
        self._prompt.setMinimumContentsLength(PROMPT_LETTERS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._search, 1)
        for box, name in (
            (self._prompt, self.tr("Prompt")),
            (self._checkpoint, self.tr("Checkpoint")),
            (self._outcome, self.tr("Outcome")),
        ):
            box.setAccessibleName(name)
            box.currentIndexChanged.connect(self.changed)
            row.addWidget(box)
        row.addWidget(self._starred)

    @property
    def chosen(self) -> GalleryFilter:
        return GalleryFilter(
            self._prompt.chosen,
            self._checkpoint.chosen,
            self._outcome.chosen,
            self._search.text(),
            self._starred.isChecked(),
        )

    def choose(self, **filters: object) -> None:
        """Set filters by the names of `GalleryFilter`; those that are not named stay."""
        boxes = {"prompt": self._prompt, "checkpoint": self._checkpoint, "outcome": self._outcome}
        for name, box in boxes.items():
            if name in filters:
                box.choose(filters[name])
        self._search.setText(str(filters.get("words", self._search.text())))
        self._starred.setChecked(bool(filters.get("starred", self._starred.isChecked())))

    def refresh(self) -> None:
        """Offer what the project has by now; what was chosen stays so."""
        project = self._controller.project
        prompts = {prompt.id: prompt.text for prompt in project.prompts.in_order()}
        outcomes = {
            VoteOutcome.WON: self.tr("Won"),
            VoteOutcome.LOST: self.tr("Lost"),
            VoteOutcome.TIED: self.tr("Both good, or between"),
            VoteOutcome.BAD: self.tr("Bad"),
            VoteOutcome.SKIPPED: self.tr("Skipped"),
        }
        checkpoints = [checkpoint.id for checkpoint in project.checkpoints.all()]
        self._prompt.offer([None, *prompts], lambda prompt: prompts.get(prompt, self.tr("All prompts")))
        self._checkpoint.offer([None, 0, *checkpoints], self._checkpoint_text)
        self._outcome.offer([None, *outcomes], lambda outcome: outcomes.get(outcome, self.tr("All outcomes")))

    def _checkpoint_text(self, checkpoint: int | None) -> str:
        if checkpoint is None:
            return self.tr("All checkpoints")
        return checkpoint_name(self._controller.project.checkpoints.get(checkpoint) if checkpoint else None)
