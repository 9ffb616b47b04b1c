"""More kinds of LoRA files out of public threads and of programs that write them: read with the numbers of their
definition, or refused with the truth."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import AdaLoraConfig, LoHaConfig, LoKrConfig, get_peft_model
from torch import Tensor, nn

from lora_files import PAIRS, Place, Written, lokr, lora, numbers
from studio.domain.base_model import Family
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import Sgm, sgm_path
from studio.engine.lora.module_shapes import shapes_of_family
from studio.engine.lora.reading import read_changes
from studio.engine.lora.text_encoders import in_text_model
from studio.library.lora.lora_file import read_lora_file

FIRST, SECOND = ENCODERS
BLOCK = "down_blocks.1.attentions.0.transformer_blocks.0"
SD1: list[Place] = [(UNET, f"{BLOCK}.{path}") for path in ("attn2.to_k", "attn1.to_q", "ff.net.2")]
CONVOLUTION: Place = (UNET, "down_blocks.1.resnets.0.conv1")
TEXTS: list[Place] = [(FIRST, f"encoder.layers.3.self_attn.{path}") for path in ("q_proj", "out_proj")]
METADATA = {"ss_base_model_version": "sd_v1", "ss_network_module": "networks.lora"}
PROGRAMS = ("ComfyUI", "A1111", "Forge", "InvokeAI", "stable-diffusion.cpp", "diffusers")
Said = tuple[int, str, str]
Say = Callable[..., Said]


def shape_of(place: Place, family: Family = Family.SD1) -> tuple[int, ...]:
    shapes = shapes_of_family(family).shapes
    component, path = place
    return shapes[place] if place in shapes else shapes[component, in_text_model(path)]


def kohya(place: Place, encoder: str = "lora_te_") -> str:
    component, path = place
    prefix, path = ("lora_unet_", path) if component == UNET else (encoder, in_text_model(path))
    return prefix + path.replace(".", "_")


def file_of(
    places: list[Place], name: Callable[[Place], str] = kohya, family: Family = Family.SD1, **how: Any
) -> Written:
    """A LoRA on each of the places, under these names."""
    written = Written()
    for place in places:
        tensors, written.truth[place] = lora(shape_of(place, family), name(place), **how)
        written.tensors |= tensors
    return written


def check_numbers(truth: dict[Place, Tensor], target: Path, family: Family = Family.SD1, rtol: float = 1e-4) -> None:
    """A file adds what it was to, no more and no less."""
    reading = read_changes(read_lora_file(target), shapes_of_family(family))
    found = {(change.component, change.path): change.delta().double() for change in reading.changes}
    # One that does nothing may stand there for InvokeAI, which tells the base model by it.
    found = {place: change for place, change in found.items() if place in truth or bool(change.any())}
    assert found.keys() == truth.keys()
    for place, meant in truth.items():
        torch.testing.assert_close(found[place], meant.double().reshape(found[place].shape), rtol=rtol, atol=1e-6)


def check_converted(say: Say, source: Path, truth: dict[Place, Tensor], *more: object, rtol: float = 1e-4) -> str:
    """Written anew, for all programs and with the same numbers; what was said."""
    target = source.parent / "target.safetensors"
    code, _, err = say("convert", source, target, *more)
    assert code == 0, err
    assert f"Checked for: {', '.join(PROGRAMS)}." in err
    check_numbers(truth, target, rtol=rtol)
    return err


def check_refused(say: Say, source: Path, *said: str) -> None:
    """By both commands, in one line that says all of this."""
    target = source.parent / "target.safetensors"
    for words in (("verify", source), ("convert", source, target)):
        code, _, err = say(*words)
        assert (code, err.count("\n")) == (1, 1), err
        for text in said:
            assert text in err
    assert not target.exists()


def check_dropped(say: Say, source: Path, truth: dict[Place, Tensor], left_out: str) -> None:
    """Told of by name, refused until that is said to be left out, and right without it."""
    target = source.parent / "target.safetensors"
    code, out, _ = say("verify", source)
    assert left_out in out
    assert f"Checked for: {', '.join(PROGRAMS)}." not in out
    code, _, err = say("convert", source, target)
    assert (code, left_out in err, "--drop" in err, target.exists()) == (1, True, True, False), err
    err = check_converted(say, source, truth, "--drop")
    assert "Left out" in err


def readers(out: str) -> set[str]:
    line = next(line for line in out.splitlines() if line.startswith("Checked for: "))
    return {program for program in PROGRAMS if program in line}


def of_peft(config: Any, folder: Path, places: list[Place]) -> dict[Place, Tensor]:
    """A folder that peft writes for these modules, with random numbers; what peft itself adds to their weights."""
    tree = nn.Module()
    for place in places:
        *above, last = place[1].split(".")
        node = tree
        for name in above:
            if not hasattr(node, name):
                node.add_module(name, nn.Module())
            node = node.get_submodule(name)
        out, into, *kernel = shape_of(place)
        node.add_module(last, nn.Conv2d(into, out, kernel[0], padding=1) if kernel else nn.Linear(into, out))
    model = get_peft_model(tree, config)
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            parameter.data = numbers(*parameter.shape, seed=len(name))
    model.save_pretrained(str(folder))
    layers = model.base_model.model
    return {place: layers.get_submodule(place[1]).get_delta_weight("default").detach() for place in places}


PEFT_PLACES = [*SD1[:2], CONVOLUTION]
NAMES = [path for _, path in PEFT_PLACES]
LYCORIS_OF_PEFT = {
    # peft#1693, LyCORIS#179: alpha is half the rank, and stands in the configuration alone.
    "LoHa": LoHaConfig(r=4, alpha=2, target_modules=NAMES),
    "LoHa by Tucker": LoHaConfig(r=4, alpha=1, target_modules=NAMES, use_effective_conv2d=True),
    # peft, tuners/lokr/layer.py: alpha / rank is counted where both factors are whole too.
    "LoKr": LoKrConfig(r=4, alpha=2, target_modules=NAMES),
    "LoKr in whole factors": LoKrConfig(r=1024, alpha=512, target_modules=NAMES),
    "LoKr in four": LoKrConfig(r=2, alpha=8, target_modules=NAMES, decompose_both=True, decompose_factor=16),
    "alphas by pattern": LoHaConfig(r=4, alpha=2, target_modules=NAMES, alpha_pattern={"to_k": 16}),
}


@pytest.mark.parametrize("kind", LYCORIS_OF_PEFT)
def test_lycoris_of_peft_has_its_alpha_in_the_configuration(kind: str, tmp_path: Path) -> None:
    """peft#1693, peft#978: `hada_*` and `lokr_*` under `base_model.model.`, alpha in adapter_config.json."""
    truth = of_peft(LYCORIS_OF_PEFT[kind], tmp_path / "adapter", PEFT_PLACES)
    check_numbers(truth, tmp_path / "adapter", rtol=1e-3)


