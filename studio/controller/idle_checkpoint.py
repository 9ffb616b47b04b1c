"""Brings the records into one file when nothing happens for a while, so that a copy of it alone has all votes."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from studio.controller.project_controller import ProjectController
from studio.store.project import Project

IDLE_MS = 5000


def settle_when_idle(project: Project, controller: ProjectController, idle_ms: int = IDLE_MS) -> None:
    """So long after the last vote; it takes as long as a vote does. Ends when the controller leaves the project."""
    idle = QTimer(controller)
    idle.setSingleShot(True)
    idle.setInterval(idle_ms)
    idle.timeout.connect(project.settle)
    controller.pair_changed.connect(idle.start)
    controller.left.connect(idle.stop)
