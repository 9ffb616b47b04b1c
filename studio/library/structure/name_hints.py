"""What the names of base models hint at."""

from __future__ import annotations

import re

FEW_STEP_METHODS = ("Turbo", "Lightning", "Hyper", "LCM", "DMD2")


def few_steps(*names: str) -> str:
    """The method of a model for few steps that a name speaks of, or nothing."""
    for method in FEW_STEP_METHODS:
        # Not inside a longer word: “Hyperrealism” is no Hyper-SD.
        if any(re.search(rf"(?i:{method})(?![a-z])", name) for name in names):
            return method
    return ""


def step_count(name: str) -> int | None:
    """In how many steps a model is drawn whose name speaks of few, such as “4step” or “8-steps”."""
    told = re.search(r"(?<![0-9])([1-9]|1[0-6])[-_ ]?steps?(?![a-z])", name.lower())
    return int(told[1]) if told else None


def keeps_guidance(name: str) -> bool:
    """Whether the name says of a model for few steps that it is drawn with guidance all the same."""
    return re.search(r"(?<![a-z])cfg(?![a-z])", name.lower()) is not None


def hints_at_another_prediction(name: str) -> bool:
    """Whether the artist has to be asked what the model predicts: such names are right only mostly."""
    # NoobAI-XL comes in both kinds and is often renamed; its epsilon version says so. SDXL tuned to rectified flow has
    # nothing but its name to be known by.
    return re.search(r"v[-_ ]?pred|noob(?!.*eps)|rectified|flow|(?<![a-z])rf(?![a-z])", name.lower()) is not None
