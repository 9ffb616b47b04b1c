"""Lessons on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studio.cli.main import main
from studio.store.project import Project


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = main([str(word) for word in words])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.mark.parametrize(
    ("words", "lesson", "group_size", "question"),
    [
        ((), "style", 2, "Which one is closer to your style?"),
        (("--lesson", "deformities"), "deformities", 7, "Which ones came out deformed?"),
        (("--lesson", "Prompt", "--group", 2), "prompt", 2, "Which one shows better what the prompt says?"),
        (("--lesson", "safety", "--question", "Who must not see it?"), "safety", 7, "Who must not see it?"),
    ],
)
def test_a_project_is_made_with_a_lesson_and_status_tells_it(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[object, ...],
    lesson: str,
    group_size: int,
    question: str,
) -> None:
    folder = tmp_path / "hands"
    assert said(capsys, "new", folder, "--prompt", "a hand", *words)[0] == 0
    with Project.open(folder) as project:
        settings = project.settings
        assert (settings.lesson, settings.group_size, settings.asked(group_size)) == (lesson, group_size, question)
    facts = json.loads(said(capsys, "status", folder, "--json")[1])
    assert (facts["lesson"], facts["question"]) == (lesson, question)
    assert f"({lesson}): {question}\n" in said(capsys, "status", folder)[1]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("--lesson", "beauty"),
            "no lesson called “beauty”; choose one of: style, deformities, prompt, safety.",
        ),
        (("--question", "x" * 121), "it has 121 letters, and 120 is the most."),
        (("--lesson", "safety", "--group", "8"), "8 pictures cannot be shown together; a group has 2 to 7."),
    ],
)
def test_what_no_lesson_can_be_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    code, _, err = said(capsys, "new", tmp_path / "hands", "--prompt", "a hand", *words)
    assert code != 0
    assert sentence in err
    assert not (tmp_path / "hands").exists()
