"""A lap: every command that writes, one after the other, on one project."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

MAKE = ("--prompt", "a tree", "--prompt", "a house", "--control", "a cat", "--steps", "2", "--size", "64x64")
LAP: dict[str, tuple[str, ...]] = {
    "new": ("new", "{project}", *MAKE),
    "generate": ("generate", "{project}", "--pairs", "2"),
    "vote": ("vote", "{project}", "--taste", "warmth"),
    "generate more": ("generate", "{project}", "--pairs", "2"),
    "cast": ("cast", "{project}"),
    "arrange": ("arrange", "{project}"),
    "train": ("train", "{project}"),
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
    "status": ("status", "{project}"),
}
"""By name, the words of each; `cast`, `arrange` and `play` are what the artist does in the window (`artist.py`).

At its end, before `status`, there are votes to train on and pairs to vote on.
"""


@dataclass(frozen=True)
class Room:
    """A folder that holds the project and the folder that is exported to."""

    folder: Path

    @property
    def project(self) -> Path:
        return self.folder / "project"

    def command(self, name: str) -> list[str]:
        return [word.format(project=self.project, room=self.folder) for word in LAP[name]]

    def copy(self, folder: Path) -> Room:
        """In place of whatever is there."""
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.folder, folder, symlinks=True)
        return Room(folder)
