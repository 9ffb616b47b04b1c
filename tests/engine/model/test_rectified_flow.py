"""Models on a straight line from picture to noise (2209.03003): the same steps as diffusers', and what is learned."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
from diffusers import (
    DDIMScheduler,
    DPMSolverMultistepScheduler,
    FlowMatchEulerDiscreteScheduler,
    UniPCMultistepScheduler,
)
from torch import Tensor
from torch.distributions import Normal

from conftest_engine import CPU
from opened_models import pipeline_of
from studio.assets import resources_folder
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampler, Sampling
from studio.engine.export.checkpoint.pipeline_configs import FLOW_SCHEDULER, write_configurations
from studio.engine.families.family import ModelScheduler
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import foretold, path_at, step_schedule
from studio.engine.sampling.sampler import Solving, seeded_noise
from studio.engine.sampling.solver import Solver
from studio.library.model_card import card_of
from studio.library.model_settings import complete_settings
from tiny_models import tiny_folder

SHIFT = 3.0
FLOW = FlowMatchEulerDiscreteScheduler(shift=SHIFT)
TABLE = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear"}
PATHS: dict[Prediction, ModelScheduler] = {
    Prediction.EPSILON: DDIMScheduler(**TABLE, prediction_type="epsilon", set_alpha_to_one=False),
    Prediction.VELOCITY: DDIMScheduler(**TABLE, prediction_type="v_prediction", set_alpha_to_one=False),
    Prediction.FLOW: FLOW,
}
SPREAD = 0.5
"""Of the data of which everything is known: Gaussian, of mean nought."""


def exact_flow(latents: Tensor, noise: float) -> Tensor:
    """E[ε − x_0 | x] on that data."""
    signal = 1 - noise
    return latents * (noise - signal * SPREAD**2) / (signal**2 * SPREAD**2 + noise**2)


@pytest.mark.parametrize("steps", [1, 8, 50])
def test_without_noise_a_step_is_eulers(steps: int) -> None:
    """As diffusers' pipelines call it: σ evenly from 1, to which the scheduler adds the shift and the end."""
    theirs = FlowMatchEulerDiscreteScheduler(shift=SHIFT)
    theirs.set_timesteps(sigmas=torch.linspace(1, 1 / steps, steps).tolist())
    schedule = step_schedule(FLOW, steps, eta=0.0)
    torch.testing.assert_close(schedule.timesteps.float(), theirs.timesteps, rtol=1e-6, atol=1e-4)
    ours = sample = seeded_noise(5, (4, 8, 8))
    for number, timestep in enumerate(theirs.timesteps):
        ours = ours * float(schedule.scale[number]) + exact_flow(ours, float(schedule.noise[number])) * float(
            schedule.gain[number]
        )
        output = exact_flow(sample, float(timestep) / 1000)
        sample = theirs.step(output, timestep, sample, return_dict=False)[0]
    torch.testing.assert_close(ours, sample, rtol=1e-5, atol=1e-6)
    assert schedule.sigma.tolist() == [0.0] * steps
    assert schedule.scale.tolist() == pytest.approx([1.0] * steps)


@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
def test_the_spread_of_gaussian_data_is_kept(eta: float) -> None:
    schedule = step_schedule(FLOW, 1000, eta)
    spread = torch.ones((), dtype=torch.float64)
    for number in range(len(schedule)):
        moved = schedule.scale[number] + schedule.gain[number] * exact_flow(
            torch.ones((), dtype=torch.float64), float(schedule.noise[number])
        )
        spread = (moved.square() * spread.square() + schedule.sigma[number].square()).sqrt()
    assert float(spread) == pytest.approx(SPREAD, rel=0.02)


@pytest.mark.parametrize("kind", Prediction)
def test_the_log_ratio_is_that_of_the_predictions(kind: Prediction) -> None:
    """2311.13231, eq. 12: log N(x'|a) − log N(x'|b) = w·(|õ − b|² − |õ − a|²), õ being what would have led to x'."""
    schedule = step_schedule(PATHS[kind], 10, eta=1.0)
    now, after, one, other = torch.randn(4, len(schedule) - 1, 6, dtype=torch.float64)
    scale, gain, sigma, weight = (
        values[:-1, None] for values in (schedule.scale, schedule.gain, schedule.sigma, schedule.weight())
    )
    log_ratio = Normal(scale * now + gain * one, sigma).log_prob(after) - Normal(
        scale * now + gain * other, sigma
    ).log_prob(after)
    ideal = (after - scale * now) / gain
    torch.testing.assert_close(
        log_ratio, weight * ((ideal - other).square() - (ideal - one).square()), rtol=1e-9, atol=1e-9
    )


