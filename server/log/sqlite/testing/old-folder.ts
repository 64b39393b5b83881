import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The tables of older versions, as those made them at their first start. */
export const oldSchemas = {
  1: `
  CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL) STRICT;
  CREATE TABLE entries (
    room INTEGER NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE contents (
    room INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, owner TEXT, value TEXT NOT NULL,
    PRIMARY KEY (room, revision, id)
  ) STRICT, WITHOUT ROWID`,
  2: `
  CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, head INTEGER NOT NULL) STRICT;
  CREATE TABLE probe (filler TEXT NOT NULL) STRICT`,
} as const;

export type OldVersion = keyof typeof oldSchemas;
/** `erased`: the second schema blanked them where they stood, the first deleted their rows. */
export type OldContent = { readonly id: string; readonly owner: string | null; readonly value: string; erased?: true };
export type OldRoom = { readonly name: string; readonly entries: readonly (readonly OldContent[])[] };

const zeros = (text: string | null): string => '\0'.repeat(Buffer.byteLength(text ?? ''));

/** A folder as an older Plenum left it, made as that one made it: entry by entry. */
export function makeOldFolder(dataDir: string, version: OldVersion, rooms: readonly OldRoom[]): void {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'plenum.db'));
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA secure_delete=ON');
  database.exec(`${oldSchemas[version]}; PRAGMA user_version = ${version}; BEGIN`);
  for (const [index, { name, entries }] of rooms.entries()) {
    const room = index + 3;
    database.prepare('INSERT INTO rooms VALUES (?, ?, ?)').run(room, name, entries.length);
    if (version === 2)
      database.exec(`
        CREATE TABLE entries_${room} (revision INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
        CREATE TABLE contents_${room} (
          place INTEGER PRIMARY KEY, id TEXT NOT NULL, owner TEXT, value TEXT NOT NULL, erased INTEGER NOT NULL
        ) STRICT`);
    const entry = database.prepare(
      `INSERT INTO ${version === 1 ? 'entries' : `entries_${room}`} VALUES (${version === 1 ? `${room}, ` : ''}?, ?)`,
    );
    const content = database.prepare(
      version === 1
        ? `INSERT INTO contents VALUES (${room}, ?, ?, ?, ?)`
        : `INSERT INTO contents_${room} VALUES (?, ?, ?, ?, 0)`,
    );
    const erase = database.prepare(
      version === 1
        ? `DELETE FROM contents WHERE room = ${room} AND revision = ? AND id = ?`
        : `UPDATE contents_${room} SET owner = ?, value = ?, erased = 1 WHERE place = ?`,
    );
    for (const [at, contents] of entries.entries()) {
      const revision = at + 1;
      entry.run(revision, `{"revision":${revision},"at":${revision},"events":[]}`);
      for (const [count, { id, owner, value }] of contents.entries())
        content.run(version === 1 ? revision : revision * 65_536 + count, id, owner, value);
    }
    for (const [at, contents] of entries.entries())
      for (const [count, { id, owner, value, erased }] of contents.entries())
        if (erased === true) {
          if (version === 1) erase.run(at + 1, id);
          else erase.run(zeros(owner), zeros(value), (at + 1) * 65_536 + count);
        }
  }
  database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}
