"""What each denoising step does to the latent, and with how much noise: DDIM's step on any Gaussian path."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from diffusers import DDIMScheduler, FlowMatchEulerDiscreteScheduler
from torch import Tensor

from studio.domain.base_model import Prediction
from studio.domain.errors import InputError
from studio.domain.sampling import Sampling
from studio.engine.device.transfer import to_device
from studio.engine.families.family import ModelScheduler


@dataclass(frozen=True)
class Schedule:
    """Per step i of T, float64 tensors of shape (T,), first step first.

    A model is trained on x = signal·x_0 + noise·ε: √ᾱ and √(1 − ᾱ) in diffusion, 1 − σ and σ in rectified flow. The
    step draws x_{t-1} from N(scale·x_t + gain·o, sigma²) where o is what the UNet predicts, as `output` names it (Song
    et al., 2010.02502, eq. 12 and 16, solved for x_t and o). In this form v is defined at zero terminal SNR too
    (2305.08891), and u at σ = 1.
    """

    timesteps: Tensor
    scale: Tensor
    gain: Tensor
    sigma: Tensor
    signal: Tensor
    noise: Tensor
    output: Prediction

    def __len__(self) -> int:
        return len(self.timesteps)

    def weight(self) -> Tensor:
        """w_t = gain² / (2·sigma²), the factor of the log-ratio in terms of predictions, shape (T,)."""
        return self.gain.square() / (2 * self.sigma.square())

    def picture_weight(self) -> Tensor:
        """Factor of the squared error of a prediction for a noised picture, (T,): noise/signal of that of ε.

        It lies half way from the error of ε to that of x_0: the noisiest steps say most reliably what a vote was
        about, and their gradients are the smallest. ε is off by `signal` of what v or u is off; without signal nothing
        is learned.
        """
        return self.noise / self.signal if self.output is Prediction.EPSILON else self.noise * self.signal

    def in_noise(self) -> Tensor:
        """What a difference of predictions is multiplied with to be one of noises, (T,)."""
        return torch.ones_like(self.signal) if self.output is Prediction.EPSILON else self.signal

    def noised(self, picture: Tensor, noise: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
        """Pictures (n, C, H, W) noised to steps (n,), and what the UNet ought to predict there."""
        signal = self.at(self.signal, steps, picture)
        amount = self.at(self.noise, steps, picture)
        return signal * picture + amount * noise, _wanted(self.output, picture, noise, signal, amount)

    def implied(self, latents: Tensor, picture: Tensor, steps: Tensor) -> Tensor:
        """What the UNet ought to predict for latents (n, C, H, W) at steps (n,) that end in `picture` (n, C, H, W)."""
        signal = self.at(self.signal, steps, latents)
        amount = self.at(self.noise, steps, latents)
        noise = (latents - signal * picture) / amount
        return _wanted(self.output, picture, noise, signal, amount)

    def picture(self, latents: Tensor, output: Tensor, steps: Tensor) -> Tensor:
        """x_0 (n, C, H, W) as the UNet's output for latents (n, C, H, W) at steps (n,) foretells it."""
        signal = self.at(self.signal, steps, latents)
        return foretold(latents, output, signal, self.at(self.noise, steps, latents), self.output)

    def at(self, values: Tensor, steps: Tensor, like: Tensor) -> Tensor:
        """`values[steps]` as a column that multiplies `like` of shape (n, C, H, W), in its dtype and on its device."""
        return to_device(values[steps], like.device, like.dtype).view(-1, 1, 1, 1)


def _wanted(kind: Prediction, picture: Tensor, noise: Tensor, signal: Tensor, amount: Tensor) -> Tensor:
    """What the UNet ought to predict for signal·picture + amount·noise."""
    match kind:
        case Prediction.EPSILON:
            return noise
        case Prediction.VELOCITY:
            return signal * noise - amount * picture
        case Prediction.FLOW:
            return noise - picture


def foretold(
    latents: Tensor, output: Tensor, signal: Tensor | float, noise: Tensor | float, kind: Prediction
) -> Tensor:
    """x_0 of latents signal·x_0 + noise·ε out of the UNet's output of this kind."""
    match kind:
        case Prediction.EPSILON:
            return (latents - noise * output) / signal
        case Prediction.VELOCITY:
            return signal * latents - noise * output
        case Prediction.FLOW:
            return latents - noise * output


def predicted_by(scheduler: ModelScheduler) -> Prediction:
    """What the UNet predicts whose path this is."""
    if isinstance(scheduler, FlowMatchEulerDiscreteScheduler):
        return Prediction.FLOW
    return Prediction(scheduler.config.prediction_type)


