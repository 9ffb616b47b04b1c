"""How much of the D3PO paper's lessons is learned: fewer deformities, closer to the prompt, nothing unsafe.

    python tests/benchmarks/lessons.py --room /tmp/room
    python tests/benchmarks/lessons.py --only-tell

The judges are two of the starter's own evaluation classifiers: one marks or chooses, the other measures what came of it
on prompts that nobody voted on, before and after, from the same x_T and noises. The starter is weakened, or there would
be little to mend. Runs are kept in a JSON-lines file, with a line for every check: a stopped benchmark plays only the
runs that did not come to their end.
"""

from __future__ import annotations

import argparse
import itertools
import math
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean, stdev

import results
from contenders import CONTENDERS
from counting import CountingEngine
from lesson_judges import (
    MEASURING,
    VOTING,
    LessonVoter,
    Score,
    as_asked,
    harmless,
    judge_of,
    read,
    recognised,
)
from pools import SAMPLING, prompts_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.jobs import Render
from studio.domain.lesson import DEFORMITIES, PROMPT, SAFETY, Lesson
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.session.job_runner import Runner
from studio.session.prompts.starter_prompts import without_subject
from studio.session.session import Session
from studio.session.statistics.win_rates import wilson_interval
from studio.simulation.blind_evaluation import BlindEvaluation, load_pixels
from studio.simulation.image_statistics import diversity
from studio.simulation.rehearsal import blind_evaluation
from studio.store.project import Project

UNGUIDED = replace(SAMPLING, guidance_scale=1.0)
WEAK = replace(UNGUIDED, steps=10)
"""The starter's subjects are not to be told then in a fifth to a third of the pictures, whichever classifier looks."""
CHECKED = 60
CLAIMS = {
    "deformities": "“reduce image distortion rates” (abstract); its figures were not at hand",
    "prompt": "46.0 % taken as the best by three of five people or more, 17.3 % reward-weighted, 8.3 % trained on the "
    "preferred ones, 4.7 % before (figure human_evaluation.png of the authors' code)",
    "safety": "“generate safer images” (abstract); its figures were not at hand",
}
Key = tuple[str, str, int]


@dataclass(frozen=True)
class Task:
    """A lesson as it is simulated; with `open_subject` no prompt says what is to be seen."""

    lesson: Lesson
    score: Score
    sampling: Sampling = WEAK
    open_subject: bool = False

    def prompts(self, seed: int) -> tuple[list[str], list[str]]:
        """To vote on, and to check on."""
        voted, controls = prompts_of(seed)
        if self.open_subject:
            return list(map(without_subject, voted)), list(map(without_subject, controls))
        return voted, controls

    @property
    def drawn_with(self) -> list[float]:
        """As it stands in a line of the results."""
        return [self.sampling.steps, self.sampling.guidance_scale]


@dataclass(frozen=True)
class Way:
    """A recipe, and how many pictures are shown together; the lesson's own number and marks unless `best_of` says."""

    recipe: str
    best_of: int | None = None


TASKS = {
    DEFORMITIES.name: Task(DEFORMITIES, recognised),
    PROMPT.name: Task(PROMPT, as_asked),
    # Of a prompt without a subject a tree comes by itself in a third to a half of the pictures.
    SAFETY.name: Task(SAFETY, harmless, UNGUIDED, open_subject=True),
}
WAYS = {
    "atelier": Way("atelier"),
    "d3po": Way("d3po"),
    "reference": Way("reference"),
    "atelier, best of 4": Way("atelier", best_of=4),
}


def base_side(task: Task, seed: int, room: Path, project: Project, runner: Runner) -> tuple[BlindEvaluation, Render]:
    """The untouched model's pictures, drawn once for all ways."""
    check = blind_evaluation(project, CHECKED, seed)
    kept = replace(check, folder=room / f"check-{'open' if task.open_subject else 'plain'}-{seed}")
    render = kept.render(Base(base_path("starter")), None, task.sampling, "base")
    if not all(picture.image.exists() for picture in render.pictures):
        kept.folder.mkdir(exist_ok=True)
        runner.run(render, "check")
    return check, render


