"""What a diffusers folder is, by its configuration and the headers of its weights."""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from studio.assets import resources_folder
from studio.domain.base_model import Family, ModelCard, Prediction
from studio.domain.errors import ModelError
from studio.library.component_classes import (
    COMPONENTS,
    NETWORKS,
    SCHEDULER,
    TEXT_ENCODERS,
    TOKENIZERS,
    check_component,
    read_index,
)
from studio.library.folder_files import LORA_NAMES, MODEL_INDEX, read_config
from studio.library.folder_parts import UNET, VAE, FolderPart, as_sentence, folder_part
from studio.library.header import printable, printable_name
from studio.library.structure.autoencoder import AutoencoderStructure
from studio.library.structure.name_hints import few_steps
from studio.library.structure.schedule import check_schedule, kind_of_schedule, shift_of
from studio.library.structure.settings import Shapes
from studio.library.structure.text_encoder import TextEncoderStructure
from studio.library.structure.unet import UnetStructure, unet_structure
from studio.library.tokenizer_files import TokenizerTables, read_tokenizer

UNFIT = "The parts of {0} do not belong together: its {1} does not fit its {2}; copy or download it again."
NO_INDEX = "{0} is no model folder: it holds no {1}."
INSIDE = "{0} is no model folder itself; choose {1} in it."
ONE_PART = "{0} is only one part of a model ({1}); choose the folder with all of them, in which {2} lies."
OF_A_LORA = "{0} is the folder of a LoRA, not of a base model; choose the model that it was made for."
PART_CONFIG = "config.json"
SIDE_UNKNOWN = "Nothing tells in which size {0} draws; let it draw a first picture, then bring yours."
SNAPSHOTS = "snapshots"
"""Below it the hub's cache calls a model by its commit."""
PIXELS_PER_LATENT = 8
"""Of every Stable Diffusion."""


def card_of_folder(path: Path) -> ModelCard:
    """Read configurations, tables and headers; ModelError says why the folder cannot be a base model.

    All that opening needs is looked at here: what gets a card can be opened.
    """
    if not (path / MODEL_INDEX).is_file():
        raise _no_model_folder(path)
    index = read_index(path)
    components = COMPONENTS[index["_class_name"]]
    unet = check_component(path, UNET)
    schedule = check_component(path, SCHEDULER)
    _refuse_extra_channels(path, unet)
    with as_sentence(path, SCHEDULER):
        check_schedule(schedule)
    prediction = _prediction(path, schedule, index[SCHEDULER])

    parts = {
        component: folder_part(path, component, index[component][1])
        for component in components
        if component in (*NETWORKS, *TEXT_ENCODERS)
    }
    encoders = _text_encoders(path, parts)
    _check_fit(path, parts, encoders)
    # Both cannot be: where no signal is left, there is nothing that a noise could be taken from.
    disputed = prediction is Prediction.EPSILON and schedule.get("rescale_betas_zero_snr") is True
    family = family_of_unet(parts[UNET].structure.tensors)
    return ModelCard(
        path,
        path.name,
        family,
        None if disputed else prediction,
        schedule.get("rescale_betas_zero_snr") is True,
        frozenset(header.dtype(name) for header in parts[UNET].headers for name in header.tensors),
        sum(header.size for part in parts.values() for header in part.headers),
        few_steps=_few_steps(path, unet, schedule),
        disputed=disputed,
        embeds_guidance=unet.get("time_cond_proj_dim") is not None,
        side=None if family is Family.OWN else unet["sample_size"] * PIXELS_PER_LATENT,
        shift=shift_of(schedule),
    )


