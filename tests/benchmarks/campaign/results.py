"""The results file of a campaign: a line for each part that was done, on each card."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from studio.atomic_files import written_aside

FAILED = "failed"
SKIPPED = "skipped"
BEGIN = "<!-- the campaign's table begins -->"
END = "<!-- the campaign's table ends -->"


@dataclass(frozen=True)
class Outcome:
    """What came of a part: `figures` if it was done, else in `missing` why it FAILED or was SKIPPED."""

    part: str
    card: str
    seconds: float = 0.0
    figures: dict[str, Any] = field(default_factory=dict)
    missing: str = ""

    @property
    def failed(self) -> bool:
        return self.missing.startswith(FAILED)


def read(file: Path) -> list[Outcome]:
    """The outcomes in the order in which they were added; none of a file that is not there."""
    if not file.exists():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()
    return [Outcome(**json.loads(line)) for line in lines if line.strip()]


def keep(file: Path, outcome: Outcome) -> None:
    """In place of an earlier one of the same part and card, unless that has figures and this one has none."""
    known = read(file)
    same = [each for each in known if (each.part, each.card) == (outcome.part, outcome.card)]
    if outcome.missing and any(not each.missing for each in same):
        return
    lines = [each for each in known if each not in same] + [outcome]
    with written_aside(file) as aside:
        aside.write_text("".join(json.dumps(asdict(each)) + "\n" for each in lines), encoding="utf-8")


def done(outcomes: Sequence[Outcome], card: str) -> set[str]:
    """The parts whose figures there are; what failed or was skipped is tried again."""
    return {each.part for each in outcomes if each.card == card and not each.missing}


def put_between_markers(file: Path, table: str) -> None:
    """In place of what stood there; at the end of a file without markers, or of none."""
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    section = f"{BEGIN}\n{table.strip()}\n{END}"
    pattern = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    if pattern.search(text):
        # a function, since the table may hold backslashes
        text = pattern.sub(lambda _: section, text, count=1)
    else:
        text = f"{text.rstrip()}\n\n{section}\n".lstrip()
    with written_aside(file) as aside:
        aside.write_text(text, encoding="utf-8")
