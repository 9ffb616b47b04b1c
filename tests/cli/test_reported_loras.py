"""LoRA files as people reported them, each at its full names and sizes: told about, converted with the right numbers,
or refused with the truth."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from lora_files import PAIRS, Place, Written, lokr, lora, numbers, tucker
from studio.domain.base_model import Family
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import Sgm, sgm_path
from studio.engine.lora.module_shapes import shapes_of_family
from studio.engine.lora.reading import read_changes
from studio.engine.lora.text_encoders import in_text_model
from studio.library.lora.lora_file import read_lora_file

FIRST, SECOND = ENCODERS
ATTENTION = "down_blocks.1.attentions.0.transformer_blocks.1"
XL = ("attn2.to_k", "attn1.to_q", "attn1.to_out.0", "ff.net.2")
XL_PLACES: list[Place] = [(UNET, f"{ATTENTION}.{path}") for path in XL]
XL_CONVOLUTIONS: list[Place] = [
    (UNET, "down_blocks.1.resnets.0.conv1"),
    (UNET, "down_blocks.0.downsamplers.0.conv"),
    (UNET, "mid_block.resnets.0.time_emb_proj"),
]
ENCODER_LAYERS = {FIRST: "layers.3.self_attn.out_proj", SECOND: "layers.20.self_attn.out_proj"}
XL_ENCODERS: list[Place] = [
    place
    for place in shapes_of_family(Family.SDXL).shapes
    if place[0] in ENCODER_LAYERS and place[1].endswith(ENCODER_LAYERS[place[0]])
]
KOHYA_METADATA = {"ss_base_model_version": "sdxl_base_v1-0", "ss_network_module": "networks.lora"}
PROGRAMS = ("ComfyUI", "A1111", "Forge", "InvokeAI", "stable-diffusion.cpp", "diffusers")
Said = tuple[int, str, str]


def flat(path: str) -> str:
    return path.replace(".", "_")


def kohya(place: Place, *, diffusers: bool = False) -> str:
    """As sd-scripts names the modules of SDXL, or as converters do that keep diffusers' paths."""
    component, path = place
    if component == UNET:
        return "lora_unet_" + flat(path if diffusers else sgm_path(path, Sgm()))
    return f"lora_te{1 + ENCODERS.index(component)}_{flat(in_text_model(path))}"


def add(written: Written, place: Place, name: str, family: Family = Family.SDXL, **how: Any) -> None:
    """A LoRA of the place under this name."""
    tensors, truth = lora(shapes_of_family(family).shapes[place], name, **how)
    written.tensors |= tensors
    written.truth[place] = truth


def kohya_file(places: list[Place] = XL_PLACES, **how: Any) -> Written:
    written = Written()
    for place in places:
        add(written, place, kohya(place), **how)
    return written


def check_numbers(written: Written, target: Path, family: Family = Family.SDXL, rtol: float = 1e-4) -> None:
    """A file adds what it was to, no more and no less."""
    reading = read_changes(read_lora_file(target), shapes_of_family(family))
    found = {(change.component, change.path): change.delta().double() for change in reading.changes}
    # One that does nothing may stand there for InvokeAI, which tells the base model by it.
    found = {place: change for place, change in found.items() if place in written.truth or bool(change.any())}
    assert found.keys() == written.truth.keys()
    for place, truth in written.truth.items():
        torch.testing.assert_close(found[place], truth.reshape(found[place].shape), rtol=rtol, atol=1e-6)


def check_converted(
    say: Callable[..., Said], written: Written, folder: Path, metadata: dict[str, str] | None = None, *more: object
) -> None:
    """Told about, and converted for all programs."""
    source = written.save(folder / "source.safetensors", metadata)
    assert "family: sdxl" in say("verify", source, *more)[1]
    target = folder / "target.safetensors"
    code, _, err = say("convert", source, target)
    assert code == 0, err
    assert f"Checked for: {', '.join(PROGRAMS)}." in err
    check_numbers(written, target)


