"""Fixtures of the engine's tests."""

from conftest_engine import comparisons, engine, model, recipe

__all__ = ["comparisons", "engine", "model", "recipe"]
