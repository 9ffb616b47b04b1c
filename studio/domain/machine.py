"""What the artist can say about the machine that the engine works on."""

from __future__ import annotations

from enum import StrEnum


class Hardware(StrEnum):
    """Where the engine works."""

    AUTOMATIC = "automatic"
    PROCESSOR = "processor"
    CARD = "card"


class Precision(StrEnum):
    """How the frozen weights are kept on a graphics card; adapters are always fp32."""

    AUTOMATIC = "automatic"
    FULL = "fp32"
    HALF = "fp16"
    BRAIN = "bf16"
    NF4 = "nf4"
