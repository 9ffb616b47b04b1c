"""What a vote said of a picture, in a sign and a word or two."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Vote
from studio.session.gallery.finding import VoteOutcome, outcomes


def outcome_text(vote: Vote, place: int) -> str:
    """Empty where nothing was said of it by itself: the other one of a pair, the plain ones of several."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("GalleryOutcome", text)

    several = len(vote.group.pictures) > 2
    match outcomes(vote)[place]:
        case VoteOutcome.WON if several:
            return tr("✓ best")
        case VoteOutcome.WON:
            return tr("✓ much better") if vote.strength > 1 else tr("✓ better")
        case VoteOutcome.TIED if not several:
            return tr("✓ both good")
        case VoteOutcome.BAD:
            return tr("✕ bad") if several else tr("✕ both bad")
        case VoteOutcome.SKIPPED:
            return tr("– skipped")
        case _:
            return ""
