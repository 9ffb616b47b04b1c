"""Whole models with the adapter in their weights, as single files and as folders, from either."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch
from diffusers import StableDiffusionPipeline, StableDiffusionXLPipeline
from peft import LoraConfig
from safetensors.torch import load_file, save_file
from transformers import CLIPTokenizer

from conftest_engine import CPU, PROMPT
from model_files import tensors, write_checkpoint, write_file
from opened_models import pipeline_of
from studio.assets import resources_folder
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.errors import InputError, ModelError
from studio.engine.export.checkpoint import convert
from studio.engine.export.checkpoint.convert import plan_file, plan_folder
from studio.engine.export.checkpoint.inventory import inventory
from studio.engine.export.checkpoint.ldm_names import OLD_ATTENTION_NAMES, ldm_location
from studio.engine.export.checkpoint.merge import merge
from studio.engine.export.checkpoint.pipeline_configs import WEIGHTS, write_configurations
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.families.stable_diffusion.tokenizer import clip_tokenizer
from studio.engine.lora.layers import ENCODERS, Layer
from studio.engine.model.loader import open_model
from studio.library.header import DTYPE_BYTES, read_header
from tiny_models import regular_folder, tiny_folder

FAMILIES = [Family.SD1, Family.SD2, Family.SDXL]
UNET = ["to_q", "to_v", "to_out.0", "ff.net.0.proj", "proj_in", "proj_out", "conv1", "conv2", "conv_shortcut"]
MORE = ["time_emb_proj", "linear_1", "linear_2", "conv_in", "conv_out", "conv"]
ENCODER = ["q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2", "text_projection"]
UNUSED = ("conditioner.embedders.1.model.logit_scale", "cond_stage_model.model.logit_scale")
NOISE = "scheduler/scheduler_config.json"
UNUSED_IN_SD2 = "cond_stage_model.model.text_projection"

Answers = dict[str, torch.Tensor]


@dataclass(frozen=True)
class Styled:
    """A folder, as `resources/models/<family>` too, a file of the same weights, the layers of a style, and answers."""

    family: Family
    resources: Path
    file: Path
    layers: list[Layer]
    bare: Answers
    live: Answers

    @property
    def folder(self) -> Path:
        return self.resources / "models" / self.family.value

    def load(self, path: Path) -> Any:
        """As diffusers loads it."""
        kind = StableDiffusionXLPipeline if self.family is Family.SDXL else StableDiffusionPipeline
        if path.is_dir():
            return kind.from_pretrained(path, local_files_only=True)
        none = {} if self.family is Family.SDXL else {"safety_checker": None, "requires_safety_checker": False}
        return kind.from_single_file(str(path), config=str(self.folder), local_files_only=True, **none)


@torch.no_grad()
def answers(pipeline: Any) -> Answers:
    """What every part answers to fixed inputs."""
    generator = torch.Generator().manual_seed(1)
    unet = pipeline.unet
    vae = pipeline.vae
    latents = torch.randn((1, 4, 16, 16), generator=generator)
    text = torch.randn((1, 77, unet.config.cross_attention_dim), generator=generator)
    pixels = torch.rand((1, 3, 64, 64), generator=generator)
    added = {"text_embeds": torch.ones(1, 64), "time_ids": torch.ones(1, 6)} if unet.config.addition_embed_type else {}
    found = {
        "unet": unet(latents, torch.tensor([500]), text, added_cond_kwargs=added).sample,
        "vae encoder": vae.encode(pixels).latent_dist.mean,
        "vae decoder": vae.decode(latents).sample,
    }
    for name in ENCODERS:
        encoder = getattr(pipeline, name, None)
        if encoder is not None:
            out = encoder(torch.arange(77)[None])
            found |= {f"{name} {kind}": value for kind, value in out.items()}
    return found


def put_on(network: Any, modules: list[str]) -> None:
    """A strong adapter, but no stronger than one that was trained."""
    targets = [name for name in modules if any(path.endswith(name) for path, _ in network.named_modules())]
    network.add_adapter(LoraConfig(r=4, lora_alpha=4, init_lora_weights=False, target_modules=targets), "style")
    for name, parameter in network.named_parameters():
        if "lora_B" in name:
            parameter.data.mul_(0.1)


@pytest.fixture(scope="module", params=FAMILIES)
def styled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Styled:
    family = request.param
    resources = tmp_path_factory.mktemp("resources")
    folder = regular_folder(resources / "models" / family.value, family)
    merge(folder, family, [], resources / "plain.safetensors", folder=False)
    model = open_model(Base(folder), CPU)
    bare = answers(pipeline_of(model))
    with torch.random.fork_rng():
        torch.manual_seed(0)
        put_on(model.net, [*UNET, *MORE])
        for encoder in model.text_encoders:
            put_on(encoder, ENCODER)
    layers = layers_of(model, "style")
    return Styled(family, resources, resources / "plain.safetensors", layers, bare, answers(pipeline_of(model)))


@pytest.fixture
def shipped(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes another folder's configurations those that come with Atelier."""
    return lambda resources: monkeypatch.setattr(convert, "resources_folder", lambda: resources)


