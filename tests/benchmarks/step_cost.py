"""What a vote and a picture cost at full size: the authors' way of training, Atelier's, and diffusers' plain sampling.

    python tests/benchmarks/step_cost.py [--families sd1 sdxl] [--size PIXELS] [--steps 20] [--four-bit] [--compiled]

Weights are random, made from the configurations that ship with Atelier: they cost what an artist's cost. Measured side
by side in one run on CUDA; on a CPU at a reduced size. Operations are counted at full size without any device.
"""

from __future__ import annotations

import argparse
import copy
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKL,
    DDIMScheduler,
    StableDiffusionPipeline,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from torch.utils.flop_counter import FlopCounterMode
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from studio.assets import resources_folder
from studio.domain.base_model import Base, Family
from studio.domain.engine import Cancel
from studio.domain.jobs import Picture, Train
from studio.domain.recipe import ATELIER, REFERENCE
from studio.domain.sampling import Sampling
from studio.domain.steps import result_of
from studio.domain.votes import Comparison
from studio.engine.device.device import Device, best_device
from studio.engine.model.adapter import add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import prepare
from studio.engine.model.schedule import Schedule, ddim_schedule
from studio.engine.model.text_embeddings import TextEmbeddings
from studio.engine.model.tokenizer import clip_tokenizer
from studio.engine.model.unet import Condition, guided_prediction
from studio.engine.sampling.batches import sample_batch
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.sampling.trajectory import Trajectory, save_trajectory, text_key
from studio.engine.training.context import TrainingContext
from studio.engine.training.objective import PreferenceObjective
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.engine.training.transitions import Transition

FULL_SIZE = {Family.SD1: 512, Family.SD2: 512, Family.SDXL: 1024}
TOKENS = 77
POOLED = 1280
PROMPT = "a moth on a lamp"
ON_CPU = 128
GIB = 2**30


def configuration(family: Family, part: str) -> Path:
    return resources_folder() / "models" / family.value / part


def random_unet(family: Family) -> UNet2DConditionModel:
    return UNet2DConditionModel.from_config(UNet2DConditionModel.load_config(configuration(family, "unet")))


def random_model(family: Family, device: Device) -> BaseModel:
    """A whole pipeline with random weights."""
    torch.manual_seed(0)
    torch.set_default_dtype(device.dtype)
    parts: dict[str, Any] = {
        "unet": random_unet(family),
        "vae": AutoencoderKL.from_config(AutoencoderKL.load_config(configuration(family, "vae"))),
        "scheduler": DDIMScheduler.from_config(DDIMScheduler.load_config(configuration(family, "scheduler"))),
        "text_encoder": CLIPTextModel(CLIPTextConfig.from_pretrained(configuration(family, "text_encoder"))),
        "tokenizer": clip_tokenizer(),
    }
    if family is Family.SDXL:
        config = CLIPTextConfig.from_pretrained(configuration(family, "text_encoder_2"))
        parts |= {"text_encoder_2": CLIPTextModelWithProjection(config), "tokenizer_2": clip_tokenizer("!")}
        pipeline = StableDiffusionXLPipeline(**parts)
    else:
        nothing = {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
        pipeline = StableDiffusionPipeline(**parts, **nothing)
    torch.set_default_dtype(torch.float32)
    return BaseModel(pipeline, prepare(pipeline, device))


class ReferenceCost:
    """The authors' structure: a second UNet as the reference, and four guided forwards a step, two with gradients."""

    def __init__(self, unet: UNet2DConditionModel, schedule: Schedule, condition: Condition) -> None:
        self._reference = copy.deepcopy(unet).requires_grad_(False)
        self._unet = unet
        self._schedule = schedule
        self._condition = condition

    def step(self, latents: torch.Tensor, number: int) -> None:
        steps = torch.tensor([number])
        loss = torch.zeros((), device=latents.device)
        for sign in (1, -1):
            policy = guided_prediction(self._unet, latents, steps, self._condition, self._schedule)
            with torch.no_grad():
                reference = guided_prediction(self._reference, latents, steps, self._condition, self._schedule)
            loss = loss + sign * (policy - reference).square().mean()
        loss.backward()


def measured(device: Device, work: Callable[[], object], times: int) -> tuple[float, int]:
    """Median seconds, and the peak of the card's memory in bytes (0 without a card)."""
    work()
    cuda = device.has_own_memory
    if cuda:
        torch.cuda.reset_peak_memory_stats()
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        if cuda:
            torch.cuda.synchronize()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds), torch.cuda.max_memory_allocated() if cuda else 0


def told(name: str, seconds: float, peak: int, against: float) -> None:
    memory = f"   peak {peak / GIB:5.2f} GiB" if peak else ""
    print(f"  {name:34} {seconds:8.2f} s   ratio {seconds / against:5.2f}{memory}", flush=True)


