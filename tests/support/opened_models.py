"""What an open base model is made of, for tests that look into it."""

from __future__ import annotations

from typing import Any

from studio.engine.families.stable_diffusion.family import StableDiffusion
from studio.engine.model.base_model import BaseModel


def pipeline_of(model: BaseModel) -> Any:
    """The pipeline of diffusers of a Stable Diffusion."""
    assert isinstance(model.family, StableDiffusion)
    return model.family.pipeline
