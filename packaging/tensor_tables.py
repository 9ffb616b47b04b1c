"""The tensors of a single file of each family, as `resources/models/*/tensors.txt`: run it after a change of a
configuration there or of the names in `engine/export/checkpoint/ldm_names.py`. A test holds the tables against both.

A line is a name and a shape; where both are the same for a row of numbers, `*` stands for these, with their count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.engine.export.checkpoint.inventory import inventory
from studio.engine.export.checkpoint.ldm_names import Shape, ldm_location

FAMILIES = (Family.SD1, Family.SD2, Family.SDXL)
REPEATED = re.compile(r"(transformer_blocks|resblocks|encoder\.layers)\.(\d+)")


def tensors(family: Family) -> dict[str, Shape]:
    """Names and shapes, out of the networks that diffusers builds."""
    found = {}
    for component, named in inventory(resources_folder() / "models" / family.value, family).items():
        for name, shape in named.items():
            location = ldm_location(family, component, name)
            assert location is not None
            found[location.name] = location.shape(shape)
    return found


def table(family: Family) -> str:
    """The text of the file."""
    rows = dict[tuple[str, Shape], list[int]]()
    for name, shape in tensors(family).items():
        match = REPEATED.search(name)
        numbers = rows.setdefault((REPEATED.sub(r"\1.*", name), shape), [])
        if match:
            numbers.append(int(match[2]))
    return "".join(f"{line}\n" for line in _lines(rows))


def _lines(rows: dict[tuple[str, Shape], list[int]]) -> Iterator[str]:
    for (name, shape), numbers in sorted(rows.items()):
        assert sorted(numbers) == list(range(len(numbers)))
        repeats = [str(len(numbers))] if numbers else []
        yield " ".join([name, "×".join(map(str, shape)), *repeats])


def main() -> None:
    for family in FAMILIES:
        (resources_folder() / "models" / family.value / "tensors.txt").write_text(table(family), "utf-8")


if __name__ == "__main__":
    main()
