"""Importing without holding up other threads."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.controller.program.background_import import import_in_background


@pytest.fixture(autouse=True)
def _thaw() -> Iterator[None]:
    yield
    gc.unfreeze()


def package(folder: Path, source: str) -> str:
    """A package called `huge` with a library that is none, and a module `user` that imports it."""
    (folder / "huge" / "lib").mkdir(parents=True)
    (folder / "huge" / "__init__.py").write_text(source, encoding="utf-8")
    (folder / "huge" / "lib" / "libbroken.so").write_text("no library", encoding="utf-8")
    (folder / "user.py").write_text("import huge\nfound = huge.found", encoding="utf-8")
    return "user"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("huge", "user"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return tmp_path


def test_nothing_imported_is_ever_looked_through_for_garbage(place: Path) -> None:
    name = package(place, "import gc\nfound = gc.get_freeze_count()")
    during = import_in_background(name, "huge", ("libbroken", "libmissing")).found
    assert during == 0
    assert gc.get_freeze_count() > 0


@pytest.mark.parametrize("collecting", [True, False])
def test_a_failing_import_tells_its_error_and_leaves_the_collection_as_it_was(place: Path, collecting: bool) -> None:
    if not collecting:
        gc.disable()
    try:
        with pytest.raises(ZeroDivisionError):
            import_in_background(package(place, "1 / 0"), "huge", ())
        assert gc.isenabled() is collecting
    finally:
        gc.enable()


def test_a_package_that_is_missing_is_told_by_the_import(place: Path) -> None:
    with pytest.raises(ModuleNotFoundError):
        import_in_background("nowhere_at_all", "nowhere_at_all", ("libnothing",))
