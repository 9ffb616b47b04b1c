"""Words of the trade that other programs use too, each in plain ones.

Wherever one of them stands as a caption or a heading, it explains itself: at the pointer, and by What's This
(Shift+F1). Help lists them all.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from studio.ui.widgets.plain_text import tooltip_text, without_key


def glossary() -> list[tuple[tuple[str, ...], str]]:
    """(a word and other forms of it on the screen, what it means), in the language of the window."""
    return [*_models(), *_drawing(), *_learning(), *_files()]


def explained(caption: str) -> str:
    """What the word means that this caption is; empty where none is."""
    word = without_key(caption)
    return next((meaning for words, meaning in glossary() if word in words), "")


def explain(widget: QWidget, caption: str) -> None:
    """Let a widget with this caption tell what the word means."""
    meaning = explained(caption)
    if meaning:
        widget.setToolTip(tooltip_text(meaning))
        widget.setWhatsThis(tooltip_text(meaning))
        widget.setCursor(Qt.CursorShape.WhatsThisCursor)


def _tr(text: str) -> str:
    return QCoreApplication.translate("glossary", text)


def _models() -> list[tuple[tuple[str, ...], str]]:
    return [
        (
            (_tr("Base model"),),
            _tr("The model that draws before it has learned anything from you. It is never changed."),
        ),
        (
            (_tr("Checkpoint"), _tr("Checkpoints")),
            _tr("What was learned by the end of a round. Each round leaves one, and you can go back to any."),
        ),
        (
            (_tr("LoRA"), _tr("Start from a LoRA")),
            _tr("A small file with a style that was learned. A program loads it beside the base model that it fits."),
        ),
        (
            (_tr("VAE"),),
            _tr("The part of a model that makes pixels of its picture. A model brings one; others change the colours."),
        ),
    ]


def _drawing() -> list[tuple[tuple[str, ...], str]]:
    return [
        (
            (_tr("Sampler"),),
            _tr("The way from noise to a picture. Samplers differ in how many steps they need and how they look."),
        ),
        (
            (_tr("Steps"),),
            _tr("How often some noise is taken away until the picture is done. More take longer and show more detail."),
        ),
        (
            (_tr("Guidance"),),
            _tr("How strictly a picture follows its prompt, “CFG scale” elsewhere. Too much looks harsh."),
        ),
        (
            (_tr("CLIP skip"),),
            _tr("How many of the last layers that read the prompt are left out. Some models were made for 2."),
        ),
        (
            (_tr("Seed"),),
            _tr("The number that the noise of a picture comes from. The same seed and prompt give the same picture."),
        ),
        (
            (_tr("Negative prompt"),),
            _tr("What is not to be seen in the picture."),
        ),
        (
            (_tr("Weight"),),
            _tr("How often this prompt is drawn beside the others: 2 is twice as often as 1."),
        ),
        (
            (_tr("Precision"),),
            _tr("How many digits are reckoned with. Half as many need half the memory and look nearly the same."),
        ),
    ]


def _learning() -> list[tuple[tuple[str, ...], str]]:
    return [
        (
            (_tr("Blind check"),),
            _tr("Pairs of two models, without a word on which is which. At the end you see which one you chose more."),
        ),
        (
            (_tr("Learning"),),
            _tr("By which recipe the votes are learned from: one for few votes, or D3PO as its authors describe it."),
        ),
        (
            (_tr("Blind wins over the base"),),
            _tr("How often you chose its picture in a blind check; the upright lines hold the true share in 95 %."),
        ),
        (
            (_tr("Unseen votes it predicts"), _tr("Unseen votes foretold")),
            _tr("How many votes it foretells that it had not seen: each by a model of the others (held-out accuracy)."),
        ),
        (
            (_tr("How clearly it prefers yours"),),
            _tr(
                "By how much it would rather draw the picture you chose than the other (margin: β times the log-ratio)."
            ),
        ),
        (
            (_tr("Distance from the base"), _tr("Distance")),
            _tr(
                "How differently it draws from the base model (drift: root mean square change of the predicted noise)."
            ),
        ),
    ]


def _files() -> list[tuple[tuple[str, ...], str]]:
    return [
        (
            (_tr("Rank"),),
            _tr("How much room a LoRA has for what was learned. Less makes a smaller file and loses some of it."),
        ),
        (
            (_tr("Format"),),
            _tr("How things are called in the file. Programs differ in which names they know."),
        ),
        (
            (_tr("Numbers"),),
            _tr("How many digits the file keeps. Half as many make half the size; the pictures hardly change."),
        ),
        (
            (_tr("Trigger words"),),
            _tr("Words to write into a prompt along with the LoRA. Atelier needs none; they are a note to others."),
        ),
        (
            (_tr("How strong"),),
            _tr("How much of what was learned is added to the base model: 100 % is as it was learned."),
        ),
    ]
