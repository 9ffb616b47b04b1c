"""A test that waits for something that never comes fails instead of standing still."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """The test fails where the block takes longer; in the main thread, and on systems with SIGALRM."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        # Not a TimeoutError: that is an OSError, which the code under test may take for a disk that failed.
        pytest.fail("it hangs", pytrace=False)

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
