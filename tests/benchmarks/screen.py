"""Many ways of learning from votes by how well their direction ranks pictures that nobody voted on.

    python tests/benchmarks/screen.py --room /tmp/room

Told is the correlation of a picture's log-ratio with the artist's score, within groups of a prompt: to first order what
a direction gains for how far it leaves the base model. No adapter is trained and nothing drawn but the base pictures,
which are kept in the room, so hundreds of runs take minutes. What is found here has to be proved by `twenty_votes.py`.
"""

from __future__ import annotations

import argparse
import itertools
import math
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import fmean, stdev

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent.parent / "packaging" / "starter"))

from benchmark_tastes import ChangingTaste, benchmark_taste  # noqa: E402
from screening.views import GROUPS, SIZE, Views, views_of  # noqa: E402
from screening.votes import Ballot, artist_of, voted  # noqa: E402
from screening.ways import FIRST, WAYS, Way  # noqa: E402
from studio.simulation.simulated_voter import SimulatedVoter  # noqa: E402
from studio.simulation.tastes import Taste  # noqa: E402
from twenty_votes import TASTES  # noqa: E402

FEWEST = 2
"""Comparisons, below which a run has nothing to learn from; one on all groups has nothing to be judged by."""


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--tastes", default=",".join(TASTES), help="with commas, each NAME or -NAME")
    parser.add_argument("--presses", type=int, default=20)
    parser.add_argument("--repeats", type=int, default=4, help="of each taste and seed, on other groups")
    parser.add_argument("--room", type=Path, help="a folder in which pictures and products are kept between runs")
    return parser.parse_args()


def correlation(rewards: NDArray[np.float64], scores: NDArray[np.float64], used: set[int]) -> float:
    """Within groups that nobody voted on."""
    free = [group for group in range(GROUPS) if group not in used]
    first, second = (values.reshape(GROUPS, SIZE)[free] for values in (rewards, scores))
    first, second = (values - values.mean(1, keepdims=True) for values in (first, second))
    return float((first * second).sum() / math.sqrt((first**2).sum() * (second**2).sum()))


def reached(
    way: Way, views: Views, products: Tensor, taste: Taste, scores: NDArray[np.float64], presses: int, repeat: int
) -> float | None:
    artist = artist_of(taste, scores, views.prompts, f"{taste.name} {repeat}")
    count = max(1, round(way.pressed * presses))
    groups = [(20 * repeat + number) % GROUPS for number in range(count - round(way.again * count))]
    ballot = voted(artist, views.pixels, groups, way.asked, way.labels)
    if way.again and ballot.comparisons:
        ballot = asked_again(way, artist, views, products, ballot, count - len(groups))
    if len(ballot.comparisons) < FEWEST or len(set(groups)) == GROUPS:
        return None
    rewards = products @ way.learner(products, ballot)
    return correlation(rewards.numpy(), scores, set(groups))


def asked_again(
    way: Way, artist: SimulatedVoter, views: Views, products: Tensor, ballot: Ballot, presses: int
) -> Ballot:
    """With a second answer to so many groups, those of which the model is least sure."""
    rewards = products @ way.learner(products, ballot)
    margins = [float((rewards[better] - rewards[worse]).abs()) for better, worse in ballot.comparisons]
    by_doubt = sorted(zip(margins, ballot.groups, strict=True))
    doubtful = list(dict.fromkeys(group for _, group in by_doubt))[:presses]
    return ballot.and_more(voted(artist, views.pixels, doubtful, way.asked, way.labels))


def row(name: str, found: dict[tuple[str, int], float], first: dict[tuple[str, int], float]) -> str:
    gains = [found[cell] - first[cell] for cell in found]
    half = 1.96 * stdev(gains) / math.sqrt(len(gains))
    by_taste: dict[str, list[float]] = defaultdict(list)
    for cell, gain in zip(found, gains, strict=True):
        by_taste[cell[0]].append(gain)
    least, taste = min((fmean(values), taste) for taste, values in by_taste.items())
    return f"| {name} | {fmean(found.values()):.3f} | {fmean(gains):+.3f} ± {half:.3f} | {taste} {least:+.3f} |"


def main() -> None:
    args = parse()
    named = [benchmark_taste(name) for name in args.tastes.split(",")]
    tastes = [taste for taste in named if not isinstance(taste, ChangingTaste)]
    found: dict[str, dict[tuple[str, int], list[float]]] = {name: defaultdict(list) for name in WAYS}
    with tempfile.TemporaryDirectory(prefix="atelier-benchmark-") as temporary:
        room = args.room or Path(temporary)
        room.mkdir(exist_ok=True)
        for seed in args.seeds:
            views = views_of(seed, room)
            scores = {each: np.array([each.score(picture) for picture in views.pixels]) for each in tastes}
            for name, way in WAYS.items():
                products = way.products(views.products)
                for taste, repeat in itertools.product(tastes, range(args.repeats)):
                    value = reached(way, views, products, taste, scores[taste], args.presses, repeat)
                    if value is not None:
                        found[name][taste.name, seed].append(value)
    means = {name: {cell: fmean(values) for cell, values in cells.items()} for name, cells in found.items()}
    print(f"{args.presses} key presses, {len(tastes)} tastes, {len(args.seeds)} seeds, {args.repeats} runs each\n")
    print("| way | correlation | against the first, paired | least |\n|---|---|---|---|")
    for name, cells in means.items():
        if len(cells) > 1:
            print(row(name, cells, means[FIRST]))


if __name__ == "__main__":
    main()
