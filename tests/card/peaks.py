"""Peaks of memory on simulated cards of several sizes, beside the memory model's own numbers.

    python tests/card/peaks.py [--families sd1 sdxl] [--dtypes bfloat16 float16] [--cards 6 8 12 24]

A row is a card; what is told of each work is the peak in GiB, the memory model's number and how far that is off. A card
takes half a minute of a processor, one and a half with SDXL.
"""

from __future__ import annotations

import argparse

from diffusers.utils import logging as diffusers_logging

from run import arguments, of_a_round
from simulated_card import GIB

WORKS = ("drawing", "decoding", "learning")


def row(family: str, dtype: str, card: float) -> str:
    """A line of the table."""
    told = of_a_round(arguments(["round", family, dtype, "--capacity", str(card)]))
    cells = [f"{family} {dtype}{', NF4' if told['nf4'] else ''}", f"{card:g} GB"]
    cells.append(f"{told['pictures']}; {told['latents']} {'kept' if told['kept'] else 'recomputed'}")
    for work in WORKS:
        peak, predicted = told["peaks"][work], told["predicted"][work]
        cells.append(f"{peak / GIB:.2f} ({predicted / GIB:.2f}, {predicted / peak - 1:+.0%})")
    cells.append(str(told["rungs"]))
    return f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--families", nargs="+", default=["sd1", "sdxl"])
    parser.add_argument("--dtypes", nargs="+", default=["bfloat16"])
    parser.add_argument("--cards", nargs="+", type=float, default=[6, 8, 10, 12, 16, 24])
    asked = parser.parse_args()
    diffusers_logging.set_verbosity_error()
    print("| model | card | pictures; latents at once | drawing | decoding | learning | rungs |")
    print("|---|---|---|---|---|---|---|")
    for family in asked.families:
        for dtype in asked.dtypes:
            for card in asked.cards:
                print(row(family, dtype, card), flush=True)


if __name__ == "__main__":
    main()
