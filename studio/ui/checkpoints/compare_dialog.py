"""Any two of the checkpoints and the base model, at the same prompt and seeds, large."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.jobs import Picture
from studio.domain.project import Checkpoint
from studio.domain.votes import WHOLE, Candidate, Group
from studio.session.previews import SHOWN, STRENGTHS, Preview, picture_of
from studio.ui.checkpoints.checkpoint_table import in_order
from studio.ui.viewer.grid import GAP
from studio.ui.viewer.group_view import GroupView
from studio.ui.viewer.missing_picture import MissingPicture, missing_picture
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.choice_box import ChoiceBox
from studio.ui.widgets.factories import label
from studio.ui.widgets.formatting import checkpoint_name

SHARE = 0.94
BOX_WIDTH = 160
SLIDER_WIDTH = 104
LETTER_EDGE = 4
LIST_WIDTH = 400


class CompareDialog(QDialog):
    """Every key works at any time, so nothing in here takes the focus; zoom is as on the voting page.

    A picture that is asked for and not there yet is drawn next.
    """

    def __init__(
        self,
        controller: ProjectController,
        picture_cache: PictureCache,
        start: tuple[Checkpoint | None, Checkpoint | None, int],
        parent: QWidget,
    ) -> None:
        """`start` is what is at the left and at the right, None for the base model, and the column."""
        super().__init__(parent)
        self._controller = controller
        left, right, column = start
        self._variants: Sequence[Checkpoint | None] = [*in_order(controller.session.project.checkpoints.all()), None]
        self._column = column
        self._missing: dict[Path, MissingPicture] = {}

        self._view = GroupView(picture_cache, self)
        self._view.keeps_zoom = True
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._left_box = self._make_box(left)
        self._right_box = self._make_box(right)
        self._strength_slider = self._make_slider()
        self._strength_label = label(self, "dim")
        self._left_box.setAccessibleName(self.tr("At the left"))
        self._right_box.setAccessibleName(self.tr("At the right"))
        self._strength_slider.setAccessibleName(self.tr("Strength of the one at the right"))
        self._lay_out()
        self.setWindowTitle(self.tr("Compare"))
        self.resize(parent.window().size() * SHARE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        for box in (self._left_box, self._right_box):
            box.currentIndexChanged.connect(self._on_changed)
        self._strength_slider.valueChanged.connect(self._on_changed)
        controller.previewed.connect(self._on_drawn)
        controller.work_changed.connect(self._on_drawn)
        controller.estimates.changed.connect(self._on_drawn)
        self._on_changed()

    def _make_box(self, chosen: Checkpoint | None) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.setFixedWidth(BOX_WIDTH)
        box.offer(self._variants, checkpoint_name, chosen)

        # The list that opens may be wider than its box.
        box.view().setMinimumWidth(LIST_WIDTH if any(each and each.name for each in self._variants) else BOX_WIDTH)
        return box

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slider.setRange(0, len(STRENGTHS) - 1)
        slider.setValue(STRENGTHS.index(WHOLE))
        slider.setPageStep(1)
        slider.setFixedWidth(SLIDER_WIDTH)
        return slider

    def _lay_out(self) -> None:
        # Else the boxes would move with every digit.
        self._strength_label.ensurePolished()
        letters = self._strength_label.fontMetrics()
        widths = [letters.horizontalAdvance(self._strength_text(each)) for each in STRENGTHS]
        self._strength_label.setFixedWidth(max(widths) + LETTER_EDGE)

        left = QHBoxLayout()
        left.addStretch(1)
        left.addWidget(self._left_box)
        left.addStretch(1)

        right = QHBoxLayout()
        right.setSpacing(10)
        right.addStretch(1)
        right.addWidget(self._right_box)
        right.addWidget(self._strength_slider)
        right.addWidget(self._strength_label)
        right.addStretch(1)

        sides = QHBoxLayout()
        sides.setSpacing(GAP)
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)

        legend = self.tr(
            "← → prompt      ↑ ↓ right      Shift ↑ ↓ left      + − strength      Tab swap      F fit      Z 100 %"
            "      Esc close"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._prompt)
        column.addWidget(self._view, 1)
        column.addLayout(sides)
        column.addWidget(label(self, "legend", legend, centred=True))

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def prompt(self) -> str:
        return self._prompt.text()

    @property
    def names(self) -> tuple[str, str]:
        """What is compared, the left one first."""
        return self._left_box.currentText(), self._right_box.currentText()

    @property
    def strength(self) -> int:
        """Of the right one, in per cent."""
        return STRENGTHS[self._strength_slider.value()]

    @property
    def missing(self) -> list[str]:
        """What stands in the place of pictures that are not drawn yet."""
        return [missing.words for missing in self._missing.values()]

    def _strength_text(self, strength: int) -> str:
        return self.tr("Strength {0} %").format(strength)

    def _previews(self) -> tuple[Preview, Preview]:
        left = self._variants[self._left_box.currentIndex()]
        right = self._variants[self._right_box.currentIndex()]
        return (
            Preview(left.id if left else None, self._column),
            Preview(right.id if right else None, self._column, self.strength),
        )

    @Slot()
    def _on_changed(self) -> None:
        """Show what the artist asked for and have drawn what is missing of it."""
        self._controller.show_previews(self._previews())
        self._strength_label.setText(self._strength_text(self.strength))

        # The base model has no adapter that could be weaker or stronger.
        has_strength = self._variants[self._right_box.currentIndex()] is not None
        for widget in (self._strength_slider, self._strength_label):
            widget.setEnabled(has_strength)
        self._on_drawn()

    @Slot()
    def _on_drawn(self) -> None:
        pictures = [picture_of(self._controller.project, preview) for preview in self._previews()]
        stand_ins = {picture.image: missing_picture(self._controller, picture.image) for picture in pictures}
        self._missing = {image: missing for image, missing in stand_ins.items() if missing is not None}

        # The view shows groups as they are voted on, so the two previews are dressed as one that is in no project.
        candidates = tuple(_candidate(place, picture) for place, picture in enumerate(pictures))
        self._view.show_missing(self._missing)
        self._view.show_group(Group(0, candidates), ())
        self._prompt.setText(pictures[0].prompt)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._column = (self._column + step) % SHOWN
                self._on_changed()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                box = self._left_box if shift else self._right_box
                box.setCurrentIndex((box.currentIndex() + step) % box.count())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal | Qt.Key.Key_Minus:
                step = -1 if event.key() == Qt.Key.Key_Minus else 1
                if self._strength_slider.isEnabled():
                    self._strength_slider.setValue(self._strength_slider.value() + step)
            case Qt.Key.Key_F:
                self._view.fit()
            case Qt.Key.Key_Z:
                self._view.full_size()
            case Qt.Key.Key_Tab:
                self._view.flicker(True)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        # A key that is held down sends releases between its repeats.
        if event.key() == Qt.Key.Key_Tab and not event.isAutoRepeat():
            self._view.flicker(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab swaps the pictures instead."""
        return False

    def done(self, result: int) -> None:
        """What was not begun need no longer be drawn."""
        self._controller.show_previews(())
        super().done(result)


def _candidate(place: int, picture: Picture) -> Candidate:
    return Candidate(
        id=place,
        prompt_id=0,
        prompt=picture.prompt,
        negative=picture.negative,
        checkpoint=None,
        latent_seed=picture.latent_seed,
        noise_seed=picture.noise_seed,
        image=picture.image,
        trajectory=picture.image,
    )
