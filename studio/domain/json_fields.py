"""Reading single values out of a JSON object that another version of Atelier, or anybody, may have written.

Each takes the value of a key or the default where the key is missing, and raises ValueError for a value of another
type; with no default a missing key is a ValueError too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

Values = Mapping[str, object]


def parse_json(content: object) -> object:
    """What a text, or UTF-8 bytes, says in JSON; ValueError for what is neither or says nothing, however it is made."""
    if not isinstance(content, str | bytes):
        raise ValueError(f"no text: {content!r}")
    try:
        return json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def json_text(values: Values, key: str, default: str | None = None) -> str:
    value = values.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"{key} is no text: {value!r}")
    return value


def json_whole(values: Values, key: str, default: int | None = None) -> int:
    value = values.get(key, default)
    # a bool is an int in Python, but no count of anything
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{key} is no whole number: {value!r}")
    return value


def json_number(values: Values, key: str, default: float | None = None) -> float:
    """JSON as Python writes it also knows NaN and Infinity; those are numbers here."""
    value = values.get(key, default)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ValueError(f"{key} is no number: {value!r}")
    try:
        return float(value)
    except OverflowError as error:
        raise ValueError(f"{key} is too large") from error


def json_flag(values: Values, key: str, default: bool | None = None) -> bool:
    value = values.get(key, default)
    if not isinstance(value, bool):
        raise ValueError(f"{key} is neither true nor false: {value!r}")
    return value


def is_given(values: Values, key: str) -> bool:
    """Whether there is a value other than null."""
    return values.get(key) is not None