def readers(out: str) -> set[str]:
    """The programs that `verify` names."""
    line = next(line for line in out.splitlines() if line.startswith("Checked for: "))
    return {program for program in PROGRAMS if program in line}


def test_omi(say: Callable[..., Said], tmp_path: Path) -> None:
    """OneTrainer#885: unet.<Stability's path>.lora_up, clip_l and clip_g, with alphas."""
    written = Written()
    for component, path in XL_PLACES:
        add(written, (component, path), f"unet.{sgm_path(path, Sgm())}", alpha=1.0)
    for component, path in XL_ENCODERS:
        clip = {FIRST: "clip_l", SECOND: "clip_g"}[component]
        add(written, (component, path), f"{clip}.{in_text_model(path)}", alpha=1.0)
    metadata = {"modelspec.architecture": "stable-diffusion-xl-v1-base/lora"}
    check_converted(say, written, tmp_path, metadata)


def test_text_projection(say: Callable[..., Said], tmp_path: Path) -> None:
    """ComfyUI#1163, OneTrainer#47, diffusers#8242: lora_te2_text_projection."""
    written = kohya_file(alpha=1.0)
    add(written, (SECOND, "text_projection"), "lora_te2_text_projection", alpha=1.0)
    source = written.save(tmp_path / "source.safetensors", KOHYA_METADATA)
    target = tmp_path / "target.safetensors"
    assert say("convert", source, target)[0] == 0
    check_numbers(written, target)


def test_mixed_ranks_without_alpha(say: Callable[..., Said], tmp_path: Path) -> None:
    """diffusers#14409: PEFT names, ranks 16 and 64, no alpha: scale 1 everywhere."""
    written = Written()
    for at, place in enumerate(XL_PLACES):
        add(written, place, ".".join(place), pair=PAIRS["peft"], rank=64 if at else 16)
    check_converted(say, written, tmp_path)


def test_dora_of_kohya(say: Callable[..., Said], tmp_path: Path) -> None:
    """LyCORIS#216, forge#635: dora_scale (1, in); whoever drops the magnitudes does not read it whole."""
    written = kohya_file(alpha=1.0)
    for place in XL_PLACES:
        width = shapes_of_family(Family.SDXL).shapes[place][1]
        written.tensors[f"{kohya(place)}.dora_scale"] = numbers(1, width).abs() + 1
    source = written.save(tmp_path / "source.safetensors", KOHYA_METADATA)
    assert readers(say("verify", source)[1]) == {"ComfyUI", "A1111", "Forge", "InvokeAI"}
    code, _, err = say("convert", source, tmp_path / "target", "--rank", 8)
    assert (code, "name that with --base" in err) == (1, True)


def test_dora_of_peft(say: Callable[..., Said], tmp_path: Path) -> None:
    """peft#1561: lora_magnitude_vector, which diffusers reads whole."""
    written = Written()
    for place in XL_PLACES:
        add(written, place, ".".join(place), pair=PAIRS["peft"])
        out = shapes_of_family(Family.SDXL).shapes[place][0]
        written.tensors[f"{'.'.join(place)}.lora_magnitude_vector"] = numbers(out).abs() + 1
    source = written.save(tmp_path / "source.safetensors")
    assert readers(say("verify", source)[1]) == {"diffusers"}


def test_diffusers_before_peft(say: Callable[..., Said], tmp_path: Path) -> None:
    """ComfyUI#1144: processor keys, text_encoder_2 and lora_linear_layer."""
    written = Written()
    for component, path in XL_PLACES[:2]:
        add(written, (component, path), f"unet.{path.replace('.to_', '.processor.to_')}", pair=PAIRS["processor"])
    for place in XL_ENCODERS:
        add(written, place, ".".join(place), pair=PAIRS["linear layer"])
    check_converted(say, written, tmp_path)


