"""stable-diffusion.cpp draws with our files: a LoRA beside its base model as the same LoRA merged into it.

    pytest -m outside tests/outside/test_stable_diffusion_cpp.py

Builds the Python package from its source distribution, which takes some minutes, without the formats of pictures and
films that nothing here reads. A wheel that `pip wheel` has built so is taken from the folder that
ATELIER_SD_CPP_WHEEL names. What else it imports comes with Atelier. Nothing is installed for good: the package lies in
a temporary folder and draws in processes of its own.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from safetensors.torch import load_file

from model_files import randomise, write_checkpoint
from studio.domain.base_model import Family
from studio.domain.export import Dtype, Format, Labels, export_target
from studio.engine.export.checkpoint.merge import merge
from studio.engine.export.lora.files import weights_file, write_lora
from studio.engine.export.lora.readers import IGNORED_BY_SD_CPP, SD_CPP, names_known_to
from studio.engine.lora.layers import ENCODERS, UNET, Layer, scale_layers
from studio.engine.lora.module_shapes import shapes_of_family

pytestmark = pytest.mark.outside

PACKAGE = "stable-diffusion-cpp-python"
VERSION = "0.4.7"
WHEEL = "ATELIER_SD_CPP_WHEEL"
OPTIONS = {"CMAKE_ARGS": "-DSD_WEBP=OFF -DSD_WEBM=OFF"}
DRAW = """
import sys
from stable_diffusion_cpp import StableDiffusion
model, folder, prompt, target = sys.argv[1:]
drawing = StableDiffusion(model_path=model, lora_model_dir=folder)
(picture,) = drawing.generate_image(prompt=prompt, width=64, height=64, sample_steps=3, cfg_scale=1, seed=7)
picture.convert("RGB").save(target)
"""
RANK = 4
SCALE = 2.0
SPREAD = 0.06
"""A rank-stabilised scale, alpha / √rank, and weights whose product spreads about as much as the base model's."""
ALONE = (UNET,)
BOTH = (UNET, ENCODERS[0])
CASES = [
    (ALONE, Format.KOHYA, Dtype.FULL),
    (ALONE, Format.KOHYA, Dtype.HALF),
    (ALONE, Format.PEFT, Dtype.FULL),
    (BOTH, Format.KOHYA, Dtype.FULL),
]
CONTRAST = 20.0
CHANGE = 10.0
"""Of 255: how far the pixels of a picture spread at least, and how far two pictures that differ are apart."""


@dataclass(frozen=True)
class Drawn:
    """A picture, and what the program told while drawing it."""

    pixels: NDArray[np.int16]
    log: str

    def apart(self, other: Drawn) -> NDArray[np.int16]:
        difference: NDArray[np.int16] = np.abs(self.pixels - other.pixels)
        return difference

    @property
    def applied(self) -> tuple[int, int]:
        """How many tensors of a LoRA changed the model, and how many it has."""
        (found,) = re.findall(r"\((\d+) / (\d+)\) LoRA tensors have been applied", self.log)
        return int(found[0]), int(found[1])

    @property
    def unused(self) -> list[str]:
        return re.findall(r"unused lora tensor \|(.+)\|", self.log)


