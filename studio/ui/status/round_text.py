"""What counts towards a round, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Vote
from studio.session.round_counts import RoundCounts, kind_of
from studio.ui.widgets.formatting import counted


def uncounted_text(vote: Vote) -> str:
    """Why a vote did not move the count of the round, said afterwards; empty for one that did."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("RoundText", text)

    return {
        "checks": tr("A blind check of what it learned: not counted for the round"),
        "repeats": tr("Those came a second time: not counted for the round"),
        "undecided": tr("No picture is better than another: not counted for the round"),
    }.get(kind_of(vote), "")


def counts_lines(counts: RoundCounts) -> list[str]:
    """What was answered beside the votes that count; nothing of what there was none of."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("RoundText", text)

    checks = counted(counts.checks, tr("blind check"), tr("blind checks"))
    repeats = counted(counts.repeats, tr("repeat"), tr("repeats"))
    skipped = counted(counts.skipped, tr("skipped"), tr("skipped"))
    undecided = tr("{0} without a better one").format(counts.undecided)
    lines = {
        tr("{0}: they prove what was learned").format(checks): counts.checks,
        tr("{0}: they show how alike you answer").format(repeats): counts.repeats,
        tr("{0}: kept, with nothing to learn from").format(undecided): counts.undecided,
        tr("{0}: they may come back").format(skipped): counts.skipped,
    }
    return [line for line, number in lines.items() if number]