def test_ia3(say: Callable[..., Said], tmp_path: Path) -> None:
    """ComfyUI#6397: (IA)³ of LyCORIS."""
    written = Written()
    for layer in range(3):
        name = f"lora_te_text_model_encoder_layers_{layer}_self_attn_k_proj"
        written.tensors |= {f"{name}.weight": numbers(768, 1), f"{name}.on_input": torch.tensor(False)}
    source = written.save(tmp_path / "source.safetensors", {"ss_base_model_version": "sd_v1"})
    code, out, _ = say("verify", source)
    assert (code, "IA3" in out, readers(out)) == (0, True, {"A1111"})


def test_lokr_and_lora_under_lycoris_names(say: Callable[..., Said], tmp_path: Path) -> None:
    """ComfyUI#5417, #4957: SimpleTuner's lycoris_* names, for LoKr and for plain LoRA."""
    plain, product = Written(), Written()
    for component, path in XL_PLACES:
        add(plain, (component, path), f"lycoris_{flat(path)}", alpha=1.0)
        shape = shapes_of_family(Family.SDXL).shapes[component, path]
        tensors, product.truth[component, path] = lokr(shape, f"lycoris_{flat(path)}")
        product.tensors |= tensors
    check_converted(say, plain, tmp_path)
    source = product.save(tmp_path / "lokr.safetensors")
    out = say("verify", source)[1]
    assert ("LoKr" in out, "ComfyUI" in readers(out)) == (True, True)
    code, _, err = say("convert", source, tmp_path / "out")
    assert (code, "--rank" in err) == (1, True)
    code, _, err = say("convert", source, tmp_path / "small", "--rank", 16)
    assert (code, "leaves out" in err) == (0, True)
    assert say("convert", source, tmp_path / "out", "--rank", 640)[0] == 0
    check_numbers(product, tmp_path / "out.safetensors", rtol=1e-3)


def test_glora(say: Callable[..., Said], tmp_path: Path) -> None:
    """LyCORIS: a1, a2, b1, b2."""
    name = "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_v"
    sizes = {"a1": (1280, 4), "a2": (4, 1280), "b1": (1280, 4), "b2": (4, 1280)}
    written = Written({f"{name}.{key}.weight": numbers(*size) for key, size in sizes.items()})
    written.tensors[f"{name}.alpha"] = torch.tensor(1.0)
    out = say("verify", written.save(tmp_path / "source.safetensors", {"ss_base_model_version": "sd_v1"}))[1]
    assert ("GLoRA" in out, readers(out)) == (True, {"ComfyUI", "Forge"})


@pytest.mark.parametrize("dtype", [torch.float8_e4m3fn, torch.float8_e5m2, torch.bfloat16, torch.float16])
def test_narrow_numbers(dtype: torch.dtype, say: Callable[..., Said], tmp_path: Path) -> None:
    """nunchaku#245: a LoRA cast to eight bits, its alphas too, keeps its strength."""
    written = kohya_file(rank=4, alpha=2.0, dtype=dtype)
    for name in [name for name in written.tensors if name.endswith("alpha")]:
        written.tensors[name] = written.tensors[name].to(dtype)
    source = written.save(tmp_path / "source.safetensors", KOHYA_METADATA)
    eight_bits = dtype in (torch.float8_e4m3fn, torch.float8_e5m2)
    assert readers(say("verify", source)[1]) == ({"ComfyUI", "Forge", "diffusers"} if eight_bits else set(PROGRAMS))
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors")


def test_slider(say: Callable[..., Said], tmp_path: Path) -> None:
    """InvokeAI#5241, #7624, #9383: self-attention only, no metadata: SDXL by the size of its blocks."""
    written = Written()
    for place in XL_PLACES[1:3]:
        add(written, place, kohya(place, diffusers=True), alpha=1.0)
    check_converted(say, written, tmp_path)


