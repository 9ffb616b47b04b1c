"""What is said of a pair that was voted on before and is looked at again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Mark, Verdict, Vote


def standing_text(vote: Vote, skip: str, leave: str) -> str:
    """The vote that counts, and that another would replace it; the keys `skip` and `leave`
    leave it alone."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("StandingVote", text)

    verdicts = {
        (Verdict.LEFT, 1): tr("You said: the left one is better."),
        (Verdict.LEFT, 2): tr("You said: the left one is much better."),
        (Verdict.RIGHT, 1): tr("You said: the right one is better."),
        (Verdict.RIGHT, 2): tr("You said: the right one is much better."),
        (Verdict.TIE, 1): tr("You said: both are good."),
        (Verdict.BAD, 1): tr("You said: both are bad."),
    }
    said = verdicts.get((vote.verdict, vote.strength)) or tr("You marked these pictures before.")
    if vote.marks.count(Mark.BEST) == 1:
        said = tr("You said: picture {0} is the best.").format(vote.marks.index(Mark.BEST) + 1)
    replaces = tr("Another vote takes the place of this one; {0} or {1} leaves it as it is.").format(skip, leave)
    return f"{said} {replaces}"
