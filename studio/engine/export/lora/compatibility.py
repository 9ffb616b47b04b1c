"""Which programs read a LoRA file whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from studio.domain.base_model import Family
from studio.domain.export import Compatibility
from studio.engine.export.lora.readers import A1111, INVOKEAI, READERS, SD_CPP, Reader, names_known_to
from studio.engine.lora.module_lookup import ModuleLookup
from studio.engine.lora.module_shapes import ModuleShapes
from studio.engine.lora.reading import scaling_of
from studio.library.lora.keys import Form, Kind, Role
from studio.library.lora.lora_file import LoraFile, ModuleTensors

NAMES_SHOWN = 2
NEITHER = {Role.SCALAR, Role.UP_BIAS, Role.SINGULAR}
"""What no program but the one that trained it applies."""
EIGHT_BITS = ("F8_E4M3", "F8_E5M2")
SCALING_TOLERANCE = 1e-6
Places = Mapping[str, tuple[str, str] | None]
"""The module behind each name of a file."""


def compatibilities(file: LoraFile, shapes: ModuleShapes) -> list[Compatibility]:
    """For each program but diffusers whether it reads a file; none of them knows a model of its own size."""
    if shapes.family is Family.OWN:
        return []
    lookup = ModuleLookup(shapes)
    places = {name: lookup.find(name) for name in file.modules}
    return [_compatibility(reader, file, shapes, places) for reader in READERS]


def _compatibility(reader: Reader, file: LoraFile, shapes: ModuleShapes, places: Places) -> Compatibility:
    known = names_known_to(reader, shapes)
    # Other tensors are checked like modules, since a strict reader stumbles over each that it does not know.
    unknown = [
        *(name for name, module in file.modules.items() if module.kind is not Kind.NORM and name not in known),
        *file.other_keys,
    ]
    if unknown:
        # Half-read counts as unread: most programs only log what they skip, and the style would come out weaker.
        examples = ", ".join(unknown[:NAMES_SHOWN])
        count = len(file.modules) + len(file.other_keys)
        why = f"it does not know {len(unknown)} of {count} modules, such as {examples}"
        return Compatibility(reader.program, False, why)
    why = next(_objections(reader, file, shapes, places), "")
    return Compatibility(reader.program, not why, why)


def _objections(reader: Reader, file: LoraFile, shapes: ModuleShapes, places: Places) -> Iterator[str]:
    """Why a program that knows every module still will not use the file as it is meant."""
    for name, module in file.modules.items():
        yield from _objections_to_module(reader, file, module)
        place = places[name]
        if place is not None and not reader.reshapes and _has_other_dimensions(file, module, shapes.shapes[place]):
            yield "it is not known to take matrices for convolutions"
        if reader is SD_CPP and module.alpha is None and place is not None and _is_scaled(file, place, module):
            yield "its strength stands in the metadata alone, which are not read there"
    if reader is INVOKEAI:
        yield from _objections_of_invokeai(file, shapes)
    if reader is A1111:
        yield from _objections_of_a1111(file, shapes)


def _objections_to_module(reader: Reader, file: LoraFile, module: ModuleTensors) -> Iterator[str]:
    header = file.header
    roles = module.tensors.keys()
    if module.kind not in reader.kinds:
        yield f"it does not know {module.kind}"
    if module.form is not None and module.form not in reader.forms:
        yield f"it does not know names like {module.form}"
    if module.adapter not in ("", "default"):
        yield "the adapter's name stands in its keys"
    if Role.MID in roles and module.form is not Form.KOHYA:
        yield "it does not know decomposed convolutions under such names"
    if Role.MAGNITUDE in roles:
        yield from _objections_to_magnitude(reader, file, module)
    for role in (Role.BIAS, Role.NORM_BIAS, *NEITHER):
        # A1111 takes a bias along with a whole difference.
        taken = role in reader.beside or (reader is A1111 and role is Role.BIAS and Role.DIFF in roles)
        if role in roles and not taken and not (role is Role.SCALAR and module.scalar == 1):
            yield f"it leaves out tensors such as {module.tensors[role]}"
    if not reader.eight_bits and any(header.dtype(key) in EIGHT_BITS for key in module.tensors.values()):
        yield "it cannot calculate with numbers of eight bits"


def _objections_to_magnitude(reader: Reader, file: LoraFile, module: ModuleTensors) -> Iterator[str]:
    """Programs normalise the columns; a magnitude by row is another formula, which only peft has."""
    key = module.tensors[Role.MAGNITUDE]
    if Role.MAGNITUDE not in reader.beside or (reader is INVOKEAI and module.kind is not Kind.LORA):
        yield "it reads a DoRA without its magnitudes"
    elif not key.endswith(".dora_scale"):
        yield f"it does not know names like {key.rpartition('.lora_')[2]}"
    elif file.header.shape(key)[0] != 1:
        yield "it takes the magnitudes of a DoRA for those of columns"


def _is_scaled(file: LoraFile, place: tuple[str, str], module: ModuleTensors) -> bool:
    return abs(scaling_of(file, place, module) - 1) > SCALING_TOLERANCE


def _has_other_dimensions(file: LoraFile, module: ModuleTensors, shape: tuple[int, ...]) -> bool:
    key = module.tensors.get(Role.DOWN)
    return key is not None and len(file.header.shape(key)) != len(shape)


def _objections_of_a1111(file: LoraFile, shapes: ModuleShapes) -> Iterator[str]:
    # It shows a file without metadata for every model, but takes one with any that do not say more for SD 1.
    if not file.metadata:
        return
    says_sdxl = file.metadata.get("ss_base_model_version", "").startswith("sdxl_")
    if shapes.family is Family.SDXL and not says_sdxl:
        yield "its metadata do not say that it is for SDXL, so it is hidden while an SDXL model is loaded"
    if shapes.family is Family.SD2 and file.metadata.get("ss_v2") != "True":
        yield "its metadata do not say that it is for SD 2, so it is hidden while such a model is loaded"


def _objections_of_invokeai(file: LoraFile, shapes: ModuleShapes) -> Iterator[str]:
    """InvokeAI tells the base model from the file's first keys that speak of it."""
    unet = [name for name in file.modules if name.startswith("lora_unet_")]
    if not any(name.endswith(("attn2_to_k", "attn2_to_v")) for name in unet):
        yield "no cross-attention is changed, by which it tells the base model"
    diffusers_and_sgm = (("lora_unet_down", "lora_unet_up"), ("lora_unet_input", "lora_unet_output"))
    if shapes.uses_sgm_names and all(any(name.startswith(starts) for name in unet) for starts in diffusers_and_sgm):
        yield "two ways of naming modules are mixed"
