"""Finding base models in the folders of other programs, without touching anything there."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from installations import install
from model_files import write_checkpoint
from studio.domain.base_model import Family, ModelCard
from studio.library.catalogue import Catalogue, FoundModel, RefusedModel
from studio.library.fingerprint import find_by_fingerprint, fingerprint
from studio.library.model_card import card_of
from studio.library.program_folders import (
    COMFYUI,
    HUB,
    STABILITY_MATRIX,
    WEBUI,
    ProgramFolder,
    hub_cache_folder,
    installations,
    lora_folders,
    model_folders,
    resolve_base,
)


def places(home: Path, *extra: Path) -> list[ProgramFolder]:
    return model_folders(installations(home, extra), hub_cache_folder(home, {}))


class Reader:
    """Counts what is read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: Path) -> ModelCard:
        self.read.append(path.name)
        return card_of(path)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    install(tmp_path / "home", models=8)
    return tmp_path / "home"


def scan(catalogue: Catalogue, home: Path, *extra: Path) -> list[FoundModel | RefusedModel]:
    return list(catalogue.scan(places(home, *extra)))


def test_all_layouts_are_found_and_nothing_is_changed(home: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    found = [one for one in scan(Catalogue(tmp_path / "cache.json"), home) if isinstance(one, FoundModel)]
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before
    programs = sorted((one.card.path.stem, one.folder.program) for one in found)
    expected = (COMFYUI, COMFYUI, STABILITY_MATRIX, HUB, COMFYUI, WEBUI, STABILITY_MATRIX, HUB)
    assert programs == [(f"model-{n}", p if n != 1 else COMFYUI) for n, p in enumerate(expected)]
    assert {one.card.name for one in found if one.folder.program == HUB} == {"ann/moths/model-3", "ann/moths/model-7"}
    assert {one.card.family for one in found} == {Family.SD1, Family.SDXL}


def test_the_second_time_nothing_is_read(home: Path, tmp_path: Path) -> None:
    first = scan(Catalogue(tmp_path / "cache.json"), home)
    reader = Reader()
    assert scan(Catalogue(tmp_path / "cache.json", reader), home) == first
    assert reader.read == []


def test_what_changed_is_read_again_and_what_went_is_forgotten(home: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.json"
    scan(Catalogue(cache), home)
    changed = home / "ComfyUI/models/checkpoints/model-0.safetensors"
    status = changed.stat()
    os.utime(changed, ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    (home / "ComfyUI/models/checkpoints/model-4.safetensors").unlink()
    reader = Reader()
    assert len(scan(Catalogue(cache, reader), home)) == 7
    assert reader.read == ["model-0.safetensors"]
    assert "model-4" not in cache.read_text()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": 1}', b'{"a": {"card": {}}}', b"\xff"])
def test_a_damaged_memory_is_made_anew(home: Path, tmp_path: Path, content: bytes) -> None:
    whole = scan(Catalogue(tmp_path / "whole.json"), home)
    (tmp_path / "cache.json").write_bytes(content)
    assert scan(Catalogue(tmp_path / "cache.json"), home) == whole


def test_what_cannot_be_used_is_told_and_remembered(home: Path, tmp_path: Path) -> None:
    (home / "ComfyUI/models/checkpoints/old.ckpt").write_bytes(b"\x80\x02.")
    for _ in range(2):
        told = [one for one in scan(Catalogue(tmp_path / "cache.json"), home) if isinstance(one, RefusedModel)]
        assert [(one.path.name, "pickle" in str(one.error)) for one in told] == [("old.ckpt", True)]


def test_circles_twins_and_hidden_folders(home: Path, tmp_path: Path) -> None:
    folder = home / "ComfyUI/models/checkpoints"
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "twin.safetensors").symlink_to(folder / "model-0.safetensors")
    (folder / "broken.safetensors").symlink_to(folder / "nowhere")
    (folder / ".trash").mkdir()
    write_checkpoint(folder / ".trash/gone.safetensors", Family.SD1)
    found = scan(Catalogue(tmp_path / "cache.json"), home)
    assert len(found) == 8
    assert all(isinstance(one, FoundModel) for one in found)


def test_a_folder_of_the_artists_and_a_picture_beside_a_model(home: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    write_checkpoint(own / "mine.safetensors", Family.SD1)
    (own / "mine.preview.png").write_bytes(b"")
    mine = [
        one for one in scan(Catalogue(tmp_path / "c.json"), home, own) if isinstance(one, FoundModel) and one.preview
    ]
    assert [(one.card.name, one.preview) for one in mine] == [("mine", own / "mine.preview.png")]


def test_an_unreadable_list_of_folders_says_nothing(home: Path, tmp_path: Path) -> None:
    (home / "ComfyUI/extra_model_paths.yaml").write_text("{unclosed: [")
    assert len(scan(Catalogue(tmp_path / "cache.json"), home)) == 7


@pytest.mark.parametrize(
    "base",
    [
        "&a [x, x]",
        "[../shared]",
        "~nosuchuser",
        '"a\\0b"',
        "../shared" + "/x" * 5000,
        "!!timestamp x",
        "!!int ''",
        "1" * 5000,
        "&b [*b, *b]",
    ],
)
def test_a_folder_that_can_be_none_is_passed_over(base: str, home: Path, tmp_path: Path) -> None:
    (home / "ComfyUI/extra_model_paths.yaml").write_text(f"own:\n    base_path: {base}\n    checkpoints: sd\n")
    assert len(scan(Catalogue(tmp_path / "cache.json"), home)) == 7


def test_aliases_of_aliases_take_no_time(home: Path, tmp_path: Path) -> None:
    levels = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    merged = "".join(f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}]}}\n" for n in range(1, 60))
    (home / "ComfyUI/extra_model_paths.yaml").write_text(
        f"a0: &a0 x\n{levels}m0: &m0 {{k: v}}\n{merged}own:\n    base_path: *a59\n    checkpoints: sd\n"
    )
    began = time.monotonic()
    assert len(scan(Catalogue(tmp_path / "cache.json"), home)) == 7
    assert time.monotonic() - began < 5


