"""`devices`: what the engine can work on, and the option of other commands that chooses one."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from studio.domain.errors import InputError
from studio.domain.machine import AUTOMATIC, PROCESSOR, GraphicsDevice, Machine

GIB = 2**30


def add_devices_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def add_device_option(parser: argparse.ArgumentParser) -> None:
    """For commands that make an engine."""
    text = f"“{AUTOMATIC}”, “{PROCESSOR}”, or a graphics device as `devices` lists it, by its number or its name"
    parser.add_argument("--device", default=AUTOMATIC, metavar="DEVICE", help=f"{text} (default: {AUTOMATIC})")


def devices(args: argparse.Namespace) -> None:
    # Imported here: other commands answer without the seconds that torch takes to load.
    from studio.engine.device.device_choice import choose_device

    _, machine = choose_device()
    if args.json:
        print(json.dumps(_facts(machine), indent=2))
        return
    for device in machine.devices:
        print(
            _line(device.target, device.name, f"{device.memory / GIB:.1f} GB", device.precision, device is machine.used)
        )
    print(_line("cpu", "processor", "", "fp32", machine.used is None))
    for remark in machine.remarks:
        print(remark)


def _line(target: str, name: str, memory: str, precision: str, automatic: bool) -> str:
    return f"{target:<8}{name:<44}{memory:>9}  {precision}{'  automatic' if automatic else ''}"


def _facts(machine: Machine) -> dict[str, object]:
    return {
        "devices": [asdict(device) for device in machine.devices],
        "automatic": machine.used.name if machine.used else PROCESSOR,
        "remarks": [str(remark) for remark in machine.remarks],
    }


def device_named(typed: str, known: Sequence[GraphicsDevice]) -> str:
    """A device's name from what was typed: “cuda:1”, its name or a part of it that no other has, in any case.

    InputError for any other.
    """
    wanted = typed.casefold()
    if wanted in (AUTOMATIC, PROCESSOR, "cpu"):
        return PROCESSOR if wanted == "cpu" else wanted
    whole = [device.name for device in known if wanted in (device.target, device.name.casefold())]
    found = whole or [device.name for device in known if wanted in device.name.casefold()]
    if len(found) != 1:
        raise InputError("“{0}” is not one device of this computer; `atelier-cli devices` lists them.", typed)
    return found[0]
