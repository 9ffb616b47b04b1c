"""Votes out of a CSV file, as spreadsheets of all kinds write it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import InputError
from studio.domain.typed import whole_number
from studio.domain.votes import Mark, Verdict
from studio.regular_files import decoded, read_regular

BYTES_AT_MOST = 64 * 2**20
DELIMITERS = ",;\t"
"""Excel writes what the system parts lists with, and tabs as “Unicode text”."""
EXCELS_HINT = "sep="
"""May be the first line of a file, for Excel alone."""
COLUMNS = (
    "{0}, line {1}: expected the columns pair,verdict[,strength][,marks] with a number, one of {2}, "
    "1 or 2, and for “marked” one of + . - for each picture."
)


@dataclass(frozen=True)
class VoteRow:
    """One row of the file; `group` is the number of a pair or a larger group."""

    group: int
    verdict: Verdict
    strength: int
    marks: tuple[Mark, ...]


def read_answers(source: Path) -> list[VoteRow]:
    """Rows `pair,verdict[,strength][,marks]`, blank ones left out; InputError for the first that cannot be meant."""
    try:
        # Through links, since the file is the artist's own; a pipe would be waited for.
        text = decoded(read_regular(Path(os.path.realpath(source)), BYTES_AT_MOST))
    except (OSError, ValueError) as error:
        raise InputError("{0} cannot be read.", source) from error
    rows = _rows(source, text)
    _, header = next(rows, (1, []))
    columns = [name.strip().lower() for name in header]
    return [_answer(source, line, dict(zip(columns, row, strict=False))) for line, row in rows]


def _rows(source: Path, text: str) -> Iterator[tuple[int, Sequence[str]]]:
    """The values of each row that is not blank, with the number of its last line."""
    hinted = text.lower().startswith(EXCELS_HINT)
    lines = (line for line in io.StringIO(text) if line.strip() and not line.lower().startswith(EXCELS_HINT))
    delimiter = max(DELIMITERS, key=next(lines, "").count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            values = [value.strip() for value in row]
            if any(values) and not (hinted and reader.line_num == 1):
                yield reader.line_num, values
    except csv.Error as error:
        raise _misfit(source, reader.line_num) from error


def _answer(source: Path, line: int, row: dict[str, str]) -> VoteRow:
    try:
        marks = tuple(Mark(letter) for letter in row.get("marks", ""))
        verdict = Verdict(row["verdict"].lower())
        return VoteRow(whole_number(row["pair"]), verdict, whole_number(row.get("strength") or "1"), marks)
    except (KeyError, ValueError, InputError) as error:
        raise _misfit(source, line) from error


def _misfit(source: Path, line: int) -> InputError:
    verdicts = ", ".join(verdict.value for verdict in Verdict if verdict is not Verdict.WITHDRAWN)
    return InputError(COLUMNS, source.name, line, verdicts)
