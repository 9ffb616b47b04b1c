"""What was found wrong, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import ProjectError
from studio.store.soundness.sweep import Damage

SHOWN = 20
"""So many damaged rows are told one by one."""


@dataclass(frozen=True)
class Finding:
    """Something wrong. `mendable` by a repair, `size` the bytes that it takes for nothing."""

    sentence: ProjectError
    mendable: bool = True
    size: int = 0


@dataclass(frozen=True)
class Report:
    """What was wrong, and what was done: `mended` of the findings, with `freed` bytes and a `copy` of the records as
    they were, None if those were left as they are."""

    findings: tuple[Finding, ...]
    mended: bool = False
    freed: int = 0
    copy: Path | None = None

    @property
    def mendable(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.mendable)

    @property
    def lasting(self) -> tuple[Finding, ...]:
        """What no repair can mend, such as a picture that is gone."""
        return tuple(finding for finding in self.findings if not finding.mendable)


def row_findings(damages: Sequence[Damage]) -> list[Finding]:
    """One for each damaged row, as far as anybody would read them."""
    found = [Finding(damage.sentence) for damage in damages[:SHOWN]]
    if len(damages) > SHOWN:
        found.append(Finding(ProjectError("Further damaged rows of the records: {0}.", len(damages) - SHOWN)))
    return found
