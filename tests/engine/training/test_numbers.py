"""Oracles for the formulas: schedule, log-probabilities, loss."""

from __future__ import annotations

import math

import pytest
import torch
from diffusers import DDIMScheduler

from studio.engine.model.schedule import step_schedule
from studio.engine.training.log_ratio import Reduction, log_ratio
from studio.engine.training.losses import margin, preference_loss


def scheduler(prediction: str = "epsilon") -> DDIMScheduler:
    return DDIMScheduler(
        beta_start=0.00085,
        beta_end=0.012,
        beta_schedule="scaled_linear",
        clip_sample=False,
        set_alpha_to_one=False,
        steps_offset=1,
        prediction_type=prediction,
    )


@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
def test_a_step_is_the_step_of_diffusers(eta: float) -> None:
    ours = step_schedule(scheduler(), 20, eta)
    theirs = scheduler()
    theirs.set_timesteps(20)
    latents, epsilon, noise = torch.randn(3, 1, 4, 8, 8, generator=torch.Generator().manual_seed(0)).double()
    for number, timestep in enumerate(theirs.timesteps):
        expected = theirs.step(epsilon, timestep, latents, eta=eta, variance_noise=noise if eta else None).prev_sample
        mean = ours.scale[number] * latents + ours.gain[number] * epsilon
        torch.testing.assert_close(mean + ours.sigma[number] * noise, expected, rtol=1e-5, atol=1e-5)


def test_timesteps_of_the_reference_code() -> None:
    assert step_schedule(scheduler(), 20, 1.0).timesteps.tolist() == list(range(951, 0, -50))


def log_prob(action: torch.Tensor, mean: torch.Tensor, sigma: torch.Tensor, reduction: Reduction) -> torch.Tensor:
    """log N(action; mean, sigma²) of one step, (n, C, H, W) → (n,): the policy of D3PO (2311.13231, eq. 9)."""
    terms = -(action - mean).square() / (2 * sigma.square()) - sigma.log() - math.log(2 * math.pi) / 2
    return terms.sum((1, 2, 3)) if reduction == "sum" else terms.mean((1, 2, 3))


def test_log_prob_by_hand() -> None:
    action = torch.tensor([1.0, 3.0])
    mean = torch.tensor([0.0, 1.0])
    sigma = torch.full((1, 1, 1, 1), 2.0)
    by_hand = [-1 / 8 - math.log(2) - math.log(2 * math.pi) / 2, -4 / 8 - math.log(2) - math.log(2 * math.pi) / 2]
    shaped = log_prob(action.view(1, 1, 1, 2), mean.view(1, 1, 1, 2), sigma, "sum")
    assert shaped.item() == pytest.approx(sum(by_hand))
    assert log_prob(action.view(1, 1, 1, 2), mean.view(1, 1, 1, 2), sigma, "mean").item() == pytest.approx(
        sum(by_hand) / 2
    )


@pytest.mark.parametrize("reduction", ["sum", "mean"])
def test_epsilon_form_is_the_difference_of_gaussians(reduction: Reduction) -> None:
    schedule = step_schedule(scheduler(), 20, 1.0)
    generator = torch.Generator().manual_seed(1)
    now, then, policy, reference = (torch.randn(20, 4, 8, 8, generator=generator).double() for _ in range(4))
    steps = torch.arange(20)
    scale, gain, sigma, weight = (
        schedule.at(values, steps, now) for values in (schedule.scale, schedule.gain, schedule.sigma, schedule.weight())
    )
    direct = log_prob(then, scale * now + gain * policy, sigma, reduction) - log_prob(
        then, scale * now + gain * reference, sigma, reduction
    )
    realised = (then - scale * now) / gain
    torch.testing.assert_close(log_ratio(policy, reference, realised, weight, reduction), direct, rtol=1e-9, atol=1e-9)


def test_loss_without_a_margin_is_ln_2() -> None:
    loss = preference_loss(torch.zeros(3, dtype=torch.float64), torch.tensor([1.0, 0.5, 0.95], dtype=torch.float64))
    assert loss.tolist() == [math.log(2)] * 3


def test_swapping_winner_and_loser_mirrors_the_margin() -> None:
    for winner, loser in ([0.3], [0.1]), ([-2.0], [0.5]):
        for clamp in (None, 0.1):
            one = torch.tensor(winner)
            other = torch.tensor(loser)
            torch.testing.assert_close(margin(one, other, 0.7, clamp), -margin(other, one, 0.7, clamp))


def test_the_authors_clamp_bounds_the_margin_and_stops_the_gradient() -> None:
    far = torch.tensor([5.0], requires_grad=True)
    near = torch.tensor([0.01], requires_grad=True)
    bounded = margin(far, torch.tensor([-5.0]), 0.1, 0.1)
    assert bounded.item() == pytest.approx(0.1 * (math.log(1.1) - math.log(0.9)))
    (bounded + margin(near, torch.tensor([0.0]), 0.1, 0.1)).backward()
    assert far.grad is not None
    assert near.grad is not None
    assert (far.grad.item(), near.grad.item()) == pytest.approx((0.0, 0.1))


def test_a_tie_is_best_at_margin_zero() -> None:
    values = torch.tensor([-1.0, 0.0, 1.0])
    losses = preference_loss(values, torch.full((3,), 0.5))
    assert losses.argmin().item() == 1
    assert losses[0] == losses[2]
