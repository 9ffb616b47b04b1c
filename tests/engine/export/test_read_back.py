"""A file that does not hold what the checkpoint holds is refused in every dtype, and rounding never is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file

from conftest_engine import CPU
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.domain.export import Dtype, ExportOptions, Format
from studio.domain.jobs import Export
from studio.domain.recipe import REFERENCE, AdapterConfig
from studio.engine.export import export as export_module
from studio.engine.export.agreement import differing_layer
from studio.engine.export.checkpoint.merge import merge
from studio.engine.export.export import OTHER_MODULE, TOO_COARSE, export
from studio.engine.export.lora.files import write_lora
from studio.engine.lora.layers import Layer
from studio.engine.model import quantisation
from studio.engine.model.adapter import adapter_ups, add_adapter, remove_adapter, save_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from tiny_models import tiny_folder

LORA = AdapterConfig(4, 4.0, ("attn1.to_v", "proj_out"))
DTYPES = [torch.float32, torch.float16, torch.bfloat16]
Spoil = Callable[[list[Layer]], list[Layer]]


def one(change: Callable[[torch.Tensor], torch.Tensor]) -> Spoil:
    """Of the second layer, what raises from the bottleneck."""
    return lambda layers: [layers[0], replace(layers[1], up=change(layers[1].up)), *layers[2:]]


def swapped(layers: list[Layer]) -> list[Layer]:
    first, second = [number for number, layer in enumerate(layers) if layer.up.shape == layers[0].up.shape][:2]
    exchanged = list(layers)
    exchanged[first] = replace(layers[first], up=layers[second].up)
    exchanged[second] = replace(layers[second], up=layers[first].up)
    return exchanged


def with_nan(up: torch.Tensor) -> torch.Tensor:
    spoilt = up.clone()
    spoilt.view(-1)[0] = torch.nan
    return spoilt


SPOILT: dict[str, Spoil] = {
    "all zero": lambda layers: [replace(layer, up=torch.zeros_like(layer.up)) for layer in layers],
    "one zero": one(torch.zeros_like),
    "one doubled": one(lambda up: up * 2),
    "one lost": lambda layers: layers[1:],
    "a pair swapped": swapped,
    "NaN": one(with_nan),
}


@pytest.fixture(scope="module", params=DTYPES, ids=str)
def model(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    folder = tiny_folder(tmp_path_factory.mktemp("model") / "tiny", Family.SD1)
    return open_model(Base(folder), replace(CPU, dtype=request.param))


def job_of(model: BaseModel, folder: Path, size: float = 0.02, config: AdapterConfig = LORA) -> Export:
    """The export of a checkpoint whose B has numbers of this size."""
    checkpoint = folder / "c1"
    checkpoint.mkdir()
    add_adapter(model.net, config, seed=0)
    draw = torch.Generator().manual_seed(1)
    for up in adapter_ups(model.net):
        up.data = size * torch.randn(up.shape, generator=draw)
    save_adapter(model.net, config, checkpoint)
    remove_adapter(model.net)
    return Export(Base(Path(pipeline_of(model).config._name_or_path)), checkpoint, folder / "style.safetensors")


@pytest.mark.parametrize("dtype", Dtype)
def test_an_honest_file_is_written_whatever_the_model_calculates_in(
    model: BaseModel, dtype: Dtype, tmp_path: Path
) -> None:
    exported = export(model, replace(job_of(model, tmp_path, 0.002), options=ExportOptions(dtype=dtype)))
    assert exported.difference < 0.02 * exported.effect


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_spoilt_file_is_refused_whatever_the_model_calculates_in(
    model: BaseModel, spoil: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(layers: list[Layer], *arguments: Any, **options: Any) -> None:
        write_lora(SPOILT[spoil](layers), *arguments, **options)

    monkeypatch.setattr(export_module, "write_lora", spoilt)
    job = job_of(model, tmp_path)
    with pytest.raises(ModelError, match=r"is not what the checkpoint holds|not finite"):
        export(model, job)
    assert [entry.name for entry in tmp_path.iterdir()] == ["c1"]


@pytest.mark.parametrize("rank", [1, 8, 64])
@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_the_bound_lies_between_rounding_and_two_per_cent(dtype: torch.dtype, rank: int) -> None:
    draw = torch.Generator().manual_seed(rank)
    down, up = torch.randn(rank, 96, generator=draw), 0.01 * torch.randn(96, rank, generator=draw)
    meant = Layer("unet", "to_v", down, up, 1.0)
    honest = replace(meant, down=down.to(dtype).float(), up=up.to(dtype).float())
    assert differing_layer([meant], [honest], dtype) is None
    assert differing_layer([meant], [replace(honest, up=1.02 * honest.up)], dtype) == "unet.to_v"
    one_number = honest.up.clone()
    one_number[5, 0] *= -1
    assert differing_layer([meant], [replace(honest, up=one_number)], dtype) == "unet.to_v"


@pytest.mark.parametrize("spoil", ["all zero", "one doubled"])
def test_a_whole_model_without_the_style_is_refused(
    model: BaseModel, spoil: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(base: Path, family: Family, layers: list[Layer], target: Path, **options: Any) -> None:
        merge(base, family, SPOILT[spoil](layers), target, **options)

    monkeypatch.setattr(export_module, "merge", spoilt)
    job = replace(job_of(model, tmp_path), options=ExportOptions(Format.FOLDER), target=tmp_path / "whole")
    with pytest.raises(ModelError) as refusal:
        export(model, job)
    assert refusal.value.template == OTHER_MODULE
    assert not (tmp_path / "whole").exists()


def test_a_model_whose_numbers_round_the_style_away_is_told(tmp_path: Path) -> None:
    base = tmp_path / "base"
    shutil.copytree(base_path("starter"), base)
    (file,) = (base / "unet").glob("*.safetensors")
    save_file({name: value.to(torch.float8_e4m3fn) for name, value in load_file(file).items()}, file, {"format": "pt"})
    model = open_model(Base(base), CPU)
    job = replace(job_of(model, tmp_path, 0.002), options=ExportOptions(Format.FOLDER), target=tmp_path / "whole")
    with pytest.raises(ModelError) as refusal:
        export(model, job)
    assert refusal.value.template == TOO_COARSE


@pytest.mark.parametrize("kind", [Format.KOHYA, Format.FOLDER])
def test_an_adapter_on_weights_of_four_bits_can_be_exported(
    kind: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("bitsandbytes")
    monkeypatch.setattr(quantisation, "SMALLEST", 16)
    folder = tiny_folder(tmp_path / "tiny", Family.SD1)
    model = open_model(Base(folder), replace(CPU, nf4=True))
    # to_q and to_k are in four bits; atelier's layers are not
    job = replace(job_of(model, tmp_path, config=REFERENCE.adapter), options=ExportOptions(kind))
    if kind.is_model:
        job = replace(job, target=tmp_path / "whole")
    exported = export(model, job)
    assert exported.difference < 0.02 * exported.effect
    packed = model.net.get_submodule("down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q").weight
    assert packed.dtype is torch.uint8
