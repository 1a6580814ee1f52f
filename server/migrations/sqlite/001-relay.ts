/**
 * Envelopes lie in order of arrival (rowid), not clustered by space: an append then dirties the last page
 * of the table instead of one page per space (docs/decisions/004-relay.md).
 */
export const sql = `
CREATE TABLE space (
  key        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  auth       BLOB    NOT NULL,
  epoch      TEXT    NOT NULL,
  state      TEXT    NOT NULL CHECK (state IN ('open', 'closed', 'deleted')),
  next_seq   INTEGER NOT NULL,
  bytes      INTEGER NOT NULL,
  envelopes  INTEGER NOT NULL,
  created    INTEGER NOT NULL
) STRICT;

CREATE TABLE env (
  arrival    INTEGER PRIMARY KEY,
  space      INTEGER NOT NULL REFERENCES space (key),
  seq        INTEGER NOT NULL,
  env_id     BLOB    NOT NULL,
  at         INTEGER NOT NULL,
  bytes      BLOB    NOT NULL,
  UNIQUE (space, seq),
  UNIQUE (space, env_id)
) STRICT;

CREATE TABLE snap (
  arrival    INTEGER PRIMARY KEY,
  space      INTEGER NOT NULL REFERENCES space (key),
  upto_seq   INTEGER NOT NULL,
  env_id     BLOB    NOT NULL,
  at         INTEGER NOT NULL,
  bytes      BLOB    NOT NULL
) STRICT;
CREATE INDEX snap_of_space ON snap (space, arrival);

CREATE TABLE blob (
  space      INTEGER NOT NULL REFERENCES space (key),
  id         TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  bytes      BLOB    NOT NULL,
  PRIMARY KEY (space, id)
) STRICT;

CREATE TABLE probe (
  id         INTEGER PRIMARY KEY CHECK (id = 1),
  count      INTEGER NOT NULL
) STRICT;
INSERT INTO probe (id, count) VALUES (1, 0);
`;
