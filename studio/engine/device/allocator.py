"""How CUDA's memory is handed out; without PyTorch, which reads it when its libraries are loaded."""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from importlib.metadata import PackageNotFoundError, version

NAMES = ("PYTORCH_ALLOC_CONF", "PYTORCH_CUDA_ALLOC_CONF", "PYTORCH_HIP_ALLOC_CONF")
"""The variables that hold it; the first is heeded from 2.11 on, the others are of all versions (pytorch#183387)."""
NEW_NAME = (2, 11)
GROWING = "expandable_segments:True"
VERSION = re.compile(r"(\d+)\.(\d+)[^+]*(?:\+(?P<build>[a-z]+))?")


def installed_torch() -> str:
    """Its version, “2.13.0+cu130”; empty without one."""
    try:
        return version("torch")
    except PackageNotFoundError:
        return ""


def let_segments_grow(environment: MutableMapping[str, str], platform: str, torch_version: str) -> None:
    """Pieces of memory that grow, unless somebody chose otherwise.

    The batches here are of many sizes, and pieces of fixed size that fit none of them any more lie idle, one or two GiB
    of a card. Only CUDA on Linux has it; elsewhere PyTorch would warn.
    """
    found = VERSION.match(torch_version)
    if found is None or platform != "linux" or any(name in environment for name in NAMES):
        return
    # The usual wheels are for CUDA and tell no build.
    if found["build"] not in (None, "cu"):
        return
    is_new = (int(found[1]), int(found[2])) >= NEW_NAME
    environment[NAMES[0] if is_new else NAMES[1]] = GROWING
