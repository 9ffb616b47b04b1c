"""Numbers outside of their range, and texts and paths that cannot be meant."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.errors import InputError, StudioError
from studio.domain.limits import GUIDANCE, STEPS
from studio.domain.project import ProjectSettings, refuse_settings
from studio.domain.sampling import Sampling, decode_sampling
from studio.domain.typed import is_text, line, number, path_of, whole_number

STUDIO = Path(__file__).parents[2] / "studio"
SETTINGS = ProjectSettings("moths", "starter", "atelier", Sampling(), 0)


@pytest.mark.parametrize("steps", [-3, 0, 1, 1001, 10**4000])
def test_a_number_outside_of_its_range_is_told_with_the_range(steps: int) -> None:
    with pytest.raises(InputError, match="a picture is drawn in 2 to 1000"):
        STEPS.refuse(steps)


def test_both_ends_are_in_the_range_and_no_number_is_not() -> None:
    assert STEPS.least in STEPS
    assert STEPS.most in STEPS
    assert float("nan") not in GUIDANCE
    assert float("inf") not in GUIDANCE


@pytest.mark.parametrize(
    "settings",
    [
        replace(SETTINGS, seed=2**63),
        replace(SETTINGS, seed=-1),
        replace(SETTINGS, group_size=8),
        replace(SETTINGS, recipe="magic"),
        replace(SETTINGS, name="a\0b"),
        replace(SETTINGS, name="a" * 121),
        replace(SETTINGS, name="\udcff"),
        replace(SETTINGS, base="a\0b"),
        replace(SETTINGS, sampling=Sampling(steps=5000)),
        replace(SETTINGS, sampling=Sampling(guidance_scale=float("nan"))),
        replace(SETTINGS, sampling=Sampling(eta=1.5)),
        replace(SETTINGS, sampling=Sampling(guidance_rescale=-0.1)),
        replace(SETTINGS, sampling=Sampling(width=65, height=64)),
        replace(SETTINGS, sampling=Sampling(width=64, height=2112)),
    ],
    ids=str,
)
def test_no_project_is_made_with_what_cannot_be_meant(settings: ProjectSettings) -> None:
    with pytest.raises(InputError):
        refuse_settings(settings)
    refuse_settings(SETTINGS)


def test_what_was_allowed_once_is_still_read() -> None:
    assert decode_sampling({"steps": 900, "guidance_scale": 300.0}) == Sampling(steps=900, guidance_scale=300.0)


@pytest.mark.parametrize("values", [{"steps": 0}, {"width": -64}, {"eta": 10**400}])
def test_what_never_drew_a_picture_is_no_sampling(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        decode_sampling(values)


@pytest.mark.parametrize(("text", "value"), [("12", 12), (" +7 ", 7), ("-0", 0), ("-3", -3)])
def test_a_whole_number(text: str, value: int) -> None:
    assert whole_number(text) == value


@pytest.mark.parametrize("text", ["", " ", "1.5", "1_000", "0x10", "١٢", "²", "9" * 5000, "true", "nan"])
def test_what_is_no_whole_number(text: str) -> None:
    with pytest.raises(InputError, match="is no whole number") as told:
        whole_number(text)
    assert len(str(told.value)) < 100


@pytest.mark.parametrize(("text", "value"), [("0,5", 0.5), (".5", 0.5), ("1e2", 100.0), ("7.", 7.0)])
def test_a_number(text: str, value: float) -> None:
    assert number(text) == value


def test_a_negative_zero_is_a_zero() -> None:
    assert str(number("-0.0")) == "0.0"


@pytest.mark.parametrize("text", ["", "nan", "inf", "1e400", "1_0", "١٫٥", "0x1p3", "1,2,3"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(InputError, match="is no number"):
        number(text)


def test_a_line_has_nothing_in_it_that_nobody_sees() -> None:
    assert line("\ufeff a\tmoth\r\non a\0lamp \u2028", 100) == "a moth  on a lamp"
    assert line("a 👩‍🎨 in Köln", 100) == "a 👩‍🎨 in Köln"


@pytest.mark.parametrize(
    ("text", "sentence"), [("a\udcff", "broken"), ("a" * 101, "has 101 letters, and 100 is the most")]
)
def test_a_line_that_cannot_be_kept(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        line(text, 100)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "missing"),
        ("a\0b", "broken"),
        ("\udcff", "broken"),
        ("~nosuchuser/x", "Nobody's home folder is called ~nosuchuser"),
        ("x" * 256, "too long"),
        ("x/" * 2500, "too long"),
    ],
)
def test_what_can_be_no_path(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence) as told:
        path_of(text)
    assert is_text(str(told.value))


def test_a_tilde_is_the_home_folder() -> None:
    assert path_of("~/moths") == Path.home() / "moths"


def test_there_is_one_way_to_the_home_folder() -> None:
    users = {
        file.name for file in STUDIO.rglob("*.py") if re.search(r"expanduser\(|Path\.home\(", file.read_text("utf-8"))
    }
    assert users == {"typed.py"}


def test_a_sentence_is_one_printable_line_whatever_stands_in_it() -> None:
    error = StudioError("{0} and {1}", "a\n\x1b[31m\udcff" + "b" * 10_000, Path("c\nd"))
    assert str(error).isprintable()
    assert len(str(error)) < 400
    assert error.template.format(*error.values) == str(error)
