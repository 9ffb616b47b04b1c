"""`verify` and `convert`: any LoRA file is told about, put right, or refused in one sentence."""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from model_files import write_checkpoint, write_file
from studio.cli.main import main
from studio.domain.base_model import Family
from studio.library.header import read_header

PATH = "down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k"
DOTTED = "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k"
NAME = f"lora_unet_{PATH}"
Make = Callable[[Path], Path]


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


def pair(name: str, down: str, up: str, rank: int = 2) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(rank)
    return {
        f"{name}.{down}.weight": torch.randn(rank, 768, generator=generator),
        f"{name}.{up}.weight": torch.randn(320, rank, generator=generator),
    }


@pytest.fixture
def kohya(tmp_path: Path) -> Path:
    """As sd-scripts writes it, but without alpha and without a word on the base model."""
    save_file(pair(NAME, "lora_down", "lora_up"), tmp_path / "kohya.safetensors")
    return tmp_path / "kohya.safetensors"


def change(path: Path) -> torch.Tensor:
    """What a file of one module adds to its weight, by kohya's rule."""
    tensors = load_file(path)
    down = tensors[f"{NAME}.lora_down.weight"].float()
    up = tensors[f"{NAME}.lora_up.weight"].float()
    product: torch.Tensor = up @ down
    return product * float(tensors[f"{NAME}.alpha"]) / len(down)


def test_a_file_is_told_about(kohya: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "verify", kohya)
    assert code == 0
    assert "family: sd1" in out
    assert "alpha is missing for 1 of 1 modules" in out
    assert "Checked for: ComfyUI, A1111, Forge, InvokeAI, stable-diffusion.cpp, diffusers." in out
    facts = json.loads(said(capsys, "verify", kohya, "--json")[1])
    assert (facts["format"], facts["ranks"], facts["targets"]) == ("kohya", [2], ["attention"])


