"""The starter model's UNet and text encoder, and their training on ε with min-SNR weights (Hang et al., 2303.09556)."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from diffusers import DDIMScheduler, UNet2DConditionModel
from torch import Tensor
from torch.nn import functional
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

from painter import Scene
from pictures import spoken
from vocabulary import MAX_TOKENS

TEXT_WIDTH = 96
SNR_LIMIT = 5.0


def build_scheduler() -> DDIMScheduler:
    """The noise schedule of Stable Diffusion 1.x."""
    return DDIMScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        clip_sample=False,
        set_alpha_to_one=False,
        steps_offset=1,
        prediction_type="epsilon",
        timestep_spacing="leading",
    )


def build_unet(latent_size: int) -> UNet2DConditionModel:
    """A UNet of three levels with cross-attention on the two lower ones."""
    return UNet2DConditionModel(
        sample_size=latent_size,
        in_channels=8,
        out_channels=8,
        block_out_channels=(48, 96, 128),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=TEXT_WIDTH,
        attention_head_dim=4,
        norm_num_groups=16,
    )


def build_text_encoder(tokenizer: CLIPTokenizer) -> CLIPTextModel:
    """A CLIP text transformer of two layers, trained together with the UNet."""
    return CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(tokenizer),
            hidden_size=TEXT_WIDTH,
            intermediate_size=2 * TEXT_WIDTH,
            num_hidden_layers=2,
            num_attention_heads=4,
            max_position_embeddings=MAX_TOKENS,
            projection_dim=TEXT_WIDTH,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    )


@dataclass
class Denoiser:
    """The two networks that are trained together."""

    unet: UNet2DConditionModel
    text_encoder: CLIPTextModel

    def parameters(self) -> list[torch.nn.Parameter]:
        return [*self.unet.parameters(), *self.text_encoder.parameters()]

    def loss(self, latents: Tensor, tokens: Tensor, scheduler: DDIMScheduler, generator: torch.Generator) -> Tensor:
        """Min-SNR weighted ε error; latents (n, 8, h, w), tokens (n, 32); scalar."""
        steps = torch.randint(0, 1000, (len(latents),), generator=generator).to(latents.device)
        noise = torch.randn(latents.shape, generator=generator).to(latents.device)
        noisy = scheduler.add_noise(latents, noise, steps)
        predicted = self.unet(noisy, steps, self.text_encoder(tokens).last_hidden_state).sample
        kept = scheduler.alphas_cumprod.to(latents.device)[steps]
        ratio = kept / (1 - kept)
        weight = ratio.clamp(max=SNR_LIMIT) / ratio
        errors = functional.mse_loss(predicted, noise, reduction="none").mean((1, 2, 3))
        loss: Tensor = (weight * errors).mean()
        return loss


class Words:
    """Scenes to token rows; the tokens of a caption are computed once."""

    def __init__(self, tokenizer: CLIPTokenizer) -> None:
        self._tokenizer = tokenizer
        self._rows: dict[str, list[int]] = {}

    def row(self, text: str) -> list[int]:
        if text not in self._rows:
            self._rows[text] = self._tokenizer(
                text, padding="max_length", max_length=MAX_TOKENS, truncation=True
            ).input_ids
        return self._rows[text]

    def batch(self, scenes: list[Scene], rng: np.random.Generator) -> Tensor:
        """Token rows (n, 32) of freshly worded captions; one in ten is empty, for classifier-free guidance."""
        return torch.tensor([self.row("" if rng.random() < 0.1 else spoken(scene, rng)) for scene in scenes])


@dataclass(frozen=True)
class Training:
    """How long and how: pictures and minutes are limits, whichever comes first; the learning rate follows both."""

    pictures: int
    minutes: float
    batch: int
    learning_rate: float
    seed: int
    device: str
    save_every_minutes: float = 12.0


def train(
    denoiser: Denoiser,
    latents: Tensor,
    scenes: list[Scene],
    words: Words,
    how: Training,
    save: Callable[[Denoiser, int], None],
) -> int:
    """Train in place and leave the averaged weights in `denoiser`; `save(average, seen)` is called now and then."""
    scheduler = build_scheduler()
    rng = np.random.default_rng(how.seed)
    generator = torch.Generator().manual_seed(how.seed)
    average = copy.deepcopy(denoiser)
    optimiser = torch.optim.AdamW(denoiser.parameters(), lr=how.learning_rate, weight_decay=1e-2, betas=(0.9, 0.98))
    start = time.monotonic()
    seen = 0
    step = 0
    recent: list[float] = []
    saved = start
    while (done := max(seen / how.pictures, (time.monotonic() - start) / 60 / how.minutes)) < 1:
        optimiser.param_groups[0]["lr"] = (
            how.learning_rate * min(1.0, (step + 1) / 300) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * done)))
        )
        chosen = rng.integers(0, len(latents), how.batch)
        loss = denoiser.loss(
            latents[chosen].float().to(how.device, memory_format=torch.channels_last),
            words.batch([scenes[at] for at in chosen], rng).to(how.device),
            scheduler,
            generator,
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(denoiser.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        seen = seen + how.batch
        step = step + 1
        decay = min(0.9993, (1 + step) / (10 + step))
        torch._foreach_lerp_([p.data for p in average.parameters()], [p.data for p in denoiser.parameters()], 1 - decay)
        recent = [*recent[-199:], float(loss.detach())]
        if step % 200 == 0:
            rate = seen / (time.monotonic() - start)
            print(f"unet: {seen} pictures, loss {np.mean(recent):.4f}, {rate:.0f} pictures/s, {done:.0%}", flush=True)
        if time.monotonic() - saved > how.save_every_minutes * 60:
            save(average, seen)
            saved = time.monotonic()
    save(average, seen)
    for own, mean in zip(denoiser.parameters(), average.parameters(), strict=True):
        own.data.copy_(mean.data)
    return seen