def test_adalora(say: Say, tmp_path: Path) -> None:
    """peft, tuners/adalora/layer.py: singular values of their own between both halves (2303.10512)."""
    config = AdaLoraConfig(init_r=6, lora_alpha=3, target_modules=NAMES[:2], total_step=10)
    truth = of_peft(config, tmp_path / "adapter", PEFT_PLACES[:2])
    assert "AdaLoRA" in say("verify", tmp_path / "adapter")[1]
    check_converted(say, tmp_path / "adapter", truth, rtol=1e-3)


@pytest.mark.parametrize("kind", ["pissa", "pissa_niter_4", "olora", "corda", "loftq", "lora_ga"])
@pytest.mark.parametrize("in_metadata", [False, True])
def test_a_lora_that_changed_its_base_model(kind: str, in_metadata: bool, say: Say, tmp_path: Path) -> None:
    """peft#1929, peft#2270, peft#1626: it is one of the weights that were left once it was taken from them."""
    name = "unet." if in_metadata else "base_model.model."
    written = file_of(SD1, lambda place: name + place[1], pair=PAIRS["peft"])
    config = {"r": 2, "lora_alpha": 2, "init_lora_weights": kind}
    of_unet = {f"unet.{key}": value for key, value in config.items()}
    metadata = {"lora_adapter_metadata": json.dumps(of_unet)} if in_metadata else {}
    written.save(tmp_path / "adapter_model.safetensors", metadata)
    if not in_metadata:
        (tmp_path / "adapter_config.json").write_text(json.dumps(config))
    code, out, _ = say("verify", tmp_path / "adapter_model.safetensors")
    assert (code, kind in out, readers(out)) == (1, True, set())
    code, _, err = say("convert", tmp_path / "adapter_model.safetensors", tmp_path / "out", "--drop")
    assert (code, kind in err, err.count("\n")) == (1, True, 1)


