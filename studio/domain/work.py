"""What can be asked of the engine (jobs) and what it tells (events); all of it frozen values, paths and numbers.

A job runs as a generator of events. Around it the worker reports exactly one ending: Done, StoppedEarly or Failed.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from studio.domain.base_model import Base
from studio.domain.errors import Stopped, StudioError
from studio.domain.export import ExportOptions, Verdict
from studio.domain.recipe import Recipe, Sampling
from studio.domain.votes import Comparison


class Cancel:
    """Stop from another thread. The work calls `check` between steps."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def stop(self) -> None:
        self._stop.set()

    @property
    def stopped(self) -> bool:
        return self._stop.is_set()

    def check(self) -> None:
        """Raise Stopped if a stop was asked for."""
        if self._stop.is_set():
            raise Stopped("Stopped.")


@dataclass(frozen=True)
class Picture:
    """One picture to draw and the files to put it into; `trajectory` None keeps no trajectory."""

    prompt: str
    negative: str
    latent_seed: int
    noise_seed: int
    image: Path
    trajectory: Path | None = None


@dataclass(frozen=True)
class PictureSet:
    """Pictures of one prompt to be shown together; `prompt_id` and `key` come back untouched in SetReady.

    With `spare_seeds`, (latent seed, noise seed) each, further pictures are drawn, and those that differ most take the
    places of `pictures`: alike pictures teach nothing.
    """

    key: str
    prompt_id: int
    pictures: tuple[Picture, ...]
    spare_seeds: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Generate:
    """Draw sets of pictures with the base model (`adapter` None) or with an adapter folder of a checkpoint."""

    base: Base
    adapter: Path | None
    checkpoint: int | None
    sampling: Sampling
    sets: tuple[PictureSet, ...]


@dataclass(frozen=True)
class Painter:
    """A model that draws: the base (both None) or the adapter of a checkpoint; `strength` is as for Render."""

    adapter: Path | None
    checkpoint: int | None
    strength: float = 1.0


@dataclass(frozen=True)
class Compare:
    """Draw sets for a blind check: picture n of every set by painter n. Spare seeds are not used."""

    base: Base
    painters: tuple[Painter, ...]
    sampling: Sampling
    sets: tuple[PictureSet, ...]


@dataclass(frozen=True)
class Render:
    """Draw single pictures, for previews and blind checks.

    `strength` scales what the adapter changes: 0 is the base model, 1 the adapter as it was trained.
    """

    base: Base
    adapter: Path | None
    sampling: Sampling
    pictures: tuple[Picture, ...]
    strength: float = 1.0


@dataclass(frozen=True)
class Train:
    """Train on `fresh` comparisons with replay of `earlier` ones; `folder` must not exist and appears whole.

    `held_out` comparisons are never trained on. `parent` is the checkpoint folder to go on from. `guidance_scale`,
    `steps` and `eta` of `sampling` are those that the trajectories were drawn with.
    """

    base: Base
    parent: Path | None
    folder: Path
    fresh: tuple[Comparison, ...]
    earlier: tuple[Comparison, ...]
    held_out: tuple[Comparison, ...]
    sampling: Sampling
    recipe: Recipe
    seed: int


@dataclass(frozen=True)
class Export:
    """Write the adapter as a LoRA or as a whole model; a file of that name stays unless `replace` is said."""

    base: Base
    adapter: Path
    target: Path
    options: ExportOptions = field(default_factory=ExportOptions)
    replace: bool = False


@dataclass(frozen=True)
class Trial:
    """A dry run before a project begins: draw two pictures into `folder`, learn a made-up vote on them, and measure."""

    base: Base
    sampling: Sampling
    recipe: Recipe
    prompt: str
    folder: Path


Job = Generate | Compare | Render | Train | Export | Trial


@dataclass(frozen=True)
class Progress:
    """`done` of `total` steps of a phase: "load", "generate", "train", "save" or "export"."""

    phase: str
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
class TrainingStep:
    """After one optimiser step: mean loss, mean margin (β-scaled log-ratio of winner over loser)."""

    update: int
    updates: int
    loss: float
    margin: float


@dataclass(frozen=True)
class TrainingSummary:
    """What a round of training came to.

    `accuracy` is the share of trained comparisons with a positive margin, `held_out_accuracy` the same for those
    held out (None when there were none), `drift` the root-mean-square change of the predicted noise against the base.
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
    """The file is written and was read back; `difference` is the largest deviation of one UNet call, 0 is exact.

    `effect` is how much the adapter changes that call at most. `checked` tells for each program whether it reads the
    file, `lost` which share of the change a smaller rank left out (Frobenius norms), `size` is in bytes.
    """

    target: Path
    difference: float
    effect: float = 0.0
    checked: tuple[Verdict, ...] = ()
    lost: float = 0.0
    size: int = 0


@dataclass(frozen=True)
class NotedExport:
    """An export as it was told of when it was `written`, an ISO moment."""

    written: str
    exported: Exported


@dataclass(frozen=True)
class MemorySaved:
    """The graphics card's memory ran out; what is left of the job goes on more slowly with less of it."""


@dataclass(frozen=True)
class Measured:
    """What a trial took on this machine: seconds for a picture, and for one vote in a round of learning.

    `peak` is the most graphics memory in bytes that was in use (None without a card that can tell), `bytes_per_picture`
    the room on the disk.
    """

    seconds_per_picture: float
    seconds_per_vote: float
    peak: int | None
    bytes_per_picture: int


Event = Progress | MemorySaved | SetReady | PictureReady | TrainingStep | CheckpointSaved | Exported | Measured


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


@dataclass(frozen=True)
class GraphicsMemory:
    """How full the graphics card is, in bytes, by the doing of all programs."""

    used: int
    total: int


class Engine(Protocol):
    """The port behind which torch lives. One job at a time, always from the same thread."""

    def run(self, job: Job, cancel: Cancel) -> Iterator[Event]:
        """Do the job; raises StudioError for what the artist can mend and Stopped after a stop.

        It yields after every step, so that whoever runs it can halt it there.
        """
        ...

    def lend(self) -> bool:
        """Between two events or jobs: free the graphics card for other programs; False if there is none."""
        ...

    def take_back(self) -> None:
        """Undo `lend`, so that a job that was halted goes on exactly; ResourceError when the room is taken."""
        ...

    def memory(self) -> GraphicsMemory | None:
        """None without a graphics card that can tell."""
        ...

    def close(self) -> None:
        """Let go of models and memory."""
        ...
