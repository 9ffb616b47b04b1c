"""What can be asked of the engine; every job is a complete frozen value of paths and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.base_model import Base
from studio.domain.export import ExportOptions
from studio.domain.recipe import Recipe
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison


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
class Spare:
    """A further picture that is begun for a set, and nothing of it kept unless it takes the place of another."""

    latent_seed: int
    noise_seed: int


@dataclass(frozen=True)
class PictureSet:
    """Pictures of one prompt to be shown together; `prompt_id` and `key` come back untouched in SetReady.

    With `spares` further pictures are drawn, and those that differ most take the places of `pictures`: alike pictures
    teach nothing.
    """

    key: str
    prompt_id: int
    pictures: tuple[Picture, ...]
    spares: tuple[Spare, ...] = ()


@dataclass(frozen=True)
class Generate:
    """Draw sets of pictures with the base model (`adapter` None) or with an adapter folder of a checkpoint.

    What is shown of each set is chosen after a share of the steps, `choose_after`, and nothing kept of the others. With
    `keep_steps` the trajectories of what is shown hold the latents of every step, else the final latent only.
    """

    base: Base
    adapter: Path | None
    checkpoint: int | None
    sampling: Sampling
    sets: tuple[PictureSet, ...]
    keep_steps: bool = True
    choose_after: float = 1.0


@dataclass(frozen=True)
class ModelVariant:
    """A model that draws: the base (both None) or the adapter of a checkpoint; `strength` is as for Render."""

    adapter: Path | None
    checkpoint: int | None
    strength: float = 1.0


@dataclass(frozen=True)
class GenerateBlindTest:
    """Draw sets for a blind test: picture n of every set by variant n. Spare seeds are not used."""

    base: Base
    variants: tuple[ModelVariant, ...]
    sampling: Sampling
    sets: tuple[PictureSet, ...]


@dataclass(frozen=True)
class Render:
    """Draw single pictures, for previews and blind tests, or anew.

    `strength` scales what the adapter changes: 0 is the base model, 1 the adapter as it was trained. With `mixed` a
    second adapter adds what it changes. `checkpoint` is written into the files; `keep_steps` is as for Generate.
    """

    base: Base
    adapter: Path | None
    sampling: Sampling
    pictures: tuple[Picture, ...]
    strength: float = 1.0
    checkpoint: int | None = None
    keep_steps: bool = True
    mixed: ModelVariant | None = None


@dataclass(frozen=True)
class Encode:
    """Read pictures that lie in the project, of the very size that `sampling` draws, and write what is learned from.

    The `image` of each is there and its `trajectory` is written, with the final latent alone; seeds mean nothing. One
    picture under several prompts is read once if they follow each other.
    """

    base: Base
    sampling: Sampling
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class MatchPrompts:
    """Find out how far each of the `prompts`, texts by any numbers, misses what these pictures show.

    The `image` of each is there, as for Encode; nothing is written.
    """

    base: Base
    sampling: Sampling
    pictures: tuple[Picture, ...]
    prompts: Mapping[int, str]


@dataclass(frozen=True)
class Train:
    """Train on `fresh` comparisons; `folder` must not exist and appears whole.

    `earlier` ones were trained on before: an optimiser that takes all votes at once takes them too. Both are immutable,
    and may be made only where the job runs. `parent` is the folder of the checkpoint to go on from. `sampling` is what
    the trajectories were drawn with.

    What later rounds on the same votes need again is kept in the folder `kept`, if one is given.

    Comparisons with flawed files are left out. `awaited` are the votes that the round is for: where none of them is
    left there is no checkpoint; it is empty for a training that does without new votes.
    """

    base: Base
    parent: Path | None
    folder: Path
    fresh: Sequence[Comparison]
    earlier: Sequence[Comparison]
    sampling: Sampling
    recipe: Recipe
    seed: int
    awaited: Set[int] = frozenset()
    kept: Path | None = None

    @property
    def comparisons(self) -> list[Comparison]:
        """All to train on, those that were trained on before first."""
        return [*self.earlier, *self.fresh]


@dataclass(frozen=True)
class Export:
    """Write the adapter as a LoRA or as a whole model; a file of that name stays unless `replace` is said.

    It is noted in the log of the folder `log`, if one is given: all of that, or nothing is done.
    """

    base: Base
    adapter: Path
    target: Path
    options: ExportOptions = field(default_factory=ExportOptions)
    replace: bool = False
    log: Path | None = None


@dataclass(frozen=True)
class Benchmark:
    """A dry run: draw two pictures into `folder`, learn a made-up vote on them, and measure.

    Without `measures` only the base model is opened, which tells how much memory the work takes.
    """

    base: Base
    sampling: Sampling
    recipe: Recipe
    prompt: str
    folder: Path
    measures: bool = True


Job = Generate | GenerateBlindTest | Render | Encode | MatchPrompts | Train | Export | Benchmark
