"""Pairs drawn ahead: what they take on the disk, and for how long they last."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from picture_sets import picture_set
from studio.domain.answers import Answer, Outline
from studio.domain.errors import ResourceError
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampling
from studio.domain.votes import Purpose, Verdict
from studio.session.ahead import LEFT_FREE, MB, PairsAhead
from studio.session.statistics.pace import seconds_per_vote
from studio.store.project import Project

IMAGE = 300_000
LATENTS = 64_000
PAIR = 2 * (IMAGE + LATENTS)
"""Of candidates that are not shown nothing is kept."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    settings = ProjectSettings("Moths", "starter", "atelier", Sampling(), seed=7)
    with Project.create(tmp_path / "moths", settings, ["a moth"]) as made:
        yield made


def fill(project: Project, pairs: int) -> None:
    """Recorded without files."""
    first = project.groups.count() + 1
    for number in range(first, first + pairs):
        project.groups.add(picture_set(project, number), (None, None), (0, 1))


def write_files(project: Project, latents: int) -> None:
    """Those of the newest pair; holes take no room on this disk, and have a size all the same."""
    (group,) = project.groups.newest_of_rounds(1)
    for picture in group.pictures:
        assert picture.trajectory is not None
        for file, size in ((picture.image, IMAGE), (picture.trajectory, latents)):
            with file.open("wb") as written:
                written.truncate(size)


def test_the_newest_pairs_tell_what_others_take_on_the_disk(project: Project) -> None:
    ahead = PairsAhead(project, ATELIER, 2)
    fill(project, 1)
    assert ahead.bytes_of(50) is None
    # of an older version, that kept every step
    write_files(project, 50 * LATENTS)
    fill(project, 1)
    write_files(project, LATENTS)
    assert ahead.bytes_of(50) == 50 * PAIR


def test_what_the_disk_has_no_room_for_is_refused_in_a_sentence(project: Project) -> None:
    free = LEFT_FREE + 100 * PAIR
    ahead = PairsAhead(project, ATELIER, 2, lambda folder: free)
    # what nobody knows is not refused
    assert ahead.request(200).pairs == 200
    fill(project, 1)
    write_files(project, LATENTS)
    assert (ahead.request(100).pairs, ahead.request(100).before) == (100, 1)
    with pytest.raises(ResourceError) as raised:
        ahead.request(200)
    assert str(raised.value).startswith("Pictures for 200 votes take 146 MB on the disk")
    assert f"only {100 * PAIR // MB} MB are free" in str(raised.value)


def test_a_disk_that_does_not_tell_refuses_nothing(project: Project) -> None:
    def gone(folder: Path) -> int:
        raise FileNotFoundError(folder)

    fill(project, 1)
    write_files(project, LATENTS)
    assert PairsAhead(project, ATELIER, 2, gone).request(1000).pairs == 1000


def answers(*milliseconds: int) -> Iterator[Answer]:
    outline = Outline(1, Purpose.ROUND, None, None, None, (1, 2))
    return (Answer(number, outline, Verdict.LEFT, 1, time, ()) for number, time in enumerate(milliseconds))


def test_the_pace_is_the_artist_s_own(project: Project) -> None:
    assert seconds_per_vote(answers(2000, 2000, 2000, 2000)) is None
    # one was looked at over lunch, and some came from a file
    assert seconds_per_vote(answers(1000, 0, 3000, 2000, 0, 1000, 2_000_000, 2000)) == 2.0
