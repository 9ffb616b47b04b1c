"""The prompt deck of a project as records."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from studio.domain.errors import InputError
from studio.domain.limits import PROMPT_LETTERS, PROMPTS_AT_MOST, WEIGHT
from studio.domain.project import Prompt
from studio.domain.typed import line
from studio.store.database import Database

COLUMNS = "id, text, negative, control, weight, active"
TOO_MANY = "A deck has {0} prompts at most; choose the best ones."


def prompt_line(text: str) -> str:
    """A prompt or a negative one as it is kept; InputError when it is too long or no text."""
    return line(text, PROMPT_LETTERS)


class PromptRecords:
    """Kept in memory too, for they are asked for often. ValueError where there are none."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            rows = connection.execute(f"SELECT {COLUMNS} FROM prompts ORDER BY id").fetchall()
            deleted = {number for (number,) in connection.execute("SELECT id FROM prompts WHERE deleted")}
            places = connection.execute("SELECT id, place FROM prompts ORDER BY place, id").fetchall()
        if not rows:
            raise ValueError("no project was ever made without a prompt")
        self._places: dict[int, int] = dict(places)
        self._prompts = {
            number: Prompt(number, text, negative, bool(control), weight, bool(active))
            for number, text, negative, control, weight, active in rows
            if number not in deleted
        }

    def all(self) -> list[Prompt]:
        """In the order they were added in, those that are off too, those that were deleted not.

        What is drawn follows this order, whatever `in_order` says.
        """
        return list(self._prompts.values())

    def in_order(self) -> list[Prompt]:
        """The same prompts as the artist put them in order."""
        return [self._prompts[number] for number in self._places if number in self._prompts]

    def move(self, prompts: Iterable[Prompt], before: Prompt | None) -> None:
        """Put prompts, in the order that they have, before another one, or with None at the end."""
        moved = {prompt.id for prompt in prompts}
        # Those that were deleted keep their places between the others, where they may be put back.
        order = [number for number in self._places if number not in moved]
        place = len(order) if before is None else order.index(before.id)
        order[place:place] = [number for number in self._places if number in moved]
        places = {number: place for place, number in enumerate(order, start=1)}
        changed = [(place, number) for number, place in places.items() if self._places[number] != place]
        with self._database.transaction() as connection:
            connection.executemany("UPDATE main.prompts SET place = ? WHERE id = ?", changed)
        self._places = places

    def add(self, texts: Sequence[str], negative: str = "", control: bool = False) -> list[Prompt]:
        """As `add_worded`, all with one negative prompt."""
        return self.add_worded([(text, negative) for text in texts], control)

    def add_worded(self, texts: Sequence[tuple[str, str]], control: bool = False) -> list[Prompt]:
        """Put prompts with their negative ones at the end of the deck, all or none; blank ones are left out."""
        pairs = [(prompt_line(text), prompt_line(negative)) for text, negative in texts]
        pairs = [pair for pair in pairs if pair[0]]
        self._refuse_too_many(len(pairs))
        with self._database.transaction() as connection:
            added = [Prompt(self._add(connection, *pair, control), *pair, control) for pair in pairs]
        self._keep(added)
        return added

    def delete(self, prompts: Iterable[Prompt]) -> None:
        """Take prompts out of the deck; their pictures stay. InputError when nothing would be left to vote on."""
        gone = {prompt.id for prompt in prompts}
        self._refuse_empty(prompt for prompt in self._prompts.values() if prompt.id not in gone)
        with self._database.transaction() as connection:
            off = "UPDATE main.prompts SET active = 0, deleted = 1 WHERE id = ?"
            connection.executemany(off, [(number,) for number in gone])
        self._prompts = {number: prompt for number, prompt in self._prompts.items() if number not in gone}

    def restore(self, prompts: Sequence[Prompt]) -> None:
        """Put deleted prompts back as they were, in their places."""
        self._refuse_too_many(len(prompts))
        with self._database.transaction() as connection:
            back = "UPDATE main.prompts SET active = ?, deleted = 0 WHERE id = ?"
            connection.executemany(back, [(prompt.active, prompt.id) for prompt in prompts])
        everything = self._prompts | {prompt.id: prompt for prompt in prompts}
        self._prompts = {number: everything[number] for number in sorted(everything)}

    def found(self, texts: Iterable[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """The ids of prompts with their negative ones; those that are not in the deck are added to it, switched off.

        InputError when the deck cannot hold so many.
        """
        known = {(prompt.text, prompt.negative): prompt.id for prompt in self._prompts.values() if not prompt.control}
        new = [pair for pair in dict.fromkeys(texts) if pair not in known]
        self._refuse_too_many(len(new))
        with self._database.transaction() as connection:
            added = [Prompt(self._add(connection, *pair, False), *pair, active=False) for pair in new]
            off = "UPDATE main.prompts SET active = 0 WHERE id = ?"
            connection.executemany(off, [(prompt.id,) for prompt in added])
        self._keep(added)
        return known | {(prompt.text, prompt.negative): prompt.id for prompt in added}

    def change(self, prompt: Prompt) -> None:
        """Let the prompt of this id be so from now on; pictures keep the words that they were drawn from.

        InputError when it would say nothing, weigh nothing, or leave nothing to vote on.
        """
        prompt = self._refused(prompt)
        values = (prompt.text, prompt.negative, prompt.control, prompt.weight, prompt.active, prompt.id)
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE main.prompts SET text = ?, negative = ?, control = ?, weight = ?, active = ? WHERE id = ?",
                values,
            )
        self._prompts[prompt.id] = prompt

    def _refused(self, prompt: Prompt) -> Prompt:
        """The prompt as it is kept. What is as it was is not refused, though it may be from when more was allowed."""
        before = self._prompts[prompt.id]
        if prompt.text != before.text:
            prompt = replace(prompt, text=prompt_line(prompt.text))
        if prompt.negative != before.negative:
            prompt = replace(prompt, negative=prompt_line(prompt.negative))
        if not prompt.text:
            raise InputError("A prompt needs words; switch it off if you no longer want it.")
        if prompt.weight != before.weight:
            WEIGHT.refuse(prompt.weight)
        self._refuse_empty((self._prompts | {prompt.id: prompt}).values())
        return prompt

    def _refuse_too_many(self, new: int) -> None:
        if len(self._prompts) + new > PROMPTS_AT_MOST:
            raise InputError(TOO_MANY, PROMPTS_AT_MOST)

    @staticmethod
    def _refuse_empty(deck: Iterable[Prompt]) -> None:
        if not any(prompt.active and not prompt.control for prompt in deck):
            raise InputError("One prompt has to stay on, or there is nothing to vote on.")

    def _add(self, connection: sqlite3.Connection, text: str, negative: str, control: bool) -> int:
        cursor = connection.execute(
            "INSERT INTO main.prompts (id, text, negative, control, place) VALUES (?, ?, ?, ?, ?)",
            (self._database.free_number("prompts"), text, negative, control, self._last_place),
        )
        return cursor.lastrowid or 0

    @property
    def _last_place(self) -> int:
        """Of several in one place the one that was added last is the last one."""
        return next(reversed(self._places.values()))

    def _keep(self, added: Iterable[Prompt]) -> None:
        for prompt in added:
            self._prompts[prompt.id] = prompt
            self._places[prompt.id] = self._last_place
