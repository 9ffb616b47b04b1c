"""A project's settings as rows of its `settings` table: a key and a value in JSON each."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping

from studio.domain.base_model import Prediction
from studio.domain.json_fields import is_given, json_flag, json_text, json_whole
from studio.domain.project import ProjectSettings
from studio.domain.sampling import decode_sampling, encode_sampling

USUAL_GROUP_SIZE = 2


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
    }


def decode_settings(values: Mapping[str, object]) -> ProjectSettings:
    """The settings that this or another version of Atelier wrote.

    Unknown keys are passed over. ValueError for a value that cannot be meant, and where one is missing without which
    no project was ever made: the name, the base model, the recipe, the sampling or the seed.
    """
    return ProjectSettings(
        name=json_text(values, "name"),
        base=json_text(values, "base"),
        recipe=json_text(values, "recipe"),
        sampling=decode_sampling(values.get("sampling")),
        seed=json_whole(values, "seed"),
        group_size=json_whole(values, "group_size", USUAL_GROUP_SIZE),
        prediction=Prediction(json_text(values, "prediction")) if is_given(values, "prediction") else None,
        zero_snr=json_flag(values, "zero_snr") if is_given(values, "zero_snr") else None,
        vae=_text_or_none(values, "vae"),
        lora=_text_or_none(values, "lora"),
        fingerprint=_text_or_none(values, "fingerprint"),
    )


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
    return decode_settings({key: json.loads(value) for key, value in rows})


def _text_or_none(values: Mapping[str, object], key: str) -> str | None:
    return json_text(values, key) if is_given(values, key) else None
