"""`atelier-cli devices`, and choosing one of them for a command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from stand_in_devices import GTX_1660, RTX_3060, RTX_4090, cuda_devices, no_devices
from studio.cli.devices import device_named
from studio.cli.engine import running_engine
from studio.domain.errors import InputError
from studio.domain.machine import AUTOMATIC, GraphicsDevice
from studio.engine.device import device_choice
from studio.engine.device.graphics_devices import graphics_devices
from studio.engine.studio_engine import StudioEngine

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def no_nvidia_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(device_choice, "nvidia_cards", list)


def test_devices_are_listed(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    cuda_devices(monkeypatch, GTX_1660, RTX_4090)
    code, out, _ = say("devices")
    assert code == 0
    assert [line.split() for line in out.splitlines()] == [
        ["cuda:0", "NVIDIA", "GeForce", "GTX", "1660", "Ti", "6.0", "GB", "fp32"],
        ["cuda:1", "NVIDIA", "GeForce", "RTX", "4090", "24.0", "GB", "bf16", "automatic"],
        ["cpu", "processor", "fp32"],
    ]
    facts = json.loads(say("devices", "--json")[1])
    assert facts["automatic"] == "NVIDIA GeForce RTX 4090"
    assert facts["devices"][0] == {
        "target": "cuda:0",
        "name": "NVIDIA GeForce GTX 1660 Ti",
        "backend": "CUDA",
        "memory": 6 * 2**30,
        "precision": "fp32",
        "integrated": False,
    }


def test_a_card_that_lies_idle_is_told(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    no_devices(monkeypatch)
    monkeypatch.setattr(device_choice, "nvidia_cards", lambda: ["NVIDIA GeForce RTX 3060"])
    out = say("devices")[1]
    assert "cpu     processor" in out
    assert "comes without CUDA" in out
    assert "comes without CUDA" in json.loads(say("devices", "--json")[1])["remarks"][0]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("automatic", "automatic"),
        ("CPU", "processor"),
        ("Processor", "processor"),
        ("cuda:2", "NVIDIA GeForce RTX 3060 (2)"),
        ("4090", "NVIDIA GeForce RTX 4090"),
        ("nvidia geforce rtx 3060", "NVIDIA GeForce RTX 3060"),
    ],
)
def test_a_device_is_typed_in_short(monkeypatch: pytest.MonkeyPatch, typed: str, name: str) -> None:
    cuda_devices(monkeypatch, RTX_3060, RTX_4090, RTX_3060)
    assert device_named(typed, graphics_devices()) == name


@pytest.mark.parametrize("typed", ["", "RTX", "cuda:3", "Radeon"])
def test_what_is_no_one_device_is_refused(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    cuda_devices(monkeypatch, RTX_3060, RTX_4090)
    with pytest.raises(InputError, match="is not one device of this computer"):
        device_named(typed, graphics_devices())


def test_a_command_works_on_the_device_that_was_typed(
    say: Say, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cuda_devices(monkeypatch, RTX_4090, RTX_3060)
    taken = list[torch.device]()
    monkeypatch.setattr(torch.cuda, "set_device", taken.append)
    # What draws would need the card itself.
    monkeypatch.setattr(StudioEngine, "run", lambda engine, job, cancel: iter(()))
    monkeypatch.setattr(StudioEngine, "close", lambda engine: None)
    project = tmp_path / "Meadow"
    assert say("new", project, "--prompt", "a boat")[0] == 0
    assert say("generate", project, "--pairs", 1, "--device", "3060")[0] == 0
    assert taken == [torch.device("cuda:1")]
    code, _, err = say("train", project, "--device", "Radeon")
    assert (code, err) == (1, "“Radeon” is not one device of this computer; `atelier-cli devices` lists them.\n")


def test_devices_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """It may start drivers, which takes seconds."""
    asked = []

    def no_device() -> tuple[GraphicsDevice, ...]:
        asked.append(1)
        return ()

    for module in ("device_choice", "graphics_devices"):
        monkeypatch.setattr(f"studio.engine.device.{module}.graphics_devices", no_device)
    with running_engine(AUTOMATIC):
        pass
    assert len(asked) == 1
