PRAGMA application_id = 1096043602;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE bookmarks (group_id INTEGER PRIMARY KEY REFERENCES groups (id));
INSERT INTO "bookmarks" VALUES(1);
CREATE TABLE candidates (
    id INTEGER PRIMARY KEY, prompt_id INTEGER NOT NULL REFERENCES prompts (id),
    prompt TEXT NOT NULL, negative TEXT NOT NULL, checkpoint INTEGER REFERENCES checkpoints (id),
    latent_seed INTEGER NOT NULL, noise_seed INTEGER NOT NULL,
    image TEXT NOT NULL, trajectory TEXT NOT NULL
, strength INTEGER NOT NULL DEFAULT 100);
INSERT INTO "candidates" VALUES(1,1,'prompt 1','blurry',NULL,1001,1,'images/p000001-a.png','trajectories/p000001-a.safetensors',100);
INSERT INTO "candidates" VALUES(2,1,'prompt 1','blurry',NULL,1001,2,'images/p000001-b.png','trajectories/p000001-b.safetensors',100);
INSERT INTO "candidates" VALUES(3,1,'prompt 1','blurry',NULL,1002,1,'images/p000002-a.png','trajectories/p000002-a.safetensors',100);
INSERT INTO "candidates" VALUES(4,1,'prompt 1','blurry',NULL,1002,2,'images/p000002-b.png','trajectories/p000002-b.safetensors',100);
INSERT INTO "candidates" VALUES(5,1,'prompt 1','blurry',NULL,1003,1,'images/p000003-a.png','trajectories/p000003-a.safetensors',100);
INSERT INTO "candidates" VALUES(6,1,'prompt 1','blurry',NULL,1003,2,'images/p000003-b.png','trajectories/p000003-b.safetensors',100);
INSERT INTO "candidates" VALUES(7,3,'prompt 3','blurry',NULL,1004,1,'images/p000004-a.png','trajectories/p000004-a.safetensors',100);
INSERT INTO "candidates" VALUES(8,3,'prompt 3','blurry',1,1004,2,'images/p000004-b.png','trajectories/p000004-b.safetensors',100);
INSERT INTO "candidates" VALUES(9,1,'prompt 1','blurry',1,1005,1,'images/p000005-a.png','trajectories/p000005-a.safetensors',100);
INSERT INTO "candidates" VALUES(10,1,'prompt 1','blurry',1,1005,2,'images/p000005-b.png','trajectories/p000005-b.safetensors',100);
INSERT INTO "candidates" VALUES(11,1,'prompt 1','blurry',1,1005,3,'images/p000005-c.png','trajectories/p000005-c.safetensors',100);
CREATE TABLE checkpoints (
    id INTEGER PRIMARY KEY, parent INTEGER REFERENCES checkpoints (id), round INTEGER NOT NULL,
    folder TEXT NOT NULL UNIQUE, created TEXT NOT NULL, votes INTEGER NOT NULL, summary TEXT NOT NULL
, name TEXT NOT NULL DEFAULT '', pinned INTEGER NOT NULL DEFAULT 0, deleted TEXT);
INSERT INTO "checkpoints" VALUES(1,NULL,1,'adapters/c0001','2026-11-25T11:33:07.771+00:00',2,'{"updates": 30, "loss": 0.61, "margin": 0.2, "accuracy": 0.8, "held_out_accuracy": null, "drift": 0.03, "seconds": 12.5}','Moss',1,NULL);
CREATE TABLE checks (
    id INTEGER PRIMARY KEY, newer INTEGER NOT NULL REFERENCES checkpoints (id),
    older INTEGER REFERENCES checkpoints (id), pairs INTEGER NOT NULL, begun TEXT NOT NULL
, of_strengths INTEGER NOT NULL DEFAULT 0);
INSERT INTO "checks" VALUES(1,1,NULL,10,'2026-11-25T11:33:07.779+00:00',0);
CREATE TABLE consumed (
    vote INTEGER NOT NULL REFERENCES records (id), checkpoint INTEGER NOT NULL REFERENCES checkpoints (id),
    PRIMARY KEY (vote, checkpoint)
) WITHOUT ROWID;
INSERT INTO "consumed" VALUES(1,1);
INSERT INTO "consumed" VALUES(2,1);
CREATE TABLE groups (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, checkpoint INTEGER REFERENCES checkpoints (id),
    purpose TEXT NOT NULL DEFAULT 'round' CHECK (purpose IN ('round', 'check', 'repeat')),
    repeats INTEGER REFERENCES groups (id)
, asked INTEGER REFERENCES checks (id));
INSERT INTO "groups" VALUES(1,'p000001',NULL,'round',NULL,NULL);
INSERT INTO "groups" VALUES(2,'p000002',NULL,'round',NULL,NULL);
INSERT INTO "groups" VALUES(3,'p000003',NULL,'round',NULL,NULL);
INSERT INTO "groups" VALUES(4,'p000004',1,'check',NULL,1);
INSERT INTO "groups" VALUES(5,'p000005',1,'round',NULL,NULL);
CREATE TABLE heads (id INTEGER PRIMARY KEY, checkpoint INTEGER REFERENCES checkpoints (id), at TEXT NOT NULL);
INSERT INTO "heads" VALUES(1,1,'2026-11-25T11:33:07.771+00:00');
CREATE TABLE members (
    group_id INTEGER NOT NULL REFERENCES groups (id), place INTEGER NOT NULL,
    candidate INTEGER NOT NULL REFERENCES candidates (id), PRIMARY KEY (group_id, place)
) WITHOUT ROWID;
INSERT INTO "members" VALUES(1,0,2);
INSERT INTO "members" VALUES(1,1,1);
INSERT INTO "members" VALUES(2,0,4);
INSERT INTO "members" VALUES(2,1,3);
INSERT INTO "members" VALUES(3,0,6);
INSERT INTO "members" VALUES(3,1,5);
INSERT INTO "members" VALUES(4,0,7);
INSERT INTO "members" VALUES(4,1,8);
INSERT INTO "members" VALUES(5,0,11);
INSERT INTO "members" VALUES(5,1,9);
INSERT INTO "members" VALUES(5,2,10);
CREATE TABLE prompts (
    id INTEGER PRIMARY KEY, text TEXT NOT NULL, negative TEXT NOT NULL, control INTEGER NOT NULL
, weight REAL NOT NULL DEFAULT 1, active INTEGER NOT NULL DEFAULT 1);
INSERT INTO "prompts" VALUES(1,'a moth','blurry',0,1.0,1);
INSERT INTO "prompts" VALUES(2,'a {red|blue} lamp','blurry',0,1.0,1);
INSERT INTO "prompts" VALUES(3,'a moon','blurry',1,1.0,1);
CREATE TABLE records (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('vote', 'undo', 'redo')), at TEXT NOT NULL,
    vote INTEGER REFERENCES records (id), group_id INTEGER REFERENCES groups (id),
    verdict TEXT, strength INTEGER, milliseconds INTEGER, marks TEXT,
    CHECK (CASE kind WHEN 'vote' THEN group_id IS NOT NULL AND verdict IS NOT NULL ELSE vote IS NOT NULL END)
);
INSERT INTO "records" VALUES(1,'vote','2026-11-25T11:33:07.759+00:00',NULL,1,'left',2,900,NULL);
INSERT INTO "records" VALUES(2,'vote','2026-11-25T11:33:07.762+00:00',NULL,2,'tie',1,700,NULL);
INSERT INTO "records" VALUES(3,'vote','2026-11-25T11:33:07.791+00:00',NULL,5,'marked',1,100,'+.-');
INSERT INTO "records" VALUES(4,'vote','2026-11-25T11:33:07.792+00:00',NULL,3,'skip',1,10,NULL);
INSERT INTO "records" VALUES(5,'undo','2026-11-25T11:33:07.795+00:00',4,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "settings" VALUES('name','"Moths"');
INSERT INTO "settings" VALUES('base','"starter"');
INSERT INTO "settings" VALUES('recipe','"atelier"');
INSERT INTO "settings" VALUES('sampling','{"steps": 12, "guidance_scale": 3.5, "eta": 1.0, "guidance_rescale": 0.0, "width": 64, "height": null}');
INSERT INTO "settings" VALUES('seed','7');
INSERT INTO "settings" VALUES('group_size','2');
INSERT INTO "settings" VALUES('prediction','"v_prediction"');
INSERT INTO "settings" VALUES('zero_snr','true');
INSERT INTO "settings" VALUES('vae','null');
INSERT INTO "settings" VALUES('lora','null');
INSERT INTO "settings" VALUES('fingerprint','"abc"');
CREATE INDEX candidates_by_prompt ON candidates (prompt_id);
CREATE INDEX groups_by_checkpoint ON groups (checkpoint);
CREATE INDEX groups_by_check ON groups (asked) WHERE asked IS NOT NULL;
COMMIT;
