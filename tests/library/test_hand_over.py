"""A copy of an export in another program's folder: whole, with its picture, and never over something else unasked."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from installations import install
from stand_ins import STAND_INS
from studio.domain.errors import StudioError
from studio.domain.export import Compatibility, ExportOptions, Labels
from studio.library.hand_over import hand_over, program_reads
from studio.library.program_folders import (
    COMFYUI,
    INVOKEAI,
    STABILITY_MATRIX,
    WEBUI,
    ProgramFolder,
    installations,
    lora_folders,
    model_folders,
)


def data_url() -> str:
    """A picture of one pixel."""
    buffer = io.BytesIO()
    Image.new("RGB", (1, 1), "teal").save(buffer, "PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.getvalue()).decode()}"


PIXEL = data_url()


def lora(file: Path, thumbnail: str = "") -> Path:
    """A whole safetensors file without tensors."""
    header = json.dumps({"__metadata__": {"modelspec.thumbnail": thumbnail}}).encode()
    file.write_bytes(len(header).to_bytes(8, "little") + header)
    return file


@pytest.fixture
def place(tmp_path: Path) -> ProgramFolder:
    (tmp_path / "loras").mkdir()
    return ProgramFolder(COMFYUI, tmp_path / "loras")


def there(place: ProgramFolder) -> set[str]:
    return {path.name for path in place.path.iterdir()}


def test_the_thumbnail_in_the_file_becomes_a_picture_beside_it(place: ProgramFolder, tmp_path: Path) -> None:
    file = lora(tmp_path / "fog.safetensors", PIXEL)
    copy = hand_over(file, place)
    assert copy.read_bytes() == file.read_bytes()
    assert there(place) == {"fog.safetensors", "fog.png"}
    with Image.open(place.path / "fog.png") as picture:
        assert picture.size == (1, 1)


def test_what_lies_beside_the_file_goes_along(place: ProgramFolder, tmp_path: Path) -> None:
    file = lora(tmp_path / "fog.safetensors", PIXEL)
    file.with_suffix(".png").write_bytes(b"chosen")
    file.with_suffix(".json").write_text("{}")
    hand_over(file, place)
    assert (place.path / "fog.png").read_bytes() == b"chosen"
    assert there(place) == {"fog.safetensors", "fog.png", "fog.json"}


@pytest.mark.parametrize("thumbnail", ["", "data:image/png;base64,@@@", "data:,", "data:image/png;base64,AAAA"])
def test_a_thumbnail_that_is_no_picture_is_left_out(place: ProgramFolder, tmp_path: Path, thumbnail: str) -> None:
    hand_over(lora(tmp_path / "fog.safetensors", thumbnail), place)
    assert there(place) == {"fog.safetensors"}


def test_nothing_is_replaced_unless_asked(place: ProgramFolder, tmp_path: Path) -> None:
    file = lora(tmp_path / "fog.safetensors", PIXEL)
    for name in ("fog.safetensors", "fog.png"):
        (place.path / name).write_bytes(b"other")
    with pytest.raises(StudioError, match="is there already"):
        hand_over(file, place)
    assert {path.read_bytes() for path in place.path.iterdir()} == {b"other"}
    hand_over(file, place, replace=True)
    assert b"other" not in {path.read_bytes() for path in place.path.iterdir()}


def test_a_picture_of_that_name_stays_beside_a_new_file(place: ProgramFolder, tmp_path: Path) -> None:
    (place.path / "fog.png").write_bytes(b"the artist's own")
    hand_over(lora(tmp_path / "fog.safetensors", PIXEL), place)
    assert (place.path / "fog.png").read_bytes() == b"the artist's own"


def test_a_damaged_file_and_a_folder_that_is_gone_are_told(place: ProgramFolder, tmp_path: Path) -> None:
    file = lora(tmp_path / "fog.safetensors")
    file.write_bytes(b"")
    with pytest.raises(StudioError, match="is empty"):
        hand_over(file, place)
    assert there(place) == set()
    place.path.rmdir()
    with pytest.raises(StudioError, match="is not there"):
        hand_over(lora(file), place)
    assert not place.path.exists()


def test_invokeai_takes_files_from_a_folder_that_it_scans(tmp_path: Path) -> None:
    root = tmp_path / "invokeai"
    root.mkdir()
    assert lora_folders(installations(tmp_path)) == []
    (root / "invokeai.yaml").touch()
    (place,) = lora_folders(installations(tmp_path))
    assert place.program == INVOKEAI
    assert not place.path.exists(), "looking makes nothing"
    assert hand_over(lora(tmp_path / "fog.safetensors"), place).is_file()
    assert model_folders([root], tmp_path) == []


def test_every_program_of_a_computer_is_found(tmp_path: Path) -> None:
    install(tmp_path, models=0)
    found = {(place.program, place.path.name) for place in lora_folders(installations(tmp_path))}
    assert found == {("ComfyUI", "loras"), ("ComfyUI", "sd"), ("StabilityMatrix", "Lora")}


def test_a_file_goes_only_to_programs_that_read_it() -> None:
    checked = (Compatibility("ComfyUI", False, "why"), Compatibility("Forge", True), Compatibility("diffusers", True))
    programs = (COMFYUI, WEBUI, STABILITY_MATRIX, INVOKEAI)
    assert [program_reads(ProgramFolder(program, Path()), checked) for program in programs] == [
        False,
        True,
        True,
        False,
    ]
    assert not any(program_reads(ProgramFolder(program, Path()), ()) for program in programs)


@pytest.mark.parametrize("strength", [float("nan"), float("inf"), 0.0, -1e300])
def test_a_strength_that_cannot_be_meant_is_told(strength: float) -> None:
    with pytest.raises(StudioError, match="is no strength; it is"):
        ExportOptions(strength=strength, labels=Labels())


@pytest.mark.parametrize("put", STAND_INS.values(), ids=STAND_INS)
def test_what_is_no_plain_file_is_not_handed_over(
    place: ProgramFolder, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    file = lora(tmp_path / "fog.safetensors")
    put(file)
    with pytest.raises(StudioError, match=r"fog\.safetensors"):
        hand_over(file, place)
    assert there(place) == set()
