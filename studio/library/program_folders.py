"""Where other programs keep base models and LoRA files on this machine. Nothing is ever written there by looking."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal

import yaml

from studio.domain.errors import InputError
from studio.domain.typed import path_of
from studio.library.folder_files import MODEL_INDEX
from studio.regular_files import read_regular

COMFYUI = "ComfyUI"
WEBUI = "A1111 / Forge"
STABILITY_MATRIX = "StabilityMatrix"
HUB = "Hugging Face"
INVOKEAI = "InvokeAI"
INVOKEAI_SETTINGS = "invokeai.yaml"
INVOKEAI_IMPORT = "lora-import"
"""InvokeAI keeps its models in a database; it takes in what lies in a folder that it is told to scan."""
EXTRA_PATHS_FILE = "extra_model_paths.yaml"
SETTINGS_BYTES_AT_MOST = 128 * 2**10
COMMIT_BYTES_AT_MOST = 1000
HOME_FOLDERS = ("", "Documents", "AI", "Apps", "Programs", "Downloads")
INSTALLATION_NAMES = (
    "ComfyUI",
    "ComfyUI_windows_portable/ComfyUI",
    "stable-diffusion-webui",
    "stable-diffusion-webui-forge",
    "webui_forge_cu121_torch231/webui",
    "forge",
    "Forge",
    "StabilityMatrix",
    "invokeai",
    "InvokeAI",
)

Content = Literal["models", "loras"]
EXTRA_PATH_KEYS: dict[Content, tuple[str, ...]] = {"models": ("checkpoints", "diffusers"), "loras": ("loras",)}
"""ComfyUI's own words for what lies in a folder."""


@dataclass(frozen=True)
class Layout:
    """How a program keeps its files; it is known by the first of its folders for models."""

    program: str
    models: tuple[str, ...]
    loras: tuple[str, ...]

    def folders(self, content: Content) -> tuple[str, ...]:
        return self.models if content == "models" else self.loras


LAYOUTS = (
    Layout(COMFYUI, ("models/checkpoints", "models/diffusers"), ("models/loras",)),
    Layout(WEBUI, ("models/Stable-diffusion",), ("models/Lora",)),
    # Twice: a portable installation keeps everything below `Data`.
    Layout(STABILITY_MATRIX, ("Data/Models/StableDiffusion",), ("Data/Models/Lora",)),
    Layout(STABILITY_MATRIX, ("Models/StableDiffusion",), ("Models/Lora",)),
)


@dataclass(frozen=True)
class ProgramFolder:
    """A folder of a program; `name` is the model's where the folder's own tells nothing, else empty."""

    program: str
    path: Path
    name: str = ""


def installations(home: Path, extra: Sequence[Path] = ()) -> list[Path]:
    """Folders that may hold a program: the usual ones in the artist's home, and those that were named."""
    usual = (home / folder / name for folder, name in product(HOME_FOLDERS, INSTALLATION_NAMES))
    return [folder for folder in dict.fromkeys((*extra, *usual)) if os.path.isdir(folder)]


def model_folders(installed: Sequence[Path], hub_cache: Path) -> list[ProgramFolder]:
    """Where base models may lie; a folder of no known layout is taken as it is."""
    return [*_program_folders(installed, "models"), *_snapshots(hub_cache)]


def lora_folders(installed: Sequence[Path]) -> list[ProgramFolder]:
    """Where programs look for LoRA files; the folder for InvokeAI is one that may have to be made."""
    invokeai = [ProgramFolder(INVOKEAI, folder / INVOKEAI_IMPORT) for folder in installed if _is_invokeai(folder)]
    return [*_program_folders(installed, "loras"), *invokeai]


def hub_cache_folder(home: Path, environment: Mapping[str, str]) -> Path:
    """The cache of the Hugging Face hub."""
    # The library's own rule, restated, since the library reads the environment only once, when it is imported.
    if environment.get("HF_HUB_CACHE"):
        return Path(environment["HF_HUB_CACHE"])
    root = environment.get("HF_HOME")
    return (Path(root) if root else home / ".cache" / "huggingface") / "hub"


