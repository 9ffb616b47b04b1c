"""Pictures from elsewhere on their way to be voted on: read, and put into groups of one prompt, in whatever thread."""

from __future__ import annotations

import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio.atomic_files import written_aside
from studio.domain.errors import InputError
from studio.domain.project import ImportKind, NewGroup, NewPicture
from studio.session.brought.bringing import LikedRequest, ReadIn, Remark, Step, bring_liked
from studio.session.brought.reading import shared_folder

NO_PROMPT = "Nothing tells from which words it was drawn, so it cannot be voted on beside others."
TOO_FEW = "{0} other pictures of its prompt were brought, and {1} are needed to vote on; it is left out."
LIKED = "No bad picture of its prompt is left to set it beside, so it is taken as one that you like."
DISLIKED = "No good picture of its prompt is left to set it beside, so it is taken as one that you do not like."


@dataclass(frozen=True)
class SortRequest:
    """To bring pictures to vote on: those of one prompt and one negative prompt are put into groups of `group_size`.

    With `bad` ones they are sorted already: `sources` are the good ones, and one of each of the same prompt become a
    pair with a vote. The others are liked and disliked pictures. Voted pictures are written into the folder `images`,
    liked ones into `into`; the rest is as for LikedRequest. All chance comes from `seed`.
    """

    sources: tuple[Path, ...]
    bad: tuple[Path, ...]
    size: tuple[int, int]
    images: Path
    into: Path
    group_size: int
    seed: int
    known: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sorted:
    """What came of it, to be recorded as one import."""

    kind: ImportKind
    source: str
    groups: tuple[NewGroup, ...]
    liked: tuple[NewPicture, ...]
    remarks: tuple[Remark, ...]


def bring_to_vote(request: SortRequest, step: Step = lambda done, total: None) -> Sorted:
    """Read and write all of them; what has no place in a group is told. Nothing stays after an error, as for
    `bring_liked`."""
    good = _read(request, request.sources, request.known, likes=True, step=step)
    source = str(shared_folder(request.sources))
    if not request.bad:
        groups, remarks = _grouped(request, good.pictures)
        _take_away(good.pictures, groups)
        return Sorted(ImportKind.VOTES, source, groups, (), (*good.remarks, *remarks))
    made = list(good.pictures)
    try:
        known = {**request.known, **{picture.digest: picture.name for picture in good.pictures}}
        bad = _read(request, request.bad, known, likes=False, step=step)
        made += bad.pictures
        groups, left = _paired(request, good.pictures, bad.pictures)
        liked, remarks = _moved(request, left)
    except BaseException:
        _take_away(made, ())
        raise
    return Sorted(ImportKind.VOTES, source, groups, liked, (*good.remarks, *bad.remarks, *remarks))


def refuse_nothing_sorted(read: Sorted) -> None:
    """InputError where nothing is left to be taken."""
    if read.groups or read.liked:
        return
    if not read.remarks:
        raise InputError("There is no picture in {0}; choose pictures, or a folder that holds some.", read.source)
    first = read.remarks[0]
    raise InputError("None of these pictures can be voted on: {0}: {1}", first.name, first.sentence)


def _read(
    request: SortRequest, sources: tuple[Path, ...], known: Mapping[str, str], *, likes: bool, step: Step
) -> ReadIn:
    wanted = LikedRequest(sources, request.size, request.images, known, likes, keeps_whole=False)
    return bring_liked(wanted, step)


def _by_prompt(pictures: Sequence[NewPicture]) -> dict[tuple[str, str], list[NewPicture]]:
    found: dict[tuple[str, str], list[NewPicture]] = {}
    for picture in pictures:
        found.setdefault((picture.prompt, picture.negative), []).append(picture)
    return found


def _grouped(request: SortRequest, pictures: Sequence[NewPicture]) -> tuple[tuple[NewGroup, ...], list[Remark]]:
    size = request.group_size
    groups = []
    remarks = []
    for (prompt, _), same in _by_prompt(pictures).items():
        whole = len(same) // size * size if prompt else 0
        groups += [NewGroup(tuple(same[at : at + size])) for at in range(0, whole, size)]
        for picture in same[whole:]:
            sentence = InputError(TOO_FEW, len(same) - whole - 1, size) if prompt else InputError(NO_PROMPT)
            remarks.append(Remark(picture.name, sentence, refused=True))
    return tuple(groups), remarks


def _paired(
    request: SortRequest, good: Sequence[NewPicture], bad: Sequence[NewPicture]
) -> tuple[tuple[NewGroup, ...], list[NewPicture]]:
    """Pairs of one prompt, each side as often left as chance will, and what is over."""
    chance = random.Random(f"{request.seed} sorted")
    groups = []
    left: list[NewPicture] = []
    of_bad = _by_prompt(bad)
    for texts, liked in _by_prompt(good).items():
        disliked = of_bad.pop(texts, []) if texts[0] else []
        pairs = min(len(liked), len(disliked))
        for pair in zip(liked[:pairs], disliked[:pairs], strict=True):
            better = chance.randrange(2)
            groups.append(NewGroup(pair if better == 0 else pair[::-1], better))
        left += [*liked[pairs:], *disliked[pairs:]]
    left += [picture for others in of_bad.values() for picture in others]
    return tuple(groups), left


def _moved(request: SortRequest, left: Sequence[NewPicture]) -> tuple[tuple[NewPicture, ...], list[Remark]]:
    """To where liked pictures lie."""
    moved = []
    remarks = []
    for picture in left:
        image = request.into / picture.image.name
        with written_aside(image) as aside:
            shutil.copyfile(picture.image, aside)
        picture.image.unlink(missing_ok=True)
        moved.append(NewPicture(picture.digest, picture.name, image, picture.prompt, picture.negative, picture.likes))
        remarks.append(Remark(picture.name, InputError(LIKED if picture.likes else DISLIKED)))
    return tuple(moved), remarks


def _take_away(pictures: Sequence[NewPicture], groups: Sequence[NewGroup]) -> None:
    """The files of what is in no group."""
    kept = {picture.image for group in groups for picture in group.pictures}
    for picture in pictures:
        if picture.image not in kept:
            picture.image.unlink(missing_ok=True)
