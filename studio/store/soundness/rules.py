"""What each column of each table may hold. SQLite keeps any value in any column, whatever the table was made with.

Every condition is SQL about one row `t` of a table; what is not TRUE, NULL included, is not sound. `SCHEMA.` stands for
the database that the rows are in; a table without it is the sound part of that table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from studio.store.soundness.checksum import CHECKSUM, COLUMN

MOST_ID = 2**31 - 1
"""No project comes near it, and a table that holds a larger number would go on counting behind that."""
MOST_WEIGHT = 10
LONGEST_PATH = 1000
LONGEST_NAME = 200
LONGEST_PROMPT = 10_000
IS_SUMMARY = "is_summary"
"""The function that tells whether a BLOB is what a training came to in JSON; every connection that sweeps has it."""


@dataclass(frozen=True)
class Column:
    """`sound` is a condition, `instead` an expression for a value that is not; without one the row is left out."""

    name: str
    sound: str
    instead: str | None = None


@dataclass(frozen=True)
class Table:
    """`key` are the columns that tell rows apart, the first of them a whole number.

    `whole` are (what it is about, condition) that a row has to meet beside those of its columns.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    whole: tuple[tuple[str, str], ...] = field(default=())


def whole_number(name: str, low: int, high: int) -> str:
    return f"typeof(t.{name}) = 'integer' AND t.{name} BETWEEN {low} AND {high}"


def text(name: str) -> str:
    return f"typeof(t.{name}) = 'text'"


def one_of(name: str, values: Sequence[str]) -> str:
    return f"{text(name)} AND t.{name} IN ({', '.join(repr(value) for value in values)})"


def path(name: str) -> str:
    return f"{text(name)} AND length(t.{name}) BETWEEN 1 AND {LONGEST_PATH} AND instr(t.{name}, char(0)) = 0"


def names_row(name: str, table: str) -> str:
    """A reference to a sound row of another table."""
    return f"typeof(t.{name}) = 'integer' AND t.{name} IN (SELECT id FROM {table})"


def names_earlier_row(name: str, table: str) -> str:
    """A reference to a row of the same table, which was there before: no row is its own ancestor."""
    is_earlier = f"typeof(t.{name}) = 'integer' AND t.{name} BETWEEN 1 AND t.id - 1"
    return f"{is_earlier} AND t.{name} IN (SELECT id FROM SCHEMA.{table})"


def or_null(name: str, condition: str) -> str:
    return f"t.{name} IS NULL OR ({condition})"


def flag(name: str) -> Column:
    return Column(name, whole_number(name, 0, 1), "0")


def moment(name: str) -> Column:
    return Column(name, text(name), "''")


SEED = 2**63 - 1
MEMBERS = "(SELECT count(*) FROM SCHEMA.members WHERE members.group_id = t.{})"
ALL_PICTURES = (
    "(SELECT count(*) BETWEEN 2 AND 7 AND min(place) = 0 AND max(place) = count(*) - 1 "
    "AND count(DISTINCT place) = count(*) AND count(DISTINCT candidate) = count(*) "
    "AND total(typeof(place) = 'integer' AND typeof(candidate) = 'integer' "
    "AND candidate IN (SELECT id FROM candidates)) = count(*) FROM SCHEMA.members WHERE members.group_id = t.id)"
)
ANSWER = (
    "CASE WHEN t.kind <> 'vote' THEN typeof(t.vote) = 'integer' "
    f"WHEN ({names_row('group_id', 'groups')}) IS NOT TRUE THEN 0 "
    "WHEN t.verdict = 'marked' THEN typeof(t.marks) = 'text' AND ltrim(t.marks, '+.-') = '' "
    f"AND length(t.marks) = {MEMBERS.format('group_id')} "
    "WHEN t.verdict IN ('skip', 'withdraw') THEN ifnull(t.marks, '') = '' "
    f"ELSE ifnull(t.marks, '') = '' AND {MEMBERS.format('group_id')} = 2 END"
)
HAS_WORDS = "typeof(t.text) = 'text' AND trim(t.text) <> ''"
NO_VOTE = "t.kind <> 'vote' OR "

