"""The numbers of DDIM: what each denoising step does to the latent, and with how much noise."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from diffusers import DDIMScheduler
from torch import Tensor


@dataclass(frozen=True)
class Schedule:
    """Per step i of T, float64 tensors of shape (T,), first step first.

    The step draws x_{t-1} from N(scale·x_t + gain·ε, sigma²) (Song et al., 2010.02502, eq. 12 and 16, solved for x_t
    and ε). `signal` and `noise` are √ᾱ_t and √(1 − ᾱ_t). `velocity` tells that the UNet predicts v (2202.00512).
    """

    timesteps: Tensor
    scale: Tensor
    gain: Tensor
    sigma: Tensor
    signal: Tensor
    noise: Tensor
    velocity: bool

    def __len__(self) -> int:
        return len(self.timesteps)

    def weight(self) -> Tensor:
        """w_t = gain² / (2·sigma²), the factor of the log-ratio in ε form, shape (T,)."""
        return self.gain.square() / (2 * self.sigma.square())

    def at(self, values: Tensor, steps: Tensor, like: Tensor) -> Tensor:
        """`values[steps]` as a column that multiplies `like` of shape (n, C, H, W), in its dtype and on its device."""
        return values[steps].to(like.device, like.dtype).view(-1, 1, 1, 1)


def ddim_schedule(scheduler: DDIMScheduler, steps: int, eta: float) -> Schedule:
    """The schedule of `steps` DDIM steps with `leading` or the scheduler's own spacing."""
    scheduler.set_timesteps(steps)
    timesteps = scheduler.timesteps.cpu().long()
    kept = scheduler.alphas_cumprod.double()
    previous = timesteps - scheduler.config.num_train_timesteps // steps
    final = torch.as_tensor(scheduler.final_alpha_cumprod).double()
    now, then = (
        kept[timesteps],
        torch.where(previous >= 0, kept[previous.clamp(min=0)], final),
    )
    variance = eta**2 * (1 - then) / (1 - now) * (1 - now / then)
    return Schedule(
        timesteps=timesteps,
        scale=(then / now).sqrt(),
        gain=(1 - then - variance).clamp(min=0).sqrt() - (then * (1 - now) / now).sqrt(),
        sigma=variance.sqrt(),
        signal=now.sqrt(),
        noise=(1 - now).sqrt(),
        velocity=scheduler.config.prediction_type == "v_prediction",
    )
