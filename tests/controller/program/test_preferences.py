"""Preferences on the disk, and what damaged ones do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.controller.program.preferences import Look, PreferenceFile, Preferences


def test_what_was_set_is_there_the_next_time(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "deep" / "preferences.json"
    preferences = PreferenceFile(file)
    assert preferences.values == Preferences()
    with qtbot.waitSignal(preferences.changed):
        preferences.change(look=Look.LIGHT, keys={"left": ["Q"]})
    again = PreferenceFile(file).values
    assert (again.look, again.keys) == (Look.LIGHT, {"left": ["Q"]})
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(look=Look.LIGHT)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "3",
        '{"look": "pink"}',
        '{"keys": {"left": "Q"}}',
        '{"keys": []}',
        '{"durations": {"load starter": "long"}}',
        '{"durations": []}',
        '{"notes": 1}',
        '{"keep_zoom": "yes", "more": 1}',
        '{"scale": 1000000000}',
        '{"scale": -100}',
        '{"scale": true}',
        '{"durations": {"load starter": NaN}}',
        '{"durations": {"load starter": -1.0}}',
        '{"home": "~nosuchuser"}',
        '{"home": "a\\u0000b"}',
        '{"model_folders": ["\\ud800"]}',
        '{"model_folders": ["' + "x" * 300 + '"]}',
        '{"author": "\\udcff"}',
        '{"hardware": ""}',
        '{"hardware": "card"}',
        '{"hardware": 1}',
        '{"geometry": "' + "x" * 10_000 + '"}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_counts_as_never_set(tmp_path: Path, content: str) -> None:
    file = tmp_path / "preferences.json"
    file.write_text(content)
    assert PreferenceFile(file).values == Preferences()


def test_a_place_that_cannot_be_written_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    preferences = PreferenceFile(tmp_path / "file" / "preferences.json")
    preferences.change(keep_zoom=True)
    assert preferences.values.keep_zoom


def test_what_a_newer_version_set_outlives_a_change(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "preferences.json"
    file.write_text('{"look": "light", "weather": {"rain": true}, "sound": "loud"}')
    preferences = PreferenceFile(file)
    preferences.change(keep_zoom=True)
    preferences.change(author="A. Painter")
    written = json.loads(file.read_text())
    assert written["weather"] == {"rain": True}
    assert (written["look"], written["keep_zoom"], written["sound"]) == ("light", True, False)
    assert PreferenceFile(file).values == preferences.values
