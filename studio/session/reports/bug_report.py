"""A report for those who mend Atelier: the log, versions and counts, and of the artist's own only what is ticked."""

from __future__ import annotations

import getpass
import importlib.metadata
import json
import platform
import sys
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image

from studio import __version__
from studio.assets import STARTER
from studio.atomic_files import written_aside
from studio.domain.project import ProjectSettings
from studio.session.read_only import ReadOnlySession
from studio.session.reports.redaction import HOME, Redactor

PACKAGES = (
    "PySide6_Essentials",
    "torch",
    "diffusers",
    "transformers",
    "peft",
    "accelerate",
    "safetensors",
    "numpy",
    "pillow",
)
LAST_PAIRS = 10


@dataclass(frozen=True)
class ReportContents:
    """What the artist agreed to give along."""

    prompts: bool = False
    pictures: bool = False
    names: bool = False


@dataclass(frozen=True)
class BugReport:
    """All that is needed to write it, so that another thread can; `secrets` are replaced by their values."""

    logs: Path
    ticked: ReportContents
    settings: Mapping[str, str]
    project: Mapping[str, object] | None = None
    prompts: tuple[str, ...] = ()
    pictures: tuple[Path, ...] = ()
    secrets: Mapping[str, str] = field(default_factory=dict)

    def write(self, target: Path) -> None:
        """StudioError when it cannot be written; then nothing is left."""
        scrub = Redactor(self.secrets, paths_too=not self.ticked.names)
        with written_aside(target) as aside, zipfile.ZipFile(aside, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("report.json", scrub(json.dumps(self._facts(), indent=1, ensure_ascii=False)))
            for log in sorted(self.logs.glob("*.log*")):
                packed.writestr(log.name, scrub(log.read_text(encoding="utf-8", errors="replace")))
            if self.ticked.prompts:
                packed.writestr("prompts.txt", "\n".join(self.prompts))
            for number, picture in enumerate(self.pictures if self.ticked.pictures else (), start=1):
                if pixels := _bare(picture):
                    packed.writestr(f"pictures/{number:02}.png", pixels)

    def _facts(self) -> dict[str, object]:
        return {
            "atelier": __version__,
            "python": sys.version,
            "system": platform.platform(),
            "machine": platform.machine(),
            "packages": {name: _version(name) for name in PACKAGES},
            "settings": dict(self.settings),
            "project": self.project,
        }


def gather(
    session: ReadOnlySession | None,
    logs: Path,
    settings: Mapping[str, str],
    other_names: Iterable[str],
    ticked: ReportContents,
) -> BugReport:
    """What the report of this session, or of none, is made from; `other_names` are those of other projects."""
    secrets = {} if ticked.names else _names(other_names)
    if session is None:
        return BugReport(logs, ticked, settings, secrets=secrets)
    project = session.project
    prompts = {text for prompt in project.prompts.all() for text in (prompt.text, prompt.negative)}
    prompts |= project.groups.texts()
    if not ticked.names:
        secrets |= {str(project.folder): "<project>", project.folder.name: "<project>"}
        secrets |= {project.settings.name: "<project>", **dict.fromkeys(_models(project.settings), "<model>")}
    if not ticked.prompts:
        secrets |= dict.fromkeys(prompts, "<prompt>")
    return BugReport(
        logs,
        ticked,
        settings,
        project=_counts(session),
        prompts=tuple(sorted(prompts - {""})),
        pictures=tuple(picture.image for vote in project.votes.newest(LAST_PAIRS) for picture in vote.group.pictures),
        secrets=secrets,
    )


def _models(settings: ProjectSettings) -> set[str]:
    """The paths of the artist's own models."""
    return {path for path in (settings.base, settings.vae, settings.lora) if path and path != STARTER}


def _names(others: Iterable[str]) -> dict[str, str]:
    """The person, the machine and their places."""
    home = Path.home()
    people = {home.name, _user()}
    return {
        **dict.fromkeys(others, "<project>"),
        **dict.fromkeys(people, "<user>"),
        platform.node(): "<machine>",
        str(home): HOME,
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def _counts(session: ReadOnlySession) -> dict[str, object]:
    project = session.project
    settings = project.settings
    prompts = project.prompts.all()
    return {
        **asdict(project.totals()),
        "prompts": len(prompts),
        "control prompts": sum(prompt.control for prompt in prompts),
        "blind checks": len(project.blind_tests.all()),
        "head": session.head.id if session.head else None,
        "round": asdict(session.round),
        "recipe": settings.recipe,
        "base": STARTER if settings.base == STARTER else "a model of the artist",
        "sampling": asdict(settings.sampling),
    }


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def _bare(picture: Path) -> bytes:
    """The pixels alone: the file on the disk carries its prompt. Nothing for a file that cannot be read."""
    png = BytesIO()
    try:
        with Image.open(picture) as image:
            Image.frombytes("RGB", image.size, image.convert("RGB").tobytes()).save(png, "PNG")
    except OSError:
        return b""
    return png.getvalue()
