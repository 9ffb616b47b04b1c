"""What the engine tells while it works; all of it frozen values, paths and numbers.

A job runs as a generator of events. Around it the engine thread reports exactly one ending: Done, StoppedEarly or
Failed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from pathlib import Path

from studio.domain.errors import StudioError
from studio.domain.export import Compatibility
from studio.domain.flaws import FlawedPicture
from studio.domain.jobs import Job, Picture, PictureSet


class Phase(StrEnum):
    """A part of a job that is counted by itself; the values are in the preferences, as keys of remembered durations."""

    LOAD = "load"
    GENERATE = "generate"
    ENCODE = "encode"
    MATCH = "match"
    TRAIN = "train"
    SAVE = "save"
    EXPORT = "export"


@dataclass(frozen=True)
class Progress:
    """`done` of `total` steps of a phase."""

    phase: Phase
    done: int
    total: int


@dataclass(frozen=True)
class SetReady:
    """All files of the set are on the disk; its pictures carry the noise seeds that were chosen.

    `checkpoints` says for each picture what drew it, None for the base model.
    """

    set: PictureSet
    checkpoints: tuple[int | None, ...]


@dataclass(frozen=True)
class PictureReady:
    """The file is on the disk."""

    picture: Picture


@dataclass(frozen=True)
class Estimate:
    """A picture that is still being drawn, as the latest step foretells it: much smaller, and without detail.

    `pixels` are `height` rows of `width` times red, green and blue, a byte each. `image` is the file that the picture
    will be in, or None where that is not to be told or not known yet.
    """

    image: Path | None
    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True)
class PicturesEstimated:
    """In place of what was told before of the pictures that are being drawn: some of them, perhaps not all."""

    estimates: tuple[Estimate, ...]


@dataclass(frozen=True)
class PictureEncoded:
    """The trajectory of a picture that was brought is on the disk."""

    picture: Picture


@dataclass(frozen=True)
class PromptsMatched:
    """The error that the base model makes of a picture under each prompt of the job, by its number: the mean square of
    what it predicts amiss, the smallest under what says best what the picture shows."""

    picture: Picture
    errors: Mapping[int, float]


@dataclass(frozen=True)
class PictureRefused:
    """The file of a picture that was brought cannot be read any more, so there is nothing to learn from it."""

    picture: Picture
    error: StudioError


@dataclass(frozen=True)
class FilesChecked:
    """Some of the trajectories that a round is to learn from were read, before anything is learned; mostly none is
    `flawed`. There are `more` until all were.

    Comparisons with a picture that cannot be learned from are left out of the round.
    """

    checked: frozenset[Path]
    flawed: tuple[FlawedPicture, ...]
    more: bool = False


@dataclass(frozen=True)
class TrainingStep:
    """After one optimiser step: mean loss, mean margin (β-scaled log-ratio of winner over loser)."""

    update: int
    updates: int
    loss: float
    margin: float


@dataclass(frozen=True)
class TrainingSummary:
    """What a round of training came to.

    `accuracy` is the share of trained comparisons with a positive margin, `held_out_accuracy` that of votes which a
    model foretold that had not seen them (None where that was not asked), `drift` the root-mean-square change of the
    predicted noise against the base.
    """

    updates: int
    loss: float
    margin: float
    accuracy: float
    held_out_accuracy: float | None
    drift: float
    seconds: float


@dataclass(frozen=True)
class CheckpointSaved:
    """The checkpoint folder is complete on the disk."""

    folder: Path
    vote_ids: tuple[int, ...]
    summary: TrainingSummary


@dataclass(frozen=True)
class Exported:
    """The file is written and was read back; `difference` is the largest deviation of one UNet call in
    float32, 0 is exact.

    `effect` is how much the adapter changes that call at most. `checked` tells for each program whether it reads the
    file, `lost` which share of the change a smaller rank left out (Frobenius norms), `size` is in bytes.
    """

    target: Path
    difference: float
    effect: float = 0.0
    checked: tuple[Compatibility, ...] = ()
    lost: float = 0.0
    size: int = 0


@dataclass(frozen=True)
class ExportRecord:
    """An export as it was told of when it was `written`, an ISO moment."""

    written: str
    exported: Exported


class Saving(Enum):
    """How memory of the graphics card is saved: after it ran out by smaller steps, or where there are none by weights
    in four bits; or by these from the start, since the base model would not fit otherwise."""

    SMALLER_STEPS = auto()
    FOUR_BITS = auto()
    FOUR_BITS_FROM_THE_START = auto()


@dataclass(frozen=True)
class MemorySaved:
    """What is left of the job goes on with less of the graphics card's memory: more slowly, or drawing pictures that
    come out a little different."""

    way: Saving = Saving.SMALLER_STEPS


@dataclass(frozen=True)
class PrecisionRaised:
    """Half precision ran into numbers that are infinite or none (NaN); what is left of the job goes on in float32, more
    slowly."""


@dataclass(frozen=True)
class MemoryPeaks:
    """Bytes of the device's memory that each part of the work takes at its peak, all weights that stay there included.

    `room` is what this program can hold there, `total` what all programs together can. `unet` are the bytes of the
    UNet's weights, which are `four_bits` wide or not.
    """

    texts: int
    drawing: int
    decoding: int
    learning: int
    unet: int
    room: int
    total: int
    four_bits: bool = False

    @property
    def most(self) -> int:
        """Of all parts, which come one after the other."""
        return max(self.texts, self.drawing, self.decoding, self.learning)


@dataclass(frozen=True)
class Measures:
    """What a dry run measured on this machine.

    In seconds `step`, a denoising step of a picture, `decoding`, to decode and write one, and `look`, to learn from a
    vote at one denoising step, and `around`, what a round takes beside that, however many votes it learns from. In
    bytes on the disk the `image` of a picture, its `trajectory`, that of its `gradient` if that is kept, and a
    `checkpoint`.
    """

    step: float
    decoding: float
    look: float
    around: float
    image: int
    trajectory: int
    gradient: int
    checkpoint: int


@dataclass(frozen=True)
class BenchmarkResult:
    """`measures` are None where nothing was to be measured.

    `size` is that of the pictures, width and height; the base model was made for pictures of `native` pixels a side.
    """

    memory: MemoryPeaks
    size: tuple[int, int]
    native: int
    measures: Measures | None = None


Event = (
    Progress
    | MemorySaved
    | PrecisionRaised
    | SetReady
    | PictureReady
    | PicturesEstimated
    | PictureEncoded
    | PromptsMatched
    | PictureRefused
    | FilesChecked
    | TrainingStep
    | CheckpointSaved
    | Exported
    | BenchmarkResult
)


@dataclass(frozen=True)
class Done:
    """The job ended by itself."""

    job: Job


@dataclass(frozen=True)
class StoppedEarly:
    """The job ended because it was asked to, or never began because the worker was closing."""

    job: Job


@dataclass(frozen=True)
class Failed:
    """The job failed. `details` is empty for an error that was foreseen and a traceback for a bug."""

    job: Job
    error: StudioError
    details: str = ""


Ending = Done | StoppedEarly | Failed
