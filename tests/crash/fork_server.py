"""A process that imports torch once and forks for each cycle: the command line and the engine, as they are.

    LD_PRELOAD=shim.so python tests/crash/fork_server.py

reads a JSON object a line and answers with one; `ForkServer` in `cycles.py` is the other end. Only numbers are small.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import resource
import select
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
import torch

import shim
from artist import PASTIMES
from studio.cli.main import main
from studio.domain.base_model import Base
from studio.domain.errors import StudioError
from studio.domain.recipe import RECIPES, AdapterConfig, LinearModelConfig
from studio.engine import studio_engine
from studio.engine.device.device import Device
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.simulation import rehearsal

CPU = Device(torch.device("cpu"), torch.float32, pictures_at_once=8, transitions_at_once=16)
BROKE = 70
"""The exit code of a command that ended in a traceback."""
DIE_WITH_PARENT = 1
MEMORY = 2**32
"""Bytes that a command may take: a file of more, read whole, fails here and not on the machine of an artist."""


def make_small() -> None:
    """Few steps, small adapters, few pictures to calibrate on; the base model is opened before the fork."""
    small = {
        name: replace(
            recipe,
            adapter=AdapterConfig(2, 2.0, recipe.adapter.target_modules, recipe.adapter.lora_ga_init),
            pairs=replace(recipe.pairs, candidates=2),
            votes_per_round=4,
        )
        for name, recipe in RECIPES.items()
    }
    atelier = small["atelier"]
    small["atelier"] = replace(
        atelier,
        timesteps=replace(atelier.timesteps, draws_at_least=4),
        optimiser=LinearModelConfig(draws=1, prior=10.0, reach=1.0),
    )
    patch = pytest.MonkeyPatch()
    for name, recipe in small.items():
        patch.setitem(RECIPES, name, recipe)
    patch.setattr(rehearsal, "CALIBRATION_PROMPTS", 2)
    patch.setattr(rehearsal, "CALIBRATION_SEEDS", 2)
    made = partial(studio_engine.StudioEngine, CPU, opened)
    # The command's own choice of a device is left out.
    patch.setattr(studio_engine, "StudioEngine", lambda _chosen, machine, **_others: made(machine=machine))
    # Collecting what torch keeps would touch, and so copy, every page of the parent.
    patch.setattr(gc, "collect", lambda: 0)


@cache
def opened(base: Base, device: Device) -> BaseModel:
    return open_model(base, device)


def run_command(words: Sequence[str]) -> int:
    """A command of the command line, or a pastime of the artist that has none."""
    name, *rest = words
    try:
        return PASTIMES[name](*rest) if name in PASTIMES else main(words)
    except StudioError as error:  # as the window shows it
        print(error, file=sys.stderr)
        return 1
    except SystemExit as refused:  # argparse
        return refused.code if isinstance(refused.code, int) else 1
    except Exception:
        traceback.print_exc()
        return BROKE


def child(request: dict[str, Any], out: int, err: int) -> int:
    """Run the commands one after the other, as far as they succeed."""
    os.setsid()
    ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
    os.dup2(out, 1)
    os.dup2(err, 2)
    # Line by line: what was printed is what was acknowledged, and nothing is flushed by a killed process.
    sys.stdout = open(1, "w", buffering=1, closefd=False, encoding="utf-8")  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, closefd=False, encoding="utf-8")  # noqa: SIM115
    resource.setrlimit(resource.RLIMIT_AS, (_addresses() + MEMORY, resource.RLIM_INFINITY))
    if request["fault"]:
        shim.arm(shim.Fault(**{**request["fault"], "mode": shim.Mode(request["fault"]["mode"])}))
    code = 0
    for words in request["commands"]:
        code = run_command(words)
        if code:
            break
    if request["fault"]:
        shim.disarm()
    return code


def _addresses() -> int:
    """Bytes of the address space that are in use."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """Fork, wait, and kill the whole group when its time is over."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        process = os.fork()
        if process == 0:
            code = BROKE
            try:
                code = child(request, out.fileno(), err.fileno())
            finally:
                os._exit(code)
        handle = os.pidfd_open(process)
        ended, _, _ = select.select([handle], [], [], request["seconds"])
        if not ended:
            kill_group(process)
        _, status = os.waitpid(process, 0)
        os.close(handle)
        seconds = time.monotonic() - began
        out.seek(0)
        err.seek(0)
        return {
            "code": os.waitstatus_to_exitcode(status),
            "out": out.read().decode(errors="replace"),
            "err": err.read().decode(errors="replace"),
            "seconds": seconds,
            "in_time": bool(ended),
        }


def kill_group(process: int) -> None:
    """Its own group, if it got that far."""
    try:
        os.killpg(process, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(process, signal.SIGKILL)


def serve() -> None:
    torch.set_num_threads(1)
    make_small()
    opened(Base(Path(sys.argv[1])), CPU)
    gc.freeze()
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


if __name__ == "__main__":
    serve()
