"""How an export is written, what it says of itself, and where it goes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.controller.background import TaskResult, run_in_background
from studio.controller.model_scan import folders_of
from studio.controller.preferences import PreferenceFile
from studio.domain.export import ExportOptions, Format, Labels, Storage, target_of
from studio.library.places import Place, hub_folder, installations, lora_places, model_places
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.thumbnails import Thumbnails
from studio.ui.widgets.factories import button, line_edit
from studio.ui.widgets.sections import Sections

RANKS = (1, 2, 4, 8, 16, 32)
WIDTH = 340
THUMBNAIL = 38


def places(home: Path, folders: Sequence[Path]) -> tuple[list[Place], list[Place]]:
    """Where other programs look for LoRA files and for base models; reads the disk."""
    found = installations(home, folders)
    models = model_places(found, hub_folder(home, os.environ))
    return lora_places(found), [place for place in models if place.program and not place.name]


class ExportForm(QWidget):
    """Programs are looked for in `home` and in the folders that the artist added to the model library."""

    def __init__(
        self, preferences: PreferenceFile, pictures: PictureCache, home: Path, own_size: bool, parent: QWidget
    ) -> None:
        """A base model of its `own_size` can be written as a folder only."""
        super().__init__(parent)
        self._preferences = preferences
        self._home = home
        self._own_folder = Path()
        self._loras: list[Place] = []
        self._models: list[Place] = []
        self._outcome = TaskResult()
        values = preferences.values
        self._name = self._line("")
        self._folder = QComboBox(self)
        self._browse = button(self, self.tr("Browse…"))
        words = self._format_words()
        self._format = self._box(
            (kind, text) for kind, text in words.items() if not (own_size and kind is Format.MERGED)
        )
        self._storage = self._box(self._storage_words().items())
        self._rank = self._box([(None, self.tr("As trained")), *((one, str(one)) for one in RANKS)])
        self._trigger = self._line("")
        self._hint = self._line("")
        self._author = self._line(values.author)
        self._licence = self._line(values.licence)
        self._shown: Sequence[Path] = ()
        self._picture = Thumbnails(pictures, THUMBNAIL, self)
        self._sidecars = QCheckBox(self.tr("Words and picture in files beside it too"), self)
        self._sidecars.setToolTip(self.tr("A1111 and Forge show them"))
        self._prompts = QCheckBox(self.tr("Tell your prompts in the file"), self)
        self._lay_out()
        self._connect()
        self._offer_folders()

    @property
    def options(self) -> ExportOptions:
        """As the fields say now."""
        labels = Labels(
            title=self._name.text().strip(),
            author=self._author.text().strip(),
            licence=self._licence.text().strip(),
            trigger=self._trigger.text().strip(),
            hint=self._hint.text().strip(),
            thumbnail=None if self._picture.checked is None else self._shown[self._picture.checked],
        )
        return ExportOptions(
            format=self.format,
            storage=Storage(self._storage.currentData()),
            rank=self._rank.currentData(),
            labels=labels,
            sidecars=self._sidecars.isChecked(),
            with_prompts=self._prompts.isChecked(),
        )

    @property
    def format(self) -> Format:
        return Format(self._format.currentData())

    @property
    def target(self) -> Path | None:
        """What is to be written; None without a name."""
        name = self._name.text().strip()
        folder: Path = self._folder.currentData()
        return target_of(folder / Path(name.replace("\\", "/")).name, self.format) if name else None

    @property
    def loras(self) -> list[Place]:
        """The folders for LoRA files that were found."""
        return self._loras

    @property
    def name(self) -> QLineEdit:
        return self._name

    @property
    def trigger(self) -> QLineEdit:
        return self._trigger

    @property
    def author(self) -> QLineEdit:
        return self._author

    @property
    def picture(self) -> Thumbnails:
        return self._picture

    @property
    def kind(self) -> QComboBox:
        return self._format

    @property
    def folder(self) -> QComboBox:
        return self._folder

    @property
    def prompts(self) -> QCheckBox:
        return self._prompts

    def suggest(self, folder: Path, name: str) -> None:
        """Offer a name unless the artist typed one; `folder` is the project's own."""
        if folder != self._own_folder:
            self._own_folder = folder
            self._offer_folders()
        if not self._name.isModified():
            self._name.setText(name)

    def offer_pictures(self, paths: Sequence[Path]) -> None:
        """One may stand for the style; the first does unless the artist chose."""
        before = self._picture.checked
        self._shown = paths
        names = (self.tr("Picture {0}").format(number) for number in range(1, len(paths) + 1))
        self._picture.show_pictures([(path, "", name) for path, name in zip(paths, names, strict=True)])
        self._picture.mark(0 if before is None else min(before, len(paths) - 1))

    def look_for_programs(self, outcome: TaskResult) -> None:
        """Look through the disk; what is found is offered, and `outcome` told."""
        self._outcome = outcome
        outcome.done.connect(self._on_found)
        run_in_background(partial(places, self._home, folders_of(self._preferences)), outcome)

    def keep_author(self) -> None:
        """Author and licence are the same the next time."""
        self._preferences.change(author=self._author.text().strip(), licence=self._licence.text().strip())

    def choose_folder(self, folder: Path) -> None:
        """Offer this folder too, and take it."""
        if self._folder.findData(folder) < 0:
            self._folder.addItem(str(folder), folder)
        self._folder.setCurrentIndex(self._folder.findData(folder))

    def _lay_out(self) -> None:
        folder = QWidget(self)
        folder.setFixedWidth(WIDTH)
        where = QHBoxLayout(folder)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(8)
        where.addWidget(self._folder, 1)
        where.addWidget(self._browse)
        ticks = QVBoxLayout()
        ticks.setSpacing(2)
        ticks.addWidget(self._sidecars)
        ticks.addWidget(self._prompts)
        self._folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        sections = Sections(self, WIDTH)
        sections.add_section(self.tr("The file"))
        sections.add_row(self.tr("Name"), self._name)
        sections.add_row(self.tr("Folder"), folder)
        sections.add_row(self.tr("Format"), self._format)
        sections.add_row(self.tr("Numbers"), self._storage)
        told = self.tr("A smaller rank makes a smaller file; what it loses is told.")
        sections.add_row(self.tr("Rank"), self._rank, told)
        sections.add_section(self.tr("What it says of itself"))
        sections.add_row(self.tr("Trigger words"), self._trigger)
        sections.add_row(self.tr("How to use it"), self._hint)
        sections.add_row(self.tr("Author"), self._author)
        sections.add_row(self.tr("Licence"), self._licence)
        sections.add_row(self.tr("Picture"), self._picture)
        sections.add_row("", ticks)
        self._folder.setAccessibleName(self.tr("Folder"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(sections)
        column.addStretch(1)

    def _connect(self) -> None:
        self._browse.clicked.connect(self._on_browse)
        self._picture.chosen.connect(self._on_picture)
        self._format.currentIndexChanged.connect(self._on_format)

    def _box(self, entries: Iterable[tuple[object, str]]) -> QComboBox:
        made = QComboBox(self)
        made.setFixedWidth(WIDTH)
        for value, text in entries:
            made.addItem(text, value)
        return made

    def _line(self, text: str) -> QLineEdit:
        made = line_edit(self)
        made.setText(text)
        made.setFixedWidth(WIDTH)
        return made

    def _format_words(self) -> dict[Format, str]:
        return {
            Format.KOHYA: self.tr("LoRA for all programs (kohya)"),
            Format.PEFT: self.tr("LoRA for diffusers (PEFT folder)"),
            Format.MERGED: self.tr("The whole base model, one file"),
            Format.FOLDER: self.tr("The whole base model, diffusers folder"),
        }

    def _storage_words(self) -> dict[Storage, str]:
        return {
            Storage.FULL: self.tr("Exact (fp32)"),
            Storage.HALF: self.tr("Half the size (fp16)"),
            Storage.BRAIN: self.tr("Half the size, wide range (bf16)"),
        }

    def _offer_folders(self) -> None:
        """The project's own folder, and those of the programs that read what is written."""
        before = self._folder.currentData()
        self._folder.clear()
        self._folder.addItem(self.tr("With the project"), self._own_folder)
        for place in self._models if self.format.is_model else self._loras:
            self._folder.addItem(f"{place.program}: {place.folder}", place.folder)
        for row in range(self._folder.count()):
            self._folder.setItemData(row, str(self._folder.itemData(row)), Qt.ItemDataRole.ToolTipRole)
        self._folder.setCurrentIndex(max(0, self._folder.findData(before)))

    @Slot()
    def _on_format(self) -> None:
        """What a whole model is stored in is up to the base model."""
        labels = (self._trigger, self._hint, self._author, self._licence, self._picture, self._prompts)
        for field in (self._storage, *labels):
            field.setEnabled(not self.format.is_model)
        self._sidecars.setEnabled(self.format is Format.KOHYA)
        self._offer_folders()

    @Slot(int)
    def _on_picture(self, number: int) -> None:
        """One at most: a second click takes it back."""
        self._picture.mark(number if self._picture.buttons[number].isChecked() else None)

    @Slot(object)
    def _on_found(self, found: tuple[list[Place], list[Place]]) -> None:
        self._loras, self._models = found
        self._offer_folders()

    @Slot()
    def _on_browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the export"), str(self._folder.currentData()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.choose_folder(Path(chosen)))
        dialog.open()
