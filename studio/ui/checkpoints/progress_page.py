"""The progress page: how much was voted, and what training made of it."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.jobs import Picture
from studio.domain.project import Checkpoint, Totals
from studio.session.previews import SHOWN, Preview, previews
from studio.session.statistics.win_rates import Tally
from studio.ui.checkpoints.charts import Charts
from studio.ui.checkpoints.checkpoint_section import CheckpointSection
from studio.ui.checkpoints.checkpoint_table import CheckpointTable
from studio.ui.checkpoints.compare_dialog import CompareDialog
from studio.ui.checkpoints.flaw_notice import FlawNotice
from studio.ui.checkpoints.preview_rows import PreviewRows
from studio.ui.checkpoints.slim_dialog import SlimDialog
from studio.ui.checkpoints.taste_section import TasteSection
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import button, label, row_at_left, scrolled, show_text
from studio.ui.widgets.figure import Figure
from studio.ui.widgets.formatting import checkpoint_name, percent

ENOUGH_REPEATS = 5
LEAST_AGREEMENT = 0.7
ENOUGH_SIDES = 100
"""Two standard deviations of chance are 1/√n: 43 to 57 % at 200 decided pairs."""


class ProgressPage(QWidget):
    """Draws the project of a controller; fresh whenever it is shown. `export_asked` carries a checkpoint's number,
    `pair_asked` a group that is to be shown."""

    export_asked = Signal(object)
    pair_asked = Signal(int)

    def __init__(
        self, controller: ProjectController, picture_cache: PictureCache, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._picture_cache = picture_cache
        content = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content, self))
        self._previews = PreviewRows(controller, picture_cache, content)
        self._taste = TasteSection(controller, picture_cache, content)
        self._figures = {
            "votes": Figure(self.tr("votes"), content),
            "rounds": Figure(self.tr("rounds"), content),
            "pictures": Figure(self.tr("pictures"), content),
            "ties": Figure(self.tr("both good"), content),
            "bad": Figure(self.tr("both bad"), content),
            "skipped": Figure(self.tr("skipped"), content),
            "left": Figure(self.tr("left wins"), content),
            "same": Figure(self.tr("agree with yourself"), content),
        }
        self._charts = Charts(content)
        self._section = CheckpointSection(controller, content)
        self._hint = label(content, "hint", wrap=True)
        self._notice = FlawNotice(controller, content)
        self._slim_button = button(content, self.tr("Free disk space…"))
        self._lay_out(content)

        # Its own section hears Ctrl+Z only while it has the focus; a deletion can be undone from the whole page.
        self.addAction(self._section.action("undo"))

        self._section.changed.connect(self.refresh)
        self._section.chosen_changed.connect(self._on_selected)
        self._section.compare_asked.connect(self.compare)
        self._section.export_asked.connect(self._on_export_asked)
        controller.checkpoint_saved.connect(self._on_checkpoint_saved)
        self._previews.chosen.connect(self.compare)
        self._notice.pair_asked.connect(self.pair_asked)
        self._taste.pair_asked.connect(self.pair_asked)
        self._slim_button.clicked.connect(self._on_slim)

    @property
    def table(self) -> CheckpointTable:
        return self._section.table

    @property
    def section(self) -> CheckpointSection:
        return self._section

    @property
    def notice(self) -> FlawNotice:
        return self._notice

    @property
    def slim_button(self) -> QPushButton:
        return self._slim_button

    @property
    def previews(self) -> PreviewRows:
        return self._previews

    @property
    def taste(self) -> TasteSection:
        return self._taste

    @property
    def hint(self) -> str:
        """What the artist should know about their own votes; mostly nothing."""
        return self._hint.text()

    def _lay_out(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(20)
        column.addLayout(row_at_left(*self._figures.values(), spacing=44))
        column.addWidget(self._hint)
        column.addWidget(self._charts)
        column.addWidget(self._notice)
        column.addWidget(self._section, 3)
        column.addWidget(self._taste)
        column.addWidget(self._previews)
        column.addLayout(row_at_left(self._slim_button, spacing=0))

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self.table.setFocus()

    @Slot()
    def refresh(self) -> None:
        project = self._controller.project
        totals = project.totals()
        self._show_totals(totals)
        checkpoints = project.checkpoints.all()
        self._notice.refresh()
        self._section.refresh()
        self._charts.show_checkpoints(checkpoints, self._section.wins)
        self._show_habits(self._controller.session.proof.agreement, Tally(wins=totals.left, losses=totals.right))

    def _newest(self) -> Checkpoint | None:
        checkpoints = self._controller.project.checkpoints.all()
        return checkpoints[-1] if checkpoints else None

    def _show_habits(self, agreement: Tally, sides: Tally) -> None:
        """How well the artist agrees with themselves, and whether one side wins too often."""
        self._figures["same"].show_number("–" if agreement.rate is None else percent(agreement.rate))

        hints = []
        if _is_inconsistent(agreement):
            hints.append(
                self.tr("Pairs that came twice were answered differently: on these prompts the votes look random.")
            )
        if _is_one_sided(sides):
            hints.append(self.tr("One side wins more often than chance would have it; look at the other one first."))
        show_text(self._hint, "  ".join(hints))

    def _preview_pictures(self, checkpoint: int | None) -> tuple[Picture, ...]:
        return previews(self._controller.project, checkpoint)

    @Slot()
    @Slot(int)
    def compare(self, column: int = 0) -> None:
        """Show one preview of the chosen checkpoint large beside the base model's."""
        chosen = self._section.chosen
        if chosen is None or chosen.deleted is not None:
            return
        dialog = CompareDialog(self._controller, self._picture_cache, (None, chosen, column), self)
        # It has asked for other pictures meanwhile.
        dialog.finished.connect(self._ask)
        open_once(dialog)

    def _show_totals(self, totals: Totals) -> None:
        decided = totals.left + totals.right
        for name in ("votes", "pictures", "ties", "bad", "skipped"):
            self._figures[name].show_number(str(getattr(totals, name)))
        self._figures["rounds"].show_number(str(totals.checkpoints))
        self._figures["left"].show_number(percent(totals.left / decided) if decided else "–")

    @Slot()
    def _on_checkpoint_saved(self) -> None:
        """Behind another page it would cost the artist a frame; `arrive` draws it all anew."""
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_selected(self) -> None:
        chosen = self._section.chosen
        self._taste.show_checkpoint(chosen or self._newest())
        if chosen is None:
            self._previews.show_rows([])
            return
        base_row = (checkpoint_name(None), self._preview_pictures(None))
        checkpoint_row = (checkpoint_name(chosen), self._preview_pictures(chosen.id))
        self._previews.show_rows([base_row, checkpoint_row])
        self._ask()

    @Slot()
    def _ask(self) -> None:
        """Have drawn what is missing of both rows, those above each other after one another."""
        chosen = self._section.chosen
        if self.isVisible() and chosen is not None and chosen.deleted is None:
            pairs = ((Preview(None, column), Preview(chosen.id, column)) for column in range(SHOWN))
            self._controller.show_previews([preview for pair in pairs for preview in pair])

    def hideEvent(self, event: QHideEvent) -> None:
        """What was not begun need no longer be drawn; a window that was minimised comes back as it was."""
        if not event.spontaneous():
            self._controller.show_previews(())

    @Slot()
    def _on_slim(self) -> None:
        open_once(SlimDialog(self._controller.slimming(), self))

    @Slot()
    def _on_export_asked(self) -> None:
        self.export_asked.emit(self.table.chosen)


def _is_inconsistent(agreement: Tally) -> bool:
    if agreement.rate is None or agreement.count < ENOUGH_REPEATS:
        return False
    return agreement.rate < LEAST_AGREEMENT


def _is_one_sided(sides: Tally) -> bool:
    """Whether chance does not explain how often one side won."""
    if sides.rate is None or sides.count < ENOUGH_SIDES:
        return False
    return abs(sides.rate - 0.5) > 1 / math.sqrt(sides.count)
