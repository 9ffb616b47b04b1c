"""A VAE that the artist chose instead of the base model's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from studio.assets import resources_folder
from studio.domain.base_model import Family, ModelCard
from studio.domain.errors import ModelError
from studio.library.component_classes import check_component, read_index
from studio.library.folder_parts import UNET, folder_part
from studio.library.folder_parts import VAE as PART
from studio.library.header import printable, printable_name, read_header
from studio.library.structure.autoencoder import KL, AutoencoderStructure, autoencoder_structure
from studio.library.structure.checkpoint import VAE, checkpoint_tensors, is_harmless, same_numbers
from studio.library.structure.number_formats import TRAINABLE_DTYPES
from studio.library.structure.other_kinds import scale_of_quantised
from studio.library.structure.settings import Shape, Shapes

UNFIT = "{0} cannot be the VAE of {2}: {1} is missing, surplus or of another shape in it; choose another VAE."
OTHER_CHANNELS = "{0} cannot be the VAE of {1}, whose latents have another number of channels; choose another VAE."
PACKED = "{0} has weights that are packed tighter than Atelier reads; choose an fp16 version of this VAE."
DIFFUSERS_NAMES = "decoder.up_blocks."
CHANNELS = 4
"""Of the latents of Stable Diffusion 1, 2 and XL."""


def check_other_vae(vae: Path, card: ModelCard) -> Family:
    """The family whose VAE a file is opened as; ModelError where it is none, or not one of this base model's latents.

    A folder of its own says itself what it is, and has to have as many channels.
    """
    family = _family(card)
    channels = check_component(card.path, UNET)["in_channels"] if card.path.is_dir() else CHANNELS
    if vae.is_dir():
        structure = folder_part(vae, PART, KL, subfolder=".").structure
        fits = isinstance(structure, AutoencoderStructure) and structure.channels == channels
    else:
        _check_file(vae, family, card.name)
        fits = channels == CHANNELS
    if not fits:
        raise ModelError(OTHER_CHANNELS, printable_name(vae), card.name)
    return family


def _family(card: ModelCard) -> Family:
    if card.family is not Family.OWN:
        return card.family
    return Family.SDXL if read_index(card.path)["_class_name"] == "StableDiffusionXLPipeline" else Family.SD1


def _check_file(path: Path, family: Family, model: str) -> None:
    header = read_header(path)
    prefix = VAE if any(name.startswith(VAE) for name in header.tensors) else ""
    shapes = {name: header.shape(name) for name in header.tensors if name.startswith(prefix)}
    expected = _expected(family, prefix, shapes)
    wrong = _first_wrong(shapes, expected)
    if wrong:
        raise ModelError(UNFIT, printable_name(path), printable(wrong), model)
    dtypes = {header.dtype(name) for name in expected}
    if scale_of_quantised(shapes) or not dtypes <= TRAINABLE_DTYPES:
        raise ModelError(PACKED, printable_name(path))


def _expected(family: Family, prefix: str, shapes: Mapping[str, Shape]) -> Shapes:
    """All tensors that a VAE has in the naming of this file."""
    if any(name.startswith(DIFFUSERS_NAMES) for name in shapes):
        return _in_diffusers_names(family)
    tensors = checkpoint_tensors(family)
    return {prefix + name.removeprefix(VAE): shape for name, shape in tensors.items() if name.startswith(VAE)}


@cache
def _in_diffusers_names(family: Family) -> Shapes:
    config = resources_folder() / "models" / family.value / PART / "config.json"
    return autoencoder_structure(KL, json.loads(config.read_text("utf-8"))).tensors


def _first_wrong(shapes: Mapping[str, Shape], expected: Shapes) -> str:
    for name in shapes:
        if name not in expected and not is_harmless(VAE + name.removeprefix(VAE)):
            return name
    for name, shape in expected.items():
        if name not in shapes or (shapes[name] != shape and not same_numbers(name, shapes[name], shape)):
            return name
    return ""
