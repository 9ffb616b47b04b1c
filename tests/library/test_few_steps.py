"""How a model for few steps is drawn with unless the artist says otherwise."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from model_files import write_checkpoint
from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampler, Sampling
from studio.library.few_steps import suggested_sampling
from studio.library.model_card import card_of
from studio.library.model_settings import complete_settings
from tiny_models import folder_with

USUAL = Sampling()
EULER = Sampling(8, 1.0, sampler=Sampler.EULER_SGM_UNIFORM)
EULER_A = replace(EULER, sampler=Sampler.EULER_A_SGM_UNIFORM)
LCM = replace(EULER, sampler=Sampler.LCM)


@pytest.mark.parametrize(
    ("name", "sampling"),
    [
        ("sdxl_lightning_4step", replace(EULER, steps=4)),
        ("Juggernaut-XL-Lightning", EULER),
        ("sd_xl_turbo_1.0", EULER_A),
        ("realvisxl_turbo-6-steps", replace(EULER_A, steps=6)),
        ("Hyper-SDXL-1step-Unet", replace(EULER, steps=2)),
        ("Hyper-SDXL-12steps-CFG", replace(EULER, steps=12, guidance_scale=5.0)),
        ("lcm_dreamshaper", LCM),
        ("dmd2_sdxl_4step_fp16", replace(LCM, steps=4)),
        ("hyperrealism-20-steps", USUAL),
        ("4step", USUAL),
    ],
)
def test_the_name_of_a_model_tells(name: str, sampling: Sampling, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / f"{name}.safetensors", Family.SDXL)
    assert suggested_sampling(str(path), card_of(path)) == sampling


def test_the_metadata_of_a_model_tell(tmp_path: Path) -> None:
    metadata = {"modelspec.architecture": "stable-diffusion-xl-turbo-v1"}
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, metadata=metadata)
    assert suggested_sampling(str(path), card_of(path)) == EULER_A


@pytest.mark.parametrize(
    ("lora", "sampling"),
    [
        ("lcm-lora-sdxl.safetensors", LCM),
        ("sdxl_lightning_8step_lora.safetensors", EULER),
        ("Hyper-SD15-4steps-lora", replace(EULER, steps=4)),
        ("lcm-lora-sdv1-5/pytorch_lora_weights.safetensors", LCM),
        ("models--a--lcm-lora/snapshots/0a1b/pytorch_lora_weights.safetensors", LCM),
        ("models--a--lcm-lora/snapshots/0a1b", LCM),
        ("Hyper-SD15-1.5-4steps-lora", replace(EULER, steps=4)),
        ("turbo/my style.safetensors", USUAL),
        (None, USUAL),
    ],
)
def test_the_name_of_a_lora_tells(lora: str | None, sampling: Sampling, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "dream.safetensors", Family.SDXL)
    assert suggested_sampling(str(path), card_of(path), lora and str(tmp_path / lora)) == sampling


def test_a_lora_outweighs_the_model(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "sdxl_lightning_4step.safetensors", Family.SDXL)
    assert suggested_sampling(str(path), card_of(path), "lcm-lora.safetensors") == LCM


def test_the_starter_is_drawn_as_ever() -> None:
    assert suggested_sampling("starter") == Sampling(guidance_scale=3.0)
    assert suggested_sampling("starter", lora="lcm-lora.safetensors") == LCM


def test_a_folder_tells_by_its_parts(tmp_path: Path) -> None:
    folder = folder_with(tmp_path / "dream", Family.SD1, {"time_cond_proj_dim": 16})
    assert suggested_sampling(str(folder), card_of(folder)) == replace(LCM, guidance_scale=8.0)
    by_schedule = folder_with(tmp_path / "other", Family.SD1, {})
    config = by_schedule / "scheduler" / "scheduler_config.json"
    config.write_text(json.dumps(json.loads(config.read_text()) | {"_class_name": "LCMScheduler"}))
    assert suggested_sampling(str(by_schedule), card_of(by_schedule)) == LCM


def test_a_sampler_that_needs_a_signal_is_refused_where_there_is_none(tmp_path: Path) -> None:
    extra = {"v_pred": (0,), "ztsnr": (0,)}
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, extra=extra)
    sampling = Sampling(sampler=Sampler.DPM_SDE_KARRAS)
    settings = ProjectSettings("Moths", str(path), "atelier", sampling, 1)
    with pytest.raises(ModelError, match=r"m ends without signal \(zero SNR\), from which DPM\+\+ SDE Karras"):
        complete_settings(settings, card_of(path))
    other = replace(settings, sampling=Sampling(sampler=Sampler.EULER))
    assert complete_settings(other, card_of(path)).sampling == Sampling(sampler=Sampler.EULER, guidance_rescale=0.7)
