"""Which prompts say best what a picture shows."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from conftest_engine import CPU, fresh_copy
from studio.assets import base_path, sampling_for
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError, Stopped
from studio.domain.events import Event, Phase, PictureReady, PictureRefused, Progress, PromptsMatched
from studio.domain.jobs import MatchPrompts, Picture, Render
from studio.engine.model.base_model import BaseModel
from studio.engine.model.precision import PrecisionError
from studio.engine.sampling.matching import match_prompts
from studio.engine.studio_engine import StudioEngine, without_finished

BASE = Base(base_path("starter"))
SAMPLING = sampling_for("starter")
PROMPTS = {
    7: "a flat of a house, warm palette, plain background",
    3: "a flat of a fish, cool palette, at night",
    12: "a flat of a star, neon palette, gradient sky",
    5: "a flat of a tree, pastel palette, in the hills",
}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Picture, ...]:
    """A picture of each prompt, by the base model."""
    folder = tmp_path_factory.mktemp("drawn")
    pictures = tuple(Picture(text, "", n, n, folder / f"{n}.png") for n, text in PROMPTS.items())
    list(StudioEngine(CPU).run(Render(BASE, None, SAMPLING, pictures), Cancel()))
    return pictures


def matched(engine: StudioEngine, pictures: tuple[Picture, ...]) -> list[Event]:
    return list(engine.run(MatchPrompts(BASE, SAMPLING, pictures, PROMPTS), Cancel()))


def test_a_picture_fits_the_prompt_that_it_was_drawn_by(engine: StudioEngine, drawn: tuple[Picture, ...]) -> None:
    events = matched(engine, drawn)
    told = [each for each in events if isinstance(each, PromptsMatched)]
    assert [min(each.errors, key=each.errors.__getitem__) for each in told] == list(PROMPTS)
    assert all(each.errors.keys() == PROMPTS.keys() for each in told)
    assert [each for each in events if isinstance(each, Progress)][-1] == Progress(Phase.MATCH, 4, 4)


def test_how_many_are_looked_at_together_changes_nothing(
    model: BaseModel, drawn: tuple[Picture, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    job = MatchPrompts(BASE, SAMPLING, drawn, PROMPTS)
    told = []
    for at_once in (1, 5):
        monkeypatch.setattr("studio.engine.sampling.matching.pictures_at_once", lambda *_, size=at_once: size)
        told.append([each for each in match_prompts(model, job, Cancel()) if isinstance(each, PromptsMatched)])
    for one, other in zip(*told, strict=True):
        assert one.errors == pytest.approx(other.errors, rel=1e-4)


def test_what_cannot_be_read_is_told_and_the_others_are_matched(
    engine: StudioEngine, drawn: tuple[Picture, ...], tmp_path: Path
) -> None:
    half = Picture("", "", 0, 0, tmp_path / "half.png")
    half.image.write_bytes(b"half")
    events = matched(engine, (half, drawn[1]))
    assert [each.picture for each in events if isinstance(each, PictureRefused)] == [half]
    assert [each.picture for each in events if isinstance(each, PromptsMatched)] == [drawn[1]]


def test_a_stop_comes_between_two_looks(engine: StudioEngine, drawn: tuple[Picture, ...]) -> None:
    cancel = Cancel()
    events = engine.run(MatchPrompts(BASE, SAMPLING, drawn, PROMPTS), cancel)
    while not isinstance(next(events), PromptsMatched):
        pass
    cancel.stop()
    with pytest.raises(Stopped):
        list(events)


def test_what_is_matched_is_not_done_again() -> None:
    pictures = tuple(Picture("", "", 0, 0, Path(f"{number}.png")) for number in range(3))
    job = MatchPrompts(BASE, SAMPLING, pictures, PROMPTS)
    for event in (
        PromptsMatched(pictures[1], {3: 0.1, 7: 0.2}),
        PictureRefused(pictures[1], ModelError("gone")),
    ):
        assert without_finished(job, event) == MatchPrompts(BASE, SAMPLING, (pictures[0], pictures[2]), PROMPTS)
    assert without_finished(job, PictureReady(pictures[1])) == job


def test_numbers_that_are_none_are_refused(drawn: tuple[Picture, ...]) -> None:
    job = MatchPrompts(BASE, SAMPLING, drawn[:1], PROMPTS)
    model = fresh_copy(BASE, CPU)
    with torch.no_grad():
        model.net.conv_out.bias.fill_(torch.nan)
    with pytest.raises(PrecisionError, match="numbers that are no picture"):
        list(match_prompts(model, job, Cancel()))
