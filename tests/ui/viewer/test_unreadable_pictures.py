"""A picture that is a link, a pipe or no picture is shown grey at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from stand_ins import STAND_INS
from studio.ui.viewer.picture_cache import read_scaled

GREY = QColor(Qt.GlobalColor.darkGray)


@pytest.mark.parametrize("put", STAND_INS.values(), ids=STAND_INS)
def test_what_is_no_plain_file_is_grey(tmp_path: Path, put: Callable[[Path], None]) -> None:
    file = tmp_path / "a.png"
    Image.new("RGB", (16, 16), "red").save(file)
    assert read_scaled(file, QSize(8, 8)).pixelColor(4, 4) == QColor("red")
    put(file)
    assert read_scaled(file, QSize(8, 8)).pixelColor(4, 4) == GREY
