"""Which programs read a LoRA file whole: the rule of each, restated over the modules of a model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from studio.domain.base_model import Family
from studio.domain.export import Compatibility
from studio.engine.export.lora.layers import UNET
from studio.engine.export.lora.module_shapes import Table
from studio.engine.export.lora.naming import kohya_name, peft_name

COMFYUI = "ComfyUI"
A1111 = "A1111"
FORGE = "Forge"
INVOKE = "InvokeAI"
SD_CPP = "stable-diffusion.cpp"
DIFFUSERS = "diffusers"
PROGRAMS = (COMFYUI, A1111, FORGE, INVOKE, SD_CPP, DIFFUSERS)
ENDS = ("conv_in", "conv_out", "time_embedding", "add_embedding")
SHOWN = 2


def names_of(table: Table) -> dict[str, tuple[str, str]]:
    """The module (part, path) behind every name that files use for it."""
    found: dict[str, tuple[str, str]] = {}
    for module in table.shapes:
        for sgm in (False, True):
            found[kohya_name(*module, sgm=sgm, encoders=table.encoders)] = module
        found[peft_name(*module)] = module
        found[".".join(module)] = module
    return found


def compatibilities(names: Iterable[str], metadata: Mapping[str, str], table: Table) -> list[Compatibility]:
    """For each program whether it reads a file of these modules. A model of its own size is known to diffusers only."""
    names = list(names)
    programs = (DIFFUSERS,) if table.family is Family.OWN else PROGRAMS
    return [_compatibility(program, names, metadata, table) for program in programs]


def _compatibility(program: str, names: list[str], metadata: Mapping[str, str], table: Table) -> Compatibility:
    known = known_to(program, table)
    unknown = [name for name in names if name not in known]
    if unknown:
        some = ", ".join(unknown[:SHOWN])
        return Compatibility(program, False, f"it does not know {len(unknown)} of {len(names)} modules, such as {some}")
    why = _objection(program, names, metadata, table)
    return Compatibility(program, not why, why)


def known_to(program: str, table: Table) -> set[str]:
    """Every name of a module that the program finds in a model."""
    kohya = set[str]()
    sgm = set[str]()
    peft = set[str]()
    for part, path in table.shapes:
        plain = kohya_name(part, path, encoders=table.encoders)
        if not (program == SD_CPP and path.startswith(ENDS)):
            sgm.add(kohya_name(part, path, sgm=True, encoders=table.encoders))
            if not _plain_name_fails(program, path, table):
                kohya.add(plain)
            if _knows_peft_name(program, part, path):
                peft.add(peft_name(part, path))
    return kohya | (sgm if table.xl else set()) | peft


def _knows_peft_name(program: str, part: str, path: str) -> bool:
    if program == SD_CPP:
        return part == UNET
    return program == DIFFUSERS or (program in (COMFYUI, FORGE) and "attn" not in path)


def _plain_name_fails(program: str, path: str, table: Table) -> bool:
    """Modules whose diffusers names in kohya's format the program mistakes."""
    if program == A1111:
        return table.xl and path.startswith(("up_blocks.0.upsamplers", "add_embedding"))
    return program == DIFFUSERS and path.startswith("add_embedding")


def _objection(program: str, names: list[str], metadata: Mapping[str, str], table: Table) -> str:
    """Why a program that knows every module still will not use the file; empty if it will."""
    if program == INVOKE:
        return _objection_of_invoke(names, table)
    xl = metadata.get("ss_base_model_version", "").startswith("sdxl_")
    if program == A1111 and metadata and table.family is Family.SDXL and not xl:
        return "its metadata do not say that it is for SDXL, so it is hidden while an SDXL model is loaded"
    if program == A1111 and metadata and table.family is Family.SD2 and metadata.get("ss_v2") != "True":
        return "its metadata do not say that it is for SD 2, so it is hidden while such a model is loaded"
    return ""


def _objection_of_invoke(names: list[str], table: Table) -> str:
    """InvokeAI tells the base model from the file's first keys that speak of it."""
    unet = [name for name in names if name.startswith("lora_unet_")]
    if not any(name.endswith(("attn2_to_k", "attn2_to_v")) for name in unet):
        return "no cross-attention is changed, by which it tells the base model"
    ways = (("lora_unet_down", "lora_unet_up"), ("lora_unet_input", "lora_unet_output"))
    if table.xl and all(any(name.startswith(way) for name in unet) for way in ways):
        return "two ways of naming modules are mixed"
    return ""
