"""The paper's comparison in small: JPEG size against pictures generated, memory of a step, drift against β.

    python tests/benchmarks/paper_comparison.py
    python tests/benchmarks/paper_comparison.py --methods ddpo "d3po atelier" --seeds 0 --pictures 256
    python tests/benchmarks/paper_comparison.py --only-draw

DDPO and reward-weighted regression are told the true reward; D3PO is told only which of two pictures is better. The
reward is the size as JPEG of quality 95, in kB: to be made small (compressibility) or large (incompressibility).
Finished runs are lines of a JSON-lines file and are not played again.
"""

from __future__ import annotations

import argparse
import io
import itertools
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from PIL import Image
from torch import Tensor

import results
from paper_methods import METHODS, D3po, Method, Sample, method_named
from studio.assets import base_path, sampling_for
from studio.domain.base_model import Base
from studio.domain.recipe import ATELIER, REFERENCE
from studio.domain.votes import Comparison
from studio.engine.device.device import best_device
from studio.engine.model.adapter import adapter_off
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import guided_prediction
from studio.engine.model.loader import open_model
from studio.engine.sampling.sampler import Ddim, seeded_noise
from studio.engine.training.objective import Objective
from studio.engine.training.transitions import Transition
from studio.session.prompts.starter_prompts import starter_prompts

ON_ACTIONS = replace(REFERENCE, adapter=replace(ATELIER.adapter, lora_ga_init=False))
SIGNS = {"compressibility": -1.0, "incompressibility": 1.0}
SEED_SPAN = 2**31
PROMPTS = 24
BATCH = 8
HERE = Path(__file__).parent


def jpeg_kb(pixels: Tensor) -> float:
    """Size of uint8 pixels (H, W, 3) as JPEG of quality 95, in kB."""
    buffer = io.BytesIO()
    Image.fromarray(pixels.numpy()).save(buffer, "JPEG", quality=95)
    return buffer.tell() / 1000


