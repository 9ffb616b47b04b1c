"""How long the phases of work took the last time, by base model, and a pair of a project."""

from __future__ import annotations

from collections.abc import Mapping

from studio.controller.program.preferences import PreferenceFile
from studio.domain.events import Phase

ALIKE = 0.2
"""Seconds that differ by a smaller share are not written again."""
BY_NUMBER = (Phase.GENERATE, Phase.ENCODE, Phase.MATCH)
"""How long they take is a matter of how many pictures there are."""


class PhaseTimings:
    """Kept with the preferences, under keys such as “load starter”.

    Pictures come in sets of many sizes, so of drawing only the time of a pair is remembered, by the id of the project:
    its pairs are all drawn alike.
    """

    def __init__(self, preferences: PreferenceFile, base: str, project: str) -> None:
        self._preferences = preferences
        self._base = base
        self._pair_key = f"pair {project}"

    def usual(self) -> Mapping[Phase, float]:
        """Seconds by phase."""
        known = self._preferences.values.durations
        keys = {phase: self._key(phase) for phase in Phase}
        return {phase: known[key] for phase, key in keys.items() if key in known}

    @property
    def seconds_per_pair(self) -> float | None:
        """None before the first."""
        return self._preferences.values.durations.get(self._pair_key)

    def remember(self, took: Mapping[Phase, float], pairs: int = 0) -> None:
        """What a job took by phase, that drew so many pairs."""
        seconds = {self._key(phase): round(time, 1) for phase, time in took.items() if phase not in BY_NUMBER}
        if pairs and Phase.GENERATE in took:
            seconds[self._pair_key] = round(took[Phase.GENERATE] / pairs, 3)
        usual = self._preferences.values.durations
        news = {key: time for key, time in seconds.items() if abs(time - usual.get(key, 0.0)) > ALIKE * time}
        if news:
            self._preferences.change(durations={**usual, **news})

    def _key(self, phase: Phase) -> str:
        return f"{phase} {self._base}"
