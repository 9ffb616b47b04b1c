"""What a screen reader says of the marks on a group of more than two pictures."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Mark


def marks_text(marks: Sequence[Mark], frame: int | None) -> str:
    """The framed picture first, since it is what the last key has moved; empty without a frame or a mark."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("GroupMarks", text)

    def numbers(wanted: Mark) -> str:
        return ", ".join(str(place + 1) for place, mark in enumerate(marks) if mark is wanted)

    sentences = [] if frame is None else [tr("Picture {0} of {1} is framed.").format(frame + 1, len(marks))]
    for mark, sentence in ((Mark.BEST, tr("The best: {0}.")), (Mark.BAD, tr("Bad: {0}."))):
        if mark in marks:
            sentences.append(sentence.format(numbers(mark)))
    return " ".join(sentences)
