"""Writing tensors to a disk that has no room left."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from studio.atomic_files import written_aside
from studio.domain.errors import ResourceError
from studio.engine.model.tensor_files import write_tensors

FULL = Path("/dev/full")


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    tensor = torch.arange(6.0).view(2, 3)
    write_tensors({"a": tensor}, tmp_path / "a.safetensors", {"title": "Meadow"})
    assert torch.equal(load_file(tmp_path / "a.safetensors")["a"], tensor)


@pytest.mark.skipif(not FULL.exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No space left") as raised:
        write_tensors({"a": torch.zeros(9)}, FULL)
    assert raised.value.errno == errno.ENOSPC
    target = tmp_path / "a.safetensors"
    with (
        pytest.raises(ResourceError, match=r"The disk is full, so a\.safetensors was not written"),
        written_aside(target),
    ):
        write_tensors({"a": torch.zeros(9)}, FULL)
    assert not target.exists()
