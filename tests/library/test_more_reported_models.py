"""More kinds of base models out of public threads, and what lies about beside them: listed for what they are, or
refused with the true sentence."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from model_files import Shape, tensors, write_checkpoint, write_file
from studio.assets import resources_folder
from studio.domain.base_model import Base, Component, Family
from studio.domain.errors import ModelError
from studio.library.catalogue import Catalogue, FoundModel, RefusedModel
from studio.library.model_card import card_of
from studio.library.model_settings import prediction_of
from studio.library.program_folders import ProgramFolder

UNET = "model.diffusion_model."
CLIP = "cond_stage_model.transformer.text_model."
APPLE_DOUBLE = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + bytes(4000)
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7\nsize 3438167540\n"


def refused(path: Path) -> str:
    with pytest.raises(ModelError) as told:
        card_of(path)
    assert str(told.value).isprintable()
    assert len(str(told.value)) < 300
    return str(told.value)


def scanned(folder: Path) -> list[FoundModel | RefusedModel]:
    return list(Catalogue(folder / "cache.json").scan([ProgramFolder("", folder)]))


def starter(folder: Path) -> Path:
    """A whole diffusers folder."""
    shutil.copytree(resources_folder() / "starter", folder)
    return folder


def without_weights(folder: Path, part: str) -> Path:
    for file in (folder / part).glob("*.safetensors"):
        file.unlink()
    return folder / part


BEGINNINGS = {
    # IP-Adapter#145, A1111#8123
    "pointer of git-lfs": (POINTER, "git lfs pull"),
    # diffusers#3960
    "page": (b"<!doctype html><html><title>Sign in</title></html>", "a web site answered"),
    # flux-fine-tuner#41
    "answer": (b'{"error":"Unauthorized"}', "a web site answered"),
    # SceneWorks#1333
    "side file": (APPLE_DOUBLE, "macOS"),
}


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_what_was_saved_in_a_models_place(kind: str, tmp_path: Path) -> None:
    """A1111#8123, diffusers#3960, SceneWorks#1333: in a file of its own, and as the weights of a folder."""
    content, said = BEGINNINGS[kind]
    (tmp_path / "m.safetensors").write_bytes(content)
    assert said in refused(tmp_path / "m.safetensors")
    folder = starter(tmp_path / "folder")
    (without_weights(folder, "unet") / "diffusion_pytorch_model.safetensors").write_bytes(content)
    assert said in refused(folder)


def test_a_checkpoint_in_an_archive(tmp_path: Path) -> None:
    """ComfyUI-Lora-Manager#691: unpacked first, and no pickle."""
    with zipfile.ZipFile(tmp_path / "model.zip", "w") as archive:
        archive.writestr("model.safetensors", b"x" * 100)
    assert "archive" in refused(tmp_path / "model.zip")


def test_side_files_of_macos_are_no_models(tmp_path: Path) -> None:
    """lm-studio#451, A1111#9944: `._name` beside every file on drives of other systems is not even listed."""
    write_checkpoint(tmp_path / "moths.safetensors", Family.SD1)
    (tmp_path / "._moths.safetensors").write_bytes(APPLE_DOUBLE)
    found = scanned(tmp_path)
    assert [type(each) for each in found] == [FoundModel]


def test_side_files_of_macos_inside_a_folder(tmp_path: Path) -> None:
    """SceneWorks#1333: they come before the weights in the order of names."""
    folder = starter(tmp_path / "folder")
    for part in ("unet", "vae", "text_encoder", "tokenizer"):
        for file in list((folder / part).iterdir()):
            file.with_name(f"._{file.name}").write_bytes(APPLE_DOUBLE)
    assert card_of(folder).family is Family.OWN


OTHER_WEIGHTS = {
    # diffusers_stablediff_conversion#5: trained on TPUs.
    "diffusion_flax_model.msgpack": "Flax",
    # optimum#1497
    "model.onnx": "ONNX",
    # diffusers#8956, optimum-intel#838
    "openvino_model.xml": "OpenVINO",
}


@pytest.mark.parametrize("file", OTHER_WEIGHTS)
def test_weights_for_another_library(file: str, tmp_path: Path) -> None:
    """diffusers_stablediff_conversion#5, optimum#1497, optimum-intel#838: nothing is missing, it is another format."""
    folder = starter(tmp_path / "folder")
    (without_weights(folder, "unet") / file).write_bytes(bytes(100))
    told = refused(folder)
    assert OTHER_WEIGHTS[file] in told
    assert "missing or damaged" not in told


