"""What the artist can say about an export, and what is told of it afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

EXPORT_SUFFIX = ".safetensors"


def with_suffix(target: Path) -> Path:
    """The file with the ending of LoRA files."""
    return target if target.suffix == EXPORT_SUFFIX else target.with_name(target.name + EXPORT_SUFFIX)


class Format(StrEnum):
    """What an adapter is written as."""

    KOHYA = "kohya"
    """One LoRA file with kohya's names, which every program reads."""
    PEFT = "peft"
    """One LoRA file with the names of diffusers and peft."""
    MERGED = "merged"
    """The whole base model with the adapter in its weights, a file or a folder as it is one."""


class Storage(StrEnum):
    """How the numbers of a file are stored."""

    HALF = "fp16"
    BRAIN = "bf16"
    FULL = "fp32"


@dataclass(frozen=True)
class Labels:
    """What a LoRA file says of itself; what is empty is left out. `trigger` are words to put into a prompt, `votes` and
    `wins` where the style comes from, `thumbnail` is a picture to be shown in small."""

    title: str = ""
    author: str = ""
    licence: str = ""
    trigger: str = ""
    hint: str = ""
    votes: int | None = None
    wins: str = ""
    prompts: tuple[str, ...] = ()
    thumbnail: Path | None = None


@dataclass(frozen=True)
class ExportOptions:
    """`strength` multiplies what the adapter changes; `rank` bounds the rank of every module by its largest singular
    values, None keeps it. The project's prompts are told only `with_prompts`. With `sidecars` trigger words and picture
    are also written beside the file, as A1111 and Forge read them."""

    format: Format = Format.KOHYA
    storage: Storage = Storage.FULL
    strength: float = 1.0
    rank: int | None = None
    labels: Labels = field(default_factory=Labels)
    sidecars: bool = False
    with_prompts: bool = False


@dataclass(frozen=True)
class Verdict:
    """Whether a program reads a file whole; `why` not is a sentence, or what to look out for."""

    program: str
    reads: bool
    why: str = ""
