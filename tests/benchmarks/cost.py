"""What one vote costs: UNet passes and seconds of two recipes, played round by round in turn.

    python tests/benchmarks/cost.py
    python tests/benchmarks/cost.py --votes 160 --recipes reference atelier

A UNet pass is one latent sent through the UNet, forwards; its way back in training is not counted apart.
"""

from __future__ import annotations

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playing import CountingEngine
from pools import CONTROLS, PROMPTS, SAMPLING
from studio.domain.engine import Cancel
from studio.domain.project import ProjectSettings
from studio.domain.recipe import RECIPES
from studio.engine.training.trainer import Trainer
from studio.session.job_runner import Runner
from studio.session.prompts.starter_prompts import starter_prompts
from studio.session.session import Session
from studio.simulation.rehearsal import calibrated_voter, vote_waiting
from studio.simulation.simulated_voter import SimulatedVoter
from studio.simulation.tastes import taste_named
from studio.store.project import Project

KINDS = ("generate", "train")


class Played:
    """One recipe's project as far as it was played; `rows` counts latents, by kind of work."""

    def __init__(self, project: Project, taste: str) -> None:
        self._engine = CountingEngine(Trainer)
        self._runner = Runner(self._engine, Cancel())
        self._session = Session(project, evaluate=False)
        self._artist: SimulatedVoter = calibrated_voter(project, taste_named(taste), self._runner, 0)
        self.votes = 0
        self.rows = dict.fromkeys(KINDS, 0)

    def round(self, votes: int) -> None:
        self._run("generate", votes)
        self.votes += vote_waiting(self._session, self._artist)
        self._run("train", votes)

    def _run(self, kind: str, votes: int) -> None:
        before = self._engine.rows
        job = self._session.generate_job(votes) if kind == "generate" else self._session.train_job()
        self._runner.run(job, kind, self._session.record)
        self.rows[kind] += self._engine.rows - before

    def seconds(self, kind: str) -> float:
        return self._runner.seconds[kind]


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recipes", nargs=2, choices=RECIPES, default=["reference", "atelier"])
    parser.add_argument("--votes", type=int, default=60)
    parser.add_argument("--votes-per-round", type=int, default=20)
    parser.add_argument("--taste", default="warmth")
    return parser.parse_args()


def main() -> None:
    args = parse()
    prompts, controls = starter_prompts(PROMPTS, CONTROLS)
    with tempfile.TemporaryDirectory(prefix="atelier-cost-") as room, ExitStack() as opened:
        played: list[Played] = []
        for recipe in args.recipes:
            settings = ProjectSettings("cost", "starter", recipe, SAMPLING, 0)
            project = Project.create(Path(room) / recipe, settings, prompts, controls=controls)
            played.append(Played(opened.enter_context(project), args.taste))
        while played[0].votes < args.votes:
            for one in played:
                one.round(args.votes_per_round)
    print(f"| per vote, over {played[0].votes} votes | " + " | ".join(args.recipes) + " | ratio |")
    print("|---|---|---|---|")
    for kind in KINDS:
        passes = [one.rows[kind] / one.votes for one in played]
        seconds = [one.seconds(kind) / one.votes for one in played]
        print(f"| UNet passes, {kind} | {passes[0]:.0f} | {passes[1]:.0f} | {passes[0] / passes[1]:.2f} |")
        print(f"| seconds, {kind} | {seconds[0]:.2f} | {seconds[1]:.2f} | {seconds[0] / seconds[1]:.2f} |")


if __name__ == "__main__":
    main()
