"""Kinds of files that people asked about in public threads, or that the code of other programs tells apart: each is
opened for what it is, or refused with the true sentence."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
import torch

from model_files import Shape, tensors, write_checkpoint, write_file
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.errors import ModelError
from studio.library.header import read_header
from studio.library.model_card import card_of
from studio.library.model_settings import prediction_of

UNET = "model.diffusion_model."
CONV_IN = f"{UNET}input_blocks.0.0.weight"
SD2_BIAS = f"{UNET}output_blocks.11.1.transformer_blocks.0.norm1.bias"
Shapes = Mapping[str, Shape]

OTHER_KINDS: dict[str, tuple[Shapes, str]] = {
    # As ComfyUI's `detect_unet_config` and diffusers' `infer_diffusers_model_type` tell them apart.
    "FLUX.1 of ComfyUI": (
        {f"{UNET}double_blocks.0.img_attn.norm.key_norm.scale": (128,), f"{UNET}img_in.weight": (3072, 64)},
        "family FLUX;",
    ),
    "FLUX.1 of Black Forest Labs": ({"single_blocks.0.linear1.weight": (21504, 3072)}, "family FLUX;"),
    "FLUX.1 of diffusers": ({"single_transformer_blocks.0.attn.to_q.weight": (3072, 3072)}, "family FLUX;"),
    "FLUX.2": (
        {"double_blocks.0.img_attn.qkv.weight": (9, 3), "double_stream_modulation_img.lin.weight": (9, 3)},
        "family FLUX.2;",
    ),
    "Chroma": (
        {"double_blocks.0.img_attn.qkv.weight": (9, 3), "distilled_guidance_layer.in_proj.weight": (9, 3)},
        "family Chroma;",
    ),
    "SD 3 medium with text encoders": (
        {
            f"{UNET}joint_blocks.0.context_block.attn.qkv.weight": (9, 3),
            f"{UNET}x_embedder.proj.weight": (1536, 16, 2, 2),
            "text_encoders.clip_l.transformer.text_model.embeddings.token_embedding.weight": (49408, 768),
            "first_stage_model.encoder.conv_in.weight": (128, 3, 3, 3),
        },
        "family Stable Diffusion 3;",
    ),
    "SD 3 of diffusers": (
        {"transformer_blocks.0.norm1_context.linear.weight": (9, 3), "pos_embed.proj.weight": (9, 3)},
        "family Stable Diffusion 3;",
    ),
    "AuraFlow": (
        {f"{UNET}double_layers.0.attn.w1q.weight": (9, 3), f"{UNET}cond_seq_linear.weight": (9, 3)},
        "AuraFlow",
    ),
    "PixArt-Σ": ({"t_block.1.weight": (9, 3), "y_embedder.y_embedding": (300, 4096)}, "PixArt"),
    "PixArt of diffusers": (
        {"adaln_single.linear.weight": (9, 3), "transformer_blocks.0.attn1.to_q.weight": (9, 3)},
        "PixArt",
    ),
    "Hunyuan-DiT": ({f"{UNET}mlp_t5.0.weight": (9, 3), f"{UNET}blocks.0.attn1.Wqkv.weight": (9, 3)}, "Hunyuan-DiT"),
    "HunyuanVideo": (
        {
            "double_blocks.0.img_mod.linear.weight": (9, 3),
            "txt_in.individual_token_refiner.blocks.0.norm1.weight": (3,),
        },
        "HunyuanVideo",
    ),
    "HiDream": ({f"{UNET}double_stream_blocks.0.block.adaLN_modulation.1.weight": (9, 3)}, "HiDream"),
    "Qwen-Image": ({"transformer_blocks.0.img_mod.1.weight": (9, 3), "txt_norm.weight": (3584,)}, "Qwen-Image"),
    "Lumina 2": ({"noise_refiner.0.attention.qkv.weight": (9, 3), "cap_embedder.1.weight": (2304, 2304)}, "Lumina 2"),
    "Z-Image": (
        {"noise_refiner.0.attention.qkv.weight": (9, 3), "cap_pad_token": (1, 3840), "x_pad_token": (1, 3840)},
        "Z-Image",
    ),
    "Z-Image in one file": (
        {f"{UNET}context_refiner.0.attention.qkv.weight": (9, 3), f"{UNET}x_pad_token": (1, 3840)},
        "Z-Image",
    ),
    "Anima": (
        {"net.blocks.0.adaln_modulation_self_attn.1.weight": (9, 3), "net.llm_adapter.blocks.0.norm1.weight": (3,)},
        "Anima",
    ),
    "Cosmos Predict 2": ({"net.blocks.0.adaln_modulation_self_attn.1.weight": (9, 3)}, "Cosmos"),
    "Wan": (
        {
            "blocks.0.self_attn.q.weight": (9, 3),
            "head.modulation": (1, 2, 1536),
            "patch_embedding.weight": (9, 3, 1, 2, 2),
        },
        "family Wan;",
    ),
    "Wan of diffusers": ({"condition_embedder.text_embedder.linear_1.weight": (9, 3)}, "family Wan;"),
    "Krea 2": ({"txtfusion.projector.weight": (9, 3)}, "Krea 2"),
    "LTX-Video": ({f"{UNET}patchify_proj.weight": (9, 3), f"{UNET}adaln_single.linear.weight": (9, 3)}, "LTX-Video"),
    "Sana": ({"blocks.0.mlp.inverted_conv.conv.weight": (9, 3)}, "Sana"),
    "Stable Cascade": ({"clip_txt_mapper.weight": (9, 3), "down_blocks.0.0.channelwise.0.weight": (9, 3)}, "Cascade"),
    # guoyww/AnimateDiff: modules that are put between the layers of an SD 1, and LoRA files of them.
    "motion module": (
        {"down_blocks.0.motion_modules.0.temporal_transformer.proj_in.weight": (320, 320)},
        "motion module",
    ),
    "motion LoRA": (
        {
            "down_blocks.0.motion_modules.0.temporal_transformer.transformer_blocks.0.attention_blocks.0.processor."
            "to_q_lora.down.weight": (64, 320)
        },
        "LoRA for the motion",
    ),
    # stabilityai/control-lora: low ranks of a ControlNet.
    "Control-LoRA": (
        {
            "lora_controlnet": (),
            "input_blocks.1.0.in_layers.2.down": (128, 320, 3, 3),
            "input_hint_block.0.weight": (16, 3, 3, 3),
        },
        "Control-LoRA",
    ),
    "ControlNet-LLLite": ({"lllite_unet_input_blocks_4_1_attn1_to_q.down.0.weight": (9, 3)}, "LLLite"),
    "ControlNet of diffusers": (
        {"controlnet_cond_embedding.conv_in.weight": (16, 3, 3, 3), "down_blocks.0.resnets.0.conv1.weight": (9, 3)},
        "is a ControlNet",
    ),
    "T2I-Adapter": ({"body.0.block1.weight": (9, 3), "conv_in.weight": (320, 192, 3, 3)}, "T2I-Adapter"),
    "IP-Adapter": ({"image_proj.proj.weight": (9, 3), "ip_adapter.1.to_k_ip.weight": (9, 3)}, "IP-Adapter"),
    # lllyasviel/ic-light: a UNet in diffusers' names whose first layer reads 8 or 12 channels.
    "IC-Light": ({"conv_in.weight": (320, 8, 3, 3), "down_blocks.0.resnets.0.conv1.weight": (9, 3)}, "IC-Light"),
    "IC-Light with a background": (
        {"conv_in.weight": (320, 12, 3, 3), "down_blocks.0.resnets.0.conv1.weight": (9, 3)},
        "IC-Light",
    ),
    "IC-Light in Stability's names": ({"input_blocks.0.0.weight": (320, 8, 3, 3)}, "IC-Light"),
    "UNet of ComfyUI's node for UNets": ({"diffusion_model.input_blocks.0.0.weight": (320, 4, 3, 3)}, "UNet alone"),
    "UNet of diffusers": (
        {"down_blocks.0.resnets.0.conv1.weight": (9, 3), "conv_in.weight": (320, 4, 3, 3)},
        "UNet alone",
    ),
    "UNet under its pipeline's name": ({"unet.down_blocks.0.resnets.0.conv1.weight": (9, 3)}, "UNet alone"),
    "state_dict as a prefix": ({f"state_dict.{CONV_IN}": (320, 4, 3, 3)}, "names that Atelier does not know"),
    "averaged weights alone": ({"model_ema.diffusion_modelinput_blocks00weight": (320, 4, 3, 3)}, "averaged weights"),
    "VAE of diffusers": ({"encoder.down_blocks.0.resnets.0.conv1.weight": (9, 3)}, "VAE alone"),
    "TAESD": ({"decoder.layers.0.weight": (64, 4, 3, 3), "encoder.layers.0.weight": (64, 3, 3, 3)}, "VAE alone"),
    "TAESD of ComfyUI": ({"1.weight": (64, 4, 3, 3)}, "no Stable Diffusion model"),
    "CLIP Vision": ({"vision_model.encoder.layers.0.mlp.fc1.weight": (9, 3)}, "CLIP Vision"),
    "T5": ({"encoder.block.0.layer.0.SelfAttention.q.weight": (9, 3)}, "text encoder alone"),
    "Qwen as a text encoder": ({"model.layers.0.self_attn.q_proj.weight": (9, 3)}, "text encoder alone"),
    "ESRGAN": ({"model.0.weight": (64, 3, 3, 3), "model.1.sub.0.RDB1.conv1.0.weight": (9, 3)}, "upscaler"),
    "LoHa": ({"lora_unet_mid_block_attentions_0_proj_in.hada_w1_a": (9, 3)}, "is a LoRA"),
    "textual inversion of SDXL": ({"clip_l": (2, 768), "clip_g": (2, 1280)}, "textual inversion"),
}


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_another_kind_of_file_is_told(kind: str, tmp_path: Path) -> None:
    shapes, said = OTHER_KINDS[kind]
    with pytest.raises(ModelError, match=said) as told:
        card_of(write_file(tmp_path / "model.safetensors", shapes))
    assert str(told.value).isprintable()
    assert len(str(told.value)) < 300


SCALES: dict[str, Shapes] = {
    "scaled fp8 of ComfyUI": {f"{UNET}scaled_fp8": (0,), f"{UNET}time_embed.0.scale_weight": ()},
    "scale of one weight": {f"{UNET}input_blocks.1.0.in_layers.2.weight_scale": (1,)},
    "finely grained fp8": {f"{UNET}input_blocks.1.0.in_layers.2.weight_scale_inv": (1,)},
    "scale of an input": {f"{UNET}input_blocks.1.0.in_layers.2.input_scale": (1,)},
    "mixed precision of ComfyUI": {f"{UNET}middle_block.1.proj_in.comfy_quant": (40,)},
    "nf4 of bitsandbytes": {
        f"{UNET}middle_block.1.proj_in.weight.absmax": (100,),
        f"{UNET}middle_block.1.proj_in.weight.quant_map": (16,),
        f"{UNET}middle_block.1.proj_in.weight.quant_state.bitsandbytes__nf4": (90,),
    },
    "int8 of bitsandbytes": {f"{UNET}middle_block.1.proj_in.SCB": (1280,)},
    "GPTQ": {f"{UNET}middle_block.1.proj_in.qweight": (9, 3), f"{UNET}middle_block.1.proj_in.g_idx": (9,)},
    "a scaled text encoder": {"cond_stage_model.transformer.text_model.final_layer_norm.scale_weight": ()},
}


@pytest.mark.parametrize("kind", SCALES)
def test_quantised_weights_are_told(kind: str, tmp_path: Path) -> None:
    """stable-diffusion.cpp#1898, InvokeAI#9478, ComfyUI#11502, #10930: without their scales such weights are
    drawn from as if they were the numbers themselves, and the picture is white."""
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD1, extra=SCALES[kind], dtype="F8_E4M3")
    with pytest.raises(ModelError, match="quantised, with scales"):
        card_of(path)


def test_what_the_metadata_says_of_quantised_weights_is_heard(tmp_path: Path) -> None:
    """InvokeAI#9478: the other way in which ComfyUI's files say it."""
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD1, metadata={"_quantization_metadata": "{}"})
    with pytest.raises(ModelError, match="_quantization_metadata"):
        card_of(path)


