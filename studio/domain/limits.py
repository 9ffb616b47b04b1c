"""The range of every number that a person can give, and how long what they write may be."""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.errors import InputError, printable


@dataclass(frozen=True)
class Range:
    """Both ends belong to it; `sentence` takes what was given and the two ends."""

    least: int | float
    most: int | float
    sentence: str

    def __contains__(self, number: float) -> bool:
        # NaN is in no range, since every comparison with it is false.
        return self.least <= number <= self.most

    def refuse(self, number: float) -> None:
        """InputError for a number outside."""
        if number not in self:
            raise InputError(self.sentence, shown(number), self.least, self.most)


def shown(value: object) -> str:
    """A value as it can stand in a sentence; Python itself refuses to write numbers of many thousand digits."""
    try:
        return printable(str(value), 40)
    except ValueError:
        return "…"


# Of a single step nothing is left to learn from; DDIM takes no more than the model was trained with.
STEPS = Range(2, 1000, "{0} steps are not possible; a picture is drawn in {1} to {2}.")
LCM_STEPS = Range(2, 50, "{0} steps are not possible with LCM, which was made for few; it draws in {1} to {2}.")
GUIDANCE = Range(0, 100, "{0} is no guidance scale; it is {1} to {2}, most often 3 to 12.")
ETA = Range(0, 1, "{0} is no eta; it is {1} to {2}.")
GUIDANCE_RESCALE = Range(0, 1, "{0} is no guidance rescale; it is {1} to {2}.")
CLIP_SKIP = Range(1, 12, "{0} is no CLIP skip; it is {1} to {2}, and 1 skips nothing.")
PIXELS = Range(64, 2048, "{0} pixels are not possible; a picture has {1} to {2} on each side, a multiple of 64.")
PIXEL_STEP = 64
SEED = Range(0, 2**63 - 1, "{0} is no seed; it is a whole number from {1} to {2}.")
GROUP = Range(2, 7, "{0} pictures cannot be shown together; a group has {1} to {2}.")
PAIRS = Range(1, 1000, "{0} at a time are not possible; it is {1} to {2}.")
VOTES = Range(1, 10_000, "{0} votes are not possible; it is {1} to {2}.")
RECORD = Range(1, 2**63 - 1, "{0} is no number of pictures or a checkpoint; they count from {1}.")
RANK = Range(1, 1024, "{0} is no rank; it is {1} to {2}.")
ALPHA = Range(0.001, 4096, "{0} is no alpha; it is {1} to {2}, most often the rank or half of it.")
STRENGTH = Range(0.01, 10, "{0} is no strength; it is {1} to {2}, with or without a minus, most often about 1.")
TRY_STRENGTH = Range(0, 150, "{0} % is no strength to draw with; it is {1} to {2} %.")
CELLS = Range(1, 36, "A grid of {0} pictures is not possible; it has {1} to {2}.")
WEIGHT = Range(0.01, 10, "{0} is no weight of a prompt; it is {1} to {2}.")
SCALE = Range(100, 300, "{0} % is no size of the window; it is {1} to {2} %.")
SECONDS = Range(0, 10**7, "{0} seconds cannot be; it is {1} to {2}.")

PROMPT_LETTERS = 5000
"""Far more than a model reads, since wildcards leave most of it out."""
PROMPTS_AT_MOST = 5000
NAME_LETTERS = 120
LABEL_LETTERS = 1000
CHECKPOINT_NAME_LETTERS = 40
QUESTION_LETTERS = 120
PATH_BYTES = 4096
PATH_PART_BYTES = 255