def merged(styled: Styled, base: Path, target: Path, layers: list[Layer]) -> Path:
    """Into what the name of `target` says."""
    as_folder = target.suffix == ""
    merge(base, styled.family, layers, target, folder=as_folder, prediction=Prediction.EPSILON, zero_snr=False)
    assert target.is_dir() is as_folder
    return target


def check(styled: Styled, pipeline: Any) -> None:
    """It does what the adapter did, which was something."""
    found = answers(pipeline)
    assert found.keys() == styled.live.keys()
    for name, answer in found.items():
        torch.testing.assert_close(answer, styled.live[name], rtol=0, atol=1e-5)
    for name in ("unet", "text_encoder last_hidden_state"):
        assert float((found[name] - styled.bare[name]).abs().max()) > 1e-3


def test_a_merged_file_does_what_the_adapter_did(styled: Styled, tmp_path: Path) -> None:
    file = merged(styled, styled.folder, tmp_path / "from-folder.safetensors", styled.layers)
    check(styled, styled.load(file))
    again = merged(styled, styled.file, tmp_path / "from-file.safetensors", styled.layers)
    assert again.read_bytes() == file.read_bytes()


def test_a_merged_folder_does_what_the_adapter_did(
    styled: Styled, shipped: Callable[[Path], None], tmp_path: Path
) -> None:
    shipped(styled.resources)
    folder = merged(styled, styled.file, tmp_path / "from-file", styled.layers)
    pipeline = styled.load(folder)
    check(styled, pipeline)
    pads: dict[Family, list[str | None]] = {Family.SD1: [None], Family.SD2: ["!"], Family.SDXL: [None, "!"]}
    for name, pad in zip(("tokenizer", "tokenizer_2"), pads[styled.family], strict=False):
        own = getattr(pipeline, name)
        wanted = clip_tokenizer(pad)
        assert own(PROMPT, padding="max_length").input_ids == wanted(PROMPT, padding="max_length").input_ids
    again = merged(styled, styled.folder, tmp_path / "from-folder", styled.layers)
    for part in ("unet", "vae"):
        one, two = (load_file(path / part / WEIGHTS[part]) for path in (folder, again))
        assert one.keys() == two.keys()
        assert all(torch.equal(one[name], two[name]) for name in one)


def test_a_base_keeps_its_shape_unless_told(styled: Styled, tmp_path: Path) -> None:
    merge(styled.folder, styled.family, [], tmp_path / "folder")
    merge(styled.file, styled.family, [], tmp_path / "file.safetensors")
    assert (tmp_path / "folder" / "model_index.json").is_file()
    assert (tmp_path / "file.safetensors").read_bytes() == styled.file.read_bytes()


