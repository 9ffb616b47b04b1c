"""Exports as jobs: what the options ask for, and of those that cannot be nothing half-written stays."""

from __future__ import annotations

import errno
import json
import os
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image

from conftest_engine import CPU
from failing_disk import FailingDisk
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError, StudioError
from studio.domain.export import Dtype, ExportOptions, Format, Labels
from studio.domain.jobs import Export
from studio.domain.recipe import AdapterConfig
from studio.domain.sampling import Sampler, Sampling
from studio.engine.export import export as export_module
from studio.engine.export.export import export
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.lora.layers import Layer
from studio.engine.model.adapter import adapter_layers, adapter_ups, add_adapter, remove_adapter, save_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.export_log import LOG_NAME, ExportLog
from studio.library.header import read_header
from tiny_models import tiny_folder

LORA = AdapterConfig(2, 2.0, ("to_v",))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> BaseModel:
    return open_model(Base(tiny_folder(tmp_path_factory.mktemp("model") / "tiny", Family.SD1)), CPU)


@pytest.fixture
def job(model: BaseModel, tmp_path: Path) -> Export:
    """The export of a checkpoint that does something."""
    add_adapter(model.net, LORA, seed=0)
    with torch.no_grad():
        for up in adapter_ups(model.net):
            up.normal_(0, 0.1)
    (tmp_path / "c1").mkdir()
    save_adapter(model.net, LORA, tmp_path / "c1")
    remove_adapter(model.net)
    base = Path(pipeline_of(model).config._name_or_path)
    (tmp_path / "out").mkdir()
    return Export(Base(base), tmp_path / "c1", tmp_path / "out" / "style.safetensors")


