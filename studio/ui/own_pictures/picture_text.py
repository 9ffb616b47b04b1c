"""What is said of the pictures that an artist brought."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF

from studio.controller.program.error_text import error_text
from studio.domain.project import Import, ImportKind, LikedPicture
from studio.session.brought.bringing import Remark
from studio.session.liked.liked_pictures import LikedEntry, LikedState
from studio.session.read_only import ReadOnlySession
from studio.ui.own_pictures.tiles import Mood, Tile
from studio.ui.widgets.formatting import checkpoint_name, counted

SQUARE = QSizeF(1, 1)
WHOLE = QRectF(0, 0, 1, 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("OwnPictures", text)


def shown_entries(session: ReadOnlySession) -> list[LikedEntry]:
    """Those that were not removed or taken back, in the order in which they were brought."""
    entries = session.liked.entries()
    there = [entry for entry in entries if entry.state is not LikedState.UNDONE]
    return sorted(there, key=lambda entry: entry.picture.place)


def tiles_of(entries: Sequence[LikedEntry], session: ReadOnlySession, *, training: bool) -> list[Tile]:
    """One for each; `training` says whether a round is being learned."""
    return [
        Tile(
            id=entry.picture.place,
            record=entry.picture.id,
            name=entry.picture.name,
            preview=entry.picture.crop.whole if entry.picture.crop else entry.picture.image,
            size=QSizeF(*entry.picture.crop.size) if entry.picture.crop else SQUARE,
            crop=_crop_of(entry.picture),
            caption=entry.picture.prompt,
            state=_state_text(entry, session, training),
            brief=_tr("learned") if entry.state is LikedState.LEARNED else "",
            mood=_mood(entry),
            left_out=entry.state is LikedState.LEFT_OUT,
            prompts=entry.prompts,
        )
        for entry in entries
    ]


def summary_text(entries: Sequence[LikedEntry], session: ReadOnlySession) -> str:
    """“10 pictures, 8 of them learned by Checkpoint 2”."""
    count = counted(len(entries), _tr("picture"), _tr("pictures"))
    learned = [entry for entry in entries if entry.state is LikedState.LEARNED]
    head = session.project.checkpoints.head
    if not learned or head is None:
        return count
    name = checkpoint_name(head, quoted=True)
    if len(learned) == len(entries):
        return _tr("{0}, learned by {1}").format(count, name)
    return _tr("{0}, {1} of them learned by {2}").format(count, len(learned), name)


def undo_text(brought: Import, count: int) -> str:
    """“Undo: 12 pictures from “Inktober””."""
    pictures = counted(count, _tr("picture"), _tr("pictures"))
    if brought.kind is ImportKind.VOTES:
        return _tr("Undo: rated pictures from “{0}”").format(_last_part(brought.source))
    return _tr("Undo: {0} from “{1}”").format(pictures, _last_part(brought.source))


def remark_text(remark: Remark) -> str:
    """“sketch.gif: There are 12 pictures in the file; the first was taken.”"""
    sentence = error_text(remark.sentence)
    # Some sentences name the file themselves.
    return sentence if remark.name in sentence else _tr("{0}: {1}").format(remark.name, sentence)


def _last_part(source: str) -> str:
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2] or source


def _state_text(entry: LikedEntry, session: ReadOnlySession, training: bool) -> str:
    match entry.state:
        case LikedState.LEFT_OUT:
            return _tr("left out")
        case LikedState.DAMAGED:
            return _tr("damaged; bring it again")
        case LikedState.LEARNED:
            checkpoint = session.project.checkpoints.get(entry.checkpoint) if entry.checkpoint else None
            return _tr("learned by {0}").format(checkpoint_name(checkpoint, quoted=True))
        case LikedState.READY:
            return _tr("is being learned") if training else _tr("ready")
        case _:
            # The engine makes of it what is learned from, and pictures beside it; it may have something to do first.
            return _tr("is being prepared")


def _mood(entry: LikedEntry) -> Mood:
    if entry.state is LikedState.LEARNED:
        return Mood.GOOD
    return Mood.ERROR if entry.state is LikedState.DAMAGED else Mood.PLAIN


def _crop_of(picture: LikedPicture) -> QRectF:
    crop = picture.crop
    if crop is None:
        return WHOLE
    width, height = crop.size
    return QRectF(crop.at[0] / width, crop.at[1] / height, crop.kept[0] / width, crop.kept[1] / height)
