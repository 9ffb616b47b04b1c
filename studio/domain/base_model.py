"""Base models: what can be told of one without loading it, and which one a project uses."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from studio.domain.limits import PIXEL_STEP

LEAST_SIDE = 512
"""Smaller pictures of a model are seldom more than shapes."""
USUAL_SHIFT = 3.0
"""What programs that draw take for a model of rectified flow whose file does not say another."""


class Family(StrEnum):
    """The architecture, which decides about configs, names in LoRA files and memory."""

    SD1 = "sd1"
    SD2 = "sd2"
    SDXL = "sdxl"
    OWN = "own"
    """A diffusers folder of Stable Diffusion's kind with sizes of its own, such as the starter."""


class Prediction(StrEnum):
    """What the UNet predicts: the noise ε, the velocity v (2202.00512), or the flow u = ε − x_0 of a model whose way
    from picture to noise is a straight line (rectified flow, 2209.03003)."""

    EPSILON = "epsilon"
    VELOCITY = "v_prediction"
    FLOW = "flow_prediction"

    @property
    def in_metadata(self) -> str:
        """As files say it by the Stability model specification, which has no name for flow."""
        return {Prediction.EPSILON: "epsilon", Prediction.VELOCITY: "v", Prediction.FLOW: "flow"}[self]


class Component(StrEnum):
    """A component of the pipeline that a checkpoint file may lack."""

    VAE = "vae"
    TEXT_ENCODER = "text_encoder"


@dataclass(frozen=True)
class ModelCard:
    """What headers, metadata and sidecars tell of a base model; `path` is a single file or a diffusers folder.

    `prediction` is None where nothing tells it and the artist has to. `dtypes` are safetensors codes of the UNet's
    weights (F16, BF16, F32, F8_E4M3, …), `bytes` the size on the disk. `few_steps` names the method of a model made
    for few steps without guidance (Turbo, Lightning, Hyper, LCM) as its name hints at it, else it is empty. `disputed`
    says that marks in the file contradict each other about the prediction, `embeds_guidance` that the UNet is told the
    guidance scale. `side` is that of the pictures it was made for, in pixels, None where nothing tells. `shift` is how
    far a model of rectified flow moves its steps towards the noise (2403.03206, eq. 23).
    """

    path: Path
    name: str
    family: Family
    prediction: Prediction | None
    zero_snr: bool
    dtypes: frozenset[str]
    bytes: int
    missing: frozenset[Component] = frozenset()
    licence: str = ""
    few_steps: str = ""
    disputed: bool = False
    embeds_guidance: bool = False
    side: int | None = None
    shift: float = USUAL_SHIFT

    @property
    def draft_side(self) -> int | None:
        """Of smaller pictures that it still draws sanely; None where nothing tells its side, too."""
        return None if self.side is None else draft_side(self.side)


def draft_side(side: int) -> int | None:
    """Of smaller pictures that a model for this side still draws sanely, at about half the work; None for a model of
    small pictures.

    Three quarters, whole 64s: 384 of 512, 576 of 768, 768 of 1024. Counted for a UNet, such a picture and what is
    learned from it is 0.47 to 0.54 of the work.
    """
    return None if side < LEAST_SIDE else side * 3 // 4 // PIXEL_STEP * PIXEL_STEP


@dataclass(frozen=True)
class Base:
    """The base model of a job: a file or diffusers folder, and what the artist said where the file does not tell.

    `zero_snr` means a schedule rescaled to zero terminal SNR (2305.08891). `vae` stands in for a missing one; `lora`
    is a LoRA that the base wears from the start, as part of it.
    """

    path: Path
    prediction: Prediction | None = None
    zero_snr: bool | None = None
    vae: Path | None = None
    lora: Path | None = None
