"""Wildcard files from the command line: the same as in the window."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from fake_engine import for_commands
from studio.cli.main import main
from studio.store.project import Project


def test_pictures_are_drawn_from_the_lines_and_a_slip_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "studio.engine.studio_engine", SimpleNamespace(StudioEngine=for_commands()))
    folder = tmp_path / "meadow"
    assert main(["new", str(folder), "--prompt", "a __colour__ cat", "--steps", "2"]) == 0
    capsys.readouterr()
    assert main(["generate", str(folder), "--pairs", "1"]) == 0
    assert "“__colour__” is drawn as it is written: there is no wildcard file" in capsys.readouterr().err
    (folder / "wildcards").mkdir()
    (folder / "wildcards" / "colour.txt").write_text("red\nblue\n")
    assert main(["generate", str(folder), "--pairs", "8"]) == 0
    assert capsys.readouterr().err == ""
    with Project.open(folder) as project:
        assert project.groups.texts() - {""} == {"a __colour__ cat", "a red cat", "a blue cat"}
