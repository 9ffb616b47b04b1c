"""How numbers and times are said to a person."""

from __future__ import annotations

import math
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from studio.domain.project import Checkpoint
from studio.domain.votes import WHOLE

LONG = 90 * 60
"""From so many seconds on hours are told."""


def _tr(text: str, number: int = -1) -> str:
    return QCoreApplication.translate("words", text, None, number)


def time_left(seconds: float | None) -> str:
    """“about 40 s left”, or nothing while it is unknown."""
    if seconds is None:
        return ""
    if seconds < 5:
        return _tr("a moment left")
    if seconds < 90:
        # In steps of five, since an estimate that changes every second reads like a broken clock.
        return _tr("about {0} s left").format(5 * round(seconds / 5))
    if seconds < LONG:
        return _tr("about {0} min left").format(round(seconds / 60))
    return _tr("about {0} h left").format(decimal(seconds / 3600, 1))


def duration(seconds: float) -> str:
    """“about 40 s”, “about 12 min”, “about 3.5 h”; at least five seconds."""
    if seconds < 90:
        return _tr("about {0} s").format(max(5, 5 * round(seconds / 5)))
    if seconds < LONG:
        return _tr("about {0} min").format(round(seconds / 60))
    return _tr("about {0} h").format(decimal(seconds / 3600, 1))


def short_time(seconds: float) -> str:
    """“3.4 s”, “40 s”, “12 min”, “3.5 h”."""
    if seconds < 10:
        return _tr("{0} s").format(decimal(seconds, 1))
    if seconds < 120:
        return _tr("{0} s").format(round(seconds))
    if seconds < 120 * 60:
        return _tr("{0} min").format(round(seconds / 60))
    return _tr("{0} h").format(decimal(seconds / 3600, 1))


def percent(share: float) -> str:
    """“68%”, or a dash for a training that went astray."""
    if not math.isfinite(share):
        return "–"
    return _tr("{0}%").format(round(100 * share))


def decimal(number: float, places: int) -> str:
    """With so many digits behind the point, or comma."""
    return str(QLocale().toString(number, "f", places))


def file_size(count: int) -> str:
    """“12.3 MB”."""
    return str(QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat))


def counted(number: int, singular: str, plural: str) -> str:
    """“1 vote”, “12 votes”; the two forms come translated."""
    return f"{number} {singular if number == 1 else plural}"


def checkpoint_name(checkpoint: Checkpoint | None, quoted: bool = False) -> str:
    """What the artist called it, `quoted` in a sentence, else “Checkpoint 3”; None is the base model."""
    if checkpoint is None:
        return _tr("Base model")
    if not checkpoint.name:
        return _tr("Checkpoint {0}").format(checkpoint.id)
    if quoted:
        return _tr("“{0}”").format(checkpoint.name)
    return checkpoint.name


def variant_name(checkpoint: Checkpoint | None, strength: int) -> str:
    """“Checkpoint 3”, or “Checkpoint 3 at 150 %” when it drew at another strength than 100."""
    name = checkpoint_name(checkpoint)
    if strength == WHOLE:
        return name
    return _tr("{0} at {1} %").format(name, strength)


def ago(moment: str, now: datetime) -> str:
    """How long ago an ISO moment was, in the coarsest unit that says enough."""
    then = datetime.fromisoformat(moment)
    minutes = int((now - then).total_seconds() // 60)
    if minutes < 1:
        return _tr("just now")
    if minutes < 60:
        return _tr("{0} min ago").format(minutes)
    if minutes < 24 * 60:
        return _tr("{0} h ago").format(minutes // 60)
    local = then.astimezone()
    return str(QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat))


def date_and_time(moment: str) -> str:
    """An ISO moment in this place's time and spelling."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return str(QLocale().toString(local, QLocale.FormatType.ShortFormat))


def now() -> datetime:
    return datetime.now(UTC)