PROMPTS = Table(
    "prompts",
    ("id",),
    (
        Column(
            "text",
            f"{HAS_WORDS} AND length(t.text) <= {LONGEST_PROMPT}",
            f"CASE WHEN {HAS_WORDS} THEN substr(t.text, 1, {LONGEST_PROMPT}) ELSE '?' END",
        ),
        Column("negative", text("negative"), "''"),
        flag("control"),
        Column(
            "weight",
            f"typeof(t.weight) IN ('real', 'integer') AND t.weight > 0 AND t.weight <= {MOST_WEIGHT}",
            "1.0",
        ),
        flag("deleted"),
        Column("place", whole_number("place", 0, MOST_ID), "0"),
        # a prompt whose words are gone is off
        Column("active", f"{whole_number('active', 0, 1)} AND (t.active = 0 OR {HAS_WORDS})", "0"),
    ),
)
CHECKPOINTS = Table(
    "checkpoints",
    ("id",),
    (
        Column("parent", or_null("parent", names_earlier_row("parent", "checkpoints")), "NULL"),
        Column("round", whole_number("round", 1, MOST_ID), "1"),
        Column("folder", path("folder"), "'adapters/damaged-' || t.id"),
        moment("created"),
        Column("votes", whole_number("votes", 0, MOST_ID), "0"),
        Column("summary", f"{text('summary')} AND {IS_SUMMARY}(CAST(t.summary AS BLOB))", "'{}'"),
        Column(
            "name",
            f"{text('name')} AND length(t.name) <= {LONGEST_NAME}",
            f"CASE WHEN {text('name')} THEN substr(t.name, 1, {LONGEST_NAME}) ELSE '' END",
        ),
        flag("pinned"),
        Column("deleted", or_null("deleted", text("deleted")), "NULL"),
    ),
)
CANDIDATES = Table(
    "candidates",
    ("id",),
    (
        Column(
            "prompt_id",
            whole_number("prompt_id", 1, MOST_ID),
            "ifnull((SELECT min(id) FROM prompts WHERE text = t.prompt), 1)",
        ),
        Column("prompt", text("prompt"), "ifnull((SELECT text FROM prompts WHERE id = t.prompt_id), '')"),
        Column("negative", text("negative"), "''"),
        Column("checkpoint", or_null("checkpoint", names_row("checkpoint", "checkpoints")), "NULL"),
        Column("latent_seed", whole_number("latent_seed", 0, SEED), "0"),
        Column("noise_seed", whole_number("noise_seed", 0, SEED), "0"),
        # names of no file, so that the picture is told of as missing
        Column("image", path("image"), "'images/damaged-' || t.id || '.png'"),
        Column(
            "trajectory",
            f"t.trajectory = '' OR ({path('trajectory')})",
            "'trajectories/damaged-' || t.id || '.safetensors'",
        ),
        Column("strength", whole_number("strength", 0, 1000), "100"),
    ),
)
BLIND_TESTS = Table(
    "checks",
    ("id",),
    (
        Column("newer", names_row("newer", "checkpoints")),
        Column("older", or_null("older", names_row("older", "checkpoints"))),
        Column("pairs", whole_number("pairs", 1, 10_000)),
        moment("begun"),
        flag("of_strengths"),
    ),
)
GROUPS = Table(
    "groups",
    ("id",),
    (
        Column("key", f"{text('key')} AND length(t.key) <= {LONGEST_NAME}", "'damaged-' || t.id"),
        Column("checkpoint", or_null("checkpoint", names_row("checkpoint", "checkpoints")), "NULL"),
        # only what surely was drawn for it is learned from
        Column("purpose", one_of("purpose", ("round", "check", "repeat")), "'check'"),
        Column("repeats", or_null("repeats", names_earlier_row("repeats", "groups")), "NULL"),
        Column("asked", or_null("asked", names_row("asked", "checks")), "NULL"),
    ),
    (("pictures", ALL_PICTURES),),
)
MEMBERS_OF_GROUPS = Table(
    "members",
    ("group_id", "place"),
    (
        Column("group_id", names_row("group_id", "groups")),
        Column("place", whole_number("place", 0, 6)),
        Column("candidate", names_row("candidate", "candidates")),
    ),
)
RECORDS = Table(
    "records",
    ("id",),
    (
        Column("kind", one_of("kind", ("vote", "undo", "redo"))),
        moment("at"),
        Column(
            "vote", f"CASE t.kind WHEN 'vote' THEN t.vote IS NULL ELSE {whole_number('vote', 1, MOST_ID)} END", "NULL"
        ),
        Column(
            "group_id",
            f"CASE t.kind WHEN 'vote' THEN {names_row('group_id', 'groups')} ELSE t.group_id IS NULL END",
            "NULL",
        ),
        Column("verdict", NO_VOTE + one_of("verdict", ("left", "right", "tie", "bad", "marked", "skip", "withdraw"))),
        Column("strength", NO_VOTE + whole_number("strength", 1, 2), "1"),
        Column("milliseconds", NO_VOTE + whole_number("milliseconds", 0, MOST_ID), "0"),
        Column("marks", or_null("marks", text("marks"))),
        Column(COLUMN, or_null(COLUMN, f"t.{COLUMN} = {CHECKSUM}")),
    ),
    (("answer", ANSWER),),
)
CONSUMED = Table(
    "consumed",
    ("vote", "checkpoint"),
    (Column("vote", names_row("vote", "records")), Column("checkpoint", names_row("checkpoint", "checkpoints"))),
)
HEADS = Table(
    "heads",
    ("id",),
    (Column("checkpoint", or_null("checkpoint", names_row("checkpoint", "checkpoints"))), moment("at")),
)
STARS = Table("stars", ("candidate",), (Column("candidate", names_row("candidate", "candidates")),))
REQUESTS = Table(
    "requests",
    ("id",),
    (
        Column("kind", text("kind")),
        Column("details", f"{text('details')} AND json_valid(t.details)"),
        moment("at"),
        Column("attempts", whole_number("attempts", 0, MOST_ID), "0"),
    ),
)
UNSHOWN = Table(
    "unshown",
    ("group_id", "trajectory"),
    (
        Column("group_id", names_row("group_id", "groups")),
        Column("latent_seed", whole_number("latent_seed", 0, SEED)),
        Column("noise_seed", whole_number("noise_seed", 0, SEED)),
        Column("trajectory", path("trajectory")),
    ),
)
UNUSABLE = Table(
    "unusable",
    ("candidate",),
    (Column("candidate", names_row("candidate", "candidates")), Column("reason", text("reason"), "''"), moment("at")),
)
IMPORTS = Table(
    "imports",
    ("id",),
    (
        Column("kind", one_of("kind", ("liked", "disliked", "votes"))),
        Column("source", text("source"), "''"),
        moment("at"),
        # an import that was taken back must not count again
        Column("undone", or_null("undone", text("undone")), "''"),
    ),
)
LIKED = Table(
    "liked",
    ("id",),
    (
        Column("import", names_row("import", "imports")),
        Column("digest", text("digest"), "''"),
        Column("name", text("name"), "''"),
        # under another prompt it would teach something else
        Column("prompt", f"{text('prompt')} AND length(t.prompt) <= {LONGEST_PROMPT}"),
        Column("negative", text("negative"), "''"),
        Column("image", path("image"), "'liked/damaged-' || t.id || '.png'"),
        Column("likes", whole_number("likes", 0, 1)),
        Column("left_out", whole_number("left_out", 0, 1), "1"),
        # one that was removed must not count again
        Column("removed", whole_number("removed", 0, 1), "1"),
        Column("place", whole_number("place", 0, MOST_ID), "t.id"),
        # without them the picture is taken for a whole one
        Column("whole", f"t.whole = '' OR {path('whole')}", "''"),
        Column("crop", text("crop"), "''"),
        # without them they are found again
        Column("prompt_errors", text("prompt_errors"), "''"),
    ),
)
LEARNED_LIKED = Table(
    "learned_liked",
    ("liked", "checkpoint"),
    (Column("liked", names_row("liked", "liked")), Column("checkpoint", names_row("checkpoint", "checkpoints"))),
)
BROUGHT = Table(
    "brought",
    ("candidate",),
    (
        Column("candidate", names_row("candidate", "candidates")),
        Column("import", names_row("import", "imports")),
        Column("digest", text("digest"), "''"),
        Column("name", text("name"), "''"),
    ),
)

