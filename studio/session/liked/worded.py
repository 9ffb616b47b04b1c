"""Under which prompts of the deck pictures without words are learned: those that say what tells one from the others.

What all of them have in common is what is to be learned. A prompt that fits them all, since it names their medium say,
would explain just that away; so of how well a prompt fits a picture only what it fits that picture better than the
others counts. And no prompt serves much more often than any other, or it would be taught what they show.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from statistics import fmean

Errors = Mapping[int, float]
"""How large the base model's error is under each prompt, by the number of the prompt."""


def prompts_of_each(
    batches: Iterable[Mapping[int, Errors]], prompts: Collection[int], each: int
) -> dict[int, list[int]]:
    """`each` of the prompts for every picture, the ones first that say best what it shows; fewer where there are none.

    Pictures of a batch came together. Earlier batches, and of each the earlier pictures, choose first and know nothing
    of later ones, so that what comes later leaves them what they have.
    """
    known = defaultdict[int, list[float]](list)
    served = Counter[int]()
    chosen = dict[int, list[int]]()
    count = 0
    for batch in batches:
        for of in batch.values():
            # some pictures are hard to denoise under any prompt
            hardness = fmean(of.values())
            for prompt in of.keys() & prompts:
                known[prompt].append(of[prompt] - hardness)
        usual = {prompt: fmean(known[prompt]) for prompt in prompts if prompt in known}
        count += len(batch)
        at_most = math.ceil(each * count / max(1, len(usual)))
        for picture, of in batch.items():
            free = {prompt: of[prompt] - usual[prompt] for prompt in usual if prompt in of and served[prompt] < at_most}
            chosen[picture] = sorted(free, key=free.__getitem__)[:each]
            served.update(chosen[picture])
    return chosen