def test_metadata_of_another_model(say: Callable[..., Said], tmp_path: Path) -> None:
    """comfyUI-Realtime-Lora#28: an SDXL LoRA whose metadata say sd_v1."""
    written = kohya_file(alpha=1.0)
    source = written.save(tmp_path / "source.safetensors", {"ss_base_model_version": "sd_v1", "ss_v2": "False"})
    out = say("verify", source)[1]
    assert "its metadata say that it is for Stable Diffusion 1, its modules are those of Stable Diffusion XL" in out
    assert readers(out) == set(PROGRAMS) - {"A1111"}
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors")


def test_without_alpha(say: Callable[..., Said], tmp_path: Path) -> None:
    """LoRA-Merger#17, additional-networks#133: kohya names without alpha are of full strength."""
    check_converted(say, kohya_file(rank=16), tmp_path, KOHYA_METADATA)


def test_odd_alphas(say: Callable[..., Said], tmp_path: Path) -> None:
    """KJNodes#110: alpha 0 does nothing, NaN is refused, a whole number in a row of one is a number."""
    nothing = kohya_file(alpha=0.0).save(tmp_path / "zero.safetensors", KOHYA_METADATA)
    assert "it changes nothing" in say("verify", nothing)[1]
    spoilt = kohya_file(alpha=float("nan")).save(tmp_path / "nan.safetensors", KOHYA_METADATA)
    for words in (("verify", spoilt), ("convert", spoilt, tmp_path / "out")):
        code, _, err = say(*words)
        assert (code, "alpha" in err, err.count("\n")) == (1, True, 1)
    whole = kohya_file(alpha=2.0)
    for name in [name for name in whole.tensors if name.endswith("alpha")]:
        whole.tensors[name] = torch.tensor([2])
    check_converted(say, whole, tmp_path, KOHYA_METADATA)


def test_peft_names_with_alphas(say: Callable[..., Said], tmp_path: Path) -> None:
    """diffusers#6087, #14088: `.alpha` beside lora_A and lora_B, which diffusers refuses."""
    written = Written()
    for place in XL_PLACES:
        add(written, place, ".".join(place), pair=PAIRS["peft"], rank=8, alpha=2.0)
    source = written.save(tmp_path / "source.safetensors")
    out = say("verify", source)[1]
    assert "diffusers" not in readers(out)
    assert "stands in the metadata alone" not in out
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors")


@pytest.mark.parametrize("with_bias", [False, True])
def test_extracted_by_comfyui(with_bias: bool, say: Callable[..., Said], tmp_path: Path) -> None:
    """ComfyUI#4879, #10222: diffusion_model.<Stability's path>.lora_up, with a bias beside in some files."""
    written = Written()
    for component, path in XL_PLACES:
        add(written, (component, path), f"diffusion_model.{sgm_path(path, Sgm())}")
    if not with_bias:
        check_converted(say, written, tmp_path)
        return
    written.tensors["diffusion_model.output_blocks.1.1.proj_in.diff_b"] = numbers(1280)
    source = written.save(tmp_path / "source.safetensors")
    assert readers(say("verify", source)[1]) == {"ComfyUI", "Forge"}
    code, _, err = say("convert", source, tmp_path / "target")
    assert (code, "diff_b" in err, "--drop" in err) == (1, True, True)
    assert not (tmp_path / "target.safetensors").exists()
    code, _, err = say("convert", source, tmp_path / "target", "--drop")
    assert (code, "Left out 1" in err) == (0, True)
    check_numbers(written, tmp_path / "target.safetensors")


