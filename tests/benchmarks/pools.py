"""Projects in which all that the base model draws lies ready, so that runs of one seed share it."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from contenders import Contender
from counting import CountingEngine
from studio.assets import base_path, sampling_for
from studio.domain.base_model import Base
from studio.domain.jobs import Render
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.session.job_runner import Runner
from studio.session.prompts.starter_prompts import MEDIA, PALETTES, SETTINGS, SUBJECTS
from studio.session.session import Session
from studio.simulation.blind_evaluation import BlindEvaluation
from studio.simulation.rehearsal import blind_evaluation, calibrated_voter
from studio.simulation.tastes import taste_named
from studio.store.project import Project

PROMPTS = 24
CONTROLS = 12
SAMPLING = sampling_for("starter")
CHECK = "check"
PASSES = "passes"

Item = TypeVar("Item", str, tuple[str, ...])


@dataclass(frozen=True)
class Pool:
    """What runs begin from: `groups` pairs or groups to vote on, the calibration and one side of `pairs` checks.

    Where the base model draws the groups, what that took is noted: latents sent through the UNet.
    """

    seed: int
    pairs: int
    groups: int
    group_size: int
    candidates: int
    shared_start: bool
    choose_after: float

    @classmethod
    def of(cls, contender: Contender, seed: int, pairs: int, groups: int) -> Pool:
        pairs_plan = contender.recipe.pairs
        return cls(
            seed,
            pairs,
            groups,
            contender.group_size,
            pairs_plan.candidates,
            pairs_plan.shared_start,
            pairs_plan.choose_after,
        )

    def copy(self, room: Path, runner: Runner, engine: CountingEngine, contender: Contender) -> Path:
        """A project of its own; the pool is drawn first if `room` does not hold it yet."""
        pool = room / "-".join(map(str, ("pool", *vars(self).values())))
        if not pool.is_dir():
            unfinished = room / "unfinished"
            shutil.rmtree(unfinished, ignore_errors=True)
            self._draw(unfinished, runner, engine, contender)
            unfinished.rename(pool)
        project = room / "project"
        shutil.rmtree(project, ignore_errors=True)
        shutil.copytree(pool, project)
        return project

    def _draw(self, folder: Path, runner: Runner, engine: CountingEngine, contender: Contender) -> None:
        settings = ProjectSettings("benchmark", "starter", "atelier", SAMPLING, self.seed)
        prompts, controls = prompts_of(self.seed)
        with Project.create(folder, settings, prompts, controls=controls) as project:
            calibrated_voter(project, taste_named("warmth"), runner, self.seed)
            runner.run(base_side(blind_evaluation(project, self.pairs, self.seed, CHECK), SAMPLING), "check")
            session = Session(project, recipe=contender.recipe, group_size=self.group_size, evaluate=False)
            before = engine.rows
            if self.groups:
                runner.run(session.generate_job(self.groups), "generate", session.record)
            (folder / PASSES).write_text(str(engine.rows - before))


def prompts_of(seed: int) -> tuple[list[str], list[str]]:
    """Two lists without a prompt in common, to vote on and to check on, of every seed its own.

    In those to check on every subject, palette, medium and setting comes as often as any other can, so that no taste is
    capped by prompts that are all pastel, say.
    """
    draw = random.Random(f"prompts {seed}")
    columns = [_shuffled(words, draw) for words in (MEDIA, SUBJECTS, PALETTES, SETTINGS)]
    controls = [tuple(column[number % len(column)] for column in columns) for number in range(CONTROLS)]
    others = _shuffled(set(itertools.product(MEDIA, SUBJECTS, PALETTES, SETTINGS)) - set(controls), draw)
    texts = [
        [f"a {each[0]} of a {each[1]}, {each[2]} palette, {each[3]}" for each in part] for part in (others, controls)
    ]
    return texts[0][:PROMPTS], texts[1]


def _shuffled(items: Iterable[Item], draw: random.Random) -> list[Item]:
    ordered = sorted(items)
    draw.shuffle(ordered)
    return ordered


def base_side(check: BlindEvaluation, sampling: Sampling) -> Render:
    """The untouched model's pictures of a check."""
    return check.render(Base(base_path("starter")), None, sampling, "base")
