"""Model folders of strangers: refused, or opened for what is good in them; whatever they hold, nothing of it runs."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from conftest_engine import CPU
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.engine.model.loader import open_model
from tiny_models import tiny_folder

Change = Callable[[Path, Path], None]
"""What is done to a folder, and the file that appears where any of it runs."""
OPENED = ""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[Family, Path]:
    places = tmp_path_factory.mktemp("models")
    return {family: tiny_folder(places / family.value, family) for family in (Family.SD1, Family.SDXL)}


@pytest.fixture
def copied(folders: dict[Family, Path], tmp_path: Path) -> Path:
    return Path(shutil.copytree(folders[Family.SDXL], tmp_path / "folder"))


def edit(file: Path, **changes: Any) -> None:
    """Change the object in a JSON file; None takes a key away."""
    content = json.loads(file.read_text("utf-8")) | changes if file.exists() else changes
    file.write_text(json.dumps(content), "utf-8")


def code(ran: Path) -> str:
    return f"""
from pathlib import Path
Path({str(ran)!r}).touch()
from diffusers import UNet2DConditionModel, AutoencoderKL, StableDiffusionXLPipeline
from transformers import CLIPTextModel, CLIPTokenizer
class MyUnet(UNet2DConditionModel): pass
class MyTextModel(CLIPTextModel): pass
class MyTokenizer(CLIPTokenizer): pass
class MyPipeline(StableDiffusionXLPipeline): pass
"""


class Touch:
    """Makes a file when it is unpickled."""

    def __init__(self, ran: Path) -> None:
        self.ran = ran

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.ran,)


def scripts_everywhere(folder: Path, ran: Path) -> None:
    """Under every name that anything could be looked for by."""
    places = [folder, *(place for place in folder.iterdir() if place.is_dir())]
    names = ("my_module", "pipeline", "modeling", "modeling_clip", "unet", "vae", "tokenizer", "__init__", "diffusers")
    for place in places:
        for name in names:
            (place / f"{name}.py").write_text(code(ran), "utf-8")


def names(component: str, entry: object) -> Change:
    def change(folder: Path, ran: Path) -> None:
        scripts_everywhere(folder, ran)
        edit(folder / "model_index.json", **{component: entry})

    return change


def says(file: str, **changes: Any) -> Change:
    def change(folder: Path, ran: Path) -> None:
        scripts_everywhere(folder, ran)
        edit(folder / file, **changes)

    return change


def pickled(file: str, *instead_of: str) -> Change:
    def change(folder: Path, ran: Path) -> None:
        for name in instead_of:
            (folder / name).unlink()
        (folder / file).write_bytes(pickle.dumps(Touch(ran)))

    return change


def saved_by_torch(file: str, *instead_of: str) -> Change:
    def change(folder: Path, ran: Path) -> None:
        for name in instead_of:
            (folder / name).unlink()
        torch.save({"weight": Touch(ran)}, folder / file)

    return change


def sharded(file: str, shard: str) -> Change:
    """An index that sends the reader to `shard`, which is there and whole."""

    def change(folder: Path, ran: Path) -> None:
        component = (folder / file).parent
        outside = component / shard
        if not outside.exists():
            outside.parent.mkdir(parents=True, exist_ok=True)
            torch.save({"weight": Touch(ran)}, outside)
        (folder / file).write_text(json.dumps({"metadata": {}, "weight_map": {"a": shard}}), "utf-8")

    return change


def adapter_beside(folder: Path, ran: Path) -> None:
    """transformers would open the base model that an adapter names instead of the text encoder that lies there."""
    encoder = folder / "text_encoder"
    edit(encoder / "adapter_config.json", peft_type="LORA", base_model_name_or_path=str(folder / "elsewhere"), r=4)
    pickled("text_encoder/adapter_model.bin")(folder, ran)


def pipe(file: str) -> Change:
    def change(folder: Path, ran: Path) -> None:
        (folder / file).unlink()
        os.mkfifo(folder / file)

    return change


UNET_WEIGHTS = "unet/diffusion_pytorch_model.safetensors"
TEXT_WEIGHTS = "text_encoder/model.safetensors"
AUTO_MAP = {
    "AutoModel": "my_module.MyUnet",
    "AutoConfig": "my_module.MyUnet",
    "AutoTokenizer": ["my_module.MyTokenizer"],
}
OTHER = "which Atelier does not open"
CASES: dict[str, tuple[Change, str]] = {
    "scripts beside everything": (scripts_everywhere, OPENED),
    "a UNet of its own module": (names("unet", ["my_module", "MyUnet"]), r"my_module\.MyUnet as its unet"),
    "a UNet of a module as a path": (names("unet", ["../unet/my_module", "MyUnet"]), OTHER),
    "a UNet of a file": (names("unet", ["my_module.py", "MyUnet"]), OTHER),
    "a UNet of a pipeline's module": (names("unet", ["stable_diffusion", "StableDiffusionSafetyChecker"]), OTHER),
    "a UNet of a standard module": (names("unet", ["os", "system"]), OTHER),
    "a UNet that is a class of another part": (names("unet", ["diffusers", "ControlNetModel"]), OTHER),
    "a class as a path": (names("unet", ["diffusers", "models.unets.UNet2DConditionModel"]), OTHER),
    "a list of one": (names("unet", ["UNet2DConditionModel"]), OTHER),
    "a list of three": (names("unet", ["diffusers", "UNet2DConditionModel", "my_module"]), OTHER),
    "an empty list": (names("unet", []), OTHER),
    "a list in a list": (names("unet", [["diffusers"], ["UNet2DConditionModel"]]), OTHER),
    "a word": (names("unet", "my_module.MyUnet"), OTHER),
    "a number": (names("unet", 7), OTHER),
    "an object": (names("unet", {"my_module": "MyUnet"}), OTHER),
    "no UNet": (names("unet", [None, None]), "unet is missing"),
    "a VAE of its own module": (names("vae", ["my_module", "MyUnet"]), "as its vae"),
    "a text encoder of its own module": (names("text_encoder", ["my_module", "MyTextModel"]), "as its text_encoder"),
    "an automatic text encoder": (names("text_encoder_2", ["transformers", "AutoModel"]), "as its text_encoder_2"),
    "a tokenizer of its own module": (names("tokenizer", ["my_module", "MyTokenizer"]), "as its tokenizer"),
    "an automatic tokenizer": (names("tokenizer_2", ["transformers", "AutoTokenizer"]), "as its tokenizer_2"),
    "a scheduler of its own module": (names("scheduler", ["my_module", "MyScheduler"]), "as its scheduler"),
    "a scheduler of flow matching": (names("scheduler", ["diffusers", "FlowMatchEulerDiscreteScheduler"]), OPENED),
    "a pipeline in its own file": (names("_class_name", ["my_module", "MyPipeline"]), "made for my_module.MyPipeline"),
    "a pipeline as a path": (names("_class_name", "../pipeline.py"), "made for"),
    "a pipeline that is a number": (names("_class_name", 1), "made for 1"),
    "a custom pipeline": (names("custom_pipeline", "pipeline"), OPENED),
    "a part that nobody needs": (names("my_part", ["my_module", "MyUnet"]), OPENED),
    "a safety checker": (names("safety_checker", ["my_module", "MyUnet"]), OPENED),
    "an extractor of features": (names("feature_extractor", ["transformers", "AutoProcessor"]), OPENED),
    "an encoder of pictures": (names("image_encoder", ["my_module", "MyUnet"]), OPENED),
    "an automatic map in the index": (names("auto_map", AUTO_MAP), OPENED),
    "a UNet's configuration of its own class": (says("unet/config.json", _class_name="MyUnet"), "MyUnet as its unet"),
    "a configuration with a list of classes": (says("vae/config.json", _class_name=["my_module", "MyUnet"]), OTHER),
    "an automatic map in a UNet": (says("unet/config.json", auto_map=AUTO_MAP), OPENED),
    "an automatic map in a text encoder": (says("text_encoder/config.json", auto_map=AUTO_MAP), OPENED),
    "an automatic map in a tokenizer": (
        says("tokenizer/tokenizer_config.json", auto_map=AUTO_MAP, tokenizer_class="MyTokenizer"),
        OPENED,
    ),
    "attention of a hub": (
        says("text_encoder/config.json", _attn_implementation="a/b", attn_implementation="a/b", use_kernels=True),
        OPENED,
    ),
    "weights of another name": (says("text_encoder/config.json", transformers_weights="../../x.safetensors"), OPENED),
    "files of another tokenizer": (
        says(
            "tokenizer/tokenizer_config.json",
            vocab_file="/dev/zero",
            tokenizer_file="/dev/zero",
            merges_file="/dev/zero",
        ),
        OPENED,
    ),
    "a version to come": (says("model_index.json", _diffusers_version="999.0"), OPENED),
    "quantised weights": (says("unet/config.json", quantization_config={"quant_method": "my_module"}), "packed"),
    "quantised words": (says("text_encoder/config.json", quantization_config={"quant_method": "x"}), "packed"),
    "a scheduler of another file": (says("scheduler/scheduler_config.json", _class_name="MyScheduler"), OTHER),
    "a million layers": (says("unet/config.json", layers_per_block=10**6), "layers_per_block is 1000000 in its unet"),
    "layers in a list": (says("unet/config.json", transformer_layers_per_block=[1, [2, 10**9]]), "cannot be opened"),
    "endless words": (says("text_encoder/config.json", num_hidden_layers=10**7), "num_hidden_layers"),
    "a wide layer": (says("vae/config.json", block_out_channels=[10**12] * 4), "block_out_channels"),
    "many blocks": (says("unet/config.json", down_block_types=["DownBlock2D"] * 10_000), "down_block_types"),
    "a huge picture": (says("unet/config.json", sample_size=10**6), "sample_size"),
    "a schedule without an end": (says("scheduler/scheduler_config.json", num_train_timesteps=10**12), "timesteps"),
    "a pickle beside": (pickled("unet/diffusion_pytorch_model.bin"), OPENED),
    "a pickle instead": (pickled("unet/diffusion_pytorch_model.bin", UNET_WEIGHTS), "pickle"),
    "an archive of torch instead": (saved_by_torch("unet/diffusion_pytorch_model.bin", UNET_WEIGHTS), "pickle"),
    "a pickle of words instead": (saved_by_torch("text_encoder/pytorch_model.bin", TEXT_WEIGHTS), "pickle"),
    "a pickle of words beside": (saved_by_torch("text_encoder/pytorch_model.bin"), OPENED),
    "a pickle as safetensors": (pickled(UNET_WEIGHTS, UNET_WEIGHTS), "pickle"),
    "an archive as safetensors": (saved_by_torch(TEXT_WEIGHTS, TEXT_WEIGHTS), "pickle"),
    "shards of pickles": (
        sharded("unet/diffusion_pytorch_model.bin.index.json", "diffusion_pytorch_model-00001-of-00001.bin"),
        OPENED,
    ),
    "shards outside": (sharded(f"{UNET_WEIGHTS}.index.json", "../../outside.safetensors"), "index.json"),
    "words' shards outside": (sharded(f"{TEXT_WEIGHTS}.index.json", "../../outside.safetensors"), "index.json"),
    "shards by a whole path": (sharded(f"{UNET_WEIGHTS}.index.json", "/etc/hostname"), "index.json"),
    "shards that are lists": (
        lambda folder, ran: edit(folder / f"{UNET_WEIGHTS}.index.json", metadata={}, weight_map={"a": ["b"]}),
        "index.json",
    ),
    "an adapter beside the text encoder": (adapter_beside, OPENED),
    "a pipe as configuration": (pipe("unet/config.json"), "unet/config.json"),
    "a pipe as index": (pipe("model_index.json"), "model_index.json"),
    "a pipe as vocabulary": (pipe("tokenizer/tokenizer.json"), "tokenizer"),
    "a pipe as weights": (pipe(UNET_WEIGHTS), "no model file"),
    "words beyond the table": (
        says("tokenizer/added_tokens.json", **{"<a>": 10**6}),
        "tokenizer is missing or damaged",
    ),
    "a token that is a list": (says("tokenizer/special_tokens_map.json", pad_token=["my_module"]), "tokenizer"),
}


@pytest.mark.parametrize("case", CASES)
def test_nothing_runs(case: str, copied: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change, refused = CASES[case]
    ran = tmp_path / "ran"
    # Where a name without a folder would be looked for.
    monkeypatch.chdir(copied)
    monkeypatch.syspath_prepend(str(tmp_path))
    change(copied, ran)
    if refused:
        with pytest.raises(ModelError, match=refused) as told:
            open_model(Base(copied), CPU)
        assert str(told.value).isprintable()
        assert len(str(told.value)) < 300
    else:
        assert open_model(Base(copied), CPU).net.config.sample_size == 16
    assert not ran.exists()
