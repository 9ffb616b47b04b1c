"""What a checkpoint tells of the artist's taste, made of its `taste.json` and of the pictures on the disk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import fmean

from studio.domain.engine import Cancel
from studio.domain.project import Checkpoint
from studio.domain.votes import Candidate, Group, Purpose
from studio.regular_files import is_regular
from studio.session.statistics.win_rates import wilson_interval
from studio.session.taste.vocabulary import Word
from studio.store.read_only import ReadOnlyProject
from studio.taste_file import TASTE, read_taste

SHOWN = 6
MEASURED = 400
"""So many pictures are measured at most, those of the newest votes: decoding them takes seconds."""
READ_AT_ONCE = 500
"""Groups; between two such parts a stop is heard."""
HIGHEST_REWARD = 1e6
"""No log-ratio comes near it, and sums of such numbers stay finite; a file with a higher one cannot be meant."""
STEADY = 0.9
"""From this cosine on the newest votes hardly turned what was learned, and another twenty ranked pictures that nobody
voted on no better; from 0.8 to 0.9 by 0.02 of a correlation near 0.6, below by 0.05 (ten tastes, three seeds)."""
ENOUGH_ASKED = 40
"""Before, what was learned may be steady by chance."""


@dataclass(frozen=True)
class RankedPicture:
    """A picture with the group that it was voted on in."""

    picture: Candidate
    group: int


@dataclass(frozen=True)
class ToldTaste:
    """`highest` and `lowest` begin with the picture that is liked most and least; no picture is in both.

    Of `asked` votes that the model had not seen it foretold `foretold`. `steadiness` and `weights` as in `Taste`. Both
    rows of pictures are empty where it learned from no vote.
    """

    checkpoint: int
    highest: tuple[RankedPicture, ...]
    lowest: tuple[RankedPicture, ...]
    words: tuple[Word, ...]
    asked: int
    foretold: int
    steadiness: float | None
    weights: Mapping[str, float] = field(default_factory=dict)

    @property
    def interval(self) -> tuple[float, float]:
        """Of the share of votes that it foretells, Wilson's at 95 %."""
        return wilson_interval(self.foretold, self.asked)

    @property
    def is_early(self) -> bool:
        """Whether chance alone would foretell as many."""
        low, high = self.interval
        return low <= 0.5 <= high

    @property
    def is_settled(self) -> bool:
        """Whether more votes of the same kind teach hardly anything."""
        return self.steadiness is not None and self.steadiness >= STEADY and self.asked >= ENOUGH_ASKED


def tells_taste(checkpoint: Checkpoint) -> bool:
    """Whether there is a file that could tell it; one look at the disk."""
    return is_regular(checkpoint.folder / TASTE)


def taste_reader(project: ReadOnlyProject, checkpoint: Checkpoint, cancel: Cancel) -> Callable[[], ToldTaste | None]:
    """To be called in another thread: reading the groups and measuring the newest 400 of their pictures takes seconds.

    It returns None where the checkpoint tells nothing that could be meant of pictures of this project, and raises
    Stopped once `cancel` is, StudioError when the project cannot be read.
    """
    groups = project.votes.groups_of(project.checkpoints.known(checkpoint.id))
    read = project.votes.snapshot().read_groups
    return partial(_told, checkpoint.id, checkpoint.folder, sorted(groups, reverse=True), read, cancel)


def _told(
    checkpoint: int,
    folder: Path,
    group_ids: Sequence[int],
    read: Callable[[Sequence[int]], Mapping[int, Group]],
    cancel: Cancel,
) -> ToldTaste | None:
    taste = read_taste(folder)
    if taste is None or any(abs(reward) > HIGHEST_REWARD for reward in taste.rewards.values()):
        return None
    groups = _ranked_groups(group_ids, read, taste.rewards.keys(), cancel)
    if not (groups or taste.weights):
        return None
    ranking = _ranking(groups, taste.rewards)
    return ToldTaste(
        checkpoint,
        highest=_there(entry for reward, entry in reversed(ranking) if reward > 0),
        lowest=_there(entry for reward, entry in ranking if reward < 0),
        words=tuple(_words(groups, taste.rewards, cancel)),
        asked=taste.asked,
        foretold=taste.foretold,
        steadiness=taste.steadiness,
        weights=taste.weights,
    )


def _ranked_groups(
    group_ids: Sequence[int],
    read: Callable[[Sequence[int]], Mapping[int, Group]],
    names: Collection[str],
    cancel: Cancel,
) -> list[tuple[int, list[Candidate]]]:
    """Those of rounds in which pictures have a reward, each with these pictures, the newest first."""
    found: list[tuple[int, list[Candidate]]] = []
    for start in range(0, len(group_ids), READ_AT_ONCE):
        cancel.check()
        before = len(found)
        part = read(group_ids[start : start + READ_AT_ONCE])
        for number in sorted(part, reverse=True):
            group = part[number]
            if group.purpose is Purpose.ROUND:
                pictures = [one for one in group.pictures if one.trajectory and one.trajectory.name in names]
                if pictures:
                    found.append((number, pictures))
        # A round looks at the newest votes alone where there are very many.
        if found and len(found) == before:
            break
    return found


def _reward(picture: Candidate, rewards: Mapping[str, float]) -> float:
    return rewards[picture.trajectory.name] if picture.trajectory else 0.0


def _ranking(
    groups: Iterable[tuple[int, Sequence[Candidate]]], rewards: Mapping[str, float]
) -> list[tuple[float, RankedPicture]]:
    """The lowest first, with rewards less the mean of their prompt: they can be compared only within one."""
    by_prompt: dict[tuple[str, str], list[RankedPicture]] = defaultdict(list)
    for number, pictures in groups:
        for picture in pictures:
            by_prompt[picture.prompt, picture.negative].append(RankedPicture(picture, number))
    ranking = []
    for entries in by_prompt.values():
        of_prompt = [_reward(entry.picture, rewards) for entry in entries]
        mean = fmean(of_prompt)
        ranking += [(reward - mean, entry) for reward, entry in zip(of_prompt, entries, strict=True)]
    return sorted(ranking, key=lambda each: (each[0], each[1].picture.id))


def _there(entries: Iterable[RankedPicture]) -> tuple[RankedPicture, ...]:
    """The first few whose image files are there."""
    return tuple(islice((entry for entry in entries if is_regular(entry.picture.image)), SHOWN))


def _words(
    groups: Iterable[tuple[int, Sequence[Candidate]]], rewards: Mapping[str, float], cancel: Cancel
) -> list[Word]:
    # numpy is loaded here, in the other thread: the window comes up sooner without it.
    from studio.session.taste.words import measured, plain_words

    shown = ((number, picture) for number, pictures in groups for picture in pictures)
    rows = []
    for number, picture in islice(shown, MEASURED):
        cancel.check()
        measures = measured(picture.image)
        if measures is not None:
            rows.append((_reward(picture, rewards), measures, number))
    return plain_words([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows])
