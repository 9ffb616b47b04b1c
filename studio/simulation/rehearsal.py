"""The whole loop with a simulated artist in place of a person: draw, vote, train, check blindly."""

from __future__ import annotations

import math
import random
from dataclasses import asdict, dataclass

from studio.assets import base_of
from studio.domain.errors import InputError, ProjectError
from studio.domain.jobs import Picture, Render
from studio.domain.votes import Verdict
from studio.regular_files import is_regular
from studio.session.job_runner import Runner
from studio.session.prompts.wildcard_files import WildcardFiles
from studio.session.prompts.wildcards import expand_wildcards
from studio.session.sampling_plan import SEED_SPAN
from studio.session.session import Session
from studio.simulation.blind_evaluation import BlindEvaluation, BlindReport, load_pixels
from studio.simulation.simulated_voter import SimulatedVoter
from studio.simulation.tastes import Taste
from studio.store.inside import make_subfolder
from studio.store.project import Project

CALIBRATION_PROMPTS = 8
CALIBRATION_SEEDS = 6


def calibrated_voter(project: Project, taste: Taste, runner: Runner, seed: int) -> SimulatedVoter:
    """An artist whose unit and noise fit this base model; the pictures for it are drawn once per project."""
    draw = random.Random(f"calibration {project.settings.seed}")
    # Not the control prompts, whose pictures only the blind test may show.
    prompts = [prompt for prompt in project.prompts.all() if not prompt.control][:CALIBRATION_PROMPTS]
    if not prompts:
        raise InputError("This project has no prompts to draw, so there is nothing to get to know the base model by.")
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

    missing = tuple(picture for picture in pictures if not is_regular(picture.image))
    if missing:
        make_subfolder(project.folder, missing[0].image.parent)
        runner.run(Render(base_of(project.settings), None, project.settings.sampling, missing), "check")

    scores = [taste.score(load_pixels(picture.image)) for picture in pictures]
    starts = range(0, len(scores), CALIBRATION_SEEDS)
    scores_by_prompt = [scores[start : start + CALIBRATION_SEEDS] for start in starts]
    return SimulatedVoter.calibrated(taste, scores_by_prompt, seed)


def vote_waiting(session: Session, artist: SimulatedVoter, at_most: float = math.inf) -> int:
    """Let the artist answer the groups that wait, with `at_most` so many votes; returns how many votes it came to."""
    count = 0
    while count < at_most and (group := session.current) is not None:
        try:
            pixels = [load_pixels(picture.image) for picture in group.pictures]
        except ProjectError:
            # nobody can say anything of a picture that is gone
            session.vote(Verdict.SKIP)
            continue
        verdict, marks, strength = artist.answer(pixels)
        # Whoever marks the worst too gives two votes, so a little more than `at_most` can be given.
        count += session.vote(verdict, strength, marks=marks).presses
    return count


def blind_evaluation(project: Project, pairs: int, seed: int, name: str = "check") -> BlindEvaluation:
    """A check over the project's control prompts; InputError when it has none or there is nothing to compare."""
    controls = [prompt for prompt in project.prompts.all() if prompt.control and prompt.active]
    if not controls:
        raise InputError("This project has no control prompts, so there is nothing to check blindly on.")
    if pairs < 1:
        raise InputError("A blind check needs at least one pair.")
    lines = WildcardFiles.of(project).lines
    texts = tuple(expand_wildcards(prompt.text, random.Random(f"{seed} {prompt.id}"), lines) for prompt in controls)
    make_subfolder(project.folder, project.folder / name)
    return BlindEvaluation(texts, controls[0].negative, pairs, seed, project.folder / name)


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
    # No blind tests in between: the artist's time goes into votes, and the evaluation below is independent of them.
    session = Session(project, group_size=plan.group_size, evaluate=False)
    artist = calibrated_voter(project, plan.taste, runner, plan.seed)
    base = base_of(project.settings)
    sampling = project.settings.sampling
    evaluation = blind_evaluation(project, plan.check_pairs, plan.seed)
    base_pictures = evaluation.render(base, None, sampling, "base")
    runner.run(base_pictures, "check")

    voted = 0
    curve = []
    report = None
    while voted < plan.votes:
        votes = min(session.round.needed, plan.votes - voted)
        voted += _play_round(session, plan, votes, artist, runner)
        if session.head is not None:
            tuned_pictures = evaluation.render(base, session.head.folder, sampling, "tuned")
            runner.run(tuned_pictures, "check")
            report = evaluation.judge(artist, base_pictures, tuned_pictures)
            curve.append({"votes": voted, **_point(report)})

    if report is None or session.head is None:
        raise InputError("A rehearsal needs at least one vote.")
    return {
        **_plan_facts(project, plan, voted),
        **asdict(report),
        "drift": session.head.summary.drift,
        "s0": artist.s0,
        "seconds": {kind: round(runner.seconds[kind], 1) for kind in ("generate", "train", "check")},
        "curve": curve,
        "checkpoint": str(session.head.folder),
        "export": None,
    }


def _play_round(session: Session, plan: Rehearsal, votes: int, artist: SimulatedVoter, runner: Runner) -> int:
    """Draw groups for so many votes, vote and train; returns how many votes it came to."""
    runner.run(session.generate_job(votes), "generate", session.record)
    voted = vote_waiting(session, artist)
    runner.run(session.train_job(), "train", session.record)
    return voted


def _plan_facts(project: Project, plan: Rehearsal, voted: int) -> dict[str, object]:
    return {
        "taste": plan.taste.name,
        "recipe": project.settings.recipe,
        "seed": plan.seed,
        "votes": voted,
        "group_size": plan.group_size,
        "pictures": project.totals().pictures,
    }


def _point(report: BlindReport) -> dict[str, float | None]:
    names = ("win_rate", "win_low", "win_high", "shift", "independent_win_rate", "diversity_ratio")
    return {name: getattr(report, name) for name in names}