def drawn(method: Method, count: int, sign: float, chance: random.Random, epoch: int) -> list[Sample]:
    """`count` pictures by the model as it is now."""
    prompts, _ = starter_prompts(PROMPTS, 0)
    model = method.model
    shape = method.model.latent_shape(method.sampling)
    made = []
    wanted = []
    for _ in range(count // 2):
        prompt = chance.choice(prompts)
        start = chance.randrange(SEED_SPAN)
        wanted += [(prompt, start), (prompt, start if method.shared_start else chance.randrange(SEED_SPAN))]
    for at in range(0, count, BATCH):
        part = wanted[at : at + BATCH]
        starts = torch.cat([seeded_noise(seed, shape) for _, seed in part])
        noises = [seeded_noise(chance.randrange(SEED_SPAN), shape, len(method.schedule)) for _ in part]
        condition = method.condition([prompt for prompt, _ in part])
        ddim = Ddim(model.predictor, method.schedule, starts, torch.stack(noises), condition)
        for _ in range(len(method.schedule)):
            ddim.step()
        trajectories = ddim.trajectories()
        pixels = model.decode(trajectories.display)
        for place, (prompt, _) in enumerate(part):
            key = Path(f"{epoch}-{at + place}")
            made.append(Sample(key, prompt, trajectories.latents[place], sign * jpeg_kb(pixels[place])))
    return made


def play(model: BaseModel, name: str, goal: str, seed: int, pictures: int, batch: int) -> results.Line:
    """One run: mean reward of each batch, before the method learned from it."""
    torch.manual_seed(seed)
    method = method_named(name, model, sampling_for("starter"), seed)
    chance = random.Random(seed)
    began = time.time()
    curve = []
    for epoch in range(pictures // batch):
        samples = drawn(method, batch, SIGNS[goal], chance, epoch)
        curve.append([epoch * batch, SIGNS[goal] * sum(one.reward for one in samples) / batch])
        method.learn(samples)
    last = drawn(method, batch, SIGNS[goal], chance, pictures)
    curve.append([pictures, SIGNS[goal] * sum(one.reward for one in last) / batch])
    return {
        "kind": "curve",
        "method": name,
        "goal": goal,
        "seed": seed,
        "pictures": pictures,
        "batch": batch,
        "curve": curve,
        "seconds": time.time() - began,
    }


def kept_bytes(model: BaseModel, objective: Objective, transitions: Sequence[Transition]) -> int:
    """Bytes that are kept for the backward pass of one loss over these transitions, each storage counted once."""
    storages: dict[int, int] = {}

    def pack(tensor: Tensor) -> Tensor:
        storages[tensor.untyped_storage().data_ptr()] = tensor.untyped_storage().nbytes()
        return tensor

    weights = {parameter.untyped_storage().data_ptr() for parameter in model.net.parameters()}
    with torch.autograd.graph.saved_tensors_hooks(pack, lambda tensor: tensor):
        objective.evaluate(transitions, torch.Generator().manual_seed(0)).losses.sum().backward()
    return sum(size for place, size in storages.items() if place not in weights)


def memory(model: BaseModel) -> results.Line:
    """D3PO takes a gradient step by step; DPO over the trajectory has to keep every step at once."""
    method = D3po(model, sampling_for("starter"), 0, ON_ACTIONS)
    samples = drawn(method, 2, 1.0, random.Random(0), 0)
    pair = method.compared(*samples) or method.compared(replace(samples[0], reward=1e9), samples[1])
    assert isinstance(pair, Comparison)
    steps = [step for step in range(len(method.schedule)) if method.schedule.sigma[step] > 0]
    objective = method.objective(pair)
    one_step = kept_bytes(model, objective, [Transition(pair, steps[0])])
    whole = kept_bytes(model, objective, [Transition(pair, step) for step in steps])
    return {"kind": "memory", "step_mb": one_step / 1e6, "trajectory_mb": whole / 1e6, "steps": len(steps)}


def drift(model: BaseModel, beta: float, batch: int) -> results.Line:
    """How far ε moves from the base after three epochs of D3PO with this β, on fresh chains of the base."""
    recipe = replace(ATELIER, objective=replace(ATELIER.objective, beta=beta))
    sampling = sampling_for("starter")
    method = D3po(model, sampling, 0, recipe)
    chance = random.Random(0)
    for epoch in range(3):
        method.learn(drawn(method, batch, -1.0, chance, epoch))
    squares = []
    for one in drawn(method, batch, -1.0, random.Random(1), 99):
        steps = torch.arange(0, len(method.schedule), 4)
        condition = method.condition([one.prompt] * len(steps))
        with torch.no_grad():
            policy = guided_prediction(model.predictor, one.latents[steps], steps, condition, method.schedule)
            with adapter_off(model.net):
                reference = guided_prediction(model.predictor, one.latents[steps], steps, condition, method.schedule)
        squares.append(float((policy - reference).square().mean()))
    return {"kind": "drift", "beta": beta, "drift": (sum(squares) / len(squares)) ** 0.5, "pictures": 3 * batch}


def tasks(args: argparse.Namespace) -> Iterator[tuple[str, ...]]:
    """What is asked for, as keys of lines."""
    for seed, goal, method in itertools.product(args.seeds, SIGNS, args.methods):
        yield ("curve", method, goal, str(seed), str(args.pictures))
    yield ("memory",)
    for beta in args.betas:
        yield ("drift", str(beta))


def key(line: results.Line) -> tuple[str, ...]:
    names = {"curve": ("method", "goal", "seed", "pictures"), "memory": (), "drift": ("beta",)}[line["kind"]]
    return (line["kind"], *(str(line[name]) for name in names))


def plot(lines: Sequence[results.Line], target: Path) -> None:
    """Reward curves for both goals, and drift against β; the size of the runs stands on the plot."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 3, figsize=(15, 4.4), constrained_layout=True)
    for axis, goal in zip(axes, SIGNS, strict=False):
        for number, method in enumerate(METHODS):
            runs = [line for line in lines if key(line)[:3] == ("curve", method, goal)]
            for place, run in enumerate(runs):
                label = f"{method} ({len(runs)} seeds)" if place == 0 else None
                axis.plot(*zip(*run["curve"], strict=True), color=f"C{number}", alpha=0.8, label=label)
        sizes = sorted({(line["pictures"], line["batch"]) for line in lines if line["kind"] == "curve"})
        told = ", ".join(f"{pictures} pictures in batches of {batch}" for pictures, batch in sizes)
        axis.set(title=f"{goal}\nstarter model, {told}", xlabel="pictures", ylabel="JPEG kB")
        axis.legend(frameon=False, fontsize=8)
    drifts = sorted((line["beta"], line["drift"]) for line in lines if line["kind"] == "drift")
    if drifts:
        axes[2].loglog(*zip(*drifts, strict=True), marker="o")
    axes[2].set(title="drift from the base after three epochs", xlabel="β", ylabel="RMS change of ε")
    figure.savefig(target, dpi=130)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--methods", nargs="+", choices=METHODS, default=list(METHODS))
    parser.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
    parser.add_argument("--pictures", type=int, default=640)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--betas", nargs="+", type=float, default=[0.01, 0.03, 0.1, 0.3, 1.0])
    parser.add_argument("--results", type=Path, default=HERE / "paper_comparison.jsonl")
    parser.add_argument("--only-draw", action="store_true")
    args = parser.parse_args()
    done = {key(line) for line in results.read(args.results)}
    model = open_model(Base(base_path("starter")), best_device())
    for task in [] if args.only_draw else tasks(args):
        if task in done:
            continue
        match task:
            case ("curve", method, goal, seed, _):
                line = play(model, method, goal, int(seed), args.pictures, args.batch)
                print(*task, f"{line['curve'][0][1]:.2f} → {line['curve'][-1][1]:.2f} kB", flush=True)
            case ("memory",):
                line = memory(model)
                ratio = line["trajectory_mb"] / line["step_mb"]
                print(
                    f"memory: {line['step_mb']:.1f} MB a step, {ratio:.1f} times over the trajectory",
                    flush=True,
                )
            case (_, beta):
                line = drift(model, float(beta), args.batch)
                print(f"drift at β {beta}: {line['drift']:.3f}", flush=True)
            case _:
                raise ValueError(task)
        results.append(args.results, line)
    plot(results.read(args.results), args.results.with_suffix(".png"))


if __name__ == "__main__":
    main()
