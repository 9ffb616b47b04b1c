"""The page of blind checks: choose two models, or one to be seen at five strengths, vote without knowing which is
which, see what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.project import Check, Checkpoint
from studio.ui.blind_result import BlindResult
from studio.ui.blind_setup import USUAL_PAIRS, BlindSetup
from studio.ui.blind_voting import BlindVoting
from studio.ui.blind_words import model_words, result_words, strength_result_words
from studio.ui.conductor import Conductor
from studio.ui.notice import Notice
from studio.ui.pictures import Pictures
from studio.ui.preferences import PreferenceFile
from studio.ui.words import said

EARLIER = 6


class BlindPage(QWidget):
    """Shows the check of a conductor's session. `prompts_asked` and `full_screen_asked` are for the window."""

    prompts_asked = Signal()
    full_screen_asked = Signal()

    def __init__(
        self, conductor: Conductor, pictures: Pictures, preferences: PreferenceFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._conductor = conductor
        self._empty, self._setup, self._result = Notice(self), BlindSetup(self), BlindResult(self)
        self._voting = BlindVoting(conductor, pictures, preferences, self)
        self._stack = QStackedWidget(self)
        for widget in (self._empty, self._setup, self._voting, self._result):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._empty.acted.connect(self.prompts_asked)
        self._setup.asked.connect(self._on_asked)
        self._voting.result_asked.connect(self._on_result_asked)
        self._voting.full_screen_asked.connect(self.full_screen_asked)
        self._result.resumed.connect(self._on_resumed)
        self._result.another.connect(self._on_another)
        conductor.pair_changed.connect(self._on_pair_changed)
        conductor.work_changed.connect(self._on_work_changed)
        self.refresh()

    @property
    def empty(self) -> Notice:
        return self._empty

    @property
    def setup(self) -> BlindSetup:
        return self._setup

    @property
    def voting(self) -> BlindVoting:
        return self._voting

    @property
    def result(self) -> BlindResult:
        return self._result

    @property
    def shown(self) -> QWidget:
        """One of the four above."""
        found = self._stack.currentWidget()
        assert found is not None
        return found

    @Slot()
    def refresh(self) -> None:
        """Go on with a check that is not over, show the result of one that is, or ask for the first."""
        asked = self._conductor.session.check
        if not asked.over:
            self._vote()
        elif asked.check is not None:
            self._on_result_asked()
        else:
            self._on_another()

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self.focus_first()

    def offer_strengths(self, checkpoint: int) -> None:
        """Make ready to see a checkpoint at five strengths, unless another check is under way."""
        if self._conductor.session.check.over:
            self._on_another()
        if self.shown is self._setup:
            self._setup.choose_strengths(checkpoint, USUAL_PAIRS)

    def focus_first(self) -> None:
        if self.shown is self._setup:
            self._setup.focus_first()
        elif self.shown is self._result:
            self._result.focus_first()
        else:
            (self._voting if self.shown is self._voting else self._empty.button).setFocus()

    def _tell_what_is_missing(self) -> bool:
        """Whether no check can be asked for yet."""
        asked = self._conductor.session.check
        if len(asked.models()) < 2:
            told = self.tr("The first checkpoint comes out of the first round of votes; here it meets the base model.")
            self._empty.tell(self.tr("Nothing to check yet"), told)
        elif not asked.has_controls:
            told = self.tr(
                "Add a control prompt on the Prompts page: its pictures are only compared, never learned from."
            )
            self._empty.tell(self.tr("No control prompt yet"), told, self.tr("Go to the prompts"))
        else:
            return False
        self._show(self._empty)
        return True

    def _model(self, checkpoint: int | None) -> Checkpoint | None:
        return None if checkpoint is None else self._conductor.session.project.checkpoint(checkpoint)

    def _called(self, check: Check) -> tuple[str, str]:
        """The newer and the older model."""
        return model_words(self._model(check.newer)), model_words(self._model(check.older))

    def _line(self, check: Check) -> str:
        """What an earlier check came to."""
        asked = self._conductor.session.check
        newer, older = self._called(check)
        if check.of_strengths:
            return strength_result_words(newer, check.pairs, asked.decided(check), asked.liked(check))
        return result_words(newer, older, check.pairs, asked.tally(check))

    def _begin(self) -> None:
        if self._setup.of_strengths:
            self._conductor.begin_check_of_strengths(self._setup.checkpoint, self._setup.pairs)
        else:
            self._conductor.begin_check(*self._setup.models, self._setup.pairs)

    def _vote(self) -> None:
        self._voting.refresh()
        self._show(self._voting)

    def _show(self, widget: QWidget) -> None:
        """The keyboard goes along if it was on this page."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._stack.setCurrentWidget(widget)
        if had_focus:
            self.focus_first()

    @Slot()
    def _on_asked(self) -> None:
        try:
            self._begin()
        except StudioError as error:
            self._setup.show_error(said(error))
            return
        self._vote()

    @Slot()
    def _on_result_asked(self) -> None:
        asked = self._conductor.session.check
        check = asked.check
        if check is None:
            return
        newer, older = self._called(check)
        if check.of_strengths:
            self._result.show_strengths(newer, asked.liked(check), asked.over)
        else:
            self._result.show_result(newer, older, asked.tally(check), asked.over)
        self._show(self._result)

    @Slot()
    def _on_resumed(self) -> None:
        self._vote()

    @Slot()
    def _on_another(self) -> None:
        if self._tell_what_is_missing():
            return
        session = self._conductor.session
        earlier = [self._line(one) for one in session.project.checks()[: -EARLIER - 1 : -1]]
        self._setup.show_models([self._model(one) for one in session.check.models()], session.head, earlier)
        self._show(self._setup)

    @Slot()
    def _on_pair_changed(self) -> None:
        if self.shown is not self._voting:
            return
        if self._conductor.session.check.over:
            self._on_result_asked()
        else:
            self._voting.refresh()

    @Slot()
    def _on_work_changed(self) -> None:
        if self.shown is self._voting and self._voting.view.group is None:
            self._voting.refresh()
