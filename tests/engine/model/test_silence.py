"""What libraries remark is not the artist's to read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
from pathlib import Path
import sys
from studio.domain.errors import ModelError
from studio.engine.model.library_errors import opening
from studio.engine.model.loader import open_model
try:
    with opening("a.safetensors"):
        raise Exception("one line\\nand another")
except ModelError as error:
    print(error)
"""


def test_the_engine_is_imported_without_a_word_on_the_terminal(tmp_path: Path) -> None:
    """“Failed to load … from kernels-community” and “requires torchvision” stood before every answer of the command
    line (seen with bitsandbytes 0.49 and transformers 5)."""
    environment = {**os.environ, "TRANSFORMERS_VERBOSITY": ""}
    del environment["TRANSFORMERS_VERBOSITY"]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=120, cwd=tmp_path, env=environment
    )
    assert done.stderr == ""
    assert done.stdout == "a.safetensors cannot be opened as a Stable Diffusion model: one line\n"
