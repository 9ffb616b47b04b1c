"""Base pictures of a seed and the products of their gradients, by layers and noise levels."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from diffusers import UNet2DConditionModel
from numpy.typing import NDArray
from torch import Tensor, nn

from pools import SAMPLING, prompts_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.jobs import Picture
from studio.domain.recipe import ATELIER
from studio.engine.device.device import best_device
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import guided_prediction
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import learning_schedule
from studio.engine.sampling.batches import begin_batch
from studio.engine.training.log_ratio import log_ratio
from studio.session.sampling_plan import SEED_SPAN
from studio.simulation.tastes import SCORES

SIZE = 4
GROUPS = 120
"""Groups of four pictures that can be voted on; what nobody votes on in a run is what its direction is judged by."""
FOUNDERS = 8
BATCH = 32
LAYERS = {
    "values": ATELIER.adapter.target_modules,
    "queries": ("attn1.to_q", "attn1.to_k", "proj_in"),
    "text": ("attn2.to_q", "attn2.to_k", "attn2.to_v", "attn2.to_out.0"),
    "feed forward": ("ff.net.2",),
}
LEVELS = {"early": (range(8), 16), "middle": (range(8, 14), 8), "late": (range(14, 20), 8)}
"""Denoising steps, and how many looks at them."""
CHAIN_STEPS = 4
"""The first, at which chains tell most."""
ACTIVATIONS_AT = 15
OWN = ("values", "early")
"""What the product learns from."""
View = tuple[str, str]


@dataclass(frozen=True)
class Views:
    """`pixels` uint8 (n, h, w, 3) and `prompts` of every picture, four of a group in a row; `products` float64 (n, n)
    by layers and noise level, those with a rank of 8 by how A was laid."""

    pixels: NDArray[np.uint8]
    prompts: list[str]
    products: dict[View, Tensor]


def views_of(seed: int, room: Path) -> Views:
    """Out of `room`, or made within a quarter of an hour and kept there."""
    file = room / f"views-{seed}.pt"
    if not file.is_file():
        made = _made(seed)
        torch.save(vars(made), file)
    return Views(**torch.load(file, weights_only=False))


def _made(seed: int) -> Views:
    model = open_model(Base(base_path("starter")), best_device())
    chance = random.Random(f"views {seed}")
    prompts = prompts_of(seed)[0]
    pictures = [
        Picture(prompts[group % len(prompts)], "", chance.randrange(SEED_SPAN), chance.randrange(SEED_SPAN), Path())
        for group in range(GROUPS)
        for _ in range(SIZE)
    ]
    chains, pixels = _drawn(model, pictures)
    texts = [picture.prompt for picture in pictures]
    gradients = _gradients(model, chains[:, -1], texts)
    products = {view: _products(rows) for view, rows in gradients.items()}
    products["values", "chains"] = _products(_chain_gradients(model, chains, texts))
    products["activations", "early"] = _products(_activations(model, chains[:, -1]))
    measures = torch.tensor([[score(picture) for score in SCORES.values()] for picture in pixels])
    products["statistics", "pixels"] = _products((measures - measures.mean(0)) / measures.std(0))
    shapes = [tuple(weight.shape[:2]) for weight in _weights(model.net, LAYERS["values"])]
    for name, rows in _in_directions(gradients[OWN], shapes).items():
        products[name, "early"] = _products(rows)
    return Views(pixels, texts, products)


@torch.no_grad()
def _drawn(model: BaseModel, pictures: Sequence[Picture]) -> tuple[Tensor, NDArray[np.uint8]]:
    """Latents of all steps (n, T + 1, C, H, W), and pixels."""
    latents = []
    pixels = []
    for first in range(0, len(pictures), BATCH):
        denoising = begin_batch(model, pictures[first : first + BATCH], SAMPLING)
        for _ in range(SAMPLING.steps):
            denoising.step()
        trajectories = denoising.trajectories()
        latents.append(trajectories.latents)
        pixels += [np.asarray(image) for image in model.decode(trajectories.display)]
    return torch.cat(latents), np.stack(pixels)


def _weights(unet: UNet2DConditionModel, targets: Sequence[str]) -> list[nn.Parameter]:
    ends = tuple(f"{target}.weight" for target in targets)
    return [weight for name, weight in unet.named_parameters() if name.endswith(ends)]


def _gradients(model: BaseModel, latents: Tensor, texts: Sequence[str]) -> dict[View, Tensor]:
    """Of each picture's log-ratio in the weights themselves, float16 (n, numbers), in units of their mean size."""
    weights = [(kind, weight) for kind, targets in LAYERS.items() for weight in _weights(model.net, targets)]
    for _, weight in weights:
        weight.requires_grad_(True)
    rows: dict[View, list[Tensor]] = {(kind, level): [] for kind in LAYERS for level in LEVELS}
    for number, (latent, text) in enumerate(zip(latents, texts, strict=True)):
        for level in LEVELS:
            ratio = _log_ratio(model, latent, text, level, number // SIZE)
            gradients = torch.autograd.grad(ratio, [weight for _, weight in weights])
            for kind in LAYERS:
                own = [each.flatten() for each, (other, _) in zip(gradients, weights, strict=True) if other == kind]
                rows[kind, level].append(torch.cat(own))
    stacked = {}
    for view in list(rows):
        whole = torch.stack(rows.pop(view))
        stacked[view] = (whole / whole.abs().mean()).half()
    return stacked


def _chain_gradients(model: BaseModel, chains: Tensor, texts: Sequence[str]) -> Tensor:
    """Of the log-ratio at the first steps that a picture's own chain visited, with the actions to be expected."""
    schedule = learning_schedule(model.scheduler, SAMPLING)
    weights = _weights(model.net, LAYERS["values"])
    steps = torch.arange(CHAIN_STEPS)
    rows = []
    for chain, text in zip(chains, texts, strict=True):
        latents = chain[:CHAIN_STEPS].float()
        realised = schedule.implied(latents, chain[-1].float().expand_as(latents), steps)
        condition = model.condition([(text, "")] * CHAIN_STEPS, SAMPLING).unguided()
        policy = guided_prediction(model.predictor, latents, steps, condition, schedule)
        weight = schedule.at(schedule.weight(), steps, latents)
        ratio = log_ratio(policy, policy.detach(), realised, weight, "sum").mean()
        rows.append(torch.cat([each.flatten() for each in torch.autograd.grad(ratio, weights)]))
    whole = torch.stack(rows)
    return (whole / whole.abs().mean()).half()


@torch.no_grad()
def _activations(model: BaseModel, latents: Tensor) -> Tensor:
    """Mean and deviation of every channel that leaves the middle and the first two blocks on the way up, at a late step
    without a prompt, each in units of its spread over the pictures."""
    schedule = learning_schedule(model.scheduler, SAMPLING)
    seen: list[Tensor] = []

    def keep(module: nn.Module, inputs: object, output: Tensor) -> None:
        del module, inputs
        seen.append(torch.cat([output.mean((2, 3)), output.std((2, 3))], 1))

    blocks = [model.net.mid_block, *model.net.up_blocks[:2]]
    hooks = [block.register_forward_hook(keep) for block in blocks]
    rows = []
    for number, latent in enumerate(latents):
        noise = torch.randn(latent.shape, generator=torch.Generator().manual_seed(number // SIZE))
        steps = torch.tensor([ACTIVATIONS_AT])
        noised, _ = schedule.noised(latent[None].float(), noise[None], steps)
        guided_prediction(model.predictor, noised, steps, model.condition([("", "")], SAMPLING).unguided(), schedule)
        rows.append(torch.cat(seen, 1)[0])
        seen.clear()
    for hook in hooks:
        hook.remove()
    whole = torch.stack(rows)
    return (whole - whole.mean(0)) / whole.std(0).clamp(min=1e-6)


def _log_ratio(model: BaseModel, latent: Tensor, text: str, level: str, group: int) -> Tensor:
    """Of a picture, at the noise that all of its group meet."""
    schedule = learning_schedule(model.scheduler, SAMPLING)
    generator = torch.Generator().manual_seed(10 * group + list(LEVELS).index(level))
    span, count = LEVELS[level]
    weights = schedule.picture_weight()
    allowed = torch.tensor([step for step in span if weights[step] > 0])
    steps = torch.cat([allowed[torch.randperm(len(allowed), generator=generator)] for _ in range(count)])[:count]
    final = latent[None].expand(count, -1, -1, -1)
    noised, realised = schedule.noised(final, torch.randn(final.shape, generator=generator), steps)
    condition = model.condition([(text, "")] * count, SAMPLING).unguided()
    policy = guided_prediction(model.predictor, noised, steps, condition, schedule)
    weight = schedule.at(weights, steps, final)
    return log_ratio(policy, policy.detach(), realised, weight, "sum").mean()


def _products(rows: Tensor) -> Tensor:
    products = torch.zeros((len(rows), len(rows)), dtype=torch.float64)
    for part in rows.split(20_000, dim=1):
        products += (part.float() @ part.float().T).double()
    return products


def _in_directions(rows: Tensor, shapes: Sequence[tuple[int, ...]]) -> dict[str, Tensor]:
    """What an adapter of rank 8 sees of gradients (n, numbers), with A laid by pictures or at random."""
    generator = torch.Generator().manual_seed(1)
    signs = torch.randint(0, 2, (FOUNDERS * SIZE,), generator=generator) * 2.0 - 1
    mixed = signs @ rows[: FOUNDERS * SIZE].float()
    laid = {"values, A by eight groups": [], "values, A at random": []}  # type: dict[str, list[Tensor]]
    first = 0
    for height, width in shapes:
        weights = rows[:, first : first + height * width].float().view(-1, height, width)
        mean = mixed[first : first + height * width].view(height, width)
        by_pictures = torch.linalg.svd(mean, full_matrices=False)[2][: ATELIER.adapter.rank]
        at_random = torch.randn((ATELIER.adapter.rank, width), generator=generator)
        for kept, down in zip(laid.values(), (by_pictures, at_random), strict=True):
            kept.append((weights @ (down / down.norm(dim=1, keepdim=True)).T).flatten(1).half())
        first += height * width
    return {name: torch.cat(parts, 1) for name, parts in laid.items()}
