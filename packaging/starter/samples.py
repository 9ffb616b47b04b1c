"""Draw the few pictures by which the start page shows what the starter paints.

python packaging/starter/samples.py --out resources/samples
"""

from __future__ import annotations

import argparse
from pathlib import Path

from PIL import Image

from evaluate import draw, load

ROOT = Path(__file__).parents[2]
CAPTIONS = (
    "a watercolour painting of a tree, warm palette, in the hills",
    "a flat illustration of a house, neon palette, at night",
    "a hatching drawing of a mountain, monochrome palette, gradient sky",
    "a watercolour painting of a boat, cool palette, gradient sky",
    "a dots print of a star, cool palette, at night",
    "a flat illustration of a fish, warm palette, plain background",
)
SEED = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=ROOT / "resources" / "starter")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "samples")
    arguments = parser.parse_args()
    arguments.out.mkdir(exist_ok=True)
    for number, picture in enumerate(draw(load(arguments.model), list(CAPTIONS), SEED), start=1):
        Image.fromarray(picture).save(arguments.out / f"{number}.png", optimize=True)


if __name__ == "__main__":
    main()
