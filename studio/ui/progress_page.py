"""The progress page: how much was voted, what training made of it, and the way out as a LoRA file."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.project import Checkpoint, Totals
from studio.domain.votes import Vote
from studio.domain.work import Export, Exported, Picture
from studio.session.previews import previews
from studio.session.proof import blind_wins, consistency, side_bias
from studio.ui.checkpoint_section import CheckpointSection
from studio.ui.checkpoint_table import CheckpointTable
from studio.ui.compare_dialog import CompareDialog
from studio.ui.conductor import Conductor
from studio.ui.export_dialog import ExportDialog
from studio.ui.export_row import ExportRow
from studio.ui.figure import Figure
from studio.ui.parts import label
from studio.ui.pictures import Pictures
from studio.ui.preview_rows import PreviewRows
from studio.ui.words import checkpoint_name, percent, said

if TYPE_CHECKING:
    from studio.ui.charts import Charts

ENOUGH_REPEATS, LEAST_AGREEMENT = 5, 0.7
ENOUGH_SIDES = 100
WINNERS = 6
"""Two standard deviations of chance are 1/√n: 43 to 57 % at 200 decided pairs."""


class ProgressPage(QWidget):
    """Draws the project of a conductor; fresh whenever it is shown."""

    def __init__(self, conductor: Conductor, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conductor, self._pictures = conductor, pictures
        self._previews = PreviewRows(pictures, self)
        self._figures = {
            name: Figure(word, self)
            for name, word in (
                ("votes", self.tr("votes")),
                ("rounds", self.tr("rounds")),
                ("pictures", self.tr("pictures")),
                ("ties", self.tr("both good")),
                ("bad", self.tr("both bad")),
                ("skipped", self.tr("skipped")),
                ("left", self.tr("left wins")),
                ("same", self.tr("agree with yourself")),
            )
        }
        self._charts: Charts | None = None
        self._room_for_charts = QVBoxLayout()
        self._section, self._export = CheckpointSection(conductor, self), ExportRow(self)
        self._hint = label(self, "hint", wrap=True)
        self._lay_out()
        self.addAction(self._section.action("undo"))
        self._section.changed.connect(self.refresh)
        self._section.chosen_changed.connect(self._on_selected)
        self._section.compare_asked.connect(self.compare)
        self._export.requested.connect(self._on_export_requested)
        self._export.options_asked.connect(self._on_options_asked)
        conductor.exported.connect(self._on_exported)
        conductor.export_stopped.connect(self._on_export_stopped)
        conductor.checkpoint_saved.connect(self._on_checkpoint_saved)
        conductor.problem_changed.connect(self._on_problem)
        conductor.previewed.connect(self._previews.update)
        self._previews.chosen.connect(self.compare)

    @property
    def table(self) -> CheckpointTable:
        return self._section.table

    @property
    def section(self) -> CheckpointSection:
        return self._section

    @property
    def previews(self) -> PreviewRows:
        return self._previews

    @property
    def hint(self) -> str:
        """What the artist should know about their own votes; mostly nothing."""
        return self._hint.text()

    @property
    def export_row(self) -> ExportRow:
        return self._export

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(44)
        for figure in self._figures.values():
            figures.addWidget(figure)
        figures.addStretch(1)
        content = QWidget(self)
        content.setObjectName("content")
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = QVBoxLayout(content)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(20)
        column.addLayout(figures)
        column.addWidget(self._hint)
        column.addLayout(self._room_for_charts)
        column.addWidget(self._section, 3)
        column.addWidget(self._previews)
        column.addWidget(self._export)

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self.table.setFocus()

    @Slot()
    def refresh(self) -> None:
        project = self._conductor.session.project
        self._show_totals(project.totals())
        checkpoints = project.checkpoints()
        self._charts_made().show_checkpoints(checkpoints, blind_wins(project.votes()))
        self._show_consistency(project.votes())
        self._section.refresh()

    def _charts_made(self) -> Charts:
        """They are made when they are first looked at, since their library takes long to load."""
        if self._charts is None:
            from studio.ui.charts import Charts

            self._charts = Charts(self)
            self._room_for_charts.addWidget(self._charts)
        return self._charts

    def choose_newest(self) -> None:
        """Make ready to export the newest checkpoint."""
        newest = self._conductor.session.head
        self.table.choose(newest.id if newest else None)
        self._export.focus_path()

    def _show_consistency(self, votes: Sequence[Vote]) -> None:
        """How well the artist agrees with themselves, and whether one side wins too often."""
        same, sides = consistency(votes), side_bias(votes)
        self._figures["same"].show_number("–" if same.rate is None else percent(same.rate))
        hints = []
        if same.rate is not None and same.count >= ENOUGH_REPEATS and same.rate < LEAST_AGREEMENT:
            hints.append(
                self.tr("Pairs that came twice were answered differently: on these prompts the votes look random.")
            )
        if (
            sides.rate is not None
            and sides.count >= ENOUGH_SIDES
            and abs(sides.rate - 0.5) > 1 / math.sqrt(sides.count)
        ):
            hints.append(self.tr("One side wins more often than chance would have it; look at the other one first."))
        self._hint.setText("  ".join(hints))
        self._hint.setVisible(bool(hints))

    def _pictures_of(self, checkpoint: int | None) -> tuple[Picture, ...]:
        return previews(self._conductor.session.project, checkpoint)

    @Slot()
    @Slot(int)
    def compare(self, column: int = 0) -> None:
        """Show one preview of the chosen checkpoint large beside the base model's."""
        chosen = self._section.chosen
        if chosen is None or chosen.deleted is not None:
            return
        dialog = CompareDialog(self._conductor, self._pictures, (None, chosen, column), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_totals(self, totals: Totals) -> None:
        chosen = totals.left + totals.right
        for name in ("votes", "pictures", "ties", "bad", "skipped"):
            self._figures[name].show_number(str(getattr(totals, name)))
        self._figures["rounds"].show_number(str(totals.checkpoints))
        self._figures["left"].show_number(percent(totals.left / chosen) if chosen else "–")

    def _suggestion(self, checkpoint: Checkpoint) -> Path:
        project = self._conductor.session.project
        style, name = _plain(project.settings.name) or "style", _plain(checkpoint.name) or checkpoint.id
        return project.exports / f"{style}-{name}.safetensors"

    @Slot()
    def _on_checkpoint_saved(self) -> None:
        """Behind another page it would cost the artist a frame; `arrive` draws it all anew."""
        if self.isVisible():
            self.refresh()

    @Slot()
    def _on_selected(self) -> None:
        chosen = self._section.chosen
        rows = [] if chosen is None else [(checkpoint_name(one), one.id if one else None) for one in (None, chosen)]
        self._previews.show_rows([(name, self._pictures_of(checkpoint)) for name, checkpoint in rows])
        there = chosen is not None and chosen.deleted is None
        self._export.suggest(self._suggestion(chosen) if chosen and there else None)

    @Slot()
    def _on_options_asked(self) -> None:
        votes = reversed(self._conductor.session.project.votes())
        winners = dict.fromkeys(winner.image for vote in votes if (winner := vote.winner) is not None)
        dialog = ExportDialog(self._export.options, list(winners)[:WINNERS], Path.home(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._export.take)
        dialog.open()

    @Slot(object)
    def _on_export_requested(self, target: Path) -> None:
        self._export.show_waiting(self.tr("The file is written as soon as the work that runs now is done…"))
        try:
            self._conductor.export(target, self.table.chosen, self._export.options)
        except StudioError as error:
            self._export.show_error(said(error))

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        self._export.show_exported(exported)

    @Slot()
    def _on_problem(self) -> None:
        problem = self._conductor.problem
        if problem is not None and problem.export is not None:
            self._export.show_error(problem.sentence)

    @Slot(object)
    def _on_export_stopped(self, export: Export) -> None:
        self._export.show_error(self.tr("Stopped; {0} was not written.").format(export.target.name))


def _plain(name: str) -> str:
    """Fit for the name of a file."""
    return re.sub(r"[^\w\-]+", "-", name).strip("-").lower()
