"""Print the constraints under which pip installs the oldest versions that pyproject.toml allows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

# Whatever version the machine gets: each is of gigabytes, and the oldest are not there for every kind of processor.
LEFT_OUT = {"torch"}

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
for requirement in [*project["dependencies"], *project["optional-dependencies"]["test"]]:
    bounded = re.match(r"([\w.-]+)>=([\w.]+)", requirement)
    if bounded is None:
        raise SystemExit(f"{requirement} has no lowest version")
    name, lowest = bounded.groups()
    if name not in LEFT_OUT:
        print(f"{name}=={lowest}")
