"""The whole loop with a simulated artist in place of a person: draw, vote, train, check blindly."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from math import inf

from studio.domain.assets import base_of
from studio.domain.errors import InputError
from studio.domain.work import Cancel, Engine, Event, Job, Picture, Render
from studio.session.alternatives import chosen
from studio.session.artist import Artist
from studio.session.blind import SEED_SPAN, BlindCheck, BlindReport, load_pixels
from studio.session.session import Session
from studio.session.tastes import Taste
from studio.store.project import Project

CALIBRATION_PROMPTS, CALIBRATION_SEEDS = 8, 6
PRESSES_PER_GROUP = 2


@dataclass
class Runner:
    """Runs jobs to their end on the calling thread and keeps the time by kind of work."""

    engine: Engine
    cancel: Cancel
    watch: Callable[[Event], None] = lambda _: None
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def run(self, job: Job, kind: str, take: Callable[[Event], None] = lambda _: None) -> None:
        """Hand every event to `take` and then to `watch`; errors and Stopped pass through."""
        began = time.monotonic()
        try:
            for event in self.engine.run(job, self.cancel):
                take(event)
                self.watch(event)
        finally:
            self.seconds[kind] += time.monotonic() - began


def calibrated_artist(project: Project, taste: Taste, runner: Runner, seed: int) -> Artist:
    """An artist whose unit and noise fit this base model; the pictures for it are drawn once per project."""
    draw = random.Random(f"calibration {project.settings.seed}")
    prompts = [prompt for prompt in project.prompts() if not prompt.control][:CALIBRATION_PROMPTS]
    pictures = tuple(
        Picture(
            prompt.text,
            prompt.negative,
            draw.randrange(SEED_SPAN),
            draw.randrange(SEED_SPAN),
            project.folder / "calibration" / f"{number:02}-{seed_number}.png",
        )
        for number, prompt in enumerate(prompts)
        for seed_number in range(CALIBRATION_SEEDS)
    )
    missing = tuple(picture for picture in pictures if not picture.image.is_file())
    if missing:
        runner.run(Render(base_of(project.settings), None, project.settings.sampling, missing), "check")
    scores = [taste.score(load_pixels(picture.image)) for picture in pictures]
    groups = [scores[at : at + CALIBRATION_SEEDS] for at in range(0, len(scores), CALIBRATION_SEEDS)]
    return Artist.calibrated(taste, groups, seed)


def vote_waiting(session: Session, artist: Artist, at_most: float = inf) -> int:
    """Let the artist answer the groups that wait, with `at_most` so many votes; returns how many votes it came to."""
    count = 0
    while count < at_most and (group := session.current) is not None:
        pictures = [load_pixels(picture.image) for picture in group.pictures]
        verdict, marks = artist.answer(pictures)
        count += session.vote(verdict, artist.strength(pictures), marks=marks).presses
    return count


def blind_check(project: Project, pairs: int, seed: int, name: str = "check") -> BlindCheck:
    """A check over the project's control prompts; InputError when it has none or there is nothing to compare."""
    controls = [prompt for prompt in project.prompts() if prompt.control and prompt.active]
    if not controls:
        raise InputError("This project has no control prompts, so there is nothing to check blindly on.")
    if pairs < 1:
        raise InputError("A blind check needs at least one pair.")
    texts = tuple(chosen(prompt.text, random.Random(f"{seed} {prompt.id}")) for prompt in controls)
    return BlindCheck(texts, controls[0].negative, pairs, seed, project.folder / name)


@dataclass(frozen=True)
class Rehearsal:
    """What to play through."""

    taste: Taste
    votes: int
    seed: int
    check_pairs: int
    group_size: int = 2


def rehearse(project: Project, plan: Rehearsal, runner: Runner) -> dict[str, object]:
    """Play it; the report has the keys that `atelier-cli rehearse --json` writes, `export` left None.

    A round's pairs are drawn, voted on and trained before the next; on-policy if the recipe is.
    """
    session = Session(project, group_size=plan.group_size, proof=False)
    artist = calibrated_artist(project, plan.taste, runner, plan.seed)
    base, sampling = base_of(project.settings), project.settings.sampling
    check = blind_check(project, plan.check_pairs, plan.seed)
    untouched = check.render(base, None, sampling, "base")
    runner.run(untouched, "check")
    voted, curve, report = 0, [], None
    while voted < plan.votes:
        wanted = min(session.round.needed, plan.votes - voted)
        groups = wanted if plan.group_size == 2 else -(-wanted // PRESSES_PER_GROUP)
        runner.run(session.generate_job(groups), "generate", session.take)
        voted += vote_waiting(session, artist)
        runner.run(session.train_job(), "train", session.take)
        if session.head is not None:
            tuned = check.render(base, session.head.folder, sampling, "tuned")
            runner.run(tuned, "check")
            report = check.judge(artist, untouched, tuned)
            curve.append({"votes": voted, **_point(report)})
    if report is None or session.head is None:
        raise InputError("A rehearsal needs at least one vote.")
    return {
        "taste": plan.taste.name,
        "recipe": project.settings.recipe,
        "seed": plan.seed,
        "votes": voted,
        "group_size": plan.group_size,
        "pictures": project.totals().pictures,
        **asdict(report),
        "drift": session.head.summary.drift,
        "s0": artist.s0,
        "seconds": {kind: round(runner.seconds[kind], 1) for kind in ("generate", "train", "check")},
        "curve": curve,
        "checkpoint": str(session.head.folder),
        "export": None,
    }


def _point(report: BlindReport) -> dict[str, float | None]:
    names = ("win_rate", "win_low", "win_high", "shift", "independent_win_rate", "diversity_ratio")
    return {name: getattr(report, name) for name in names}
