"""How long the phases of work took the last time, by base model."""

from __future__ import annotations

from collections.abc import Mapping

from studio.controller.preferences import PreferenceFile

ALIKE = 0.2
"""Seconds that differ by a smaller share are not written again."""


class PhaseTimings:
    """Kept with the preferences. Pictures come in sets of many sizes, so drawing is not remembered."""

    def __init__(self, preferences: PreferenceFile, base: str) -> None:
        self._preferences = preferences
        self._base = base

    def usual(self) -> Mapping[str, float]:
        """Seconds by phase."""
        known = self._preferences.values.durations
        return {name.partition(" ")[0]: took for name, took in known.items() if name.partition(" ")[2] == self._base}

    def remember(self, took: Mapping[str, float]) -> None:
        usual = self.usual()
        news = {
            f"{phase} {self._base}": round(seconds, 1)
            for phase, seconds in took.items()
            if phase != "generate" and abs(seconds - usual.get(phase, 0.0)) > ALIKE * seconds
        }
        if news:
            self._preferences.change(durations={**self._preferences.values.durations, **news})
