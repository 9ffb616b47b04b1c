"""The command line's options on base models."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path

from studio.assets import STARTER, base_path
from studio.cli.options import real, whole
from studio.domain.base_model import ModelCard, Prediction
from studio.domain.errors import InputError
from studio.domain.limits import CLIP_SKIP, GUIDANCE, PIXEL_STEP, PIXELS, SEED, STEPS
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER, PURPOSES, RECIPES, recipe_named, refuse_recipe
from studio.domain.sampling import Sampler, Sampling, refuse_sampling, sampler_named
from studio.domain.typed import home_folder, path_of
from studio.library.few_steps import suggested_sampling
from studio.library.fingerprint import fingerprint
from studio.library.model_card import card_of
from studio.library.model_settings import complete_settings
from studio.library.program_folders import hub_cache_folder, resolve_base

FULL = "full"
DRAFT = "draft"
PREDICTIONS = {"noise": Prediction.EPSILON, "velocity": Prediction.VELOCITY, "flow": Prediction.FLOW}


def add_model_options(parser: argparse.ArgumentParser) -> None:
    """What `settings_from` reads."""
    base_text = "“starter”, a .safetensors checkpoint, a diffusers folder, or owner/name of one in the hub's cache"
    parser.add_argument("--base", default=STARTER, help=base_text)
    parser.add_argument(
        "--predicts", choices=PREDICTIONS, help="what the base model predicts, where its file is silent"
    )
    parser.add_argument("--zero-snr", action="store_true", default=None, help="its noise schedule ends without signal")
    parser.add_argument("--vae", type=path_of, metavar="FILE", help="a VAE instead of the base model's own")
    parser.add_argument("--lora", type=path_of, metavar="FILE", help="a LoRA that the base model wears from the start")
    sampler_text = f"one of: {', '.join(Sampler)}"
    parser.add_argument("--sampler", type=sampler_named, metavar="NAME", help=sampler_text)
    parser.add_argument("--steps", type=whole(STEPS), metavar="N", help="denoising steps of a picture")
    parser.add_argument("--guidance", type=real(GUIDANCE), metavar="SCALE", help="guidance scale")
    skip_text = "1 reads the last layer of the text encoder, 2 the last but one; as A1111, Forge and ComfyUI count"
    parser.add_argument("--clip-skip", type=whole(CLIP_SKIP), default=1, metavar="N", help=skip_text)
    size_text = "of the pictures: multiples of 64 as in 512x768, or “draft” for about half the work of the full size"
    parser.add_argument("--size", type=_size, metavar="WxH|full|draft", help=size_text)
    told = " ".join(f"{name}, “{recipe.label}”: {PURPOSES[name]}" for name, recipe in RECIPES.items())
    recipe_text = f"how votes are learned from, {ATELIER.name} unless said. {told}"
    parser.add_argument("--recipe", default=ATELIER.name, metavar="|".join(RECIPES), help=recipe_text)
    parser.add_argument("--seed", type=whole(SEED), default=0)


def settings_from(args: argparse.Namespace, folder: Path) -> ProjectSettings:
    """The settings of a new project in `folder`; paths of models are kept as full ones."""
    recipe = recipe_named(args.recipe)
    base = _model_path(args.base) or STARTER
    lora = _model_path(args.lora)
    model = None if base == STARTER else Path(base)
    card = None if model is None else card_of(model)
    sampling = _sampling_from(args, suggested_sampling(base, card, lora), card)
    refuse_sampling(sampling)
    refuse_recipe(recipe, sampling)
    settings = ProjectSettings(
        name=folder.resolve().name,
        base=base,
        recipe=args.recipe,
        sampling=sampling,
        seed=args.seed,
        prediction=PREDICTIONS.get(args.predicts or ""),
        zero_snr=args.zero_snr,
        vae=_model_path(args.vae),
        lora=lora,
    )

    if model is None or card is None:
        return settings
    return complete_settings(replace(settings, fingerprint=fingerprint(model)), card)


def _sampling_from(args: argparse.Namespace, sampling: Sampling, card: ModelCard | None) -> Sampling:
    """What is suggested, but for what was said."""
    size = _draft_of(card) if args.size == DRAFT else args.size
    width, height = size or (None, None)
    return replace(
        sampling,
        steps=args.steps or sampling.steps,
        # 0 is a guidance scale as well, so only a missing one is filled in.
        guidance_scale=sampling.guidance_scale if args.guidance is None else args.guidance,
        width=width,
        height=height,
        sampler=args.sampler or sampling.sampler,
        clip_skip=args.clip_skip,
    )


def _model_path(typed: str | Path | None) -> str | None:
    """The full path of a model or LoRA that was typed; “starter” and None stay."""
    if typed is None:
        return None
    if typed == STARTER:
        return STARTER
    hub_cache = hub_cache_folder(home_folder(), os.environ)
    return str(base_path(str(resolve_base(str(typed), hub_cache))).resolve())


def _draft_of(card: ModelCard | None) -> tuple[int, int]:
    """InputError for a model without a draft size; None is the starter."""
    side = None if card is None else card.draft_side
    if side is None:
        name = STARTER if card is None else card.name
        raise InputError("“{0}” has no draft size: it is made for small pictures, or nothing tells its size.", name)
    return side, side


def _size(text: str) -> tuple[int, int] | str | None:
    """None is the full size."""
    if text in (FULL, DRAFT):
        return DRAFT if text == DRAFT else None
    parts = text.lower().split("x")
    if len(parts) != 2:
        raise argparse.ArgumentTypeError("must be like 768x512, or “full” or “draft”")
    width, height = (whole(PIXELS)(part) for part in parts)
    if width % PIXEL_STEP or height % PIXEL_STEP:
        raise argparse.ArgumentTypeError(f"must be multiples of {PIXEL_STEP}")
    return width, height
