"""Every place that writes is known by its class; a new one fails here until somebody has put it into the table."""

from __future__ import annotations

import pytest

from stages import Stages
from write_sites import Site, by_class, unclassified

FEWEST = 90
"""Classes of both laps: with fewer of them the library no longer sees all that is written."""


def test_every_write_of_the_laps_has_a_class(stages: Stages, stages_of_steps: Stages) -> None:
    sites = [site for lap in (stages, stages_of_steps) for of_command in lap.sites.values() for site in of_command]
    assert unclassified(sites) == []
    assert len(by_class(sites)) >= FEWEST


@pytest.mark.parametrize(
    ("operation", "path", "write_class"),
    [
        ("rename", "project/images/p000001-a.png", "rename picture"),
        ("write", "project/images/.p000001-a.png.ab_d1234/p000001-a.png", "write picture, aside"),
        ("mkdir", "project/images/.p000001-a.png.ab_d1234", "mkdir aside folder"),
        ("write", "project/images/p000001-a.png", None),
        ("write", "project/adapters/.c0001.ab_d1234/c0001/adapter.json", "write checkpoint file, aside"),
        ("open", "project/diary.txt", None),
        ("rename", "out/style.safetensors", "rename export"),
        ("mkdir", "project", "mkdir folder"),
        ("mkdir", "project/thoughts", None),
        ("link", "project/project.db", None),
    ],
)
def test_a_write_is_told_by_its_operation_and_path(operation: str, path: str, write_class: str | None) -> None:
    assert Site(1, operation, path).write_class == write_class
