"""How a base model, or a LoRA that it wears, is drawn with: what its kind and its name say for sure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from studio.assets import sampling_for
from studio.domain.base_model import ModelCard
from studio.domain.export import EXPORT_SUFFIX
from studio.domain.limits import STEPS
from studio.domain.sampling import Sampler, Sampling
from studio.library.folder_files import LORA_NAMES
from studio.library.structure.name_hints import few_steps, keeps_guidance, step_count

SNAPSHOTS = "snapshots"
UNGUIDED = 1.0
EMBEDDED_GUIDANCE = 8.0
"""That of whole latent consistency models, which are told of it instead of guided (2310.04378)."""
USUAL_STEPS = 8
"""Where a name says none: the most that models for few steps are usually made for, and right for all of them."""
SAMPLERS = {
    "LCM": Sampler.LCM,
    "DMD2": Sampler.LCM,
    "Turbo": Sampler.EULER_A_SGM_UNIFORM,
    "Lightning": Sampler.EULER_SGM_UNIFORM,
    "Hyper": Sampler.EULER_SGM_UNIFORM,
}
"""What each method was published with, in the names that A1111, Forge and ComfyUI have for it."""


@dataclass(frozen=True)
class _Told:
    """What the name of a model or LoRA for few steps says."""

    method: str
    steps: int | None
    guided: bool


def suggested_sampling(base: str, card: ModelCard | None = None, lora: str | None = None) -> Sampling:
    """How to draw unless the artist says otherwise; `base` is "starter" or the path that the card is of."""
    sampling = sampling_for(base)
    told = _told_by_lora(lora) or _told_by_card(card)
    if told is None:
        return sampling
    guidance = sampling.guidance_scale if told.guided else UNGUIDED
    if card is not None and card.embeds_guidance:
        guidance = EMBEDDED_GUIDANCE
    steps = max(STEPS.least, told.steps or USUAL_STEPS)
    return replace(sampling, sampler=SAMPLERS[told.method], steps=int(steps), guidance_scale=guidance)


def _told_by_card(card: ModelCard | None) -> _Told | None:
    if card is None or not card.few_steps:
        return None
    return _Told(card.few_steps, step_count(card.name), keeps_guidance(card.name))


def _told_by_lora(lora: str | None) -> _Told | None:
    name = "" if lora is None else _name_of_lora(Path(lora))
    method = few_steps(name)
    return _Told(method, step_count(name), keeps_guidance(name)) if method else None


def _name_of_lora(path: Path) -> str:
    """Its file's, or its folder's where every such file is called alike; the hub's cache names the one above."""
    named = path.parent if path.name in LORA_NAMES else path
    if named.parent.name == SNAPSHOTS:
        return named.parent.parent.name
    return named.stem if named.suffix == EXPORT_SUFFIX else named.name
