"""What the engine has to do without, in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.events import Saving


def _tr(text: str) -> str:
    return QCoreApplication.translate("remark", text)


def saving_text(way: Saving) -> str:
    """How memory of the graphics card is saved from now on."""
    return {
        Saving.SMALLER_STEPS: _tr("The graphics card was full: the work goes on in smaller steps"),
        Saving.FOUR_BITS: _tr("The graphics card was full: the work goes on with weights in four bits"),
        Saving.FOUR_BITS_FROM_THE_START: _tr(
            "The graphics card is too small for this base model: its weights are kept in four bits, and pictures come "
            "out a little different"
        ),
    }[way]


def precision_text() -> str:
    """That half precision was not enough."""
    return _tr("Half precision is too narrow for this base model: the work goes on in full precision")
