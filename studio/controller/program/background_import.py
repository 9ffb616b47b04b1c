"""Importing a very large library in one thread without holding up the others."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

_import_lock = threading.Lock()


def import_in_background(module: str, package: str, libraries: Sequence[str] = ()) -> ModuleType:
    """Import `module`, which imports `package` with the shared `libraries` in its folder `lib`.

    Three things in an import keep the interpreter lock for tenths of a second, and with it the window: the loading of
    shared libraries, full collections of garbage among ever more objects, none of which is garbage, and another import
    at the same time, so the other has to wait.
    """
    with _import_lock:
        _load_libraries(package, libraries)
        with _without_collection():
            return import_module(module)


def _load_libraries(package: str, libraries: Sequence[str]) -> None:
    """Load them beforehand by a foreign call, which lets go of the lock; the import finds them loaded.

    What cannot be loaded so is left to the import.
    """
    spec = find_spec(package)
    if spec is None or spec.origin is None or sys.platform == "win32":
        return

    # ctypes.CDLL(path) would hold the lock while it loads; a call of the system's own dlopen through ctypes does not.
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes = (ctypes.c_char_p, ctypes.c_int)
    dlopen.restype = ctypes.c_void_p
    suffix = ".dylib" if sys.platform == "darwin" else ".so"
    for name in libraries:
        file = Path(spec.origin).parent / "lib" / f"{name}{suffix}"
        if file.is_file():
            dlopen(os.fsencode(file), os.RTLD_NOW | os.RTLD_GLOBAL)


@contextmanager
def _without_collection() -> Iterator[None]:
    """No collection meanwhile, and none ever of what is there at the end."""
    gc.disable()
    try:
        yield
    finally:
        # Else the first collection afterwards would go through all that was imported, with the same delay.
        gc.freeze()
        gc.enable()
