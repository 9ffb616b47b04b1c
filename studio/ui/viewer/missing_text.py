"""What stands in the place of a picture that is not drawn yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from studio.controller.project_controller import ProjectController
from studio.regular_files import is_regular


def _tr(text: str) -> str:
    return QCoreApplication.translate("MissingPicture", text)


def missing_text(controller: ProjectController, image: Path) -> str:
    """Empty for one that is there."""
    if is_regular(image):
        return ""
    if controller.is_drawing(image):
        return _tr("Paused") if controller.state.paused else _tr("Drawing…")
    return controller.problem.sentence if controller.problem is not None else _tr("Not drawn yet")
