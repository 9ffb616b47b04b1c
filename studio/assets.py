"""Where the files that ship with Atelier lie, in an installed wheel as in a checkout."""

from __future__ import annotations

from pathlib import Path

from studio.domain.base_model import Base
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling

STARTER = "starter"


def resources_folder() -> Path:
    """The folder `resources/`; a wheel carries it inside the package, a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def sampling_for(base: str) -> Sampling:
    """How pictures are drawn unless the artist says otherwise; the starter model wants little guidance."""
    return Sampling(guidance_scale=3.0) if base == STARTER else Sampling()


def base_path(base: str) -> Path:
    """The file or folder that `base` names: the word "starter" or a path; ModelError if there is none."""
    path = resources_folder() / STARTER if base == STARTER else Path(base).expanduser()
    if not path.exists():
        raise ModelError("The base model “{0}” is not there; choose where it lies now.", base)
    return path


def base_of(settings: ProjectSettings) -> Base:
    """The base model of a project; ModelError if a file of it is gone."""
    vae, lora = (base_path(path) if path else None for path in (settings.vae, settings.lora))
    return Base(base_path(settings.base), settings.prediction, settings.zero_snr, vae, lora)
