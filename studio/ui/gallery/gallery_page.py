"""All pictures that were voted on, on a light table: to look through, to find again, to compare, to take along."""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QLocale, QPoint, Signal, Slot
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.controller.program.background import TaskResult, run_at_once
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.typed import home_folder
from studio.domain.votes import Candidate
from studio.session.gallery.finding import Blocks, GalleryPicture, VoteOutcome, find_blocks
from studio.session.gallery.saving import SUFFIX, file_name
from studio.ui.gallery.filter_row import FilterRow
from studio.ui.gallery.gallery_actions import GalleryActions
from studio.ui.gallery.gallery_model import GalleryModel
from studio.ui.gallery.large_view import LargeView
from studio.ui.gallery.light_table import MOST_DRAGGED, LightTable
from studio.ui.gallery.outcome_text import outcome_text
from studio.ui.gallery.picture_saving import PictureSaving
from studio.ui.gallery.picture_stack import PictureStack
from studio.ui.keys.key_button import Hint
from studio.ui.keys.key_row import KeyRow
from studio.ui.keys.keymap import native_text
from studio.ui.widgets.dialogs import ask_for_folder, ask_where_to_save
from studio.ui.widgets.factories import change_role, label, show_text
from studio.ui.widgets.formatting import variant_name

MOST_COMPARED = 4
MOST_COPIED = 100
LARGEST_GROUP = 7
TABLE_HINTS = ("large", "star", "compare", "save", "vote", "several")
LARGE_HINTS = ("star", "save", "vote", "back")


