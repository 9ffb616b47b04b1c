"""Sampling against diffusers' own pipeline, and what lies on the disk afterwards."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
import torch
from PIL import Image

from conftest_engine import CPU, PROMPT, SAMPLING, pair, trajectories
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError, ResourceError, Stopped
from studio.domain.events import Event, Phase, PictureReady, Progress, SetReady
from studio.domain.jobs import Generate, GenerateBlindTest, Job, ModelVariant, Render, Spare
from studio.domain.recipe import AdapterConfig, choice_step
from studio.domain.sampling import Sampling
from studio.engine.device.device import Device
from studio.engine.model.adapter import (
    ADAPTER_NAME,
    MIXED_NAME,
    adapter_at,
    adapter_layers,
    adapter_off,
    adapter_parameters,
    add_adapter,
    load_adapter,
    mix_in_adapter,
    remove_adapter,
    save_adapter,
)
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import step_schedule
from studio.engine.sampling.batches import begin_batch
from studio.engine.sampling.candidates import candidate_pictures, most_different
from studio.engine.sampling.sampler import seeded_noise
from studio.engine.studio_engine import StudioEngine
from trajectory_files import load_trajectory

LORA = AdapterConfig(4, 4.0)
BASE = Base(base_path("starter"))


@pytest.mark.parametrize("prediction", ["epsilon", "v_prediction"])
@pytest.mark.parametrize(("eta", "guidance"), [(1.0, 3.0), (0.0, 5.0), (1.0, 1.0)])
def test_the_trajectory_is_that_of_the_diffusers_pipeline(
    model: BaseModel, prediction: str, eta: float, guidance: float
) -> None:
    pipeline_of(model).scheduler.register_to_config(prediction_type=prediction)
    ours = trajectories(model, Sampling(6, guidance, eta), 3, 4, "neon")
    pipeline_of(model).scheduler = model.scheduler
    pipeline_of(model).set_progress_bar_config(disable=True)
    theirs = pipeline_of(model)(
        PROMPT,
        negative_prompt="neon",
        num_inference_steps=6,
        guidance_scale=guidance,
        eta=eta,
        latents=seeded_noise(3, model.latent_shape(SAMPLING)),
        generator=[torch.Generator().manual_seed(4)],
        output_type="latent",
    ).images
    torch.testing.assert_close(ours.latents[:, -1], theirs, rtol=1e-4, atol=1e-4 * float(theirs.abs().max()))


def test_the_displayed_picture_lacks_only_the_last_noise(model: BaseModel) -> None:
    drawn = trajectories(model, SAMPLING, 1, 2)
    sigma = step_schedule(model.scheduler, SAMPLING.steps, 1.0).sigma[-1]
    noise = seeded_noise(2, model.latent_shape(SAMPLING), SAMPLING.steps)[-1]
    torch.testing.assert_close(drawn.latents[:, -1] - drawn.display, (sigma * noise)[None].float(), rtol=0, atol=1e-4)


def drawn(engine: StudioEngine, job: Job) -> list[Event]:
    return list(engine.run(job, Cancel()))


def test_a_pair_shares_x_t_and_keeps_its_trajectory(engine: StudioEngine, tmp_path: Path) -> None:
    picture_set = pair(tmp_path, 5)
    drawn(engine, Generate(Base(base_path("starter")), None, None, SAMPLING, (picture_set,)))
    assert picture_set.pictures[0].trajectory
    assert picture_set.pictures[1].trajectory
    first = load_trajectory(picture_set.pictures[0].trajectory)
    second = load_trajectory(picture_set.pictures[1].trajectory)
    assert first.latents.shape == (SAMPLING.steps + 1, *seeded_noise(5, (8, 16, 16)).shape[1:])
    assert torch.equal(first.latents[0], second.latents[0])
    assert not torch.equal(first.latents[1], second.latents[1])
    assert (first.sampling, first.text_key) == (SAMPLING, second.text_key)


def test_of_several_candidates_the_most_different_are_shown(
    engine: StudioEngine, model: BaseModel, tmp_path: Path
) -> None:
    spares = ((5, 900), (77, 901))
    picture_set = replace(pair(tmp_path, 5), spares=tuple(Spare(*seeds) for seeds in spares))
    *_, ready = drawn(engine, Generate(Base(base_path("starter")), None, None, SAMPLING, (picture_set,)))
    assert isinstance(ready, SetReady)
    own = [(picture.latent_seed, picture.noise_seed) for picture in picture_set.pictures]
    drawings = {seeds: trajectories(model, SAMPLING, *seeds) for seeds in (*own, *spares)}
    ends = {seeds: drawing.display for seeds, drawing in drawings.items()}
    farthest = max(combinations(ends, 2), key=lambda pair: float((ends[pair[0]] - ends[pair[1]]).square().sum()))
    assert tuple((picture.latent_seed, picture.noise_seed) for picture in ready.set.pictures) == farthest
    assert len(list(tmp_path.glob("*.png"))) == 2
    with Image.open(ready.set.pictures[1].image) as picture:
        assert f"Seed: {farthest[1][0]}, Noise seed: {farthest[1][1]}" in picture.info["parameters"]


def test_candidates_that_will_not_be_shown_end_early(engine: StudioEngine, model: BaseModel, tmp_path: Path) -> None:
    picture_set = replace(pair(tmp_path, 5), spares=(Spare(5, 900), Spare(77, 901)))
    job = Generate(Base(base_path("starter")), None, None, SAMPLING, (picture_set,), choose_after=0.5)
    *steps, ready = drawn(engine, job)
    assert isinstance(ready, SetReady)
    early = choice_step(0.5, SAMPLING.steps)
    begun = begin_batch(model, candidate_pictures(picture_set), SAMPLING)
    for _ in range(early):
        begun.step()
    candidates = [(one.latent_seed, one.noise_seed) for one in candidate_pictures(picture_set)]
    chosen = [candidates[number] for number in most_different(begun.predicted, 2)]
    assert [(picture.latent_seed, picture.noise_seed) for picture in ready.set.pictures] == chosen
    assert ready.set.spares == ()
    assert {file.name for file in tmp_path.iterdir()} == {
        file.name for picture in ready.set.pictures for file in (picture.image, picture.trajectory) if file
    }
    for picture, each in zip(ready.set.pictures, chosen, strict=True):
        assert picture.trajectory
        whole = trajectories(model, SAMPLING, *each).latents[0]
        torch.testing.assert_close(load_trajectory(picture.trajectory).latents, whole, rtol=0, atol=1e-4)
    totals = [event for event in steps if isinstance(event, Progress) and event.phase is Phase.GENERATE]
    assert totals[-1].done == totals[-1].total == 4 * early + 2 * (SAMPLING.steps - early)


def test_the_final_latent_alone_is_the_last_of_all(engine: StudioEngine, tmp_path: Path) -> None:
    kept = {}
    for keep_steps in (True, False):
        picture_set = pair(tmp_path / str(keep_steps), 5)
        drawn(engine, Generate(BASE, None, None, SAMPLING, (picture_set,), keep_steps=keep_steps))
        kept[keep_steps] = [load_trajectory(picture.trajectory) for picture in picture_set.pictures]
    for whole, final in zip(kept[True], kept[False], strict=True):
        assert torch.equal(final.latents, whole.latents[-1:])
        assert torch.equal(final.timesteps, whole.timesteps)
        assert (final.text_key, final.sampling) == (whole.text_key, whole.sampling)


def test_the_picture_tells_how_it_was_drawn(engine: StudioEngine, tmp_path: Path) -> None:
    picture_set = pair(tmp_path, 6)
    drawn(engine, Generate(Base(base_path("starter")), None, 3, SAMPLING, (picture_set,)))
    with Image.open(picture_set.pictures[1].image) as picture:
        assert picture.info["prompt"] == PROMPT
        assert picture.info["parameters"].endswith(
            "Steps: 5, Sampler: DDIM, CFG scale: 3.0, Eta: 1.0, Seed: 6, Noise seed: 113, Size: 64x64, Checkpoint: 3"
        )


def test_the_same_seeds_give_the_same_picture(engine: StudioEngine, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        drawn(engine, Generate(Base(base_path("starter")), None, None, SAMPLING, (pair(tmp_path / folder, 1),)))
    assert (tmp_path / "a" / "1-0.png").read_bytes() == (tmp_path / "b" / "1-0.png").read_bytes()


def test_a_stop_is_felt_within_one_step(engine: StudioEngine, tmp_path: Path) -> None:
    cancel = Cancel()
    events = engine.run(Generate(Base(base_path("starter")), None, None, SAMPLING, (pair(tmp_path, 1),)), cancel)
    assert Progress(Phase.GENERATE, 4, 2 * SAMPLING.steps) in events
    cancel.stop()
    with pytest.raises(Stopped):
        next(events)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_no_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "model_index.json").write_text("{}")
    with pytest.raises(ModelError, match="Atelier tunes Stable Diffusion"):
        open_model(Base(tmp_path), CPU)


def test_the_engine_imports_without_qt() -> None:
    code = "import sys; import studio.engine.studio_engine; sys.exit(any('PySide6' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_blind_pair_is_drawn_by_two_models_from_the_same_seeds(
    engine: StudioEngine, model: BaseModel, tmp_path: Path
) -> None:
    add_adapter(model.net, LORA, seed=1)
    with torch.no_grad():
        for parameter in adapter_parameters(model.net):
            parameter.add_(0.05)
    (tmp_path / "c0001").mkdir()
    save_adapter(model.net, LORA, tmp_path / "c0001")
    first_pair = pair(tmp_path, 8)
    same = replace(first_pair.pictures[1], noise_seed=first_pair.pictures[0].noise_seed)
    blind_pair = replace(first_pair, pictures=(first_pair.pictures[0], same))
    variants = (ModelVariant(None, None), ModelVariant(tmp_path / "c0001", 3))
    *_, ready = drawn(engine, GenerateBlindTest(Base(base_path("starter")), variants, SAMPLING, (blind_pair,)))
    assert ready == SetReady(blind_pair, (None, 3))
    tuned = trajectories(model, SAMPLING, 8, same.noise_seed)
    remove_adapter(model.net)
    bare = trajectories(model, SAMPLING, 8, same.noise_seed)
    for picture, expected in zip(blind_pair.pictures, (bare, tuned), strict=True):
        assert picture.trajectory
        assert torch.equal(load_trajectory(picture.trajectory).latents, expected.latents[0])
    assert not torch.equal(bare.latents, tuned.latents)


@pytest.fixture
def tuned_folder(model: BaseModel, tmp_path: Path) -> Path:
    """A saved adapter that does something; the model wears it."""
    add_adapter(model.net, LORA, seed=1)
    with torch.no_grad():
        for parameter in adapter_parameters(model.net):
            parameter.add_(0.05)
    folder = tmp_path / "c0001"
    folder.mkdir()
    save_adapter(model.net, LORA, folder)
    return folder


@pytest.mark.usefixtures("tuned_folder")
def test_the_strength_scales_what_the_adapter_adds(model: BaseModel) -> None:
    """A LoRA is linear in its scale, so at 0 and at 1 not a bit may differ, and half of it is half of B."""
    inputs = torch.randn(1, *model.latent_shape(SAMPLING)), torch.tensor([500]), model.embed(PROMPT).hidden
    noise = {}
    with torch.no_grad():
        plain = model.net(*inputs).sample
        for strength in (0.0, 0.5, 1.0):
            with adapter_at(model.net, strength):
                noise[strength] = model.net(*inputs).sample
        assert torch.equal(model.net(*inputs).sample, plain)
        with adapter_off(model.net):
            assert torch.equal(noise[0.0], model.net(*inputs).sample)
        for _, layer in adapter_layers(model.net):
            layer.lora_B[ADAPTER_NAME].weight.mul_(0.5)
        torch.testing.assert_close(noise[0.5], model.net(*inputs).sample, rtol=1e-4, atol=1e-4)
    assert torch.equal(noise[1.0], plain)
    assert not torch.allclose(noise[0.0], plain)


@pytest.fixture
def second_folder(model: BaseModel, tuned_folder: Path, tmp_path: Path) -> Path:
    """Another adapter, of another rank."""
    config = AdapterConfig(2, 3.0)
    add_adapter(model.net, config, seed=9)
    with torch.no_grad():
        for _, layer in adapter_layers(model.net):
            layer.lora_B[ADAPTER_NAME].weight.normal_(0, 0.05)
    folder = tmp_path / "c0002"
    folder.mkdir()
    save_adapter(model.net, config, folder)
    load_adapter(model.net, tuned_folder)
    return folder


def test_two_mixed_adapters_change_each_layer_by_the_sum_of_both(
    model: BaseModel, tuned_folder: Path, second_folder: Path
) -> None:
    shares = ((tuned_folder, 0.5), (second_folder, 1.25))
    sums: dict[str, torch.Tensor] = {}
    for folder, strength in shares:
        load_adapter(model.net, folder)
        for path, layer in adapter_layers(model.net):
            sums[path] = sums.get(path, torch.zeros(())) + strength * layer.get_delta_weight(ADAPTER_NAME).detach()
    load_adapter(model.net, tuned_folder)
    mix_in_adapter(model.net, second_folder)
    with adapter_at(model.net, 0.5), adapter_at(model.net, 1.25, MIXED_NAME), torch.no_grad():
        mixed = dict(adapter_layers(model.net))
        assert mixed.keys() == sums.keys()
        for path, layer in mixed.items():
            given = torch.randn(3, layer.get_base_layer().weight.shape[1])
            changed = layer(given) - layer.get_base_layer()(given)
            torch.testing.assert_close(changed, given @ sums[path].T, rtol=1e-3, atol=1e-4)
    remove_adapter(model.net)
    assert not list(adapter_layers(model.net, MIXED_NAME))


def test_a_mixed_picture_differs_from_both_and_leaves_nothing_to_the_next(
    engine: StudioEngine, tuned_folder: Path, second_folder: Path, tmp_path: Path
) -> None:
    preview = pair(tmp_path, 3).pictures[0]

    def latents(name: str, mixed: ModelVariant | None) -> torch.Tensor:
        picture = replace(preview, image=tmp_path / f"{name}.png", trajectory=tmp_path / f"{name}.safetensors")
        drawn(engine, Render(BASE, tuned_folder, SAMPLING, (picture,), 1.0, 1, mixed=mixed))
        return load_trajectory(tmp_path / f"{name}.safetensors").latents

    alone = latents("alone", None)
    assert torch.equal(latents("at-nothing", ModelVariant(second_folder, 2, 0.0)), alone)
    assert not torch.equal(latents("mixed", ModelVariant(second_folder, 2, 1.0)), alone)
    assert torch.equal(latents("again", None), alone)


def test_a_preview_is_drawn_at_its_strength_and_the_next_job_at_its_own(
    engine: StudioEngine, tuned_folder: Path, tmp_path: Path
) -> None:
    base = Base(base_path("starter"))
    preview = pair(tmp_path, 3).pictures[0]

    def latents(adapter: Path | None, strength: float, name: str) -> torch.Tensor:
        picture = replace(preview, image=tmp_path / f"{name}.png", trajectory=tmp_path / f"{name}.safetensors")
        *_, ready = drawn(engine, Render(base, adapter, SAMPLING, (picture,), strength))
        assert ready == PictureReady(picture)
        return load_trajectory(tmp_path / f"{name}.safetensors").latents

    bare = latents(None, 1.0, "bare")
    tuned = latents(tuned_folder, 1.0, "tuned")
    assert torch.equal(latents(tuned_folder, 0.0, "none"), bare)
    strong = latents(tuned_folder, 1.5, "strong")
    assert not torch.equal(strong, tuned)
    assert torch.equal(latents(tuned_folder, 1.0, "again"), tuned)
    assert not torch.equal(bare, tuned)


def test_a_blind_pair_of_strengths_is_what_previews_at_these_strengths_are(
    engine: StudioEngine, tuned_folder: Path, tmp_path: Path
) -> None:
    first_pair = pair(tmp_path / "pair", 8)
    same = replace(first_pair.pictures[1], noise_seed=first_pair.pictures[0].noise_seed)
    blind_pair = replace(first_pair, pictures=(first_pair.pictures[0], same))
    variants = (ModelVariant(tuned_folder, 3, 0.5), ModelVariant(tuned_folder, 3, 1.5))
    *_, ready = drawn(engine, GenerateBlindTest(BASE, variants, SAMPLING, (blind_pair,)))
    assert ready == SetReady(blind_pair, (3, 3))
    latents = []
    for variant, picture in zip(variants, blind_pair.pictures, strict=True):
        alone = replace(picture, image=tmp_path / "alone.png", trajectory=tmp_path / "alone.safetensors")
        drawn(engine, Render(BASE, tuned_folder, SAMPLING, (alone,), variant.strength))
        assert picture.trajectory
        latents.append(load_trajectory(picture.trajectory).latents)
        assert torch.equal(latents[-1], load_trajectory(tmp_path / "alone.safetensors").latents)
        with Image.open(picture.image) as image:
            assert image.info["parameters"].endswith(f"Checkpoint: 3, Strength: {variant.strength}")
    assert torch.equal(latents[0][0], latents[1][0])
    assert not torch.equal(latents[0], latents[1])


@pytest.mark.usefixtures("tuned_folder")
def test_a_preview_that_is_stopped_leaves_the_adapter_as_it_was(model: BaseModel) -> None:
    trained = [layer.scaling[ADAPTER_NAME] for _, layer in adapter_layers(model.net)]
    with pytest.raises(Stopped), adapter_at(model.net, 1.5):
        raise Stopped("Stopped.")
    assert [layer.scaling[ADAPTER_NAME] for _, layer in adapter_layers(model.net)] == trained


def test_an_adapter_of_other_layers_takes_the_place_of_one_before(model: BaseModel) -> None:
    add_adapter(model.net, AdapterConfig(4, 4.0, ("to_q", "to_v")), seed=0)
    add_adapter(model.net, AdapterConfig(4, 4.0, ("to_v",)), seed=0)
    layers = [path for path, _ in adapter_layers(model.net)]
    assert layers
    assert all(path.endswith("to_v") for path in layers)
    with adapter_at(model.net, 0.5):
        pass
    remove_adapter(model.net)
    assert list(adapter_layers(model.net)) == []


def test_a_card_that_ran_full_is_told_and_the_next_job_works(tmp_path: Path) -> None:
    card_is_full = True

    def refuse(*_: object) -> None:
        if card_is_full:
            raise torch.OutOfMemoryError("CUDA out of memory")

    def opened(base: Base, device: Device) -> BaseModel:
        model = open_model(base, device)
        model.net.register_forward_pre_hook(refuse)
        return model

    engine = StudioEngine(CPU, opened)
    job = Generate(BASE, None, None, SAMPLING, (pair(tmp_path / "p", 1),))
    with pytest.raises(ResourceError, match="too small"):
        list(engine.run(job, Cancel()))
    card_is_full = False
    assert isinstance(list(engine.run(job, Cancel()))[-1], SetReady)
