"""Every command in CONTRIBUTING.md is one that CI runs, or is run here; every file it names is there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]
IN_CI = ["ruff check .", "ruff format --check .", "mypy"]
SHORTENED = {
    "python -m studio": ["--version"],
    "python -m studio.cli rehearse --taste warmth --votes 40": ["--help"],
    "pytest --cov": ["--collect-only", "-n", "0", "tests/crash", "--no-cov"],
    "pytest -m slow": ["--collect-only", "-n", "0", "tests/crash"],
    "pytest -m outside": ["--collect-only", "-n", "0", "tests/outside"],
}
"""What is added so that a command ends in seconds."""
LONG = {"python tests/screenshots.py shots", "python tests/benchmarks/window_start.py"}
"""Half a minute and more, however it is called."""
ROOM = re.compile(r"`((?:tests|studio|packaging|resources|ui|controller|session|store|engine|library|domain)/[\w./]+)`")


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300)


def test_the_first_command_is_readmes_and_the_linters_are_those_of_ci() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert COMMANDS[0] in (ROOT / "README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if command in IN_CI] == IN_CI
    for command in IN_CI:
        program, *arguments = command.split()
        assert " ".join([f'"$environment/bin/{program}"', *arguments]) in ci.splitlines()


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(command, marks=pytest.mark.slow) if command in LONG else command
        for command in COMMANDS[1:]
        if command not in IN_CI
    ],
)
def test_a_command_runs(command: str, tmp_path: Path) -> None:
    program, *arguments = [*command.split(), *SHORTENED.get(command, [])]
    python = [sys.executable, "-m", "pytest"] if program == "pytest" else [sys.executable]
    folder = ROOT
    if "translations" in command:  # it writes into its own tree
        folder = tmp_path / "copy"
        for name in ("studio", "packaging", "resources/translations"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "starter"))
    done = run([*python, *(str(tmp_path / word) if word == "shots" else word for word in arguments)], folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout or list(tmp_path.rglob("*.png"))


@pytest.mark.parametrize("name", sorted(set(ROOM.findall(TEXT))))
def test_a_file_that_is_named_is_there(name: str) -> None:
    assert (ROOT / name).exists() or (ROOT / "studio" / name).exists()
