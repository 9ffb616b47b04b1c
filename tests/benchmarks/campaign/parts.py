"""The parts of a campaign, the most telling ones first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from campaign import memory_parts, taste_parts, time_parts
from campaign.places import Place
from studio.domain.base_model import Family


@dataclass(frozen=True)
class Part:
    """What is measured in a process of its own, and the seconds after which that is given up."""

    name: str
    measure: Callable[[Place], dict[str, Any]]
    limit: int = 180


SD1, SDXL = Family.SD1, Family.SDXL


def _peaks(family: Family, gigabytes: float) -> Part:
    measure = partial(memory_parts.peaks, family=family, gigabytes=gigabytes)
    return Part(f"peaks {family.value} {gigabytes:g} GB", measure)


ALL = (
    Part("peaks sd1", partial(memory_parts.peaks, family=SD1)),
    Part("peaks sdxl", partial(memory_parts.peaks, family=SDXL)),
    Part("votes sd1", partial(time_parts.votes, family=SD1), 240),
    Part("pictures sd1", partial(time_parts.pictures, family=SD1)),
    Part("share sd1", partial(time_parts.share_of_peak, family=SD1)),
    Part("ladder sd1", partial(memory_parts.ladder, family=SD1)),
    Part("lend sdxl", partial(memory_parts.lend, family=SDXL)),
    _peaks(SDXL, 8),
    Part("taste warmth", partial(taste_parts.taste, name="warmth"), 240),
    Part("votes sdxl", partial(time_parts.votes, family=SDXL), 300),
    Part("pictures sdxl", partial(time_parts.pictures, family=SDXL), 240),
    Part("share sdxl", partial(time_parts.share_of_peak, family=SDXL)),
    _peaks(SDXL, 12),
    _peaks(SDXL, 6),
    _peaks(SD1, 6),
    Part("compiled sd1", partial(time_parts.compiled, family=SD1), 300),
    Part("four bits sdxl", partial(time_parts.four_bits, family=SDXL), 240),
    Part("ladder sdxl", partial(memory_parts.ladder, family=SDXL)),
    Part("lend sd1", partial(memory_parts.lend, family=SD1)),
    Part("taste fewer edges", partial(taste_parts.taste, name="-edges"), 240),
    Part("taste luminance", partial(taste_parts.taste, name="luminance"), 240),
    Part("compiled sdxl", partial(time_parts.compiled, family=SDXL), 300),
    _peaks(SD1, 8),
    _peaks(SD1, 12),
)
BY_NAME = {part.name: part for part in ALL}