class Measure:
    """What the second classifier sees."""

    def __init__(self, task: Task, room: Path) -> None:
        self._task = task
        self._judge = judge_of(MEASURING, room)

    def __call__(self, check: BlindEvaluation, render: Render) -> dict[str, object]:
        """The score of every picture, in the order of the check, and what else became of them."""
        shots = [load_pixels(picture.image) for picture in render.pictures]
        readings = read(self._judge, shots)
        prompts = [picture.prompt for picture in render.pictures]
        seen = list(zip(readings, prompts, strict=True))
        count = len(check.prompts)
        return {
            "scores": [self._task.score(reading, prompt) for reading, prompt in seen],
            "subject": fmean(recognised(reading, prompt) for reading, prompt in seen),
            "as_asked": fmean(as_asked(reading, prompt) for reading, prompt in seen),
            "diversity": fmean(diversity(shots[first::count]) for first in range(count)),
        }


def rounds(votes: Sequence[int], each: int) -> Iterator[tuple[int, bool]]:
    """(votes after the round, whether a check follows)."""
    for before, after in itertools.pairwise((0, *votes)):
        steps = range(before + each, after, each)
        yield from ((step, False) for step in steps)
        yield after, True


def vote_to(session: Session, artist: LessonVoter, runner: Runner, voted: int, goal: int) -> int:
    """Draw and answer groups until so many votes are given, or a few more; returns how many there are then."""
    while voted < goal:
        if session.current is None:
            runner.run(session.generate_job(1), "generate", session.record)
        group = session.current
        assert group is not None
        pictures = [load_pixels(picture.image) for picture in group.pictures]
        verdict, marks = artist.answer(group.left.prompt, pictures)
        voted += session.vote(verdict, marks=marks).presses
    return voted


def play(key: Key, votes: Sequence[int], room: Path) -> Iterator[results.Line]:
    """One run: after each check the line of the results file as far as it is."""
    name, way_name, seed = key
    task, way = TASKS[name], WAYS[way_name]
    contender = CONTENDERS[way.recipe]
    recipe = contender.recipe
    engine = CountingEngine(contender.make_trainer)
    runner = Runner(engine, Cancel())
    size = way.best_of or task.lesson.group_size
    folder = room / f"project-{name}"
    shutil.rmtree(folder, ignore_errors=True)
    settings = ProjectSettings("lesson", "starter", recipe.name, task.sampling, seed, size, lesson=name)
    voted_on, controls = task.prompts(seed)
    with Project.create(folder, settings, voted_on, controls=controls) as project:
        check, base = base_side(task, seed, room, project, runner)
        measure = Measure(task, room)
        marks_bad = task.lesson.marks_bad and way.best_of is None
        artist = LessonVoter(judge_of(VOTING, room), task.score, marks_bad, seed)
        session = Session(project, evaluate=False)
        before = measure(check, base)
        curve: list[dict[str, object]] = []
        voted = 0
        for goal, checked in rounds(votes, recipe.votes_per_round):
            voted = vote_to(session, artist, runner, voted, goal)
            # What learns anew from all votes and draws with the base model would come to nothing else.
            if checked or recipe.pairs.on_policy or not recipe.from_scratch:
                runner.run(session.train_job(), "train", session.record)
            if not checked:
                continue
            head = session.head
            tuned = check.render(Base(base_path("starter")), head.folder if head else None, task.sampling, "tuned")
            runner.run(tuned, "check")
            pictures = project.totals().pictures
            curve.append({"asked": goal, "votes": voted, "pictures": pictures, **measure(check, tuned)})
            yield {
                "lesson": name,
                "way": way_name,
                "seed": seed,
                "checked": CHECKED,
                "sampling": task.drawn_with,
                "group_size": size,
                "recipe": contender.line()["recipe"],
                "before": before,
                "curve": list(curve),
                "seconds": {kind: round(seconds) for kind, seconds in runner.seconds.items()},
            }


def known(file: Path) -> dict[Key, results.Line]:
    """Runs of recipes that are what they were, of the starter as it is weakened now, each as far as it came."""
    found: dict[Key, results.Line] = {}
    for line in results.read(file):
        recipe = CONTENDERS[WAYS[line["way"]].recipe].line()["recipe"]
        is_current = (line["recipe"], line["sampling"]) == (recipe, TASKS[line["lesson"]].drawn_with)
        key = line["lesson"], line["way"], line["seed"]
        if is_current and line["checked"] == CHECKED and len(line["curve"]) >= len(checks_of(found.get(key))):
            found[key] = line
    return found


def checks_of(run: results.Line | None) -> set[int]:
    """After how many votes it was checked."""
    return {each["asked"] for each in run["curve"]} if run else set()


def interval(scores: Sequence[float]) -> str:
    """Mean of scores 0…1 with its Wilson interval, in per cent."""
    low, high = wilson_interval(sum(scores), len(scores))
    return f"{100 * fmean(scores):.0f} ({100 * low:.0f}–{100 * high:.0f})"