PARTS_OF_OTHERS: dict[str, tuple[Family, Shapes, str]] = {
    # Stability-AI/generative-models, svd.yaml: eight channels and layers over time.
    "SVD": (
        Family.SD2,
        {
            CONV_IN: (320, 8, 3, 3),
            f"{UNET}time_pos_embed.0.weight": (1280, 320),
            f"{UNET}input_blocks.1.1.time_stack.0.norm1.weight": (320,),
        },
        "video model",
    ),
    # gligen/GLIGEN: boxes are read by a net of their own, and by a layer in every transformer.
    "GLIGEN": (
        Family.SD1,
        {
            f"{UNET}position_net.linears.0.weight": (512, 832),
            f"{UNET}input_blocks.1.1.transformer_blocks.0.fuser.alpha_attn": (),
        },
        "GLIGEN",
    ),
    # ComfyUI#554, #424: SD 2.1 that also reads CLIP's picture of a picture.
    "unCLIP": (
        Family.SD2,
        {
            f"{UNET}label_emb.0.0.weight": (1280, 2048),
            "embedder.model.visual.proj": (1280, 1024),
            "noise_augmentor.data_mean": (1, 1024),
        },
        "unCLIP",
    ),
    "unCLIP's UNet": (Family.SD2, {f"{UNET}label_emb.0.0.weight": (1280, 1536)}, "unCLIP"),
    "instruct-pix2pix": (Family.SD1, {CONV_IN: (320, 8, 3, 3)}, "pix2pix"),
    "instruct-pix2pix of SDXL": (Family.SDXL, {CONV_IN: (320, 8, 3, 3)}, "pix2pix"),
    "CosXL edit": (Family.SDXL, {CONV_IN: (320, 8, 3, 3), "edm_vpred.sigma_max": ()}, "CosXL"),
    "CosXL": (Family.SDXL, {"edm_vpred.sigma_max": (), "edm_vpred.sigma_min": ()}, "CosXL"),
    "Playground 2.5": (Family.SDXL, {"edm_mean": (1, 4, 1, 1), "edm_std": (1, 4, 1, 1)}, "Playground 2.5"),
    "SDXL for inpainting": (Family.SDXL, {CONV_IN: (320, 9, 3, 3)}, "inpainting"),
    "Zero123": (Family.SD1, {CONV_IN: (320, 8, 3, 3), "cc_projection.weight": (768, 772)}, "Zero123"),
    "SD 2 with depth": (Family.SD2, {CONV_IN: (320, 5, 3, 3), "depth_model.model.x": (1,)}, "depth"),
    "upscaler of SD": (Family.SD2, {CONV_IN: (320, 7, 3, 3), f"{UNET}label_emb.weight": (1000, 1024)}, "upscaler"),
    "ControlNet with its SD 1": (Family.SD1, {"control_model.input_blocks.0.0.weight": (320, 4, 3, 3)}, "ControlNet"),
    "Kolors": (Family.SDXL, {f"{UNET}label_emb.0.0.weight": (1280, 5632)}, "Kolors"),
    "Kolors with its projection": (Family.SDXL, {f"{UNET}encoder_hid_proj.weight": (2048, 4096)}, "Kolors"),
    "motion in an SD 1": (Family.SD1, {f"{UNET}input_blocks.1.2.motion_modules.0.weight": (1,)}, "motion module"),
    "refiner of SDXL": (Family.SDXL, {CONV_IN: (384, 4, 3, 3)}, "refiner"),
    "text encoders of ComfyUI's names": (
        Family.SDXL,
        {"text_encoders.clip_l.transformer.text_model.final_layer_norm.weight": (768,)},
        "holds text_encoders.clip_l",
    ),
    "both names of CLIP": (
        Family.SD1,
        {"cond_stage_model.transformer.final_layer_norm.weight": (768,)},
        "holds cond_stage_model.transformer.final_layer_norm.weight, which is in no Stable Diffusion 1",
    ),
}


