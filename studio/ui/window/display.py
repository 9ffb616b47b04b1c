"""What has to be known of the screen before Qt begins."""

from __future__ import annotations

import sys
from collections.abc import Mapping, MutableMapping

from studio.domain.limits import SCALE

VARIABLE = "QT_SCALE_FACTOR"


def display_is_missing(environment: Mapping[str, str]) -> bool:
    """Whether Qt would abort for want of a screen."""
    # Only on Linux may there be none. A platform that is named, such as “offscreen” in tests, needs none.
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return False
    return not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def enlarge(scale: int, environment: MutableMapping[str, str]) -> None:
    """Let the next application of Qt draw everything at so many percent."""
    # Qt reads the variable when an application is made and never again.
    environment.pop(VARIABLE, None)
    if scale != SCALE.least and scale in SCALE:
        environment[VARIABLE] = str(scale / 100)
