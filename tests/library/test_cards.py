"""What is told of checkpoints and folders that can be a base model."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model_files import write_checkpoint
from studio.assets import STARTER, base_path
from studio.domain.base_model import Component, Family, Prediction
from studio.library.header import read_header
from studio.library.model_card import card_of

SD2_BIAS = "model.diffusion_model.output_blocks.11.1.transformer_blocks.0.norm1.bias"


@pytest.mark.parametrize("family", [Family.SD1, Family.SD2, Family.SDXL])
def test_the_family_is_told(family: Family, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "dream.safetensors", family, metadata={"modelspec.license": "openrail"})
    card = card_of(path)
    assert (card.path, card.name, card.family, card.licence) == (path, "dream", family, "openrail")
    assert (card.prediction, card.zero_snr, card.missing, card.few_steps) == (
        Prediction.EPSILON,
        False,
        frozenset(),
        "",
    )
    assert (card.dtypes, card.bytes) == (frozenset({"F16"}), path.stat().st_size)


@pytest.mark.parametrize(
    ("family", "metadata", "side", "draft"),
    [
        (Family.SD1, None, 512, 384),
        (Family.SD2, None, 512, 384),
        (Family.SD2, {"modelspec.prediction_type": "v"}, 768, 576),
        (Family.SDXL, None, 1024, 768),
    ],
)
def test_the_size_it_was_made_for_and_a_smaller_one(
    family: Family, metadata: dict[str, str] | None, side: int, draft: int, tmp_path: Path
) -> None:
    card = card_of(write_checkpoint(tmp_path / "dream.safetensors", family, metadata=metadata))
    assert (card.side, card.draft_side) == (side, draft)
    assert replace(card, side=448).draft_side is None


@pytest.mark.parametrize("dtype", ["F32", "BF16", "F8_E4M3", "F8_E5M2"])
def test_every_precision_is_told(dtype: str, tmp_path: Path) -> None:
    assert card_of(write_checkpoint(tmp_path / "m.safetensors", Family.SD1, dtype=dtype)).dtypes == {dtype}


@pytest.mark.parametrize(
    ("name", "options", "prediction", "zero_snr"),
    [
        ("marked", {"extra": {"v_pred": (0,)}}, Prediction.VELOCITY, False),
        ("marked", {"extra": {"v_pred": (0,), "ztsnr": (0,)}}, Prediction.VELOCITY, True),
        ("told", {"metadata": {"modelspec.prediction_type": "v"}}, Prediction.VELOCITY, False),
        ("told", {"metadata": {"modelspec.architecture": "stable-diffusion-v2-768-v"}}, Prediction.VELOCITY, False),
        ("some-vpred", {"metadata": {"modelspec.prediction_type": "epsilon"}}, Prediction.EPSILON, False),
        ("some-vpred", {}, None, False),
        ("NoobAI-XL", {}, None, False),
        ("NoobAI-XL-eps", {}, Prediction.EPSILON, False),
        ("plain", {}, Prediction.EPSILON, False),
    ],
)
def test_what_it_predicts_is_told_or_left_to_ask(
    name: str, options: dict[str, object], prediction: Prediction | None, zero_snr: bool, tmp_path: Path
) -> None:
    card = card_of(write_checkpoint(tmp_path / f"{name}.safetensors", Family.SDXL, **options))  # type: ignore[arg-type]
    assert (card.prediction, card.zero_snr) == (prediction, zero_snr)


def test_a_configuration_beside_the_file_is_heard(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD1)
    (tmp_path / "m.yaml").write_text('model:\n  params:\n    parameterization: "v"\n    linear_start: 0.00085\n')
    assert card_of(path).prediction is Prediction.VELOCITY


@pytest.mark.parametrize("dtype", ["F16", "F32", "BF16"])
def test_sd_2_is_told_apart_by_its_weights(dtype: str, tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD2, dtype=dtype)
    assert card_of(path).prediction is Prediction.EPSILON
    begin, _ = read_header(path).byte_range(SD2_BIAS)
    values = np.linspace(-0.3, 0.3, 320, dtype=np.float32)
    halves = (values.view(np.uint32) >> 16).astype(np.uint16)
    with path.open("r+b") as file:
        file.seek(begin)
        stored = {"F16": values.astype(np.float16).tobytes(), "F32": values.tobytes(), "BF16": halves.tobytes()}
        file.write(stored[dtype])
    assert card_of(path).prediction is Prediction.VELOCITY


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, without=("first_stage_model", "conditioner"))
    assert card_of(path).missing == {Component.VAE, Component.TEXT_ENCODER}


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("dreamshaperXL_lightningDPMSDE", "Lightning"),
        ("sd_xl_turbo_1.0", "Turbo"),
        ("Hyper-SDXL", "Hyper"),
        ("lcm_dreamshaper", "LCM"),
        ("hyperion", ""),
    ],
)
def test_models_for_few_steps_are_named(name: str, method: str, tmp_path: Path) -> None:
    assert card_of(write_checkpoint(tmp_path / f"{name}.safetensors", Family.SDXL)).few_steps == method


def test_the_starter_model() -> None:
    card = card_of(base_path(STARTER))
    assert (card.family, card.prediction, card.zero_snr, card.missing) == (
        *(Family.OWN, Prediction.EPSILON, False, frozenset()),
    )


@pytest.mark.parametrize("length", [0x0280, 0x0580, 0x4B50])
def test_a_header_as_long_as_a_pickle_begins(length: int, tmp_path: Path) -> None:
    text = json.dumps({"a": {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]}}).encode().ljust(length)
    (tmp_path / "model.safetensors").write_bytes(length.to_bytes(8, "little") + text + bytes(4))
    assert read_header(tmp_path / "model.safetensors").numel("a") == 2