@pytest.mark.parametrize("kind", PARTS_OF_OTHERS)
def test_a_model_built_around_a_stable_diffusion_is_told(kind: str, tmp_path: Path) -> None:
    family, extra, said = PARTS_OF_OTHERS[kind]
    path = write_file(tmp_path / "model.safetensors", {**tensors(family), **extra})
    with pytest.raises(ModelError, match=said):
        card_of(path)


@pytest.mark.parametrize("suffix", ["ckpt", "pt", "bin", "txt", "download"])
def test_a_file_under_a_wrong_name_is_told(suffix: str, tmp_path: Path) -> None:
    """What a file is follows from what stands in it: this is no pickle, whatever its name says."""
    path = write_checkpoint(tmp_path / f"model.{suffix}", Family.SD1)
    with pytest.raises(ModelError, match=r"safetensors file under the name of another kind; .* \.safetensors"):
        card_of(path)


@pytest.mark.parametrize("family", [Family.SD1, Family.SDXL])
def test_old_names_of_clip_are_known(family: Family, tmp_path: Path) -> None:
    """diffusers#8228; A1111, `checkpoint_dict_replacements_sd1`: names without `text_model`."""
    shapes = {
        name.replace(".transformer.text_model.", ".transformer."): shape for name, shape in tensors(family).items()
    }
    assert shapes != tensors(family)
    card = card_of(write_file(tmp_path / "old.safetensors", shapes))
    assert (card.family, card.missing) == (family, frozenset())


