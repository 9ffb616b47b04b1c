"""What is said of diffusers is what its own loader does: files of all kinds are loaded into a real model and merged."""

from __future__ import annotations

import json
import random
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from peft.tuners.tuners_utils import BaseTunerLayer
from torch import Tensor

from conftest_engine import CPU
from lora_files import ENCODER_PREFIXES, KINDS, PAIRS, UNET_PREFIXES, Written, lora, numbers, places, spelled
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family
from studio.engine.export.lora.inspection import inspect
from studio.engine.lora.layers import ENCODERS, UNET
from studio.engine.lora.module_shapes import ModuleShapes, shapes_from_configs
from studio.engine.lora.reading import read_changes
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.library.lora.lora_file import read_lora_file
from tiny_models import tiny_folder

USUAL = 40
ALL = 150
TOLERANCE = 1e-5
SETS = (
    ("to_q", "to_k"),
    ("attn1.to_v",),
    ("to_out.0", "proj_out"),
    ("conv1", "time_emb_proj"),
    ("ff.net.0.proj", "proj_in"),
)
USUAL_PREFIXES = ("unet.", "lora_unet_")


@dataclass(frozen=True)
class Model:
    folder: Path
    shapes: ModuleShapes
    opened: BaseModel


@pytest.fixture(scope="module", params=[Family.SD1, Family.SDXL])
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Model:
    folder = tiny_folder(tmp_path_factory.mktemp("model"), request.param)
    return Model(folder, shapes_from_configs(folder), open_model(Base(folder), CPU))


def made(shapes: ModuleShapes, folder: Path, seed: int) -> Path:
    """A file of a kind that chance chooses: most as programs write them, some as nobody should."""
    chance = random.Random(seed)
    pair = PAIRS[chance.choice(list(PAIRS))] if chance.random() < 0.5 else PAIRS[chance.choice(("kohya", "peft"))]
    kind = "LoRA" if chance.random() < 0.8 else chance.choice(list(KINDS))
    prefix = chance.choice(UNET_PREFIXES) if chance.random() < 0.4 else chance.choice(USUAL_PREFIXES)
    alpha, mixed, sgm, dora = (chance.random() < share for share in (0.6, 0.3, 0.25, 0.15))
    written = Written()
    for at, place in enumerate(places(shapes, *chance.choice(SETS))[:6]):
        name = spelled(place, prefix, shapes.sgm if sgm else None)
        shape = shapes.shapes[place]
        if chance.random() < 0.05 and len(shape) == 2:
            shape = (*shape, 1, 1)
        if kind == "LoRA":
            strength = 1.0 + (at if mixed else 0)
            tensors, _ = lora(shape, name, pair, rank=2 + at % 3 if mixed else 2, alpha=strength if alpha else None)
        else:
            tensors, _ = KINDS[kind](shape, name)
        if dora:
            key = chance.choice(("dora_scale", "lora_magnitude_vector")) if kind == "LoRA" else "dora_scale"
            size = shape[:1] if key == "lora_magnitude_vector" else (1, *shape[1:2], *(1,) * (len(shape) - 2))
            tensors[f"{name}.{key}"] = numbers(*size).abs() + 1
        written.tensors |= tensors
    if chance.random() < 0.3:
        encoder = places(shapes, "q_proj", component=ENCODERS[0])[0]
        name = spelled(encoder, chance.choice(ENCODER_PREFIXES[ENCODERS[0]]))
        written.tensors |= lora(shapes.shapes[encoder], name, pair, alpha=1.0 if alpha else None)[0]
    if chance.random() < 0.05:
        written.tensors["unet.conv_in.diff_b"] = numbers(8)
    metadata = {}
    if chance.random() < 0.2:
        config = {"unet.r": 2, "unet.lora_alpha": chance.choice((1, 2, 4)), "unet.target_modules": ["to_q", "to_k"]}
        metadata["lora_adapter_metadata"] = json.dumps(config)
    return written.save(folder / f"{seed}.safetensors", metadata)


def loaded_by_diffusers(model: Model, file: Path) -> dict[tuple[str, str], Tensor] | None:
    """What it adds to each weight; None where it does not load the file."""
    pipeline = pipeline_of(model.opened)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            pipeline.load_lora_weights(file.parent, weight_name=file.name, adapter_name="loaded")
            return {place: merged(module) for place, module in wrapped(model)}
        except Exception:
            return None
        finally:
            pipeline.unload_lora_weights()


def wrapped(model: Model) -> Iterator[tuple[tuple[str, str], Any]]:
    networks = (model.opened.net, *model.opened.text_encoders)
    for component, network in zip((UNET, *ENCODERS), networks, strict=False):
        for path, module in network.named_modules():
            if isinstance(module, BaseTunerLayer):
                yield (component, path), module


def merged(module: Any) -> Tensor:
    """The change of the weight that the module makes."""
    weight = module.get_base_layer().weight
    before: Tensor = weight.detach().double().clone()
    module.merge()
    after: Tensor = weight.detach().double().clone()
    weight.data.copy_(before)
    module.merged_adapters.clear()
    return after - before


def meant(model: Model, file: Path) -> dict[tuple[str, str], Tensor] | None:
    """What the file means by the definitions; None where that cannot be told of all of it."""
    reading = read_changes(read_lora_file(file), model.shapes)
    if reading.unknown or reading.beside:
        return None
    networks = dict(zip((UNET, *ENCODERS), (model.opened.net, *model.opened.text_encoders), strict=False))
    return {
        (change.component, change.path): change.delta(
            networks[change.component].get_submodule(change.path).weight.detach().float()
        ).double()
        for change in reading.changes
    }


def agrees(model: Model, file: Path) -> tuple[bool, bool]:
    """What is said, and what is so."""
    said = inspect(file, configs=model.folder).compatibilities[-1].reads
    found, wanted = loaded_by_diffusers(model, file), meant(model, file)
    is_so = (
        found is not None
        and wanted is not None
        and found.keys() == wanted.keys()
        and all(bool((found[place] - wanted[place]).abs().max() <= TOLERANCE) for place in wanted)
    )
    return said, is_so


def check(model: Model, folder: Path, count: int) -> None:
    verdicts = {seed: agrees(model, made(model.shapes, folder, seed)) for seed in range(count)}
    assert {seed: verdict for seed, verdict in verdicts.items() if verdict[0] != verdict[1]} == {}
    # Else the files would all be of one kind.
    assert {said for said, _ in verdicts.values()} == {True, False}


def test_what_is_said_of_diffusers_is_so(model: Model, tmp_path: Path) -> None:
    check(model, tmp_path, USUAL)


@pytest.mark.slow
def test_what_is_said_of_diffusers_is_so_of_three_hundred_files(model: Model, tmp_path: Path) -> None:
    check(model, tmp_path, ALL)
