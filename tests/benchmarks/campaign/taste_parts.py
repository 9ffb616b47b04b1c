"""Parts about learning itself: how soon a hidden taste is learned on the starter model."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from campaign.places import Place
from contenders import CONTENDERS
from counting import CountingEngine
from playing import Run, play
from rounds import short
from studio.domain.engine import Cancel
from studio.session.job_runner import Runner

Figures = dict[str, Any]
CHECKS = (10, 20, 40)
PAIRS = 64


def taste(place: Place, name: str) -> Figures:
    """Blind wins in percent after so many votes, how the pictures have changed in the end, seconds to learn a vote."""
    contender = CONTENDERS["atelier"]
    checks: tuple[int, ...] = CHECKS
    pairs = PAIRS
    if place.small:
        contender = replace(contender, recipe=short(contender.recipe))
        checks, pairs = (3,), 2
    engine = CountingEngine(contender.make_trainer)
    run = Run("atelier", name, 0, checks, pairs)
    line = play(run, contender, place.folder, Runner(engine, Cancel()), engine)
    figures: Figures = {
        f"blind wins after {point['votes']}": round(100 * point["true_win_rate"]) for point in line["curve"]
    }
    end = line["curve"][-1]
    if end["diversity_ratio"] is not None:
        figures["diversity"] = round(end["diversity_ratio"], 2)
    return figures | {
        "shift": round(end["shift"], 2),
        "drift": round(end["drift"], 3),
        "seconds learning": round(line["seconds_per_vote"]["train"], 3),
    }
