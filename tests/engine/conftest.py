"""Fixtures of the engine's tests."""

from __future__ import annotations

import socket

import pytest

from conftest_engine import comparisons, engine, model, on_pictures, recipe

__all__ = ["comparisons", "engine", "model", "on_pictures", "recipe"]


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine asks for no address, whatever it opens."""

    def refuse(*asked: object, **_: object) -> None:
        raise AssertionError(f"asked for the address of {asked[0]}")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
