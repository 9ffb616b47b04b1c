"""Text embeddings that are kept: no text encoder comes to the card for a text that it has read before."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from conftest_engine import CPU, SAMPLING, fresh_copy, pair
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel, GraphicsMemory
from studio.domain.events import PictureReady
from studio.domain.jobs import Render
from studio.engine.device.device import Device
from studio.engine.families.text_embeddings import TextEmbeddings
from studio.engine.model import text_store
from studio.engine.model.base_model import BaseModel
from studio.engine.model.text_store import TextStore
from studio.engine.studio_engine import StudioEngine

BASE = Base(base_path("starter"))
PROMPT = "a moth on a lamp"
BIG = 2**40


class Card(Device):
    """The processor, as if it had memory of its own."""

    @property
    def has_own_memory(self) -> bool:
        return True

    def memory(self) -> GraphicsMemory | None:
        return None

    def room(self) -> int | None:
        return BIG

    def reset_peak(self) -> None:
        pass

    def peak(self) -> int | None:
        return None


CARD = Card(torch.device("cpu"), torch.float32, 8, 16)


class Opened:
    """A base model as after a start, and how often its text encoder read a text and came to the card for it."""

    def __init__(self, folder: Path) -> None:
        self.model = fresh_copy(BASE, CPU)
        self.model.device = CARD
        self.model.texts = TextStore(folder, BASE, CARD)
        self.read = 0
        self.came = 0
        (encoder,) = self.model.text_encoders
        encoder.register_forward_hook(self._on_read)
        move: Any = encoder.to

        def to(place: object) -> Any:
            self.came += place != "cpu"
            return move(place)

        setattr(encoder, "to", to)  # noqa: B010 - mypy knows it as one that cannot be assigned

    def _on_read(self, *_: object) -> None:
        self.read += 1


def hidden(embeddings: TextEmbeddings | None) -> torch.Tensor:
    assert embeddings is not None
    return embeddings.hidden


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_text_is_embedded_once_for_all_starts(tmp_path: Path) -> None:
    first, second = Opened(tmp_path), Opened(tmp_path)
    wanted = first.model.embed(PROMPT)
    assert torch.equal(second.model.embed(PROMPT).hidden, wanted.hidden)
    assert (first.read, first.came, second.read, second.came) == (1, 1, 0, 0)
    assert second.model.embed("another").hidden.shape == wanted.hidden.shape
    assert second.read == 1


def test_the_texts_of_a_job_are_embedded_in_one_visit(tmp_path: Path) -> None:
    opened = Opened(tmp_path)
    opened.model.embed_ahead([PROMPT, "", "another", PROMPT], 1, Cancel().check)
    assert (opened.read, opened.came) == (3, 1)
    opened.model.condition([(PROMPT, ""), ("another", "")], SAMPLING)
    assert (opened.read, opened.came) == (3, 1)
    plain = fresh_copy(BASE, CPU)
    plain.embed_ahead([PROMPT], 1, lambda: pytest.fail("there is no card"))


def test_nobody_reads_a_prompt_in_the_store(tmp_path: Path) -> None:
    Opened(tmp_path).model.embed(PROMPT)
    file = only_file(tmp_path)
    assert b"moth" not in file.read_bytes()
    assert "moth" not in file.name


HARMS: dict[str, Callable[[bytes], bytes]] = {
    "a bit turned over": lambda content: content[:-9] + bytes([content[-9] ^ 4]) + content[-8:],
    "cut off": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
    "zeros": lambda content: bytes(len(content)),
    "no tensors": lambda content: b"not what it should be",
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_spoilt_file_is_computed_anew(harm: str, tmp_path: Path) -> None:
    first, second = Opened(tmp_path), Opened(tmp_path)
    wanted = first.model.embed(PROMPT).hidden
    file = only_file(tmp_path)
    sound = file.read_bytes()
    file.write_bytes(HARMS[harm](sound))
    assert torch.equal(second.model.embed(PROMPT).hidden, wanted)
    assert second.read == 1
    assert file.read_bytes() == sound


def test_a_file_under_the_name_of_another_text_is_not_taken(tmp_path: Path) -> None:
    store = TextStore(tmp_path, BASE, CARD)
    store.write("one", 1, TextEmbeddings(torch.ones(1, 2, 3)))
    file = only_file(tmp_path)
    store.write("two", 1, TextEmbeddings(torch.zeros(1, 2, 3), torch.ones(1, 4)))
    (other,) = (each for each in tmp_path.iterdir() if each != file)
    two = store.read("two", 1)
    assert two is not None
    assert two.pooled is not None
    assert torch.equal(two.pooled, torch.ones(1, 4))
    os.replace(file, other)
    assert store.read("two", 1) is None


def test_what_was_computed_otherwise_is_not_taken(tmp_path: Path) -> None:
    checkpoint, lora = tmp_path / "model.safetensors", tmp_path / "lora.safetensors"
    checkpoint.write_bytes(b"weights")
    lora.write_bytes(b"weights")
    base, folder = Base(checkpoint), tmp_path / "texts"
    TextStore(folder, base, CARD).write(PROMPT, 1, TextEmbeddings(torch.ones(1, 2, 3)))
    assert TextStore(folder, base, CARD).read(PROMPT, 1) is not None
    assert TextStore(folder, base, CARD).read(PROMPT, 2) is None
    assert TextStore(folder, base, Card(CARD.target, torch.bfloat16, 8, 16)).read(PROMPT, 1) is None
    assert TextStore(folder, Base(checkpoint, lora=lora), CARD).read(PROMPT, 1) is None
    checkpoint.write_bytes(b"other weights")
    assert TextStore(folder, base, CARD).read(PROMPT, 1) is None


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TextStore(tmp_path, BASE, CARD)
    embeddings = TextEmbeddings(torch.ones(1, 16, 16))
    store.write("0", 1, embeddings)
    size = only_file(tmp_path).stat().st_size
    monkeypatch.setattr(text_store, "MOST_BYTES", 4 * size)
    for number in range(1, 4):
        store.write(str(number), 1, embeddings)
    for place, file in enumerate(store._file(str(number), 1) for number in range(4)):
        os.utime(file, (place, place))
    # asked for lately
    assert store.read("0", 1) is not None
    store.write("4", 1, embeddings)
    assert [store.read(str(number), 1) is not None for number in range(5)] == [True, False, False, True, True]


def test_without_a_place_to_keep_them_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "texts").write_bytes(b"no folder")
    opened = Opened(tmp_path / "texts")
    assert opened.model.embed(PROMPT).hidden.isfinite().all()


def test_the_engine_keeps_texts_where_they_save_a_way_to_the_card(tmp_path: Path) -> None:
    models: list[BaseModel] = []

    def opener(base: Base, device: Device) -> BaseModel:
        models.append(fresh_copy(base, CPU))
        models[-1].device = device
        return models[-1]

    job = Render(BASE, None, replace(SAMPLING, steps=2), pair(tmp_path, 1).pictures[:1])
    for device, kept in ((CPU, False), (CARD, True)):
        engine = StudioEngine(device, opener, texts=tmp_path / "texts")
        assert isinstance(list(engine.run(job, Cancel()))[-1], PictureReady)
        assert (tmp_path / "texts").exists() == kept
