"""The first ten minutes, in the artist's words."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication

from studio.controller.program.error_text import phrase_text
from studio.domain.recipe import PURPOSES, RECIPES, REFERENCE
from studio.ui.widgets.glossary import glossary


def help_html() -> str:
    return "".join(_chapter_html(title, paragraphs) for title, paragraphs in _chapters())


def _chapter_html(title: str, paragraphs: list[str]) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<h3>{title}</h3>{body}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("help", text)


def _recipes() -> str:
    """What can be chosen, a line each."""
    return "".join(
        f"<br><b>{phrase_text(recipe.label)}</b>: {phrase_text(PURPOSES[name])}" for name, recipe in RECIPES.items()
    )


def _chapters() -> list[tuple[str, list[str]]]:
    return [*_voting(), *_own_pictures(), *_learning(), *_using(), *_mending(), *_words()]


def _voting() -> list[tuple[str, list[str]]]:
    return [
        (
            _tr("Vote"),
            [
                _tr(
                    "Two pictures of one prompt stand side by side. Press <b>←</b> or <b>→</b> for the one you like "
                    "better, with <b>Shift</b> if it is much better: that teaches most. <b>↑</b> means both are good, "
                    "<b>↓</b> both are bad, <b>Space</b> skips them, <b>Backspace</b> takes the last vote back."
                ),
                _tr(
                    "If the project shows four pictures, press the number of the best one, <b>1</b> to <b>4</b>, or "
                    "click it: one key says that it is better than all others. With <b>Shift</b>, or the right mouse "
                    "button, a picture is marked bad first. The arrows move a frame, <b>Enter</b> takes the framed "
                    "picture, <b>0</b> means all are bad."
                ),
                _tr(
                    "Do not think long: your first look is what the model is to learn. Every vote is kept at once, so "
                    "there is nothing to save."
                ),
                _tr(
                    "<b>Ctrl+L</b> has pictures for many votes drawn ahead, overnight if you like. Then you vote "
                    "without waiting, and the graphics card is free meanwhile."
                ),
            ],
        ),
        (
            _tr("After a round"),
            [
                _tr(
                    "After twenty votes the model learns from them while you go on voting; the line at the bottom "
                    "shows how far it is. Each round leaves a checkpoint, and nothing of the rounds before is lost. "
                    "Two or three rounds are enough to see your taste in the pictures."
                ),
                _tr(
                    "The pictures that you vote on are still drawn by the base model, because those tell most about "
                    "your taste. So look for the change in other places:"
                ),
                _tr(
                    "<b>Progress</b> (Ctrl+7) shows the same pictures by the base model and by each checkpoint, and "
                    "what it thinks you like: the pictures it ranks highest and lowest, in plain words where some fit. "
                    "<b>Blind check</b> (Ctrl+6) shows pairs of two models without saying which is which, and tells "
                    "at the end which one you like better."
                ),
            ],
        ),
    ]


def _own_pictures() -> list[tuple[str, list[str]]]:
    return [
        (
            _tr("Pictures of your own"),
            [
                _tr(
                    "On <b>Your pictures</b> (Ctrl+4) you bring 5 to 30 pictures in the style you want: drop them "
                    "there, or anywhere on the window. “Learn from them now” needs no vote; what they have in common "
                    "is learned, and votes refine it. The bright part of each is what is learned: drag it, or move it "
                    "with the arrow keys. A caption says what is to be seen; without one the project's prompts are "
                    "used."
                ),
                _tr(
                    "“Rated pictures from elsewhere” takes folders that other programs have drawn: to vote on, or good "
                    "and bad ones as votes. “Undo” takes back all that came at once."
                ),
            ],
        ),
    ]


def _learning() -> list[tuple[str, list[str]]]:
    return [
        (
            _tr("How it learns"),
            [
                _tr("You choose that when you make a project; the Prompts page shows what you chose.") + _recipes(),
                _tr("With “{0}” the newest checkpoint draws the pictures that you vote on.").format(
                    phrase_text(REFERENCE.label)
                ),
            ],
        ),
    ]


def _using() -> list[tuple[str, list[str]]]:
    return [
        (
            _tr("Use it in other programs"),
            [
                _tr(
                    "On the Export page a checkpoint becomes a LoRA file, and a click copies it to a program. It works "
                    "with the base model that it was made from, and with others of the same family; one of the "
                    "starter model only with the starter model."
                ),
                _tr(
                    "<b>ComfyUI</b>: put the file into <i>models/loras</i> and set a “Load LoRA” node behind the "
                    "checkpoint.<br><b>A1111</b> and <b>Forge</b>: put it into <i>models/Lora</i> and choose it on the "
                    "Lora tab.<br><b>InvokeAI</b>: add the file in the Model Manager, then choose it under the model."
                ),
                _tr("Begin at strength 1 and lower it if the style is too strong. Your prompts need no special word."),
            ],
        )
    ]


def _mending() -> list[tuple[str, list[str]]]:
    return [
        (
            _tr("When it gets worse"),
            [
                _tr(
                    "Ask a blind check first; one look at a few pictures misleads. Then choose an older checkpoint on "
                    "the Progress page and press “Work on from here”."
                ),
                _tr(
                    "Votes given in a hurry can be changed: click one of the last ten below the pictures, or find the "
                    "picture in the gallery and press V there. “Train again” on the Progress page makes a checkpoint "
                    "anew from the votes as they stand. Skip rather than guess."
                ),
            ],
        ),
        (
            _tr("Keys"),
            [
                _tr(
                    "<b>Ctrl+1</b> to <b>Ctrl+9</b> go to the pages. <b>Ctrl+P</b> pauses and continues, <b>Ctrl+.</b> "
                    "stops, <b>Ctrl+E</b> exports, <b>Ctrl+N</b> makes a project, <b>Ctrl+O</b> opens one, "
                    "<b>Ctrl+I</b> tells what counts towards the round, <b>Ctrl+J</b> what the computer does, "
                    "<b>Ctrl+,</b> shows the settings. <b>?</b> on the voting page shows its keys."
                ),
            ],
        ),
    ]


def _words() -> list[tuple[str, list[str]]]:
    lines = (f"<b>{html.escape(words[0])}</b>: {html.escape(meaning)}" for words, meaning in glossary())
    return [(_tr("Words"), [_tr("They explain themselves wherever they stand over a field: point at them."), *lines])]