def test_pickles_of_the_same_weights_stay_behind(copied: Path, tmp_path: Path) -> None:
    for part in ("unet", "safety_checker"):
        (copied / part).mkdir(exist_ok=True)
        (copied / part / "pytorch_model.bin").write_bytes(b"without the style")
    merge(copied, Family.SD1, [], tmp_path / "merged")
    assert not (tmp_path / "merged/unet/pytorch_model.bin").exists()
    assert (tmp_path / "merged/safety_checker/pytorch_model.bin").exists()


def test_programs_and_strangers_files_stay_behind(copied: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_text("{}", "utf-8")
    (copied / "unet" / "modeling.py").write_text("raise SystemExit", "utf-8")
    (copied / "unet" / "notes.json").symlink_to(tmp_path / "secret.json")
    (copied / "scheduler" / "link.json").symlink_to(copied / "model_index.json")
    merge(copied, Family.SDXL, [], tmp_path / "merged")
    assert not (tmp_path / "merged/unet/modeling.py").exists()
    assert not (tmp_path / "merged/unet/notes.json").exists()
    assert (tmp_path / "merged/scheduler/link.json").read_bytes() == (copied / "model_index.json").read_bytes()
    assert (tmp_path / "merged/unet/config.json").is_file()


def test_older_programs_find_the_tokenizer_in_two_files(tmp_path: Path) -> None:
    configuration = resources_folder() / "models" / "sd2"
    write_configurations(configuration, Family.SD2, tmp_path / "folder", Prediction.EPSILON, False)
    (tmp_path / "folder" / "tokenizer" / "tokenizer.json").unlink()
    older = CLIPTokenizer.from_pretrained(tmp_path / "folder" / "tokenizer")
    wanted = clip_tokenizer("!")(PROMPT, padding="max_length").input_ids
    assert older(PROMPT, padding="max_length").input_ids == wanted


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SDXL of few numbers."""
    return regular_folder(tmp_path_factory.mktemp("model") / "folder", Family.SDXL)


@pytest.fixture(scope="module")
def single(folder: Path) -> Path:
    """The same as a file."""
    file = folder.with_name("single.safetensors")
    merge(folder, Family.SDXL, [], file, folder=False)
    return file


def change(file: Path, to: Callable[[Answers], Answers], target: Path | None = None) -> None:
    """Write a file's tensors anew, changed."""
    save_file(
        {name: tensor.contiguous() for name, tensor in to(load_file(file)).items()}, target or file, {"format": "pt"}
    )


@pytest.fixture
def copied(folder: Path, tmp_path: Path) -> Path:
    """A folder to be changed."""
    return Path(shutil.copytree(folder, tmp_path / "copied"))


def as_file(folder: Path) -> Path:
    file = folder.with_name("again.safetensors")
    merge(folder, Family.SDXL, [], file, folder=False)
    return file


def test_full_precision_is_taken_where_it_is_whole(copied: Path, single: Path) -> None:
    files = [copied / part / WEIGHTS[part] for part in ("unet", "vae", *ENCODERS)]
    for file in files:
        half = file.with_name(f"{file.stem}.fp16.safetensors")
        change(file, lambda known: {name: tensor.half() for name, tensor in known.items()}, half)
    assert as_file(copied).read_bytes() == single.read_bytes()
    change(files[0], lambda known: {name: known[name] for name in known if not name.startswith("conv_in")})
    header = read_header(as_file(copied))
    dtypes = {name.split(".")[0]: header.dtype(name) for name in header.tensors}
    assert dtypes == {"model": "F16", "first_stage_model": "F32", "conditioner": "F32"}


def test_a_folder_in_several_files(folder: Path, single: Path, tmp_path: Path) -> None:
    pipeline = StableDiffusionXLPipeline.from_pretrained(folder)
    pipeline.save_pretrained(tmp_path / "sharded", max_shard_size="1MB")
    assert len(list((tmp_path / "sharded" / "unet").glob("*.safetensors"))) > 3
    assert as_file(tmp_path / "sharded").read_bytes() == single.read_bytes()


def test_older_names_in_a_folder(copied: Path, single: Path) -> None:
    def older(known: Answers) -> Answers:
        names = {name: name for name in known}
        for new, old in OLD_ATTENTION_NAMES.items():
            names = {name: now.replace(f"attentions.0.{new}.", f"attentions.0.{old}.") for name, now in names.items()}
        return {names[name]: tensor for name, tensor in known.items()}

    def prefixed(known: Answers) -> Answers:
        positions = {"text_model.embeddings.position_ids": torch.arange(77)[None]}
        return {f"text_model.{name}": tensor for name, tensor in known.items()} | positions

    change(copied / "vae" / WEIGHTS["vae"], older)
    change(copied / "text_encoder" / WEIGHTS["text_encoder"], prefixed)
    assert any("proj_attn" in name for name in read_header(copied / "vae" / WEIGHTS["vae"]).tensors)
    assert as_file(copied).read_bytes() == single.read_bytes()


def test_numbers_of_several_formats_stand_where_readers_expect_them(copied: Path) -> None:
    change(copied / "vae" / WEIGHTS["vae"], lambda known: {name: known[name].bfloat16() for name in known})
    change(copied / "unet" / WEIGHTS["unet"], lambda known: {name: known[name].double() for name in known})
    file = as_file(copied)
    header = read_header(file)
    assert header.data_start % 8 == 0
    assert {header.dtype(name) for name in header.tensors} == {"F64", "F32", "BF16"}
    assert all(header.byte_range(name)[0] % DTYPE_BYTES[header.dtype(name)] == 0 for name in header.tensors)
    assert load_file(file).keys() == header.tensors.keys()


def test_thirds_of_two_formats_cannot_be_joined(copied: Path, tmp_path: Path) -> None:
    def mixed(known: Answers) -> Answers:
        return {name: tensor.half() if "k_proj.weight" in name else tensor for name, tensor in known.items()}

    change(copied / "text_encoder_2" / WEIGHTS["text_encoder_2"], mixed)
    with pytest.raises(ModelError, match="two number formats"):
        as_file(copied)
    assert not (tmp_path / "again.safetensors").exists()


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ("first_stage_model.", "single.safetensors has no VAE, so no folder can be made of it."),
        ("cond_stage_model.", "single.safetensors has no text encoder, so no folder can be made of it."),
        ("model.diffusion_model.out.2.bias", "has no weight for unet.conv_out.bias"),
        ("first_stage_model.quant_conv.bias", "has no weight for vae.quant_conv.bias"),
    ],
)
def test_no_folder_is_made_of_a_part_of_a_model(without: str, told: str, tmp_path: Path) -> None:
    file = write_checkpoint(tmp_path / "single.safetensors", Family.SD1, without=(without,))
    with pytest.raises(ModelError, match=told):
        merge(file, Family.SD1, [], tmp_path / "folder", folder=True)
    assert list(tmp_path.iterdir()) == [file]


