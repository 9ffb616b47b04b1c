"""What the votes prove, kept up to date, against the same counted from all votes."""

from __future__ import annotations

from pathlib import Path

from grown_projects import grown
from studio.domain.votes import Purpose, Verdict
from studio.session.session import Session
from studio.session.statistics.strength_fit import fit_strength
from studio.session.statistics.win_rates import blind_wins, consistency
from studio.store.project import Project


def agrees(session: Session) -> bool:
    votes = session.project.votes.all()
    proof = session.proof
    return (proof.wins, proof.agreement, proof.strength(3)) == (
        blind_wins(votes),
        consistency(votes),
        fit_strength(votes, 3),
    )


def test_it_follows_votes_undos_and_changed_votes(tmp_path: Path) -> None:
    with Project.open(grown(tmp_path / "grown", 400, 10)) as project:
        session = Session(project)
        assert session.proof.wins
        assert session.proof.agreement.count
        assert agrees(session)
        answers = project.votes.answers()
        blind = next(each.group.id for each in answers if each.group.purpose is Purpose.BLIND_TEST)
        repeated = next(each.group.repeats for each in answers if each.group.repeats is not None)
        for group in (blind, repeated):
            for verdict in (Verdict.LEFT, Verdict.RIGHT, Verdict.SKIP):
                project.votes.add(group, verdict, 1, 0)
                assert agrees(session)
            project.votes.undo()
            assert agrees(session)
            project.votes.withdraw(group)
            assert agrees(session)
            project.votes.undo()
            assert agrees(session)


def test_a_vote_that_proves_nothing_has_nothing_counted_anew(tmp_path: Path) -> None:
    with Project.open(grown(tmp_path / "grown", 400, 10)) as project:
        session = Session(project)
        before = session.proof.wins
        group = next(each.group.id for each in project.votes.newest_answers() if each.group.purpose is Purpose.ROUND)
        project.votes.add(group, Verdict.RIGHT, 1, 0)
        assert session.proof.wins is before
