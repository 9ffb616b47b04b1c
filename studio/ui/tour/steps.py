"""What the five steps say, point at, and are done by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from studio.domain.votes import Mark, Verdict, Vote
from studio.ui.keys.keymap import Action, action_text
from studio.ui.voting.vote_page import VotePage

Targets = Callable[[], Sequence[QWidget]]


@dataclass(frozen=True)
class Step:
    """`targets` are the widgets as they are now; a vote that `is_done_by` it leads to the next step."""

    words: str
    targets: Targets
    is_done_by: Callable[[Vote], bool] = lambda vote: False


def _tr(text: str) -> str:
    return QCoreApplication.translate("tour", text)


def steps_of(page: VotePage, round_line: QWidget, export: QWidget) -> list[Step]:
    """In the words of what the project asks; `round_line` says how far the round is, `export` leads to that page."""
    settings = page.project_settings
    answers = _answers_of_two(page) if settings.group_size == 2 else _answers_of_several(page)
    return [
        *answers,
        Step(
            _tr("Here you see how far the round is. When it is full the model learns from it, while you go on voting."),
            lambda: [round_line],
        ),
        Step(
            _tr("Once you like how it paints, Export makes a file of your style for the programs that you use."),
            lambda: [export],
        ),
    ]


def _answers_of_two(page: VotePage) -> list[Step]:
    def key(action: Action) -> str:
        return page.keymap.first_native_key(action)

    return [
        Step(
            _tr("Press {0} or {1} for the picture that you like better, or click it.").format(
                key(Action.LEFT), key(Action.RIGHT)
            ),
            _buttons(page, Action.LEFT, Action.RIGHT),
            lambda vote: vote.verdict in (Verdict.LEFT, Verdict.RIGHT),
        ),
        Step(
            _tr("If it is much better, press {0} or {1}: that teaches most.").format(
                key(Action.LEFT_STRONG), key(Action.RIGHT_STRONG)
            ),
            _buttons(page, Action.LEFT_STRONG, Action.RIGHT_STRONG),
            lambda vote: vote.strength > 1,
        ),
        Step(
            _tr("Where neither is better: {0} if both are good, {1} if both are bad.").format(
                key(Action.TIE), key(Action.BAD)
            ),
            _buttons(page, Action.TIE, Action.BAD),
            lambda vote: vote.verdict in (Verdict.TIE, Verdict.BAD),
        ),
    ]


def _answers_of_several(page: VotePage) -> list[Step]:
    choose = _tr("Press the number of the best picture, or click it.")
    mark = _tr("Before that, mark a bad one: its number with Shift, the right button, or a long press.")
    all_bad = page.keymap.first_native_key(Action.BAD, without=("Down",))
    if page.marks_bad:
        choose = _tr("Press the numbers of the bad pictures, or click them, then Enter.")
        mark = _tr("The best one counts too: its number with Shift, the right button, or a long press.")
    return [
        Step(choose, lambda: page.key_row.buttons[:1], lambda vote: vote.verdict is Verdict.MARKED),
        Step(mark, lambda: page.key_row.buttons[1:2], lambda vote: {Mark.BEST, Mark.BAD} <= set(vote.marks)),
        Step(
            _tr("If all are bad, press {0}.").format(all_bad),
            _buttons(page, Action.BAD),
            lambda vote: set(vote.marks) == {Mark.BAD},
        ),
    ]


def _buttons(page: VotePage, *actions: Action) -> Targets:
    told = {action_text(action) for action in actions}
    return lambda: [button for button in page.key_row.buttons if button.hint.told in told]