@pytest.mark.parametrize("dtype", ["F64", "F32"])
def test_wide_numbers_are_no_packed_ones(dtype: str, tmp_path: Path) -> None:
    """“Packed tighter than Atelier can train on” was said of 64 bits."""
    assert card_of(write_checkpoint(tmp_path / "m.safetensors", Family.SD1, dtype=dtype)).dtypes == {dtype}


def test_averaged_weights_beside_the_others_are_left_alone(tmp_path: Path) -> None:
    """runwayml/stable-diffusion-v1-5, v1-5-pruned: both kinds of weights in one file."""
    extra = {
        "model_ema." + name.removeprefix("model.").replace(".", ""): shape
        for name, shape in tensors(Family.SD1).items()
        if name.startswith(UNET)
    }
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD1, extra={**extra, "model_ema.decay": ()})
    assert card_of(path).prediction is Prediction.EPSILON


@pytest.mark.parametrize("velocity", [True, False])
@pytest.mark.parametrize("dtype", ["F8_E4M3", "F8_E5M2", "F64", "F16"])
def test_sd_2_tells_what_it_predicts_in_every_format(dtype: str, velocity: bool, tmp_path: Path) -> None:
    """stable-diffusion-webui-forge#2117: SD 2.1 of 768 pixels in fp8 was taken for one that predicts noise."""
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD2, dtype=dtype)
    begin, _ = read_header(path).byte_range(SD2_BIAS)
    generator = torch.Generator().manual_seed(0)
    kinds = {
        "F8_E4M3": torch.float8_e4m3fn,
        "F8_E5M2": torch.float8_e5m2,
        "F64": torch.float64,
        "F16": torch.float16,
    }
    values = (torch.randn(320, generator=generator) * (0.2 if velocity else 0.03)).to(kinds[dtype])
    with path.open("r+b") as file:
        file.seek(begin)
        file.write(values.view(torch.uint8).numpy().tobytes())
    assert card_of(path).prediction is (Prediction.VELOCITY if velocity else Prediction.EPSILON)


