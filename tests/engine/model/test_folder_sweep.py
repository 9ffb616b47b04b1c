"""What the catalogue lists, opening opens: model folders of every combination of variants, shards, missing parts,
schedules and number formats, made of the starter model."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from conftest_engine import CPU
from opened_models import pipeline_of
from studio.assets import STARTER, base_path
from studio.domain.base_model import Base
from studio.domain.errors import ModelError
from studio.engine.model.loader import open_model
from studio.library.catalogue import Catalogue, FoundModel
from studio.library.program_folders import ProgramFolder

PARTS = {"unet": "diffusion_pytorch_model", "vae": "diffusion_pytorch_model", "text_encoder": "model"}
DTYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16, "F8": torch.float8_e4m3fn}
SHARDS = 3
TRIED = 200
AT_ONCE = 4
Tensors = dict[str, Tensor]
Change = Callable[[Path], object]


@cache
def tensors(part: str) -> Tensors:
    held: Tensors = load_file(base_path(STARTER) / part / f"{PARTS[part]}.safetensors")
    return held


def in_dtype(part: str, dtype: str) -> Tensors:
    return {name: tensor.to(DTYPES[dtype]) for name, tensor in tensors(part).items()}


@dataclass(frozen=True)
class Form:
    """How the weights of a part lie in its folder; None of a number format is no file at all."""

    variant: str
    dtype: str | None
    sharded: bool = False
    indexed: bool = True
    early: bool = True
    """Whether the variant stands before the number of a shard."""


FORMS = [
    *(Form(variant, dtype) for variant in ("", "fp16", "bf16", "non_ema", "ema") for dtype in ("F32", "F16")),
    Form("", "BF16"),
    Form("bf16", "BF16"),
    Form("", "F8"),
    Form("", None),
    *(Form(v, "F16", True, i, e) for v, i, e in product(("", "fp16", "bf16"), (True, False), (True, False))),
]


def write(folder: Path, part: str, form: Form) -> None:
    if form.dtype is None:
        return
    name = PARTS[part] + (f".{form.variant}" if form.variant else "")
    stored = in_dtype(part, form.dtype)
    if not form.sharded:
        save_file(stored, folder / f"{name}.safetensors")
        return
    weight_map = dict[str, str]()
    for number in range(SHARDS):
        shard = f"{number + 1:05}-of-{SHARDS:05}"
        late = f"{PARTS[part]}-{shard}" + (f".{form.variant}" if form.variant else "")
        file = f"{name}-{shard}.safetensors" if form.early else f"{late}.safetensors"
        piece = dict(list(stored.items())[number::SHARDS])
        save_file(piece, folder / file)
        weight_map |= dict.fromkeys(piece, file)
    if form.indexed:
        suffix = f".{form.variant}" if form.variant else ""
        index = folder / f"{PARTS[part]}.safetensors.index{suffix}.json"
        index.write_text(json.dumps({"metadata": {}, "weight_map": weight_map}))


def edited(file: str, **changes: Any) -> Change:
    def change(folder: Path) -> None:
        content = json.loads((folder / file).read_text())
        (folder / file).write_text(json.dumps({**content, **changes}))

    return change


def without(*paths: str) -> Change:
    def change(folder: Path) -> None:
        for path in paths:
            shutil.rmtree(folder / path) if (folder / path).is_dir() else (folder / path).unlink()

    return change


def tensor(part: str, name: str, shape: tuple[int, ...] | None) -> Change:
    """One more in a part, of another shape, or None for taken away; of every file of it."""

    def change(folder: Path) -> None:
        for file in (folder / part).glob("*.safetensors"):
            held = load_file(file)
            if shape is None:
                held.pop(name, None)
            else:
                held[name] = torch.zeros(shape)
            save_file(held, file)

    return change


def same(folder: Path) -> None:
    """Nothing."""


SCHEDULE = "scheduler/scheduler_config.json"
TEXTS = "text_encoder/config.json"
CHANGES: dict[str, Change] = {
    "nothing": same,
    "no safety checker": edited(
        "model_index.json", safety_checker=["stable_diffusion", "StableDiffusionSafetyChecker"]
    ),
    "no extractor": edited("model_index.json", feature_extractor=["transformers", "CLIPImageProcessor"]),
    "no encoder of pictures": edited(
        "model_index.json", image_encoder=["transformers", "CLIPVisionModelWithProjection"]
    ),
    "PNDM": edited(SCHEDULE, _class_name="PNDMScheduler", skip_prk_steps=True),
    "Euler": edited(
        SCHEDULE, _class_name="EulerDiscreteScheduler", use_karras_sigmas=True, timestep_spacing="linspace"
    ),
    "DPM with the words of flow": edited(SCHEDULE, use_flow_sigmas=False, flow_shift=1.0, prediction_type="epsilon"),
    "velocity": edited(SCHEDULE, prediction_type="v_prediction"),
    "zero SNR": edited(SCHEDULE, prediction_type="v_prediction", rescale_betas_zero_snr=True),
    "noise at zero SNR": edited(SCHEDULE, prediction_type="epsilon", rescale_betas_zero_snr=True),
    "no prediction": edited(SCHEDULE, prediction_type=None),
    "sample": edited(SCHEDULE, prediction_type="sample"),
    "flow prediction": edited(SCHEDULE, prediction_type="flow_prediction"),
    "flow sigmas": edited(SCHEDULE, use_flow_sigmas=True),
    "flow matching": edited(SCHEDULE, _class_name="FlowMatchEulerDiscreteScheduler", shift=3.0),
    "flow in the index": edited("model_index.json", scheduler=["diffusers", "FlowMatchEulerDiscreteScheduler"]),
    "EDM": edited(SCHEDULE, _class_name="EDMEulerScheduler", sigma_data=0.5),
    "EDM in the index": edited("model_index.json", scheduler=["diffusers", "EDMDPMSolverMultistepScheduler"]),
    "EDM by Euler": edited(SCHEDULE, _class_name="EulerDiscreteScheduler", timestep_type="continuous", sigma_max=120.0),
    "β of another kind": edited(SCHEDULE, beta_schedule="sigmoid"),
    "β beyond one": edited(SCHEDULE, beta_end=2.0),
    "no β": edited(SCHEDULE, beta_start=None),
    "own β": edited(SCHEDULE, trained_betas=[0.01] * 1000),
    "too few own β": edited(SCHEDULE, trained_betas=[0.01] * 10),
    "no steps": edited(SCHEDULE, num_train_timesteps=0),
    "no schedule": without("scheduler"),
    "no tokenizer": without("tokenizer"),
    "no vocabulary, but the whole": without("tokenizer/vocab.json"),
    "no vocabulary at all": without("tokenizer/vocab.json", "tokenizer/tokenizer.json"),
    "no merges": without("tokenizer/merges.txt"),
    "empty merges": lambda folder: (folder / "tokenizer/merges.txt").write_text("#version: 0.2\n"),
    "half of the merges": lambda folder: (folder / "tokenizer/merges.txt").write_text(
        (folder / "tokenizer/merges.txt").read_text()[:600].rpartition("\n")[0]
    ),
    "a vocabulary without words": lambda folder: (folder / "tokenizer/vocab.json").write_text(
        '{"<|startoftext|>": 0, "<|endoftext|>": 1}'
    ),
    "too long texts": edited("tokenizer/tokenizer_config.json", model_max_length=77),
    "fewer words": edited(TEXTS, vocab_size=600),
    "another width of texts": edited(TEXTS, hidden_size=64),
    "another activation": edited(TEXTS, hidden_act="no_such"),
    "odd heads": edited(TEXTS, num_attention_heads=5),
    "a layer more": edited(TEXTS, num_hidden_layers=3),
    "a layer less": edited(TEXTS, num_hidden_layers=1),
    "position ids": tensor("text_encoder", "text_model.embeddings.position_ids", (1, 32)),
    "a projection": tensor("text_encoder", "text_projection.weight", (96, 96)),
    "a word less": tensor("text_encoder", "final_layer_norm.bias", None),
    "a word of another shape": tensor("text_encoder", "final_layer_norm.bias", (95,)),
    "something among the words": tensor("text_encoder", "text_model.adapter.weight", (4,)),
    "a UNet's tensor less": tensor("unet", "conv_in.bias", None),
    "a UNet's tensor of another shape": tensor("unet", "conv_in.bias", (47,)),
    "something in the UNet": tensor("unet", "position_net.weight", (4,)),
    "scales in the UNet": tensor("unet", "conv_in.weight_scale", ()),
    "a VAE's tensor less": tensor("vae", "decoder.layers.0.bias", None),
    "something in the VAE": tensor("vae", "decoder.layers.99.bias", (4,)),
    "a VAE that shifts": edited("vae/config.json", shift_factor=0.1),
    "a VAE without a scale": edited("vae/config.json", scaling_factor=None),
    "a VAE of other channels": edited("vae/config.json", latent_channels=4),
    "a UNet for GLIGEN": edited("unet/config.json", attention_type="gated"),
    "a UNet for classes": edited("unet/config.json", num_class_embeds=4),
    "a UNet with two layers": edited("unet/config.json", layers_per_block=2),
    "a UNet with words of another width": edited("unet/config.json", cross_attention_dim=64),
    "a UNet that is told sizes": edited("unet/config.json", addition_embed_type="text_time"),
    "a UNet of odd blocks": edited("unet/config.json", down_block_types=["AttnDownBlock2D"] * 3),
    "a UNet for pictures": edited("unet/config.json", in_channels=16),
    "a quantised UNet": edited("unet/config.json", quantization_config={"quant_method": "bitsandbytes"}),
    "a pipeline for inpainting": edited("model_index.json", _class_name="StableDiffusionInpaintPipeline"),
    "a pipeline of SDXL": edited("model_index.json", _class_name="StableDiffusionXLPipeline"),
    "a text encoder of T5": edited("model_index.json", text_encoder=["transformers", "T5EncoderModel"]),
}


def combinations() -> Iterator[tuple[str, dict[str, list[Form]]]]:
    """Every change by itself and every form of each part by itself, then both and several forms beside each other."""
    usual = {part: [Form("", "F32")] for part in PARTS}
    yield from ((change, usual) for change in CHANGES)
    yield from (("nothing", {**usual, part: [form]}) for part in PARTS for form in FORMS)
    chance = random.Random(0)
    while True:
        change = chance.choice([*CHANGES, *["nothing"] * len(CHANGES)])
        yield change, {part: chance.sample(FORMS, chance.choice((1, 1, 2))) for part in PARTS}


def made(folder: Path, change: str, forms: dict[str, list[Form]]) -> None:
    shutil.copytree(base_path(STARTER), folder, ignore=shutil.ignore_patterns("*.safetensors"))
    for part, each in forms.items():
        for form in each:
            write(folder / part, part, form)
    CHANGES[change](folder)


def difference(folder: Path) -> str:
    """Opened: what of it is not as the starter model's weights are in the format that was stored."""
    pipeline = pipeline_of(open_model(Base(folder), CPU))
    for part in PARTS:
        network = getattr(pipeline, part)
        held = network.state_dict()
        assert all(not each.is_meta for each in [*network.parameters(), *network.buffers()])
        for name, wanted in tensors(part).items():
            found = held.get(name, held.get(name.removeprefix("text_model.")))
            if found is None or not any(torch.equal(found, wanted.to(kind).float()) for kind in DTYPES.values()):
                return f"{part}.{name}"
    return ""


