"""The prompt deck of a project as records."""

from __future__ import annotations

from studio.domain.project import Prompt
from studio.store.database import Database

COLUMNS = "id, text, negative, control, weight, active"


class PromptRecords:
    """Kept in memory too, for they are asked for often."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM prompts ORDER BY id").fetchall()
        self._prompts = {
            number: Prompt(number, text, negative, bool(control), weight, bool(active))
            for number, text, negative, control, weight, active in rows
        }

    def all(self) -> list[Prompt]:
        return list(self._prompts.values())

    def add(self, text: str, negative: str, control: bool) -> Prompt:
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO prompts (text, negative, control) VALUES (?, ?, ?)", (text, negative, control)
            )
        prompt = Prompt(cursor.lastrowid or 0, text, negative, control)
        self._prompts[prompt.id] = prompt
        return prompt

    def change(self, prompt: Prompt) -> None:
        values = (prompt.text, prompt.negative, prompt.control, prompt.weight, prompt.active, prompt.id)
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE prompts SET text = ?, negative = ?, control = ?, weight = ?, active = ? WHERE id = ?", values
            )
        self._prompts[prompt.id] = prompt