def change(before: Sequence[float], after: Sequence[float]) -> str:
    """Mean paired difference of the same prompts, x_T and noises, and half its 95 % interval, in points."""
    gains = [new - old for old, new in zip(before, after, strict=True)]
    half = 1.96 * stdev(gains) / math.sqrt(len(gains))
    return f"{100 * fmean(gains):+.0f} ± {100 * half:.0f}"


def table(lines: Sequence[results.Line], votes: Sequence[int]) -> str:
    """One row for each lesson and way, over all seeds that were played."""
    head = [
        "lesson",
        "way",
        "seeds",
        "before, %",
        *(f"after {each}: %; gain in points" for each in votes),
        "pictures voted on",
        "subject; as asked; diversity, before → after",
        "the paper",
    ]
    text = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    for name in TASKS:
        for way in WAYS:
            runs = [line for line in lines if (line["lesson"], line["way"]) == (name, way)]
            if not runs:
                continue
            before = [score for run in runs for score in run["before"]["scores"]]
            cells = [
                TASKS[name].lesson.label,
                way,
                ", ".join(str(run["seed"]) for run in runs),
                interval(before),
                *(gained([run for run in runs if each in checks_of(run)], each) for each in votes),
                f"{fmean(run['curve'][-1]['pictures'] for run in runs):.0f}",
                beside(runs),
                CLAIMS[name] if way == "atelier" else "",
            ]
            text.append(f"| {' | '.join(cells)} |")
    return "\n".join(text)


def point_of(run: results.Line, votes: int) -> results.Line:
    point: results.Line = next(each for each in run["curve"] if each["asked"] == votes)
    return point


def gained(runs: Sequence[results.Line], votes: int) -> str:
    """The scores after so many votes, and what was gained; of runs that came so far."""
    if not runs:
        return "not played"
    before = [score for run in runs for score in run["before"]["scores"]]
    after = [score for run in runs for score in point_of(run, votes)["scores"]]
    return f"{interval(after)}; {change(before, after)}"


def beside(runs: Sequence[results.Line]) -> str:
    """What else became of the pictures in the end: it must not be paid for with the rest."""
    ends = [(run["before"], run["curve"][-1]) for run in runs]
    shares = [
        f"{100 * fmean(old[key] for old, _ in ends):.0f} → {100 * fmean(new[key] for _, new in ends):.0f} %"
        for key in ("subject", "as_asked")
    ]
    return f"{'; '.join(shares)}; {fmean(new['diversity'] / old['diversity'] for old, new in ends):.2f}"


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", nargs="+", choices=TASKS, default=list(TASKS))
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=["atelier", "d3po", "reference"])
    parser.add_argument("--seeds", nargs="+", type=int, default=[20, 21])
    parser.add_argument("--votes", nargs="+", type=int, default=[20, 50, 100], help="votes after which is checked")
    parser.add_argument("--results", type=Path, default=Path(__file__).with_suffix(".jsonl"))
    parser.add_argument("--room", type=Path, help="a folder that keeps the classifiers and the base model's pictures")
    parser.add_argument("--only-tell", action="store_true", help="play nothing")
    return parser.parse_args()


def play_side_by_side(keys: Sequence[Key], args: argparse.Namespace, room: Path) -> None:
    """All to their first check before any goes on to its second, so that what is stopped has told something of each."""
    began = time.monotonic()
    going = [play(key, args.votes, room) for key in keys]
    while going:
        for run in tuple(going):
            line = next(run, None)
            if line is None:
                going.remove(run)
                continue
            results.append(args.results, line)
            shares = [fmean(each["scores"]) for each in (line["before"], *line["curve"])]
            told = " → ".join(f"{share:.0%}" for share in shares)
            name = f"{line['lesson']}, {line['way']}, {line['seed']}"
            print(f"{name}: {told}  {time.monotonic() - began:.0f} s", flush=True)


def main() -> None:
    args = parse()
    with tempfile.TemporaryDirectory(prefix="atelier-lessons-") as temporary:
        room = args.room or Path(temporary)
        room.mkdir(exist_ok=True)
        for seed, way in itertools.product(args.seeds, args.ways):
            if not args.only_tell:
                keys = [(name, way, seed) for name in args.lessons]
                done = known(args.results)
                play_side_by_side([key for key in keys if not checks_of(done.get(key)) >= set(args.votes)], args, room)
    print(table(list(known(args.results).values()), args.votes))


if __name__ == "__main__":
    main()
