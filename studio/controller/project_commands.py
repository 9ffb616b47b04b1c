"""What the artist changes of the open project beside voting.

Each command raises StudioError when it cannot be meant or kept, for the page that asked says so in its own place.
"""

from __future__ import annotations

from collections.abc import Sequence

from studio.domain.project import Prompt
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

    def add(self, lines: Sequence[str], control: bool) -> int:
        """Put new prompts at the end of the deck, one a line, blank lines left out; returns how many they were."""
        return len(self._records.add(lines, control=control))

    def change(self, prompt: Prompt) -> None:
        """Let the prompt of this id be so from now on."""
        self._records.change(prompt)
