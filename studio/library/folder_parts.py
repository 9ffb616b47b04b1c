"""The parts of a model folder, each held against its own configuration: the one place that says what can be opened."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.errors import ModelError
from studio.library.component_classes import TEXT_ENCODERS, check_component
from studio.library.folder_files import weight_files
from studio.library.header import Header, printable, printable_name, read_header
from studio.library.structure.autoencoder import AutoencoderStructure, autoencoder_structure, current_name
from studio.library.structure.number_formats import TRAINABLE_DTYPES
from studio.library.structure.other_kinds import scale_of_quantised
from studio.library.structure.settings import UnknownSettingError
from studio.library.structure.text_encoder import TextEncoderStructure, current_text_name, text_encoder_structure
from studio.library.structure.unet import UnetStructure, unet_structure

Structure = UnetStructure | AutoencoderStructure | TextEncoderStructure
UNET, VAE = "unet", "vae"
UNKNOWN_SETTING = (
    "{0} cannot be opened: {1} is {2} in its {3}, which Atelier does not know; choose an ordinary Stable Diffusion "
    "model."
)
MISSING = "{0} is not whole: weights of its {1} are missing, such as {2}; copy or download it again."
SURPLUS = "{0} holds {2} in its {1}, where none belongs, so it would be drawn wrongly; choose another model."
WITH_LORA = (
    "{0} was saved with a LoRA in its {1}; save it once more where that is fused and unloaded (fuse_lora, "
    "unload_lora_weights)."
)
COMPILED = "{0} was saved while its {1} was compiled (torch.compile); save it once more without that."
MISSHAPEN = "{0} is damaged: {2} of its {1} has another shape than its configuration says; copy or download it again."
PACKED = "{0} has weights that are packed tighter than Atelier can train on; choose an fp16 version of this model."
OTHER_STATES = ((r".*\.(base_layer|lora_[AB]\..+)\.(weight|bias)", WITH_LORA), (r"(.*\.)?_orig_mod\..*", COMPILED))
"""Names of a network that something was put around when it was saved."""
HARMLESS = re.compile(
    r"time_embedding\.cond_proj\.weight"
    r"|(loss|model_ema)\..*"
    r"|(text_model\.)?(embeddings\.position_ids|logit_scale|text_projection\.weight)"
    r"|(text_model\.)?(vision_model|visual_projection)\..*"
)
"""Tensors that a part has without them, or that nobody reads: all other surplus ones are refused."""


@dataclass(frozen=True)
class FolderPart:
    """A network or text encoder: its configuration, what it is made of, and the files that hold exactly that."""

    config: dict[str, Any]
    structure: Structure
    files: tuple[Path, ...]
    headers: tuple[Header, ...]


def folder_part(folder: Path, component: str, class_name: str, subfolder: str | None = None) -> FolderPart:
    """A component of this class, out of the subfolder of its name or another one.

    ModelError where its configuration asks for what Atelier does not build, or a weight is missing, surplus or of
    another shape.
    """
    config = check_component(folder, component, class_name, subfolder)
    files = weight_files(folder, component if subfolder is None else subfolder)
    headers = [read_header(file) for file in files]
    with as_sentence(folder, component):
        structure = _structure(component, class_name, config)
    _check_weights(folder, component, structure, headers)
    return FolderPart(config, structure, tuple(files), tuple(headers))


@contextmanager
def as_sentence(folder: Path, component: str) -> Iterator[None]:
    """A setting that is not known, told as a ModelError."""
    try:
        yield
    except UnknownSettingError as error:
        value = printable(error.value)
        raise ModelError(UNKNOWN_SETTING, printable_name(folder), printable(error.key), value, component) from error


def current_name_of(component: str) -> Callable[[str], str]:
    """What makes a tensor's name in a folder that which the library of its part has for it now."""
    if component == VAE:
        return current_name
    return current_text_name if component in TEXT_ENCODERS else str


def _structure(component: str, class_name: str, config: dict[str, Any]) -> Structure:
    if component == UNET:
        return unet_structure(config)
    return autoencoder_structure(class_name, config) if component == VAE else text_encoder_structure(class_name, config)


def _check_weights(folder: Path, component: str, structure: Structure, headers: list[Header]) -> None:
    expected = structure.tensors
    rename = current_name_of(component)
    shapes = dict[str, tuple[int, ...]]()
    dtypes = set[str]()
    name = printable_name(folder)
    if any(scale_of_quantised(header.tensors) for header in headers):
        raise ModelError(PACKED, name)
    for header in headers:
        for stored in header.tensors:
            current = rename(stored)
            if current in shapes or (current not in expected and not HARMLESS.fullmatch(stored)):
                state = next((state for names, state in OTHER_STATES if re.fullmatch(names, stored)), None)
                raise ModelError(state or SURPLUS, name, component, printable(stored))
            if current in expected:
                shapes[current] = header.shape(stored)
                dtypes.add(header.dtype(stored))
    for tensor, shape in expected.items():
        if tensor not in shapes:
            raise ModelError(MISSING, name, component, tensor)
        if shapes[tensor] != shape:
            raise ModelError(MISSHAPEN, name, component, tensor)
    if not dtypes <= TRAINABLE_DTYPES:
        raise ModelError(PACKED, name)