@pytest.mark.parametrize("with_t5", [False, True])
def test_flux(with_t5: bool, say: Callable[..., Said], tmp_path: Path) -> None:
    """diffusers#12053, forge#1727: a LoRA for FLUX with CLIP, or with T5 under the name of a second CLIP."""
    sizes = {
        "lora_unet_double_blocks_0_img_attn_proj": (3072, 3072),
        "lora_unet_single_blocks_3_linear1": (21504, 3072),
        "lora_te1_text_model_encoder_layers_0_mlp_fc1": (3072, 768),
    }
    if with_t5:
        sizes["lora_te2_encoder_block_0_layer_0_SelfAttention_k"] = (4096, 4096)
    written = Written()
    for name, size in sizes.items():
        written.tensors |= lora(size, name, alpha=4.0)[0]
    source = written.save(tmp_path / "source.safetensors", {"ss_base_model_version": "flux1"})
    for words in (("verify", source), ("convert", source, tmp_path / "out")):
        code, _, err = say(*words)
        assert (code, "is for FLUX" in err, err.count("\n")) == (1, True, 1)


def test_kernels_for_matrices(say: Callable[..., Said], tmp_path: Path) -> None:
    """diffusers#4323, A1111: a convolution of one pixel where a matrix belongs."""
    written = Written()
    for place in XL_PLACES:
        shape = (*shapes_of_family(Family.SDXL).shapes[place], 1, 1)
        tensors, written.truth[place] = lora(shape, kohya(place), alpha=1.0)
        written.tensors |= tensors
    source = written.save(tmp_path / "source.safetensors", KOHYA_METADATA)
    assert "diffusers" not in readers(say("verify", source)[1])
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors")


def test_matrices_for_kernels(say: Callable[..., Said], tmp_path: Path) -> None:
    """The other way round, on the convolutions of SD 1 in front of its attention."""
    kernel = (UNET, "down_blocks.0.attentions.0.proj_in")
    matrix = (UNET, "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k")
    written = Written()
    add(written, matrix, kohya(matrix, diffusers=True), Family.SD1)
    size = shapes_of_family(Family.SD1).shapes[kernel][:2]
    tensors, written.truth[kernel] = lora(size, kohya(kernel, diffusers=True))
    written.tensors |= tensors
    source = written.save(tmp_path / "source.safetensors", {"ss_base_model_version": "sd_v1"})
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors", Family.SD1)


def test_a_wrapper_inside_the_name(say: Callable[..., Said], tmp_path: Path) -> None:
    """SimpleTuner#779: unet.base_model.model.<path>.lora.down.weight."""
    written = Written()
    for component, path in XL_PLACES:
        add(written, (component, path), f"unet.base_model.model.{path}", pair=PAIRS["dotted"])
    check_converted(say, written, tmp_path)


def test_every_kind_of_module(say: Callable[..., Said], tmp_path: Path) -> None:
    """diffusers#7157, InvokeAI#5435: LCM-LoRA with resnets, downsamplers and time embeddings."""
    check_converted(say, kohya_file([*XL_PLACES, *XL_CONVOLUTIONS], rank=64, alpha=8.0), tmp_path, KOHYA_METADATA)


def test_large_and_odd_metadata(say: Callable[..., Said], tmp_path: Path) -> None:
    """Tags of ten megabytes, no JSON where JSON belongs, codes that rewrite a terminal."""
    tags = json.dumps({"1_x": {f"tag {number} あ": number for number in range(200_000)}})
    odd = {"ss_tag_frequency": tags, "ss_network_args": "{broken", "modelspec.title": "T\x1b[31mred\nline", "": "empty"}
    source = kohya_file(alpha=1.0).save(tmp_path / "source.safetensors", {**KOHYA_METADATA, **odd})
    code, out, _ = say("verify", source)
    assert (code, "\x1b" in out) == (0, False)


def test_every_module_has_a_rank_of_its_own(say: Callable[..., Said], tmp_path: Path) -> None:
    """sd-scripts#866: block_dims and block_alphas; in kohya's, in peft's and in half numbers."""
    written = Written()
    for at, place in enumerate([*XL_PLACES, *XL_CONVOLUTIONS]):
        add(written, place, kohya(place), rank=(1, 4, 8, 32, 128, 2, 16)[at], alpha=(1, 1, 16, 8, 0.5, 2, 3)[at])
    source = written.save(tmp_path / "source.safetensors", KOHYA_METADATA)
    assert say("convert", source, tmp_path / "kohya")[0] == 0
    check_numbers(written, tmp_path / "kohya.safetensors")
    assert say("convert", source, tmp_path / "peft", "--format", "peft")[0] == 0
    check_numbers(written, tmp_path / "peft")


