"""LoRA files that chance has changed: read or refused in one sentence, in time, and nothing half-written is left."""

from __future__ import annotations

import json
import random
import time
from pathlib import Path

import pytest

from lora_files import KINDS, PAIRS, Place, Written, lora, tucker
from studio.cli.main import main
from studio.domain.base_model import Family
from studio.engine.lora.layers import UNET
from studio.engine.lora.module_shapes import shapes_of_family

USUAL = 40
ALL = 500
SECONDS = 10.0
"""For one command; a healthy file takes one or two of them, most of which is a model put together for diffusers."""
PLACES: list[Place] = [
    (UNET, "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k"),
    (UNET, "down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q"),
    (UNET, "down_blocks.0.resnets.0.conv1"),
]
DTYPES = ["F16", "F32", "F64", "I8", "F8_E4M3", "F4", "BOOL", "", "f32", 7, None]
ODD: list[object] = [None, True, -1, 2**70, 1e300, "", "x", [], {}, [[]], {"dtype": "F32"}, "\ud800"]


def healthy(chance: random.Random) -> bytes:
    """A file of some kind."""
    shapes = shapes_of_family(Family.SD1).shapes
    written = Written()
    for place in PLACES:
        name = "lora_unet_" + place[1].replace(".", "_")
        if "conv1" in place[1] and chance.random() < 0.3:
            tensors, _ = tucker(shapes[place], name)
        elif chance.random() < 0.3:
            tensors, _ = KINDS[chance.choice(list(KINDS))](shapes[place], name)
        else:
            tensors, _ = lora(shapes[place], name, PAIRS[chance.choice(list(PAIRS))], alpha=1.0)
        written.tensors |= tensors
    return written.bytes({"ss_base_model_version": "sd_v1"})


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The same with some bytes, a part of its header or some of its tensors changed."""
    length = int.from_bytes(content[:8], "little")
    header, data = content[8 : 8 + length], content[8 + length :]
    match chance.randrange(6):
        case 0:
            return content[: chance.randrange(len(content))]
        case 1:
            spoilt = bytearray(content)
            for _ in range(chance.choice((1, 8, 200))):
                spoilt[chance.randrange(min(len(spoilt), length + 64))] = chance.randrange(256)
            return bytes(spoilt)
        case 2:
            return content[:8] + header + bytes(chance.randrange(256) for _ in range(200)) + data[200:]
        case 3:
            return chance.randrange(2**64).to_bytes(8, "little") + content[8:]
    entries = json.loads(header)
    for _ in range(chance.choice((1, 1, 3))):
        _change(entries, chance)
    raw = json.dumps(entries).encode("utf-8", "surrogatepass")
    return len(raw).to_bytes(8, "little") + raw + data


def _change(entries: dict[str, object], chance: random.Random) -> None:
    name = chance.choice([name for name in entries if name != "__metadata__"])
    entry = entries[name]
    match chance.randrange(8):
        case 0:
            del entries[name]
        case 1:
            entries[name + chance.choice(("x", ".weight", "\u202e", "." * 300, "\x00"))] = entries.pop(name)
        case 2:
            entries[name] = chance.choice(ODD)
        case 3 if isinstance(entry, dict):
            entry["dtype"] = chance.choice(DTYPES)
        case 4 if isinstance(entry, dict):
            entry["shape"] = chance.choice(([], [0], [2**40], [-1, 4], [1] * 9, [entry["shape"]], "4", [3, 3]))
        case 5 if isinstance(entry, dict):
            entry["data_offsets"] = chance.choice(([0, 0], [0, 2**60], [9, 1], [], [0.5, 1], None))
        case 6:
            entries["__metadata__"] = chance.choice(ODD)
        case _:
            other = chance.choice([other for other in entries if other != name])
            entries[name], entries[other] = entries[other], entries[name]


def check(seeds: range, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = set()
    for seed in seeds:
        chance = random.Random(seed)
        source = folder / "source.safetensors"
        source.write_bytes(mutated(healthy(chance), chance))
        for words in (("verify", str(source)), ("convert", str(source), str(folder / "target"), "--rank", "4")):
            began = time.monotonic()
            code = main(list(words))
            out, err = capsys.readouterr()
            assert time.monotonic() - began < SECONDS, seed
            assert "Traceback" not in out + err, seed
            target = folder / "target.safetensors"
            if code and words[0] == "convert":
                assert (out, err.count("\n"), target.exists()) == ("", 1, False), (seed, err)
            codes.add((words[0], code))
            target.unlink(missing_ok=True)
        assert [path.name for path in folder.iterdir()] == [source.name], seed
    # Else all or none of the files would have been spoilt.
    assert codes == {(command, code) for command in ("verify", "convert") for code in (0, 1)}


def test_some_mutated_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(range(USUAL), tmp_path, capsys)


@pytest.mark.slow
def test_five_hundred_mutated_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check(range(USUAL, USUAL + ALL), tmp_path, capsys)
