"""One line on the progress page about pairs that are not learned from, with what can be done about them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.session.redrawing import flawed_groups
from studio.ui.checkpoints.flawed_dialog import FlawedDialog
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import button, label
from studio.ui.widgets.formatting import counted


class FlawNotice(QWidget):
    """Hidden while there are none. `pair_asked` carries a group to be shown."""

    pair_asked = Signal(int)

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._sentence = label(self, "hint", wrap=True)
        self._show_button = button(self, self.tr("Show them…"))
        self._redraw_button = button(self, self.tr("Draw them anew"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._show_button)
        row.addWidget(self._redraw_button)
        self._show_button.clicked.connect(self._on_show)
        self._redraw_button.clicked.connect(self._on_redraw_all)
        for changed in (controller.files_flawed, controller.redrawn, controller.checkpoint_saved):
            changed.connect(self._on_changed)
        self.hide()

    @property
    def text(self) -> str:
        return self._sentence.text()

    def button(self, name: str) -> QPushButton:
        """“show” or “redraw”."""
        return {"show": self._show_button, "redraw": self._redraw_button}[name]

    @Slot()
    def refresh(self) -> None:
        """Read the project anew."""
        flaws = self._controller.project.flaws
        flawed = flaws.group_count()
        waiting = self._controller.redraws
        drawn = waiting.intersection(flaws.groups()) if waiting else waiting
        self.setVisible(bool(flawed))
        votes = counted(flawed, self.tr("vote"), self.tr("votes"))
        if len(drawn) == flawed:
            sentence = self.tr(
                "Files of {0} are missing or damaged; they are drawn anew as soon as the engine is free."
            )
        elif drawn:
            sentence = self.tr("Files of {0} are missing or damaged; {1} of them are being drawn anew.")
        else:
            sentence = self.tr("Files of {0} are missing or damaged, so the votes are kept, but not learned from.")
        self._sentence.setText(sentence.format(votes, len(drawn)))
        self._redraw_button.setEnabled(len(drawn) < flawed)

    @Slot()
    def _on_changed(self) -> None:
        # Behind another page it would cost the artist a frame; `arrive` refreshes it.
        page = self.parentWidget()
        if page is not None and page.isVisible():
            self.refresh()

    @Slot()
    def _on_show(self) -> None:
        dialog = FlawedDialog(flawed_groups(self._controller.project), self)
        dialog.pair_asked.connect(self.pair_asked)
        dialog.redraw_asked.connect(self._redraw)
        open_once(dialog)

    @Slot()
    def _on_redraw_all(self) -> None:
        self._redraw(self._controller.project.flaws.groups())

    @Slot(object)
    def _redraw(self, groups: list[int]) -> None:
        try:
            self._controller.redraw(groups)
        except StudioError as error:
            self._sentence.setText(error_text(error))
            return
        self.refresh()
