"""A bit that turned over on the disk is told in a sentence or does no harm; no vote changes unnoticed."""

from __future__ import annotations

import pytest

from bit_flips import flips_elsewhere, flips_in_database
from stages import Stages

QUICK = ("status", "generate", "cast")


def test_twenty_bits(stages: Stages) -> None:
    flips = [*flips_in_database(stages, 13, 7, QUICK), *flips_elsewhere(stages, 7, 7, QUICK)]
    assert [flip for flip in flips if flip.faults or flip.votes == "changed"] == []


@pytest.mark.slow
def test_two_hundred_bits_of_the_database(stages: Stages) -> None:
    flips = flips_in_database(stages, 200, 7)
    assert [flip for flip in flips if flip.faults or flip.votes == "changed"] == []


@pytest.mark.slow
def test_a_hundred_bits_of_other_files(stages: Stages) -> None:
    flips = flips_elsewhere(stages, 100, 7)
    assert [flip for flip in flips if flip.faults or flip.votes == "changed"] == []
