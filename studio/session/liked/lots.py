"""The rule by which liked pictures are learned: under which prompts, and beside which pictures of the base model.

A liked picture wins against pictures of the base model of the same prompt, so that a prompt is no part of what they
differ in. One with a prompt of its own is learned under that, any other under some of the deck. Where there are so
many pictures that subjects even out, nobody asks which of them say what it shows.
"""

from __future__ import annotations

import hashlib
import math
import random
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from studio.domain.jobs import Picture
from studio.domain.project import LikedPicture, Prompt
from studio.domain.votes import Comparison, Source
from studio.session.liked.worded import Errors, prompts_of_each
from studio.session.prompts.wildcard_files import WildcardFiles
from studio.session.prompts.wildcards import expand_wildcards
from studio.store.read_only import ReadOnlyProject
from studio.trajectory_file import text_key

LOTS_AT_LEAST = 20
"""Few pictures get several prompts each, so that none speaks for all. Three for each of ten taught no more than one
(six sets of ten, 82 and 84 % wins), and a round looks at three pictures for every lot."""
CANDIDATES = 24
"""Prompts of the deck that are tried on a picture without words: as much work as to draw it once or twice."""
WORDED_AT_MOST = 48
"""Pictures that are learned under words that say what they show; under their own, pictures of the base model are drawn
for them."""
BESIDE = 2
"""Pictures of the base model that one is set beside."""
STRENGTH = 2
SEED_SPAN = 2**31
BEFORE_VOTES = 2**40
PLACES = 8
"""Numbers for the lots of a picture; they are below 0, where no vote has any, and rise with the age of the pictures:
the oldest lay the directions of an adapter, which should not turn whenever a picture is added."""


@dataclass(frozen=True)
class Lot:
    """A liked picture under one prompt, `number` instead of a vote. `beside` are pictures of the base model: of a group
    of the deck, or `own` ones that are drawn for it."""

    liked: LikedPicture
    number: int
    prompt: str
    negative: str
    trajectory: Path
    beside: tuple[Picture, ...]
    own: bool

    @property
    def files(self) -> list[Path]:
        """What has to be there before it can be learned."""
        return [self.trajectory, *(one.trajectory for one in self.beside if one.trajectory is not None)]

    def comparisons(self) -> list[Comparison]:
        """It wins against each, or loses."""
        sides = [(self.trajectory, one.trajectory) for one in self.beside if one.trajectory is not None]
        return [
            Comparison(
                self.number,
                self.prompt,
                self.negative,
                *((mine, theirs) if self.liked.likes else (theirs, mine)),
                strength=STRENGTH,
                source=Source.LIKED,
            )
            for mine, theirs in sides
        ]


def liked_of(number: int) -> int | None:
    """The id of the liked picture that a comparison of this number is of; None for a vote."""
    return (number + BEFORE_VOTES) // PLACES if number < 0 else None


@dataclass(frozen=True)
class Plan:
    """`lots` of all pictures but those that are `unmatched`: of these it has to be known first how well the `prompts`,
    texts by numbers that follow from them, say what they show."""

    lots: list[Lot]
    unmatched: list[LikedPicture]
    prompts: dict[int, str]


def plan_of(project: ReadOnlyProject, pictures: Sequence[LikedPicture]) -> Plan:
    """Of those of the pictures that count. `pictures` are all that were ever liked, the oldest first, so that each
    keeps its prompts whatever becomes of others, as long as the deck stays what it is."""
    deck = _Deck(project)
    folder = project.liked
    counting = sorted((picture for picture in pictures if picture.counts), key=lambda picture: picture.place)
    prompts_each = min(PLACES, math.ceil(LOTS_AT_LEAST / max(1, len(counting))))
    plan = Plan([], [], deck.candidates)
    matched = prompts_of_each(_batches(pictures), plan.prompts, prompts_each)
    for place, picture in enumerate(counting):
        worded = place < WORDED_AT_MOST
        if worded and picture.prompt:
            chosen = [deck.own(picture.prompt, picture.negative)]
        elif worded and not plan.prompts.keys() <= picture.prompt_errors.keys() and len(plan.prompts) > prompts_each:
            plan.unmatched.append(picture)
            continue
        elif numbers := matched.get(picture.place):
            chosen = deck.of(numbers)
        else:
            chosen = deck.served(place, prompts_each)
        plan.lots.extend(_lot(folder, picture, turn, texts) for turn, texts in enumerate(chosen))
    return plan


def _batches(pictures: Iterable[LikedPicture]) -> list[dict[int, Errors]]:
    """By place, what is known of the prompts for pictures that came together, whether they count now or not: one that
    is left out may come back."""
    batches = defaultdict[int, dict[int, Errors]](dict)
    for picture in pictures:
        if picture.prompt_errors:
            batches[picture.import_id][picture.place] = picture.prompt_errors
    return [batches[number] for number in sorted(batches)]


