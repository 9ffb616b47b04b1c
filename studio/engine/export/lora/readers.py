"""What each program for Stable Diffusion understands in a LoRA file, restated from its public source.

ComfyUI: `comfy/lora.py`, `comfy/weight_adapter`; Forge: `packages_3rdparty/comfyui_lora_collection`; A1111:
`extensions-builtin/Lora`; InvokeAI: `backend/patches`, `model_manager/configs/lora.py`; stable-diffusion.cpp:
`src/model/adapter/lora.hpp`. diffusers is not restated but run, in `diffusers_reader.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_names import kohya_name, peft_name, sgm_path
from studio.engine.lora.module_shapes import ModuleShapes
from studio.engine.lora.text_encoders import in_text_model
from studio.library.lora.keys import Form, Kind, Role

IGNORED_BY_SD_CPP = ("conv_in", "conv_out", "time_embedding", "add_embedding")
CLIP_NAMES = {1: ("clip_l",), 2: ("clip_l", "clip_g")}
"""How ComfyUI calls the text encoders, by how many there are; the one of SD 2 is `clip_h`."""


@dataclass(frozen=True)
class Reader:
    """`forms` of a LoRA's halves, `kinds` and `beside` are what it applies; magnitudes are by column where it does."""

    program: str
    forms: frozenset[Form]
    kinds: frozenset[Kind]
    beside: frozenset[Role] = frozenset()
    reshapes: bool = True
    """Whether a matrix may stand for a convolution of one pixel and the other way round."""
    eight_bits: bool = False


COMFYUI = Reader(
    "ComfyUI",
    frozenset(Form),
    frozenset(Kind) - {Kind.IA3},
    frozenset({Role.MAGNITUDE, Role.BIAS, Role.NORM_BIAS}),
    eight_bits=True,
)
FORGE = Reader(
    "Forge",
    frozenset(Form) - {Form.PEFT_ADAPTER, Form.PEFT_BARE},
    frozenset(Kind) - {Kind.IA3},
    frozenset({Role.MAGNITUDE, Role.BIAS, Role.NORM_BIAS}),
    eight_bits=True,
)
A1111 = Reader(
    "A1111",
    frozenset({Form.KOHYA, Form.PEFT}),
    frozenset(Kind) - {Kind.GLORA},
    frozenset({Role.MAGNITUDE, Role.NORM_BIAS}),
)
INVOKEAI = Reader(
    "InvokeAI",
    frozenset({Form.KOHYA}),
    frozenset(Kind) - {Kind.GLORA},
    frozenset({Role.MAGNITUDE, Role.NORM_BIAS}),
)
SD_CPP = Reader(
    "stable-diffusion.cpp",
    frozenset({Form.KOHYA, Form.PEFT}),
    frozenset({Kind.LORA, Kind.LOHA, Kind.LOKR, Kind.FULL}),
    reshapes=False,
)
READERS = (COMFYUI, A1111, FORGE, INVOKEAI, SD_CPP)


def names_known_to(reader: Reader, shapes: ModuleShapes) -> set[str]:
    """Every name of a module that the program finds in a model, as it stands in front of `.lora_down.weight`."""
    names = set[str]()
    for component, path in shapes.shapes:
        names |= _kohya_names(reader, component, path, shapes)
        if reader in (COMFYUI, FORGE):
            names |= _comfy_names(reader, component, path, shapes)
        elif reader is SD_CPP and component == UNET and not path.startswith(IGNORED_BY_SD_CPP):
            names.add(peft_name(component, path))
    return names


def _kohya_names(reader: Reader, component: str, path: str, shapes: ModuleShapes) -> set[str]:
    if reader is SD_CPP and path.startswith(IGNORED_BY_SD_CPP):
        return set()
    encoders = shapes.encoder_count
    names = set[str]()
    if shapes.uses_sgm_names or component != UNET:
        names.add(kohya_name(component, path, sgm=shapes.sgm, encoders=encoders))
    # A1111's rule counts the upsampler of SD 1, which stands behind no attention at the first level.
    is_mistaken = path.startswith(("up_blocks.0.upsamplers", "add_embedding")) and shapes.uses_sgm_names
    if not (reader is A1111 and is_mistaken):
        names.add(kohya_name(component, path, encoders=encoders))
    if component != UNET and encoders == 1:
        # diffusers' own converter numbers even the only text encoder.
        names |= {f"lora_te1_{in_text_model(path).replace('.', '_')}"} if reader in (COMFYUI, FORGE) else set()
    return names


def _comfy_names(reader: Reader, component: str, path: str, shapes: ModuleShapes) -> set[str]:
    if component != UNET:
        names = {peft_name(component, path)} if ".layers." in path else set()
        if reader is COMFYUI:
            clip = CLIP_NAMES[shapes.encoder_count][ENCODERS.index(component)]
            clip = "clip_h" if shapes.cross_attention_dim == 1024 and shapes.encoder_count == 1 else clip
            names.add(f"text_encoders.{clip}.transformer.{in_text_model(path)}")
        return names

    sgm = sgm_path(path, shapes.sgm)
    # It looks for `attn1.processor.to_q`, as diffusers once had it, and skips `attn1.to_q`.
    old = path.replace(".to_", ".processor.to_").removesuffix(".0") if "attn" in path else path
    flat = path.replace(".", "_")
    return {f"diffusion_model.{sgm}", f"lora_unet_{sgm.replace('.', '_')}", f"lycoris_{flat}", old, f"unet.{old}"}