@pytest.mark.parametrize("kind", [True, False, "gaussian", "eva", "orthogonal"])
def test_a_lora_that_began_in_another_way(kind: object, tmp_path: Path) -> None:
    """peft, tuners/lora/config.py: these leave the base model as it is, or say nothing of it."""
    written = file_of(SD1, lambda place: f"base_model.model.{place[1]}", pair=PAIRS["peft"])
    written.save(tmp_path / "adapter_model.safetensors")
    config = {"r": 2, "lora_alpha": 4, "init_lora_weights": kind}
    (tmp_path / "adapter_config.json").write_text(json.dumps(config))
    check_numbers({place: 2 * meant for place, meant in written.truth.items()}, tmp_path)


def test_a_text_encoder_of_peft(say: Say, tmp_path: Path) -> None:
    """diffusers#2141; peft, examples/lora_dreambooth: `text_encoder/`, a folder with its own configuration."""
    written = file_of(TEXTS, lambda place: f"base_model.model.text_model.{place[1]}", pair=PAIRS["peft"])
    folder = tmp_path / "text_encoder"
    folder.mkdir()
    written.save(folder / "adapter_model.safetensors")
    (folder / "adapter_config.json").write_text(json.dumps({"r": 2, "lora_alpha": 16}))
    truth = {place: 8 * meant for place, meant in written.truth.items()}
    check_numbers(truth, folder)
    assert say("convert", folder, tmp_path / "target", "--family", "sd1")[0] == 0
    check_numbers(truth, tmp_path / "target.safetensors")


FOLDERS = {
    # diffusers#2141: `unet` and `text_encoder` are an adapter each.
    "parts": ("text_encoder/adapter_model.safetensors", "unet/adapter_model.safetensors"),
    # diffusers#4747: what training left on its way.
    "checkpoints": ("checkpoint-500/pytorch_lora_weights.safetensors",),
    # diffusers#3960: a file for each epoch, as sd-scripts names them.
    "epochs": ("style-000002.safetensors", "style-000004.safetensors", "style.safetensors"),
    "nothing": (),
}


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_folder_that_is_no_lora_itself(kind: str, say: Say, tmp_path: Path) -> None:
    """The sentence names what can be chosen in it."""
    folder = tmp_path / "style"
    folder.mkdir()
    for name in FOLDERS[kind]:
        (folder / name).parent.mkdir(exist_ok=True)
        file_of(SD1).save(folder / name)
    check_refused(say, folder, "style is a folder", *FOLDERS[kind][:1])


def test_a_folder_with_one_file(say: Say, tmp_path: Path) -> None:
    """diffusers#5259: a folder of its own for each file of Civitai."""
    written = file_of(SD1, alpha=1.0)
    (tmp_path / "style").mkdir()
    written.save(tmp_path / "style" / "Koreandoll.safetensors", METADATA)
    (tmp_path / "style" / "._Koreandoll.safetensors").write_bytes(APPLE_DOUBLE)
    check_converted(say, tmp_path / "style", written.truth)


