"""What a project's base model leaves to ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from model_files import write_checkpoint
from studio.domain.base_model import Family, Prediction
from studio.domain.errors import ModelError
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.library.model_card import card_of
from studio.library.model_settings import complete_settings


def chosen(path: Path, **answers: object) -> ProjectSettings:
    """A project on this model, with what the artist answered."""
    return complete_settings(settings(path, **answers), card_of(path))


def settings(path: Path, **answers: object) -> ProjectSettings:
    return ProjectSettings("Moths", str(path), "atelier", Sampling(), 1, **answers)  # type: ignore[arg-type]


def test_what_the_file_tells_is_filled_in(tmp_path: Path) -> None:
    extra = {"v_pred": (0,), "ztsnr": (0,)}
    made = chosen(write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, extra=extra))
    assert (made.prediction, made.zero_snr, made.sampling.guidance_rescale) == (Prediction.VELOCITY, True, 0.7)


def test_an_open_question_is_asked_and_answered(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "some-vpred.safetensors", Family.SDXL)
    with pytest.raises(ModelError, match="noise, velocity or flow"):
        chosen(path)
    made = chosen(path, prediction=Prediction.VELOCITY, zero_snr=True)
    assert (made.prediction, made.zero_snr) == (Prediction.VELOCITY, True)


def test_a_missing_vae_is_asked_for(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD1, without=("first_stage_model",))
    with pytest.raises(ModelError, match="holds no VAE"):
        chosen(path)
    assert chosen(path, vae=str(path)).vae == str(path)


def test_a_missing_text_encoder_is_told(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD1, without=("cond_stage_model",))
    with pytest.raises(ModelError, match="lacks a text encoder"):
        chosen(path)
