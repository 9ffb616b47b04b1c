"""The tables of a campaign, one section for each card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from campaign.results import Outcome

TITLES = {
    "peaks": "Memory in GiB of a round; the card taken for one of so many GB where a number stands",
    "votes": "A vote that is new to a round, 20 denoising steps: seconds, against the authors' way, GiB at most",
    "pictures": "A picture's latents at 20 steps: seconds, against diffusers' pipeline, GiB at most",
    "share": "Speed against the card's own",
    "ladder": "Another program takes memory in the middle of a round",
    "lend": "The card lent in the middle of a round: GiB on it, seconds",
    "taste": "Votes to a hidden taste, the starter model",
    "compiled": "Seconds with a compiled UNet",
    "four": "Four bits: seconds, and GiB at most",
}
"""By the first word of the parts."""


def table(outcomes: Sequence[Outcome]) -> str:
    """Markdown of all that was measured, and of what was not and why."""
    cards = list(dict.fromkeys(each.card for each in outcomes))
    return "\n".join(line for card in cards for line in _section([each for each in outcomes if each.card == card]))


def _section(outcomes: Sequence[Outcome]) -> Iterator[str]:
    yield f"### {outcomes[0].card}"
    yield ""
    measured = [each for each in outcomes if not each.missing]
    for kind, title in TITLES.items():
        yield from _of_kind(title, [each for each in measured if each.part.split()[0] == kind])
    missing = [each for each in outcomes if each.missing]
    if missing:
        yield "Not measured:"
        yield ""
        yield from (f"- {each.part}: {each.missing}" for each in missing)
        yield ""


def _of_kind(title: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A column for each part, a line for each figure."""
    if not outcomes:
        return
    yield f"**{title}**"
    yield ""
    yield f"| | {' | '.join(each.part for each in outcomes)} |"
    yield "|---" * (len(outcomes) + 1) + "|"
    for name in dict.fromkeys(name for each in outcomes for name in each.figures):
        yield f"| {name} | {' | '.join(_shown(each.figures.get(name, '')) for each in outcomes)} |"
    yield ""


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
