"""The prompt deck of a project as records."""

from __future__ import annotations

from collections.abc import Sequence

from studio.domain.errors import InputError
from studio.domain.project import Prompt
from studio.store.database import Database
from studio.store.soundness.rules import MOST_WEIGHT

COLUMNS = "id, text, negative, control, weight, active"


class PromptRecords:
    """Kept in memory too, for they are asked for often. ValueError where there are none."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM prompts ORDER BY id").fetchall()
        if not rows:
            raise ValueError("no project was ever made without a prompt")
        self._prompts = {
            number: Prompt(number, text, negative, bool(control), weight, bool(active))
            for number, text, negative, control, weight, active in rows
        }

    def all(self) -> list[Prompt]:
        """In the order they were added in, those that are off too."""
        return list(self._prompts.values())

    def add(self, texts: Sequence[str], negative: str = "", control: bool = False) -> list[Prompt]:
        """Put new lines at the end of the deck; blank ones are left out."""
        return [self._add(text.strip(), negative.strip(), control) for text in texts if text.strip()]

    def change(self, prompt: Prompt) -> None:
        """Let the prompt of this id be so from now on; pictures keep the words that they were drawn from.

        InputError when it would say nothing, weigh nothing, or leave nothing to vote on.
        """
        self._refuse(prompt)
        values = (prompt.text, prompt.negative, prompt.control, prompt.weight, prompt.active, prompt.id)
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE main.prompts SET text = ?, negative = ?, control = ?, weight = ?, active = ? WHERE id = ?",
                values,
            )
        self._prompts[prompt.id] = prompt

    def _refuse(self, prompt: Prompt) -> None:
        if not prompt.text.strip():
            raise InputError("A prompt needs words; switch it off if you no longer want it.")
        # written this way round, NaN is refused as well
        if not 0 < prompt.weight <= MOST_WEIGHT:
            raise InputError("The weight of a prompt is more than 0 and at most {0}.", MOST_WEIGHT)
        deck = (self._prompts | {prompt.id: prompt}).values()
        if not any(other.active and not other.control for other in deck):
            raise InputError("One prompt has to stay on, or there is nothing to vote on.")

    def _add(self, text: str, negative: str, control: bool) -> Prompt:
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO main.prompts (id, text, negative, control) VALUES (?, ?, ?, ?)",
                (self._database.free_number("prompts"), text, negative, control),
            )
        prompt = Prompt(cursor.lastrowid or 0, text, negative, control)
        self._prompts[prompt.id] = prompt
        return prompt