OTHER_ADAPTERS = {
    "VeRA": ("vera_lambda_b", "vera_lambda_d"),
    "IA3 of peft": ("ia3_l",),
    "FourierFT": ("fourierft_spectrum",),
    "VB-LoRA": ("vblora_logits_A", "vblora_logits_B"),
    "HRA": ("hra_u",),
    "MiSS": ("miss_block",),
    "SHiRA": ("shira_weight",),
    "RandLoRA": ("randlora_lambda", "randlora_gamma"),
    "GraLoRA": ("gralora_A", "gralora_B"),
    "C3A": ("c3a_kernel",),
}


@pytest.mark.parametrize("kind", OTHER_ADAPTERS)
def test_other_adapters_of_peft_are_called_by_their_name(kind: str, say: Say, tmp_path: Path) -> None:
    """peft, `adapter_layer_names` of src/peft/tuners: no LoRA, and no file without one either."""
    tensors = {f"base_model.model.{path}.{name}": numbers(4, 4) for _, path in SD1 for name in OTHER_ADAPTERS[kind]}
    source = Written(tensors).save(tmp_path / "adapter_model.safetensors")
    check_refused(say, source, f"is an adapter of another kind ({OTHER_ADAPTERS[kind][0].split('_')[0]}")


def test_numbered_loras_of_2022(say: Say, tmp_path: Path) -> None:
    """cloneofsimo/lora#149, `save_safeloras`: modules have numbers and no names."""
    tensors: dict[str, Tensor] = {}
    for number in range(3):
        tensors |= {f"unet:{number}:up": numbers(320, 4), f"unet:{number}:down": numbers(4, 320)}
    check_refused(say, Written(tensors).save(tmp_path / "x.safetensors"), "is a LoRA", "numbers and not by name")


def test_a_bias_of_the_up(say: Say, tmp_path: Path) -> None:
    """diffusers#9999; peft, `lora_bias=True`: lora_B.bias."""
    written = file_of(SD1, lambda place: f"unet.{place[1]}", pair=PAIRS["peft"])
    name = f"unet.{SD1[0][1]}.lora_B.bias"
    written.tensors[name] = numbers(shape_of(SD1[0])[0])
    check_dropped(say, written.save(tmp_path / "x.safetensors", METADATA), written.truth, name)


BESIDE_PEFT = {
    # peft#3306: bias="lora_only" and "all".
    "a bias": ("base_model.model.mid_block.attentions.0.proj_in.base_layer.bias", (1280,)),
    # peft, `modules_to_save`.
    "a whole layer": ("base_model.model.conv_in.weight", (320, 4, 3, 3)),
    # peft, tuners/lora/layer.py and tuners/trainable_tokens.
    "an embedding": ("text_encoder.text_model.embeddings.token_embedding.lora_embedding_A", (2, 49408)),
    "tokens": (
        "text_encoder.text_model.embeddings.token_embedding.token_adapter.trainable_tokens_delta",
        (2, 768),
    ),
}


@pytest.mark.parametrize("kind", BESIDE_PEFT)
def test_what_peft_saves_beside_a_lora(kind: str, say: Say, tmp_path: Path) -> None:
    """peft#3306: biases, whole modules, embeddings: no LoRA holds them, and nothing is left out unsaid."""
    written = file_of(SD1, lambda place: f"base_model.model.{place[1]}", pair=PAIRS["peft"])
    name, shape = BESIDE_PEFT[kind]
    written.tensors[name] = numbers(*shape)
    source = written.save(tmp_path / "x.safetensors", METADATA)
    check_dropped(say, source, written.truth, name[-25:])


def test_a_whole_unet_with_its_lora(say: Say, tmp_path: Path) -> None:
    """diffusers#6602: the state of a UNet that wears a LoRA, base layers and all."""
    written = file_of(SD1, lambda place: place[1], pair=PAIRS["peft, default"])
    for place in SD1:
        written.tensors[f"{place[1]}.base_layer.weight"] = numbers(*shape_of(place), seed=7)
    source = written.save(tmp_path / "x.safetensors", METADATA)
    check_dropped(say, source, written.truth, "base_layer.weight")


