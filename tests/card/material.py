"""Base models of full size, what is drawn with them and learned from, where only the cost counts.

It knows nothing of the simulated card: the benchmarks of real ones use it too.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKL,
    DDIMScheduler,
    StableDiffusionPipeline,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.domain.jobs import Picture, PictureSet, Spare
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.families.stable_diffusion.tokenizer import PAD_OF_SD2, clip_tokenizer
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import step_schedule
from studio.engine.sampling.trajectory import Trajectory, save_trajectory
from studio.trajectory_file import text_key

PROMPT = "a moth on a lamp"


def configuration(family: Family, part: str) -> Path:
    """Of the base models that artists bring, as it ships with Atelier."""
    return resources_folder() / "models" / family.value / part


def empty_pipeline(family: Family, dtype: torch.dtype) -> Any:
    """A whole pipeline on the CPU whose weights have memory, but were given no numbers."""
    with torch.device("meta"):
        parts: dict[str, Any] = {
            "unet": UNet2DConditionModel.from_config(UNet2DConditionModel.load_config(configuration(family, "unet"))),
            "vae": AutoencoderKL.from_config(AutoencoderKL.load_config(configuration(family, "vae"))),
            "text_encoder": CLIPTextModel(CLIPTextConfig.from_pretrained(configuration(family, "text_encoder"))),
        }
        if family is Family.SDXL:
            config = CLIPTextConfig.from_pretrained(configuration(family, "text_encoder_2"))
            parts["text_encoder_2"] = CLIPTextModelWithProjection(config)
    for part in parts.values():
        part.to(dtype).to_empty(device="cpu")
    parts["scheduler"] = DDIMScheduler.from_config(DDIMScheduler.load_config(configuration(family, "scheduler")))
    parts["tokenizer"] = clip_tokenizer()
    if family is Family.SDXL:
        return StableDiffusionXLPipeline(**parts, tokenizer_2=clip_tokenizer(PAD_OF_SD2))
    nothing = {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
    return StableDiffusionPipeline(**parts, **nothing)


def pictures(folder: Path, count: int, *, trajectories: bool = True) -> tuple[Picture, ...]:
    return tuple(
        Picture(
            PROMPT,
            "",
            number,
            100 + number,
            folder / f"{number}.png",
            folder / f"{number}.safetensors" if trajectories else None,
        )
        for number in range(count)
    )


def picture_set(folder: Path, shown: int = 2, spares: int = 2) -> PictureSet:
    """A pair, as `atelier` draws it: four candidates, two of them shown."""
    return PictureSet("pair", 1, pictures(folder, shown), tuple(Spare(50 + each, 60 + each) for each in range(spares)))


def vote(model: BaseModel, folder: Path, sampling: Sampling, number: int = 1) -> Comparison:
    """On two chains of noise, written as a drawing would."""
    schedule = step_schedule(model.scheduler, sampling.steps, sampling.eta)
    sides = []
    for side in ("winner", "loser"):
        latents = torch.randn((len(schedule) + 1, *model.latent_shape(sampling)))
        sides.append(folder / f"{number}-{side}.safetensors")
        save_trajectory(Trajectory(latents, schedule.timesteps, text_key(PROMPT, ""), sampling), sides[-1])
    return Comparison(number, PROMPT, "", sides[0], sides[1])


def at_size(sampling: Sampling, pixels: int) -> Sampling:
    return replace(sampling, width=pixels, height=pixels)
