"""A project's settings as rows of its `settings` table: a key and a value in JSON each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Mapping
from typing import TypeVar

from studio.domain.base_model import Prediction
from studio.domain.json_fields import is_given, json_flag, json_text, json_whole, parse_json
from studio.domain.lesson import LESSONS, STYLE
from studio.domain.limits import QUESTION_LETTERS
from studio.domain.project import ProjectSettings
from studio.domain.recipe import RECIPES
from studio.domain.sampling import decode_sampling, encode_sampling
from studio.domain.typed import one_line
from studio.store.soundness.rules import LONGEST_NAME

NEEDED = ("name", "base", "recipe", "sampling", "seed")
USUAL_GROUP_SIZE = 2
GROUP_SIZES = range(2, 8)
SEEDS = range(-(2**63), 2**63)
Value = TypeVar("Value")


def encode_settings(settings: ProjectSettings) -> dict[str, object]:
    """The keys are those of every project made so far, whatever the fields are called."""
    return {
        "name": settings.name,
        "base": settings.base,
        "recipe": settings.recipe,
        "sampling": encode_sampling(settings.sampling),
        "seed": settings.seed,
        "group_size": settings.group_size,
        "prediction": settings.prediction.value if settings.prediction else None,
        "zero_snr": settings.zero_snr,
        "vae": settings.vae,
        "lora": settings.lora,
        "fingerprint": settings.fingerprint,
        "lesson": settings.lesson,
        "question": settings.question,
    }


def decode_settings(values: Mapping[str, object]) -> ProjectSettings:
    """The settings that this or another version of Atelier wrote.

    Unknown keys are passed over. ValueError for a value that cannot be meant, and where one is missing without which
    no project was ever made: the name, the base model, the recipe, the sampling or the seed.
    """
    return ProjectSettings(
        name=one_line(json_text(values, "name"), LONGEST_NAME),
        base=json_text(values, "base"),
        recipe=_one_of(json_text(values, "recipe"), RECIPES),
        sampling=decode_sampling(values.get("sampling")),
        seed=_one_of(json_whole(values, "seed"), SEEDS),
        group_size=_one_of(json_whole(values, "group_size", USUAL_GROUP_SIZE), GROUP_SIZES),
        prediction=Prediction(json_text(values, "prediction")) if is_given(values, "prediction") else None,
        zero_snr=json_flag(values, "zero_snr") if is_given(values, "zero_snr") else None,
        vae=_text_or_none(values, "vae"),
        lora=_text_or_none(values, "lora"),
        fingerprint=_text_or_none(values, "fingerprint"),
        # what was made before there were lessons teaches a style
        lesson=_one_of(json_text(values, "lesson", STYLE.name), LESSONS),
        question=one_line(json_text(values, "question", ""), QUESTION_LETTERS),
    )


def mend_settings(values: Mapping[str, object], usual: ProjectSettings) -> tuple[ProjectSettings, list[str]]:
    """The settings with what is `usual` in the place of all that cannot be meant, and the keys of that."""
    instead = encode_settings(usual)
    mended = dict(instead)
    replaced = []
    for key in instead:
        if key in values and _is_sound({**instead, key: values[key]}):
            mended[key] = values[key]
        elif key in values or key in NEEDED:
            replaced.append(key)
    return decode_settings(mended), replaced


def _is_sound(values: Mapping[str, object]) -> bool:
    try:
        decode_settings(values)
    except ValueError:
        return False
    return True


def write_settings(
    connection: sqlite3.Connection, settings: ProjectSettings, before: ProjectSettings | None = None
) -> None:
    """Write what differs from the settings `before`, or all of a new project's; within the caller's transaction."""
    earlier = encode_settings(before) if before else {}
    rows = [
        (key, json.dumps(value))
        for key, value in encode_settings(settings).items()
        if key not in earlier or earlier[key] != value
    ]
    # Rows that did not change are left alone, for a newer Atelier may have put more into them than is understood here.
    connection.executemany(
        "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", rows
    )


def read_settings(connection: sqlite3.Connection) -> ProjectSettings:
    """ValueError as for `decode_settings`."""
    rows = connection.execute("SELECT key, value FROM settings").fetchall()
    return decode_settings({key: parse_json(value) for key, value in rows})


def _one_of(value: Value, possible: Container[Value]) -> Value:
    if value not in possible:
        raise ValueError(f"cannot be meant: {value!r}")
    return value


def _text_or_none(values: Mapping[str, object], key: str) -> str | None:
    return json_text(values, key) if is_given(values, key) else None
