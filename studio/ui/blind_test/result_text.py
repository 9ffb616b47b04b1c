"""How a blind test and its result are said."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studio.domain.project import Checkpoint
from studio.session.statistics.strength_fit import LEAST, StrengthFit
from studio.session.statistics.win_rates import Tally
from studio.ui.widgets.formatting import checkpoint_name


def _tr(text: str) -> str:
    return QCoreApplication.translate("blind check", text)


def model_text(checkpoint: Checkpoint | None) -> str:
    """As it is called within a sentence."""
    if checkpoint is None:
        return _tr("the base model")
    if checkpoint.name:
        return checkpoint_name(checkpoint, quoted=True)
    return _tr("checkpoint {0}").format(checkpoint.id)


def share_text(tally: Tally) -> str:
    """“68 % (54–79 %)”; nothing before the first answer."""
    if tally.rate is None:
        return ""
    low, high = tally.interval
    return _tr("{0} % ({1}–{2} %)").format(round(100 * tally.rate), round(100 * low), round(100 * high))


def percent_text(share: float | None) -> str:
    """“68 %”; a dash before the first answer."""
    return "–" if share is None else _tr("{0} %").format(round(100 * share))


def result_text(newer: str, older: str, pairs: int, tally: Tally) -> str:
    """One line for a list of checks."""
    against = _tr("{0} against {1}").format(_capitalised(newer), older)
    if tally.rate is None:
        return _tr("{0}: nothing decided").format(against)
    return _tr("{0}: {1}, {2} of {3} pairs").format(against, share_text(tally), tally.count, pairs)


def verdict_text(newer: str, older: str, tally: Tally) -> tuple[str, str]:
    """A heading and a sentence; the newer model is ahead only if chance does not explain it."""
    if tally.rate is None:
        return _tr("Nothing is decided yet"), _tr("Vote on a pair first; skipped pairs count for nobody.")
    low, high = tally.interval
    sentence = _tr("{0} was preferred to {1} in {2} of {3} pairs; ties count half.").format(
        _capitalised(newer), older, share_text(tally), tally.count
    )
    if low > 0.5:
        return _tr("You like {0} better than {1}").format(newer, older), sentence
    if high < 0.5:
        return _tr("You like {0} better than {1}").format(older, newer), sentence
    return _tr("No clear difference"), _unclear(sentence)


def strength_result_text(model: str, pairs: int, decided: int, fit: StrengthFit | None) -> str:
    """One line for a list of checks; the fit is that of all answers about the model."""
    shown = _tr("{0} at five strengths").format(_capitalised(model))
    if fit is None:
        return _tr("{0}: too few answers, {1} of {2} pairs").format(shown, decided, pairs)
    if not fit.clear:
        return _tr("{0}: no clear difference, {1} of {2} pairs").format(shown, decided, pairs)
    return _tr("{0}: best at {1} %, {2} of {3} pairs").format(shown, fit.strength, decided, pairs)


def strength_verdict_text(model: str, fit: StrengthFit | None) -> tuple[str, str]:
    """A heading and a sentence; a strength is named only if chance does not explain the answers."""
    if fit is None:
        sentence = _tr("It takes {0} answers to tell which strength you like best; skipped pairs do not count.")
        return _tr("Too few answers yet"), sentence.format(LEAST)
    sentence = _tr("This is how often you preferred {0} at each strength, in {1} pairs; ties count half.").format(
        model, fit.pairs
    )
    if fit.clear:
        return _tr("You like it best at {0} %").format(fit.strength), sentence
    return _tr("No clear difference"), _unclear(sentence)


def _unclear(sentence: str) -> str:
    return _tr("{0} Chance alone could explain this; more pairs would tell.").format(sentence)


def _capitalised(text: str) -> str:
    # Not str.capitalize, which would make the rest small: “checkpoint LoRA” is a name.
    return text[:1].upper() + text[1:]
