"""How an export is said to have gone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.events import Exported
from studio.ui.widgets.formatting import decimal, file_size, percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)


def outcome_words(exported: Exported) -> str:
    """What was written, what it was checked for, and how exactly it brings the checkpoint back."""
    lines = [_tr("Saved as {0}, {1}.").format(exported.target, file_size(exported.size))]
    good = ", ".join(verdict.program for verdict in exported.checked if verdict.reads)
    bad = ", ".join(verdict.program for verdict in exported.checked if not verdict.reads)
    lines.append(_tr("Checked for {0}.").format(good) if good else _tr("It is read wherever the base model is."))
    if bad:
        lines.append(_tr("Not for {0}.").format(bad))
    read_back = _tr("Read back, the largest difference is {0}; the style itself changes {1}.")
    lines.append(read_back.format(decimal(exported.difference, 4), decimal(exported.effect, 2)))
    if exported.lost:
        lines.append(_tr("The smaller rank leaves out {0} of the change.").format(percent(exported.lost)))
    return " ".join(lines)
