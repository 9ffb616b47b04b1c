"""How long the model library takes for the checkpoints of four programs, the first time and the second.

python tests/benchmarks/library_scan.py [--models 2000]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from installations import install
from studio.library.catalogue import Catalogue, FoundModel
from studio.library.program_folders import hub_cache_folder, installations, model_folders


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--models", type=int, default=2000)
    models = arguments.parse_args().models
    with tempfile.TemporaryDirectory(prefix="atelier-benchmark-") as scratch:
        home = Path(scratch) / "home"
        home.mkdir()
        install(home, models)
        for turn in ("first", "second"):
            began = time.perf_counter()
            places = model_folders(installations(home), hub_cache_folder(home, {}))
            found = list(Catalogue(Path(scratch) / "cache.json").scan(places))
            seconds = time.perf_counter() - began
            usable = sum(isinstance(one, FoundModel) for one in found)
            print(f"{turn} scan: {usable} of {models} models in {seconds:.2f} s")


if __name__ == "__main__":
    main()
