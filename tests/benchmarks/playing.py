"""One run of the benchmark: a simulated artist votes, the contender learns, blind tests follow the curve."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import numpy as np

from benchmark_tastes import ChangingTaste, benchmark_taste
from contenders import Contender
from counting import CountingEngine
from drift import Drift
from pools import CHECKS, CONTROLS, PASSES, SAMPLING, Pool, base_side
from results import Line
from studio.domain.jobs import Render
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.session.statistics.win_rates import wilson_interval
from studio.simulation.blind_evaluation import load_pixels
from studio.simulation.rehearsal import CALIBRATION_SEEDS, blind_evaluation, calibrated_voter, vote_waiting
from studio.simulation.simulated_voter import SimulatedVoter, within_prompt_deviation
from studio.simulation.tastes import SCORES, Taste
from studio.store.project import Project

JUDGED = 9


@dataclass(frozen=True)
class Run:
    """What one line of the results is about; `blind_tests` are the numbers of votes at which the curve is measured."""

    contender: str
    taste: str
    seed: int
    blind_tests: tuple[int, ...]
    pairs: int


def _rounds(blind_tests: Sequence[int], votes_per_round: int) -> Iterator[tuple[int, bool]]:
    """(votes in the round, whether a check follows) so that every check falls on the end of a round."""
    for before, after in pairwise((0, *blind_tests)):
        while before < after:
            size = min(votes_per_round, after - before)
            before += size
            yield size, before == after


def _winners_seeds(session: Session, pictures: Render, seed: int) -> Render:
    """The check's pictures with x_T and noises of pictures that won; nothing is trained."""
    winners = [vote.winner for vote in session.project.votes.all() if vote.winner is not None]
    draw = random.Random(f"winners {seed}")
    chosen = [draw.choice(winners) for _ in pictures.pictures]
    return replace(
        pictures,
        pictures=tuple(
            replace(picture, latent_seed=winner.latent_seed, noise_seed=winner.noise_seed)
            for picture, winner in zip(pictures.pictures, chosen, strict=True)
        ),
    )


def _proxies(project: Project, own: Taste, base: Render, tuned: Render) -> dict[str, float]:
    """The shift, in units of each measure's own s0, of everything that nobody voted on."""
    gallery_pictures = [load_pixels(path) for path in sorted((project.folder / "calibration").glob("*.png"))]
    before, after = ([load_pixels(picture.image) for picture in side.pictures] for side in (base, tuned))
    shifts = {}
    for name, score in SCORES.items():
        if name == own.name.removeprefix("-"):
            continue
        values = [score(shot) for shot in gallery_pictures]
        groups = [values[at : at + CALIBRATION_SEEDS] for at in range(0, len(values), CALIBRATION_SEEDS)]
        gained = np.mean([score(new) - score(old) for old, new in zip(before, after, strict=True)])
        shifts[name] = round(float(gained) / within_prompt_deviation(groups), 3)
    return shifts


@dataclass
class _Checks:
    """The blind tests of one run."""

    run: Run
    contender: Contender
    session: Session
    artist: SimulatedVoter
    runner: Runner

    def point(self, name: str) -> tuple[dict[str, object], Render, Render]:
        """Base against newest; the voter is noisy, so each pair is judged several times and the answers averaged.

        `true_win_rate` is what the average would be in the end.
        """
        check = blind_evaluation(self.session.project, self.run.pairs, self.run.seed, name)
        sampling = CHECKS[name]
        untouched = base_side(check, sampling)
        newest = None if self.contender.chooses_seeds else self.session.head
        tuned = check.render(untouched.base, newest.folder if newest else None, sampling, "tuned")
        if self.contender.chooses_seeds:
            tuned = _winners_seeds(self.session, tuned, self.run.seed)
        self.runner.run(tuned, "check")
        reports = [vars(check.judge(self.artist, untouched, tuned)) for _ in range(JUDGED)]
        names = ("win_rate", "independent_win_rate", "shift", "pixel_change", "diversity_ratio")
        figures: dict[str, object] = {name: _mean([report[name] for report in reports]) for name in names}
        low, high = wilson_interval(fmean(report["win_rate"] for report in reports) * self.run.pairs, self.run.pairs)
        return (
            {**figures, "true_win_rate": self._true(untouched, tuned), "win_low": low, "win_high": high},
            untouched,
            tuned,
        )

    def _true(self, base: Render, tuned: Render) -> float:
        score = self.artist.taste.score
        pairs = zip(base.pictures, tuned.pictures, strict=True)
        return fmean(
            self.artist.expected(score(load_pixels(new.image)) - score(load_pixels(old.image))) for old, new in pairs
        )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def _groups(votes: int, contender: Contender) -> int:
    """Best and worst are two key presses."""
    return votes // 2 if contender.marks_worst else votes


def play(
    run: Run, contender: Contender, room: Path, runner: Runner, engine: CountingEngine, *, curve_alone: bool = False
) -> Line:
    """Play one run in a project of its own under `room`; the result is one line of the results file, with `curve_alone`
    without what is measured at its end.

    Rounds that train from scratch need not be trained where nothing is drawn with them and nothing is checked.
    """
    taste = benchmark_taste(run.taste)
    recipe = contender.recipe
    in_pool = 0 if recipe.pairs.on_policy else _groups(max(run.blind_tests), contender)
    pool = Pool.of(contender, run.seed, run.pairs, in_pool)
    with Project.open(pool.copy(room, runner, engine, contender)) as project:
        runner.seconds.clear()
        session = Session(project, recipe=recipe, group_size=contender.group_size, evaluate=False)
        artist = calibrated_voter(project, taste, runner, run.seed)
        artist.strong_beyond = contender.strong_beyond
        artist.marks_worst = contender.marks_worst
        blind_tests = _Checks(run, contender, session, artist, runner)
        controls = [prompt.text for prompt in project.prompts.all() if prompt.control]
        drift = Drift(engine.open(), controls, SAMPLING, run.seed)
        curve: list[dict[str, object]] = []
        voted = 0
        in_pool_each = int((project.folder / PASSES).read_text()) / max(1, in_pool)
        rows = {"generate": 0.0, "train": 0.0}
        for size, checked in _rounds(run.blind_tests, recipe.votes_per_round):
            before = engine.rows
            if recipe.pairs.on_policy:
                job = session.generate_job(_groups(size, contender))
                runner.run(job, "generate", session.record)
            groups = _groups(size, contender)
            rows["generate"] += engine.rows - before if recipe.pairs.on_policy else in_pool_each * groups
            voted += vote_waiting(session, artist, size)
            if isinstance(taste, ChangingTaste):
                artist.taste = taste.after(voted)
            if not contender.chooses_seeds and (checked or recipe.pairs.on_policy or not recipe.from_scratch):
                before = engine.rows
                runner.run(session.train_job(), "train", session.record)
                rows["train"] += engine.rows - before
            if checked:
                figures, base, tuned = blind_tests.point("check")
                moved = drift.of(session.head.folder) if session.head else 0.0
                curve.append({"votes": voted, **figures, "drift": moved, "unet_passes": dict(rows)})
        ties = sum(vote.winner is None for vote in project.votes.all())
        line = {
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
            "unet_passes_per_vote": {kind: count / voted for kind, count in rows.items()},
        }
        if not curve_alone:
            line["proxies"] = _proxies(project, taste, base, tuned)
            line["deterministic"], _, _ = blind_tests.point("plain")
        return line