def picture_size_of_folder(path: Path, asked: tuple[int | None, int | None]) -> tuple[int, int]:
    """Width and height of what a diffusers folder of whatever family draws, in pixels, if that is `asked` for; None
    stands for the side that it was made for. ModelError where nothing tells."""
    side = read_config(path / UNET, PART_CONFIG).get("sample_size")
    levels = read_config(path / VAE, PART_CONFIG).get("block_out_channels")
    if not isinstance(side, int) or not isinstance(levels, list):
        raise ModelError(SIDE_UNKNOWN, printable_name(path))
    # Sizes are counted as if a latent were 8 pixels wide; a VAE of fewer levels makes fewer of it.
    width, height = ((one or side * PIXELS_PER_LATENT) // PIXELS_PER_LATENT * 2 ** (len(levels) - 1) for one in asked)
    return width, height


def _no_model_folder(path: Path) -> ModelError:
    """What a folder is that has no index, and what can be chosen instead."""
    name = printable_name(path)
    if any((path / file).is_file() for file in LORA_NAMES):
        return ModelError(OF_A_LORA, name)
    with suppress(ModelError):
        kind = read_config(path, PART_CONFIG).get("_class_name")
        if isinstance(kind, str):
            return ModelError(ONE_PART, name, printable(kind), MODEL_INDEX)
    inside = [index.parent for pattern in ("*", "*/*") for index in sorted(path.glob(f"{pattern}/{MODEL_INDEX}"))]
    inside += sorted(file for file in path.glob("*.safetensors") if not file.name.startswith("."))
    if len(inside) == 1:
        return ModelError(INSIDE, name, printable(inside[0].relative_to(path).as_posix()))
    return ModelError(NO_INDEX, name, MODEL_INDEX)


def _refuse_extra_channels(path: Path, unet: dict[str, Any]) -> None:
    """ModelError for a UNet that also reads a mask, a picture or a depth map beside the latent."""
    channels = unet.get("in_channels")
    if not isinstance(channels, int) or channels != unet.get("out_channels"):
        raise ModelError("{0} is an inpainting, pix2pix or depth model; choose an ordinary one.", printable_name(path))


def _prediction(path: Path, schedule: dict[str, Any], class_name: object) -> Prediction:
    # Folders that were saved before v-prediction existed lack the field, and diffusers takes them for epsilon too.
    if kind_of_schedule(class_name, schedule) == "flow":
        return Prediction.FLOW
    prediction_type = schedule.get("prediction_type", Prediction.EPSILON.value)
    if prediction_type not in list(Prediction):
        raise ModelError(
            "{0} predicts “{1}”, which Atelier cannot learn from; choose another model.",
            printable_name(path),
            printable(prediction_type),
        )
    return Prediction(prediction_type)


def _text_encoders(path: Path, parts: dict[str, FolderPart]) -> list[tuple[str, TextEncoderStructure, TokenizerTables]]:
    """Each with its tokenizer; ModelError where these do not belong together."""
    encoders = []
    for encoder, tokenizer in zip(TEXT_ENCODERS, TOKENIZERS, strict=True):
        if encoder in parts:
            structure = parts[encoder].structure
            assert isinstance(structure, TextEncoderStructure)
            tables = read_tokenizer(path, tokenizer, structure.words)
            if tables.length > structure.positions:
                raise ModelError(UNFIT, printable_name(path), tokenizer, encoder)
            encoders.append((encoder, structure, tables))
    return encoders


def _check_fit(
    path: Path, parts: dict[str, FolderPart], encoders: list[tuple[str, TextEncoderStructure, TokenizerTables]]
) -> None:
    """ModelError where one part makes what the next one cannot take."""
    unet, vae = parts[UNET].structure, parts[VAE].structure
    assert isinstance(unet, UnetStructure)
    assert isinstance(vae, AutoencoderStructure)
    if vae.channels != unet.channels:
        raise ModelError(UNFIT, printable_name(path), VAE, UNET)
    last, structure, tables = encoders[-1]
    if sum(encoder.width for _, encoder, _ in encoders) != unet.context:
        raise ModelError(UNFIT, printable_name(path), last, UNET)
    if unet.added != (structure.pooled if len(encoders) > 1 else None):
        raise ModelError(UNFIT, printable_name(path), last, UNET)
    # Both embeddings of a token are put side by side.
    if len({each.length for _, _, each in encoders}) > 1:
        raise ModelError(UNFIT, printable_name(path), TOKENIZERS[1], TOKENIZERS[0])
    # The embedding of the whole text is read where it ends, and at its beginning where that is never found.
    if len(encoders) > 1 and structure.end not in (None, tables.number("eos_token")):
        raise ModelError(UNFIT, printable_name(path), TOKENIZERS[1], last)


def _few_steps(path: Path, unet: dict[str, Any], schedule: dict[str, Any]) -> str:
    # Latent consistency models feed the guidance scale into the UNet, which no other family does.
    if unet.get("time_cond_proj_dim") is not None or schedule.get("_class_name") == "LCMScheduler":
        return "LCM"
    return few_steps(path.parent.parent.name if path.parent.name == SNAPSHOTS else path.name)


def family_of_unet(tensors: Shapes) -> Family:
    """By all tensors of the UNet: distilled ones have the same widths and fewer layers."""
    return next((family for family in (Family.SD1, Family.SD2, Family.SDXL) if tensors == _usual(family)), Family.OWN)


@cache
def _usual(family: Family) -> Shapes:
    config = resources_folder() / "models" / family.value / UNET / "config.json"
    return unet_structure(json.loads(config.read_text("utf-8"))).tensors
