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


def hints_at_another_prediction(name: str) -> bool:
    """Whether the artist has to be asked what the model predicts: such names are right only mostly."""
    # NoobAI-XL comes in both kinds and is often renamed; its epsilon version says so. SDXL tuned to rectified flow has
    # nothing but its name to be known by.
    return re.search(r"v[-_ ]?pred|noob(?!.*eps)|rectified|flow|(?<![a-z])rf(?![a-z])", name.lower()) is not None
