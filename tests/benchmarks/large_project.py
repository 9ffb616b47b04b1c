"""How long a project of 100,000 pictures and 20,000 votes takes to open, and one vote in it.

    python tests/benchmarks/large_project.py

A small project is timed in the same run; times are seconds of the processor and of the clock.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from studio.assets import sampling_for
from studio.domain.project import ProjectSettings
from studio.domain.votes import Verdict
from studio.store.database import Database
from studio.store.project import Project
from studio.store.project_creation import DATABASE

GROW = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {pictures})
INSERT INTO candidates SELECT i, 1 + i % 2, 'a moth at night', '', NULL, i, i, 'images/' || i || '.png',
    'trajectories/' || i || '.safetensors', 100 FROM n;
INSERT INTO groups (id, key, checkpoint, purpose, repeats)
    SELECT id / 2, printf('p%06d', id / 2), NULL, 'round', NULL FROM candidates WHERE id % 2 = 0;
INSERT INTO members SELECT (id + 1) / 2, id % 2 = 0, id FROM candidates;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {votes})
INSERT INTO records SELECT i, 'vote', '2026-01-01T00:00:00+00:00', NULL, i, 'left', 1, 900, NULL FROM n;
"""


def grown(folder: Path, pictures: int, votes: int) -> Path:
    Project.create(folder, ProjectSettings("m", "starter", "atelier", sampling_for("starter"), 0), ["a", "b"]).close()
    database = Database(folder / DATABASE)
    database.connection.executescript(f"BEGIN; {GROW.format(pictures=pictures, votes=votes)} COMMIT;")
    database.close()
    return folder


def measure(folder: Path, pictures: int, votes: int) -> float:
    """Print one row; returns the seconds of processor that opening takes."""
    grown(folder, pictures, votes)
    clock = time.perf_counter()
    processor = time.process_time()
    with Project.open(folder) as project:
        opened = time.process_time() - processor
        seconds = time.perf_counter() - clock
        spent = []
        for group in project.undecided_groups(limit=100):
            clock = time.perf_counter()
            project.votes.add(group.id, Verdict.LEFT, 1, 0)
            spent.append(1000 * (time.perf_counter() - clock))
    print(
        f"{pictures:7} pictures {votes:6} votes: opens in {seconds:.2f} s ({opened:.2f} s of processor), "
        f"a vote takes {statistics.median(spent):.1f} ms, at most {max(spent):.1f} ms"
    )
    return opened


def main() -> None:
    with tempfile.TemporaryDirectory() as room:
        small = measure(Path(room, "small"), 1_000, 200)
        large = measure(Path(room, "large"), 100_000, 20_000)
    print(f"a hundred times the pictures take {large / small:.0f} times as long to open")


if __name__ == "__main__":
    main()
