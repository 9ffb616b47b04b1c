"""InvokeAI's own code takes our files: it tells the base model, converts the names and finds a module for every layer.

    pytest -m outside tests/outside/test_invokeai.py

Fetches the wheel, not what it depends on: packages that are not installed are stood in for while it is imported.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch
from diffusers import UNet2DConditionModel
from safetensors.torch import load_file

from lora_files import KINDS, Written, numbers, tucker
from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.domain.export import Dtype, Format, Labels
from studio.engine.export.lora.files import write_lora
from studio.engine.lora.layers import UNET, Layer
from studio.engine.lora.module_shapes import shapes_of_family
from studio.engine.lora.reading import read_changes
from studio.library.lora.lora_file import read_lora_file

pytestmark = pytest.mark.outside

VERSION = "6.14.2"
SET_UP = (
    *("invokeai.app", "invokeai.backend.quantization", "invokeai.backend.util.logging"),
    "invokeai.backend.model_manager.load",
)
"""What reads settings, starts to log or imports in a circle, and has no part in the conversion."""
MODULE = "module"
WIDTHS = {Family.SD1: 768, Family.SD2: 1024, Family.SDXL: 2048}
RECIPE = ("attn1.to_v", "attn1.to_out.0", "proj_out")
ENCODER = ("q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2")
MORE = (*RECIPE, "to_q", "to_k", "ff.net.0.proj", "ff.net.2", "proj_in", "conv1", "conv2", "conv_shortcut")


class Anything(type):
    """The kind of classes that have every attribute, take every argument and can stand in a type."""

    def __getattr__(cls, name: str) -> Anything:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything(name, (), {})

    def __call__(cls, *_: object, **__: object) -> Any:
        return Anything("made", (), {})

    def __getitem__(cls, _: object) -> Anything:
        return cls

    def __or__(cls, _: object) -> Anything:
        return cls

    __ror__ = __or__


class Empty(ModuleType):
    """A module in which everything is found."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__ = []

    def __getattr__(self, name: str) -> Anything:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything(name, (), {})


class StandIn(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds whatever nobody else finds outside of InvokeAI itself, or some of its packages before anybody else does."""

    def __init__(self, packages: tuple[str, ...] = ()) -> None:
        self._packages = packages

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        own = name.split(".")[0] == "invokeai"
        if not name.startswith(self._packages) if self._packages else own:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> ModuleType:
        return Empty(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """There is nothing to run."""


@pytest.fixture(scope="module")
def invoke(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The unpacked wheel on the path of modules."""
    folder = tmp_path_factory.mktemp("invokeai")
    wanted = [f"invokeai=={VERSION}", "--no-deps", "--python-version", "3.12", "--only-binary=:all:"]
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "-d", str(folder), *wanted], check=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    before = set(sys.modules)
    finders = list(sys.meta_path)
    sys.path.insert(0, str(folder))
    sys.meta_path[:] = [StandIn(SET_UP), *finders, StandIn()]
    yield folder
    sys.meta_path[:] = finders
    sys.path.remove(str(folder))
    for name in set(sys.modules) - before:
        del sys.modules[name]


def written(file: Path, family: Family, ends: tuple[str, ...]) -> dict[str, torch.Tensor]:
    """A LoRA of rank 2 on the modules of a full-size model whose paths end like that."""
    table = shapes_of_family(family)
    layers = [
        Layer(part, path, torch.ones(2, *shape[1:]), torch.ones(shape[0], 2, *(1,) * (len(shape) - 2)), 0.75)
        for (part, path), shape in table.shapes.items()
        if path.endswith(ends)
    ]
    write_lora(layers, table, file, Format.KOHYA, Dtype.HALF, Labels(title="outside"))
    tensors: dict[str, torch.Tensor] = load_file(file)
    return tensors


