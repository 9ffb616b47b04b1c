"""The command line's options on base models, and what they cost on this machine."""

from __future__ import annotations

import argparse
import os
import tempfile
from dataclasses import replace
from pathlib import Path

from studio.assets import STARTER, base_of, base_path, sampling_for
from studio.domain.base_model import Prediction
from studio.domain.events import BenchmarkResult, Event
from studio.domain.jobs import Benchmark
from studio.domain.project import ProjectSettings
from studio.domain.recipe import RECIPES, recipe_named
from studio.library.cards import card_of
from studio.library.choice import completed
from studio.library.fingerprint import fingerprint
from studio.library.places import hub_folder, located
from studio.session.cost_estimate import estimate_cost
from studio.session.job_runner import Runner

PREDICTIONS = {"noise": Prediction.EPSILON, "velocity": Prediction.VELOCITY}


def add_model_options(made: argparse.ArgumentParser) -> None:
    """What `settings_from` reads."""
    told = "“starter”, a .safetensors checkpoint, a diffusers folder, or owner/name of one in the hub's cache"
    made.add_argument("--base", default=STARTER, help=told)
    made.add_argument("--predicts", choices=PREDICTIONS, help="what the base model predicts, where its file is silent")
    made.add_argument("--zero-snr", action="store_true", default=None, help="its noise schedule ends without signal")
    made.add_argument("--vae", type=Path, metavar="FILE", help="a VAE instead of the base model's own")
    made.add_argument("--lora", type=Path, metavar="FILE", help="a LoRA that the base model wears from the start")
    made.add_argument("--steps", type=int, metavar="N", help="denoising steps of a picture")
    made.add_argument("--guidance", type=float, metavar="SCALE", help="guidance scale")
    made.add_argument("--size", type=_size, metavar="WxH", help="of the pictures, in pixels, multiples of 64")
    made.add_argument("--recipe", default="atelier", metavar="|".join(RECIPES))
    made.add_argument("--seed", type=int, default=0)


def settings_from(args: argparse.Namespace, folder: Path) -> ProjectSettings:
    """The settings of a new project in `folder`; paths of models are kept as full ones."""
    recipe_named(args.recipe)
    base, vae, lora = (_full(path) for path in (args.base, args.vae, args.lora))
    sampling = sampling_for(base or STARTER)
    (width, height) = args.size or (None, None)
    sampling = replace(
        sampling,
        steps=args.steps or sampling.steps,
        guidance_scale=sampling.guidance_scale if args.guidance is None else args.guidance,
        width=width,
        height=height,
    )
    prediction = PREDICTIONS.get(args.predicts or "")
    name = folder.resolve().name
    settings = ProjectSettings(
        *(name, base or STARTER, args.recipe, sampling, args.seed),
        prediction=prediction,
        zero_snr=args.zero_snr,
        vae=vae,
        lora=lora,
    )
    if settings.base == STARTER:
        return settings
    path = Path(settings.base)
    return completed(replace(settings, fingerprint=fingerprint(path)), card_of(path))


def _full(path: str | Path | None) -> str | None:
    if path is None or path == STARTER:
        return None if path is None else STARTER
    return str(base_path(str(located(str(path), hub_folder(Path.home(), os.environ)))).resolve())


def _size(text: str) -> tuple[int, int]:
    try:
        width, height = (int(part) for part in text.lower().split("x"))
    except ValueError as error:
        raise argparse.ArgumentTypeError("must be like 768x512") from error
    if min(width, height) < 64 or width % 64 or height % 64:
        raise argparse.ArgumentTypeError("must be multiples of 64")
    return width, height


def plan(args: argparse.Namespace, runner: Runner) -> None:
    """A dry run on this machine: what a round would take."""
    settings = settings_from(args, Path("plan"))
    recipe = recipe_named(settings.recipe)
    told = list[BenchmarkResult]()

    def take(event: Event) -> None:
        if isinstance(event, BenchmarkResult):
            told.append(event)

    with tempfile.TemporaryDirectory(prefix="atelier-") as folder:
        runner.run(Benchmark(base_of(settings), settings.sampling, recipe, args.prompt, Path(folder)), "plan", take)
    found = estimate_cost(told[0], recipe, settings.group_size, runner.engine.memory())
    print(f"A picture takes {told[0].seconds_per_picture:.1f} s, a vote {told[0].seconds_per_vote:.1f} s.")
    print(f"A round of {recipe.votes_per_round} votes: {found.drawing:.1f} min of drawing and at most", end=" ")
    print(f"{found.learning:.1f} min of learning, {found.room / 2**20:.0f} MiB on the disk.")
    if found.peak is not None and found.memory is not None:
        print(f"Graphics memory: at most {found.peak / 2**30:.1f} of {found.memory / 2**30:.1f} GiB.")