@pytest.mark.parametrize(
    "pipeline",
    [
        "OVStableDiffusionXLPipeline",
        "ORTStableDiffusionPipeline",
        "FlaxStableDiffusionPipeline",
        "LatentConsistencyModelPipeline",
        "StableDiffusionXLImg2ImgPipeline",
    ],
)
def test_pipelines_of_others(pipeline: str, tmp_path: Path) -> None:
    """diffusers#8956, optimum#1497, diffusers#5438: what the folder is made for is named."""
    folder = starter(tmp_path / "folder")
    index = json.loads((folder / "model_index.json").read_text("utf-8"))
    (folder / "model_index.json").write_text(json.dumps({**index, "_class_name": pipeline}), "utf-8")
    assert f"is made for {pipeline}" in refused(folder)


def test_a_lora_repository_chosen_as_a_base_model(tmp_path: Path) -> None:
    """diffusers#4747, fastsdcpu#85: the folder of lcm-lora-sdv1-5."""
    folder = tmp_path / "lcm-lora-sdv1-5"
    folder.mkdir()
    write_file(folder / "pytorch_lora_weights.safetensors", {"lora_unet_conv_in.lora_down.weight": (4, 4, 3, 3)})
    assert "a LoRA" in refused(folder)


def test_a_folder_around_one_checkpoint(tmp_path: Path) -> None:
    """diffusers#5259: a folder for each file; the sentence names it."""
    write_checkpoint(tmp_path / "cuteyukimixAdorable.safetensors", Family.SD1)
    assert "choose cuteyukimixAdorable.safetensors in it" in refused(tmp_path)


def test_a_part_of_a_model_folder(tmp_path: Path) -> None:
    """ComfyUI#1933, latent-consistency/lcm-sdxl: a UNet by itself, or the folder `unet` of a whole one."""
    folder = starter(tmp_path / "folder")
    assert "UNet2DConditionModel" in refused(folder / "unet")


def test_the_hubs_folder_of_a_repository(tmp_path: Path) -> None:
    """fastsdcpu#281: what is chosen is `models--…`, where the model is in a snapshot below it."""
    folder = tmp_path / "models--ann--moths"
    starter(folder / "snapshots" / ("a" * 40))
    assert f"choose snapshots/{'a' * 40} in it" in refused(folder)


@pytest.mark.parametrize("name", ["model_index.json", "unet/diffusion_pytorch_model.safetensors.index.json"])
def test_a_description_chosen_as_a_model(name: str, tmp_path: Path) -> None:
    """diffusers#8474, fastsdcpu#276: the JSON file that describes a folder, or the shards of one part."""
    folder = starter(tmp_path / "folder")
    (folder / name).write_text("{}", "utf-8")
    assert "only describes a model; choose the folder" in refused(folder / name)


def test_a_link_to_what_is_gone(tmp_path: Path) -> None:
    """huggingface_hub#1388, VoiceStudio#1056: a snapshot whose links lead nowhere says which file is not there."""
    folder = starter(tmp_path / "folder")
    weights = without_weights(folder, "unet") / "diffusion_pytorch_model.safetensors"
    weights.symlink_to(tmp_path / "blobs" / "gone")
    told = refused(folder)
    assert "folder" in told
    assert "unet/diffusion_pytorch_model.safetensors" in told
    (each,) = scanned(tmp_path)
    assert isinstance(each, RefusedModel)


def test_a_compiled_unet_in_a_folder(tmp_path: Path) -> None:
    """diffusers#5617, sd_dreambooth_extension#1268: `_orig_mod.` before every name."""
    folder = starter(tmp_path / "folder")
    part = folder / "unet"
    (file,) = part.glob("*.safetensors")
    content = file.read_bytes()
    length = int.from_bytes(content[:8], "little")
    entries = json.loads(content[8 : 8 + length])
    renamed = {name if name == "__metadata__" else f"_orig_mod.{name}": entry for name, entry in entries.items()}
    header = json.dumps(renamed).encode()
    file.write_bytes(len(header).to_bytes(8, "little") + header + content[8 + length :])
    assert "was saved while its unet was compiled" in refused(folder)


