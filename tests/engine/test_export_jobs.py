"""Exports as jobs: what the options ask for, and of those that cannot be nothing half-written stays."""

from __future__ import annotations

import errno
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image

from conftest_engine import CPU
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError, StudioError
from studio.domain.export import ExportOptions, Format, Labels, Storage
from studio.domain.recipe import Lora
from studio.domain.work import Export
from studio.engine.adapter import adapter_ups, add_adapter, save_adapter
from studio.engine.export import files, merged, writing
from studio.engine.export.layers import Layer, layers_of
from studio.engine.export.writing import export
from studio.engine.models import BaseModel
from studio.engine.opening import open_model
from studio.library.header import read_header
from tiny_models import tiny_folder

LORA = Lora(2, 2.0, ("to_v",))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("model") / "tiny", Family.SD1)), CPU)


@pytest.fixture
def job(model: BaseModel, tmp_path: Path) -> Export:
    """The export of a checkpoint that does something."""
    add_adapter(model.unet, LORA, seed=0)
    with torch.no_grad():
        for up in adapter_ups(model.unet):
            up.normal_(0, 0.1)
    (tmp_path / "c1").mkdir()
    save_adapter(model.unet, LORA, tmp_path / "c1")
    base = Path(model.pipeline.config._name_or_path)
    return Export(Base(base), tmp_path / "c1", tmp_path / "out" / "style.safetensors", "style")


def refused(model: BaseModel, job: Export, match: str) -> None:
    with pytest.raises(StudioError, match=match):
        export(model, job)
    folder = job.target.parent
    assert not folder.is_dir() or list(folder.iterdir()) == []
    assert not any("lora" in name for name, _ in model.unet.named_modules())


@pytest.mark.parametrize("kind", Format)
def test_a_full_disk_is_told(model: BaseModel, job: Export, kind: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "write_tensors", full)
    monkeypatch.setattr(merged.shutil, "copytree", full)
    refused(model, replace(job, options=ExportOptions(kind)), "disk is full")


def test_a_folder_that_is_a_file_is_told(model: BaseModel, job: Export, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder")
    refused(model, job, "cannot be written")


def test_a_file_that_does_not_bring_the_adapter_back_is_not_kept(
    model: BaseModel, job: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weaker(*arguments: Any) -> list[Layer]:
        return [replace(layer, scale=0.9 * layer.scale) for layer in layers_of(*arguments)]

    monkeypatch.setattr(writing, "layers_of", weaker)
    refused(model, job, "differs from the checkpoint")


def test_a_thumbnail_that_is_no_picture_is_told(model: BaseModel, job: Export, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"no picture")
    labels = Labels(thumbnail=tmp_path / "picture.png")
    refused(model, replace(job, options=ExportOptions(labels=labels)), "picture.png cannot be read")


def test_weights_that_are_not_finite_are_told(model: BaseModel, job: Export) -> None:
    with torch.no_grad():
        add_adapter(model.unet, LORA, seed=0)
        for up in adapter_ups(model.unet):
            up.fill_(torch.nan)
    save_adapter(model.unet, LORA, job.adapter)
    with pytest.raises(ModelError):
        export(model, job)
    assert not job.target.exists()


def test_strength_and_rank_are_in_the_file(model: BaseModel, job: Export) -> None:
    options = ExportOptions(storage=Storage.HALF, strength=0.5, rank=1)
    half = export(model, replace(job, options=options))
    whole = export(model, replace(job, target=job.target.with_name("whole.safetensors")))
    assert 0.3 * whole.effect < half.effect < 0.7 * whole.effect
    assert 0 < half.lost < 1 == len(half.checked)
    assert whole.difference < 1e-5


def test_sidecars_stand_beside_the_file_and_replace_nothing(model: BaseModel, job: Export, tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "winner.png")
    labels = Labels(trigger="misty moth", hint="quiet scenes", thumbnail=tmp_path / "winner.png")
    job = replace(job, options=ExportOptions(labels=labels, sidecars=True))
    job.target.parent.mkdir()
    job.target.with_suffix(".png").write_bytes(b"the artist's own")
    export(model, job)
    told = json.loads(job.target.with_suffix(".json").read_text("utf-8"))
    assert (told["activation text"], told["preferred weight"]) == ("misty moth", 1.0)
    assert job.target.with_suffix(".png").read_bytes() == b"the artist's own"
    metadata = read_header(job.target).metadata
    assert metadata["modelspec.thumbnail"].startswith("data:image/jpeg;base64,")
    assert (metadata["modelspec.trigger_phrase"], metadata["ss_output_name"]) == ("misty moth", "style")
    assert not any(str(tmp_path) in text for text in metadata.values())
