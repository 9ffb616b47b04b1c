"""Votes as a list whose lines can be unticked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from studio.domain.answers import Answer
from studio.domain.votes import Mark, Vote
from studio.ui.voting.vote_strip import marks_of

Index = QModelIndex | QPersistentModelIndex
ReadVotes = Callable[[Sequence[Answer]], list[Vote]]
READ_AHEAD = 50


class VoteModel(QAbstractListModel):
    """All lines are ticked at first. The pictures of a line are read when it is first looked at."""

    def __init__(self, answers: Sequence[Answer], read: ReadVotes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers = answers
        self._read = read
        self._votes: dict[int, Vote] = {}
        self._left_out: set[int] = set()

    @property
    def left_out(self) -> frozenset[int]:
        """The groups of the votes that are not ticked."""
        return frozenset(self._left_out)

    def vote(self, index: Index) -> Vote:
        row = index.row()
        if row not in self._votes:
            first = row - row % READ_AHEAD
            self._votes.update(enumerate(self._read(self._answers[first : first + READ_AHEAD]), start=first))
        return self._votes[row]

    def is_taken(self, index: Index) -> bool:
        return self._group(index) not in self._left_out

    def turn(self, indexes: Iterable[Index], taken: bool) -> None:
        """Tick these lines, or untick them."""
        for index in indexes:
            group = self._group(index)
            if taken:
                self._left_out.discard(group)
            else:
                self._left_out.add(group)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._answers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.vote(index).group.left.prompt
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _vote_text(self.vote(index), self.is_taken(index))
        return None

    def _group(self, index: Index) -> int:
        return self._answers[index.row()].group.id


def _vote_text(vote: Vote, taken: bool) -> str:
    def tr(text: str) -> str:
        return QCoreApplication.translate("votes", text)

    mark_names = {Mark.BEST: tr("liked"), Mark.PLAIN: tr("not chosen"), Mark.BAD: tr("disliked")}
    answers = ", ".join(mark_names[mark] for mark in marks_of(vote))
    use = tr("learned") if taken else tr("left out")
    return f"{vote.group.left.prompt}: {answers} – {use}"
