"""`plan`: what voting takes on this machine, before a project begins and in one that has."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from pathlib import Path

from studio.assets import base_of
from studio.atomic_files import scratch_folder
from studio.cli.engine import running_engine
from studio.cli.models import add_model_options, settings_from
from studio.cli.opening import opened
from studio.cli.options import prompt
from studio.domain.errors import InputError
from studio.domain.events import BenchmarkResult, Event, MemoryPeaks
from studio.domain.jobs import Benchmark
from studio.domain.recipe import recipe_named
from studio.domain.typed import path_of
from studio.session.plan.advice import plan as plan_of
from studio.session.plan.planner import VOTES, Plan, first_round
from studio.session.plan.project_figures import costs_of, free_on_disk, work_of
from studio.session.session import Session

GIB = 2**30
MB = 10**6


def add_plan_options(parser: argparse.ArgumentParser) -> None:
    text = "one that is there: planned for as it is, and by what it has cost"
    parser.add_argument("--project", type=path_of, metavar="DIR", help=text)
    add_model_options(parser)
    parser.add_argument("--prompt", type=prompt, default="a moth on a lamp", metavar="TEXT")


def _refuse_other_model(args: argparse.Namespace) -> None:
    """InputError for options that would make another project than the one that is to be planned for."""
    options = argparse.ArgumentParser(add_help=False)
    add_model_options(options)
    for name, usual in vars(options.parse_args([])).items():
        if getattr(args, name) != usual:
            raise InputError("A project is planned for as it is: leave out --{0}.", name.replace("_", "-"))


def plan(args: argparse.Namespace) -> None:
    """A dry run on this machine, then what follows from it."""
    if args.project:
        _refuse_other_model(args)
    with opened(args.project) if args.project else nullcontext() as project, running_engine(args.device) as runner:
        settings = project.settings if project else settings_from(args, Path("plan"))
        recipe = recipe_named(settings.recipe)
        results = list[BenchmarkResult]()

        def take(event: Event) -> None:
            if isinstance(event, BenchmarkResult):
                results.append(event)

        with scratch_folder() as folder:
            benchmark = Benchmark(base_of(settings), settings.sampling, recipe, args.prompt, folder)
            runner.run(benchmark, "plan", take)
        work = first_round(recipe, settings.sampling, settings.group_size)
        known = None
        if project:
            session = Session(project)
            work = work_of(session)
            known = costs_of(session, work)
        free = free_on_disk(args.project or Path.cwd())
        _print(plan_of(work, runner.engine.machine(), results[-1], known, free))


def _print(plan: Plan) -> None:
    costs = plan.costs
    if costs.group is not None:
        print(f"Drawing the pictures for a vote takes {costs.group:.1f} s.")
    if plan.fed_per_hour is not None:
        print(f"Votes an hour: {plan.fed_per_hour} can be drawn and learned,", end=" ")
        print(f"{plan.given_per_hour} given at {plan.pace:.1f} s a vote.")
    if plan.ends_in is not None and costs.learning is not None:
        print(f"The next round is learned in {plan.ends_in / 60:.1f} min,", end=" ")
        print(f"of which the learning takes at most {costs.learning / 60:.1f} min.")
    if plan.memory is not None:
        print(_memory_line(plan.memory))
    if plan.room is not None:
        free = "" if plan.free is None else f", and {plan.free / MB:.0f} MB are free"
        print(f"Disk: {plan.room / MB:.0f} MB for {VOTES} votes{free}.")
    if plan.advice is not None:
        print(plan.advice)


def _memory_line(memory: MemoryPeaks) -> str:
    parts = {"texts": memory.texts, "drawing": memory.drawing, "decoding": memory.decoding, "learning": memory.learning}
    told = ", ".join(f"{name} {peak / GIB:.1f}" for name, peak in parts.items())
    return f"Memory: {told} of {memory.room / GIB:.1f} GiB that are free."
