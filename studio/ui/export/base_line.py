"""For which base model a file is made, and with which others it works."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from studio.assets import STARTER
from studio.controller.program.background import TaskResult, run_in_background
from studio.domain.base_model import Family, ModelCard
from studio.library.model_card import card_of
from studio.ui.base_models.model_text import family_text
from studio.ui.widgets.factories import ROLE


class BaseLine(QLabel):
    """Says at once what the project knows, and more once the model's file was read."""

    def __init__(self, base: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty(ROLE, "dim")
        self.setWordWrap(True)
        self._name = Path(base).name
        self._card = TaskResult()
        if base == STARTER:
            self.setText(
                self.tr(
                    "Made for Atelier's starter model, which no other program has: a LoRA of it works here only. For "
                    "one that you can take along, begin a project with a model of your own."
                )
            )
        else:
            self.setText(self.tr("Made for {0}.").format(self._name))
            self._card.done.connect(self._on_card)
            run_in_background(partial(card_of, Path(base)), self._card)

    @Slot(object)
    def _on_card(self, card: ModelCard) -> None:
        if card.family is Family.OWN:
            sentence = self.tr("Made for {0}, which has a size of its own: a LoRA of it works with this model only.")
            self.setText(sentence.format(self._name))
        else:
            sentence = self.tr(
                "Made for {0}. It works with other models of {1} too, the better the nearer they are to this one."
            )
            self.setText(sentence.format(self._name, family_text(card.family)))