def test_alpha_and_base_version_are_put_right(kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "right.safetensors"
    assert said(capsys, "convert", kohya, target, "--alpha", 1, "--trigger", "misty")[0] == 0
    metadata = read_header(target).metadata
    assert (metadata["ss_base_model_version"], metadata["ss_network_alpha"]) == ("sd_v1", "1")
    assert metadata["modelspec.trigger_phrase"] == "misty"
    tensors = load_file(kohya)
    whole = tensors[f"{NAME}.lora_up.weight"] @ tensors[f"{NAME}.lora_down.weight"]
    torch.testing.assert_close(change(target), whole / 2)


def test_another_alpha_leaves_the_other_factor(kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """LyCORIS, `use_scalar`: a factor that is trained beside alpha."""
    source = tmp_path / "scalar.safetensors"
    tensors = load_file(kohya)
    save_file({**tensors, f"{NAME}.alpha": torch.tensor(8.0), f"{NAME}.scalar": torch.tensor(0.25)}, source)
    assert said(capsys, "convert", source, tmp_path / "right", "--alpha", 1)[0] == 0
    whole = tensors[f"{NAME}.lora_up.weight"] @ tensors[f"{NAME}.lora_down.weight"]
    torch.testing.assert_close(change(tmp_path / "right.safetensors"), whole / 8)


@pytest.mark.parametrize("adapter", ["", "default.", "style."])
@pytest.mark.parametrize("prefix", ["unet.", "base_model.model.", ""])
def test_files_of_peft_become_files_for_all_programs(
    prefix: str, adapter: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "peft.safetensors"
    target = tmp_path / "kohya"
    name = f"{prefix}{DOTTED}"
    tensors = pair(name, f"lora_A.{adapter}".rstrip("."), f"lora_B.{adapter}".rstrip("."))
    save_file(tensors, source)
    assert "Not for ComfyUI" in said(capsys, "verify", source)[1]
    code, _, err = said(capsys, "convert", source, target)
    assert (code, "Checked for: ComfyUI" in err) == (0, True)
    down, up = tensors.values()
    torch.testing.assert_close(change(target.with_suffix(".safetensors")), up @ down)


def test_there_and_back_is_the_same(kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    peft = tmp_path / "peft"
    again = tmp_path / "again.safetensors"
    assert said(capsys, "convert", kohya, peft, "--format", "peft", "--alpha", 3, "--strength", 0.5)[0] == 0
    out = said(capsys, "verify", peft)[1]
    assert "Checked for: stable-diffusion.cpp, diffusers." in out
    assert "Not for ComfyUI" in out
    assert said(capsys, "convert", peft, again)[0] == 0
    tensors = load_file(kohya)
    whole = tensors[f"{NAME}.lora_up.weight"] @ tensors[f"{NAME}.lora_down.weight"]
    torch.testing.assert_close(change(again), 0.75 * whole)


def test_a_smaller_rank_is_told(kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "convert", kohya, tmp_path / "small", "--rank", 1)
    assert code == 0
    assert "leaves out" in err
    assert read_header(tmp_path / "small.safetensors").shape(f"{NAME}.lora_down.weight") == (1, 768)


PEFT_CONFIG = {"r": 2, "lora_alpha": 6, "use_rslora": False, "rank_pattern": {}, "alpha_pattern": {}}


@pytest.mark.parametrize("stabilised", [False, True])
def test_a_folder_of_peft_tells_its_strength_beside_the_file(
    stabilised: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "adapter"
    folder.mkdir()
    tensors = pair(f"base_model.model.{DOTTED}", "lora_A", "lora_B")
    save_file(tensors, folder / "adapter_model.safetensors")
    (folder / "adapter_config.json").write_text(json.dumps({**PEFT_CONFIG, "use_rslora": stabilised}))
    assert said(capsys, "convert", folder, tmp_path / "out")[0] == 0
    down, up = tensors.values()
    torch.testing.assert_close(change(tmp_path / "out.safetensors"), up @ down * (6 / 2**0.5 if stabilised else 3))
    (folder / "adapter_config.json").write_text("{")
    code, _, err = said(capsys, "verify", folder)
    assert (code, "adapter_config.json cannot be read" in err) == (1, True)


def test_a_strength_in_the_metadata_alone_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for alpha, told in ((6, True), (2, False)):
        source = tmp_path / f"{alpha}.safetensors"
        config = {f"unet.{name}": value for name, value in {**PEFT_CONFIG, "lora_alpha": alpha}.items()}
        tensors = pair(f"unet.{DOTTED}", "lora_A", "lora_B")
        save_file(tensors, source, {"lora_adapter_metadata": json.dumps(config)})
        out = said(capsys, "verify", source)[1]
        assert ("Not for stable-diffusion.cpp: its strength stands in the metadata" in out) is told


@pytest.mark.parametrize("alpha", ['"three"', "null", "[3]", "1e999"])
def test_a_strength_that_is_no_number_is_never_a_traceback(
    alpha: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "peft.safetensors"
    config = json.dumps({"unet.r": 2, "unet.lora_alpha": 0}).replace("0}", f"{alpha}}}")
    save_file(pair(f"unet.{DOTTED}", "lora_A", "lora_B"), source, {"lora_adapter_metadata": config})
    for words in (("verify", source), ("convert", source, tmp_path / "out")):
        assert "Traceback" not in said(capsys, *words)[2]


def test_one_tensor_that_nobody_knows_fails_the_file(
    kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "verify", kohya)[0] == 0
    save_file({**load_file(kohya), "notes.weight": torch.ones(2)}, tmp_path / "more.safetensors")
    code, out, err = said(capsys, "verify", tmp_path / "more.safetensors")
    assert (code, err) == (1, "No program is known to read more.safetensors whole.\n")
    assert "Not for ComfyUI: it does not know 1 of 2 modules, such as notes.weight." in out


def test_a_file_for_another_kind_of_model_is_told(
    kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = write_checkpoint(tmp_path / "base.safetensors", Family.SDXL)
    code, out, _ = said(capsys, "verify", kohya, "--base", base)
    assert code == 1
    assert "it was made for Stable Diffusion 1, not for Stable Diffusion XL" in out


@pytest.mark.parametrize(
    "words", [("--strength", "nan"), ("--strength", "0"), ("--rank", "0"), ("--alpha", "inf")], ids=" ".join
)
def test_numbers_that_cannot_be_meant_are_told(
    words: tuple[str, str], kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = said(capsys, "convert", kohya, tmp_path / "out", *words)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert list(tmp_path.iterdir()) == [kohya]


def test_a_folder_that_is_not_there_is_told(kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = said(capsys, "convert", kohya, tmp_path / "no" / "out")
    assert (code, "is not there; make it or choose another one" in err) == (1, True)
    assert not (tmp_path / "no").exists()


@pytest.mark.parametrize(
    ("typed", "name"), [("fog: dawn?", "fog- dawn"), ("con", "con-"), ("…", "…"), ("x" * 300, "x" * 120)]
)
def test_names_become_safe_for_every_system(
    typed: str, name: str, kohya: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(capsys, "convert", kohya, tmp_path / typed)[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {kohya.name, f"{name}.safetensors"}


def test_nothing_is_replaced(kohya: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = kohya.read_bytes()
    code, _, err = said(capsys, "convert", kohya, kohya)
    assert (code, err) == (1, "kohya.safetensors is there already; choose another name.\n")
    assert kohya.read_bytes() == before


def tensors_of(**changes: torch.Tensor) -> Make:
    """A file of one module with some of its tensors replaced; names have `_` for dots behind the module."""

    def make(folder: Path) -> Path:
        found = pair(NAME, "lora_down", "lora_up")
        for name, tensor in changes.items():
            found[f"{NAME}.lora_{name}.weight"] = tensor
        save_file({name: tensor for name, tensor in found.items() if tensor.numel()}, folder / "bad.safetensors")
        return folder / "bad.safetensors"

    return make


def only(*names: str, shape: tuple[int, ...] = (2, 768)) -> Make:
    return lambda folder: write_file(folder / "bad.safetensors", dict.fromkeys(names, shape))


def raw(content: bytes) -> Make:
    def make(folder: Path) -> Path:
        (folder / "bad.safetensors").write_bytes(content)
        return folder / "bad.safetensors"

    return make


def folder_of_that_name(folder: Path) -> Path:
    (folder / "bad.safetensors").mkdir()
    return folder / "bad.safetensors"


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "bad.safetensors")
    return folder / "bad.safetensors"


def cut(folder: Path) -> Path:
    path = tensors_of()(folder)
    os.truncate(path, path.stat().st_size - 100)
    return path


BAD: dict[str, Make] = {
    "not there": lambda folder: folder / "bad.safetensors",
    "empty": raw(b""),
    "noise": raw(b"\x07" * 4000),
    "a header that promises too much": raw(struct.pack("<Q", 2**62)),
    "no JSON": raw(struct.pack("<Q", 8) + b"{{{{{{{{"),
    "a pickle": raw(b"\x80\x04" + bytes(100)),
    "a zip": raw(b"PK\x03\x04" + bytes(100)),
    "cut": cut,
    "a folder": folder_of_that_name,
    "a pipe": pipe,
    "a checkpoint": lambda folder: write_checkpoint(folder / "bad.safetensors", Family.SD1),
    "no LoRA": only("some.weight"),
    "half a module": only(f"{NAME}.lora_down.weight"),
    "LyCORIS": only(f"{NAME}.hada_w1_a", f"{NAME}.hada_w1_b"),
    "ranks that differ": tensors_of(up=torch.zeros(320, 3)),
    "one dimension": tensors_of(up=torch.zeros(320)),
    "a kernel of another rank": tensors_of(mid=torch.ones(2, 2)),
    "a rank beyond all": tensors_of(down=torch.zeros(2000, 768), up=torch.zeros(320, 2000)),
}
WORSE: dict[str, Make] = {
    "another shape": tensors_of(up=torch.zeros(640, 2)),
    "not finite": tensors_of(up=torch.full((320, 2), torch.nan)),
    "infinite": tensors_of(down=torch.full((2, 768), torch.inf)),
    "a DoRA": tensors_of(magnitude_vector=torch.ones(320)),
    "an unknown module": only(f"{NAME}x.lora_down.weight", f"{NAME}x.lora_up.weight", shape=(2, 2)),
    "no base told": only("lora_unet_q.lora_down.weight", "lora_unet_q.lora_up.weight", shape=(2, 2)),
}


@pytest.mark.parametrize("make", BAD.values(), ids=BAD)
def test_what_is_no_lora_is_refused_by_both(make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make(tmp_path)
    there = set(tmp_path.iterdir())
    for words in (("verify", path), ("convert", path, tmp_path / "out")):
        code, out, err = said(capsys, *words)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "bad.safetensors" in err
        assert "Traceback" not in err
    assert set(tmp_path.iterdir()) == there


@pytest.mark.parametrize("make", WORSE.values(), ids=WORSE)
def test_what_cannot_be_converted_is_told_and_refused(
    make: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make(tmp_path)
    _, out, err = said(capsys, "verify", path)
    assert "Note: " in out
    assert "Traceback" not in err
    there = set(tmp_path.iterdir())
    code, out, err = said(capsys, "convert", path, tmp_path / "out")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert set(tmp_path.iterdir()) == there


@pytest.mark.parametrize("name", ["another shape", "not finite", "infinite"])
def test_no_program_is_promised_a_damaged_file(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Checked for: no program." in said(capsys, "verify", WORSE[name](tmp_path))[1]
