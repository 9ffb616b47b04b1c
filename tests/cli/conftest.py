"""The command line, called as an artist calls it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from studio.cli.main import main


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command; returns its exit status and what it printed, which is never a traceback."""

    def run(*words: object) -> tuple[int, str, str]:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return run