def test_a_bias_that_is_no_number_is_a_reason_to_ask(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "m.safetensors", Family.SD2, dtype="F32")
    begin, _ = read_header(path).byte_range(SD2_BIAS)
    with path.open("r+b") as file:
        file.seek(begin)
        file.write(np.full(320, np.nan, np.float32).tobytes())
    assert card_of(path).prediction is None


@pytest.mark.parametrize(
    ("name", "metadata", "extra"),
    [
        ("m", {"modelspec.prediction_type": "epsilon"}, {"v_pred": (0,)}),
        ("m", {"modelspec.prediction_type": "epsilon"}, {"ztsnr": (0,)}),
    ],
)
def test_marks_that_contradict_each_other_are_said(
    name: str, metadata: dict[str, str], extra: dict[str, Shape], tmp_path: Path
) -> None:
    card = card_of(write_checkpoint(tmp_path / f"{name}.safetensors", Family.SDXL, metadata=metadata, extra=extra))
    with pytest.raises(ModelError, match="contradict each other"):
        prediction_of(card, Base(card.path))
    assert prediction_of(card, Base(card.path, Prediction.VELOCITY)) is Prediction.VELOCITY


def test_noise_cannot_be_predicted_at_zero_snr(tmp_path: Path) -> None:
    """2305.08891, section 3.2: at the last timestep nothing is left but noise."""
    card = card_of(write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, extra={"v_pred": (0,), "ztsnr": (0,)}))
    with pytest.raises(ModelError, match="zero SNR"):
        prediction_of(card, Base(card.path, Prediction.EPSILON))
    assert prediction_of(card, Base(card.path, Prediction.EPSILON, zero_snr=False)) is Prediction.EPSILON


