"""Model folders out of public threads that are opened: with the weights and the embeddings that they hold, or refused
before anything is drawn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from transformers import CLIPTextModel

from conftest_engine import CPU, PROMPT
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.engine.model.loader import open_model
from studio.library.model_card import card_of
from tiny_models import tiny_folder


def edit(file: Path, **changes: Any) -> None:
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **changes}), "utf-8")


def lengthened(folder: Path, encoder: str, tokenizer: str | None, positions: int) -> None:
    """As LongCLIP is put into a folder, with texts of that length if the tokenizer is told so."""
    file = folder / encoder / "model.safetensors"
    weights = load_file(file)
    (name,) = [name for name in weights if name.endswith("position_embedding.weight")]
    weights[name] = weights[name].repeat(-(-positions // len(weights[name])), 1)[:positions].clone()
    save_file(weights, file, {"format": "pt"})
    edit(folder / encoder / "config.json", max_position_embeddings=positions)
    if tokenizer is not None:
        edit(folder / tokenizer / "tokenizer_config.json", model_max_length=positions)


@pytest.mark.parametrize(("tokenizer", "tokens"), [(None, 77), ("tokenizer", 248)])
def test_longer_texts(tokenizer: str | None, tokens: int, tmp_path: Path) -> None:
    """Long-CLIP#83, Long-CLIP#6: 248 positions; how many tokens a text has is the tokenizer's to say."""
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    lengthened(folder, "text_encoder", tokenizer, 248)
    assert open_model(Base(folder), CPU).embed(PROMPT).hidden.shape[1] == tokens


def test_two_encoders_with_texts_of_different_lengths(tmp_path: Path) -> None:
    """Long-CLIP#83: in SDXL both are put side by side, token by token."""
    folder = tiny_folder(tmp_path / "folder", Family.SDXL)
    lengthened(folder, "text_encoder", "tokenizer", 248)
    with pytest.raises(ModelError, match="its tokenizer_2 does not fit its tokenizer"):
        card_of(folder)
    lengthened(folder, "text_encoder_2", "tokenizer_2", 248)
    assert open_model(Base(folder), CPU).embed(PROMPT).hidden.shape[1] == 248


def test_a_whole_clip_as_text_encoder(tmp_path: Path) -> None:
    """justinpinkney/stable-diffusion#23, optimum-habana#168: the configuration of a CLIPModel, with that of its texts
    inside."""
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    wanted = open_model(Base(folder), CPU).embed(PROMPT).hidden
    file = folder / "text_encoder" / "config.json"
    inner = json.loads(file.read_text("utf-8"))
    outer = {"architectures": ["CLIPModel"], "model_type": "clip", "projection_dim": inner["projection_dim"]}
    file.write_text(json.dumps({**outer, "text_config": inner, "vision_config": {}}), "utf-8")
    theirs = CLIPTextModel.from_pretrained(folder / "text_encoder").config
    assert theirs.hidden_size == inner["hidden_size"]
    assert torch.equal(open_model(Base(folder), CPU).embed(PROMPT).hidden, wanted)


def test_words_that_were_added(tmp_path: Path) -> None:
    """diffusers#672, sd-scripts#1244: a folder whose text encoder has a word more than its tokenizer."""
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    wanted = open_model(Base(folder), CPU).embed(PROMPT).hidden
    file = folder / "text_encoder" / "model.safetensors"
    weights = load_file(file)
    (name,) = [name for name in weights if name.endswith("token_embedding.weight")]
    weights[name] = torch.cat([weights[name], torch.ones(1, weights[name].shape[1])])
    save_file(weights, file, {"format": "pt"})
    edit(folder / "text_encoder" / "config.json", vocab_size=len(weights[name]))
    assert torch.equal(open_model(Base(folder), CPU).embed(PROMPT).hidden, wanted)
