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


def test_nothing_is_collected_during_the_import_and_nothing_imported_ever_again(place: Path) -> None:
    name = package(place, "import gc\nfound = (gc.isenabled(), gc.get_freeze_count())")
    during = import_in_background(name, "huge", ("libbroken", "libmissing")).found
    assert during == (False, 0)
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_a_failing_import_tells_its_error_and_garbage_is_collected_again(place: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        import_in_background(package(place, "1 / 0"), "huge", ())
    assert gc.isenabled()


def test_a_package_that_is_missing_is_told_by_the_import(place: Path) -> None:
    with pytest.raises(ModuleNotFoundError):
        import_in_background("nowhere_at_all", "nowhere_at_all", ("libnothing",))
    assert gc.isenabled()
