"""What a report keeps to itself."""

from __future__ import annotations

import pytest

from studio.session.reports.redaction import Redactor

SECRETS = {
    "C:\\Users\\anna": "<home>",
    "/home/anna": "<home>",
    "anna": "<user>",
    "Moths, red": "<project>",
    "/home/anna/Moths, red": "<project>",
    "a moth {x} (at night)": "<prompt>",
    "x": "<never>",
}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("nothing to hide and/or lose, 3/4 done", "nothing to hide and/or lose, 3/4 done"),
        ("/home/anna/Moths, red/images/p1.png is grey", "<project>/images/p1.png is grey"),
        ("cannot open /home/anna/My diary/may.txt: no", "cannot open <path>: no"),
        ("cannot open C:\\Users\\anna\\diary.txt: no", "cannot open <path>: no"),
        ("PosixPath('C:\\\\Users\\\\anna\\\\x')", "PosixPath('<path>"),
        ("“D:/Secret place/x.png” is gone", "“<path>” is gone"),
        ("Anna and ANNA but not Joanna", "<user> and <user> but not Joanna"),
        ("drew A moth {x} (at night)!", "drew <prompt>!"),
        (
            '  File "/opt/py/site-packages/torch/nn.py", line 3, in <module>',
            '  File "<path>/site-packages/torch/nn.py", line 3, in <module>',
        ),
        ("x marks the spot", "x marks the spot"),
    ],
)
def test_names_prompts_and_places_go_and_the_rest_stays(text: str, left: str) -> None:
    assert Redactor(SECRETS)(text) == left


def test_paths_stay_if_they_may() -> None:
    assert Redactor({"a moth": "<prompt>"}, paths_too=False)("a moth in /opt/anna\n") == "<prompt> in /opt/anna\n"


def test_only_what_occurs_is_looked_for_in_every_line() -> None:
    secrets = {f"prompt number {number} of the deck": "<prompt>" for number in range(3000)}
    log = "a line of the log that says nothing\n" * 5000 + "prompt number 77 of the deck"
    assert Redactor(secrets)(log).endswith("\n<prompt>")
