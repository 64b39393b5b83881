import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSqliteLog } from '../../log/sqlite/sqlite.ts';
import { openTestRoom, reload, say } from '../testing/rooms.ts';
import { folder } from '../../testing/folder.ts';

test('P2 words that gave way to others leave every file of the log within three seconds, and a restart finds the rest', async () => {
  const dataDir = folder();
  const log = await openSqliteLog({ dataDir });
  onTestFinished(() => log.close());
  const filesWith = (words: string) =>
    readdirSync(dataDir).filter((file) => readFileSync(join(dataDir, file)).includes(words));
  const room = await openTestRoom(log);
  const does = async (...what: Parameters<typeof say> extends [unknown, ...infer Rest] ? Rest : never) =>
    expect(await say(room, ...what)).toMatchObject({ ok: true });

  /* Sizes that make SQLite move rows between pages, which leaves copies where rows are not blanked in place. */
  const long = (text: string, n: number) => `${text} ${'x'.repeat((n * 7) % 28)}`;
  for (let n = 0; n < 60; n += 1) {
    await does([`person-${n}`, 'attendee'], 'person.name', { name: long('canary-name', n) });
    await does([`person-${n}`, 'attendee'], 'person.place', { place: long('canary-place', n) });
    await does([`person-${n}`, 'attendee'], 'hand.raise', { topic: long('canary-topic', n) });
    await does([`person-${n}`, 'attendee'], 'hand.lower');
    await does([`person-${n}`, 'attendee'], 'question.ask', { text: `canary-question ${'why '.repeat(n)}` });
  }
  await does(['ana', 'moderator'], 'held-words.set', { languages: [], added: ['canary-held'], allowed: [] });
  expect(filesWith('canary-name')).not.toEqual([]);
  for (const { id, participant = '' } of room.state().features.questions.all) {
    await does([participant, 'attendee'], 'person.name', { name: 'kept-name' });
    await does([participant, 'attendee'], 'person.place', { place: '' });
    await does([participant, 'attendee'], 'hand.raise', { topic: 'kept-topic' });
    await does([participant, 'attendee'], 'question.edit', { questionId: id, text: 'kept-question' });
  }
  await does(['ana', 'moderator'], 'held-words.set', { languages: [], added: ['kept-held'], allowed: [] });
  await vi.waitFor(() => expect(filesWith('canary')).toEqual([]), { timeout: 5_000 });
  for (const words of ['kept-name', 'kept-topic', 'kept-question', 'kept-held'])
    expect(filesWith(words)).toEqual(['plenum.db']);

  const again = (await reload(room, log)).state();
  expect(again.contents.equals(room.state().contents)).toBe(false);
  expect(again.contents.toJS()).toEqual(room.state().contents.toJS());
});
