"""The parts of a model folder, opened one by one, are those that diffusers opens."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from diffusers import StableDiffusionPipeline, StableDiffusionXLPipeline
from safetensors.torch import load_file, save_file
from transformers import CLIPTokenizer

from conftest_engine import CPU, PROMPT
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.engine.families.stable_diffusion.folder_tokenizer import open_tokenizer
from studio.engine.families.stable_diffusion.tokenizer import clip_tokenizer
from studio.engine.model.loader import open_model
from tiny_models import tiny_folder

PROMPTS = (PROMPT, "", "Two CATS!!  a “word” of 3, naïve <kitty> ½ 猫 <|endoftext|>", "word " * 200)
PIPELINES = {Family.SD1: StableDiffusionPipeline, Family.SDXL: StableDiffusionXLPipeline}


@pytest.mark.parametrize("family", PIPELINES)
def test_every_weight_is_that_of_diffusers(family: Family, tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "folder", family)
    ours = pipeline_of(open_model(Base(folder), CPU))
    theirs = PIPELINES[family].from_pretrained(folder, local_files_only=True)
    assert ours.components.keys() == theirs.components.keys()
    for name, part in theirs.components.items():
        if isinstance(part, torch.nn.Module):
            torch.testing.assert_close(ours.components[name].state_dict(), part.state_dict(), rtol=0, atol=0)
    assert ours.config.get("force_zeros_for_empty_prompt") == theirs.config.get("force_zeros_for_empty_prompt")


@pytest.mark.parametrize("half", [False, True])
def test_a_variant_and_shards_are_found(half: bool, tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    opened = pipeline_of(open_model(Base(folder), CPU))
    variant = "fp16" if half else None
    opened.save_pretrained(tmp_path / "again", variant=variant, max_shard_size="100KB")
    assert len(list((tmp_path / "again" / "unet").glob("*.safetensors"))) > 1
    assert len(list((tmp_path / "again" / "text_encoder").glob("*.safetensors"))) > 1
    again = pipeline_of(open_model(Base(tmp_path / "again"), CPU))
    for name in ("unet", "vae", "text_encoder"):
        wanted = opened.components[name].state_dict()
        torch.testing.assert_close(again.components[name].state_dict(), wanted, rtol=0, atol=0)


@pytest.mark.parametrize("prefix", ["", "text_model."])
def test_a_text_encoder_of_any_version_of_its_library(prefix: str, tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    wanted = open_model(Base(folder), CPU).embed(PROMPT).hidden
    file = folder / "text_encoder" / "model.safetensors"
    bare = {name.removeprefix("text_model."): tensor for name, tensor in load_file(file).items()}
    save_file({prefix + name: tensor for name, tensor in bare.items()}, file, {"format": "pt"})
    assert torch.equal(open_model(Base(folder), CPU).embed(PROMPT).hidden, wanted)


def test_a_text_encoder_without_some_weights_is_told(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    file = folder / "text_encoder" / "model.safetensors"
    tensors = {name: tensor for name, tensor in load_file(file).items() if "fc1" not in name}
    save_file(tensors, file, {"format": "pt"})
    with pytest.raises(ModelError, match="weights of its text_encoder are missing"):
        open_model(Base(folder), CPU)


def saved_as_one(folder: Path) -> None:
    clip_tokenizer("!").save_pretrained(folder)


def saved_as_two(folder: Path) -> None:
    """As versions of transformers before 5 have it."""
    tokenizer = clip_tokenizer()
    tokenizer.save_pretrained(folder)
    whole = json.loads((folder / "tokenizer.json").read_text("utf-8"))["model"]
    (folder / "vocab.json").write_text(json.dumps(whole["vocab"]), "utf-8")
    pairs = [pair if isinstance(pair, str) else " ".join(pair) for pair in whole["merges"]]
    (folder / "merges.txt").write_text("\n".join(["#version: 0.2", *pairs]) + "\n", "utf-8")
    (folder / "tokenizer.json").unlink()
    token = {"content": "<|endoftext|>", "lstrip": False, "normalized": True, "rstrip": False, "single_word": False}
    special = {"bos_token": {**token, "content": "<|startoftext|>"}, "eos_token": token, "pad_token": "!"}
    (folder / "special_tokens_map.json").write_text(json.dumps({**special, "unk_token": token}), "utf-8")


def with_a_learned_word(folder: Path) -> None:
    tokenizer = clip_tokenizer()
    tokenizer.add_tokens(["<kitty>", "<dog>"])
    tokenizer.save_pretrained(folder)


@pytest.mark.parametrize("save", [saved_as_one, saved_as_two, with_a_learned_word])
def test_a_tokenizer_is_that_of_transformers(save: Callable[[Path], None], tmp_path: Path) -> None:
    save(tmp_path / "tokenizer")
    ours = open_tokenizer(tmp_path, "tokenizer", 49_410)
    theirs = CLIPTokenizer.from_pretrained(tmp_path / "tokenizer", local_files_only=True)
    settings = {"padding": "max_length", "max_length": 77, "truncation": True}
    assert ours.model_max_length == theirs.model_max_length
    for prompt in PROMPTS:
        assert ours(prompt, **settings).input_ids == theirs(prompt, **settings).input_ids


def test_a_folder_behind_links_is_opened(tmp_path: Path) -> None:
    """As caches of the hub have them."""
    folder = tiny_folder(tmp_path / "snapshot", Family.SD1)
    (tmp_path / "blobs").mkdir()
    for number, file in enumerate(sorted(path for path in folder.rglob("*") if path.is_file())):
        blob = tmp_path / "blobs" / str(number)
        shutil.move(file, blob)
        file.symlink_to(blob)
    assert open_model(Base(folder), CPU).net.config.sample_size == 16


def test_a_vae_in_a_folder_of_its_own(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "folder", Family.SD1)
    vae = Path(shutil.move(folder / "vae", tmp_path / "another"))
    shutil.copytree(vae, folder / "vae")
    change = load_file(vae / "diffusion_pytorch_model.safetensors")
    save_file({name: tensor + 1 for name, tensor in change.items()}, vae / "diffusion_pytorch_model.safetensors")
    opened = pipeline_of(open_model(Base(folder, vae=vae), CPU)).vae.state_dict()
    assert all(torch.equal(opened[name], tensor + 1) for name, tensor in change.items())
    (vae / "diffusion_pytorch_model.safetensors").rename(vae / "diffusion_pytorch_model.bin")
    with pytest.raises(ModelError, match="pickle"):
        open_model(Base(folder, vae=vae), CPU)