def verdict(folder: Path) -> ModelError | None:
    """What opening says; None where all that was opened is right."""
    try:
        wrong = difference(folder)
    except ModelError as error:
        return error
    assert wrong == ""
    return None


SHARES = [0, *(pytest.param(share, marks=pytest.mark.slow) for share in range(1, AT_ONCE))]


@pytest.mark.parametrize("share", SHARES)
def test_what_is_listed_is_opened(share: int, tmp_path: Path) -> None:
    """diffusers#10928, #6652, #4031: variants of single parts; #1792, #1014: parts that are named and left out."""
    opened = 0
    for number, (change, forms) in enumerate(islice(combinations(), share, TRIED, AT_ONCE)):
        folder = tmp_path / str(number)
        made(folder, change, forms)
        (listed,) = Catalogue(tmp_path / "cache.json").scan([ProgramFolder("", folder)])
        error = verdict(folder)
        sentence = str(error)
        # What it predicts is left to ask, and the model is opened with the answer.
        asks = error is not None and "contradict each other" in sentence
        assert "cannot be opened as a Stable Diffusion model" not in sentence, (change, forms)
        assert isinstance(listed, FoundModel) is (error is None or asks), (change, forms, sentence)
        if not isinstance(listed, FoundModel):
            assert sentence == str(listed.error)
        opened += error is None
        shutil.rmtree(folder)
    assert TRIED / AT_ONCE / 5 < opened < TRIED / AT_ONCE * 4 / 5


