"""The starter model as it is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest
from diffusers import StableDiffusionPipeline
from transformers import CLIPTokenizer

from studio.assets import base_path
from studio.session.prompts.starter_prompts import MEDIA, PALETTES, SETTINGS, SUBJECTS

STARTER = base_path("starter")
WORDS = sorted({word for phrase in (*SUBJECTS, *PALETTES, *MEDIA, *SETTINGS) for word in phrase.split()})


def test_it_is_small_and_holds_no_pickles() -> None:
    files = [path for path in STARTER.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 20_000_000
    assert {path.suffix for path in files} <= {".json", ".safetensors", ".txt"}


def test_it_is_a_stable_diffusion_pipeline_of_fp16_weights() -> None:
    pipeline = StableDiffusionPipeline.from_pretrained(STARTER, local_files_only=True)
    assert pipeline.safety_checker is None
    assert pipeline.scheduler.config.prediction_type == "epsilon"
    assert pipeline.unet.config.cross_attention_dim == pipeline.text_encoder.config.hidden_size


@pytest.mark.parametrize("word", WORDS)
def test_every_word_that_we_suggest_is_one_token(word: str) -> None:
    tokenizer = CLIPTokenizer.from_pretrained(STARTER / "tokenizer")
    assert len(tokenizer(word).input_ids) == 3
    assert tokenizer.model_max_length == 32


def test_the_recipe_ships_with_it() -> None:
    recipe = Path(__file__).parent.parent / "packaging" / "starter"
    assert (recipe / "make.py").is_file()
    assert (STARTER / "report.json").is_file()
