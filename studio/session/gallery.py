"""The pictures that were voted on, as a gallery shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from studio.domain.votes import Candidate, Group, Mark, Purpose, Verdict, Vote


class VoteOutcome(StrEnum):
    """What a vote said of a picture; of a marked group the plain ones count as tied."""

    WON = "won"
    LOST = "lost"
    TIED = "tied"


@dataclass(frozen=True)
class GalleryPicture:
    """One picture with the group it was voted on in."""

    picture: Candidate
    group: Group
    outcome: VoteOutcome
    bookmarked: bool


@dataclass(frozen=True)
class GalleryFilter:
    """What to show; None takes all. `checkpoint` 0 stands for the base model, `words` must all occur in the prompt."""

    prompt: int | None = None
    checkpoint: int | None = None
    outcome: VoteOutcome | None = None
    words: str = ""
    bookmarked: bool = False


def gallery_pictures(votes: Iterable[Vote], bookmarks: Collection[int]) -> Iterator[GalleryPicture]:
    """Every picture of every vote in the order of `votes`.

    What was not voted on is left out, for it would tell which pair is a blind test; repeats show pictures twice.
    """
    for vote in votes:
        if vote.group.purpose is Purpose.REPEAT or not vote.verdict.decided:
            continue
        for picture, outcome in zip(vote.group.pictures, _outcomes(vote), strict=True):
            yield GalleryPicture(picture, vote.group, outcome, vote.group.id in bookmarks)


def matches(shot: GalleryPicture, chosen: GalleryFilter) -> bool:
    """Whether a picture is to be shown."""
    picture = shot.picture
    text = shot.picture.prompt.casefold()
    return (
        (chosen.prompt is None or picture.prompt_id == chosen.prompt)
        and (chosen.checkpoint is None or (picture.checkpoint or 0) == chosen.checkpoint)
        and (chosen.outcome is None or shot.outcome is chosen.outcome)
        and (shot.bookmarked or not chosen.bookmarked)
        and all(word in text for word in chosen.words.casefold().split())
    )


def _outcomes(vote: Vote) -> list[VoteOutcome]:
    if vote.verdict is Verdict.MARKED:
        outcomes = {Mark.BEST: VoteOutcome.WON, Mark.BAD: VoteOutcome.LOST, Mark.PLAIN: VoteOutcome.TIED}
        return [outcomes[mark] for mark in vote.marks]
    return {
        Verdict.LEFT: [VoteOutcome.WON, VoteOutcome.LOST],
        Verdict.RIGHT: [VoteOutcome.LOST, VoteOutcome.WON],
        Verdict.BAD: [VoteOutcome.LOST, VoteOutcome.LOST],
    }.get(vote.verdict, [VoteOutcome.TIED, VoteOutcome.TIED])
