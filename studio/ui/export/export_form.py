"""How an export is written, what it says of itself, and where it goes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.controller.model_scan import searched_folders
from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.preferences import PreferenceFile
from studio.domain.export import Dtype, ExportOptions, Format, Labels, export_target
from studio.domain.limits import LABEL_LETTERS
from studio.library.program_folders import ProgramFolder, hub_cache_folder, installations, lora_folders, model_folders
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.thumbnails import Thumbnails
from studio.ui.widgets.dialogs import ask_for_folder
from studio.ui.widgets.factories import button, line_edit
from studio.ui.widgets.form_box import FormBox
from studio.ui.widgets.plain_text import tooltip_text
from studio.ui.widgets.sections import Sections

RANKS = (1, 2, 4, 8, 16, 32)
WIDTH = 340
THUMBNAIL = 38


def program_places(home: Path, folders: Sequence[Path]) -> tuple[list[ProgramFolder], list[ProgramFolder]]:
    """Where other programs look for LoRA files and for base models; reads the disk."""
    programs = installations(home, folders)
    models = model_folders(programs, hub_cache_folder(home, os.environ))

    # A place with a name holds one model, such as a folder of the hub: nothing can be put there.
    return lora_folders(programs), [place for place in models if place.program and not place.name]


class ExportForm(QWidget):
    """Programs are looked for in `home` and in the folders that the artist added to the model library."""

    places_found = Signal()

    def __init__(
        self, preferences: PreferenceFile, picture_cache: PictureCache, home: Path, own_size: bool, parent: QWidget
    ) -> None:
        """A base model of its `own_size` can be written as a folder only."""
        super().__init__(parent)
        self._preferences = preferences
        self._home = home
        self._own_folder = Path()
        self._lora_places: list[ProgramFolder] = []
        self._model_places: list[ProgramFolder] = []
        self._places_result = TaskResult()
        self._own_size = own_size
        values = preferences.values

        self._name = self._line("")
        self._folder = FormBox(self)
        self._browse_button = button(self, self.tr("Browse…"))
        self._format = self._box(self._format_names().items())
        self._storage = self._box(self._storage_names().items())
        self._rank = self._box([(None, self.tr("As trained")), *((rank, str(rank)) for rank in RANKS)])

        self._trigger = self._line("")
        self._hint = self._line("")
        self._author = self._line(values.author)
        self._licence = self._line(values.licence)
        self._thumbnail_paths: Sequence[Path] = ()
        self._thumbnails = Thumbnails(picture_cache, THUMBNAIL, self)
        self._sidecars = QCheckBox(self.tr("Words and picture in files beside it too"), self)
        self._sidecars.setToolTip(self.tr("A1111 and Forge show them"))
        self._with_prompts = QCheckBox(self.tr("Tell your prompts in the file"), self)

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
            thumbnail=self._thumbnail,
        )
        return ExportOptions(
            format=self.format,
            dtype=Dtype(self._storage.currentData()),
            rank=self._rank.currentData(),
            labels=labels,
            sidecars=self._sidecars.isChecked(),
            with_prompts=self._with_prompts.isChecked(),
        )

    @property
    def _thumbnail(self) -> Path | None:
        number = self._thumbnails.checked
        return None if number is None else self._thumbnail_paths[number]

    @property
    def format(self) -> Format:
        return Format(self._format.currentData())

    @property
    def target(self) -> Path | None:
        """What is to be written; None without a name."""
        name = self._name.text().strip()
        if not name:
            return None

        # A path that was pasted into the field counts by its last part alone; backslashes part it on Windows only.
        file_name = Path(name.replace("\\", "/")).name
        folder: Path = self._folder.currentData()
        return export_target(folder / file_name, self.format)

    @property
    def lora_folders(self) -> list[ProgramFolder]:
        """The folders for LoRA files that were found."""
        return self._lora_places

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
    def thumbnails(self) -> Thumbnails:
        return self._thumbnails

    @property
    def format_box(self) -> QComboBox:
        return self._format

    @property
    def folder(self) -> QComboBox:
        return self._folder

    @property
    def with_prompts(self) -> QCheckBox:
        return self._with_prompts

    def suggest(self, folder: Path, name: str) -> None:
        """Offer a name unless the artist typed one; `folder` is the project's own."""
        if folder != self._own_folder:
            self._own_folder = folder
            self._offer_folders()
        if not self._name.isModified():
            self._name.setText(name)

    def offer_pictures(self, paths: Sequence[Path]) -> None:
        """One may stand for the style; the first does unless the artist chose."""
        checked = self._thumbnails.checked
        self._thumbnail_paths = paths
        self._thumbnails.show_pictures(
            [(path, "", self.tr("Picture {0}").format(number)) for number, path in enumerate(paths, start=1)]
        )
        self._thumbnails.mark(0 if checked is None else min(checked, len(paths) - 1))

    def look_for_programs(self) -> None:
        """Look through the disk; the folders of programs are offered, and `places_found` follows."""
        run_in_background(partial(program_places, self._home, searched_folders(self._preferences)), self._places_result)

    def keep_author(self) -> None:
        """Author and licence are the same the next time."""
        self._preferences.change(author=self._author.text().strip(), licence=self._licence.text().strip())

    def choose_folder(self, folder: Path) -> None:
        """Offer this folder too, and take it."""
        if self._folder.findData(folder) < 0:
            self._folder.addItem(str(folder), folder)
        self._folder.setCurrentIndex(self._folder.findData(folder))

    def _lay_out(self) -> None:
        sections = Sections(self, WIDTH)
        sections.add_section(self.tr("The file"))
        sections.add_row(self.tr("Name"), self._name)
        sections.add_row(self.tr("Folder"), self._folder_row())
        sections.add_row(self.tr("Format"), self._format)
        sections.add_row(self.tr("Numbers"), self._storage)
        explanation = self.tr("A smaller rank makes a smaller file; what it loses is told.")
        sections.add_row(self.tr("Rank"), self._rank, explanation)

        sections.add_section(self.tr("What it says of itself"))
        sections.add_row(self.tr("Trigger words"), self._trigger)
        sections.add_row(self.tr("How to use it"), self._hint)
        sections.add_row(self.tr("Author"), self._author)
        sections.add_row(self.tr("Licence"), self._licence)
        sections.add_row(self.tr("Picture"), self._thumbnails)
        sections.add_row("", self._boxes_to_tick())

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(sections)
        column.addStretch(1)

    def _folder_row(self) -> QWidget:
        # The paths of programs are long: a box would grow to the longest and push the button out of the column.
        self._folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._folder.setAccessibleName(self.tr("Folder"))

        holder = QWidget(self)
        holder.setFixedWidth(WIDTH)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(self._browse_button)
        return holder

    def _boxes_to_tick(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._sidecars)
        column.addWidget(self._with_prompts)
        return column

    def _connect(self) -> None:
        self._browse_button.clicked.connect(self._on_browse)
        self._thumbnails.chosen.connect(self._on_picture)
        self._format.currentIndexChanged.connect(self._on_format)
        self._places_result.done.connect(self._on_places)

    def _box(self, entries: Iterable[tuple[object, str]]) -> QComboBox:
        box = FormBox(self)
        box.setFixedWidth(WIDTH)
        for value, text in entries:
            box.addItem(text, value)
        return box

    def _line(self, text: str) -> QLineEdit:
        line = line_edit(self, longest=LABEL_LETTERS)
        line.setText(text)
        line.setFixedWidth(WIDTH)
        return line

    def _format_names(self) -> dict[Format, str]:
        names = {
            Format.KOHYA: self.tr("LoRA for all programs (kohya)"),
            Format.PEFT: self.tr("LoRA for diffusers (PEFT folder)"),
            Format.MERGED: self.tr("The whole base model, one file"),
            Format.FOLDER: self.tr("The whole base model, diffusers folder"),
        }

        # Single files are read by the sizes of known families, which this model has not.
        if self._own_size:
            del names[Format.MERGED]
        return names

    def _storage_names(self) -> dict[Dtype, str]:
        return {
            Dtype.FULL: self.tr("Exact (fp32)"),
            Dtype.HALF: self.tr("Half the size (fp16)"),
            Dtype.BRAIN: self.tr("Half the size, wide range (bf16)"),
        }

    def _offer_folders(self) -> None:
        """The project's own folder, and those of the programs that read what is written."""
        chosen = self._folder.currentData()
        places = self._model_places if self.format.is_model else self._lora_places
        self._folder.clear()
        self._folder.addItem(self.tr("With the project"), self._own_folder)
        for place in places:
            self._folder.addItem(f"{place.program}: {place.path}", place.path)

        # The box is too narrow for most paths.
        for row in range(self._folder.count()):
            path = str(self._folder.itemData(row))
            self._folder.setItemData(row, tooltip_text(path), Qt.ItemDataRole.ToolTipRole)

        # findData gives -1 for a folder that is no longer offered; the project's own takes its place.
        self._folder.setCurrentIndex(max(0, self._folder.findData(chosen)))

    @Slot()
    def _on_format(self) -> None:
        """What a whole model is stored in is up to the base model."""
        labels = (self._trigger, self._hint, self._author, self._licence, self._thumbnails, self._with_prompts)
        for field in (self._storage, *labels):
            field.setEnabled(not self.format.is_model)
        self._sidecars.setEnabled(self.format is Format.KOHYA)
        self._offer_folders()

    @Slot(int)
    def _on_picture(self, number: int) -> None:
        """One at most: a second click takes it back."""
        is_checked = self._thumbnails.buttons[number].isChecked()
        self._thumbnails.mark(number if is_checked else None)

    @Slot(object)
    def _on_places(self, places: tuple[list[ProgramFolder], list[ProgramFolder]]) -> None:
        self._lora_places, self._model_places = places
        self._offer_folders()
        self.places_found.emit()

    @Slot()
    def _on_browse(self) -> None:
        start: Path = self._folder.currentData()
        ask_for_folder(self, self.tr("Folder for the export"), start, self._on_folder_chosen, with_files=True)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        self.choose_folder(Path(folder))
