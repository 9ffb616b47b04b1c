"""What a checkpoint tells of the artist's taste, in sentences."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from studio.domain.votes import Source
from studio.session.taste.told_taste import ToldTaste
from studio.session.taste.vocabulary import Word
from studio.ui.widgets.formatting import counted, percent


def _tr(text: str) -> str:
    return QCoreApplication.translate("Taste", text)


def words_text(told: ToldTaste) -> str:
    """“It has learned: warmer colours, calmer.”; empty where no word fits."""
    if not told.words:
        return ""
    return _tr("It has learned: {0}.").format(", ".join(map(_word, told.words)))


def learned_text(told: ToldTaste) -> str:
    """As `words_text`, also where no word fits, and whether more votes still teach something."""
    words = words_text(told) or _tr("No plain word fits what it has learned.")
    return f"{words} {_tr('More votes of the same kind hardly change it any more.')}" if told.is_settled else words


def sources_text(liked: int, votes: int, weights: Mapping[str, float]) -> str:
    """“Learned from 10 of your pictures (38 %) and 20 votes (62 %).”; without shares where they are not known."""
    of_votes = weights.get(Source.VOTES, 0.0) + weights.get(Source.IMPORTED, 0.0)
    parts = [
        (counted(liked, _tr("picture of yours"), _tr("of your pictures")), weights.get(Source.LIKED, 0.0)),
        (counted(votes, _tr("vote"), _tr("votes")), of_votes),
    ]
    known = [(text, weight) for (text, weight), count in zip(parts, (liked, votes), strict=True) if count]
    if len(known) < len(parts):
        return _tr("Learned from {0}.").format(known[0][0]) if known else ""
    texts = [_tr("{0} ({1})").format(text, percent(weight)) if weights else text for text, weight in known]
    return _tr("Learned from {0} and {1}.").format(*texts)


def sureness_text(told: ToldTaste) -> str:
    """How well it foretells votes."""
    if not told.asked:
        return _tr("There were no votes yet that it could have foretold.")
    votes = counted(told.asked, _tr("vote"), _tr("votes"))
    if told.is_early:
        sentence = _tr(
            "Of {0} it had not seen it would have foretold {1}; chance might do as well, so it is too early to tell."
        )
        return sentence.format(votes, told.foretold)
    low, high = told.interval
    sentence = _tr("Of {0} it had not seen it would have foretold {1} ({2} to {3}); by chance it would be half.")
    return sentence.format(votes, told.foretold, percent(low), percent(high))


def _word(word: Word) -> str:
    return {
        Word.BRIGHTER: _tr("brighter"),
        Word.DARKER: _tr("darker"),
        Word.WARMER: _tr("warmer colours"),
        Word.COOLER: _tr("cooler colours"),
        Word.VIVID: _tr("more vivid colours"),
        Word.PALER: _tr("paler colours"),
        Word.MORE_CONTRAST: _tr("more contrast"),
        Word.LESS_CONTRAST: _tr("less contrast"),
        Word.BUSIER: _tr("busier"),
        Word.CALMER: _tr("calmer"),
        Word.CLEAR_CENTRE: _tr("a clearer centre"),
        Word.SPREAD: _tr("spread to the edges"),
        Word.ROOM: _tr("more room around the subject"),
        Word.FULL: _tr("less room around the subject"),
        Word.SYMMETRICAL: _tr("more symmetrical"),
        Word.UNEVEN: _tr("less symmetrical"),
    }[word]