@pytest.mark.parametrize("place", ["front", "inside", "flat"])
def test_a_compiled_model(place: str, say: Say, tmp_path: Path) -> None:
    """diffusers#9279, sd-scripts#1024, SimpleTuner#2153: torch.compile puts `_orig_mod` into names."""
    names: dict[str, Callable[[Place], str]] = {
        "front": lambda place: f"unet._orig_mod.{place[1]}",
        "inside": lambda place: "unet." + place[1].replace(".attentions", "._orig_mod.attentions"),
        "flat": lambda place: f"lora_unet__orig_mod_{place[1].replace('.', '_')}",
    }
    pair = PAIRS["kohya" if place == "flat" else "peft"]
    written = file_of(SD1, names[place], pair=pair)
    check_converted(say, written.save(tmp_path / "x.safetensors", METADATA), written.truth)


@pytest.mark.parametrize("key", ["bundle_emb.ema yasuhara.clip_l", "bundle_emb.moth.string_to_param.*"])
def test_embeddings_in_the_same_file(key: str, say: Say, tmp_path: Path) -> None:
    """OneTrainer#485, A1111#13568, ComfyUI#3659: `bundle_emb.<word>.<tensor>`."""
    written = file_of(SD1, alpha=1.0)
    written.tensors[key] = numbers(4, 768)
    check_dropped(say, written.save(tmp_path / "x.safetensors", METADATA), written.truth, key)


def test_norms(say: Say, tmp_path: Path) -> None:
    """ComfyUI#1347; LyCORIS, `train_norm`: w_norm and b_norm."""
    written = file_of(SD1, alpha=1.0)
    name = kohya((UNET, f"{BLOCK}.norm1"))
    written.tensors |= {f"{name}.w_norm": numbers(640), f"{name}.b_norm": numbers(640)}
    check_dropped(say, written.save(tmp_path / "x.safetensors", METADATA), written.truth, f"{name}.b_norm")


@pytest.mark.parametrize("alpha", [float("inf"), 1e10, 0.0])
def test_an_alpha_that_nothing_is_divided_by(alpha: float, say: Say, tmp_path: Path) -> None:
    """ComfyUI#15114; LyCORIS, modules/lokr.py: both factors whole, and alpha the rank that was asked for, such as
    100,000, which is infinite in half precision."""
    written = Written()
    for place in SD1:
        tensors, written.truth[place] = lokr(shape_of(place), kohya(place))
        written.tensors |= {**tensors, f"{kohya(place)}.alpha": torch.tensor(alpha).half()}
    source = written.save(tmp_path / "x.safetensors", METADATA)
    code, out, _ = say("verify", source)
    assert (code, "LoKr" in out, "changes nothing" in out) == (0, True, False)
    check_numbers(written.truth, source)


def test_two_adapters_in_one_file(say: Say, tmp_path: Path) -> None:
    """img2img-turbo#17, diffusers#10392: the state of a model with several adapters."""
    written = file_of(SD1, lambda place: place[1], pair=(".lora_A.default_0.weight", ".lora_B.default_0.weight"))
    other = file_of(SD1, lambda place: place[1], pair=(".lora_A.style.weight", ".lora_B.style.weight"))
    source = Written({**written.tensors, **other.tensors}).save(tmp_path / "x.safetensors", METADATA)
    check_refused(say, source, "several adapters", "default_0, style")