TABLES = (
    PROMPTS,
    CHECKPOINTS,
    CANDIDATES,
    BLIND_TESTS,
    GROUPS,
    MEMBERS_OF_GROUPS,
    RECORDS,
    CONSUMED,
    HEADS,
    STARS,
    REQUESTS,
    UNSHOWN,
    UNUSABLE,
    IMPORTS,
    LIKED,
    LEARNED_LIKED,
    BROUGHT,
)
"""All but the settings, each behind those that it names."""

REFERENCES = (
    ("prompts", "candidates", "prompt_id"),
    ("checkpoints", "checkpoints", "parent"),
    ("checkpoints", "candidates", "checkpoint"),
    ("checkpoints", "checks", "newer"),
    ("checkpoints", "checks", "older"),
    ("checkpoints", "groups", "checkpoint"),
    ("checkpoints", "consumed", "checkpoint"),
    ("checkpoints", "heads", "checkpoint"),
    ("candidates", "members", "candidate"),
    ("candidates", "unusable", "candidate"),
    ("candidates", "brought", "candidate"),
    ("candidates", "stars", "candidate"),
    ("checkpoints", "learned_liked", "checkpoint"),
    ("imports", "liked", "import"),
    ("imports", "brought", "import"),
    ("liked", "learned_liked", "liked"),
    ("checks", "groups", "asked"),
    ("groups", "groups", "repeats"),
    ("groups", "members", "group_id"),
    ("groups", "records", "group_id"),
    ("groups", "unshown", "group_id"),
    ("records", "records", "vote"),
    ("records", "consumed", "vote"),
)
"""(table, table and column that name a row of it)."""
