"""Importing a very large library in one thread without holding up the others."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

_import_lock = threading.Lock()


def import_in_background(module: str, package: str, libraries: Sequence[str] = ()) -> ModuleType:
    """Import `module`, which imports `package` with the shared `libraries` in its folder `lib`.

    Three things in an import keep the interpreter lock for tenths of a second, and with it the window: the loading of
    shared libraries, another import at the same time, so the other has to wait, and full collections of garbage among
    ever more objects, which the program's `GarbageCollector` does not make.
    """
    with _import_lock:
        _load_libraries(package, libraries)
        try:
            return import_module(module)
        finally:
            # None of it is garbage, and to look through it takes as long.
            gc.freeze()


def is_importing() -> bool:
    """Whether such an import is under way."""
    return _import_lock.locked()


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
