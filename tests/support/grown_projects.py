"""Projects of any number of votes, made by SQL in a moment."""

from __future__ import annotations

import json
import os
from pathlib import Path

from PIL import Image

from fake_engine import DUMMY
from stand_in_adapters import write_adapter
from studio.assets import sampling_for
from studio.domain.events import TrainingSummary
from studio.domain.project import ProjectSettings
from studio.domain.training_summary import encode_summary
from studio.store.database import Database
from studio.store.project import Project
from studio.store.project_creation import DATABASE
from studio.store.soundness.checksum import write_checksums

PICTURES_OF_NEWEST = 600
GROW = """
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {rounds})
INSERT INTO checkpoints (id, parent, round, folder, created, votes, summary)
    SELECT i, nullif(i - 1, 0), i, printf('adapters/c%04d', i), '2026-01-01T00:00:00.000+00:00',
    i * {votes} / {rounds}, '{summary}' FROM n;
INSERT INTO heads (checkpoint, at) SELECT max(id), '2026-01-01T00:00:00.000+00:00' FROM checkpoints;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2 * {votes})
INSERT INTO candidates (id, prompt_id, prompt, negative, checkpoint, latent_seed, noise_seed, image, trajectory)
    SELECT i, 1 + i % 2, 'a moth at night ' || i % 50, '',
    CASE WHEN (i + 1) / 2 % 10 = 1 AND i % 2 THEN nullif((i + 1) / 2 * {rounds} / {votes}, 0) END, i, i,
    printf('images/p%06d-%d.png', (i + 1) / 2, i % 2), printf('trajectories/p%06d-%d.safetensors', (i + 1) / 2, i % 2)
    FROM n;
INSERT INTO groups (id, key, checkpoint, purpose, repeats)
    SELECT id / 2, printf('p%06d', id / 2),
    (SELECT max(one.checkpoint) FROM candidates AS one WHERE one.id IN (candidates.id - 1, candidates.id)),
    CASE WHEN id / 2 % 10 = 1 THEN 'check' WHEN id / 2 % 16 = 0 THEN 'repeat' ELSE 'round' END,
    CASE WHEN id / 2 % 10 <> 1 AND id / 2 % 16 = 0 AND id > 80 THEN id / 2 - 22 END
    FROM candidates WHERE id % 2 = 0;
INSERT INTO members (group_id, place, candidate) SELECT (id + 1) / 2, id % 2 = 0, id FROM candidates;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {votes})
INSERT INTO records (id, kind, at, group_id, verdict, strength, milliseconds)
    SELECT i, 'vote', '2026-01-01T00:00:00.000+00:00', i,
    CASE WHEN i % 9 = 0 THEN 'tie' WHEN i % 31 = 0 THEN 'skip' WHEN i % 2 THEN 'left' ELSE 'right' END, 1, 900 FROM n;
INSERT INTO consumed (vote, checkpoint)
    SELECT records.id, min({rounds}, 1 + records.id * {rounds} / {votes}) FROM records
    JOIN groups ON groups.id = group_id WHERE purpose = 'round' AND verdict <> 'skip';
INSERT INTO stars (candidate) SELECT candidate FROM members WHERE group_id % 20 = 3;
"""


def grown(folder: Path, votes: int, rounds: int, *, trajectories: bool = False) -> Path:
    """A project with so many votes, a tenth of them in blind tests and some repeated, and as many checkpoints as
    rounds. Without `trajectories` those of all votes are lost."""
    summary = json.dumps(encode_summary(TrainingSummary(30, 0.61, 0.2, 0.8, 0.7, 0.03, 12.5)))
    settings = ProjectSettings("Moths", "starter", "atelier", sampling_for("starter"), 0)
    Project.create(folder, settings, ["a moth", "a lamp"], controls=["a moon"]).close()
    database = Database(folder / DATABASE)
    script = GROW.format(votes=votes, rounds=rounds, summary=summary)
    database.connection.executescript(f"BEGIN; {script} COMMIT;")
    write_checksums(database.connection)
    database.close()
    picture = folder / "images" / "one.png"
    Image.new("RGB", (64, 64), "olive").save(picture)
    for number in range(max(1, votes - PICTURES_OF_NEWEST), votes + 1):
        for place in (0, 1):
            os.link(picture, folder / "images" / f"p{number:06}-{place}.png")
    if trajectories:
        trajectory = folder / "trajectories" / "one.safetensors"
        trajectory.write_bytes(DUMMY)
        for number in range(1, votes + 1):
            for place in (0, 1):
                os.link(trajectory, folder / "trajectories" / f"p{number:06}-{place}.safetensors")
    for number in range(1, rounds + 1):
        adapter = folder / "adapters" / f"c{number:04}"
        adapter.mkdir()
        write_adapter(adapter)
    return folder
