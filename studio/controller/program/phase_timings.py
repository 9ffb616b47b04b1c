"""How long the phases of work took the last time, by base model."""

from __future__ import annotations

from collections.abc import Mapping

from studio.controller.program.preferences import PreferenceFile
from studio.domain.events import Phase

ALIKE = 0.2
"""Seconds that differ by a smaller share are not written again."""


class PhaseTimings:
    """Kept with the preferences, under keys such as “load starter”.

    Pictures come in sets of many sizes, so drawing is not remembered.
    """

    def __init__(self, preferences: PreferenceFile, base: str) -> None:
        self._preferences = preferences
        self._base = base

    def usual(self) -> Mapping[Phase, float]:
        """Seconds by phase."""
        known = self._preferences.values.durations
        keys = {phase: self._key(phase) for phase in Phase}
        return {phase: known[key] for phase, key in keys.items() if key in known}

    def remember(self, took: Mapping[Phase, float]) -> None:
        usual = self.usual()
        news = {
            self._key(phase): round(seconds, 1)
            for phase, seconds in took.items()
            if phase is not Phase.GENERATE and abs(seconds - usual.get(phase, 0.0)) > ALIKE * seconds
        }
        if news:
            self._preferences.change(durations={**self._preferences.values.durations, **news})

    def _key(self, phase: Phase) -> str:
        return f"{phase} {self._base}"
