"""Measure a starter model: can a classifier read its pictures, do seeds differ, how long does a picture take.

python packaging/starter/evaluate.py --model resources/starter
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import time
from pathlib import Path

import numpy as np
import torch
from diffusers import DDIMScheduler, StableDiffusionPipeline
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from autoencoder import to_tensor
from painter import MEDIA, PALETTES, SETTINGS, SUBJECTS, Scene, all_scenes, paint, plain_caption
from pictures import paint_many

HEADS = {"subject": SUBJECTS, "palette": PALETTES, "medium": MEDIA, "setting": SETTINGS}
STEPS = 20
GUIDANCE = 3.0


class Judge(nn.Module):
    """A small convolutional classifier with one head per property."""

    def __init__(self) -> None:
        super().__init__()
        widths = (3, 32, 64, 96, 128)
        layers: list[nn.Module] = []
        for before, after in itertools.pairwise(widths):
            layers += [nn.Conv2d(before, after, 3, 2, 1), nn.GroupNorm(8, after), nn.SiLU()]
        self.body = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(2), nn.Flatten())
        self.heads = nn.ModuleDict({name: nn.Linear(512, len(words)) for name, words in HEADS.items()})

    def forward(self, pictures: Tensor) -> dict[str, Tensor]:
        features = self.body(pictures)
        return {name: head(features) for name, head in self.heads.items()}


def targets(scenes: list[Scene]) -> dict[str, Tensor]:
    """Class numbers per property, int64 (n,)."""
    return {name: torch.tensor([words.index(getattr(s, name)) for s in scenes]) for name, words in HEADS.items()}


def train_judge(size: int, seed: int, count: int = 19_200) -> Judge:
    """Train on painted pictures that the model never saw (another seed)."""
    torch.manual_seed(seed)
    painted = paint_many(count, size, seed + 7919, os.cpu_count() or 1)
    judge = Judge()
    rng = np.random.default_rng(seed)
    labels = targets(painted.scenes)
    optimiser = torch.optim.AdamW(judge.parameters(), lr=2e-3)
    steps = 4 * count // 64
    for step in range(steps):
        optimiser.param_groups[0]["lr"] = 2e-3 * (1 - step / steps)
        chosen = rng.integers(0, count, 64)
        pictures = to_tensor(painted.pictures[chosen])
        pictures = pictures + 0.05 * torch.randn_like(pictures)
        losses = [functional.cross_entropy(out, labels[name][chosen]) for name, out in judge(pictures).items()]
        torch.stack(losses).sum().backward()
        optimiser.step()
        optimiser.zero_grad()
    return judge.eval()


@torch.no_grad()
def accuracy(judge: Judge, pictures: NDArray[np.uint8], scenes: list[Scene]) -> dict[str, float]:
    """Share of pictures whose property the judge reads as the caption says, per property."""
    out = judge(to_tensor(pictures))
    labels = targets(scenes)
    return {name: round(float((out[name].argmax(1) == labels[name]).float().mean()), 3) for name in HEADS}


def load(folder: Path) -> StableDiffusionPipeline:
    pipeline = StableDiffusionPipeline.from_pretrained(folder, local_files_only=True, dtype=torch.float32)
    pipeline.scheduler = DDIMScheduler.from_config(pipeline.scheduler.config)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def draw(pipeline: StableDiffusionPipeline, captions: list[str], seed: int) -> NDArray[np.uint8]:
    """Pictures uint8 (n, size, size, 3) with DDIM, eta 1."""
    generator = torch.Generator().manual_seed(seed)
    pictures = []
    for at in range(0, len(captions), 32):
        images = pipeline(
            captions[at : at + 32], num_inference_steps=STEPS, guidance_scale=GUIDANCE, eta=1.0, generator=generator
        ).images
        pictures += [np.asarray(image) for image in images]
    return np.stack(pictures)


def mean_distance(pictures: NDArray[np.uint8]) -> float:
    """Mean root-mean-square difference over all pairs of pictures, 0…1."""
    flat = pictures.reshape(len(pictures), -1).astype(np.float32) / 255
    rows, columns = np.triu_indices(len(flat), 1)
    return float(np.sqrt(((flat[rows] - flat[columns]) ** 2).mean(1)).mean())


def variety(pipeline: StableDiffusionPipeline, size: int, seed: int) -> float:
    """Mean distance among 16 seeds of a caption over that among painted pictures of the caption, 12 captions."""
    rng = np.random.default_rng(seed)
    scenes = all_scenes()
    ratios = []
    for at in rng.choice(len(scenes), 12, replace=False):
        drawn = draw(pipeline, [plain_caption(scenes[at])] * 16, seed + int(at))
        ratios.append(mean_distance(drawn) / mean_distance(np.stack([paint(scenes[at], size, rng) for _ in range(16)])))
    return float(np.mean(ratios))


def contact_sheet(pictures: NDArray[np.uint8], columns: int, scale: int) -> Image.Image:
    """Pictures in rows, enlarged by a whole number."""
    rows = [np.concatenate(pictures[at : at + columns], 1) for at in range(0, len(pictures) - columns + 1, columns)]
    sheet = Image.fromarray(np.concatenate(rows))
    return sheet.resize((sheet.width * scale, sheet.height * scale), Image.Resampling.LANCZOS)


def evaluate(folder: Path, size: int, seed: int) -> dict[str, object]:
    """All figures of the model in `folder`; writes `contact-sheet.png` beside the recipe."""
    pipeline = load(folder)
    scenes = all_scenes()
    judge = train_judge(size, seed)
    drawn = draw(pipeline, [plain_caption(scene) for scene in scenes], seed)
    fresh = np.random.default_rng(seed + 1)
    painted = np.stack([paint(scene, size, fresh) for scene in scenes])
    order = np.random.default_rng(seed).permutation(len(scenes))
    contact_sheet(drawn[order[:60]], 12, 192 // size // 2 or 1).save(Path(__file__).parent / "contact-sheet.png")
    threads = torch.get_num_threads()
    torch.set_num_threads(2)
    start = time.perf_counter()
    draw(pipeline, [plain_caption(scenes[0])], seed)
    seconds = time.perf_counter() - start
    torch.set_num_threads(threads)
    return {
        "generated": accuracy(judge, drawn, scenes),
        "painted": accuracy(judge, painted, scenes),
        "variety": round(variety(pipeline, size, seed), 3),
        "seconds_per_picture": round(seconds, 2),
        "guidance_scale": GUIDANCE,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=Path("resources/starter"))
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    print(json.dumps(evaluate(args.model, args.size, args.seed), indent=2))


if __name__ == "__main__":
    main()
