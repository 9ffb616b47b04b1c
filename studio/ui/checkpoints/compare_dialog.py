"""Any two of the checkpoints and the base model, at the same prompt and seeds, large."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.project import Checkpoint
from studio.domain.votes import WHOLE, Candidate, Group
from studio.session.previews import SHOWN, STRENGTHS, Preview, picture_of
from studio.ui.checkpoints.checkpoint_table import in_order
from studio.ui.viewer.group_view import GAP, GroupView
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.factories import label
from studio.ui.widgets.formatting import checkpoint_name

SHARE = 0.94
BOX = 160
SLIDER = 104
TOLD = 96
LONGEST = 400


class CompareDialog(QDialog):
    """Every key works at any time, so nothing in here takes the focus; zoom is as on the voting page.

    A picture that is asked for and not there yet is drawn next.
    """

    def __init__(
        self,
        controller: ProjectController,
        pictures: PictureCache,
        start: tuple[Checkpoint | None, Checkpoint | None, int],
        parent: QWidget,
    ) -> None:
        """`start` is what is at the left and at the right, None for the base model, and the column."""
        super().__init__(parent)
        self._controller = controller
        self._painters: Sequence[Checkpoint | None] = [*in_order(controller.project.checkpoints.all()), None]
        *sides, self._column = start
        self._missing: dict[Path, str] = {}
        self._view = GroupView(pictures, self)
        self._view.keeps_zoom = True
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._left, self._right = (self._box(side) for side in sides)
        self._strength = self._slider()
        self._told = label(self, "dim")
        self._left.setAccessibleName(self.tr("At the left"))
        self._right.setAccessibleName(self.tr("At the right"))
        self._strength.setAccessibleName(self.tr("Strength of the one at the right"))
        self._lay_out()
        self.setWindowTitle(self.tr("Compare"))
        self.resize(parent.window().size() * SHARE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for box in (self._left, self._right):
            box.currentIndexChanged.connect(self._on_asked)
        self._strength.valueChanged.connect(self._on_asked)
        controller.previewed.connect(self._on_drawn)
        controller.work_changed.connect(self._on_drawn)
        self._on_asked()

    def _box(self, chosen: Checkpoint | None) -> QComboBox:
        box = QComboBox(self)
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box.setFixedWidth(BOX)
        box.addItems([checkpoint_name(variant) for variant in self._painters])
        box.view().setMinimumWidth(min(LONGEST, max(BOX, box.sizeHint().width())))
        box.setCurrentIndex(self._painters.index(chosen))
        return box

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        slider.setRange(0, len(STRENGTHS) - 1)
        slider.setValue(STRENGTHS.index(WHOLE))
        slider.setPageStep(1)
        slider.setFixedWidth(SLIDER)
        return slider

    def _lay_out(self) -> None:
        self._told.setFixedWidth(TOLD)
        left = QHBoxLayout()
        right = QHBoxLayout()
        sides = QHBoxLayout()
        right.setSpacing(10)
        left.addStretch(1)
        left.addWidget(self._left)
        left.addStretch(1)
        right.addStretch(1)
        right.addWidget(self._right)
        right.addWidget(self._strength)
        right.addWidget(self._told)
        right.addStretch(1)
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
        return self._left.currentText(), self._right.currentText()

    @property
    def strength(self) -> int:
        """Of the right one, in per cent."""
        return STRENGTHS[self._strength.value()]

    @property
    def missing(self) -> list[str]:
        """What stands in the place of pictures that are not drawn yet."""
        return list(self._missing.values())

    def _previews(self) -> tuple[Preview, Preview]:
        left, right = (self._painters[box.currentIndex()] for box in (self._left, self._right))
        return (
            Preview(left.id if left else None, self._column),
            Preview(right.id if right else None, self._column, self.strength),
        )

    def _words_for(self, image: Path) -> str:
        if not self._controller.is_drawing(image):
            problem = self._controller.problem
            return problem.sentence if problem else self.tr("Not drawn yet")
        return self.tr("Paused") if self._controller.state.paused else self.tr("Drawing…")

    @Slot()
    def _on_asked(self) -> None:
        """Show what the artist asked for and have drawn what is missing of it."""
        self._controller.show_previews(self._previews())
        self._told.setText(self.tr("Strength {0} %").format(self.strength))
        tuned = self._painters[self._right.currentIndex()] is not None
        for widget in (self._strength, self._told):
            widget.setEnabled(tuned)
        self._on_drawn()

    @Slot()
    def _on_drawn(self) -> None:
        pictures = [picture_of(self._controller.project, preview) for preview in self._previews()]
        images = {picture.image for picture in pictures}
        self._missing = {image: self._words_for(image) for image in images if not image.is_file()}
        pair = tuple(
            Candidate(place, 0, one.prompt, one.negative, None, one.latent_seed, one.noise_seed, one.image, one.image)
            for place, one in enumerate(pictures)
        )
        self._view.show_missing(self._missing)
        self._view.show_group(Group(0, pair), ())
        self._prompt.setText(pictures[0].prompt)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._column = (self._column + step) % SHOWN
                self._on_asked()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                box = self._left if shift else self._right
                box.setCurrentIndex((box.currentIndex() + step) % box.count())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal | Qt.Key.Key_Minus:
                step = -1 if event.key() == Qt.Key.Key_Minus else 1
                if self._strength.isEnabled():
                    self._strength.setValue(self._strength.value() + step)
            case Qt.Key.Key_F:
                self._view.fit()
            case Qt.Key.Key_Z:
                self._view.full_size()
            case Qt.Key.Key_Tab:
                self._view.flicker(True)
            case _:
                super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Tab and not event.isAutoRepeat():
            self._view.flicker(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab swaps the pictures instead."""
        return False

    def done(self, result: int) -> None:
        """What was not begun need no longer be drawn."""
        self._controller.show_previews(())
        super().done(result)