@dataclass(frozen=True)
class Program:
    """The package in a folder of modules."""

    modules: Path

    def draw(self, model: Path, lora: Path | None = None) -> Drawn:
        """By a process of its own, since a LoRA stays in the weights that it was added to."""
        target = (lora or model).with_suffix(".png")
        prompt = "a cat" if lora is None else f"a cat<lora:{lora.stem}:1>"
        command = [sys.executable, "-c", DRAW, str(model), str(target.parent), prompt, str(target)]
        place = {**os.environ, "PYTHONPATH": str(self.modules)}
        done = subprocess.run(command, env=place, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        assert done.returncode == 0, done.stdout
        with Image.open(target) as picture:
            drawn = Drawn(np.asarray(picture, np.int16), done.stdout)
        assert drawn.pixels.std() > CONTRAST
        return drawn


@dataclass(frozen=True)
class Model:
    """A base model of full size with random weights."""

    program: Program
    file: Path

    def draw(self, layers: Sequence[Layer], file_format: Format, storage: Dtype, folder: Path) -> Drawn:
        """With the layers in a file beside it."""
        target = export_target(folder / "style", file_format)
        write_lora(layers, shapes_of_family(Family.SD1), target, file_format, storage, Labels(title="outside"))
        return self.program.draw(self.file, weights_file(target, file_format))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Model]:
    folder = tmp_path_factory.mktemp("modules")
    wheels = os.environ.get(WHEEL)
    source = ["--no-index", "--find-links", wheels] if wheels else ["--no-cache-dir", "--no-binary", PACKAGE]
    wanted = ["--no-deps", "--target", str(folder), *source, f"{PACKAGE}=={VERSION}"]
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", *wanted], env={**os.environ, **OPTIONS}, check=True)
    file = write_checkpoint(tmp_path_factory.mktemp("model") / "base.safetensors", Family.SD1)
    randomise(file)
    yield Model(Program(folder), file)
    file.unlink()


@cache
def merged(model: Model, parts: tuple[str, ...]) -> Drawn:
    """What the model draws with the layers on these parts in its weights."""
    target = model.file.with_stem("merged")
    merge(model.file, Family.SD1, layers_on(parts), target)
    drawn = model.program.draw(target)
    target.unlink()
    return drawn


def layers_on(parts: tuple[str, ...]) -> list[Layer]:
    """All that the program knows."""
    return [
        layer for layer in every_layer() if layer.component in parts and not layer.path.startswith(IGNORED_BY_SD_CPP)
    ]


def every_layer() -> list[Layer]:
    """On each module that a LoRA can be put on."""
    generator = torch.Generator().manual_seed(0)
    return [
        Layer(
            part,
            path,
            SPREAD * torch.randn(RANK, *shape[1:], generator=generator),
            SPREAD * torch.randn(shape[0], RANK, *(1,) * (len(shape) - 2), generator=generator),
            SCALE,
        )
        for (part, path), shape in shapes_of_family(Family.SD1).shapes.items()
    ]


@pytest.mark.parametrize(("parts", "file_format", "storage"), CASES)
def test_a_file_draws_what_the_merged_model_draws(
    model: Model, parts: tuple[str, ...], file_format: Format, storage: Dtype, tmp_path: Path
) -> None:
    layers = layers_on(parts)
    drawn = model.draw(layers, file_format, storage, tmp_path)
    tensors = len(layers) * (3 if file_format is Format.KOHYA else 2)
    assert (drawn.applied, drawn.unused) == ((tensors, tensors), [])
    assert drawn.apart(merged(model, parts)).max() <= 1
    assert drawn.apart(merged(model, ())).mean() > CHANGE


def test_a_hundredth_less_is_another_picture(model: Model, tmp_path: Path) -> None:
    """So that a file with the wrong alpha is found out."""
    drawn = model.draw(scale_layers(layers_on(ALONE), 0.99), Format.KOHYA, Dtype.FULL, tmp_path)
    assert drawn.apart(merged(model, ALONE)).max() > 1


@pytest.mark.parametrize("file_format", [Format.KOHYA, Format.PEFT])
def test_it_applies_what_we_say_that_it_knows(model: Model, file_format: Format, tmp_path: Path) -> None:
    """Of a LoRA on every module there is; it leaves out some."""
    drawn = model.draw(every_layer(), file_format, Dtype.FULL, tmp_path)
    known = names_known_to(SD_CPP, shapes_of_family(Family.SD1))
    told = next(tmp_path.rglob("*.safetensors"))
    names = [key.split(".lora_")[0].removesuffix(".alpha") for key in load_file(told)]
    wanted = sum(name in known for name in names)
    assert drawn.applied == (wanted, len(names))
    assert len(drawn.unused) == len(names) - wanted > 0
