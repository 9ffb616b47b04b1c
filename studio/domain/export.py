"""What the artist can say about an export, and what is told of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.limits import LABEL_LETTERS, RANK, STRENGTH, shown
from studio.domain.typed import line, safe_name

EXPORT_SUFFIX = ".safetensors"
WEIGHTS_NAME = f"pytorch_lora_weights{EXPORT_SUFFIX}"
"""How diffusers calls the file in a LoRA's folder."""


class Format(StrEnum):
    """What an adapter is written as."""

    KOHYA = "kohya"
    """One LoRA file with kohya's names, which every program reads."""
    PEFT = "peft"
    """A folder with one LoRA file, with the names of diffusers and peft and the adapter's whole configuration."""
    MERGED = "merged"
    """The whole base model with the adapter in its weights, as a single file."""
    FOLDER = "folder"
    """The same as a diffusers folder."""

    @property
    def is_folder(self) -> bool:
        return self in (Format.PEFT, Format.FOLDER)

    @property
    def is_model(self) -> bool:
        """Whether it is a base model, not a LoRA."""
        return self in (Format.MERGED, Format.FOLDER)


def export_target(path: Path, file_format: Format) -> Path:
    """The file or folder that is meant, with the ending of its format and a name that every system takes."""
    # Only this one ending is taken off: what stands behind any other dot belongs to the name, as in “fog 1.5”.
    stem = safe_name(path.name.removesuffix(EXPORT_SUFFIX))
    return path.parent / (stem if file_format.is_folder else stem + EXPORT_SUFFIX)


class Dtype(StrEnum):
    """The number format of the weights in a file."""

    HALF = "fp16"
    BRAIN = "bf16"
    FULL = "fp32"


@dataclass(frozen=True)
class Labels:
    """What a LoRA file says of itself, a line each; what is empty is left out.

    `trigger` are words to put into a prompt, `votes` and `wins` where the style comes from, `sampling` how the pictures
    were drawn that it was learned from. `thumbnail` is a picture to be shown in small, `weight` the one to use it at.
    """

    title: str = ""
    author: str = ""
    licence: str = ""
    trigger: str = ""
    hint: str = ""
    votes: int | None = None
    wins: str = ""
    sampling: str = ""
    prompts: tuple[str, ...] = ()
    thumbnail: Path | None = None
    weight: float = 1.0

    def __post_init__(self) -> None:
        """InputError for a line that is too long or no text."""
        for name in ("title", "author", "licence", "trigger", "hint"):
            # The dataclass is frozen, and only made here.
            object.__setattr__(self, name, line(getattr(self, name), LABEL_LETTERS))


@dataclass(frozen=True)
class ExportOptions:
    """How it is written; InputError for a strength or rank that cannot be meant.

    `strength` multiplies what the adapter changes; `rank` bounds the rank of every module by its largest singular
    values, None keeps it. The project's prompts are told only `with_prompts`. With `sidecars` trigger words and picture
    are also written beside the file, as A1111 and Forge read them."""

    format: Format = Format.KOHYA
    dtype: Dtype = Dtype.FULL
    strength: float = 1.0
    rank: int | None = None
    labels: Labels = field(default_factory=Labels)
    sidecars: bool = False
    with_prompts: bool = False

    def __post_init__(self) -> None:
        if abs(self.strength) not in STRENGTH:
            raise InputError(STRENGTH.sentence, shown(self.strength), STRENGTH.least, STRENGTH.most)
        if self.rank is not None:
            RANK.refuse(self.rank)


@dataclass(frozen=True)
class Compatibility:
    """Whether a program reads a file whole; `why` not is a sentence, or what to look out for."""

    program: str
    reads: bool
    why: str = ""
