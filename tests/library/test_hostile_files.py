"""Files that are damaged, hostile or simply something else: one clear sentence each, and nothing left behind."""

from __future__ import annotations

import json
import os
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from model_files import header_bytes, tensors, write_checkpoint, write_file
from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.library.model_card import card_of

Make = Callable[[Path], Path]
ONE = {"a": {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]}}


def raw(content: bytes, name: str = "model.safetensors") -> Make:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def header(content: object, data: int = 4, length: int | None = None) -> Make:
    """A file with this header, as JSON unless it is bytes already."""
    text = content if isinstance(content, bytes) else json.dumps(content).encode()
    return raw(struct.pack("<Q", len(text) if length is None else length) + text + bytes(data))


def entry(**changes: object) -> Make:
    return header({"a": {**ONE["a"], **changes}})


def named(*names: str, shape: tuple[int, ...] = (4, 4)) -> Make:
    return lambda folder: write_file(folder / "model.safetensors", dict.fromkeys(names, shape))


def checkpoint(family: Family = Family.SD1, **options: object) -> Make:
    return lambda folder: write_checkpoint(folder / "model.safetensors", family, **options)  # type: ignore[arg-type]


def changed(name: str, shape: tuple[int, ...]) -> Make:
    """SD 1 with one tensor of another shape."""
    full = f"model.diffusion_model.{name}"
    return checkpoint(without=(full,), extra={full: shape})


