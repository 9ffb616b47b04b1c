"""What the artist changes of the open project beside voting.

Each command raises StudioError when it cannot be meant or kept, for the page that asked says so in its own place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from studio.domain.project import Prompt
from studio.domain.votes import Verdict
from studio.session.session import Session
from studio.store.checkpoint_records import CheckpointRecords
from studio.store.prompt_records import PromptRecords


class CheckpointCommands:
    """To name, pin, delete and restore checkpoints."""

    def __init__(self, records: CheckpointRecords) -> None:
        self._records = records

    def rename(self, checkpoint_id: int, name: str) -> None:
        """Give it a name of its own, or none again."""
        self._records.rename(checkpoint_id, name)

    def toggle_pin(self, checkpoint_id: int) -> None:
        """Pin it, or no longer."""
        self._records.pin(checkpoint_id, not self._records.get(checkpoint_id).pinned)

    def delete(self, checkpoint_id: int) -> None:
        """Put it out of sight; refused for the one that is worked with and for a pinned one."""
        self._records.delete(checkpoint_id)

    def restore(self, checkpoint_id: int) -> None:
        """Take a deletion back."""
        self._records.restore(checkpoint_id)


class PromptCommands:
    """To change the prompt deck."""

    def __init__(self, records: PromptRecords) -> None:
        self._records = records

    def add(self, texts: Sequence[tuple[str, str]], control: bool) -> None:
        """Put new prompts with their negative ones at the end of the deck, blank ones left out."""
        self._records.add_worded(texts, control)

    def delete(self, prompts: Sequence[Prompt]) -> None:
        """Take prompts out of the deck; InputError when nothing would be left to vote on."""
        self._records.delete(prompts)

    def restore(self, prompts: Sequence[Prompt]) -> None:
        """Put deleted prompts back as they were."""
        self._records.restore(prompts)

    def change(self, prompt: Prompt) -> None:
        """Let the prompt of this id be so from now on."""
        self._records.change(prompt)

    def move(self, prompts: Sequence[Prompt], before: Prompt | None) -> None:
        """Put prompts before another one in the list, or with None at the end."""
        self._records.move(prompts, before)


class BlindTestCommands:
    """To ask for blind tests and to vote on their pairs.

    `apply` is the controller's: it runs a step that gives None where nothing changed, tells what went wrong, and lets
    everybody look again.
    """

    def __init__(self, session: Session, apply: Callable[[Callable[[], object]], bool]) -> None:
        self._session = session
        self._apply = apply

    def begin(self, first: int | None, second: int | None, pairs: int) -> None:
        """Ask for a test of two models, None for the base; refused when it cannot be meant."""
        blind_test = self._session.blind_tests.begin(first, second, pairs)
        self._apply(lambda: blind_test)

    def begin_strengths(self, checkpoint_id: int, pairs: int) -> None:
        """Ask for a test of one checkpoint at five strengths; refused when it cannot be meant."""
        blind_test = self._session.blind_tests.begin_strengths(checkpoint_id, pairs)
        self._apply(lambda: blind_test)

    def vote(self, verdict: Verdict, strength: int, milliseconds: int) -> bool:
        """Record a vote for the pair of the test; False when it could not be kept."""
        return self._apply(partial(self._session.vote_in_blind_test, verdict, strength, milliseconds))

    def undo(self) -> bool:
        return self._apply(self._session.blind_tests.undo)

    def redo(self) -> bool:
        return self._apply(self._session.redo_in_blind_test)