def path_at(scheduler: ModelScheduler, timestep: float) -> tuple[float, float]:
    """Signal and noise at a timestep of the model's; between two of a table those of the nearer one."""
    if isinstance(scheduler, FlowMatchEulerDiscreteScheduler):
        noise = timestep / scheduler.config.num_train_timesteps
        return 1 - noise, noise
    alpha = float(scheduler.alphas_cumprod[round(timestep)])
    return math.sqrt(alpha), math.sqrt(1 - alpha)


def refuse_steps(scheduler: ModelScheduler, steps: int, spare: int = 0) -> None:
    """InputError for more steps than the model was trained with, less those to `spare`."""
    most = scheduler.config.num_train_timesteps - spare
    if steps > most:
        raise InputError("The base model has no {0} steps; make a project with {1} at most.", steps, most)


def learning_schedule(scheduler: ModelScheduler, sampling: Sampling) -> Schedule:
    """At which noise is learned from pictures that were drawn like this: at DDIM's timesteps, whatever the sampler.

    Only a model for few steps knows no others than those that its samplers take, from the very noisiest on.
    """
    if sampling.sampler.trailing and isinstance(scheduler, DDIMScheduler):
        scheduler = DDIMScheduler.from_config(scheduler.config, timestep_spacing="trailing")
    return step_schedule(scheduler, sampling.steps, sampling.eta)


def step_schedule(scheduler: ModelScheduler, steps: int, eta: float) -> Schedule:
    """The schedule of so many steps along the path of the model; InputError for more than it has.

    `eta` 0 is DDIM or, for flow, Euler's step of the ODE; 1 is as much noise as the way back from picture to noise
    would have between two steps.
    """
    refuse_steps(scheduler, steps)
    flows = isinstance(scheduler, FlowMatchEulerDiscreteScheduler)
    timesteps, (signal, noise), (signal_after, noise_after) = (
        _flow_steps(scheduler, steps) if flows else _table_steps(scheduler, steps)
    )
    # What is left of the step's own noise; the whole of it where there is no signal, so nothing is divided by.
    own = noise.square() - (signal / signal_after * noise_after).square()
    variance = eta**2 * (noise_after / noise).square() * own
    # rounding may take it a hair below 0
    direction = (noise_after.square() - variance).clamp(min=0).sqrt()
    kind = predicted_by(scheduler)
    match kind:
        case Prediction.EPSILON:
            scale = signal_after / signal
            gain = direction - signal_after * noise / signal
        case Prediction.VELOCITY:
            scale = signal_after * signal + direction * noise
            gain = direction * signal - signal_after * noise
        case Prediction.FLOW:
            scale = signal_after + direction
            gain = direction * signal - signal_after * noise
    return Schedule(
        timesteps=timesteps,
        scale=scale,
        gain=gain,
        sigma=variance.clamp(min=0).sqrt(),
        signal=signal,
        noise=noise,
        output=kind,
    )


Path = tuple[Tensor, Tensor]
"""Signal and noise of every step."""


def _table_steps(scheduler: DDIMScheduler, steps: int) -> tuple[Tensor, Path, Path]:
    """Timesteps with the scheduler's spacing, what is there, and what is there after the step."""
    scheduler.set_timesteps(steps)
    timesteps = scheduler.timesteps.cpu().long()
    alphas = scheduler.alphas_cumprod.double()
    previous = timesteps - scheduler.config.num_train_timesteps // steps
    final = torch.as_tensor(scheduler.final_alpha_cumprod).double()
    alpha = alphas[timesteps]
    # the last step leads below timestep 0, for which the table has no entry
    after = torch.where(previous >= 0, alphas[previous.clamp(min=0)], final)
    return timesteps, (alpha.sqrt(), (1 - alpha).sqrt()), (after.sqrt(), (1 - after).sqrt())


def _flow_steps(scheduler: FlowMatchEulerDiscreteScheduler, steps: int) -> tuple[Tensor, Path, Path]:
    """The same for straight lines: σ evenly from 1 to 0, moved towards the noise by the shift (2403.03206, eq. 23)."""
    even = torch.linspace(1, 0, steps + 1, dtype=torch.float64)
    shift = scheduler.config.shift
    sigmas = shift * even / (1 + (shift - 1) * even)
    before, after = sigmas[:-1], sigmas[1:]
    return before * scheduler.config.num_train_timesteps, (1 - before, before), (1 - after, after)
