"""Fixtures of the benchmarks' tests."""

from __future__ import annotations

from conftest_engine import comparisons, on_pictures, recipe

__all__ = ["comparisons", "on_pictures", "recipe"]
