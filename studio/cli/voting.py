"""`vote`: answers from a CSV file, or of a simulated artist."""

from __future__ import annotations

import argparse
from pathlib import Path

from studio.cli.engine import running_engine
from studio.cli.opening import opened
from studio.cli.votes_file import VoteRow, read_answers
from studio.domain.errors import InputError
from studio.domain.votes import Mark, Verdict, Vote, refuse_misfit
from studio.session.session import Session
from studio.simulation.rehearsal import calibrated_voter, vote_waiting
from studio.simulation.tastes import taste_named


def vote(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        session = Session(project)
        if args.pair is not None:
            vote_on_pair(session, args.pair, args.verdict, args.strength, args.marks)
            return
        if args.file is not None:
            count = vote_from_file(session, args.file)
        else:
            with running_engine(args.device, project) as runner:
                artist = calibrated_voter(project, taste_named(args.taste), runner, args.seed)
                count = vote_waiting(session, artist)
        print(f"{count} votes. {session.round.votes} of {session.round.needed} for the next round of training.")


def vote_on_pair(session: Session, pair: int, word: str | None, strength: int, marks: str) -> None:
    """Give, change or withdraw one vote, and say what became of it."""
    records = session.project.votes
    verdict = _verdict(word, marks)
    before = records.on(session.project.groups.get(pair).id)
    if verdict is Verdict.WITHDRAWN:
        records.withdraw(pair)
        print(f"No. {pair} waits for a vote again.")
        return
    answer = _answer_text(records.add(pair, verdict, strength, 0, _marks(marks)))
    print(f"No. {pair}: {answer}." if before is None else f"No. {pair}: {answer}, not {_answer_text(before)}.")


def _answer_text(vote: Vote) -> str:
    return f"{vote.verdict.value} “{''.join(vote.marks)}”" if vote.marks else vote.verdict.value


def _verdict(word: str | None, marks: str) -> Verdict:
    if word is None and marks:
        return Verdict.MARKED
    try:
        return Verdict(word or "")
    except ValueError as error:
        verdicts = ", ".join(verdict.value for verdict in Verdict)
        raise InputError("Say with --verdict what the vote is: one of {0}.", verdicts) from error


def _marks(letters: str) -> tuple[Mark, ...]:
    try:
        return tuple(Mark(letter) for letter in letters)
    except ValueError as error:
        raise InputError("“{0}” are no marks: give one of + . - for each picture.", letters) from error


def vote_from_file(session: Session, source: Path) -> int:
    """Cast the votes of a CSV file on groups that wait, if all of them can be cast."""
    votes = _votes(session, source, read_answers(source))
    return sum(vote.presses for vote in session.project.votes.add_all(votes))


def _votes(session: Session, source: Path, answers: list[VoteRow]) -> list[Vote]:
    """InputError for the first answer that cannot be given; a file is taken whole or not at all."""
    votes = list[Vote]()
    waiting = {group.id: group for group in session.project.undecided_groups()}
    for answer in answers:
        if answer.group not in waiting:
            raise InputError("{0}: no. {1} does not wait for a vote.", source.name, answer.group)
        if answer.verdict is Verdict.WITHDRAWN:
            raise InputError("{0}: no. {1} has no vote that could be withdrawn.", source.name, answer.group)
        try:
            # Taken out, so that a pair that stands in the file twice is refused the second time.
            group = waiting.pop(answer.group)
            refuse_misfit(group, answer.verdict, answer.strength, answer.marks)
            votes.append(Vote(0, group, answer.verdict, answer.strength, 0, answer.marks))
        except InputError as error:
            raise InputError("{0}: no. {1}: {2}", source.name, answer.group, error) from error
    return votes
