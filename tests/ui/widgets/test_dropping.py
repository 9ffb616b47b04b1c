"""Files that are dragged into the window stay where they are."""

from __future__ import annotations

import re
from pathlib import Path

UI = Path(__file__).parents[3] / "studio" / "ui"
SOURCES = {file.relative_to(UI).as_posix(): file.read_text(encoding="utf-8") for file in UI.rglob("*.py")}


def test_no_widget_takes_files_in_a_way_of_its_own() -> None:
    # the fields of Qt take files for words, and moved ones are deleted by whoever they come from
    own_ways = re.compile(r"acceptProposedAction|(?<![.\w])Q(LineEdit|PlainTextEdit|TextEdit)\(")
    assert [name for name, source in SOURCES.items() if own_ways.search(source)] == []
