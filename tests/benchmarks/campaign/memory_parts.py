"""Parts about a card's memory: peaks, lending, and what happens when it runs out."""

from __future__ import annotations

from typing import Any

import rounds
from campaign.places import GIB, Place, RealCard, needs_four_bit
from studio.domain.base_model import Family

Figures = dict[str, Any]
WORKS = ("drawing", "decoding", "learning")
FOUR_BITS_AT_MOST = 6
"""GB of a card on which SDXL learns in four bits alone."""


def peaks(place: Place, family: Family, gigabytes: float | None = None) -> Figures:
    """GiB at most of each work in a round, and how far the memory model is off, in percent; on a card of that many
    gigabytes, or on all of this one."""
    if family is Family.SDXL and gigabytes is not None and gigabytes <= FOUR_BITS_AT_MOST:
        needs_four_bit()
    with place.bench(family, gigabytes) as bench:
        told = rounds.of_a_round(bench)
        figures: Figures = {name: told[name] for name in ("rungs", "nf4", "pictures", "latents", "kept")}
        # one that ran out of memory, so that the model was opened anew, has no figures of its own
        for work in [work for work in WORKS if work in told["predicted"]]:
            peak, predicted = told["peaks"][work], told["predicted"][work]
            figures[work] = round(peak / GIB, 3)
            figures[f"{work}, model off by %"] = round(100 * (predicted / peak - 1), 1)
        if isinstance(bench.card, RealCard):
            figures["reserved"] = round(bench.card.reserved / GIB, 3)
    return figures


def lend(place: Place, family: Family) -> Figures:
    """GiB on the card before and while it is lent in the middle of a round, and seconds for either way."""
    with place.bench(family) as bench:
        told = rounds.when_lent(bench)
    return {
        "held": round(told["held"] / GIB, 3),
        "left": round(told["left"] / GIB, 3),
        "seconds away": round(told["away"], 3),
        "seconds back": round(told["back"], 3),
        "loans": told["loans"],
        "checkpoint saved": told["saved"],
    }


def ladder(place: Place, family: Family) -> Figures:
    """Another program takes memory in the middle of a round: rungs, and whether anything was begun anew."""
    with place.bench(family) as bench:
        told = rounds.when_squeezed(bench)
    return {
        "rungs": len(told["rungs"]),
        "pictures learned": told["learned"],
        "models opened": told["opened"],
        "begun anew": told["learned"] != list(range(1, rounds.PICTURES + 1))
        or rounds.PICTURES in told["rungs"]
        or told["opened"] != 1
        or told["drawn"] != 1,
    }
