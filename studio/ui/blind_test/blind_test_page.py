"""The page of blind tests: choose two models, or one to be seen at five strengths, vote without knowing which is
which, see what came of it."""

from __future__ import annotations

from itertools import islice

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.controller.program.error_text import error_text
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.project import BlindTest, Checkpoint
from studio.ui.blind_test.result_text import model_text, result_text, strength_result_text
from studio.ui.blind_test.result_view import BlindTestResult
from studio.ui.blind_test.setup_view import DEFAULT_PAIRS, BlindTestSetup
from studio.ui.blind_test.voting_view import BlindTestVoting
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.empty_state import EmptyState

MOST_EARLIER = 6


class BlindTestPage(QWidget):
    """Shows the check of a controller's session. `prompts_asked` and `full_screen_asked` are for the window."""

    prompts_asked = Signal()
    full_screen_asked = Signal()

    def __init__(
        self,
        controller: ProjectController,
        picture_cache: PictureCache,
        preferences: PreferenceFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._empty_state = EmptyState(self)
        self._setup = BlindTestSetup(self)
        self._result = BlindTestResult(self)
        self._voting = BlindTestVoting(controller, picture_cache, preferences, self)
        self._stack = QStackedWidget(self)
        for widget in (self._empty_state, self._setup, self._voting, self._result):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

        self._empty_state.acted.connect(self.prompts_asked)
        self._setup.asked.connect(self._on_asked)
        self._voting.result_asked.connect(self._on_result_asked)
        self._voting.full_screen_asked.connect(self.full_screen_asked)
        self._result.resumed.connect(self._on_resumed)
        self._result.another.connect(self._on_another)
        controller.pair_changed.connect(self._on_pair_changed)
        controller.work_changed.connect(self._on_work_changed)

    @property
    def empty_state(self) -> EmptyState:
        return self._empty_state

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
        widget = self._stack.currentWidget()
        assert widget is not None
        return widget

    @Slot()
    def refresh(self) -> None:
        """Go on with a check that is not over, show the result of one that is, or ask for the first."""
        blind_tests = self._controller.session.blind_tests
        if not blind_tests.over:
            self._vote()
        elif blind_tests.latest is not None:
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
            self._setup.choose_strengths(checkpoint, DEFAULT_PAIRS)

    def focus_first(self) -> None:
        if self.shown is self._setup:
            self._setup.focus_first()
        elif self.shown is self._result:
            self._result.focus_first()
        elif self.shown is self._voting:
            self._voting.setFocus()
        else:
            self._empty_state.button.setFocus()

    def _tell_what_is_missing(self) -> bool:
        """Whether no check can be asked for yet."""
        blind_tests = self._controller.session.blind_tests
        if len(blind_tests.models()) < 2:
            self._empty_state.tell(
                self.tr("Nothing to check yet"),
                self.tr("The first checkpoint comes out of the first round of votes; here it meets the base model."),
            )
        elif not blind_tests.has_controls:
            self._empty_state.tell(
                self.tr("No control prompt yet"),
                self.tr(
                    "Add a control prompt on the Prompts page: its pictures are only compared, never learned from."
                ),
                self.tr("Go to the prompts"),
            )
        else:
            return False
        self._show(self._empty_state)
        return True

    def _model(self, checkpoint: int | None) -> Checkpoint | None:
        return None if checkpoint is None else self._controller.project.checkpoints.get(checkpoint)

    def _model_names(self, blind_test: BlindTest) -> tuple[str, str]:
        """The newer and the older model."""
        return model_text(self._model(blind_test.newer)), model_text(self._model(blind_test.older))

    def _result_line(self, blind_test: BlindTest) -> str:
        """What an earlier check came to."""
        blind_tests = self._controller.session.blind_tests
        newer, older = self._model_names(blind_test)
        if blind_test.of_strengths:
            decided = blind_tests.decided(blind_test)
            return strength_result_text(newer, blind_test.pairs, decided, blind_tests.liked(blind_test))
        return result_text(newer, older, blind_test.pairs, blind_tests.tally(blind_test))

    def _begin(self) -> None:
        if self._setup.of_strengths:
            self._controller.blind_tests.begin_strengths(self._setup.checkpoint, self._setup.pairs)
        else:
            self._controller.blind_tests.begin(*self._setup.models, self._setup.pairs)

    def _vote(self) -> None:
        self._voting.refresh()
        self._show(self._voting)

    def _show(self, widget: QWidget) -> None:
        """The keyboard goes along if it was on this page."""
        # Asked before, since a widget that is hidden loses its focus.
        focused = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
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
        blind_tests = self._controller.session.blind_tests
        blind_test = blind_tests.latest
        if blind_test is None:
            return

        newer, older = self._model_names(blind_test)
        if blind_test.of_strengths:
            self._result.show_strengths(newer, blind_tests.liked(blind_test), blind_tests.over)
        else:
            self._result.show_result(newer, older, blind_tests.tally(blind_test), blind_tests.over)
        self._show(self._result)

    @Slot()
    def _on_resumed(self) -> None:
        self._vote()

    @Slot()
    def _on_another(self) -> None:
        if self._tell_what_is_missing():
            return
        session = self._controller.session
        newest_first = islice(reversed(session.project.blind_tests.all()), MOST_EARLIER)
        earlier = [self._result_line(blind_test) for blind_test in newest_first]
        models = [self._model(checkpoint) for checkpoint in session.blind_tests.models()]
        self._setup.show_models(models, session.head, earlier)
        self._setup.show_size(session.project.settings.sampling.size)
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
        # Why there is no pair depends on the work; a pair that is there must not be disturbed.
        if self.shown is self._voting and self._voting.view.group is None:
            self._voting.refresh()
