"""The page of blind tests: choose two models, or one to be seen at five strengths, vote without knowing which is
which, see what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.controller.error_text import error_text
from studio.controller.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.project import BlindTest, Checkpoint
from studio.ui.blind_test.result_text import model_words, result_words, strength_result_words
from studio.ui.blind_test.result_view import BlindTestResult
from studio.ui.blind_test.setup_view import USUAL_PAIRS, BlindTestSetup
from studio.ui.blind_test.voting_view import BlindTestVoting
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.empty_state import EmptyState

EARLIER = 6


class BlindTestPage(QWidget):
    """Shows the check of a controller's session. `prompts_asked` and `full_screen_asked` are for the window."""

    prompts_asked = Signal()
    full_screen_asked = Signal()

    def __init__(
        self,
        controller: ProjectController,
        pictures: PictureCache,
        preferences: PreferenceFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._empty = EmptyState(self)
        self._setup = BlindTestSetup(self)
        self._result = BlindTestResult(self)
        self._voting = BlindTestVoting(controller, pictures, preferences, self)
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
        controller.pair_changed.connect(self._on_pair_changed)
        controller.work_changed.connect(self._on_work_changed)
        self.refresh()

    @property
    def empty(self) -> EmptyState:
        return self._empty

    @property
    def setup(self) -> BlindTestSetup:
        return self._setup

    @property
    def voting(self) -> BlindTestVoting:
        return self._voting

    @property
    def result(self) -> BlindTestResult:
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
        asked = self._controller.session.blind_tests
        if not asked.over:
            self._vote()
        elif asked.latest is not None:
            self._on_result_asked()
        else:
            self._on_another()

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self.focus_first()

    def offer_strengths(self, checkpoint: int) -> None:
        """Make ready to see a checkpoint at five strengths, unless another check is under way."""
        if self._controller.session.blind_tests.over:
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
        asked = self._controller.session.blind_tests
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
        return None if checkpoint is None else self._controller.project.checkpoints.get(checkpoint)

    def _called(self, blind_test: BlindTest) -> tuple[str, str]:
        """The newer and the older model."""
        return model_words(self._model(blind_test.newer)), model_words(self._model(blind_test.older))

    def _line(self, blind_test: BlindTest) -> str:
        """What an earlier check came to."""
        asked = self._controller.session.blind_tests
        newer, older = self._called(blind_test)
        if blind_test.of_strengths:
            return strength_result_words(newer, blind_test.pairs, asked.decided(blind_test), asked.liked(blind_test))
        return result_words(newer, older, blind_test.pairs, asked.tally(blind_test))

    def _begin(self) -> None:
        if self._setup.of_strengths:
            self._controller.begin_strength_test(self._setup.checkpoint, self._setup.pairs)
        else:
            self._controller.begin_blind_test(*self._setup.models, self._setup.pairs)

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
            self._setup.show_error(error_text(error))
            return
        self._vote()

    @Slot()
    def _on_result_asked(self) -> None:
        asked = self._controller.session.blind_tests
        blind_test = asked.latest
        if blind_test is None:
            return
        newer, older = self._called(blind_test)
        if blind_test.of_strengths:
            self._result.show_strengths(newer, asked.liked(blind_test), asked.over)
        else:
            self._result.show_result(newer, older, asked.tally(blind_test), asked.over)
        self._show(self._result)

    @Slot()
    def _on_resumed(self) -> None:
        self._vote()

    @Slot()
    def _on_another(self) -> None:
        if self._tell_what_is_missing():
            return
        session = self._controller.session
        earlier = [self._line(one) for one in session.project.blind_tests.all()[: -EARLIER - 1 : -1]]
        self._setup.show_models([self._model(one) for one in session.blind_tests.models()], session.head, earlier)
        self._show(self._setup)

    @Slot()
    def _on_pair_changed(self) -> None:
        if self.shown is not self._voting:
            return
        if self._controller.session.blind_tests.over:
            self._on_result_asked()
        else:
            self._voting.refresh()

    @Slot()
    def _on_work_changed(self) -> None:
        if self.shown is self._voting and self._voting.view.group is None:
            self._voting.refresh()