def resolve_base(base: str, hub_cache: Path) -> Path:
    """The file or folder that the artist means: a path, or the name of a repository (owner/name) in the hub's cache.

    InputError for what can be no path.
    """
    path = path_of(base)
    if os.path.exists(path) or not re.fullmatch(r"[\w.-]+/[\w.-]+", base):
        return path
    snapshot = next((folder.path for folder in _snapshots(hub_cache) if folder.name == base), None)
    if snapshot is None:
        return path
    if os.path.isfile(snapshot / MODEL_INDEX):
        return snapshot
    checkpoints = sorted(snapshot.glob("*.safetensors"))
    return checkpoints[0] if len(checkpoints) == 1 else snapshot


def _program_folders(installed: Sequence[Path], kind: Content) -> list[ProgramFolder]:
    folders: list[ProgramFolder] = []
    for root in installed:
        layouts = [layout for layout in LAYOUTS if os.path.isdir(root / layout.models[0])]
        for layout in layouts:
            folders += [ProgramFolder(layout.program, root / folder) for folder in layout.folders(kind)]
            if layout.program == COMFYUI:
                folders += _extra_folders(root / EXTRA_PATHS_FILE, kind)
        if not layouts and kind == "models" and not _is_invokeai(root):
            folders.append(ProgramFolder("", root))
    return [folder for folder in dict.fromkeys(folders) if os.path.isdir(folder.path)]


def _is_invokeai(folder: Path) -> bool:
    return os.path.isfile(folder / INVOKEAI_SETTINGS)


def _extra_folders(file: Path, kind: Content) -> Iterator[ProgramFolder]:
    """Further folders that the artist told ComfyUI of; a file that cannot be read says nothing."""
    try:
        content = read_regular(Path(os.path.realpath(file)), SETTINGS_BYTES_AT_MOST).decode("utf-8-sig")
        # Texts, lists and mappings alone: other values could not be paths, and making them out of hostile ones fails
        # in as many ways as there are kinds.
        sections = yaml.load(content, Loader=yaml.BaseLoader)
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return
    # Each section is a program whose folders ComfyUI shares, with names that the artist made up.
    for section in sections.values() if isinstance(sections, dict) else ():
        if isinstance(section, dict):
            for root in _paths(section.get("base_path") or "."):
                for key in EXTRA_PATH_KEYS[kind]:
                    folders = _paths(section.get(key))
                    yield from (ProgramFolder(COMFYUI, file.parent / root / folder) for folder in folders)


def _paths(value: object) -> Iterator[Path]:
    """One a line; those that cannot be are passed over, and so is what is no text."""
    for line in value.splitlines() if isinstance(value, str) else ():
        with suppress(InputError):
            yield path_of(line.strip())


def _snapshots(hub_cache: Path) -> Iterator[ProgramFolder]:
    """One download of every repository."""
    try:
        repositories = sorted(hub_cache.glob("models--*"))
    except OSError:
        return
    for repository in repositories:
        snapshots = [snapshot for snapshot in _downloads(repository) if os.path.isdir(snapshot)]
        snapshot = next(filter(_holds_a_model, snapshots), snapshots[0] if snapshots else None)
        if snapshot is not None:
            yield ProgramFolder(HUB, snapshot, repository.name.removeprefix("models--").replace("--", "/"))


def _downloads(repository: Path) -> Iterator[Path]:
    """The snapshots of a repository, that which is meant first: the branch `main`, any other, then the newest.

    The cache keeps every commit that was ever downloaded; `refs` says which one a branch means. A pinned commit has no
    name there.
    """
    try:
        branches = sorted((repository / "refs").rglob("*"), key=lambda file: (file.name != "main", file.name))
    except OSError:
        branches = []
    for branch in branches:
        with suppress(OSError, ValueError):
            commit = read_regular(Path(os.path.realpath(branch)), COMMIT_BYTES_AT_MOST).decode().strip()
            # The name of a folder, and no way out of the cache.
            if re.fullmatch(r"\w[\w.-]*", commit):
                yield repository / "snapshots" / commit
    with suppress(OSError):
        yield from sorted((repository / "snapshots").iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)


def _holds_a_model(snapshot: Path) -> bool:
    """Whether more was downloaded than what belongs to a model."""
    return os.path.isfile(snapshot / MODEL_INDEX) or any(snapshot.glob("*.safetensors"))
