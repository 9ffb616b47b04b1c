"""What files are that hold no Stable Diffusion 1, 2 or XL, by the names of their tensors."""

from __future__ import annotations

import re
from collections.abc import Iterable

FAMILY = "{0} is of the family {1}; Atelier tunes Stable Diffusion 1, 2 and XL."
VIDEO = "{0} is a video model; choose a checkpoint that draws pictures."
EDM = "{0} is made like {1}, whose noise Atelier cannot learn from; choose another checkpoint."
UNET_ALONE = "{0} is a UNet alone; choose a full checkpoint or its diffusers folder."
VAE_ALONE = "{0} is a VAE alone; choose a checkpoint."
TEXT_ENCODER_ALONE = "{0} is a text encoder alone; choose a checkpoint."
UPSCALER = "{0} is an upscaler; choose an ordinary checkpoint."
Told = tuple[str, tuple[str, ...]]
"""A sentence, and what stands in it behind the file's name."""

Mark = tuple[str, str, tuple[str, ...]]
"""What is looked for in the names, with what it tells."""

SCALES = re.compile(
    r"^(.*\.(?:weight_scale(?:_2|_inv)?|scale_weight|scale_input|input_scale|absmax|nested_absmax|quant_map|nested_quant_map"
    r"|SCB|weight_format|qweight|qzeros|scales|g_idx|zero_point|comfy_quant|quant_state\.bitsandbytes__\w+)"
    r"|(?:.*\.)?scaled_fp8)$",
    re.MULTILINE,
)
# Of models that are built around a Stable Diffusion, so that its own tensors are there as well.
BESIDE = (
    (r"^edm_vpred\.sigma_", EDM, ("CosXL",)),
    (r"^edm_(mean|std)$", EDM, ("Playground 2.5",)),
    (
        r"^(noise_augmentor|embedder)\.",
        "{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint.",
        (),
    ),
    (r"position_net\.|\.fuser\.", "{0} is a GLIGEN model, which also reads boxes; choose an ordinary checkpoint.", ()),
    (
        r"motion_modules?\.|temporal_transformer\.",
        "{0} holds a motion module for video; choose an ordinary checkpoint.",
        (),
    ),
    (
        r"\.time_stack\.|\.time_mixer|time_pos_embed\.|\.time_mix_blocks\.|temporal_transformer_blocks\.|temopral_conv",
        VIDEO,
        (),
    ),
    (r"^conditioner\.embedders\.\d\.open_clip\.", VIDEO, ()),
    (r"^cc_projection\.", "{0} is a Zero123 model, which turns a picture; choose an ordinary checkpoint.", ()),
    (
        r"^(control_model|input_hint_block|controlnet|control_(?!lora))",
        "{0} is a ControlNet, not a base model; choose a checkpoint.",
        (),
    ),
    (r"encoder_hid_proj\.", FAMILY, ("Kolors",)),
    (r"^conditioner\.embedders\.0\.model\.", "{0} is the refiner of SDXL; choose the base checkpoint.", ()),
    (
        r"^(ip_adapter|image_proj(_model)?)\.",
        "{0} is an IP-Adapter, or has one in it, which Atelier does not read; choose an ordinary checkpoint.",
        (),
    ),
)
# Looked for first: these also have keys that look like the UNet or the text encoder that they are for.
ADAPTERS = (
    (
        r"^lora_controlnet$|^(?:input_blocks|middle_block|input_hint_block).*\.(?:up|down)$",
        "{0} is a Control-LoRA, not a base model; choose a checkpoint.",
        (),
    ),
    (r"lllite", "{0} is a ControlNet-LLLite, not a base model; choose a checkpoint.", ()),
    (
        r"(motion_modules?|temporal_transformer).*lora",
        "{0} is a LoRA for the motion of videos, not a base model; choose a checkpoint.",
        (),
    ),
    (
        r"lora[_.](up|down|A|B|te|unet|linear|transformer|mid)|\.(hada_w|lokr_w|oft_blocks|oft_diag|dora_scale|lora_)",
        "{0} is a LoRA, not a base model; choose the checkpoint it was made for.",
        (),
    ),
)
INSTEAD = (
    (r"double_stream_modulation_img\.", FAMILY, ("FLUX.2",)),
    (r"distilled_guidance_layer\.", FAMILY, ("Chroma",)),
    (r"individual_token_refiner\.", FAMILY, ("HunyuanVideo",)),
    (r"(^|\.)double_stream_blocks\.", FAMILY, ("HiDream",)),
    (r"(^|\.)(double_blocks|single_blocks|single_transformer_blocks)\.\d+\.", FAMILY, ("FLUX",)),
    (r"transformer_blocks\.\d+\.img_mod\.", FAMILY, ("Qwen-Image",)),
    (r"(^|\.)joint_blocks\.\d+\.|transformer_blocks\.\d+\.norm1_context\.", FAMILY, ("Stable Diffusion 3",)),
    (r"(^|\.)(double_layers|single_layers)\.\d+\.|cond_seq_linear\.|joint_transformer_blocks\.", FAMILY, ("AuraFlow",)),
    (r"(^|\.)llm_adapter\.", FAMILY, ("Anima",)),
    (r"\.adaln_modulation_self_attn\.|(^|\.)blocks\.block\d+\.blocks\.", FAMILY, ("Cosmos",)),
    (r"(^|\.)(cap_pad_token|x_pad_token)$", FAMILY, ("Z-Image",)),
    (r"(^|\.)(noise_refiner|context_refiner)\.\d+\.", FAMILY, ("Lumina 2",)),
    (r"(^|\.)head\.modulation$|(^|\.)condition_embedder\.text_embedder\.", FAMILY, ("Wan",)),
    (r"(^|\.)txtfusion\.", FAMILY, ("Krea 2",)),
    (r"(^|\.)patchify_proj\.", FAMILY, ("LTX-Video",)),
    (r"(^|\.)mlp_t5\.", FAMILY, ("Hunyuan-DiT",)),
    (r"\.(inverted_conv|conv_inverted)\.", FAMILY, ("Sana",)),
    (r"(^|\.)(adaln_single|t_block)\.|(^|\.)y_embedder\.y_embedding", FAMILY, ("PixArt",)),
    (r"(^|\.)(clip_txt(_pooled)?_mapper|effnet_mapper)\.", FAMILY, ("Stable Cascade",)),
    (
        r"^(adapter\.)?body\.\d+\.(block1|in_conv|resnets)",
        "{0} is a T2I-Adapter, not a base model; choose a checkpoint.",
        (),
    ),
    (r"^model\.\d+\.|^conv_first\.|(^|\.)RDB\d\.|\.rdb\d\.", UPSCALER, ()),
    (r"^model_ema\.", "{0} holds the averaged weights of a model alone (EMA); choose a full checkpoint.", ()),
    (
        r"^(model\.)?((model\.)?diffusion_model\.|unet\.)?(input_blocks|output_blocks|down_blocks|up_blocks)\.",
        UNET_ALONE,
        (),
    ),
    (
        r"^((first_stage_model|vae)\.)?(taesd_)?(encoder|decoder)\.(conv_in|conv1|mid|down|up|layers\.\d+\.(weight|conv|bias)|\d+\.)",
        VAE_ALONE,
        (),
    ),
    (r"^(visual|vision_model)\.", "{0} is an encoder of pictures (CLIP Vision); choose a checkpoint.", ()),
    (
        r"^(text_model|transformer\.(resblocks|text_model)|cond_stage_model|conditioner|text_encoders?)\b",
        TEXT_ENCODER_ALONE,
        (),
    ),
    (
        r"^(encoder\.block\.\d+\.layer|(model\.)?layers\.\d+\.(self_attn|mlp)|embeddings\.token_embedding)",
        TEXT_ENCODER_ALONE,
        (),
    ),
    (
        r"^(emb_params|clip_[lg]$|string_to_param)",
        "{0} is a textual inversion, not a base model; choose a checkpoint.",
        (),
    ),
)


def built_around(names: Iterable[str]) -> Told | None:
    """What a model is that holds the tensors of a Stable Diffusion and these others."""
    return _told_of("\n".join(names), BESIDE)


def instead_of_a_model(names: Iterable[str]) -> Told | None:
    """What a file is that holds no UNet in the place of one."""
    text = "\n".join(names)
    return _told_of(text, (*ADAPTERS, *BESIDE, *INSTEAD))


def scale_of_quantised(names: Iterable[str]) -> str:
    """The first tensor that holds scales of quantised weights, or nothing."""
    match = SCALES.search("\n".join(names))
    return "" if match is None else match[1]


def _told_of(text: str, marks: Iterable[Mark]) -> Told | None:
    return next(((sentence, more) for mark, sentence, more in marks if re.search(mark, text, re.MULTILINE)), None)