class GalleryPage(QWidget):
    """`pair_asked` carries a group whose vote is to be changed."""

    pair_asked = Signal(int)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._filters = FilterRow(controller, self)
        self._stack = PictureStack(controller, self)
        self._told = label(self, "dim", wrap=True)
        self._message = label(self, "dim", wrap=True)
        self._key_row = KeyRow(self)
        self._saving = PictureSaving(controller, self)
        self._folder = home_folder()
        self._searches = 0
        self._found = 0
        self._starred = False
        self._actions = GalleryActions(
            self._stack,
            {
                "large": self._stack.look,
                "star": self._on_star,
                "compare": self._stack.compare,
                "save": self._on_save,
                "copy": self._on_copy,
                "vote": self._on_vote,
                "several": self._on_several,
                "all": self._stack.table.selectAll,
                "back": self._on_back,
            },
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 12)
        column.setSpacing(10)
        column.addWidget(self._filters)
        column.addWidget(self._stack, 1)
        for widget in (self._told, self._message, self._key_row):
            column.addWidget(widget)
        self._message.hide()
        self._filters.changed.connect(self._fill)
        self._stack.changed.connect(self._on_changed)
        self._stack.menu_asked.connect(self._show_menu)
        self._stack.table.too_many_dragged.connect(self._on_too_many_dragged)
        self._saving.told.connect(self._show_message)
        self._saving.ended.connect(self._describe)

    @property
    def model(self) -> GalleryModel:
        return self._stack.model

    @property
    def view(self) -> LightTable:
        return self._stack.table

    @property
    def large(self) -> LargeView:
        return self._stack.large

    @property
    def looking(self) -> bool:
        """Whether pictures are looked at large."""
        return self._stack.looking

    @property
    def key_row(self) -> KeyRow:
        return self._key_row

    @property
    def told(self) -> str:
        """What is said of the picture, or of how many are marked."""
        return self._told.text()

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def searching(self) -> bool:
        """Whether the pictures that were asked for last are still looked for."""
        return self._found != self._searches

    @property
    def saving(self) -> bool:
        return self._saving.busy

    def choose(self, **filters: object) -> None:
        """Set filters by the names of `GalleryFilter`; those that are not named stay."""
        self._filters.choose(**filters)
        self._fill()

    # -------------------------------------------------------------------------------------- state

    def arrive(self) -> None:
        """The artist comes to the page."""
        self._filters.refresh()
        self._fill()
        self._stack.arrive()

    def finish(self) -> None:
        """The page goes: nobody waits for what it reads and writes."""
        # What is still being looked for is found by another number.
        self._searches += 1
        self._saving.stop()
        self._stack.finish()

    @Slot()
    def _fill(self) -> None:
        """Look for the pictures anew; the filters stay as they were."""
        project = self._controller.project
        self._searches += 1
        stars = project.groups.starred()
        answers = project.votes.snapshot().answers
        result = TaskResult()
        result.done.connect(self._on_found)
        result.failed.connect(self._on_not_found)
        find = partial(find_blocks, answers, stars, self._filters.chosen, project.groups.worded_elsewhere)
        run_at_once(partial(_numbered, self._searches, stars, find), result)
        if not self.model.rowCount():
            self._stack.show_nothing(self.tr("Searching…"))

    @Slot(object)
    def _on_found(self, found: tuple[int, Set[int], Blocks]) -> None:
        number, stars, blocks = found
        if number != self._searches:
            return
        self._found = number
        any_votes = self._controller.project.votes.counts.all
        none_like_that = self.tr("No picture is like that.")
        none_yet = self.tr("Pictures appear here once you have voted on them.")
        self._stack.show_blocks(blocks, stars, none_like_that if any_votes else none_yet)

    @Slot(object)
    def _on_not_found(self, error: StudioError) -> None:
        self._found = self._searches
        self._show_message("error", error_text(error))

    # --------------------------------------------------------------------------------- what is said

    @Slot()
    def _on_changed(self) -> None:
        self._filters.setVisible(not self.looking)
        if not self.saving:
            self._show_message("dim", "")
        self._describe()

    @Slot()
    def _describe(self) -> None:
        """Say what is marked or looked at, and what can be done with it."""
        ranges = self._stack.targets
        count = _count(ranges)
        some = list(islice(self.model.blocks.part(ranges), 2)) if count <= LARGEST_GROUP else []
        possible = {
            "large": count > 0 and not self.looking,
            "star": count > 0,
            "compare": 2 <= count <= MOST_COMPARED and not self.looking,
            "save": count > 0 and not self.saving,
            "copy": 0 < count <= MOST_COPIED,
            "vote": len(some) == 1,
            "several": not self.looking,
            "all": not self.looking,
            "back": True,
        }
        self._starred = count > 0 and self._all_starred(ranges)
        self._actions.show(self._words(), possible)
        self._key_row.show_hints(self._hints())
        if count == 1:
            (item,) = self.model.items(some)
            self._told.setText(self._said_of(item, ranges[0][0]))
        else:
            many = self.tr("{0} pictures are marked.").format(QLocale().toString(count))
            self._told.setText(many if count else "")

    def _said_of(self, item: GalleryPicture, row: int) -> str:
        picture = item.picture
        number = self.tr("{0} of {1}").format(QLocale().toString(row + 1), QLocale().toString(self.model.rowCount()))
        said = picture.prompt
        # What was skipped may come back, perhaps in a blind test.
        if item.outcome is not VoteOutcome.SKIPPED:
            checkpoint = self._controller.project.checkpoints.get(picture.checkpoint) if picture.checkpoint else None
            drawn = variant_name(checkpoint, picture.strength)
            text = self.tr("{0} — {1}, seeds {2} and {3}")
            said = text.format(picture.prompt, drawn, picture.latent_seed, picture.noise_seed)
        return "  ·  ".join(filter(None, (number, said, outcome_text(item.vote, item.place))))

    def _all_starred(self, ranges: list[tuple[int, int]]) -> bool:
        return self.model.are_starred(self.model.blocks.ids(ranges))

    def _words(self) -> dict[str, str]:
        several = self.view.marks_several
        return {
            "large": self.tr("Look at it large"),
            "star": self.tr("Take the star away") if self._starred else self.tr("Give a star"),
            "compare": self.tr("Compare side by side, up to four"),
            "save": self.tr("Save as PNG…"),
            "copy": self.tr("Copy prompt and seeds"),
            "vote": self.tr("Change this vote"),
            "several": self.tr("Let a click mark one only") if several else self.tr("Let each click mark one more"),
            "all": self.tr("Mark all"),
            "back": self.tr("Back to all pictures") if self.looking else self.tr("Unmark all"),
        }

    def _hints(self) -> list[Hint]:
        words = {
            "large": self.tr("large"),
            "star": self.tr("no star") if self._starred else self.tr("star"),
            "compare": self.tr("compare"),
            "save": self.tr("save…"),
            "vote": self.tr("change this vote"),
            "several": self.tr("mark one") if self.view.marks_several else self.tr("mark several"),
            "back": self.tr("back"),
        }
        hints = [self._actions.hint(name, words[name]) for name in (LARGE_HINTS if self.looking else TABLE_HINTS)]
        if self.saving:
            hints.append(Hint(self.tr("stop saving"), "", press=self._saving.stop))
        return [*self._steps(), *hints, Hint(self.tr("more…"), "", press=self._show_menu)]

    def _steps(self) -> list[Hint]:
        """To the pictures before and behind a single one that is looked at."""
        if len(self._stack.looked_at) != 1:
            return []
        (row,) = self._stack.looked_at
        is_last = row == self.model.rowCount() - 1
        return [
            Hint(self.tr("previous"), native_text("Left"), "", partial(self._stack.step, -1), row > 0),
            Hint(self.tr("next"), native_text("Right"), "", partial(self._stack.step, 1), not is_last),
        ]

    @Slot(str, str)
    def _show_message(self, role: str, sentence: str) -> None:
        change_role(self._message, role)
        show_text(self._message, sentence)

    @Slot()
    @Slot(QPoint)
    def _show_menu(self, spot: QPoint | None = None) -> None:
        self._actions.menu(QCursor.pos() if spot is None else spot)

    # ------------------------------------------------------------------------------------ commands

    @Slot()
    def _on_back(self) -> None:
        if self.looking:
            self._stack.back()
        else:
            self.view.unmark()

    @Slot()
    def _on_several(self) -> None:
        self.view.mark_several(not self.view.marks_several)
        self._describe()

    @Slot()
    def _on_star(self) -> None:
        ranges = self._stack.targets
        starred = not self._all_starred(ranges)
        pictures = self.model.blocks.ids(ranges)
        try:
            self._controller.star(pictures, starred)
        except StudioError as error:
            self._show_message("error", error_text(error))
            return
        self._stack.star(pictures, starred)

    @Slot()
    def _on_copy(self) -> None:
        items = self.model.items(list(self.model.blocks.part(self._stack.targets)))
        QGuiApplication.clipboard().setText("\n\n".join(_copied(item.picture) for item in items))
        self._show_message("good", self.tr("Copied."))

    @Slot()
    def _on_vote(self) -> None:
        block = next(self.model.blocks.part(self._stack.targets))
        if self.looking:
            self._stack.back()
        self.pair_asked.emit(block.answer.group.id)

    @Slot()
    def _on_save(self) -> None:
        ranges = self._stack.targets
        if _count(ranges) > 1:
            title = self.tr("Save {0} pictures into a folder").format(_count(ranges))
            ask_for_folder(self, title, self._folder, partial(self.save_all, ranges))
            return
        (item,) = self.model.items(list(self.model.blocks.part(ranges)))
        suggested = self._folder / f"{file_name(item.picture)}{SUFFIX}"
        save = partial(self.save_one, item.picture.image)
        ask_where_to_save(self, self.tr("Save the picture"), suggested, self.tr("Picture (*.png)"), save)

    def save_one(self, picture: Path, target: str) -> None:
        """Write a picture under a name of the artist's."""
        self._folder = Path(target).parent
        self._saving.save_one(picture, Path(target))
        self._describe()

    def save_all(self, ranges: list[tuple[int, int]], folder: str) -> None:
        """Write the pictures of these rows into a folder."""
        self._folder = Path(folder)
        self._saving.save(self.model.blocks.part(ranges), _count(ranges), self._folder)
        self._describe()

    @Slot()
    def _on_too_many_dragged(self) -> None:
        sentence = self.tr("{0} pictures can be dragged at once; save more than that with Ctrl+S.")
        self._show_message("hint", sentence.format(MOST_DRAGGED))


def _count(ranges: list[tuple[int, int]]) -> int:
    return sum(last - first + 1 for first, last in ranges)


def _numbered(number: int, stars: Set[int], find: Callable[[], Blocks]) -> tuple[int, Set[int], Blocks]:
    """What the search with this number found."""
    return number, stars, find()


def _copied(picture: Candidate) -> str:
    # Not translated: “Negative prompt:” on a line of its own is what programs for pictures read when it is pasted.
    negative = [f"Negative prompt: {picture.negative}"] if picture.negative else []
    return "\n".join([picture.prompt, *negative, f"Seeds: {picture.latent_seed}, {picture.noise_seed}"])
