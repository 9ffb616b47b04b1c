"""What is learned from pictures of three quarters of the size? Votes on the starter's at 48 pixels, checks at its 64.

python tests/benchmarks/draft_size.py --tastes warmth bold --seed 1
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest import mock

from studio.assets import STARTER, base_of, sampling_for
from studio.cli.engine import running_engine
from studio.domain.jobs import Render
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.session.job_runner import Runner
from studio.session.prompts.starter_prompts import starter_prompts
from studio.session.session import Session
from studio.simulation.blind_evaluation import BlindEvaluation
from studio.simulation.rehearsal import blind_evaluation, calibrated_voter, vote_waiting
from studio.simulation.simulated_voter import SimulatedVoter
from studio.simulation.tastes import taste_named
from studio.store.project import Project

FULL = sampling_for(STARTER)
LATENTS = 12
"""Three quarters of the starter's 16, of which its VAE makes 48 and 64 pixels."""
DRAFT = replace(FULL, width=8 * LATENTS, height=8 * LATENTS)
STEP = 32
"""The starter's UNet halves twice, so it takes what no project may be made with: multiples of 4 latents."""
ROUND = 20
PROMPTS = 24
CONTROLS = 8


@contextmanager
def made(folder: Path, sampling: Sampling, seed: int) -> Iterator[tuple[Project, Runner]]:
    settings = ProjectSettings(folder.name, STARTER, "atelier", sampling, seed)
    prompts, controls = starter_prompts(PROMPTS, CONTROLS)
    with Project.create(folder, settings, prompts, "", controls) as project, running_engine("cpu", project) as runner:
        yield project, runner


def play(args: argparse.Namespace, taste: str, room: Path) -> None:
    """The same artist votes at both sizes; both checks are at full size, against the same pictures."""
    with made(room / f"{taste}-full", FULL, args.seed) as (project, runner):
        check = blind_evaluation(project, args.pairs, args.seed)
        untouched = check.render(base_of(project.settings), None, FULL, "base")
        runner.run(untouched, "check")
        judge = calibrated_voter(project, taste_named(taste), runner, args.seed)
        if "full" in args.sizes:
            # Whoever judges later begins with the same luck.
            artist = calibrated_voter(project, taste_named(taste), runner, args.seed)
            vote(args, project, runner, (artist, artist), (check, untouched))
    if "draft" not in args.sizes:
        return
    with made(room / f"{taste}-draft", DRAFT, args.seed) as (project, runner):
        artist = calibrated_voter(project, taste_named(taste), runner, args.seed)
        vote(args, project, runner, (artist, judge), (check, untouched))


def vote(
    args: argparse.Namespace,
    project: Project,
    runner: Runner,
    people: tuple[SimulatedVoter, SimulatedVoter],
    against: tuple[BlindEvaluation, Render],
) -> None:
    artist, judge = people
    check, untouched = against
    session = Session(project, evaluate=False)
    for votes in range(ROUND, args.votes + 1, ROUND):
        runner.run(session.generate_job(ROUND), "generate", session.record)
        vote_waiting(session, artist)
        runner.run(session.train_job(), "train", session.record)
        assert session.head is not None
        tuned = check.render(untouched.base, session.head.folder, FULL, f"{project.folder.name}-{votes}")
        runner.run(tuned, "check")
        report = check.judge(judge, untouched, tuned)
        spent = ", ".join(f"{kind} {runner.seconds[kind]:.0f} s" for kind in ("generate", "train"))
        wins = f"{report.win_rate:.0%} ({report.win_low:.0%}–{report.win_high:.0%})"
        print(
            f"{project.folder.name}: {votes} votes, {wins}, "
            f"shift {report.shift:+.2f} s0, diversity {report.diversity_ratio:.2f}, {spent}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tastes", nargs="+", default=["warmth", "bold"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sizes", nargs="+", choices=("full", "draft"), default=["full", "draft"])
    parser.add_argument("--votes", type=int, default=40)
    parser.add_argument("--pairs", type=int, default=64)
    args = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="atelier-draft-") as room,
        mock.patch("studio.domain.sampling.PIXEL_STEP", STEP),
        mock.patch("studio.engine.model.base_model.PIXELS_STEP", STEP),
    ):
        for taste in args.tastes:
            play(args, taste, Path(room))


if __name__ == "__main__":
    main()
