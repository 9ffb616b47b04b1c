"""What the pictures that were voted on last were drawn with."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.votes import Group
from studio.ui.widgets.factories import ROLE
from studio.ui.widgets.formatting import variant_name


class SourceLine(QLabel):
    """Empty and out of sight until it is asked for: before a vote it would say which picture is whose."""

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setProperty(ROLE, "legend")
        self.setWordWrap(True)
        self.hide()

    def turn(self) -> None:
        """Show it, or hide it again."""
        self.setVisible(not self.isVisible())
        self.refresh()

    def refresh(self) -> None:
        votes = self._controller.project.votes.newest(1) if self.isVisible() else []
        self.setText(self._text(votes[-1].group) if votes else "")

    def _text(self, group: Group) -> str:
        pictures = []
        project = self._controller.project
        for picture in group.pictures:
            checkpoint = project.checkpoints.get(picture.checkpoint) if picture.checkpoint else None
            variant = variant_name(checkpoint, picture.strength)
            pictures.append(self.tr("{0}, seeds {1} and {2}").format(variant, picture.latent_seed, picture.noise_seed))
        return self.tr("The last pictures — {0}").format(" · ".join(pictures))