def measure(family: Family, device: Device, size: int, sampling: Sampling, times: int) -> None:
    model = random_model(family, device)
    sampling = replace(sampling, width=size, height=size)
    schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
    shape = model.latent_shape(sampling)
    condition = model.condition([(PROMPT, "")], sampling)
    print(f"{family.value} at {size} px, {sampling.steps} steps, {device.dtype}, {where(device)}")
    with tempfile.TemporaryDirectory() as scratch:
        votes = comparison(Path(scratch), shape, schedule, sampling)
        add_adapter(model.unet, ATELIER.adapter, seed=0)
        generator = torch.Generator().manual_seed(0)
        job = Train(Base(Path()), None, Path(), (votes,), (), (), sampling, ATELIER, 0)
        trajectories = TrajectoryCache(model, schedule, sampling)
        context = TrainingContext(model, job, schedule, trajectories, generator)
        context.plan()
        objective = PreferenceObjective(context, ATELIER.objective)
        number = ATELIER.timesteps.per_vote or 1

        def atelier() -> None:
            transitions = [Transition(votes, step) for step in range(number)]
            for transition in transitions:
                objective.evaluate([transition], generator).margins.sum().backward()

        ours = measured(device, atelier, times)
        add_adapter(model.unet, REFERENCE.adapter, seed=0)
        latents = torch.randn((1, *shape), generator=generator).to(device.target)
        step = partial(ReferenceCost(model.unet, schedule, condition).step, latents, 1)
        seconds, peak = measured(device, step, times)
        del step
        every = seconds * len(schedule)
        told(f"(a) reference, {len(schedule)} steps of each vote", every, peak, every)
        told(f"(b) atelier, {number} steps of each vote", *ours, every)
    sample(model, sampling, times)


def sample(model: BaseModel, sampling: Sampling, times: int) -> None:
    """Atelier's sampler beside the pipeline of diffusers, one picture at a time, latents only."""
    model.unet.delete_adapters("style")
    picture = Picture(PROMPT, "", 1, 2, Path("unused"))
    model.pipeline.scheduler = model.scheduler
    model.pipeline.set_progress_bar_config(disable=True)

    def ours() -> None:
        result_of(sample_batch(model, [picture], sampling, StepCounter(sampling.steps, Cancel())))

    def theirs() -> None:
        model.pipeline.to(model.device.target)
        model.pipeline(
            PROMPT,
            num_inference_steps=sampling.steps,
            guidance_scale=sampling.guidance_scale,
            eta=sampling.eta,
            width=sampling.width,
            height=sampling.height,
            output_type="latent",
        )

    plain = measured(model.device, theirs, times)
    own = measured(model.device, ours, times)
    told("(c) a picture by diffusers", *plain, plain[0])
    told("    a picture by atelier", *own, plain[0])


def comparison(folder: Path, shape: tuple[int, int, int], schedule: Schedule, sampling: Sampling) -> Comparison:
    """A vote on two chains of noise."""
    sides = []
    for number in range(2):
        latents = torch.randn((len(schedule) + 1, *shape), generator=torch.Generator().manual_seed(number))
        sides.append(folder / f"{number}.safetensors")
        save_trajectory(Trajectory(latents, schedule.timesteps, text_key(PROMPT, ""), sampling), sides[-1])
    return Comparison(1, PROMPT, "", sides[0], sides[1])


def where(device: Device) -> str:
    if device.has_own_memory:
        return torch.cuda.get_device_name()
    return f"the CPU with {torch.get_num_threads()} threads, at a reduced size"


def count(family: Family, sampling: Sampling) -> None:
    """Operations of a vote and pass at full size, on tensors without contents."""
    with torch.device("meta"):
        unet = random_unet(family)
        unet.requires_grad_(False)
        add_adapter(unet, ATELIER.adapter, seed=0)
        side = FULL_SIZE[family] // 8
        width = unet.config.cross_attention_dim
        pooled = torch.zeros(1, POOLED) if family is Family.SDXL else None
        text = TextEmbeddings(torch.zeros(1, TOKENS, width), pooled)
    schedule = ddim_schedule(DDIMScheduler.from_pretrained(configuration(family, "scheduler")), sampling.steps, 1.0)

    def operations(rows: int, guided: bool, train: bool) -> int:
        latents = torch.zeros(rows, 4, side, side, device="meta")
        steps = torch.zeros(rows, dtype=torch.long)
        hidden = TextEmbeddings(
            text.hidden.expand(rows, -1, -1), None if text.pooled is None else text.pooled.expand(rows, -1)
        )
        condition = Condition(hidden, hidden, 5.0 if guided else 1.0)
        with FlopCounterMode(display=False) as counter, torch.set_grad_enabled(train):
            output = guided_prediction(unet, latents, steps, condition, schedule)
            if train:
                output.sum().backward()
        return int(counter.get_total_flops())

    authors = 2 * sampling.steps * (operations(1, True, True) + operations(1, True, False))
    ours = (ATELIER.timesteps.per_vote or 1) * (operations(2, False, True) + operations(2, False, False))
    share = ours / authors
    print(
        f"{family.value} at {FULL_SIZE[family]} px, counted operations of a vote and pass: reference "
        f"{authors / 1e12:.0f} TFLOP, atelier {ours / 1e12:.0f} TFLOP, ratio {share:.3f}"
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--families", nargs="+", type=Family, default=[Family.SD1])
    arguments.add_argument("--size", type=int, help="pixels; the family's own on a card, 128 on a CPU, unless given")
    arguments.add_argument("--steps", type=int, default=20)
    arguments.add_argument("--times", type=int, default=3)
    arguments.add_argument("--four-bit", action="store_true")
    arguments.add_argument("--compiled", action="store_true")
    asked = arguments.parse_args()
    device = best_device()
    sampling = Sampling(steps=asked.steps)
    for family in asked.families:
        count(family, sampling)
        size = asked.size or (FULL_SIZE[family] if device.has_own_memory else ON_CPU)
        measure(family, replace(device, nf4=asked.four_bit, compiled=asked.compiled), size, sampling, asked.times)


if __name__ == "__main__":
    main()