def there(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refused(model: BaseModel, job: Export, match: str) -> None:
    """In a sentence; nothing is written or replaced, and the model is as it was."""
    before = there(job.target.parent)
    with pytest.raises(StudioError, match=match):
        export(model, job)
    assert there(job.target.parent) == before
    assert list(adapter_layers(model.net)) == []


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file gets larger than so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("kind", [Format.KOHYA, Format.PEFT, Format.FOLDER])
def test_a_disk_that_takes_no_more_is_told(model: BaseModel, job: Export, kind: Format) -> None:
    with room_for(4000):
        refused(model, replace(job, options=ExportOptions(kind)), "takes no file as large")


@pytest.mark.parametrize("kind", [Format.KOHYA, Format.PEFT, Format.FOLDER])
def test_a_folder_that_is_gone_is_told(model: BaseModel, job: Export, kind: Format) -> None:
    job.target.parent.rmdir()
    refused(model, replace(job, options=ExportOptions(kind)), "is not there; make it")
    assert not job.target.parent.exists()


def test_a_folder_that_goes_while_the_file_is_written_is_told(
    model: BaseModel, job: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    move = os.replace

    def pulled(source: Path, target: Path) -> None:
        shutil.rmtree(target.parent)
        move(source, target)

    monkeypatch.setattr(os, "replace", pulled)
    refused(model, job, "no longer there")


@pytest.mark.parametrize("replacing", [False, True])
def test_a_name_that_a_folder_has_is_told(model: BaseModel, job: Export, replacing: bool) -> None:
    job.target.mkdir()
    refused(model, replace(job, replace=replacing), "There is a folder style.safetensors already")


def test_a_file_is_replaced_only_when_asked(model: BaseModel, job: Export) -> None:
    job.target.write_bytes(b"an older one")
    refused(model, job, "style.safetensors is there already")
    export(model, replace(job, replace=True))
    assert job.target.stat().st_size > 1000


def test_a_file_that_came_in_between_stays(model: BaseModel, job: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: object) -> tuple[()]:
        job.target.write_bytes(b"somebody else's")
        return ()

    monkeypatch.setattr(export_module, "check", slow)
    with pytest.raises(StudioError, match="is there already"):
        export(model, job)
    assert job.target.read_bytes() == b"somebody else's"
    assert list(job.target.parent.iterdir()) == [job.target]


def test_a_file_in_use_is_told_and_stays(model: BaseModel, job: Export, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(source: Path, target: Path) -> None:
        raise PermissionError(13, "Access is denied")

    job.target.write_bytes(b"open in another program")
    monkeypatch.setattr(os, "replace", held)
    refused(model, replace(job, replace=True), "another program uses it")


def test_the_base_model_is_never_replaced(model: BaseModel, job: Export) -> None:
    base = replace(job.base, path=job.target)
    job.target.write_bytes(b"the artist's model")
    merged = ExportOptions(Format.MERGED)
    refused(model, replace(job, base=base, options=merged, replace=True), "is the base model itself")


def test_a_peft_export_is_a_folder_that_diffusers_reads(model: BaseModel, job: Export) -> None:
    made = export(model, replace(job, target=job.target.with_suffix(""), options=ExportOptions(Format.PEFT)))
    (file,) = made.target.iterdir()
    assert file.name == "pytorch_lora_weights.safetensors"
    assert made.size == file.stat().st_size
    metadata = read_header(file).metadata
    assert json.loads(metadata["lora_adapter_metadata"])["unet.r"] == LORA.rank
    assert metadata["ss_output_name"] == "style"
    pipeline_of(model).load_lora_weights(made.target, adapter_name="again")
    assert pipeline_of(model).get_list_adapters() == {"unet": ["again"]}
    pipeline_of(model).unload_lora_weights()


def test_a_file_that_does_not_bring_the_adapter_back_is_not_kept(
    model: BaseModel, job: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weaker(*arguments: Any) -> list[Layer]:
        return [replace(layer, scaling=0.9 * layer.scaling) for layer in layers_of(*arguments)]

    monkeypatch.setattr(export_module, "layers_of", weaker)
    refused(model, job, "read back, unet.down_blocks.* is not what the checkpoint holds")


def test_a_thumbnail_that_is_no_picture_is_told(model: BaseModel, job: Export, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"no picture")
    labels = Labels(thumbnail=tmp_path / "picture.png")
    refused(model, replace(job, options=ExportOptions(labels=labels)), "picture.png cannot be read")


def test_weights_that_are_not_finite_are_told(model: BaseModel, job: Export) -> None:
    with torch.no_grad():
        add_adapter(model.net, LORA, seed=0)
        for up in adapter_ups(model.net):
            up.fill_(torch.nan)
    save_adapter(model.net, LORA, job.adapter)
    with pytest.raises(ModelError):
        export(model, job)
    assert not job.target.exists()


def test_strength_and_rank_are_in_the_file(model: BaseModel, job: Export) -> None:
    options = ExportOptions(dtype=Dtype.HALF, strength=0.5, rank=1)
    half = export(model, replace(job, options=options))
    whole = export(model, replace(job, target=job.target.with_name("whole.safetensors")))
    assert 0.3 * whole.effect < half.effect < 0.7 * whole.effect
    assert 0 < half.lost < 1 == len(half.checked)
    assert whole.difference < 1e-5


def test_sidecars_stand_beside_the_file_and_replace_nothing(model: BaseModel, job: Export, tmp_path: Path) -> None:
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "winner.png")
    drawn = Sampling(sampler=Sampler.EULER_A, clip_skip=2).parameters
    labels = Labels(trigger="misty moth", hint="quiet scenes", sampling=drawn, thumbnail=tmp_path / "winner.png")
    job = replace(job, options=ExportOptions(labels=labels, sidecars=True))
    job.target.with_suffix(".png").write_bytes(b"the artist's own")
    export(model, job)
    told = json.loads(job.target.with_suffix(".json").read_text("utf-8"))
    assert (told["activation text"], told["preferred weight"]) == ("misty moth", 1.0)
    assert job.target.with_suffix(".png").read_bytes() == b"the artist's own"
    metadata = read_header(job.target).metadata
    assert metadata["modelspec.thumbnail"].startswith("data:image/jpeg;base64,")
    assert (metadata["modelspec.trigger_phrase"], metadata["ss_output_name"]) == ("misty moth", "style")
    assert metadata["atelier.sampling"] == "Steps: 20, Sampler: Euler a, CFG scale: 5.0, Clip skip: 2"
    assert not any(str(tmp_path) in text for text in metadata.values())


@pytest.mark.parametrize("every", [3, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("file_format", [Format.KOHYA, Format.PEFT, Format.FOLDER])
def test_an_export_that_fails_anywhere_leaves_what_was_there_and_can_be_repeated(
    file_format: Format, every: int, model: BaseModel, job: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (40, 30), "teal").save(tmp_path / "winner.png")
    options = ExportOptions(file_format, labels=Labels(thumbnail=tmp_path / "winner.png"), sidecars=True)
    job = replace(job, options=options, replace=True, log=tmp_path / "out")
    if file_format.is_folder:
        job = replace(job, target=job.target.with_suffix(""))
    log = tmp_path / "out" / LOG_NAME

    def put_back() -> dict[Path, bytes]:
        shutil.rmtree(tmp_path / "out")
        (tmp_path / "out").mkdir()
        log.write_bytes(b"torn")
        if not file_format.is_folder:
            job.target.write_bytes(b"old")
        return there(tmp_path / "out")

    put_back()
    disk = FailingDisk(monkeypatch, tmp_path / "out")
    export(model, job)
    sites = disk.kinds()
    assert len(sites) > 10
    told = 0
    codes = cycle((errno.ENOSPC, errno.EIO, errno.EROFS, errno.EMFILE, errno.EACCES))
    tried = sites[::every]
    for site, code in zip(tried, codes, strict=False):
        disk.arm(None)
        before = put_back()
        disk.arm(site, code)
        try:
            export(model, job)
        except StudioError:
            disk.arm(None)
            assert there(tmp_path / "out") == before
            export(model, job)
            told += 1
        (noted,) = ExportLog(tmp_path / "out").all()
        assert noted.exported.target == job.target
    # A folder that is there need not be made, and what cannot be linked is copied.
    assert told >= len(tried) - 4
