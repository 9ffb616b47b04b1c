"""JSON that anybody may have written."""

from __future__ import annotations

from studio.domain.json_fields import parse_json

Object = dict[str, object]
JSON_LETTERS = 4 * 2**20
"""A list of empty lists takes thirty times its letters in memory."""


def object_in(text: object) -> Object:
    """The JSON object that the text holds, empty where it holds none; one that is an object already is itself."""
    if isinstance(text, str):
        if len(text) > JSON_LETTERS:
            return {}
        try:
            text = parse_json(text)
        except ValueError:
            return {}
    return {str(key): value for key, value in text.items()} if isinstance(text, dict) else {}


def text_of(value: object) -> str:
    return value if isinstance(value, str) else ""


def list_of(value: object) -> list[object]:
    return value if isinstance(value, list) else []
