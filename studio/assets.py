"""Where the files that ship with Atelier lie, in an installed wheel as in a checkout."""

from __future__ import annotations

import os
from pathlib import Path

from studio.domain.base_model import Base
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.typed import path_of

STARTER = "starter"


def resources_folder() -> Path:
    """The folder `resources/`; a wheel carries it inside the package, a checkout beside it."""
    package = Path(__file__).resolve().parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def samples() -> list[Path]:
    """A few pictures that the starter model drew."""
    return sorted((resources_folder() / "samples").glob("*.png"))


def sampling_for(base: str) -> Sampling:
    """How pictures are drawn unless the artist says otherwise; the starter model wants little guidance."""
    return Sampling(guidance_scale=3.0) if base == STARTER else Sampling()


def base_path(base: str) -> Path:
    """The file or folder that `base` names: the word "starter" or a path.

    ModelError if there is none, InputError for what can be no path.
    """
    path = resources_folder() / STARTER if base == STARTER else path_of(base)
    if not os.path.exists(path):
        raise ModelError("The base model “{0}” is not there; choose where it lies now.", base)
    return path


def base_of(settings: ProjectSettings) -> Base:
    """The base model of a project; ModelError if a file of it is gone."""
    vae = base_path(settings.vae) if settings.vae else None
    lora = base_path(settings.lora) if settings.lora else None
    return Base(base_path(settings.base), settings.prediction, settings.zero_snr, vae, lora)
