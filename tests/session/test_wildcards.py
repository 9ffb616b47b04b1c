"""Choices in prompts: braces, and lines of files."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from prepared_projects import SAMPLING
from studio.domain.errors import InputError
from studio.domain.limits import PROMPT_LETTERS
from studio.domain.project import ProjectSettings
from studio.session.previews import previews
from studio.session.prompts.wildcard_files import BYTES_AT_MOST, WildcardFiles
from studio.session.prompts.wildcards import expand_wildcards
from studio.session.sampling_plan import SamplingPlan
from studio.store.project import Project

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def files(tmp_path: Path) -> WildcardFiles:
    return WildcardFiles(tmp_path)


@pytest.fixture
def write(files: WildcardFiles) -> Write:
    def written(name: str, content: str | bytes) -> Path:
        path = files.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


def drawn(text: str, files: WildcardFiles, times: int = 40) -> Counter[str]:
    return Counter(expand_wildcards(text, random.Random(seed), files.lines) for seed in range(times))


@pytest.mark.parametrize(
    "content",
    [
        b"red\nblue\n",
        b"\xef\xbb\xbfred\r\n\r\n  blue  \r\n",
        b"# colours\nred\n   # not green\nblue\nred\n",
        "red\nblue".encode("utf-16"),
    ],
)
def test_a_name_is_a_line_of_its_file(files: WildcardFiles, write: Write, content: bytes) -> None:
    write("colour.txt", content)
    assert files.lines("colour") == ("red", "blue")
    assert set(drawn("a __colour__ boat", files)) == {"a red boat", "a blue boat"}
    assert files.first_slip(["a __colour__ boat"]) is None


def test_every_mention_is_a_choice_of_its_own(files: WildcardFiles, write: Write) -> None:
    write("n.txt", "1\n2\n")
    assert set(drawn("__n____n__", files)) == {"11", "12", "21", "22"}


def test_names_and_braces_are_nested(files: WildcardFiles, write: Write) -> None:
    write("animals/wild/cats.txt", "a {big|small} lynx in __place__\n")
    write("place.txt", "snow\n")
    assert set(drawn("{__animals/wild/cats__|a dog}", files)) == {
        "a big lynx in snow",
        "a small lynx in snow",
        "a dog",
    }
    assert set(drawn("__{place|nowhere}__", files)) == {"snow", "__nowhere__"}


def test_the_same_seed_draws_the_same(files: WildcardFiles, write: Write) -> None:
    write("n.txt", "\n".join(map(str, range(1000))))
    once, again = (expand_wildcards("__n__ {a|b} __n__", random.Random(5), files.lines) for _ in range(2))
    assert once == again
    # nothing is taken from chance where no file is named, so that older projects go on as they would have
    one, other = random.Random(5), random.Random(5)
    expand_wildcards("a score_9 boat, __nothing__", one, files.lines)
    assert one.random() == other.random()


@pytest.mark.parametrize("text", ["a __ b __ c", "snake__case", "______", "__ a__", "__a __", "__", "a_b_c"])
def test_underscores_that_are_no_name_stay(files: WildcardFiles, write: Write, text: str) -> None:
    write("a.txt", "no\n")
    assert set(drawn(text, files)) == {text}
    assert files.first_slip([text]) is None


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a", None, "there is no wildcard file “a.txt”"),
        ("b/a", None, "there is no wildcard file “b/a.txt”"),
        ("../a", None, "there is no wildcard file"),
        ("/etc/a", None, "there is no wildcard file"),
        ("a" * 300, None, None),
        ("a", b"\x89PNG\0\0", "is no text"),
        ("a", b"\xff\xfea", "cannot be read"),
        ("a", b"# nothing\n\n", "holds no line"),
        ("a", b"red\n" * (BYTES_AT_MOST // 4 + 1), "larger than 512 KB"),
    ],
)
def test_what_has_no_line_stays_as_it_is_written_and_is_told(
    files: WildcardFiles, write: Write, tmp_path: Path, name: str, content: bytes | None, told: str | None
) -> None:
    (tmp_path / "a.txt").write_text("outside")
    write("there.txt", "red")
    if content is not None:
        write(f"{name}.txt", content)
    text = f"__there__ __{name}__"
    assert set(drawn(text, files, 1)) == {f"red __{name}__"}
    slip = files.first_slip(["a boat", text])
    assert (slip is None) == (told is None)
    assert told is None or told in str(slip)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_nothing_is_read_through_a_link(files: WildcardFiles, write: Write, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("secret")
    write("there.txt", "red")
    (files.folder / "a.txt").symlink_to(outside / "a.txt")
    (files.folder / "b").symlink_to(outside)
    assert set(drawn("__a__ __b/a__", files, 1)) == {"__a__ __b/a__"}


def test_a_cycle_ends_and_is_told(files: WildcardFiles, write: Write) -> None:
    write("a.txt", "x __b__\n")
    write("b.txt", "y __a__\n")
    assert set(drawn("__a__", files)) == {"x y __a__"}
    slip = files.first_slip(["__b__"])
    assert "“__b__” is drawn as it is written where the lines of its own file lead back to it" in str(slip)
    write("b.txt", "y __c__ __c__\n")
    write("c.txt", "z\n")
    assert files.first_slip(["__a__ __b__ __c__"]) is None


def test_a_file_further_down_is_told(files: WildcardFiles, write: Write) -> None:
    write("a.txt", "x\ny __gone__\n")
    assert "“gone.txt”" in str(files.first_slip(["a __a__"]))


def test_files_that_multiply_come_to_an_end(files: WildcardFiles, write: Write) -> None:
    for number in range(30):
        write(f"n{number}.txt", f"__n{number + 1}__ " * 30)
    (text,) = drawn("__n0__", files, 1)
    assert len(text) < 4 * PROMPT_LETTERS
    assert files.first_slip(["__n0__"]) is None


def test_files_are_copied_and_nothing_is_overwritten(files: WildcardFiles, tmp_path: Path) -> None:
    one, none, binary = tmp_path / "hair colour.TXT", tmp_path / "none.txt", tmp_path / "binary.txt"
    one.write_bytes(b"red\n")
    none.write_bytes(b"# red\n")
    binary.write_bytes(b"\0")
    assert files.bring([one]) == files.bring([one]) == ["hair colour"]
    assert files.lines("hair colour") == ("red",)
    one.write_bytes(b"blue\n")
    with pytest.raises(InputError, match="another wildcard file “hair colour"):
        files.bring([one])
    assert files.lines("hair colour") == ("red",)
    for source, told in ((none, "no line"), (binary, "cannot be read as a text"), (tmp_path, "cannot be read")):
        with pytest.raises(InputError, match=told):
            files.bring([source])
    assert os.listdir(files.folder) == ["hair colour.txt"]


def test_a_file_that_changed_is_read_again(files: WildcardFiles, write: Write) -> None:
    write("a.txt", "red")
    assert files.lines("a") == ("red",)
    write("a.txt", "yellow")
    assert files.lines("a") == ("yellow",)


def test_pictures_are_planned_and_previewed_with_the_words_of_the_files(tmp_path: Path) -> None:
    settings = ProjectSettings("Meadow", "starter", "atelier", SAMPLING, 7)
    deck = ["a __colour__ {cat|dog}"]
    with Project.create(tmp_path / "project", settings, deck, controls=["a __colour__ moon"]) as project:
        files = WildcardFiles.of(project)
        files.make_folder()
        (files.folder / "colour.txt").write_text("red\nblue\n")

        def planned() -> list[str]:
            plan = SamplingPlan(project, 2, 2, shared_start=True)
            sets = [*plan.next_sets(8), *plan.next_blind_test_sets(4)]
            for each in sets:
                assert len({picture.prompt for picture in each.pictures}) == 1
            return [each.pictures[0].prompt for each in sets]

        texts = planned()
        assert texts == planned()
        assert {text.split()[1] for text in texts} == {"red", "blue"}
        assert {text.split()[2] for text in texts} == {"cat", "dog", "moon"}
        assert {picture.prompt.split()[1] for picture in previews(project, None)} == {"red", "blue"}
