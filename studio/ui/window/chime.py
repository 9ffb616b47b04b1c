"""The quiet sound at the end of a round."""

from __future__ import annotations

import shutil
import sys

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from studio.assets import resources_folder

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
"""Programs of Linux and macOS that play a file and end; Qt's own player would come with a library of its own."""


def play_chime() -> None:
    """Returns at once; the system's beep takes the place of a sound that nothing here can play."""
    sound = str(resources_folder() / "sounds" / "round.wav")
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(sound, winsound.SND_FILENAME | winsound.SND_ASYNC)
        return
    for program, *arguments in PLAYERS:
        if (found := shutil.which(program)) and QProcess.startDetached(found, [*arguments, sound])[0]:
            return
    QApplication.beep()