@pytest.mark.parametrize("kind", Prediction)
def test_a_noised_picture_is_found_again(kind: Prediction) -> None:
    schedule = step_schedule(PATHS[kind], 6, eta=1.0)
    steps = torch.arange(6)
    picture, noise = torch.randn(2, 6, 4, 3, 3, dtype=torch.float64)
    noised, wanted = schedule.noised(picture, noise, steps)
    torch.testing.assert_close(schedule.picture(noised, wanted, steps), picture)
    torch.testing.assert_close(schedule.implied(noised, picture, steps), wanted)
    # An error of the prediction, told as one of noise: the picture being what it is, ε is off by that much.
    off = wanted + 0.25
    found = schedule.picture(noised, off, steps)
    signal, amount = (schedule.at(values, steps, noised) for values in (schedule.signal, schedule.noise))
    in_noise = (noised - signal * found) / amount - noise
    torch.testing.assert_close(in_noise, 0.25 * schedule.at(schedule.in_noise(), steps, noised).expand_as(noise))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_folder(tmp_path_factory.mktemp("flow"), Family.SDXL, prediction_type="flow_prediction")


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize(
    ("sampler", "theirs"),
    [(Sampler.DPM_2M, DPMSolverMultistepScheduler), (Sampler.UNIPC, UniPCMultistepScheduler)],
)
def test_a_picture_is_that_of_diffusers_pipeline(folder: Path, sampler: Sampler, theirs: type) -> None:
    model = open_model(Base(folder), CPU)
    sampling = Sampling(steps=6, guidance_scale=4.0, sampler=sampler)
    shape = model.latent_shape(sampling)
    solver = Solver(model.scheduler, sampling)
    drawn = Solving(model.predictor, [solver], seeded_noise(3, shape), model.condition([("a moth", "")], sampling))
    for _ in range(sampling.steps):
        drawn.step()
    pipeline = pipeline_of(model)
    pipeline.scheduler = theirs(use_flow_sigmas=True, flow_shift=SHIFT, prediction_type="flow_prediction")
    pipeline.set_progress_bar_config(disable=True)
    picture = pipeline(
        "a moth",
        num_inference_steps=sampling.steps,
        guidance_scale=4.0,
        latents=seeded_noise(3, shape),
        output_type="latent",
    ).images
    ours = drawn.trajectories().display
    torch.testing.assert_close(ours, picture, rtol=1e-4, atol=1e-4 * float(picture.abs().max()))
    torch.testing.assert_close(drawn.predicted, ours, rtol=0.5, atol=float(ours.abs().max()) / 2)


@pytest.mark.parametrize("sampler", Sampler)
def test_a_sampler_of_diffusion_alone_is_refused_before_the_start(folder: Path, sampler: Sampler) -> None:
    settings = ProjectSettings("Moths", str(folder), "atelier", Sampling(sampler=sampler), 1)
    if sampler.flows:
        assert complete_settings(settings, card_of(folder)).prediction is Prediction.FLOW
        return
    with pytest.raises(ModelError, match=r"rectified flow, with which .* cannot draw"):
        complete_settings(settings, card_of(folder))
    with pytest.raises(ModelError, match="cannot draw with a model of rectified flow"):
        Solver(FLOW, Sampling(sampler=sampler))


def test_a_straight_line_has_no_zero_snr_to_be_asked_for(folder: Path) -> None:
    settings = ProjectSettings("Moths", str(folder), "atelier", Sampling(), 1, zero_snr=True)
    completed = complete_settings(settings, card_of(folder))
    assert (completed.zero_snr, completed.sampling.guidance_rescale) == (False, settings.sampling.guidance_rescale)


@pytest.mark.parametrize(("said", "shift"), [({"shift": 5.0}, 5.0), ({"flow_shift": 2.5}, 2.5), ({}, 3.0)])
def test_the_shift_of_a_folder_is_taken(said: dict[str, float], shift: float, tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path, Family.SDXL, prediction_type="flow_prediction")
    config = folder / "scheduler" / "scheduler_config.json"
    config.write_text(config.read_text("utf-8").replace("{", "{" + "".join(f'"{k}": {v},' for k, v in said.items()), 1))
    assert step_schedule(open_model(Base(folder), CPU).scheduler, 2, 0.0).noise[1] == pytest.approx(
        shift * 0.5 / (1 + (shift - 1) * 0.5)
    )


def test_a_folder_that_is_written_is_drawn_by_diffusers_and_read_again(tmp_path: Path) -> None:
    target = tmp_path / "sdxl"
    write_configurations(resources_folder() / "models" / "sdxl", Family.SDXL, target, Prediction.FLOW, zero_snr=False)
    scheduler = DPMSolverMultistepScheduler.from_pretrained(target, subfolder="scheduler")
    assert scheduler.config.use_flow_sigmas
    assert scheduler.config.flow_shift == FLOW_SCHEDULER["flow_shift"]
    assert '"DPMSolverMultistepScheduler"' in (target / "model_index.json").read_text("utf-8")


def test_the_path_between_two_steps() -> None:
    assert path_at(FLOW, 250.5) == pytest.approx((0.7495, 0.2505))
    signal, noise = path_at(PATHS[Prediction.EPSILON], 250.4)
    assert math.hypot(signal, noise) == pytest.approx(1)
    picture = foretold(torch.ones(1), torch.ones(1), signal, noise, Prediction.EPSILON)
    assert float(picture) == pytest.approx((1 - noise) / signal)
