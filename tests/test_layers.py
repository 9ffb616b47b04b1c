"""The law of the code: who may know whom, where torch and Qt may occur, who may write, and how large a room gets."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from studio import export_log
from studio.session import blind_tests, read_only, session
from studio.store import (
    blind_test_records,
    checkpoint_records,
    flaw_records,
    group_records,
    import_records,
    project,
    prompt_records,
    vote_records,
)
from studio.store import read_only as store_read_only
from studio.store.tries import try_records

STUDIO = Path(__file__).parent.parent / "studio"
LEAVES = {
    "aside_folders",
    "assets",
    "atomic_files",
    "export_log",
    "json_files",
    "regular_files",
    "taste_file",
    "trajectory_file",
}
"""Modules beside the rooms that every room but the domain may use."""
ALLOWED = {
    "domain": {"domain"},
    "aside_folders": {"regular_files"},
    "assets": {"domain"},
    "atomic_files": {"domain", "aside_folders", "regular_files"},
    "export_log": {"domain", "atomic_files", "regular_files"},
    "json_files": {"regular_files"},
    "regular_files": set(),
    "taste_file": {"domain", "regular_files"},
    "trajectory_file": {"domain", "atomic_files", "regular_files"},
    "pictures": {"pictures", "domain", "regular_files"},
    "store": {"store", "domain", *LEAVES},
    "library": {"library", "domain", *LEAVES},
    "repair": {"repair", "store", "domain", *LEAVES},
    "session": {"session", "pictures", "store", "library", "domain", *LEAVES},
    "simulation": {"simulation", "session", "store", "domain", *LEAVES},
    "engine": {"engine", "library", "domain", *LEAVES},
    "controller": {"controller", "pictures", "session", "repair", "store", "library", "domain", *LEAVES},
    "ui": {"ui", "pictures", "controller", "session", "repair", "library", "domain", *LEAVES},
    "cli": {"cli", "pictures", "simulation", "session", "repair", "store", "library", "engine", "domain", *LEAVES},
}
ONLY_IN = {
    "PySide6": {"controller", "ui", "app"},
    "torch": {"engine"},
    "diffusers": {"engine"},
    "transformers": {"engine"},
    "peft": {"engine"},
    "safetensors": {"engine"},
}
TOP = {"app", "__main__"}
"""What starts the program: it may know everybody, and nobody knows it."""
FILES = sorted(STUDIO.rglob("*.py"))
MOST_FILES = 20
MOST_LINES = 400
LONGEST_FUNCTION = 55


def shown(path: Path) -> str:
    return path.relative_to(STUDIO).as_posix()


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            names.add(node.module or "")
    return names


def layer_of(path: Path) -> str:
    """The layer a file is in, or the file itself beside the layers."""
    return path.relative_to(STUDIO).parts[0].removesuffix(".py")


def module_of(path: Path) -> str:
    """“studio.ui.window.main_window”; a package is its own module."""
    return ".".join(path.relative_to(STUDIO.parent).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_of(path): path for path in FILES}


def room_of(module: str) -> str:
    """The folder that holds it; what lies beside the layers is a room of its own."""
    path = MODULES[module]
    return module if path.parent == STUDIO else module_of(path.parent / "__init__.py")


def module_imports() -> Iterator[tuple[str, str]]:
    """(module, module it imports) of every import within the studio."""
    for module, path in MODULES.items():
        yield from ((module, name) for name in imported(path) if name in MODULES)


def refuse_circles(arrows: Iterator[tuple[str, str]]) -> None:
    known: dict[str, set[str]] = {}
    for start, end in arrows:
        known.setdefault(start, set()).add(end)
    try:
        TopologicalSorter(known).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(reversed(error.args[1])))


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_imports_only_what_its_layer_may(path: Path) -> None:
    layer = layer_of(path)
    for name in imported(path):
        package, *rest = name.split(".")
        if package == "studio" and rest and layer in ALLOWED:
            assert rest[0] in ALLOWED[layer], f"{layer} must not import {name}"
        if package in ONLY_IN:
            assert layer in ONLY_IN[package], f"{package} does not belong into {layer}"


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_names_no_place_of_one_machine(path: Path) -> None:
    assert not re.search(r"/(home|root|tmp|work|Users)/|[A-Z]:\\\\", path.read_text(encoding="utf-8"))


def test_every_layer_was_looked_at() -> None:
    assert {layer_of(path) for path in FILES} >= ALLOWED.keys()


def test_every_layer_has_a_law() -> None:
    assert {layer_of(path) for path in FILES} == ALLOWED.keys() | TOP | {"__init__"}


def test_the_controller_knows_of_qt_no_more_than_the_core() -> None:
    names = {name for path in FILES if layer_of(path) == "controller" for name in imported(path)}
    assert {name for name in names if name.split(".")[0] == "PySide6"} == {"PySide6.QtCore"}


def test_the_simulated_artist_is_known_to_the_command_line_alone() -> None:
    knowing = {layer_of(path) for path in FILES if any(name.startswith("studio.simulation") for name in imported(path))}
    assert knowing == {"simulation", "cli"}


def test_nobody_knows_what_starts_the_program() -> None:
    starters = {f"studio.{name}" for name in TOP}
    assert {(module, name) for module, name in module_imports() if name in starters and module not in starters} == set()


def test_no_module_imports_itself_by_a_detour() -> None:
    refuse_circles(module_imports())


def test_no_room_imports_itself_by_a_detour() -> None:
    rooms = ((room_of(module), room_of(name)) for module, name in module_imports())
    refuse_circles((start, end) for start, end in rooms if start != end)


# ------------------------------------------------------------------------------------------- sizes


@pytest.mark.parametrize("folder", sorted({path.parent for path in FILES}), ids=shown)
def test_a_room_is_small_enough_to_look_around_in(folder: Path) -> None:
    assert len([path for path in folder.glob("*.py") if path.name != "__init__.py"]) <= MOST_FILES


@pytest.mark.parametrize("path", FILES, ids=shown)
def test_a_file_and_its_functions_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


# ------------------------------------------------------------------------------------ who may write

RECORDS: tuple[type, ...] = (
    vote_records.VoteRecords,
    group_records.GroupRecords,
    checkpoint_records.CheckpointRecords,
    prompt_records.PromptRecords,
    blind_test_records.BlindTestRecords,
    flaw_records.FlawRecords,
    import_records.ImportRecords,
    try_records.TryRecords,
    export_log.ExportLog,
    project.Project,
    session.Session,
    blind_tests.BlindTests,
)
PROTOCOLS: dict[str, type] = {**vars(store_read_only), **vars(read_only)}
READING_HALVES = [(kind, PROTOCOLS[f"ReadOnly{kind.__name__}"]) for kind in RECORDS]
WRITING_CALLS = {"transaction", "write_text", "write_bytes", "unlink", "mkdir", "open", "rename", "written_aside"}
"""What a method that leaves something on the disk comes down to."""


def public(kind: type) -> set[str]:
    return {name for name in vars(kind) if not name.startswith("_")}


READERS = {name for _, half in READING_HALVES for name in public(half)}
WRITERS = {name for kind, half in READING_HALVES for name in public(kind) - public(half)} - READERS


def chain(node: ast.expr) -> list[str]:
    """`self._controller.project.votes.all` as its names, also through calls."""
    names: list[str] = []
    while isinstance(node, ast.Attribute | ast.Call):
        if isinstance(node, ast.Attribute):
            names.insert(0, node.attr)
            node = node.value
        else:
            node = node.func
    return [node.id, *names] if isinstance(node, ast.Name) else names


def asks_to_write(names: list[str]) -> bool:
    """Whether a chain of names leads through the project or the session to something that writes."""
    return bool({"project", "_project", "session", "_session"} & set(names[:-1])) and names[-1] in WRITERS


def methods(kind: type) -> dict[str, ast.FunctionDef]:
    (definition,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(definition, ast.ClassDef)
    return {node.name: node for node in definition.body if isinstance(node, ast.FunctionDef)}


def writes(name: str, known: dict[str, ast.FunctionDef]) -> bool:
    """Whether a method writes, or a method of the same object that it comes to call."""
    waiting = [name]
    seen = set[str]()
    while waiting:
        current = waiting.pop()
        if current in seen or current not in known:
            continue
        seen.add(current)
        attributes = [node for node in ast.walk(known[current]) if isinstance(node, ast.Attribute)]
        if any(attribute.attr in WRITING_CALLS or asks_to_write(chain(attribute)) for attribute in attributes):
            return True
        waiting += [
            attribute.attr
            for attribute in attributes
            if isinstance(attribute.value, ast.Name) and attribute.value.id == "self"
        ]
    return False


@pytest.mark.parametrize(("kind", "half"), READING_HALVES, ids=lambda kind: kind.__name__)
def test_the_reading_half_of_a_record_holds_nothing_that_writes(kind: type, half: type) -> None:
    known = methods(kind)
    assert {name for name in public(half) if writes(name, known)} == set()
    assert all(name in known or name in inspect.getsource(kind) for name in public(half))


def test_what_changes_a_project_is_in_no_reading_half() -> None:
    of_records = {"add", "add_all", "add_repeat", "undo", "redo", "star", "change", "mend"}
    of_checkpoints = {"rename", "pin", "delete", "restore", "go_to"}
    of_the_project = {"move_base", "ask", "begin_round", "end_round", "close"}
    of_the_session = {"vote", "vote_in_blind_test", "redo_in_blind_test", "reconsider", "record", "begin"}
    assert of_records | of_checkpoints | of_the_project | of_the_session <= WRITERS


@pytest.mark.parametrize("path", [path for path in FILES if layer_of(path) == "ui"], ids=shown)
def test_the_window_writes_through_the_controller_only(path: Path) -> None:
    chains = [chain(node) for node in ast.walk(parsed(path)) if isinstance(node, ast.Attribute)]
    assert [".".join(names) for names in chains if asks_to_write(names)] == []
    imports = [node for node in ast.walk(parsed(path)) if isinstance(node, ast.ImportFrom)]
    assert not {alias.name for node in imports for alias in node.names} & {kind.__name__ for kind in RECORDS}
