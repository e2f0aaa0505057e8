/** The version of the tables, as `PRAGMA user_version` has it. */
export const VERSION = 1;

/** Makes the tables, where they are missing. */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS sessions (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    id TEXT NOT NULL,
    node TEXT,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    snapshot BLOB,
    changed INTEGER NOT NULL,
    UNIQUE (path, id)
  );
  CREATE TABLE IF NOT EXISTS records (
    session INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (session, seq)
  );
  CREATE TABLE IF NOT EXISTS nodes (
    node TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    ends INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS epochs (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    last INTEGER NOT NULL
  );
`;

const SESSION = "SELECT number, node, epoch, seq FROM sessions " +
  "WHERE path = ? AND id = ?";

/** The statements of the store, each prepared when it is first used. */
export const STATEMENTS = {
  session: SESSION,
  snapshotOf: "SELECT seq, snapshot FROM sessions WHERE number = ?",
  records: "SELECT seq, data FROM records WHERE session = ? ORDER BY seq",
  // The next change of the owner: anything else inserts nothing.
  append: "INSERT OR IGNORE INTO records (session, seq, data) " +
    "SELECT number, ?1, ?2 FROM sessions WHERE path = ?3 AND id = ?4 AND " +
    "epoch = ?5 AND (seq = ?1 - 1 OR EXISTS (SELECT 1 FROM records " +
    "WHERE session = number AND records.seq = ?1 - 1))",
  lastRecord: "SELECT max(seq) AS seq FROM records WHERE session = ?",
  snapshot: "UPDATE sessions SET seq = ?, snapshot = ?, changed = ? " +
    "WHERE number = ? AND seq <= ?",
  trim: "DELETE FROM records WHERE session = ? AND seq <= ?",
  nextEpoch: "INSERT INTO epochs VALUES (1, ?1) " +
    "ON CONFLICT DO UPDATE SET last = max(last + 1, ?1) RETURNING last",
  create: "INSERT INTO sessions (path, id, node, epoch, changed) " +
    "VALUES (?, ?, ?, ?, ?)",
  take: "UPDATE sessions SET node = ?, epoch = ?, changed = ? WHERE number = ?",
  release: "UPDATE sessions SET node = NULL, changed = ? " +
    "WHERE path = ? AND id = ? AND epoch = ?",
  remove: "DELETE FROM sessions WHERE number = ?",
  removeRecords: "DELETE FROM records WHERE session = ?",
  announce: "INSERT OR REPLACE INTO nodes VALUES (?, ?, ?)",
  withdraw: "DELETE FROM nodes WHERE node = ?",
  nodes: "SELECT node, address FROM nodes WHERE ends > ? ORDER BY node",
  forget: "DELETE FROM nodes WHERE ends <= ?",
  idle: "SELECT number, changed FROM sessions WHERE node IS NULL OR " +
    "node NOT IN (SELECT node FROM nodes WHERE ends > ?) ORDER BY changed DESC",
} as const;

export type StatementName = keyof typeof STATEMENTS;
