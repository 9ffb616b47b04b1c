"""The plain words for what pictures have more or less of."""

from __future__ import annotations

from enum import StrEnum


class Word(StrEnum):
    """What is said; the values are English, for the command line."""

    BRIGHTER = "brighter"
    DARKER = "darker"
    WARMER = "warmer colours"
    COOLER = "cooler colours"
    VIVID = "more vivid colours"
    PALER = "paler colours"
    MORE_CONTRAST = "more contrast"
    LESS_CONTRAST = "less contrast"
    BUSIER = "busier"
    CALMER = "calmer"
    CLEAR_CENTRE = "a clearer centre"
    SPREAD = "spread to the edges"
    ROOM = "more room around the subject"
    FULL = "less room around the subject"
    SYMMETRICAL = "more symmetrical"
    UNEVEN = "less symmetrical"