@pytest.mark.parametrize("name", ["NoobAI-RectifiedFlow-Experimental", "nyaflow-xl-alpha", "illustrious_rf_v2"])
def test_rectified_flow_is_asked_for_where_only_a_name_tells_it(name: str, tmp_path: Path) -> None:
    """stable-diffusion-webui-reForge#210, sd-webui-forge-classic#407: SDXL tuned to rectified flow, without a mark."""
    assert card_of(write_checkpoint(tmp_path / f"{name}.safetensors", Family.SDXL)).prediction is None


@pytest.mark.parametrize("said", ["rectified_flow", "flow_matching", "rf", "flow"])
def test_rectified_flow_may_be_said_in_the_metadata(said: str, tmp_path: Path) -> None:
    metadata = {"modelspec.prediction_type": said}
    assert (
        card_of(write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, metadata=metadata)).prediction
        is Prediction.FLOW
    )


@pytest.mark.parametrize("said", ["sample", "x0", "edm"])
def test_another_prediction_in_the_metadata_is_refused(said: str, tmp_path: Path) -> None:
    metadata = {"modelspec.prediction_type": said}
    with pytest.raises(ModelError, match=f"predicts “{said}”"):
        card_of(write_checkpoint(tmp_path / "m.safetensors", Family.SDXL, metadata=metadata))


@pytest.mark.parametrize(
    ("name", "metadata", "extra", "method"),
    [
        ("sd_turbo", {}, {}, "Turbo"),
        ("m", {"modelspec.architecture": "stable-diffusion-xl-turbo-v1"}, {}, "Turbo"),
        ("dreamshaper_v7", {}, {f"{UNET}time_embed.cond_proj.weight": (320, 256)}, "LCM"),
    ],
)
def test_models_for_few_steps(
    name: str, metadata: dict[str, str], extra: dict[str, Shape], method: str, tmp_path: Path
) -> None:
    path = write_checkpoint(tmp_path / f"{name}.safetensors", Family.SD1, metadata=metadata, extra=extra)
    assert card_of(path).few_steps == method


@pytest.mark.parametrize("start", [struct.pack("<Q", 640), b"\x80\x02}q\x00X{{", b"PK\x03\x04\x14\x00\x00\x00{"])
def test_a_pickle_or_an_archive_with_a_brace_is_no_model(start: bytes, tmp_path: Path) -> None:
    (tmp_path / "m.safetensors").write_bytes(start.ljust(700, b"{"))
    with pytest.raises(ModelError):
        card_of(tmp_path / "m.safetensors")
