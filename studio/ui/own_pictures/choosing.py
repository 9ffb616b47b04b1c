"""The dialogs in which pictures or a folder of them are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

from studio.domain.typed import home_folder
from studio.pictures.folder import PICTURE_ENDINGS
from studio.ui.widgets.dialogs import ask_for_files, ask_for_folder

Choose = Callable[[Sequence[Path]], object]


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnPictures", text)


def ask_for_pictures(parent: QWidget, choose: Choose) -> None:
    """Let the artist choose files, which `choose` is called with."""
    pattern = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS))
    kinds = _tr("Pictures ({0})").format(pattern)
    title = _tr("Choose pictures that you like")
    ask_for_files(parent, title, pictures_folder(), kinds, lambda names: choose([Path(name) for name in names]))


def ask_for_picture_folder(parent: QWidget, choose: Choose) -> None:
    """Let the artist choose a folder, which `choose` is called with alone."""
    title = _tr("Choose a folder of pictures that you like")
    ask_for_folder(parent, title, pictures_folder(), lambda name: choose([Path(name)]), with_files=True)


def pictures_folder() -> Path:
    """Where the system keeps pictures, or the artist's own folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(folder) if folder and Path(folder).is_dir() else home_folder()
