"""Parts in processes of their own: what is measured in one, how it is started, and what its end means."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import torch

from campaign.parts import BY_NAME
from campaign.places import Skipped, place
from campaign.results import FAILED, SKIPPED, Outcome
from costs.timing import name_of

COMMAND = Path(__file__).parents[1] / "gpu_campaign.py"
NO_SIMULATION = 3
"""With which a process ends whose torch has not what the simulated card is made of (`tests/card/simulated_card.py`)."""
NAME = "name"
"""In the place of a part: only the card's name is wanted."""
PATIENCE = 300
"""Seconds for that; drivers may take one or two minutes to begin."""


def measure(name: str, small: bool, into: Path) -> None:
    """In the process of a part: write as JSON what came of it."""
    told: dict[str, object]
    try:
        with place(small) as here:
            if name == NAME:
                told = {"name": f"{'in small' if small else name_of(here.device)}, PyTorch {torch.__version__}"}
            else:
                told = {"figures": BY_NAME[name].measure(here)}
    except Skipped as reason:
        told = {"missing": f"{SKIPPED}: {reason}"}
    into.write_text(json.dumps(told), encoding="utf-8")


def name_of_card(small: bool) -> str:
    """With the version of PyTorch; SystemExit without a card.

    Asked in another process: this one is not to take any of the card's memory.
    """
    told, missing = _in_a_process(NAME, small, PATIENCE)
    if "name" not in told:
        raise SystemExit(f"Nothing can be measured: {missing or told['missing']}")
    return str(told["name"])


def outcome_of(name: str, card: str, limit: float, small: bool) -> Outcome:
    """Measure a part; after so many seconds its process and those that it has started are ended."""
    began = time.monotonic()
    told, missing = _in_a_process(name, small, limit)
    missing = missing or str(told.get("missing", ""))
    return Outcome(name, card, round(time.monotonic() - began, 1), dict(told.get("figures", {})), missing)


def _in_a_process(name: str, small: bool, limit: float) -> tuple[dict[str, dict[str, object]], str]:
    """What it wrote, and why it wrote nothing."""
    with tempfile.TemporaryDirectory() as scratch:
        into = Path(scratch) / "told.json"
        words = [sys.executable, str(COMMAND), "--part", name, "--into", str(into), *(["--small"] if small else [])]
        errors, status = run(words, limit)
        if status is None:
            return {}, f"{FAILED}: it was given up after {limit:.0f} s"
        if status == NO_SIMULATION:
            return {}, f"{SKIPPED}: {errors}"
        if status != 0 or not into.exists():
            return {}, f"{FAILED} ({status}): {errors}"
        told: dict[str, dict[str, object]] = json.loads(into.read_text(encoding="utf-8"))
        return told, ""


def run(words: Sequence[str], limit: float) -> tuple[str, int | None]:
    """The last line of what it says of errors, and its exit status; None if the time was too short for it."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        process = subprocess.Popen(
            words, env=environment, stdout=subprocess.DEVNULL, stderr=said, start_new_session=True
        )
        try:
            status: int | None = process.wait(limit)
        except subprocess.TimeoutExpired:
            status = None
        finally:
            _end(process)
        said.seek(0)
        lines = said.read().split("\n")
    return next((line for line in reversed(lines) if line.strip()), ""), status


def _end(process: subprocess.Popen[bytes]) -> None:
    """With all that it has started: a compiler's workers go on otherwise."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()