OTHER_MODELS: dict[str, tuple[dict[str, tuple[int, int]], str]] = {
    # ComfyUI#3701, as OneTrainer writes it.
    "SD 3": (
        {
            "lora_transformer_transformer_blocks_0_attn_add_k_proj": (1536, 1536),
            "lora_transformer_transformer_blocks_0_attn_to_add_out": (1536, 1536),
            "lora_transformer_transformer_blocks_0_attn_to_k": (1536, 1536),
            "lora_te3_encoder_block_0_layer_0_SelfAttention_k": (4096, 4096),
        },
        "Stable Diffusion 3",
    ),
    # musubi-tuner#85: names that FLUX has as well, but for some.
    "HunyuanVideo": (
        {
            "lora_unet_double_blocks_0_img_attn_qkv": (9216, 3072),
            "lora_unet_double_blocks_0_img_mlp_fc1": (12288, 3072),
            "lora_unet_single_blocks_0_linear1": (21504, 3072),
        },
        "HunyuanVideo",
    ),
    # sd-scripts#2211: extracted, with Stability's prefix inside the name.
    "FLUX": ({"lora_unet_model_diffusion_model_double_blocks_0_img_attn_proj": (3072, 3072)}, "FLUX"),
    # city96/ComfyUI_ExtraModels#70
    "PixArt": (
        {
            "transformer_blocks.14.ff.net.0.proj": (4608, 1152),
            "transformer_blocks.14.attn1.to_out.0": (1152, 1152),
        },
        "no Stable Diffusion 1, 2 or XL",
    ),
    # diffusers, loaders/lora_pipeline.py, LTXVideoLoraLoaderMixin and SanaLoraLoaderMixin
    "LTX-Video": ({"transformer.transformer_blocks.0.attn1.to_q": (2048, 2048)}, "no Stable Diffusion 1, 2 or XL"),
    # OneTrainer#1431
    "Ernie-Image": (
        {
            "transformer.layers.29.self_attention.to_q": (4096, 4096),
            "transformer.layers.3.mlp.linear_fc2": (4096, 12288),
        },
        "no Stable Diffusion 1, 2 or XL",
    ),
    # ComfyUI#2831
    "Stable Cascade": ({"lora_prior_unet_down_blocks_0_2_attention_attn_to_q": (2048, 2048)}, "Stable Cascade"),
    # diffusers#11243, musubi-tuner
    "Wan": ({"lora_unet_blocks_0_cross_attn_k": (1536, 1536)}, "Wan"),
    # comfyUI-Realtime-Lora#16
    "Z-Image": ({"diffusion_model.layers.5.attention.to_k": (3840, 3840)}, "Z-Image"),
    # diffusers, loaders/lora_conversion_utils.py
    "Qwen-Image": (
        {
            "transformer_blocks.0.attn.add_k_proj": (3072, 3072),
            "transformer_blocks.0.img_mlp.net.2": (3072, 12288),
        },
        "Qwen-Image",
    ),
}


@pytest.mark.parametrize("model", OTHER_MODELS)
def test_a_lora_for_another_model(model: str, say: Say, tmp_path: Path) -> None:
    """ComfyUI#3701, musubi-tuner#85, sd-scripts#2211, ComfyUI_ExtraModels#70, OneTrainer#1431, ComfyUI#2831."""
    sizes, said = OTHER_MODELS[model]
    written = Written()
    for name, size in sizes.items():
        pair = PAIRS["kohya" if name.startswith("lora_") else "peft"]
        written.tensors |= lora(size, name, pair)[0]
    check_refused(say, written.save(tmp_path / "x.safetensors"), said)


def test_fluxs_attention_alone_may_be_that_of_others(say: Say, tmp_path: Path) -> None:
    """diffusers, examples/dreambooth: the targets of FLUX, of SD 3.5 large and of Qwen-Image are called alike."""
    tensors, _ = lora((3072, 3072), "transformer.transformer_blocks.0.attn.add_k_proj", PAIRS["peft"])
    source = Written(tensors).save(tmp_path / "x.safetensors")
    check_refused(say, source, "is for FLUX or a model like it")


