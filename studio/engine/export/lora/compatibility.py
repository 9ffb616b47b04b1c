"""Which programs read a LoRA file whole: the rule of each, restated over the modules of a model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studio.domain.base_model import Family
from studio.domain.export import Compatibility
from studio.engine.export.lora.layers import UNET
from studio.engine.export.lora.module_names import kohya_name, peft_name
from studio.engine.export.lora.module_shapes import ModuleShapes

COMFYUI = "ComfyUI"
A1111 = "A1111"
FORGE = "Forge"
INVOKEAI = "InvokeAI"
SD_CPP = "stable-diffusion.cpp"
DIFFUSERS = "diffusers"
PROGRAMS = (COMFYUI, A1111, FORGE, INVOKEAI, SD_CPP, DIFFUSERS)
IGNORED_BY_SD_CPP = ("conv_in", "conv_out", "time_embedding", "add_embedding")
NAMES_SHOWN = 2


def modules_by_name(shapes: ModuleShapes) -> dict[str, tuple[str, str]]:
    """The module (component, path) behind every name that files use for it."""
    modules: dict[str, tuple[str, str]] = {}
    for module in shapes.shapes:
        for sgm in (False, True):
            modules[kohya_name(*module, sgm=sgm, encoders=shapes.encoder_count)] = module
        modules[peft_name(*module)] = module
        # As transformers names them since version 5.6, without `text_model`.
        modules[".".join(module)] = module
    return modules


def compatibilities(names: Iterable[str], metadata: Mapping[str, str], shapes: ModuleShapes) -> list[Compatibility]:
    """For each program whether it reads a file of these modules. A model of its own size is known to diffusers only."""
    names = list(names)
    programs = (DIFFUSERS,) if shapes.family is Family.OWN else PROGRAMS
    return [_compatibility(program, names, metadata, shapes) for program in programs]


def _compatibility(program: str, names: list[str], metadata: Mapping[str, str], shapes: ModuleShapes) -> Compatibility:
    known_names = names_known_to(program, shapes)
    unknown = [name for name in names if name not in known_names]
    if unknown:
        # Half-read counts as unread: most programs only log what they skip, and the style would come out weaker.
        examples = ", ".join(unknown[:NAMES_SHOWN])
        why = f"it does not know {len(unknown)} of {len(names)} modules, such as {examples}"
        return Compatibility(program, False, why)
    objection = _objection(program, names, metadata, shapes)
    return Compatibility(program, not objection, objection)


def names_known_to(program: str, shapes: ModuleShapes) -> set[str]:
    """Every name of a module that the program finds in a model."""
    names = set[str]()
    for component, path in shapes.shapes:
        if program == SD_CPP and path.startswith(IGNORED_BY_SD_CPP):
            continue
        if shapes.uses_sgm_names:
            names.add(kohya_name(component, path, sgm=True, encoders=shapes.encoder_count))
        if not _mistakes_diffusers_name(program, path, shapes):
            names.add(kohya_name(component, path, encoders=shapes.encoder_count))
        if _knows_peft_name(program, component, path):
            names.add(peft_name(component, path))
    return names


def _knows_peft_name(program: str, component: str, path: str) -> bool:
    if program == SD_CPP:
        return component == UNET
    # ComfyUI and its copy in Forge look for `attn1.processor.to_q`, as diffusers once had it, and skip `attn1.to_q`.
    return program == DIFFUSERS or (program in (COMFYUI, FORGE) and "attn" not in path)


def _mistakes_diffusers_name(program: str, path: str, shapes: ModuleShapes) -> bool:
    """Modules whose diffusers names in kohya's format the program mistakes."""
    if program == A1111:
        # Its rule counts the upsampler of SD 1, which stands behind no attention at the first level.
        return shapes.uses_sgm_names and path.startswith(("up_blocks.0.upsamplers", "add_embedding"))
    # diffusers turns underscores into dots and makes `add.embedding.linear` of both layers.
    return program == DIFFUSERS and path.startswith("add_embedding")


def _objection(program: str, names: list[str], metadata: Mapping[str, str], shapes: ModuleShapes) -> str:
    """Why a program that knows every module still will not use the file; empty if it will."""
    if program == INVOKEAI:
        return _objection_of_invokeai(names, shapes)
    # A1111 shows a file without metadata for every model, but takes one with any that do not say more for SD 1.
    if program != A1111 or not metadata:
        return ""
    says_sdxl = metadata.get("ss_base_model_version", "").startswith("sdxl_")
    if shapes.family is Family.SDXL and not says_sdxl:
        return "its metadata do not say that it is for SDXL, so it is hidden while an SDXL model is loaded"
    if shapes.family is Family.SD2 and metadata.get("ss_v2") != "True":
        return "its metadata do not say that it is for SD 2, so it is hidden while such a model is loaded"
    return ""


def _objection_of_invokeai(names: list[str], shapes: ModuleShapes) -> str:
    """InvokeAI tells the base model from the file's first keys that speak of it."""
    unet = [name for name in names if name.startswith("lora_unet_")]
    if not any(name.endswith(("attn2_to_k", "attn2_to_v")) for name in unet):
        return "no cross-attention is changed, by which it tells the base model"
    diffusers_and_sgm = (("lora_unet_down", "lora_unet_up"), ("lora_unet_input", "lora_unet_output"))
    if shapes.uses_sgm_names and all(any(name.startswith(starts) for name in unet) for starts in diffusers_and_sgm):
        return "two ways of naming modules are mixed"
    return ""
