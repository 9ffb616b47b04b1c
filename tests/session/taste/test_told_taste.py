"""What a checkpoint tells of the artist's taste."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.engine import Cancel
from studio.domain.errors import Stopped
from studio.session.taste.told_taste import ENOUGH_ASKED, SHOWN, STEADY, ToldTaste, taste_reader, tells_taste
from studio.session.taste.vocabulary import Word
from studio.session.taste.words import MEASURES, plain_words
from studio.store.project import Project
from studio.taste_file import TASTE
from told_projects import bright_is_better, brightness, make_told_project, noise, only_checkpoint, tell


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared") / "p"
    make_told_project(folder)
    return folder


@pytest.fixture
def project(prepared: Path, tmp_path: Path) -> Iterator[Project]:
    shutil.copytree(prepared, tmp_path / "p")
    with Project.open(tmp_path / "p") as opened:
        yield opened


def told(project: Project) -> ToldTaste | None:
    return taste_reader(project, only_checkpoint(project), Cancel())()


def surely(project: Project) -> ToldTaste:
    found = told(project)
    assert found is not None
    return found


def test_pictures_are_ranked_within_their_prompt(project: Project) -> None:
    """Rewards of the second prompt are all above those of the first, which says nothing."""
    found = surely(project)
    expected = []
    for prompt in (0, 1):
        pairs = range(prompt, 24, 2)
        levels = {(pair, place): brightness(pair, place) for pair in pairs for place in (0, 1)}
        mean = sum(levels.values()) / len(levels)
        expected += [(level - mean, f"p{pair + 1:06}-{'ab'[place]}.png") for (pair, place), level in levels.items()]
    deviation = {name: away for away, name in expected}
    highest = sorted(deviation.values())[-SHOWN:][::-1]
    lowest = sorted(deviation.values())[:SHOWN]
    assert [deviation[entry.picture.image.name] for entry in found.highest] == pytest.approx(highest)
    assert [deviation[entry.picture.image.name] for entry in found.lowest] == pytest.approx(lowest)
    assert {entry.picture.prompt for entry in found.highest} == {"prompt 1", "prompt 2"}
    assert all(project.groups.get(entry.group).pictures.count(entry.picture) == 1 for entry in found.highest)


def test_no_picture_is_on_both_sides(project: Project) -> None:
    tell(project, pairs=2)
    found = surely(project)
    assert [len(found.highest), len(found.lowest)] == [2, 2]
    assert not set(found.highest) & set(found.lowest)


def test_the_word_for_what_differs_is_said(project: Project) -> None:
    assert surely(project).words == (Word.BRIGHTER,)
    tell(project, lambda pair, place: -bright_is_better(pair, place))
    assert surely(project).words == (Word.DARKER,)


def test_nothing_is_said_of_noise(project: Project) -> None:
    tell(project, noise)
    assert surely(project).words == ()


def test_with_few_votes_nothing_is_said(project: Project) -> None:
    tell(project, pairs=6)
    assert surely(project).words == ()


def test_pictures_that_are_gone_are_left_out(project: Project) -> None:
    before = surely(project)
    best, worst = before.highest[0].picture, before.lowest[0].picture
    best.image.unlink()
    worst.image.write_bytes(b"no picture any more")
    after = surely(project)
    assert after.highest[: SHOWN - 1] == before.highest[1:]
    assert after.lowest == before.lowest
    assert after.words == (Word.BRIGHTER,)
    for image in project.images.iterdir():
        image.unlink()
    bare = surely(project)
    assert (bare.highest, bare.lowest, bare.words, bare.asked) == ((), (), (), 40)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"rewards": []}',
        '{"rewards": {"p000001-a.safetensors": NaN}, "asked": 1, "foretold": 1}',
        '{"rewards": {"p000001-a.safetensors": 1e300, "p000001-b.safetensors": 1}, "asked": 1, "foretold": 1}',
        '{"rewards": {"p000001-a.safetensors": 1}, "asked": 1, "foretold": 2}',
        '{"rewards": {"of-another-project.safetensors": 1}, "asked": 4, "foretold": 2}',
        '{"rewards": {}, "asked": 4, "foretold": 2}',
    ],
)
def test_a_file_that_cannot_be_meant_tells_nothing(project: Project, content: str) -> None:
    (only_checkpoint(project).folder / TASTE).write_text(content)
    assert told(project) is None


def test_no_file_or_a_link_to_one_tells_nothing(project: Project, tmp_path: Path) -> None:
    file = only_checkpoint(project).folder / TASTE
    assert tells_taste(only_checkpoint(project))
    file.rename(tmp_path / "elsewhere.json")
    assert (tells_taste(only_checkpoint(project)), told(project)) == (False, None)
    file.symlink_to(tmp_path / "elsewhere.json")
    assert (tells_taste(only_checkpoint(project)), told(project)) == (False, None)


def test_names_that_the_project_does_not_know_are_passed_over(project: Project) -> None:
    file = only_checkpoint(project).folder / TASTE
    before = surely(project)
    values = json.loads(file.read_text())
    values["rewards"]["of-another-project.safetensors"] = 900.0
    file.write_text(json.dumps(values))
    assert surely(project) == before


def test_a_deleted_checkpoint_still_tells(project: Project) -> None:
    before = surely(project)
    project.checkpoints.go_to(None)
    project.checkpoints.delete(before.checkpoint)
    assert surely(project) == before


def test_it_can_be_stopped(project: Project) -> None:
    cancel = Cancel()
    read = taste_reader(project, only_checkpoint(project), cancel)
    cancel.stop()
    with pytest.raises(Stopped):
        read()


def test_how_sure_it_is(project: Project) -> None:
    found = surely(project)
    assert found.interval == pytest.approx((0.572, 0.839), abs=1e-3)
    assert (found.is_early, found.is_settled) == (False, True)
    assert replace(found, foretold=25).is_early
    assert replace(found, asked=0, foretold=0).is_early
    assert not replace(found, asked=ENOUGH_ASKED - 1).is_settled
    assert not replace(found, steadiness=STEADY - 0.01).is_settled
    assert not replace(found, steadiness=None).is_settled


# ----------------------------------------------------------------------------------- plain words

PICTURES = 400
VOTES = [number // 2 for number in range(PICTURES)]
FLAT = [0.0] * PICTURES


def values_of(name: str) -> int:
    return [measure.__name__ for measure, _, _ in MEASURES].index(name)


def measures_with(**columns: list[float]) -> list[list[float]]:
    rows = [[0.5] * len(MEASURES) for _ in VOTES]
    for name, column in columns.items():
        for row, value in zip(rows, column, strict=True):
            row[values_of(name)] = value
    return rows


def scattered(seed: int) -> list[float]:
    return [noise(seed, number) / 10 for number in range(PICTURES)]


def test_of_measures_that_agree_the_stronger_alone_is_said() -> None:
    warm = scattered(1)
    bright = [value + noise(9, number) / 50 for number, value in enumerate(warm)]
    assert plain_words(warm, measures_with(warmth=warm, luminance=bright), VOTES) == [Word.WARMER]


def test_three_words_at_most_and_the_strongest_first() -> None:
    parts = [scattered(seed) for seed in range(2, 6)]
    reward = [1.2 * a - 1.1 * b + c + 0.9 * d for a, b, c, d in zip(*parts, strict=True)]
    named = dict(zip(("edges", "contrast", "roomy", "focus"), parts, strict=True))
    words = plain_words(reward, measures_with(**named), VOTES)
    correlations = {Word.BUSIER, Word.LESS_CONTRAST, Word.ROOM, Word.CLEAR_CENTRE}
    assert (len(words), set(words) < correlations) == (3, True)


def test_what_differs_between_votes_alone_says_nothing() -> None:
    """A prompt at night is dark in all its pictures, however high its rewards are."""
    levels = [float(vote % 7) for vote in VOTES]
    within = scattered(3)
    reward = [10 * level + value for level, value in zip(levels, within, strict=True)]
    assert plain_words(reward, measures_with(luminance=levels), VOTES) == []


def test_without_anything_to_compare_nothing_is_said() -> None:
    assert plain_words([], [], []) == []
    assert plain_words([1.0], [[0.5] * len(MEASURES)], [1]) == []
    assert plain_words(FLAT, measures_with(luminance=scattered(1)), VOTES) == []