def test_outside_the_blocks(say: Say, tmp_path: Path) -> None:
    """diffusers#8581: lora_unet_label_emb_0_0, conv_in and conv_out of SDXL."""
    paths = ("add_embedding.linear_1", "conv_in", "conv_out", "time_embedding.linear_2")
    written = file_of(
        [(UNET, path) for path in paths],
        lambda place: f"lora_unet_{sgm_path(place[1], Sgm()).replace('.', '_')}",
        Family.SDXL,
        alpha=1.0,
    )
    assert "lora_unet_label_emb_0_0.alpha" in written.tensors
    source = written.save(tmp_path / "x.safetensors", {"ss_base_model_version": "sdxl_base_v1-0"})
    assert "ComfyUI" in readers(say("verify", source)[1])
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written.truth, tmp_path / "target.safetensors", Family.SDXL)


SIZES_OF_OTHERS = {
    # a1111-sd-webui-lycoris#39, a1111-sd-webui-locon#35: LyCORIS on the first layer of an inpainting model.
    "inpainting": ("lora_unet_conv_in", (320, 9, 3, 3), "unet.conv_in"),
    # fastsdcpu#82: LCM-LoRA of SSD-1B.
    "SSD-1B": ("lora_unet_input_blocks_4_0_emb_layers_1", (320, 1280), "unet.down_blocks.1.resnets.0.time_emb_proj"),
    # SimpleTuner#400: blocks of 384, 768 and 1,536 channels.
    "refiner": ("lora_unet_input_blocks_4_1_proj_in", (768, 768), "unet.down_blocks.1.attentions.0.proj_in"),
}


@pytest.mark.parametrize("kind", SIZES_OF_OTHERS)
def test_sizes_of_another_model(kind: str, say: Say, tmp_path: Path) -> None:
    """a1111-sd-webui-lycoris#39, fastsdcpu#82, SimpleTuner#400: SDXL's names with other sizes."""
    name, shape, module = SIZES_OF_OTHERS[kind]
    tensors, _ = lora(shape, name, alpha=1.0)
    source = Written(tensors).save(tmp_path / "x.safetensors", {"ss_base_model_version": "sdxl_base_v1-0"})
    code, out, _ = say("verify", source)
    assert (code, readers(out), f"{module} has another shape" in out) == (1, set(), True)
    code, _, err = say("convert", source, tmp_path / "out", "--drop")
    assert (code, f"{module} has another shape" in err, err.count("\n")) == (1, True, 1)


def test_a_lora_that_is_subtracted(say: Say, tmp_path: Path) -> None:
    """kohya_ss#3043, peft#2811: merged with a negative weight, which stands in alpha."""
    written = file_of(SD1, alpha=-4.0)
    source = written.save(tmp_path / "x.safetensors", METADATA)
    assert readers(say("verify", source)[1]) == set(PROGRAMS)
    check_converted(say, source, written.truth)


def test_an_alpha_in_the_metadata_alone(say: Say, tmp_path: Path) -> None:
    """sd-scripts, networks/lora.py; derrian-distro#52: a merge lost the alphas, but still says 1 of 32."""
    written = file_of(SD1, rank=32)
    source = written.save(tmp_path / "x.safetensors", {**METADATA, "ss_network_dim": "32", "ss_network_alpha": "1"})
    out = say("verify", source)[1]
    assert "alpha is missing for 3 of 3 modules" in out
    assert "its metadata say 1" in out
    check_converted(say, source, {place: meant / 32 for place, meant in written.truth.items()}, "--alpha", 1)


def test_text_encoders_alone(say: Say, tmp_path: Path) -> None:
    """sd-scripts, `--network_train_text_encoder_only`: nothing of the UNet."""
    written = file_of(TEXTS, alpha=1.0)
    source = written.save(tmp_path / "x.safetensors", METADATA)
    assert "family: sd1" in say("verify", source)[1]
    check_converted(say, source, written.truth)