def truncated(folder: Path) -> Path:
    path = write_checkpoint(folder / "model.safetensors", Family.SD1)
    os.truncate(path, path.stat().st_size // 2)
    return path


def longer(folder: Path) -> Path:
    path = write_checkpoint(folder / "model.safetensors", Family.SD1)
    os.truncate(path, path.stat().st_size + 8)
    return path


def cut_in_the_header(folder: Path) -> Path:
    head, _ = header_bytes(tensors(Family.SD1), "F16", {})
    (folder / "model.safetensors").write_bytes(head[: len(head) // 2])
    return folder / "model.safetensors"


def zipped(name: str) -> Make:
    def make(folder: Path) -> Path:
        with zipfile.ZipFile(folder / name, "w") as file:
            file.writestr("archive/data.pkl", b"\x80\x02.")
        return folder / name

    return make


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "model.safetensors")
    return folder / "model.safetensors"


def link(target: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / "model.safetensors").symlink_to(target)
        return folder / "model.safetensors"

    return make


def empty_folder(folder: Path) -> Path:
    (folder / "model.safetensors").mkdir()
    return folder / "model.safetensors"


def under(name: str) -> Make:
    """A pickle under an odd name."""
    return raw(b"\x80\x04.", name)


def model_folder(**files: object) -> Make:
    """A diffusers folder with these files, `__` standing for the slash; bytes as they are, the rest as JSON."""

    def make(folder: Path) -> Path:
        for name, content in files.items():
            path = folder / "model" / name.replace("__", "/").replace("_json", ".json").replace("_st", ".safetensors")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return folder / "model"

    return make


INDEX = {"_class_name": "StableDiffusionPipeline"}
UNET = {"in_channels": 4, "out_channels": 4, "cross_attention_dim": 768}
UNET_NAMES = "model.diffusion_model."

CASES: dict[str, tuple[Make, str]] = {
    "empty file": (raw(b""), "empty"),
    "three bytes": (raw(b"abc"), "not whole"),
    "length without a header": (raw(struct.pack("<Q", 100)), "not whole"),
    "header of 2^63 bytes": (raw(struct.pack("<Q", 2**63)), "no model file"),
    "header of 65 MiB": (raw(struct.pack("<Q", 65 * 2**20) + b"{}"), "no model file"),
    "half a file": (truncated, "not whole"),
    "cut in the header": (cut_in_the_header, "not whole"),
    "bytes at the end": (longer, "damaged"),
    "header of zeros": (header(bytes(64)), "damaged"),
    "not JSON": (header(b"{'a': 1}"), "damaged"),
    "not UTF-8": (header(b'{"\xff": 1}'), "damaged"),
    "a list": (header([]), "damaged"),
    "a number": (header(7), "damaged"),
    "nested 100,000 deep": (header(b"[" * 100_000), "damaged"),
    "a number of 10,000 digits": (header(b'{"a": ' + b"9" * 10_000 + b"}"), "damaged"),
    "the same name twice": (header(b'{"a": %b, "a": %b}' % ((json.dumps(ONE["a"]).encode(),) * 2)), "damaged"),
    "an entry that is a list": (header({"a": []}), "damaged"),
    "an entry without a shape": (header({"a": {"dtype": "F16", "data_offsets": [0, 4]}}), "damaged"),
    "unknown dtype": (entry(dtype="C64"), "number format"),
    "dtype that is a list": (entry(dtype=[]), "damaged"),
    "negative shape": (entry(shape=[-2]), "damaged"),
    "shape of fractions": (entry(shape=[2.0]), "damaged"),
    "shape of truths": (entry(shape=[True, 2]), "damaged"),
    "shape that overflows": (entry(shape=[2**62, 4]), "damaged"),
    "nine dimensions": (entry(shape=[1] * 8 + [2]), "damaged"),
    "offsets backwards": (entry(data_offsets=[4, 0]), "damaged"),
    "offsets below zero": (entry(data_offsets=[-4, 0]), "damaged"),
    "three offsets": (entry(data_offsets=[0, 4, 4]), "damaged"),
    "data twice": (header({"a": ONE["a"], "b": ONE["a"]}), "damaged"),
    "a hole": (header({"a": {**ONE["a"], "data_offsets": [4, 8]}}, data=8), "damaged"),
    "metadata of numbers": (header({"__metadata__": {"a": 1}, **ONE}), "damaged"),
    "metadata that is a list": (header({"__metadata__": ["a"], **ONE}), "damaged"),
    "30,000 tensors": (named(*map(str, range(30_000)), shape=(1,)), "damaged"),
    "no tensors": (header({}, data=0), "no Stable Diffusion model"),
    "pickle": (raw(b"\x80\x02}q\x00.", "model.ckpt"), "pickle"),
    "pickle renamed": (raw(b"\x80\x04\x95" + bytes(64)), "pickle"),
    "torch archive": (zipped("model.pt"), "pickle"),
    "torch archive renamed": (zipped("model.safetensors"), "pickle"),
    "GGUF": (raw(b"GGUF" + bytes(64), "model.gguf"), "GGUF"),
    "GGUF renamed": (raw(b"GGUF" + bytes(64)), "GGUF"),
    "error page of a web site": (raw(b"<!DOCTYPE html><html><body>404</body></html>"), "a web site answered"),
    "pointer of git-lfs": (raw(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n"), "pointer of git-lfs"),
    "picture": (raw(b"\x89PNG\r\n\x1a\n" + bytes(64), "model.png"), "no model file"),
    "kohya LoRA": (named("lora_unet_mid_block_attentions_0_proj_in.lora_down.weight"), "is a LoRA"),
    "PEFT LoRA": (named("unet.mid_block.attentions.0.proj_in.lora_A.weight"), "is a LoRA"),
    "VAE": (named("encoder.conv_in.weight", "decoder.conv_in.weight"), "is a VAE"),
    "VAE of a checkpoint": (named("first_stage_model.encoder.conv_in.weight"), "is a VAE"),
    "text encoder": (named("text_model.encoder.layers.0.mlp.fc1.weight"), "text encoder"),
    "ControlNet": (named("control_model.input_blocks.0.0.weight"), "ControlNet"),
    "textual inversion": (named("emb_params"), "textual inversion"),
    "UNet alone": (named("input_blocks.0.0.weight"), "UNet alone"),
    "SD 3": (named("model.diffusion_model.joint_blocks.0.x_block.attn.qkv.weight"), "Stable Diffusion 3"),
    "FLUX": (named("double_blocks.0.img_attn.qkv.weight"), "FLUX"),
    "unknown names": (named("layers.0.weight"), "no Stable Diffusion model"),
    "inpainting model": (changed("input_blocks.0.0.weight", (320, 9, 3, 3)), "inpainting"),
    "pix2pix model": (changed("input_blocks.0.0.weight", (320, 8, 3, 3)), "pix2pix"),
    "depth model": (changed("input_blocks.0.0.weight", (320, 5, 3, 3)), "depth"),
    "upscaler": (changed("input_blocks.0.0.weight", (320, 7, 3, 3)), "upscaler"),
    "odd first layer": (changed("input_blocks.0.0.weight", (320,)), "cannot tune its kind"),
    "odd text width": (
        changed("input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight", (320, 512)),
        "cannot tune its kind",
    ),
    "layer of another width": (changed("middle_block.1.proj_in.weight", (1280, 640, 1, 1)), "another shape"),
    "half a UNet": (checkpoint(without=(f"{UNET_NAMES}output_blocks",)), "not whole"),
    "packed weights": (checkpoint(dtype="I8"), "packed"),
    "refiner": (
        checkpoint(extra={"conditioner.embedders.0.model.transformer.resblocks.0.attn.in_proj_weight": (3840, 1280)}),
        "refiner",
    ),
    "CosXL": (checkpoint(Family.SDXL, extra={"edm_vpred.sigma_max": ()}), "CosXL"),
    "Playground 2.5": (checkpoint(Family.SDXL, extra={"edm_mean": (1, 4, 1, 1)}), "Playground"),
    "nothing there": (lambda folder: folder / "model.safetensors", "not there"),
    "empty folder": (empty_folder, "no model folder"),
    "pipe": (pipe, "no model file"),
    "link to nothing": (link("nowhere"), "not there"),
    "link to itself": (link("model.safetensors"), "cannot be read"),
    "endless device": (link("/dev/zero"), "no model file"),
    "name with line breaks": (under("two\nlines\u202e.safetensors"), "pickle"),
    "very long name": (under("n" * 240 + ".safetensors"), "pickle"),
    "name that is no text": (under(os.fsdecode(b"\xff\xfe.safetensors")), "pickle"),
    "index that is no JSON": (model_folder(model_index_json=b"{"), "not whole"),
    "index nested too deep": (model_folder(model_index_json=b"[" * 100_000), "not whole"),
    "another pipeline": (model_folder(model_index_json={"_class_name": "FluxPipeline"}), "made for FluxPipeline"),
    "folder without a UNet": (model_folder(model_index_json=INDEX), "unet/config.json"),
    "folder of an inpainting model": (
        model_folder(
            model_index_json=INDEX, unet__config_json={**UNET, "in_channels": 9}, scheduler__scheduler_config_json={}
        ),
        "inpainting",
    ),
    "folder without weights": (
        model_folder(model_index_json=INDEX, unet__config_json=UNET, scheduler__scheduler_config_json={}),
        "unet is missing",
    ),
    "folder of pickles": (
        model_folder(
            model_index_json=INDEX,
            unet__config_json=UNET,
            scheduler__scheduler_config_json={},
            **{"unet__diffusion_pytorch_model.bin": b"\x80\x04."},
        ),
        "pickle",
    ),
    "folder with a damaged part": (
        model_folder(
            model_index_json=INDEX,
            unet__config_json=UNET,
            scheduler__scheduler_config_json={},
            unet__model_st=b"\x80\x04." + bytes(16),
        ),
        "pickle",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_told_in_one_sentence(case: str, tmp_path: Path) -> None:
    make, said = CASES[case]
    path = make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ModelError, match=said) as told:
        card_of(path)
    sentence = str(told.value)
    assert sentence.isprintable()
    assert len(sentence) < 300
    assert sentence.endswith(".")
    assert sorted(tmp_path.rglob("*")) == before
