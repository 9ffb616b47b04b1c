"""`status`: how far a project is, in words or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from studio.cli.opening import opened
from studio.domain.engine import Cancel
from studio.domain.errors import printable
from studio.domain.lesson import lesson_named
from studio.domain.recipe import recipe_named
from studio.domain.requests import AheadRequest
from studio.domain.sampling import Sampling, encode_sampling
from studio.domain.votes import Vote
from studio.session.drawn_sampling import drawn_sampling
from studio.session.liked.liked_pictures import LikedState
from studio.session.session import Session
from studio.session.statistics.pace import seconds_per_vote
from studio.session.statistics.strength_fit import fit_strength
from studio.session.statistics.win_rates import Tally, blind_wins, consistency, side_bias
from studio.session.taste.told_taste import ToldTaste, taste_reader
from studio.store.project import Project


def status(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        session = Session(project)
        progress = session.round
        sampling = drawn_sampling(project.images, project.settings.sampling)
        taste = _newest_taste(project)
        facts = {
            "name": project.settings.name,
            "base": project.settings.base,
            "recipe": project.settings.recipe,
            "lesson": project.settings.lesson,
            "question": project.settings.asked(project.settings.group_size),
            "sampling": encode_sampling(sampling),
            **asdict(project.totals()),
            "round": {"number": progress.number, "votes": progress.votes, "needed": progress.needed},
            "blind": _blind_facts(project.votes.all()),
            "strength": _strength_facts(project),
            "consistency": _tally_facts(consistency(project.votes.all())),
            "left_wins": _tally_facts(side_bias(project.votes.all())),
            "waiting": [pair.id for pair in project.undecided_groups()],
            "seconds_per_vote": seconds_per_vote(project.votes.newest_answers()),
            "ahead": _ahead_facts(session),
            "taste": _taste_facts(taste),
            "liked": _liked_facts(session),
        }
        if args.json:
            print(json.dumps(facts, indent=2))
            return

        print(
            f"{printable(project.settings.name)} — {facts['votes']} votes, "
            f"{facts['checkpoints']} checkpoints, {facts['pictures']} pictures"
        )
        print(
            f"Teaches “{lesson_named(project.settings.lesson).label}” ({project.settings.lesson}): {facts['question']}"
        )
        print(f"Drawn with {_sampling_words(sampling)}")
        print(f"Learns by “{recipe_named(project.settings.recipe).label}” ({project.settings.recipe})")
        print(f"Round {progress.number}: {progress.votes} of {progress.needed} votes")
        print(f"Ready to vote on: {session.ready}{_how_long(session)}")
        if facts["ahead"] is not None:
            print(f"Drawn ahead: {facts['ahead']['drawn']} of {facts['ahead']['asked']}")
        if facts["liked"]["brought"]:
            print("Your pictures: {brought} brought, {learned} learned, {new} new".format(**facts["liked"]))
        if taste is not None:
            print(*_taste_lines(taste), sep="\n")


def _liked_facts(session: Session) -> dict[str, int]:
    """How many pictures of the artist's own there are, and how far they are."""
    states = [entry.state for entry in session.liked.entries()]
    new = (LikedState.WAITING, LikedState.READY)
    return {
        "brought": sum(state is not LikedState.UNDONE for state in states),
        "learned": states.count(LikedState.LEARNED),
        "new": sum(state in new for state in states),
    }


def _newest_taste(project: Project) -> ToldTaste | None:
    """What the newest checkpoint tells of the artist's taste."""
    checkpoints = project.checkpoints.all()
    return taste_reader(project, checkpoints[-1], Cancel())() if checkpoints else None


def _taste_lines(taste: ToldTaste) -> list[str]:
    learned = ", ".join(taste.words) or "nothing that a plain word fits"
    lines = [f"Checkpoint {taste.checkpoint} has learned: {learned}"]
    if taste.asked:
        low, high = taste.interval
        early = ", too early to tell" if taste.is_early else ""
        lines.append(
            f"Of {taste.asked} votes it had not seen it would have foretold {taste.foretold} "
            f"({low:.0%} to {high:.0%}; by chance half{early})"
        )
    if taste.is_settled:
        lines.append("More votes of the same kind hardly change it any more")
    return lines


def _taste_facts(taste: ToldTaste | None) -> dict[str, object] | None:
    if taste is None:
        return None
    low, high = taste.interval
    return {
        "checkpoint": taste.checkpoint,
        "words": list(taste.words),
        "asked": taste.asked,
        "foretold": taste.foretold,
        "low": low,
        "high": high,
        "steadiness": taste.steadiness,
        "settled": taste.is_settled,
        "highest": [entry.picture.image.name for entry in taste.highest],
        "lowest": [entry.picture.image.name for entry in taste.lowest],
    }


def _how_long(session: Session) -> str:
    """For how long they last, at the pace of the latest votes."""
    pace = seconds_per_vote(session.project.votes.newest_answers())
    return f", enough for {session.ready * pace / 60:.1f} min" if pace and session.ready else ""


def _ahead_facts(session: Session) -> dict[str, object] | None:
    """How far the pairs are that the window was asked to draw ahead."""
    requests = (recorded.request for recorded in session.project.requests.all())
    ahead = next((request for request in requests if isinstance(request, AheadRequest)), None)
    return asdict(session.ahead.progress(ahead)) if ahead else None


def _sampling_words(sampling: Sampling) -> str:
    size = "the model's own size" if sampling.size is None else "{} × {}".format(*sampling.size)
    words = f"{sampling.sampler.label}, {sampling.steps} steps, guidance {sampling.guidance_scale:g}, {size}"
    return words if sampling.clip_skip == 1 else f"{words}, CLIP skip {sampling.clip_skip}"


def _tally_facts(tally: Tally) -> dict[str, object]:
    low, high = tally.interval
    return {**asdict(tally), "rate": tally.rate, "low": low, "high": high}


def _blind_facts(votes: Sequence[Vote]) -> list[dict[str, object]]:
    return [
        {"checkpoint": newer, "against": "base" if older is None else older, **_tally_facts(tally)}
        for (newer, older), tally in blind_wins(votes).items()
    ]


def _strength_facts(project: Project) -> list[dict[str, object]]:
    """At which strength each checkpoint is liked best, as far as it was asked for."""
    votes = project.votes.all()
    fits = ((checkpoint.id, fit_strength(votes, checkpoint.id)) for checkpoint in project.checkpoints.all())
    return [{"checkpoint": checkpoint_id, **asdict(fit)} for checkpoint_id, fit in fits if fit]
