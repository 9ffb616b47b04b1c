"""Votes as spreadsheets write them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from studio.cli.votes_file import VoteRow, read_answers
from studio.domain.errors import InputError
from studio.domain.votes import Mark, Verdict

ANSWERS = [VoteRow(1, Verdict.LEFT, 2, ()), VoteRow(2, Verdict.MARKED, 1, (Mark.BEST, Mark.BAD, Mark.PLAIN))]
PLAIN = "pair,verdict,strength,marks\n1,left,2,\n2,marked,,+-.\n"


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace(",", ";").encode("utf-8-sig"),
        PLAIN.replace(",", "\t").encode("utf-16"),
        b"sep=;\r\n" + PLAIN.replace(",", ";").encode(),
        b'\r\n"Pair"; VERDICT ;Strength;Marks\r\n;;;\r\n1;Left;2;\r\n"2";marked;;+-.\r\n\r\n',
        b'note,marks,pair,verdict,strength\n"two\nlines, one, comma",,1,left,2\n,+-.,2,marked,\n',
        "pair,verdict,strength,marks,schön\n1,left,2,,ja\n2,marked,,+-.,\n".encode("cp1252"),
        PLAIN.replace("1,left,2,", "1,left,2,,one,too,many").encode(),
    ],
)
def test_a_file_of_any_spreadsheet(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "votes.csv"
    file.write_bytes(content)
    assert read_answers(file) == ANSWERS


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("pair,verdict\n1,left\n2,best\n", 3),
        ("pair,verdict\n\n1,left\nx,left\n", 4),
        ("pair,verdict\n١,left\n", 2),
        ("pair,verdict\n1\n", 2),
        ("1,left\n2,right\n", 2),
        ("pair,verdict,note\n1,left," + "a" * 200_000 + "\n", 2),
        ("pair,verdict,strength\n1,left,nan\n", 2),
        ('pair,verdict,note\n1,left,"two\nlines"\n1,ugly,\n', 4),
    ],
)
def test_the_line_that_cannot_be_meant_is_told(content: str, line: int, tmp_path: Path) -> None:
    file = tmp_path / "votes.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=rf"votes\.csv, line {line}: expected the columns"):
        read_answers(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has pipes with names")
@pytest.mark.parametrize("name", ["missing", "folder", "pipe", "loop", "odd"])
def test_what_is_no_file_of_votes(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "odd").write_bytes(b"\xff\xfea")
    with pytest.raises(InputError, match="cannot be read"):
        read_answers(tmp_path / name)


def test_many_rows_are_read(tmp_path: Path) -> None:
    file = tmp_path / "votes.csv"
    file.write_text("pair,verdict\n" + "1,left\n" * 10**5, encoding="utf-8")
    assert len(read_answers(file)) == 10**5
