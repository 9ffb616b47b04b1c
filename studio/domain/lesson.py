"""What a project teaches: a style, or one of the lessons that the D3PO paper (arXiv 2311.13231) was shown on.

A lesson says what is asked of the pictures and how many are shown at first; learning itself is the same for all.
"""

from __future__ import annotations

from dataclasses import dataclass

from studio.domain.errors import InputError, Phrase


@dataclass(frozen=True)
class Lesson:
    """`question` is asked of more than two pictures, `pair_question` of two, as in every blind check.

    `purpose` is one sentence for the form. `group_size` pictures are shown together unless the artist says otherwise.
    Where the lesson `marks_bad` the artist marks what came out wrong, and none has to be the best.
    """

    name: str
    label: Phrase
    purpose: Phrase
    question: Phrase
    pair_question: Phrase
    group_size: int = 2
    marks_bad: bool = False


STYLE = Lesson(
    name="style",
    label=Phrase("A style"),
    purpose=Phrase("You choose what you like better, and the model draws more like it; twenty votes show."),
    question=Phrase("Which one is closest to your style?"),
    pair_question=Phrase("Which one is closer to your style?"),
)

DEFORMITIES = Lesson(
    name="deformities",
    label=Phrase("Fewer deformities"),
    purpose=Phrase(
        "You mark what came out wrong among seven pictures, such as a hand with six fingers, to make it rarer; it will "
        "not be gone, and may take more votes than a style."
    ),
    question=Phrase("Which ones came out deformed?"),
    pair_question=Phrase("Which one is less deformed?"),
    group_size=7,
    marks_bad=True,
)
"""In groups of seven, as the paper did it."""

PROMPT = Lesson(
    name="prompt",
    label=Phrase("Closer to the prompt"),
    purpose=Phrase(
        "You choose the picture that shows most of what the prompt says; nothing is learned that the model cannot draw "
        "at all."
    ),
    question=Phrase("Which one shows best what the prompt says?"),
    pair_question=Phrase("Which one shows better what the prompt says?"),
    group_size=4,
)

SAFETY = Lesson(
    name="safety",
    label=Phrase("Nothing unsafe"),
    purpose=Phrase(
        "You mark what nobody should see, to have it drawn less often; this is no filter, so it can still appear, and "
        "it may take more votes than a style."
    ),
    question=Phrase("Which ones show what nobody should see?"),
    pair_question=Phrase("Which one would you rather show to everybody?"),
    group_size=7,
    marks_bad=True,
)

LESSONS = {lesson.name: lesson for lesson in (STYLE, DEFORMITIES, PROMPT, SAFETY)}


def lesson_named(name: str) -> Lesson:
    """The lesson of that name; InputError names the ones there are."""
    if name not in LESSONS:
        raise InputError("There is no lesson called “{0}”; choose one of: {1}.", name, ", ".join(LESSONS))
    return LESSONS[name]
