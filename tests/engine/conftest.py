"""Fixtures of the engine's tests."""

from conftest_engine import comparisons, engine, model, on_pictures, recipe

__all__ = ["comparisons", "engine", "model", "on_pictures", "recipe"]
