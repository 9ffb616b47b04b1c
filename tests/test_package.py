"""What the distribution says of itself: version, commands, desktop files, and what a wheel carries."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from pkgutil import resolve_name

import pytest
import yaml

from studio import __version__
from studio.assets import STARTER, base_path, resources_folder

ROOT = Path(__file__).parent.parent
LINUX = ROOT / "packaging" / "linux"
APP_ID = "io.github.atelier_studio.Atelier"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("target", [PROJECT["gui-scripts"]["atelier"], PROJECT["scripts"]["atelier-cli"]])
def test_a_command_leads_to_a_function(target: str) -> None:
    assert callable(resolve_name(target))


def test_the_changelog_knows_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)} — \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)


@pytest.mark.parametrize(
    "name", ["icons/atelier.png", "icons/atelier.svg", "style/atelier.qss", "translations/atelier_de.qm"]
)
def test_a_resource_is_where_it_is_looked_for(name: str) -> None:
    assert (resources_folder() / name).stat().st_size > 0


def test_an_installed_package_finds_its_own_resources(tmp_path: Path) -> None:
    """A wheel carries them inside the package, where a checkout has none."""
    package = tmp_path / "studio"
    shutil.copytree(ROOT / "studio", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "resources").mkdir()
    program = "from studio.assets import resources_folder; print(resources_folder())"
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == package / "resources"


def test_the_starter_model_is_a_resource() -> None:
    assert base_path(STARTER) == resources_folder() / STARTER


def test_the_desktop_file_starts_the_window() -> None:
    desktop = configparser.ConfigParser(interpolation=None)
    desktop.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["Exec"] in PROJECT["gui-scripts"]
    assert entry["Icon"] == APP_ID


def test_the_metainfo_belongs_to_the_desktop_file_and_the_version() -> None:
    root = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    release = root.find("releases/release")
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    assert root.findtext("project_license") == PROJECT["license"]
    assert {binary.text for binary in root.iterfind("provides/binary")} == {
        *PROJECT["gui-scripts"],
        *PROJECT["scripts"],
    }
    assert release is not None
    assert release.get("version") == __version__


def test_the_project_says_where_it_lives() -> None:
    home = "https://github.com/atelier-studio/atelier"
    assert PROJECT["urls"]["Homepage"] == home
    assert PROJECT["urls"].keys() >= {"Documentation", "Issues", "Source", "Changelog"}
    assert all(url.startswith(home) for url in PROJECT["urls"].values())
    developers = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot().findtext("developer/name")
    assert PROJECT["authors"] == [{"name": developers}]
    assert "Typing :: Typed" in PROJECT["classifiers"]


def test_its_types_are_there_for_others() -> None:
    assert (ROOT / "studio" / "py.typed").is_file()


def ci_commands() -> list[list[str]]:
    """What CI runs of the tools that it installed, in order."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    lines = re.findall(r'^(?:\w+=\S+ )?"\$environment/bin/(\w+)"(.*)$', script, re.MULTILINE)
    return [[program, *shlex.split(rest)] for program, rest in lines if program != "pip"]


def test_the_hooks_before_a_commit_and_a_push_are_what_ci_runs() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert repository["repo"] == "local"
    hooks = [shlex.split(hook["entry"]) for hook in repository["hooks"]]
    assert sorted(hooks) == sorted(ci_commands())
    assert all(not hook["pass_filenames"] and hook["language"] == "system" for hook in repository["hooks"])


def test_ci_runs_the_test_command_of_the_readme() -> None:
    (block,) = re.findall(r"## Tests\s+```\n(.+?)\n```", (ROOT / "README.md").read_text(encoding="utf-8"))
    *_, install, test = block.split(" && ")
    assert install == '.venv/bin/pip install -e ".[test]"'
    assert shlex.split(test.removeprefix(".venv/bin/")) == ci_commands()[0] == ["pytest"]


def test_what_ci_runs_is_installed_for_tests() -> None:
    names = {re.split(r"[<>=]", requirement)[0] for requirement in PROJECT["optional-dependencies"]["test"]}
    assert {program for program, *_ in ci_commands()} <= names


@pytest.mark.outside
def test_a_wheel_carries_the_package_and_its_resources_only(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(pip, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    metadata = f"atelier-{__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {"studio", metadata}
    files = {path.relative_to(resources_folder()) for path in resources_folder().rglob("*") if path.is_file()}
    assert {f"studio/resources/{path.as_posix()}" for path in files} <= names
    assert {"studio/py.typed", f"{metadata}/entry_points.txt", f"{metadata}/licenses/LICENSE"} <= names