REFUSED = {
    "no prediction": "predicts",
    "sample": "predicts “sample”",
    "EDM": "noise of EDM",
    "EDM in the index": "noise of EDM",
    "EDM by Euler": "noise of EDM",
    "no tokenizer": "tokenizer is missing",
    "empty merges": "has no words",
    "half of the merges": "has no words",
    "a vocabulary without words": "damaged",
    "too long texts": "tokenizer does not fit its text_encoder",
    "another width of texts": "another shape",
    "a word less": "text_encoder are missing, such as text_model.final_layer_norm.bias",
    "something among the words": "text_model.adapter.weight in its text_encoder",
    "a UNet's tensor less": "unet are missing, such as conv_in.bias",
    "a UNet's tensor of another shape": "conv_in.bias of its unet",
    "something in the UNet": "position_net.weight in its unet",
    "scales in the UNet": "packed tighter",
    "a VAE's tensor less": "vae are missing",
    "a VAE that shifts": "shift_factor",
    "a VAE of other channels": "another shape",
    "a UNet for GLIGEN": "attention_type is gated",
    "a UNet that is told sizes": "projection_class_embeddings_input_dim",
    "a UNet for pictures": "inpainting",
}


@pytest.mark.parametrize("change", REFUSED)
def test_the_reason_is_the_true_one(change: str, tmp_path: Path) -> None:
    made(tmp_path / "folder", change, {part: [Form("", "F32")] for part in PARTS})
    with pytest.raises(ModelError, match=REFUSED[change]):
        open_model(Base(tmp_path / "folder"), CPU)


