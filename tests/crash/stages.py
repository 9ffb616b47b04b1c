"""The project before each command of the lap, and where that command writes."""

from __future__ import annotations

import json
from pathlib import Path

from cycles import Ending, ForkServer
from lap import BEFALLING, LAP, Lap, Room
from shim import Fault, Mode
from write_sites import Site, read_sites

OUTLIVED = 120.0
HAS_DOCTOR = True
"""Whether the command line can repair a project; until then what is left over is told and is no fault."""


class Stages:
    """Made by playing the lap once in `folder`; `room` is where commands run, at one path for all."""

    def __init__(self, server: ForkServer, folder: Path, lap: Lap = LAP) -> None:
        self.server = server
        self.lap = lap
        self.room = Room(folder / "room")
        self._kept = folder / "stages"
        self._log = folder / "sites.log"
        self.sites: dict[str, list[Site]] = {}
        self.transcripts: dict[str, str] = {}
        self.seconds: dict[str, float] = {}
        transcript = ""
        (self.room.folder / "out").mkdir(parents=True)
        for name, command in lap.items():
            self.room.copy(self._kept / name)
            self.transcripts[name] = transcript
            fault = Fault(Mode.LIST, str(self.room.folder), log=str(self._log))
            ending = server.run(self.room.words(command), fault=fault)
            if ending.code:
                raise AssertionError(f"{name} failed: {ending.err}")
            self.sites[name] = [] if name in BEFALLING else read_sites(self._log, self.room.folder)
            self.seconds[name] = ending.seconds
            transcript += told(ending)

    def before(self, name: str) -> Room:
        """The room as it was before a command."""
        return Room(self._kept / name).copy(self.room.folder)

    def run(self, *names: str, fault: Fault | None = None, seconds: float = OUTLIVED) -> Ending:
        """Commands of the lap, in the room as it is."""
        return self.server.run(*(self.room.words(self.lap[name]) for name in names), fault=fault, seconds=seconds)

    def fault(self, mode: Mode, at: int, error: int = 0) -> Fault:
        return Fault(mode, str(self.room.folder), at, error)

    def verify(self, transcript: str, goes_on: bool = False) -> tuple[list[str], list[str]]:
        """The oracle's faults, and what was left over; what a repair leaves of that is a fault."""
        faults, leftovers = verify(self.server, self.room.project, transcript, goes_on)
        if leftovers:
            repair = self.server.run(("doctor", self.room.project, "--repair"))
            found, left = verify(self.server, self.room.project, transcript)
            faults += [f"after a repair: {fault}" for fault in (*repair.faults(), *found, *left)]
        return faults, leftovers


def told(ending: Ending) -> str:
    return ending.out + ending.err


def verify(server: ForkServer, project: Path, transcript: str, goes_on: bool = False) -> tuple[list[str], list[str]]:
    """The oracle's faults of a project, and what is left over."""
    ending = server.run(("verify-project", project, transcript, *["goes on"] * goes_on))
    if ending.code:
        return [f"the oracle broke: {ending.last_line}", *ending.faults()], []
    faults, leftovers = json.loads(ending.out.splitlines()[-1])
    return faults, leftovers
