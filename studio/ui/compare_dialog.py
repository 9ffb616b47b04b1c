"""Two checkpoints, or one and the base model, at the same prompt and seeds, large."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.votes import Candidate, Group
from studio.domain.work import Picture
from studio.ui.group_view import GroupView
from studio.ui.parts import label
from studio.ui.pictures import Pictures

Previews = Callable[[int | None], Sequence[Picture]]
SHARE = 0.94


class CompareDialog(QDialog):
    """← and → go through the prompts, ↑ and ↓ through the checkpoints at the right; zoom is as on the voting page."""

    def __init__(
        self,
        previews: Previews,
        checkpoints: Sequence[int],
        pictures: Pictures,
        start: tuple[int, int],
        parent: QWidget,
    ) -> None:
        """`start` is (checkpoint, column); the left picture is the base model's."""
        super().__init__(parent)
        self._previews, self._checkpoints = previews, checkpoints
        self._checkpoint, self._column = start
        self._view = GroupView(pictures, self)
        self._view.keeps_zoom = True
        self._prompt = label(self, "prompt", wrap=True, centred=True)
        self._left, self._right = (label(self, "dim", centred=True) for _ in range(2))
        legend = self.tr("← → prompt      ↑ ↓ checkpoint      Tab swap      F fit      Z 100 %      Esc close")
        names = QHBoxLayout()
        names.addWidget(self._left, 1)
        names.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(10)
        column.addWidget(self._prompt)
        column.addWidget(self._view, 1)
        column.addLayout(names)
        column.addWidget(label(self, "legend", legend, centred=True))
        self.setWindowTitle(self.tr("Compare"))
        self.resize(parent.window().size() * SHARE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show()

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def prompt(self) -> str:
        return self._prompt.text()

    @property
    def checkpoint(self) -> int:
        """The one at the right."""
        return self._checkpoint

    def _show(self) -> None:
        base, tuned = self._previews(None)[self._column], self._previews(self._checkpoint)[self._column]
        pair = tuple(
            Candidate(place, 0, one.prompt, one.negative, None, one.latent_seed, one.noise_seed, one.image, one.image)
            for place, one in enumerate((base, tuned))
        )
        self._view.show_group(Group(self._checkpoint * len(self._previews(None)) + self._column, pair), ())
        self._prompt.setText(tuned.prompt)
        self._left.setText(self.tr("Base model"))
        self._right.setText(self.tr("Checkpoint {0}").format(self._checkpoint))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._column = (self._column + step) % len(self._previews(None))
                self._show()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                step = 1 if event.key() == Qt.Key.Key_Up else -1
                at = self._checkpoints.index(self._checkpoint) + step
                self._checkpoint = self._checkpoints[at % len(self._checkpoints)]
                self._show()
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
