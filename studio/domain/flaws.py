"""What can be wrong with the files of a picture that training is to learn from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from studio.domain.errors import ModelError


class Flaw(StrEnum):
    """Why a picture is not learned from, or why an artist should know of its files. The values stand in the records."""

    MISSING = "missing"
    IRREGULAR = "irregular"
    """A link, a folder, a pipe or a device in the place of the file."""
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    OTHER_SETTINGS = "settings"
    OTHER_PROMPT = "prompt"
    OTHER_MODEL = "model"
    NOT_FINITE = "not finite"
    NO_STEPS = "no steps"
    """The final latent is all that was kept, and the recipe learns from every step."""
    NO_PICTURE = "no picture"
    """The PNG file is gone, the trajectory is whole: the picture is learned from all the same."""

    @property
    def stops_learning(self) -> bool:
        return self is not Flaw.NO_PICTURE


SENTENCES = {
    Flaw.MISSING: "{0} is missing.",
    Flaw.IRREGULAR: "{0} is a link or no regular file.",
    Flaw.UNREADABLE: "{0} cannot be read; the disk or its permissions do not allow it.",
    Flaw.DAMAGED: "{0} is damaged.",
    Flaw.OTHER_SETTINGS: "{0} was drawn with other settings.",
    Flaw.OTHER_PROMPT: "{0} was drawn from another prompt.",
    Flaw.OTHER_MODEL: "{0} was drawn with another kind of base model or at another size.",
    Flaw.NOT_FINITE: "{0} holds infinite numbers or none at all (NaN).",
    Flaw.NO_STEPS: "{0} holds the final latent only, and this recipe learns from every step.",
    Flaw.NO_PICTURE: "{0} is missing; its latents are there, and they are learned from.",
}


class TrajectoryError(ModelError):
    """A trajectory that cannot be learned from."""

    def __init__(self, flaw: Flaw, name: str) -> None:
        super().__init__(SENTENCES[flaw], name)
        self.flaw = flaw


@dataclass(frozen=True)
class FlawedPicture:
    """A picture of a vote, known by its trajectory, and what is wrong with its files."""

    trajectory: Path
    flaw: Flaw
