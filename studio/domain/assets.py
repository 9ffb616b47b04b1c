"""Where the files that ship with Atelier lie, in an installed wheel as in a checkout."""

from __future__ import annotations

from pathlib import Path

from studio.domain.errors import ModelError
from studio.domain.recipe import Sampling

STARTER = "starter"
MODEL_INDEX = "model_index.json"


def resources_folder() -> Path:
    """The folder `resources/`; a wheel carries it inside the package, a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def sampling_for(base: str) -> Sampling:
    """How pictures are drawn unless the artist says otherwise; the starter model wants little guidance."""
    return Sampling(guidance_scale=3.0) if base == STARTER else Sampling()


def base_folder(base: str) -> Path:
    """The diffusers folder that `base` names: the word "starter" or a path; ModelError if there is none."""
    folder = resources_folder() / STARTER if base == STARTER else Path(base).expanduser()
    if not (folder / MODEL_INDEX).is_file():
        raise ModelError("“{0}” is no model folder: it holds no {1}. Choose a diffusers folder.", base, MODEL_INDEX)
    return folder