def test_the_only_text_encoder_with_a_number(say: Say, tmp_path: Path) -> None:
    """autotrain-advanced#730; diffusers, `convert_state_dict_to_kohya`: lora_te1_ for SD 1 too."""
    written = file_of([*SD1, *TEXTS], lambda place: kohya(place, "lora_te1_"), alpha=1.0)
    source = written.save(tmp_path / "x.safetensors", METADATA)
    out = say("verify", source)[1]
    assert ("family: sd1" in out, "A1111" in readers(out), "ComfyUI" in readers(out)) == (True, False, True)
    check_converted(say, source, written.truth)


def test_two_ways_of_naming_in_one_file(say: Say, tmp_path: Path) -> None:
    """supermerger#33: a LoRA merged from one with diffusers' and one with Stability's names."""
    places: list[Place] = [
        (UNET, f"{side}_blocks.1.attentions.0.transformer_blocks.1.attn2.to_k") for side in ("down", "up")
    ]
    names = {
        places[0]: f"lora_unet_{sgm_path(places[0][1], Sgm()).replace('.', '_')}",
        places[1]: kohya(places[1]),
    }
    written = file_of(places, lambda place: names[place], Family.SDXL, alpha=1.0)
    source = written.save(tmp_path / "x.safetensors", {"ss_base_model_version": "sdxl_base_v1-0"})
    assert "InvokeAI" not in readers(say("verify", source)[1])
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written.truth, tmp_path / "target.safetensors", Family.SDXL)


def test_a_weight_that_is_set(say: Say, tmp_path: Path) -> None:
    """ComfyUI, comfy/lora.py: `.set_weight` puts another weight in the place of the model's."""
    written = file_of(SD1, alpha=1.0)
    name = "diffusion_model.input_blocks.0.0.weight.set_weight"
    written.tensors[name] = numbers(320, 4, 3, 3)
    check_dropped(say, written.save(tmp_path / "x.safetensors", METADATA), written.truth, name)


APPLE_DOUBLE = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + bytes(4000)
NO_MODELS: dict[str, tuple[bytes, str]] = {
    # Lora-for-Diffusers#3, A1111#8123: cloned without git-lfs.
    "pointer": (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7\nsize 3227851\n", "git-lfs"),
    # diffusers#3960: the page that asks to sign in, or says that there is nothing.
    "page": (b"<!DOCTYPE html>\n<html><head><title>Civitai</title></head></html>", "web site"),
    "page with spaces before": (b"\r\n  <html lang=en>" + bytes(40), "web site"),
    # cog-flux#66, flux-fine-tuner#41: what Civitai's interface answers.
    "answer": (b'{"error":"Unauthorized","message":"You have to be signed in to download this"}', "web site"),
    # SceneWorks#1333, A1111#9944, lm-studio#451: written by macOS on drives of other systems.
    "side file": (APPLE_DOUBLE, "macOS"),
    # InvokeAI, backend/quantization/gguf: LoRA for other programs.
    "GGUF": (b"GGUF\x03\x00\x00\x00" + bytes(64), "GGUF"),
    "archive": (b"7z\xbc\xaf\x27\x1c" + bytes(64), "archive"),
}


@pytest.mark.parametrize("kind", NO_MODELS)
def test_something_else_was_saved_under_the_name(kind: str, say: Say, tmp_path: Path) -> None:
    """diffusers#3960, A1111#8123, A1111#9944, SceneWorks#1333: what it is, and what to do."""
    content, said = NO_MODELS[kind]
    (tmp_path / "x.safetensors").write_bytes(content)
    check_refused(say, tmp_path / "x.safetensors", "x.safetensors", said)


@pytest.mark.parametrize("name", ["style.zip", "style.safetensors"])
def test_an_archive_of_a_lora(name: str, say: Say, tmp_path: Path) -> None:
    """ComfyUI-Lora-Manager#691: safetensors in a ZIP archive, which is no pickle."""
    file_of(SD1).save(tmp_path / "inside.safetensors")
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.write(tmp_path / "inside.safetensors", "style_v1.safetensors")
    check_refused(say, tmp_path / name, "archive")
