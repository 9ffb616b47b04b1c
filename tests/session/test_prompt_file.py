"""Prompts from files of many kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import InputError
from studio.session.prompts.prompt_file import BYTES_AT_MOST, read_prompts


@pytest.mark.parametrize(
    ("name", "content", "prompts"),
    [
        ("a.txt", b"a cat\r\n\r\n  a tree \n", [("a cat", ""), ("a tree", "")]),
        ("a.txt", "\ufeffa tree, old".encode(), [("a tree, old", "")]),
        ("a.txt", "ein Kätzchen".encode("utf-16"), [("ein Kätzchen", "")]),
        ("a.txt", "ein Kätzchen".encode("cp1252"), [("ein Kätzchen", "")]),
        ("no-suffix", b"a cat", [("a cat", "")]),
        ("a.csv", b'"a cat, red",blurry\na tree\n', [("a cat, red", "blurry"), ("a tree", "")]),
        ("a.CSV", b"Prompt,Negative prompt\na cat,blurry\n", [("a cat", "blurry")]),
        ("a.csv", b"id,negative_prompt,prompt\n1,blurry,a cat\n2\n", [("a cat", "blurry")]),
        ("a.csv", b"prompt\na cat\n", [("a cat", "")]),
        ("a.tsv", b"a cat\tblurry\n", [("a cat", "blurry")]),
    ],
)
def test_each_kind_is_read(tmp_path: Path, name: str, content: bytes, prompts: list[tuple[str, str]]) -> None:
    (tmp_path / name).write_bytes(content)
    assert read_prompts(tmp_path / name) == prompts


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no prompt"),
        (b"\n \n", "no prompt"),
        (b"\x89PNG\x00\x00", "no text"),
        (b"a" * (BYTES_AT_MOST + 1), "cannot be read"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.csv"])
def test_what_holds_no_prompt_is_told(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=told):
        read_prompts(tmp_path / name)


def test_a_field_without_end_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'"' + b"a" * 200_000)
    with pytest.raises(InputError, match="no table"):
        read_prompts(tmp_path / "a.csv")


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(InputError, match="cannot be read"):
            read_prompts(path)
