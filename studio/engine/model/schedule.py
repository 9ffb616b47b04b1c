"""The numbers of DDIM: what each denoising step does to the latent, and with how much noise."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from diffusers import DDIMScheduler
from torch import Tensor

from studio.domain.errors import InputError
from studio.domain.sampling import Sampling
from studio.engine.device.transfer import to_device


@dataclass(frozen=True)
class Schedule:
    """Per step i of T, float64 tensors of shape (T,), first step first.

    The step draws x_{t-1} from N(scale·x_t + gain·o, sigma²) where o is what the UNet predicts, ε or v (Song et al.,
    2010.02502, eq. 12 and 16, solved for x_t and o). In this form v is defined at zero terminal SNR too (2305.08891).
    `signal` and `noise` are √ᾱ_t and √(1 − ᾱ_t). `velocity` says that the UNet predicts v (2202.00512).
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
        """w_t = gain² / (2·sigma²), the factor of the log-ratio in terms of predictions, shape (T,)."""
        return self.gain.square() / (2 * self.sigma.square())

    def picture_weight(self) -> Tensor:
        """Factor of the squared error of a prediction for a noised picture, (T,): √(1−ᾱ)/√ᾱ of that of ε.

        It lies half way from the error of ε to that of x_0: the noisiest steps say most reliably what a vote was
        about, and their gradients are the smallest. ε is off by √ᾱ of what v is off; without signal nothing is learned.
        """
        return self.noise * self.signal if self.velocity else self.noise / self.signal

    def in_noise(self) -> Tensor:
        """What a difference of predictions is multiplied with to be one of noises, (T,)."""
        return self.signal if self.velocity else torch.ones_like(self.signal)

    def noised(self, picture: Tensor, noise: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Pictures (n, C, H, W) noised to steps (n,), and what the UNet ought to predict there."""
        signal = self.at(self.signal, steps, picture)
        amount = self.at(self.noise, steps, picture)
        return signal * picture + amount * noise, signal * noise - amount * picture if self.velocity else noise

    def implied(self, latents: Tensor, picture: Tensor, steps: Tensor) -> Tensor:
        """What the UNet ought to predict for latents (n, C, H, W) at steps (n,) that end in `picture` (n, C, H, W)."""
        signal = self.at(self.signal, steps, latents)
        amount = self.at(self.noise, steps, latents)
        noise = (latents - signal * picture) / amount
        return signal * noise - amount * picture if self.velocity else noise

    def picture(self, latents: Tensor, output: Tensor, steps: Tensor) -> Tensor:
        """x_0 (n, C, H, W) as the UNet's output for latents (n, C, H, W) at steps (n,) foretells it."""
        signal = self.at(self.signal, steps, latents)
        return foretold(latents, output, signal, self.at(self.noise, steps, latents), velocity=self.velocity)

    def at(self, values: Tensor, steps: Tensor, like: Tensor) -> Tensor:
        """`values[steps]` as a column that multiplies `like` of shape (n, C, H, W), in its dtype and on its device."""
        return to_device(values[steps], like.device, like.dtype).view(-1, 1, 1, 1)


def foretold(latents: Tensor, output: Tensor, signal: Tensor, noise: Tensor, *, velocity: bool) -> Tensor:
    """x_0 of latents signal·x_0 + noise·ε, where the UNet's output is ε, or v = signal·ε − noise·x_0."""
    return signal * latents - noise * output if velocity else (latents - noise * output) / signal


def predicts_velocity(scheduler: DDIMScheduler) -> bool:
    """Whether the UNet predicts v (2202.00512), else ε."""
    return bool(scheduler.config.prediction_type == "v_prediction")


def refuse_steps(scheduler: DDIMScheduler, steps: int, spare: int = 0) -> None:
    """InputError for more steps than the model was trained with, less those to `spare`."""
    most = scheduler.config.num_train_timesteps - spare
    if steps > most:
        raise InputError("The base model has no {0} steps; make a project with {1} at most.", steps, most)


def learning_schedule(scheduler: DDIMScheduler, sampling: Sampling) -> Schedule:
    """At which noise is learned from pictures that were drawn like this: at DDIM's timesteps, whatever the sampler.

    Only a model for few steps knows no others than those that its samplers take, from the very noisiest on.
    """
    if sampling.sampler.trailing:
        scheduler = DDIMScheduler.from_config(scheduler.config, timestep_spacing="trailing")
    return ddim_schedule(scheduler, sampling.steps, sampling.eta)


def ddim_schedule(scheduler: DDIMScheduler, steps: int, eta: float) -> Schedule:
    """The schedule of `steps` DDIM steps with the scheduler's spacing; InputError for more than the model has."""
    refuse_steps(scheduler, steps)
    scheduler.set_timesteps(steps)
    timesteps = scheduler.timesteps.cpu().long()
    alphas = scheduler.alphas_cumprod.double()
    previous = timesteps - scheduler.config.num_train_timesteps // steps
    final = torch.as_tensor(scheduler.final_alpha_cumprod).double()
    alpha = alphas[timesteps]
    # the last step leads below timestep 0, for which the table has no entry
    alpha_previous = torch.where(previous >= 0, alphas[previous.clamp(min=0)], final)
    signal = alpha.sqrt()
    noise = (1 - alpha).sqrt()
    variance = eta**2 * (1 - alpha_previous) / (1 - alpha) * (1 - alpha / alpha_previous)
    # rounding may take it a hair below 0
    direction = (1 - alpha_previous - variance).clamp(min=0).sqrt()
    velocity = predicts_velocity(scheduler)
    if velocity:
        scale = alpha_previous.sqrt() * signal + direction * noise
        gain = direction * signal - alpha_previous.sqrt() * noise
    else:
        scale = alpha_previous.sqrt() / signal
        gain = direction - alpha_previous.sqrt() * noise / signal
    return Schedule(
        timesteps=timesteps,
        scale=scale,
        gain=gain,
        sigma=variance.sqrt(),
        signal=signal,
        noise=noise,
        velocity=velocity,
    )