def test_a_scan_is_none_the_worse_for_a_cache_that_cannot_be_written(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for cache in (tmp_path / "file" / "cache.json", tmp_path):
        assert len(scan(Catalogue(cache), home)) == 8


def test_folders_of_lora_files(home: Path) -> None:
    found = {(place.program, place.path.name) for place in lora_folders(installations(home))}
    assert found == {(COMFYUI, "loras"), (COMFYUI, "sd"), (STABILITY_MATRIX, "Lora")}


def test_the_hub_lies_where_the_environment_says(tmp_path: Path) -> None:
    assert hub_cache_folder(tmp_path, {"HF_HUB_CACHE": "elsewhere"}) == Path("elsewhere")
    assert hub_cache_folder(tmp_path, {"HF_HOME": "elsewhere"}) == Path("elsewhere/hub")


def test_a_repository_in_the_cache_is_known_by_its_name(home: Path) -> None:
    hub = hub_cache_folder(home, {})
    snapshot = hub / "models--ann--moths/snapshots/abc"
    assert resolve_base("ann/moths", hub) == snapshot
    (snapshot / "model-7.safetensors").unlink()
    assert resolve_base("ann/moths", hub) == snapshot / "model-3.safetensors"
    assert resolve_base("bob/moths", hub) == Path("bob/moths")
    assert resolve_base(str(home), hub) == home


def test_a_moved_model_is_known_again(home: Path, tmp_path: Path) -> None:
    path = home / "ComfyUI/models/checkpoints/model-0.safetensors"
    known = fingerprint(path)
    shutil.move(path, tmp_path / "renamed.safetensors")
    others = sorted(home.rglob("*.safetensors"))
    assert find_by_fingerprint(known, [*others, tmp_path / "gone", tmp_path / "renamed.safetensors"]) in {
        *(tmp_path / "renamed.safetensors", home / "shared/sd/model-1.safetensors"),
        *(other for other in others if fingerprint(other) == known),
    }
    with (tmp_path / "renamed.safetensors").open("r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"x")
    assert fingerprint(tmp_path / "renamed.safetensors") != known
