"""The pages of the window, and what is drawn first while one of them is open."""

from __future__ import annotations

from enum import IntEnum

from studio.session.turns import Kind


class Page(IntEnum):
    """In the order of the top bar, which is that of their keys, Ctrl+1 onward; the value is the place on the stack."""

    START = 0
    VOTE = 1
    PROMPTS = 2
    OWN_PICTURES = 3
    GALLERY = 4
    BLIND_TEST = 5
    PROGRESS = 6
    EXPORT = 7
    TRY_OUT = 8


DRAWN_FIRST: dict[Page, tuple[Kind, ...]] = {
    Page.VOTE: (Kind.PICTURES, Kind.EVALUATION, Kind.PAIRS),
    Page.BLIND_TEST: (Kind.BLIND_TEST,),
    Page.PROGRESS: (Kind.PICTURES, Kind.PREVIEWS),
    Page.EXPORT: (Kind.PICTURES, Kind.PREVIEWS),
    Page.TRY_OUT: (Kind.TRY,),
}
"""What a page shows, the most urgent first; the other pages show nothing that is still to be drawn."""
