"""Where other programs keep base models and LoRA files on this machine. Nothing is ever written there by looking."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from studio.library.diffusers_folder import INDEX

COMFYUI = "ComfyUI"
WEBUI = "A1111 / Forge"
MATRIX = "StabilityMatrix"
HUB = "Hugging Face"
INVOKE = "InvokeAI"
INVOKE_SETTINGS = "invokeai.yaml"
INVOKE_IMPORT = "lora-import"
"""InvokeAI keeps its models in a database; it takes in what lies in a folder that it is told to scan."""
PATHS_FILE = "extra_model_paths.yaml"
ROOMS = ("", "Documents", "AI", "Apps", "Programs", "Downloads")
INSTALLATIONS = (
    *("ComfyUI", "ComfyUI_windows_portable/ComfyUI", "stable-diffusion-webui", "stable-diffusion-webui-forge"),
    *("webui_forge_cu121_torch231/webui", "forge", "Forge", "StabilityMatrix", "invokeai", "InvokeAI"),
)


@dataclass(frozen=True)
class Layout:
    """How a program keeps its files, told from its folder's first entry."""

    program: str
    models: tuple[str, ...]
    loras: tuple[str, ...]


LAYOUTS = (
    Layout(COMFYUI, ("models/checkpoints", "models/diffusers"), ("models/loras",)),
    Layout(WEBUI, ("models/Stable-diffusion",), ("models/Lora",)),
    Layout(MATRIX, ("Data/Models/StableDiffusion",), ("Data/Models/Lora",)),
    Layout(MATRIX, ("Models/StableDiffusion",), ("Models/Lora",)),
)


@dataclass(frozen=True)
class Place:
    """A folder of a program; `name` is the model's where the folder's own tells nothing, else empty."""

    program: str
    folder: Path
    name: str = ""


def installations(home: Path, extra: Sequence[Path] = ()) -> list[Path]:
    """Folders that may hold a program: the usual ones in the artist's home, and those that were named."""
    usual = (home / room / name for room, name in product(ROOMS, INSTALLATIONS))
    return [folder for folder in dict.fromkeys((*extra, *usual)) if folder.is_dir()]


def model_places(folders: Sequence[Path], hub: Path) -> list[Place]:
    """Where base models may lie; a folder of no known layout is taken as it is."""
    return [*_places(folders, "models"), *_snapshots(hub)]


def lora_places(folders: Sequence[Path]) -> list[Place]:
    """Where programs look for LoRA files; the folder for InvokeAI is one that may have to be made."""
    invoke = [folder for folder in folders if _is_invoke(folder)]
    return [*_places(folders, "loras"), *(Place(INVOKE, folder / INVOKE_IMPORT) for folder in invoke)]


def hub_folder(home: Path, environment: Mapping[str, str]) -> Path:
    """The cache of the Hugging Face hub."""
    if environment.get("HF_HUB_CACHE"):
        return Path(environment["HF_HUB_CACHE"])
    root = environment.get("HF_HOME")
    return (Path(root) if root else home / ".cache" / "huggingface") / "hub"


def located(base: str, hub: Path) -> Path:
    """The file or folder that the artist means: a path, or the name of a repository (owner/name) in the hub's cache."""
    path = Path(base).expanduser()
    if path.exists() or not re.fullmatch(r"[\w.-]+/[\w.-]+", base):
        return path
    snapshot = next((place.folder for place in _snapshots(hub) if place.name == base), None)
    if snapshot is None:
        return path
    files = [file for file in sorted(snapshot.glob("*.safetensors")) if not (snapshot / INDEX).is_file()]
    return files[0] if len(files) == 1 else snapshot


def _places(folders: Sequence[Path], kind: str) -> list[Place]:
    found: list[Place] = []
    for folder in folders:
        known = [layout for layout in LAYOUTS if (folder / layout.models[0]).is_dir()]
        for layout in known:
            parts = layout.models if kind == "models" else layout.loras
            found += [Place(layout.program, folder / part) for part in parts]
            if layout.program == COMFYUI:
                found += _extra_paths(folder / PATHS_FILE, kind)
        if not known and kind == "models" and not _is_invoke(folder):
            found.append(Place("", folder))
    return [place for place in dict.fromkeys(found) if place.folder.is_dir()]


def _is_invoke(folder: Path) -> bool:
    return (folder / INVOKE_SETTINGS).is_file()


def _extra_paths(file: Path, kind: str) -> Iterator[Place]:
    """Further folders that the artist told ComfyUI of; a file that cannot be read says nothing."""
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, yaml.YAMLError, RecursionError):
        return
    for section in content.values() if isinstance(content, dict) else ():
        if isinstance(section, dict):
            root = file.parent / Path(str(section.get("base_path", ""))).expanduser()
            for key in ("checkpoints", "diffusers") if kind == "models" else ("loras",):
                yield from (Place(COMFYUI, root / line) for line in _lines(section.get(key)))


def _lines(value: Any) -> list[str]:
    return [line.strip() for line in value.splitlines() if line.strip()] if isinstance(value, str) else []


def _snapshots(hub: Path) -> Iterator[Place]:
    """The newest download of every repository."""
    try:
        repositories = sorted(hub.glob("models--*"))
    except OSError:
        return
    for repository in repositories:
        try:
            commit = (repository / "refs" / "main").read_text(encoding="utf-8").strip()
        except (OSError, ValueError):
            continue
        snapshot = repository / "snapshots" / commit
        if commit and snapshot.is_dir():
            yield Place(HUB, snapshot, repository.name.removeprefix("models--").replace("--", "/"))