@dataclass(frozen=True)
class _Served:
    """A prompt as it is learned under, with pictures of the base model."""

    prompt: str
    negative: str
    beside: tuple[Picture, ...]
    own: bool

    @cached_property
    def key(self) -> str:
        return text_key(self.prompt, self.negative)


class _Deck:
    """What the prompts of a deck serve with; the groups that the base model drew of them are looked up once."""

    def __init__(self, project: ReadOnlyProject) -> None:
        self._project = project
        self._wildcards = WildcardFiles.of(project)
        self._unusable = project.flaws.unusable()
        seed = project.settings.seed
        prompts = [prompt for prompt in project.prompts.all() if prompt.active and not prompt.control]
        # by a digest and not by chance, so that a prompt that is added leaves the others in their order
        self._prompts = sorted(prompts, key=lambda prompt: _digest(f"{seed} liked {prompt.id}"))
        self._served: dict[int, _Served] = {}

    def served(self, place: int, prompts_each: int) -> list[_Served]:
        """Prompts for the picture in this place; those of one turn come round one after the other."""
        count = len(self._prompts)
        if not count:
            return []
        turns = min(prompts_each, count)
        chosen = dict.fromkeys((place + turn * max(1, count // turns)) % count for turn in range(turns))
        return [self._of(self._prompts[number]) for number in chosen]

    @cached_property
    def _tried(self) -> dict[int, _Served]:
        """What is tried on pictures without words, by numbers: another text is another prompt, whatever its id."""
        served = [self._of(prompt) for prompt in self._prompts[:CANDIDATES]]
        return {crc32(each.prompt.encode(errors="surrogatepass")): each for each in served}

    @property
    def candidates(self) -> dict[int, str]:
        """The texts of these."""
        return {number: each.prompt for number, each in self._tried.items()}

    def of(self, numbers: Iterable[int]) -> list[_Served]:
        """Those of these numbers, in their order."""
        return [self._tried[number] for number in numbers]

    def own(self, prompt: str, negative: str) -> _Served:
        """Of a prompt, with pictures that are drawn for it."""
        return _Served(prompt, negative, _drawn(self._project, prompt, negative), own=True)

    def _of(self, prompt: Prompt) -> _Served:
        if prompt.id not in self._served:
            self._served[prompt.id] = self._found(prompt)
        return self._served[prompt.id]

    def _found(self, prompt: Prompt) -> _Served:
        chance = random.Random(f"{self._project.settings.seed} liked {prompt.id}")
        text = expand_wildcards(prompt.text, chance, self._wildcards.lines)
        own = self.own(text, prompt.negative)
        # once they are drawn they serve for good, whatever groups come later
        if all(one.trajectory is not None and one.trajectory.exists() for one in own.beside):
            return own
        group = self._project.groups.first_of_base(prompt.id)
        if group is None:
            return own
        usable = [one for one in group.pictures if one.trajectory is not None and one.id not in self._unusable]
        if len(usable) < BESIDE:
            return own
        beside = tuple(
            Picture(one.prompt, one.negative, one.latent_seed, one.noise_seed, one.image, one.trajectory)
            for one in sorted(usable, key=lambda candidate: candidate.id)[:BESIDE]
        )
        return _Served(group.left.prompt, group.left.negative, beside, own=False)


def _lot(folder: Path, picture: LikedPicture, turn: int, texts: _Served) -> Lot:
    name = f"{picture.image.stem}-{texts.key}.safetensors"
    number = picture.id * PLACES + turn - BEFORE_VOTES
    return Lot(picture, number, texts.prompt, texts.negative, folder / name, texts.beside, texts.own)


def _drawn(project: ReadOnlyProject, prompt: str, negative: str) -> tuple[Picture, ...]:
    """Found again by their names, which follow from the prompt, as their seeds do."""
    key = text_key(prompt, negative)
    chance = random.Random(f"{project.settings.seed} beside {key}")
    pictures = []
    for letter in "ab"[:BESIDE]:
        file = project.liked / f"base-{key}-{letter}"
        seeds = chance.randrange(SEED_SPAN), chance.randrange(SEED_SPAN)
        image, trajectory = file.with_suffix(".png"), file.with_suffix(".safetensors")
        pictures.append(Picture(prompt, negative, *seeds, image, trajectory))
    return tuple(pictures)


def comparisons_of(lots: Iterable[Lot], liked: Collection[int] | None = None) -> tuple[Comparison, ...]:
    """What a round learns of them, or of those of some pictures."""
    wanted = (lot for lot in lots if liked is None or lot.liked.id in liked)
    return tuple(comparison for lot in wanted for comparison in lot.comparisons())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
