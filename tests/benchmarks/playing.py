"""One run of the benchmark: a simulated artist votes, the contender learns, blind tests follow the curve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from benchmark_tastes import ChangingTaste, benchmark_taste
from contenders import Contender
from counting import CountingEngine
from drift import Drift
from pools import CHECK, CONTROLS, PASSES, SAMPLING, Pool, base_side
from results import Line
from studio.domain.jobs import Render
from studio.domain.votes import Mark, Verdict
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.simulation.blind_evaluation import load_pixels
from studio.simulation.rehearsal import blind_evaluation, calibrated_voter, vote_waiting
from studio.simulation.simulated_voter import SimulatedVoter
from studio.store.project import Project

JUDGED = 9
"""So often the artist judges each pair of a check."""


@dataclass(frozen=True)
class Run:
    """What one line of the results is about; `blind_tests` are the numbers of votes at which the curve is measured."""

    contender: str
    taste: str
    seed: int
    blind_tests: tuple[int, ...]
    pairs: int


class Truthful(SimulatedVoter):
    """An artist who sees every difference and takes the best of a group."""

    def answer(self, pictures: Sequence[NDArray[np.uint8]]) -> tuple[Verdict, tuple[Mark, ...], int]:
        scores = [self.taste.score(picture) for picture in pictures]
        return Verdict.MARKED, tuple(Mark.BEST if score == max(scores) else Mark.PLAIN for score in scores), 1


def _rounds(blind_tests: Sequence[int], votes_per_round: int) -> Iterator[tuple[int, bool]]:
    """(votes in the round, whether a check follows) so that every check falls on the end of a round."""
    for before, after in pairwise((0, *blind_tests)):
        while before < after:
            size = min(votes_per_round, after - before)
            before += size
            yield size, before == after


@dataclass
class _Checks:
    """The blind tests of one run."""

    run: Run
    session: Session
    artist: SimulatedVoter
    runner: Runner

    def point(self) -> dict[str, object]:
        """Base against newest. `win_rate` is what the artist says with all noise, `true_win_rate` what they would say
        in the long run, ties half."""
        check = blind_evaluation(self.session.project, self.run.pairs, self.run.seed, CHECK)
        untouched = base_side(check, SAMPLING)
        newest = self.session.head
        tuned = check.render(untouched.base, newest.folder if newest else None, SAMPLING, "tuned")
        self.runner.run(tuned, "check")
        reports = [check.judge(self.artist, untouched, tuned) for _ in range(JUDGED)]
        return {
            "true_win_rate": self._true(untouched, tuned),
            "win_rate": fmean(report.win_rate for report in reports),
            "shift": reports[0].shift,
            "pixel_change": reports[0].pixel_change,
            "diversity_ratio": reports[0].diversity_ratio,
        }

    def _true(self, base: Render, tuned: Render) -> float:
        score = self.artist.taste.score
        pairs = zip(base.pictures, tuned.pictures, strict=True)
        return fmean(
            self.artist.expected(score(load_pixels(new.image)) - score(load_pixels(old.image))) for old, new in pairs
        )


def play(run: Run, contender: Contender, room: Path, runner: Runner, engine: CountingEngine) -> Line:
    """Play one run in a project of its own under `room`; the result is one line of the results file.

    Rounds that train from scratch need not be trained where nothing is drawn with them and nothing is checked.
    """
    taste = benchmark_taste(run.taste)
    recipe = contender.recipe
    in_pool = 0 if recipe.pairs.on_policy else max(run.blind_tests)
    pool = Pool.of(contender, run.seed, run.pairs, in_pool)
    with Project.open(pool.copy(room, runner, engine, contender)) as project:
        runner.seconds.clear()
        session = Session(project, recipe=recipe, group_size=contender.group_size, evaluate=False)
        artist = calibrated_voter(project, taste, runner, run.seed)
        artist.strong_beyond = contender.strong_beyond
        voting = Truthful(taste, artist.s0, artist.tau) if contender.truthful else artist
        blind_tests = _Checks(run, session, artist, runner)
        controls = [prompt.text for prompt in project.prompts.all() if prompt.control]
        drift = Drift(engine.open(), controls, SAMPLING, run.seed)
        curve: list[dict[str, object]] = []
        voted = 0
        in_pool_each = int((project.folder / PASSES).read_text()) / max(1, in_pool)
        rows = {"generate": 0.0, "train": 0.0}
        for size, checked in _rounds(run.blind_tests, recipe.votes_per_round):
            before = engine.rows
            if recipe.pairs.on_policy:
                runner.run(session.generate_job(size), "generate", session.record)
            rows["generate"] += engine.rows - before if recipe.pairs.on_policy else in_pool_each * size
            voted += vote_waiting(session, voting, size)
            if isinstance(taste, ChangingTaste):
                artist.taste = voting.taste = taste.after(voted)
            if checked or recipe.pairs.on_policy or not recipe.from_scratch:
                before = engine.rows
                runner.run(session.train_job(), "train", session.record)
                rows["train"] += engine.rows - before
            if checked:
                moved = drift.of(session.head.folder) if session.head else 0.0
                curve.append({"votes": voted, **blind_tests.point(), "drift": moved, "unet_passes": dict(rows)})
        ties = sum(vote.winner is None for vote in project.votes.all())
        return {
            "contender": run.contender,
            "taste": run.taste,
            "seed": run.seed,
            "pairs": run.pairs,
            "controls": CONTROLS,
            "recipe": contender.line(),
            "curve": curve,
            "pictures": project.totals().pictures,
            "ties": ties / voted,
            "seconds_per_vote": {kind: runner.seconds[kind] / voted for kind in ("generate", "train")},
        }
