"""In which environment torch's libraries are loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from studio.engine.device.allocator import GROWING, let_segments_grow


@pytest.mark.parametrize(
    ("platform", "version", "name"),
    [
        ("linux", "2.13.0+cu130", "PYTORCH_ALLOC_CONF"),
        ("linux", "2.11.0", "PYTORCH_ALLOC_CONF"),
        ("linux", "2.9.1+cu128", "PYTORCH_CUDA_ALLOC_CONF"),
        ("linux", "2.12.0a0+git1234", None),
        ("linux", "2.13.0+cpu", None),
        ("linux", "2.13.0+rocm6.4", None),
        ("linux", "2.13.0+xpu", None),
        ("win32", "2.13.0+cu130", None),
        ("darwin", "2.13.0", None),
        ("linux", "", None),
    ],
)
def test_memory_grows_where_torch_can_let_it(platform: str, version: str, name: str | None) -> None:
    environment: dict[str, str] = {}
    let_segments_grow(environment, platform, version)
    assert environment == ({} if name is None else {name: GROWING})


@pytest.mark.parametrize("name", ["PYTORCH_ALLOC_CONF", "PYTORCH_CUDA_ALLOC_CONF"])
def test_what_somebody_chose_stays(name: str) -> None:
    environment = {name: "max_split_size_mb:128"}
    let_segments_grow(environment, "linux", "2.13.0+cu130")
    assert environment == {name: "max_split_size_mb:128"}


def test_it_is_set_before_torch_is_loaded() -> None:
    """By whatever comes first of the engine."""
    code = "import sys, studio.engine; print('torch' in sys.modules, 'studio.engine.device.allocator' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
