"""The import law: which layer may know which, and where torch and Qt may occur."""

from __future__ import annotations

import ast
import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

STUDIO = Path(__file__).parent.parent / "studio"
LEAVES = {"assets", "atomic_files"}
"""Modules beside the rooms that every room but the domain may use."""
ALLOWED = {
    "domain": {"domain"},
    "assets": {"domain"},
    "atomic_files": {"domain"},
    "store": {"store", "domain", *LEAVES},
    "library": {"library", "domain", *LEAVES},
    "session": {"session", "store", "library", "domain", *LEAVES},
    "simulation": {"simulation", "session", "store", "domain", *LEAVES},
    "engine": {"engine", "library", "domain", *LEAVES},
    "controller": {"controller", "session", "store", "library", "domain", *LEAVES},
    "ui": {"ui", "controller", "session", "library", "domain", *LEAVES},
    "cli": {"cli", "simulation", "session", "store", "library", "engine", "domain", *LEAVES},
}
ONLY_IN = {
    "PySide6": {"controller", "ui", "app"},
    "torch": {"engine"},
    "diffusers": {"engine"},
    "transformers": {"engine"},
    "peft": {"engine"},
    "safetensors": {"engine"},
}
FILES = sorted(STUDIO.rglob("*.py"))


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.add(node.module or "")
    return names


def room_of(path: Path) -> str:
    """The room a file is in, or the file itself beside the rooms."""
    return path.relative_to(STUDIO).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(STUDIO).as_posix())
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    layer = room_of(path)
    for name in imported(path):
        package, *rest = name.split(".")
        if package == "studio" and rest and layer in ALLOWED:
            assert rest[0] in ALLOWED[layer], f"{layer} must not import {name}"
        if package in ONLY_IN:
            assert layer in ONLY_IN[package], f"{package} does not belong into {layer}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(STUDIO).as_posix())
def test_a_file_names_no_place_of_one_machine(path: Path) -> None:
    assert not re.search(r"/(home|root|tmp|work|Users)/|[A-Z]:\\\\", path.read_text(encoding="utf-8"))


def test_every_layer_was_looked_at() -> None:
    assert {room_of(path) for path in FILES} >= ALLOWED.keys()


def test_the_rooms_of_the_window_form_no_circle() -> None:
    arrows: dict[str, set[str]] = {}
    for path in (STUDIO / "ui").rglob("*.py"):
        room = path.relative_to(STUDIO / "ui").parts[0]
        rooms = {name.split(".")[2] for name in imported(path) if name.startswith("studio.ui.")}
        arrows.setdefault(room, set()).update(rooms - {room})
    TopologicalSorter(arrows).prepare()
