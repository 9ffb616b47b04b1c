"""`rehearse`: the whole loop with a simulated artist, in a project of its own."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from studio.atomic_files import make_folder, scratch_folder, written_aside
from studio.cli.engine import running_engine
from studio.cli.models import add_model_options, settings_from
from studio.cli.options import add_group_option, export_file, whole
from studio.cli.project_commands import write_export
from studio.domain.limits import PAIRS, VOTES
from studio.domain.typed import path_of
from studio.session.prompts.starter_prompts import starter_prompts
from studio.session.session import Session
from studio.simulation.rehearsal import Rehearsal, rehearse
from studio.simulation.tastes import taste_named
from studio.store.project import Project

PROMPTS = 24
CONTROL_PROMPTS = 8


def add_rehearsal_options(parser: argparse.ArgumentParser) -> None:
    add_model_options(parser)
    parser.add_argument("--taste", default="warmth", metavar="NAME")
    parser.add_argument("--votes", type=whole(VOTES), default=40)
    parser.add_argument("--check-pairs", type=whole(PAIRS), default=64)
    add_group_option(parser, 2)
    parser.add_argument("--project", type=path_of, metavar="DIR", help="keep the project there")
    parser.add_argument("--export", type=export_file, metavar="FILE")
    parser.add_argument("--json", type=path_of, metavar="FILE")


def run_rehearsal(args: argparse.Namespace) -> None:
    # Refused before the project is made, which would be there already when the command is tried again.
    taste = taste_named(args.taste)

    with scratch_folder() as scratch:
        folder = args.project or scratch / "rehearsal"
        prompts, control_prompts = starter_prompts(PROMPTS, CONTROL_PROMPTS)
        settings = settings_from(args, folder)
        plan = Rehearsal(taste, args.votes, args.seed, args.check_pairs, args.group)
        with (
            Project.create(folder, settings, prompts, "", control_prompts) as project,
            running_engine(args.device, project) as runner,
        ):
            report = rehearse(project, plan, runner)
            if args.export is not None:
                write_export(Session(project), args.export, None, runner)
                report["export"] = str(args.export)
            _write_report(report, args.json)


def _write_report(report: dict[str, object], target: Path | None) -> None:
    text = json.dumps(report, indent=2) + "\n"
    if target is not None:
        make_folder(target.parent, parents=True)
        with written_aside(target) as aside:
            aside.write_text(text, encoding="utf-8")
    print(text, end="")
