"""How a LoRA file is written, what it says of itself, and into which program's folder it goes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.export import ExportOptions, Format, Labels, Storage
from studio.library.places import Place, installations, lora_places
from studio.ui.background import Outcome, in_background
from studio.ui.parts import button, line_edit
from studio.ui.pictures import read_scaled
from studio.ui.sections import FIELD_WIDTH, Sections
from studio.ui.words import decimal

STRENGTHS, RANKS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0), (1, 2, 4, 8, 16, 32)
THUMBNAIL = QSize(48, 48)


def thumbnails(paths: Sequence[Path], ratio: float) -> list[QImage]:
    """The pictures in small; reads the disk."""
    return [read_scaled(path, THUMBNAIL * ratio) for path in paths]


class ExportDialog(QDialog):
    """`chosen` carries the options and the folder of a program, or None for where the file goes now.

    `winners` are pictures that may stand for the style; programs are looked for in `home`.
    """

    chosen = Signal(object, object)

    def __init__(
        self, options: ExportOptions, winners: Sequence[Path], home: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options, self._winners = options, list(winners)
        self._found, self._drawn = Outcome(), Outcome()
        labels = options.labels
        self._format = self._box(self._format_words().items(), options.format)
        self._storage = self._box(self._storage_words().items(), options.storage)
        self._strength = self._box(((one, decimal(one, 2)) for one in STRENGTHS), options.strength)
        ranks = ((one, str(one)) for one in RANKS)
        self._rank = self._box([(None, self.tr("As trained")), *ranks], options.rank)
        self._place = self._box([(None, self.tr("As the line says"))], None)
        self._trigger, self._author = self._line(labels.trigger), self._line(labels.author)
        self._licence, self._hint = self._line(labels.licence), self._line(labels.hint)
        self._sidecars = QCheckBox(self.tr("As files beside it too, for A1111 and Forge"), self)
        self._sidecars.setChecked(options.sidecars)
        self._prompts = QCheckBox(self.tr("Tell them in the file"), self)
        self._prompts.setChecked(options.with_prompts)
        self._thumbnails = QButtonGroup(self)
        self._thumbnails.setExclusive(False)
        self._use, self._cancel = button(self, self.tr("Use"), "primary"), button(self, self.tr("Cancel"))
        self.setWindowTitle(self.tr("How the LoRA is written"))
        self._lay_out()
        self._connect()
        in_background(lambda: lora_places(installations(home)), self._found)
        in_background(partial(thumbnails, self._winners, self.devicePixelRatioF()), self._drawn)

    @property
    def options(self) -> ExportOptions:
        """As the fields say now."""
        thumbnail = self._thumbnails.checkedId()
        labels = Labels(
            author=self._author.text().strip(),
            licence=self._licence.text().strip(),
            trigger=self._trigger.text().strip(),
            hint=self._hint.text().strip(),
            thumbnail=self._winners[thumbnail] if thumbnail >= 0 else None,
        )
        return replace(
            self._options,
            format=Format(self._format.currentData()),
            storage=Storage(self._storage.currentData()),
            strength=float(self._strength.currentData()),
            rank=self._rank.currentData(),
            labels=labels,
            sidecars=self._sidecars.isChecked(),
            with_prompts=self._prompts.isChecked(),
        )

    @property
    def trigger(self) -> QLineEdit:
        return self._trigger

    @property
    def strength(self) -> QComboBox:
        return self._strength

    @property
    def place(self) -> QComboBox:
        return self._place

    @property
    def prompts(self) -> QCheckBox:
        return self._prompts

    @property
    def use(self) -> QPushButton:
        return self._use

    @property
    def pictures(self) -> list[QPushButton]:
        return [one for one in self._thumbnails.buttons() if isinstance(one, QPushButton)]

    def _lay_out(self) -> None:
        sections = Sections(self)
        sections.add_section(self.tr("The file"))
        sections.add_row(self.tr("Format"), self._format)
        sections.add_row(self.tr("Numbers"), self._storage)
        told = self.tr("The strength at which you like it best becomes 1 in other programs.")
        sections.add_row(self.tr("Strength"), self._strength, told)
        sections.add_row(
            self.tr("Rank"), self._rank, self.tr("A smaller rank makes a smaller file; what it loses is told.")
        )
        sections.add_section(self.tr("What it says of itself"))
        sections.add_row(self.tr("Trigger words"), self._trigger)
        sections.add_row(self.tr("Author"), self._author)
        sections.add_row(self.tr("Licence"), self._licence)
        sections.add_row(self.tr("How to use it"), self._hint)
        sections.add_row(self.tr("Picture"), self._picture_row())
        sections.add_row(self.tr("Words and picture"), self._sidecars)
        sections.add_row(self.tr("Your prompts"), self._prompts)
        sections.add_section(self.tr("Where it goes"))
        sections.add_row(self.tr("Folder"), self._place)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self._cancel)
        end.addWidget(self._use)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 26, 32, 22)
        column.setSpacing(26)
        column.addLayout(sections)
        column.addStretch(1)
        column.addLayout(end)

    def _picture_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, path in enumerate(self._winners):
            made = QPushButton(self)
            made.setCheckable(True)
            made.setIconSize(THUMBNAIL)
            made.setObjectName("thumbnail")
            made.setAccessibleName(self.tr("Picture {0}").format(number + 1))
            made.setChecked(path == self._options.labels.thumbnail)
            self._thumbnails.addButton(made, number)
            row.addWidget(made)
        return row

    def _connect(self) -> None:
        self._found.done.connect(self._on_found)
        self._drawn.done.connect(self._on_drawn)
        self._thumbnails.idClicked.connect(self._on_picture)
        self._use.clicked.connect(self._on_use)
        self._cancel.clicked.connect(self.reject)

    def _box(self, entries: Iterable[tuple[object, str]], chosen: object) -> QComboBox:
        made = QComboBox(self)
        made.setMinimumWidth(FIELD_WIDTH)
        for value, text in entries:
            made.addItem(text, value)
        made.setCurrentIndex(max(0, made.findData(chosen)))
        return made

    def _line(self, text: str) -> QLineEdit:
        made = line_edit(self, "field")
        made.setText(text)
        made.setFixedWidth(FIELD_WIDTH)
        return made

    def _format_words(self) -> dict[Format, str]:
        return {
            Format.KOHYA: self.tr("For all programs (kohya)"),
            Format.PEFT: self.tr("For diffusers (PEFT)"),
            Format.MERGED: self.tr("The whole base model with the style in it"),
        }

    def _storage_words(self) -> dict[Storage, str]:
        return {
            Storage.FULL: self.tr("Exact (fp32)"),
            Storage.HALF: self.tr("Half the size (fp16)"),
            Storage.BRAIN: self.tr("Half the size, wide range (bf16)"),
        }

    @Slot(object)
    def _on_found(self, places: list[Place]) -> None:
        for place in places:
            self._place.addItem(f"{place.program}: {place.folder}", place.folder)
            self._place.setItemData(self._place.count() - 1, str(place.folder), Qt.ItemDataRole.ToolTipRole)

    @Slot(object)
    def _on_drawn(self, images: list[QImage]) -> None:
        for made, image in zip(self._thumbnails.buttons(), images, strict=True):
            image.setDevicePixelRatio(self.devicePixelRatioF())
            made.setIcon(QIcon(QPixmap.fromImage(image)))

    @Slot(int)
    def _on_picture(self, number: int) -> None:
        """One picture at most: a second click takes it back."""
        for made in self._thumbnails.buttons():
            made.setChecked(made.isChecked() and self._thumbnails.id(made) == number)

    @Slot()
    def _on_use(self) -> None:
        self.chosen.emit(self.options, self._place.currentData())
        self.accept()