def test_a_folder_of_peft(say: Callable[..., Said], tmp_path: Path) -> None:
    """LyCORIS#172, vllm#6909: adapter_config.json with use_rslora and patterns."""
    written = Written()
    for at, (component, path) in enumerate(XL_PLACES):
        rank, alpha = (8, 16) if at else (4, 32)
        add(written, (component, path), f"base_model.model.{path}", pair=PAIRS["peft"], rank=rank)
        written.truth[component, path] *= alpha / rank**0.5
    folder = tmp_path / "adapter"
    folder.mkdir()
    written.save(folder / "adapter_model.safetensors")
    first = XL_PLACES[0][1]
    config = {"r": 8, "lora_alpha": 16, "use_rslora": True, "rank_pattern": {first: 4}, "alpha_pattern": {first: 32}}
    (folder / "adapter_config.json").write_text(json.dumps(config))
    assert say("convert", folder, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors")


def test_tucker(say: Callable[..., Said], tmp_path: Path) -> None:
    """A LoCon in three parts: no promise for diffusers, exact numbers as a plain one."""
    place = XL_CONVOLUTIONS[0]
    written = kohya_file(alpha=1.0)
    tensors, written.truth[place] = tucker(shapes_of_family(Family.SDXL).shapes[place], kohya(place))
    written.tensors |= tensors
    source = written.save(tmp_path / "source.safetensors", KOHYA_METADATA)
    assert readers(say("verify", source)[1]) == set(PROGRAMS) - {"diffusers"}
    assert say("convert", source, tmp_path / "target")[0] == 0
    check_numbers(written, tmp_path / "target.safetensors")
    assert not any("mid" in name for name in load_file(tmp_path / "target.safetensors"))


OTHER_FILES: dict[str, dict[str, tuple[int, ...]]] = {
    "control LoRA": {"lora_controlnet": (0,), "input_blocks.1.1.transformer_blocks.0.attn1.to_q.up": (64, 8)},
    "IP-Adapter": {"image_proj.proj.weight": (8, 8), "ip_adapter.1.to_k_ip.weight": (8, 8)},
    "embedding": {"clip_l": (4, 768), "clip_g": (4, 1280)},
    "upscaler": {"model.0.weight": (4, 3, 3, 3), "model.1.sub.0.RDB1.conv1.0.weight": (4, 4, 3, 3)},
    "LLLite": {
        "lllite_unet_input_blocks_4_1.down.0.weight": (4, 4),
        "lllite_unet_input_blocks_4_1.up.0.weight": (4, 4),
    },
    "OFT": {"lora_unet_mid_block_attentions_0_proj_in.oft_blocks": (4, 8, 8)},
    "motion LoRA": {
        f"down_blocks.0.motion_modules.0.temporal_transformer.processor.to_q_lora.{side}.weight": size
        for side, size in (("down", (4, 320)), ("up", (320, 4)))
    },
}


@pytest.mark.parametrize("kind", OTHER_FILES)
def test_other_files_are_no_lora(kind: str, say: Callable[..., Said], tmp_path: Path) -> None:
    written = Written({name: numbers(*size) for name, size in OTHER_FILES[kind].items()})
    source = written.save(tmp_path / "source.safetensors")
    for words in (("verify", source), ("convert", source, tmp_path / "out")):
        code, _, err = say(*words)
        assert (code, err.count("\n")) == (1, 1)
        assert "source.safetensors" in err
    assert not (tmp_path / "out.safetensors").exists()
