"""What half precision cannot hold, and which part of the work goes on in float32 then."""

from __future__ import annotations

from enum import Enum

from studio.domain.errors import ModelError


class Part(Enum):
    """What calculates in float32 instead: the VAE alone, the UNet while it draws, or the whole model."""

    VAE = "vae"
    DRAWING = "drawing"
    MODEL = "model"


class PrecisionError(ModelError):
    """Numbers came out infinite, as none (NaN) or as nothing but zeros. In half precision the engine answers it with
    float32 for the `part`; the sentence is for the artist whose model is in float32 already."""

    def __init__(self, part: Part, template: str) -> None:
        super().__init__(template)
        self.part = part
