"""The form for a new project by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.ui.start.new_project_form import NewProjectForm
from studio.ui.viewer.picture_cache import PictureCache


@pytest.fixture
def form(qtbot: QtBot, tmp_path: Path) -> Iterator[NewProjectForm]:
    pictures = PictureCache()
    made = NewProjectForm(tmp_path, pictures)
    qtbot.addWidget(made)
    made.show()
    yield made
    pictures.finish()
