"""The figures of a plan in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.events import MemoryPeaks
from studio.session.plan.planner import VOTES, Plan
from studio.ui.widgets.formatting import decimal, file_size, short_time

GIB = 2**30


def _tr(text: str) -> str:
    return QCoreApplication.translate("plan", text)


def plan_lines(plan: Plan) -> dict[str, str]:
    """What each figure is, and its words; those that are not known say so."""
    unknown = _tr("not measured yet")
    return {
        _tr("Pictures for a vote"): _pair(plan) or unknown,
        _tr("Votes an hour"): _votes(plan) or unknown,
        _tr("The next round"): _round(plan) or unknown,
        _tr("Memory"): _memory(plan.memory) if plan.memory else unknown,
        _tr("Disk"): _disk(plan) or unknown,
    }


def cost_line(plan: Plan) -> str:
    """What was measured, in one line."""
    group, learning, room = plan.costs.group, plan.costs.learning, plan.room
    parts = [
        "" if group is None else _tr("{0} for the pictures of a vote").format(short_time(group)),
        "" if learning is None else _tr("{0} to learn a round").format(short_time(learning)),
        "" if room is None else _tr("{0} on the disk for {1} votes").format(file_size(room), VOTES),
    ]
    return " · ".join(filter(None, parts))


def _pair(plan: Plan) -> str:
    seconds = plan.costs.group
    return _tr("{0} to draw").format(short_time(seconds)) if seconds is not None else ""


def _votes(plan: Plan) -> str:
    if plan.fed_per_hour is None:
        return ""
    words = _tr("{0} can be drawn and learned; you give {1}, at {2} a vote")
    return words.format(plan.fed_per_hour, plan.given_per_hour, short_time(plan.pace))


def _round(plan: Plan) -> str:
    if plan.ends_in is None or plan.costs.learning is None:
        return ""
    words = _tr("learned in {0}; the learning takes {1}")
    return words.format(short_time(plan.ends_in), short_time(plan.costs.learning))


def _memory(memory: MemoryPeaks) -> str:
    words = _tr("texts {0}, drawing {1}, decoding {2}, learning {3} of {4} GB that are free")
    peaks = (memory.texts, memory.drawing, memory.decoding, memory.learning, memory.room)
    return words.format(*map(_gigabytes, peaks))


def _gigabytes(count: int) -> str:
    """“6.4”, or “< 0.1”."""
    least = 0.1
    return decimal(count / GIB, 1) if count >= least * GIB else f"< {decimal(least, 1)}"


def _disk(plan: Plan) -> str:
    if plan.room is None:
        return ""
    taken = _tr("{0} for {1} votes").format(file_size(plan.room), VOTES)
    if plan.free is None:
        return taken
    return _tr("{0}; {1} are free").format(taken, file_size(plan.free))
