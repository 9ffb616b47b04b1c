"""Checkpoints with something changed by chance: a card, or one sentence, within moments."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from model_files import header_bytes, tensors
from studio.domain.base_model import Family
from studio.domain.errors import ModelError
from studio.library.model_card import card_of

EACH = 100
SECONDS = 2.0
FAMILIES = (Family.SD1, Family.SD2, Family.SDXL)
Entries = dict[str, Any]
ODD: tuple[object, ...] = (
    None,
    -1,
    0,
    1.5,
    "",
    "F16",
    [],
    {},
    [[]],
    True,
    2**70,
    "\u0000\u202e",
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
)


def renamed(entries: Entries, chance: random.Random) -> None:
    name = chance.choice(list(entries))
    words = name.split(".")
    words[chance.randrange(len(words))] = chance.choice(["x", "", "0", "999", "\u202e", "lora_up", "weight_scale"])
    entries[".".join(words)] = entries.pop(name)


def dropped(entries: Entries, chance: random.Random) -> None:
    for name in chance.sample(list(entries), chance.choice((1, 5, 300))):
        del entries[name]


def swapped(entries: Entries, chance: random.Random) -> None:
    first, second = chance.sample(list(entries), 2)
    entries[first], entries[second] = entries[second], entries[first]


def reshaped(entries: Entries, chance: random.Random) -> None:
    entry = entries[chance.choice(list(entries))]
    entry["shape"] = chance.choice(
        [[1, *entry["shape"]], entry["shape"][::-1], [*entry["shape"], 1], entry["shape"][1:]]
    )


def odd_field(entries: Entries, chance: random.Random) -> None:
    entries[chance.choice(list(entries))][chance.choice(("dtype", "shape", "data_offsets"))] = chance.choice(ODD)


def odd_entry(entries: Entries, chance: random.Random) -> None:
    entries[chance.choice([*entries, "__metadata__", "v_pred", ""])] = chance.choice(ODD)


def other_dtype(entries: Entries, chance: random.Random) -> None:
    """Of the same width, so that the offsets are right."""
    for name in chance.sample(list(entries), chance.choice((1, 20, len(entries)))):
        entries[name]["dtype"] = chance.choice(("BF16", "I16", "U16", "F16"))


def odd_metadata(entries: Entries, chance: random.Random) -> None:
    key = chance.choice(("modelspec.prediction_type", "modelspec.architecture", "modelspec.license", "format"))
    entries["__metadata__"] = {key: chance.choice(("v", "epsilon", "flow", "\u202e\n", "x" * 100_000, ""))}


CHANGES: tuple[Callable[[Entries, random.Random], None], ...] = (
    *(renamed, dropped, swapped, reshaped, odd_field, odd_entry, other_dtype, odd_metadata),
)


def with_other_bytes(head: bytes, chance: random.Random) -> bytes:
    """Some bytes of the length or the header turned into others, put in or left out."""
    changed = bytearray(head)
    for _ in range(chance.choice((1, 1, 4, 100))):
        place = chance.randrange(8) if chance.random() < 0.2 else chance.randrange(len(changed))
        match chance.choice(("flip", "insert", "delete")):
            case "flip":
                changed[place] ^= 1 << chance.randrange(8)
            case "insert":
                changed.insert(place, chance.randrange(256))
            case "delete":
                del changed[place]
    return bytes(changed)


def write(path: Path, head: bytes, size: int) -> None:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(len(head) + size)


def check(path: Path) -> bool:
    """Whether it has a card; the sentence is one that can be shown."""
    began = time.monotonic()
    try:
        card_of(path)
    except ModelError as error:
        sentence = str(error)
        assert sentence.isprintable()
        assert sentence.endswith(".")
        assert len(sentence) < 400
        return False
    finally:
        assert time.monotonic() - began < SECONDS
    return True


@pytest.mark.parametrize("family", FAMILIES)
def test_a_header_whose_entries_were_changed(family: Family, tmp_path: Path) -> None:
    head, size = header_bytes(tensors(family), "F16", {})
    text = head[8:]
    chance = random.Random(family.value)
    for _ in range(EACH):
        entries = json.loads(text)
        for change in chance.choices(CHANGES, k=chance.choice((1, 1, 2))):
            change(entries, chance)
        raw = json.dumps(entries).encode()
        write(tmp_path / "model.safetensors", len(raw).to_bytes(8, "little") + raw, size)
        check(tmp_path / "model.safetensors")


@pytest.mark.parametrize("family", FAMILIES)
def test_a_header_whose_bytes_were_changed(family: Family, tmp_path: Path) -> None:
    head, size = header_bytes(tensors(family), "F16", {})
    chance = random.Random(family.value)
    for _ in range(EACH):
        changed = with_other_bytes(head, chance)
        write(tmp_path / "model.safetensors", changed, size + chance.choice((0, 0, -1, 1, 8)))
        check(tmp_path / "model.safetensors")


def test_a_file_that_was_cut_anywhere(tmp_path: Path) -> None:
    head, size = header_bytes(tensors(Family.SD1), "F16", {})
    chance = random.Random(0)
    for _ in range(EACH):
        write(tmp_path / "model.safetensors", head, size)
        with (tmp_path / "model.safetensors").open("r+b") as file:
            file.truncate(chance.choice((chance.randrange(100), chance.randrange(len(head)), chance.randrange(size))))
        assert not check(tmp_path / "model.safetensors")
