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
    place = controller.place_in_line(image)
    if place is not None and controller.state.paused:
        return _tr("Paused")
    if place is not None:
        return _tr("Drawing…") if place == 0 else _tr("No. {0} in line").format(place)
    return controller.problem.sentence if controller.problem is not None else _tr("Not drawn yet")
