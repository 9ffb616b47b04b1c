"""How an export is said to have gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.events import Exported
from studio.ui.widgets.formatting import decimal, file_size, percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)


def exported_text(exported: Exported) -> str:
    """What was written, what it was checked for, and how exactly it brings the checkpoint back."""
    readers = ", ".join(verdict.program for verdict in exported.checked if verdict.reads)
    others = ", ".join(verdict.program for verdict in exported.checked if not verdict.reads)

    sentences = [_tr("Saved as {0}, {1}.").format(exported.target, file_size(exported.size))]
    if readers:
        sentences.append(_tr("Checked for {0}.").format(readers))
    else:
        sentences.append(_tr("It is read wherever the base model is."))
    if others:
        sentences.append(_tr("Not for {0}.").format(others))

    read_back = _tr("Read back, its pictures differ from the checkpoint's by {0}; the style changes them by {1}.")
    sentences.append(read_back.format(decimal(exported.difference, 4), decimal(exported.effect, 2)))
    if exported.lost:
        sentences.append(_tr("The smaller rank leaves out {0} of the change.").format(percent(exported.lost)))
    return " ".join(sentences)