def test_no_file_is_made_of_a_part_of_a_folder(copied: Path, tmp_path: Path) -> None:
    change(
        copied / "unet" / WEIGHTS["unet"], lambda known: {name: known[name] for name in known if "norm1" not in name}
    )
    with pytest.raises(ModelError, match=r"has no weight for unet\.down_blocks\.0\.resnets\.0\.norm1\.weight"):
        as_file(copied)
    (copied / "vae" / "config.json").unlink()
    with pytest.raises(ModelError, match=r"vae/config\.json is missing"):
        as_file(copied)
    assert list(tmp_path.iterdir()) == [copied]


@pytest.mark.parametrize("family", [Family.OWN, Family.SD1])
def test_a_size_of_its_own_has_no_file(family: Family, tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "starter", Family.SD1)
    with pytest.raises(InputError, match="starter has a size of its own"):
        merge(folder, family, [], tmp_path / "file.safetensors", folder=False)
    assert list(tmp_path.iterdir()) == [folder]
    merge(folder, Family.OWN, [], tmp_path / "merged", folder=True)
    assert (tmp_path / "merged" / "model_index.json").is_file()


@pytest.mark.parametrize("shape", [{"layers_per_block": 1}, {"up_block_types": ["UpBlock2D"] * 3}])
def test_other_layers_than_those_of_single_files_have_no_file(copied: Path, shape: dict[str, Any]) -> None:
    configured(copied, "unet/config.json", **shape)
    with pytest.raises(InputError, match="copied has a size of its own"):
        as_file(copied)


