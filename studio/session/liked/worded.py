"""Under which prompts of the deck pictures without words are learned: those that say what tells one from the others.

What all of them have in common is what is to be learned. A prompt that fits them all, since it names their medium say,
would explain just that away; so of how well a prompt fits a picture only what it fits that picture better than the
others counts. And no prompt serves much more often than any other, or it would be taught what they show.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping
from statistics import fmean

Errors = Mapping[int, float]
"""How large the base model's error is under each prompt, by the id of the prompt."""


def prompts_of_each(errors: Mapping[int, Errors], prompts: Collection[int], each: int) -> dict[int, list[int]]:
    """`each` of the prompts for every picture, the ones first that say best what it shows; fewer where there are none.

    The first pictures choose first, so that those that come later leave them what they have.
    """
    known = {prompt: [of[prompt] for of in errors.values() if prompt in of] for prompt in prompts}
    usual = {prompt: fmean(values) for prompt, values in known.items() if values}
    at_most = math.ceil(each * len(errors) / max(1, len(usual)))
    served = Counter[int]()
    chosen = {}
    for picture, of in errors.items():
        free = [prompt for prompt in usual if prompt in of and served[prompt] < at_most]
        chosen[picture] = sorted(free, key=lambda prompt: of[prompt] - usual[prompt])[:each]
        served.update(chosen[picture])
    return chosen
