"""What the distribution says of itself: version, commands, desktop files, and what a wheel carries."""

from __future__ import annotations

import configparser
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from pkgutil import resolve_name

import pytest

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
    assert {f"{metadata}/entry_points.txt", f"{metadata}/licenses/LICENSE"} <= names