@pytest.mark.parametrize("path", ["no.such.module", "conv_in"])
@pytest.mark.parametrize("part", ["unet", "text_encoder_2"])
def test_what_a_base_lacks_cannot_be_merged(folder: Path, single: Path, part: str, path: str, tmp_path: Path) -> None:
    strange = Layer(part, path, torch.zeros(1, 4), torch.zeros(4, 1), 1.0)
    for base in (folder, single):
        with pytest.raises(ModelError, match=f"no weight for {part}|another shape"):
            merge(base, Family.SDXL, [strange], tmp_path / base.name)


def noise_of(folder: Path) -> dict[str, Any]:
    told = json.loads((folder / NOISE).read_text("utf-8"))
    return {key: told.get(key) for key in ("prediction_type", "rescale_betas_zero_snr", "timestep_spacing")}


def configured(folder: Path, name: str, **changes: Any) -> Path:
    """The folder, one of whose configurations is changed."""
    file = folder / name
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), **changes}), "utf-8")
    return folder


@pytest.mark.parametrize("zero_snr", [False, True])
def test_a_file_is_marked_with_what_it_predicts(copied: Path, zero_snr: bool) -> None:
    file = as_file(configured(copied, NOISE, prediction_type="v_prediction", rescale_betas_zero_snr=zero_snr))
    header = read_header(file)
    marks = {name: header.shape(name) for name in ("v_pred", "ztsnr") if name in header.tensors}
    assert marks == ({"v_pred": (0,), "ztsnr": (0,)} if zero_snr else {"v_pred": (0,)})
    assert header.metadata == {"format": "pt", "modelspec.prediction_type": "v"}


@pytest.mark.parametrize(("zero_snr", "spacing"), [(False, "leading"), (True, "trailing")])
def test_a_folder_says_what_it_predicts(folder: Path, zero_snr: bool, spacing: str, tmp_path: Path) -> None:
    target = tmp_path / "folder"
    shutil.copytree(folder, tmp_path / "sd2")
    configured(tmp_path / "sd2", NOISE, timestep_spacing="leading")
    write_configurations(tmp_path / "sd2", Family.SD2, target, Prediction.VELOCITY, zero_snr)
    assert noise_of(target) == {
        "prediction_type": "v_prediction",
        "rescale_betas_zero_snr": zero_snr,
        "timestep_spacing": spacing,
    }
    assert json.loads((target / "unet" / "config.json").read_text("utf-8"))["sample_size"] == 96


