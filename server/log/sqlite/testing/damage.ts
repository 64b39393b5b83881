import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Damage } from '../../damage-contract.ts';
import { headChecksum, headText } from '../checksums.ts';

/** How each comes about where room `a` has number 1 and room `b` number 2, as statements on the closed database. */
const statements: { readonly [damage in Damage | 'its mark is altered']: string } = {
  'an entry is altered': `UPDATE entries_1 SET body = replace(body, 'two', 'tvo') WHERE revision = 2`,
  'an entry is lost': 'DELETE FROM entries_1 WHERE revision = 2',
  'the newest entry is lost': 'DELETE FROM entries_1 WHERE revision = 4',
  'the room is as it was before its newest entry': `DELETE FROM entries_1 WHERE revision = 4;
    UPDATE heads SET head = '${headText(3)}', checksum = '${headChecksum(1, 'a', headText(3))}' WHERE room = 1`,
  'two entries changed places': `UPDATE entries_1 SET revision = 9 WHERE revision = 1;
    UPDATE entries_1 SET revision = 1 WHERE revision = 3; UPDATE entries_1 SET revision = 3 WHERE revision = 9`,
  'an entry of another room stands in its place': `DELETE FROM entries_1 WHERE revision = 1;
    INSERT INTO entries_1 SELECT * FROM entries_2 WHERE revision = 1`,
  'the words of a content are altered': `UPDATE contents_1 SET value = 'text of d' WHERE id = 'c'`,
  'the owner of a content is altered': `UPDATE contents_1 SET owner = 'owner of d' WHERE id = 'c'`,
  'the id of a content is altered': `UPDATE contents_1 SET id = 'd' WHERE id = 'c'`,
  'a content is lost': `DELETE FROM contents_1 WHERE id = 'G/1'`,
  'a content stands at another entry': `UPDATE contents_1 SET place = 3 * 65536 WHERE id = 'c'`,
  'a content is added': `INSERT INTO contents_1 SELECT place + 1, id, owner, value, erased, checksum FROM contents_1
    WHERE id = 'G/1'`,
  'a content is marked as erased and has its words': `UPDATE contents_1 SET erased = 1 WHERE id = 'c'`,
  'a content that was erased has a byte again': `UPDATE contents_1 SET value = 'x' || substr(value, 2) WHERE id = 'G/1'`,
  'a content that was erased is not marked': `UPDATE contents_1 SET erased = 0 WHERE id = 'G/1'`,
  'a checksum is altered': 'UPDATE entries_1 SET checksum = checksum + 1 WHERE revision = 3',
  'the room bears another name': `UPDATE heads SET name = 'c' WHERE room = 1`,
  'the room is lost whole': 'DELETE FROM heads WHERE room = 1; DROP TABLE entries_1; DROP TABLE contents_1',
  'its mark is altered': 'UPDATE marks SET value = 1 WHERE room = 1',
};

export function damage(dataDir: string, how: keyof typeof statements): void {
  const database = new DatabaseSync(join(dataDir, 'plenum.db'));
  database.exec(statements[how]);
  database.close();
}
