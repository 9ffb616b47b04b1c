"""A box to choose one of many things, put into words only when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QWidget

Index = QModelIndex | QPersistentModelIndex
LETTERS = 12


class _Choices(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._values: Sequence[Any] = ()
        self._text: Callable[[Any], str] = str

    @property
    def values(self) -> Sequence[Any]:
        return self._values

    def show(self, values: Sequence[Any], text: Callable[[Any], str]) -> None:
        self.beginResetModel()
        self._values = values
        self._text = text
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(self._values[index.row()])
        return None


class ChoiceBox(QComboBox):
    """Its entries are values; `currentIndexChanged` tells of what the artist chose, not of what was offered anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = _Choices(self)
        self.setModel(self._choices)

        # Else it would be as wide as the longest of all, which all would have to be put into words for.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)

    @property
    def chosen(self) -> Any:
        """The value that is chosen; None as well where there is none."""
        values = self._choices.values
        return values[self.currentIndex()] if 0 <= self.currentIndex() < len(values) else None

    def offer(self, values: Sequence[Any], text: Callable[[Any], str], default: Any = None) -> None:
        """Offer these, as `text` names them. What was chosen stays chosen, or else the default or the first is."""
        chosen = self.chosen if self.currentIndex() >= 0 else default
        self.blockSignals(True)
        self._choices.show(values, text)
        self.choose(chosen if chosen in values else default)
        self.blockSignals(False)

    def choose(self, value: Any) -> None:
        """The first where it is not offered."""
        values = self._choices.values
        self.setCurrentIndex(values.index(value) if value in values else min(0, len(values) - 1))
