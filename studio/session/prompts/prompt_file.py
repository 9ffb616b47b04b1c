"""Prompts from a file: a line each, or a table with a column for the negative ones."""

from __future__ import annotations

import csv
import os
from pathlib import Path

from studio.domain.errors import InputError
from studio.regular_files import UTF16_MARKS, decoded, read_regular

BYTES_AT_MOST = 8 * 2**20
TABLES = {".csv": ",", ".tsv": "\t"}
PROMPT = "prompt"
NEGATIVES = ("negative", "negative prompt", "negative_prompt")


def read_prompts(source: Path) -> list[tuple[str, str]]:
    """Prompts with their negative ones, blank lines left out; InputError for a file that holds none.

    A table (CSV or TSV) may begin with the names of its columns, `prompt` and `negative`; without them the first column
    holds the prompts and the second the negative ones. In any other file each line is a prompt.
    """
    try:
        content = read_regular(Path(os.path.realpath(source)), BYTES_AT_MOST)
        text = decoded(content)
    except (OSError, ValueError) as error:
        raise InputError("{0} cannot be read.", source) from error
    if b"\0" in content and not content.startswith(UTF16_MARKS):
        raise InputError("{0} is no text, so there are no prompts in it.", source)
    separator = TABLES.get(source.suffix.lower())
    found = [(line.strip(), "") for line in text.splitlines()] if separator is None else _rows(source, text, separator)
    prompts = [pair for pair in found if pair[0]]
    if not prompts:
        raise InputError("There is no prompt in {0}.", source)
    return prompts


def _rows(source: Path, text: str, separator: str) -> list[tuple[str, str]]:
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter=separator) if row]
    except csv.Error as error:
        raise InputError("{0} is no table that can be read.", source) from error
    names = [name.lower() for name in rows[0]] if rows else []
    place, unwanted = 0, 1
    if PROMPT in names:
        place = names.index(PROMPT)
        unwanted = next((names.index(name) for name in NEGATIVES if name in names), len(names))
        rows = rows[1:]
    return [(_cell(row, place), _cell(row, unwanted)) for row in rows]


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""