ODD: tuple[object, ...] = (
    None,
    -1,
    0,
    1,
    3,
    1.5,
    "",
    "x",
    [],
    {},
    [1, 2],
    [[]],
    True,
    False,
    10**9,
    float("nan"),
    {"content": "x"},
)
FILES = (
    "model_index.json",
    "unet/config.json",
    "vae/config.json",
    "text_encoder/config.json",
    SCHEDULE,
    "tokenizer/tokenizer_config.json",
)
ODD_VALUES = 160


def with_odd_values(folder: Path, chance: random.Random) -> str:
    file = chance.choice(FILES)
    content = json.loads((folder / file).read_text())
    changed = {key: chance.choice(ODD) for key in chance.sample(sorted(content), chance.choice((1, 1, 2)))}
    (folder / file).write_text(json.dumps({**content, **changed}))
    return f"{file}: {changed}"


@pytest.mark.parametrize("share", SHARES)
def test_odd_values_are_told_of_by_the_catalogue_or_by_nobody(share: int, tmp_path: Path) -> None:
    """Nothing that a configuration can say gets as far as a library that refuses it."""
    folder = Path(shutil.copytree(base_path(STARTER), tmp_path / "folder"))
    chance = random.Random(share)
    for _ in range(ODD_VALUES // AT_ONCE):
        for file in FILES:
            shutil.copyfile(base_path(STARTER) / file, folder / file)
        told = with_odd_values(folder, chance)
        error = verdict(folder)
        assert "cannot be opened as a Stable Diffusion model" not in str(error), told
