"""What a round thinks of its pictures, written and read, and what others may have made of it."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from studio.taste_file import TASTE, Taste, read_taste, write_taste

WHOLE = Taste({"p1-0.safetensors": 0.25, "p1-1.safetensors": -0.5}, 20, 13, 0.9, {"votes": 0.75, "liked": 0.25})


@pytest.mark.parametrize("taste", [WHOLE, Taste({}, 0, 0, None)])
def test_what_was_written_is_read(tmp_path: Path, taste: Taste) -> None:
    write_taste(taste, tmp_path)
    assert read_taste(tmp_path) == taste


def test_a_checkpoint_without_one_has_none(tmp_path: Path) -> None:
    assert read_taste(tmp_path) is None
    (tmp_path / TASTE).mkdir()
    assert read_taste(tmp_path) is None


def values() -> dict[str, object]:
    return {**vars(WHOLE), "rewards": dict(WHOLE.rewards), "weights": dict(WHOLE.weights)}


@pytest.mark.parametrize(
    "change",
    [
        {"rewards": None},
        {"rewards": [1.0]},
        {"rewards": {"a": "much"}},
        {"rewards": {"a": math.nan}},
        {"rewards": {"a": 10**400}},
        {"asked": -1},
        {"asked": 12},
        {"asked": 20.0},
        {"foretold": None},
        {"steadiness": math.inf},
        {"steadiness": "very"},
        {"steadiness": True},
    ],
    ids=str,
)
def test_what_cannot_be_meant_is_none(tmp_path: Path, change: dict[str, object]) -> None:
    (tmp_path / TASTE).write_text(json.dumps({**values(), **change}))
    assert read_taste(tmp_path) is None


@pytest.mark.parametrize("weights", [None, [], "much", {"votes": 2.0}, {"votes": -0.1}])
def test_weights_that_are_not_known_are_none(tmp_path: Path, weights: object) -> None:
    (tmp_path / TASTE).write_text(json.dumps({**values(), "weights": weights}))
    assert read_taste(tmp_path) == replace(WHOLE, weights={})


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"\xff", b"[" * 100_000, b"{"])
def test_what_is_no_object_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / TASTE).write_bytes(content)
    assert read_taste(tmp_path) is None


def test_what_a_later_version_adds_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / TASTE).write_text(json.dumps({**values(), "version": 2, "more": 1}))
    assert read_taste(tmp_path) == WHOLE
