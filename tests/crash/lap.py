"""The laps: every command that writes, one after the other, on one project."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MAKE = ("--prompt", "a tree", "--prompt", "a house", "--control", "a cat", "--steps", "2", "--size", "64x64")
Lap = Mapping[str, tuple[str, ...]]
"""By name, the words of each command; some are not of the command line but in `artist.py`."""
BEFALLING = {"harm", "learn from pictures", "paint"}
"""What is not the program's own doing: where it writes is nobody's concern."""
LAP: Lap = {
    "new": ("new", "{project}", *MAKE),
    "generate": ("generate", "{project}", "--pairs", "2"),
    "vote": ("vote", "{project}", "--taste", "warmth"),
    "generate more": ("generate", "{project}", "--pairs", "2"),
    "cast": ("cast", "{project}"),
    "arrange": ("arrange", "{project}"),
    "paint": ("paint", "{room}/own"),
    "like": ("like", "{project}", "{room}/own/mine"),
    "import": ("import", "{project}", "--good", "{room}/own/good", "--bad", "{room}/own/bad"),
    "train": ("train", "{project}"),
    "take back": ("undo-import", "{project}", "2"),
    "leave out": ("leave-out", "{project}", "1"),
    "check": ("check", "{project}", "--pairs", "1", "--taste", "warmth"),
    "export": ("export", "{project}", "{project}/exports/style.safetensors"),
    "export outside": ("export", "{project}", "{room}/out/style.safetensors", "--sidecars"),
    "export a folder": ("export", "{project}", "{room}/out/model", "--format", "folder"),
    "play": ("play", "{project}", "10"),
    "rebuild": ("rebuild", "{project}"),
    "go back": ("go-to", "{project}", "1"),
    "generate again": ("generate", "{project}", "--pairs", "3"),
    "cast again": ("cast", "{project}"),
    "generate at last": ("generate", "{project}", "--pairs", "2"),
    "harm": ("harm", "{project}"),
    "doctor": ("doctor", "{project}", "--repair"),
    "status": ("status", "{project}"),
}
"""At its end, before `status`, there are votes to train on and pairs to vote on."""
LAP_OF_STEPS: Lap = {
    "new with steps": ("new", "{project}", *MAKE, "--recipe", "reference"),
    "generate with steps": ("generate", "{project}", "--pairs", "5"),
    "cast with steps": ("cast", "{project}"),
    "vote on one": ("vote", "{project}", "--pair", "1", "--verdict", "right"),
    "withdraw one": ("vote", "{project}", "--pair", "2", "--verdict", "withdraw"),
    "train with steps": ("train", "{project}"),
    "redraw": ("redraw", "{project}", "--pair", "3"),
    "rebuild with steps": ("rebuild", "{project}"),
    "learn from pictures": ("learn-from-pictures", "{project}"),
    "slim": ("slim", "{project}", "--yes"),
    "generate from pictures": ("generate", "{project}", "--pairs", "5"),
    "cast from pictures": ("cast", "{project}"),
    "train from pictures": ("train", "{project}"),
}
"""Of a recipe that learns from every denoising step, and the way back to one that learns from pictures."""


@dataclass(frozen=True)
class Room:
    """A folder that holds the project and the folder that is exported to."""

    folder: Path

    @property
    def project(self) -> Path:
        return self.folder / "project"

    def words(self, command: tuple[str, ...]) -> list[str]:
        return [word.format(project=self.project, room=self.folder) for word in command]

    def copy(self, folder: Path) -> Room:
        """In place of whatever is there."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder, symlinks=True)
        return Room(folder)