@pytest.mark.parametrize("ends", [RECIPE, MORE, (*MORE, *ENCODER)], ids=["recipe", "all", "encoders too"])
@pytest.mark.parametrize("family", WIDTHS)
def test_every_layer_finds_its_module(invoke: Path, family: Family, ends: tuple[str, ...], tmp_path: Path) -> None:
    util = importlib.import_module("invokeai.backend.model_manager.util.model_util")
    patches = importlib.import_module("invokeai.backend.patches.lora_conversions.sd_lora_conversion_utils")
    names = importlib.import_module("invokeai.backend.patches.lora_conversions.sdxl_lora_conversion_utils")
    patcher = importlib.import_module("invokeai.backend.patches.layer_patcher")
    tensors = written(tmp_path / "style.safetensors", family, ends)
    assert util.lora_token_vector_length(tensors) == WIDTHS[family]
    if family is Family.SDXL:
        tensors = names.convert_sdxl_keys_to_diffusers_format(tensors)
    layers = patches.lora_model_from_sd_state_dict(tensors).layers
    with torch.device("meta"):
        config = UNet2DConditionModel.load_config(resources_folder() / "models" / family.value / "unet")
        unet = UNet2DConditionModel.from_config(config)
    prefix = "lora_unet_"
    found = 0
    for key, layer in layers.items():
        assert key.startswith((prefix, "lora_te"))
        if key.startswith(prefix):
            _, module = patcher.LayerPatcher._get_submodule(unet, key.removeprefix(prefix), layer_key_is_flattened=True)
            assert layer.get_weight(torch.zeros(())).numel() == module.weight.numel()
            assert layer.scale() == pytest.approx(0.75)
            found += 1
    wanted = sum(part == UNET and path.endswith(ends) for part, path in shapes_of_family(family).shapes)
    assert found == wanted + (ends == RECIPE)


def kinds(shape: tuple[int, ...]) -> dict[str, dict[str, torch.Tensor]]:
    """A module's tensors of every kind that it is promised to read."""
    made = {kind: make(shape, MODULE)[0] for kind, make in KINDS.items()}
    columns = numbers(1, *shape[1:2], *(1,) * (len(shape) - 2)).abs() + 1
    made["DoRA"] = {**made["LoRA"], f"{MODULE}.dora_scale": columns}
    made["IA3"] = {f"{MODULE}.weight": numbers(shape[0], 1), f"{MODULE}.on_input": torch.tensor(False)}
    if len(shape) == 4:
        made["LoRA in three parts"] = tucker(shape, MODULE)[0]
        del made["IA3"]
    return made


@pytest.mark.parametrize(
    "path", ["down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k", "mid_block.resnets.0.conv1"]
)
def test_every_kind_adds_what_we_say(invoke: Path, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layers = importlib.import_module("invokeai.backend.patches.layers.utils")
    for name in ("dora_layer", "ia3_layer"):
        # It comes from a package that is stood in for; everything is on one device here.
        module = importlib.import_module(f"invokeai.backend.patches.layers.{name}")
        monkeypatch.setattr(module, "cast_to_device", lambda tensor, device: tensor)
    shapes = shapes_of_family(Family.SD1)
    shape = shapes.shapes[UNET, path]
    weight = numbers(*shape, seed=7)
    for kind, tensors in kinds(shape).items():
        named = {name.replace(MODULE, "lora_unet_" + path.replace(".", "_")): each for name, each in tensors.items()}
        Written(named).save(tmp_path / "style.safetensors")
        (change,) = read_changes(read_lora_file(tmp_path / "style.safetensors"), shapes).changes
        layer = layers.any_lora_layer_from_state_dict(
            {name.removeprefix(f"{MODULE}."): tensor.clone() for name, tensor in tensors.items()}
        )
        found = layer.get_parameters({"weight": weight.clone()}, 1.0)["weight"]
        torch.testing.assert_close(found.reshape(shape), change.delta(weight), rtol=1e-4, atol=1e-6, msg=kind)