def test_what_the_artist_says_is_written(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "file.safetensors"
    merge(folder, Family.SDXL, [], file, folder=False, prediction=Prediction.VELOCITY, zero_snr=True)
    assert {"v_pred", "ztsnr"} <= read_header(file).tensors.keys()


def test_what_a_file_does_not_tell_has_to_be_said(tmp_path: Path) -> None:
    file = write_checkpoint(tmp_path / "style-vpred.safetensors", Family.SDXL)
    with pytest.raises(ModelError, match="Nothing tells whether style-vpred predicts noise, velocity or flow"):
        merge(file, Family.SDXL, [], tmp_path / "folder", folder=True)
    assert list(tmp_path.iterdir()) == [file]


def test_what_the_base_says_of_itself_is_kept(copied: Path, shipped: Callable[[Path], None], tmp_path: Path) -> None:
    weights = copied / "unet" / WEIGHTS["unet"]
    told = {"modelspec.title": "Moths", "modelspec.license": "MIT"}
    metadata = {**told, "format": "pt", "modelspec.hash_sha256": "0x1", "trained_on": "moths"}
    save_file(load_file(weights), weights, metadata)
    file = as_file(copied)
    prediction = {"modelspec.prediction_type": "epsilon"}
    assert read_header(file).metadata == {"format": "pt", **told, **prediction}
    shutil.move(copied, tmp_path / "resources" / "models" / "sdxl")
    shipped(tmp_path / "resources")
    again = tmp_path / "folder"
    merge(file, Family.SDXL, [], again, folder=True, prediction=Prediction.EPSILON, zero_snr=False)
    assert read_header(again / "unet" / WEIGHTS["unet"]).metadata == {"format": "pt", **told, **prediction}
    assert read_header(again / "text_encoder" / WEIGHTS["text_encoder"]).metadata == {"format": "pt"}


def test_a_folder_of_half_precision_draws_as_it_is(
    folder: Path, single: Path, shipped: Callable[[Path], None], tmp_path: Path
) -> None:
    configuration = shutil.copytree(folder, tmp_path / "resources" / "models" / "sdxl")
    for part in ENCODERS:
        configured(configuration, f"{part}/config.json", dtype=None)
    shipped(tmp_path / "resources")
    half = tmp_path / "half.safetensors"
    target = tmp_path / "folder"
    change(single, lambda known: {name: tensor.half() for name, tensor in known.items()}, half)
    merge(half, Family.SDXL, [], target, folder=True, prediction=Prediction.EPSILON, zero_snr=False)
    pipeline = StableDiffusionXLPipeline.from_pretrained(target)
    pipeline.set_progress_bar_config(disable=True)
    drawn = pipeline(PROMPT, num_inference_steps=1, width=64, height=64, output_type="latent").images
    assert drawn.dtype == torch.float32
    assert bool(drawn.isfinite().all())
    stored = read_header(target / "text_encoder" / WEIGHTS["text_encoder"])
    assert {stored.dtype(name) for name in stored.tensors} == {"F16"}


@pytest.fixture(scope="module", params=FAMILIES)
def full_size(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Family, Path]:
    """A folder of a full-size model, all holes."""
    family = request.param
    folder = tmp_path_factory.mktemp("full")
    shipped = resources_folder() / "models" / family.value
    shutil.copytree(shipped, folder, dirs_exist_ok=True)
    for part, shapes in inventory(shipped, family).items():
        write_file(folder / part / WEIGHTS[part], shapes)
    return family, folder


def test_names_and_shapes_are_those_of_single_files(full_size: tuple[Family, Path]) -> None:
    """But for what no reader needs: CLIP's own temperature, and what SD 2 leaves unused of its text encoder."""
    family, folder = full_size
    planned = plan_file(folder, family)
    found = {tensor.name: tensor.shape for tensor in planned}
    left_out = {*UNUSED, UNUSED_IN_SD2} if family is Family.SD2 else set(UNUSED)
    assert found == {name: shape for name, shape in tensors(family).items() if name not in left_out}
    assert len(found) == len(planned)


def test_every_tensor_has_a_place_of_its_own(full_size: tuple[Family, Path], tmp_path: Path) -> None:
    family, folder = full_size
    known = [(part, name) for part, shapes in inventory(folder, family).items() for name in shapes]
    places = [ldm_location(family, part, name) for part, name in known]
    assert None not in places
    assert len({(place.name, place.qkv_index) for place in places if place}) == len(known)
    file = write_checkpoint(tmp_path / "full.safetensors", family)
    plans = plan_folder(file, family, folder)
    assert [(part, tensor.name) for part, planned in plans.items() for tensor in planned] == known
    spans = sorted((source.begin, source.end) for plan in plans.values() for one in plan for source in one.sources)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    header = read_header(file)
    left_out = [
        name for name in header.tensors if name in UNUSED or (family is Family.SD2 and ".resblocks.23." in name)
    ]
    left_out += [UNUSED_IN_SD2] if family is Family.SD2 else []
    lost = sum(header.byte_range(name)[1] - header.byte_range(name)[0] for name in left_out)
    assert sum(end - begin for begin, end in spans) == header.size - header.data_start - lost