def test_a_compiled_unet_in_one_file(tmp_path: Path) -> None:
    """sd-scripts#1024: `model.diffusion_model._orig_mod.`, which is no other model."""
    shapes = {name.replace(UNET, f"{UNET}_orig_mod."): shape for name, shape in tensors(Family.SD1).items()}
    told = refused(write_file(tmp_path / "m.safetensors", shapes))
    assert "names that Atelier does not know, such as model.diffusion_model._orig_mod.input_blocks.0.0.weight" in told


def test_a_lora_that_was_left_in_the_unet(tmp_path: Path) -> None:
    """diffusers#6602: saved while it wore a LoRA."""
    folder = starter(tmp_path / "folder")
    shapes: dict[str, Shape] = {
        "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.base_layer.weight": (64, 64),
        "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.default_0.weight": (4, 64),
    }
    write_file(without_weights(folder, "unet") / "diffusion_pytorch_model.safetensors", shapes)
    assert "saved with a LoRA in its unet" in refused(folder)


WORDS = {
    # diffusers#672, sd-scripts#1244: words that were added for a textual inversion.
    "more words": ("embeddings.token_embedding.weight", (49409, 768)),
    # ComfyUI#7538, OneTrainer#624: LongCLIP, saved into a checkpoint.
    "longer texts": ("embeddings.position_embedding.weight", (248, 768)),
}


@pytest.mark.parametrize("kind", WORDS)
def test_another_text_encoder_in_one_file(kind: str, tmp_path: Path) -> None:
    """diffusers#672, sd-scripts#1244, ComfyUI#7538, OneTrainer#624: told with the tensor by which it differs."""
    name, shape = WORDS[kind]
    told = refused(write_checkpoint(tmp_path / "m.safetensors", Family.SD1, extra={f"{CLIP}{name}": shape}))
    assert f"{CLIP}{name} has another shape" in told


FROM_COMFYUI: dict[str, dict[str, Shape]] = {
    # ComfyUI#2898
    "position ids": {"conditioner.embedders.0.transformer.text_model.embeddings.position_ids": (1, 77)},
    # ComfyUI#2923: the same projection once more, the other way round.
    "a second projection": {"conditioner.embedders.1.model.transformer.text_projection.weight": (1280, 1280)},
    "a scale of logits": {"conditioner.embedders.0.logit_scale": ()},
    # sgm, DiscreteDenoiser
    "the noise of each step": {"denoiser.sigmas": (1000,)},
}


@pytest.mark.parametrize("kind", FROM_COMFYUI)
def test_sdxl_as_comfyui_saves_it(kind: str, tmp_path: Path) -> None:
    """ComfyUI#2898, #2923, ambw_comfyui#4: one key more, which nobody reads."""
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, extra=FROM_COMFYUI[kind])
    assert card_of(path).family is Family.SDXL


def test_clip_under_forges_names(tmp_path: Path) -> None:
    """forge#2636, forge#1118: saved with the names of the program's own parts."""
    shapes = {
        name.replace("cond_stage_model.transformer.", "text_encoders.clip_l.transformer."): shape
        for name, shape in tensors(Family.SD1).items()
    }
    assert "text_encoders.clip_l.transformer" in refused(write_file(tmp_path / "m.safetensors", shapes))


@pytest.mark.parametrize("number", [0, 1])
def test_sdxl_with_one_text_encoder(number: int, tmp_path: Path) -> None:
    """ambw_comfyui#4: one of both is no half that could be completed silently."""
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, without=(f"conditioner.embedders.{number}.",))
    card = card_of(path)
    assert card.missing == {Component.TEXT_ENCODER}
    with pytest.raises(ModelError, match="lacks a text encoder"):
        prediction_of(card, Base(path))


def test_precisions_in_one_file(tmp_path: Path) -> None:
    """sd-webui-model-converter; forge#2636: UNet in half precision, VAE in full, text encoder in bfloat16."""
    kinds = {"first_stage_model.": "F32", "cond_stage_model.": "BF16"}
    shapes = tensors(Family.SD1)
    dtypes = {name: kind for name in shapes for prefix, kind in kinds.items() if name.startswith(prefix)}
    card = card_of(write_file(tmp_path / "m.safetensors", shapes, dtypes=dtypes))
    assert (set(card.dtypes), set(card.missing)) == ({"F16"}, set())
