"""One fork server for all tests of a process; the lap is played once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import shim
from cycles import ForkServer
from lap import LAP_OF_STEPS
from stages import Stages


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForkServer]:
    if shim.MISSING:
        pytest.skip(shim.MISSING)
    with ForkServer(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture(scope="session")
def stages(server: ForkServer, tmp_path_factory: pytest.TempPathFactory) -> Stages:
    return Stages(server, tmp_path_factory.mktemp("stages"))


@pytest.fixture(scope="session")
def stages_of_steps(server: ForkServer, tmp_path_factory: pytest.TempPathFactory) -> Stages:
    return Stages(server, tmp_path_factory.mktemp("steps"), LAP_OF_STEPS)
