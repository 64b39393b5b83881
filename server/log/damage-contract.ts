import { describe, expect, onTestFinished, test } from 'vitest';
import type { NewEntry } from '../../shared/room/entry.ts';
import { durableLogContract, type OpenDurableLog } from './contract.ts';
import { RoomDamaged, type Log } from './port.ts';

/** What can become of something that is stored; an adapter knows how it comes about there. */
export const damages = [
  'an entry is altered',
  'an entry is lost',
  'the newest entry is lost',
  'the room is as it was before its newest entry',
  'two entries changed places',
  'an entry of another room stands in its place',
  'the words of a content are altered',
  'the owner of a content is altered',
  'the id of a content is altered',
  'a content is lost',
  'a content stands at another entry',
  'a content is added',
  'a content is marked as erased and has its words',
  'a content that was erased has a byte again',
  'a content that was erased is not marked',
  'a checksum is altered',
  'the room bears another name',
  'the room is lost whole',
] as const;
export type Damage = (typeof damages)[number];

/** `damage` closes the log, does that to room `a`, and opens what is left. */
export type OpenDamageableLog = OpenDurableLog & { damage(damage: Damage | 'its mark is altered'): Promise<Log> };

/** The same for a log whose medium can be damaged: what it served once comes back exactly, or not at all. */
export function damageableLogContract(name: string, open: () => Promise<OpenDamageableLog>): void {
  durableLogContract(name, open);
  describe(`${name}, damaged`, () => {
    damaging(open);
  });
}

const said = (word: string): NewEntry => ({ at: 1, events: [{ type: 'said', word } as { readonly type: string }] });
const withText = (word: string, id: string): NewEntry => ({
  ...said(word),
  contents: { [id]: { owner: `owner of ${id}`, value: `text of ${id}` } },
});

/** Rooms `a` and `b`, alike: four entries, a content that is there and one that was erased. */
async function fillBoth(log: Log): Promise<void> {
  for (const room of ['a', 'b']) {
    await log.append(room, 0, [withText(`one of ${room}`, 'c'), withText('two', 'G/1'), said('three')]);
    await log.append(room, 3, [{ ...said('four'), erases: ['G'] }]);
    await log.mark(room, { seen: 4 });
  }
}

function damaging(open: () => Promise<OpenDamageableLog>): void {
  test.each(damages)('H7 a room of which %s is refused whole, and no other one', async (damage) => {
    const opened = await open();
    onTestFinished(() => opened.dispose());
    await fillBoth(opened.log);
    const whole = await opened.log.read('b', 1, 10);
    let log = await opened.damage(damage);
    for (let start = 1; start <= 2; start += 1) {
      await expect(log.read('a', 1, 10)).rejects.toThrow(RoomDamaged);
      await expect(log.read('a', 3, 1)).rejects.toThrow(RoomDamaged);
      await expect(log.head('a')).rejects.toThrow(RoomDamaged);
      await expect(log.append('a', 4, [said('five')])).rejects.toThrow(RoomDamaged);
      await expect(log.append('a', 0, [said('anew')])).rejects.toThrow(RoomDamaged);
      await expect(log.mark('a', { seen: 5 })).rejects.toThrow(RoomDamaged);
      await expect(log.marks('a')).rejects.toThrow(RoomDamaged);
      await expect(log.forget('a')).rejects.toThrow(RoomDamaged);
      expect(await log.rooms()).toEqual(['b']);
      expect(await log.read('b', 1, 10)).toStrictEqual(
        start === 1 ? whole : [...whole, { ...said('five'), revision: 5 }],
      );
      expect(await log.append('b', 3 + start, [said('five')])).toEqual({ outcome: 'appended', revision: 4 + start });
      log = await opened.reopen();
    }
  });

  test('L2 a mark that is damaged is missing until it is set again, and its room goes on', async () => {
    const opened = await open();
    onTestFinished(() => opened.dispose());
    await fillBoth(opened.log);
    const log = await opened.damage('its mark is altered');
    expect(await log.marks('a')).toEqual({});
    expect(await log.marks('b')).toEqual({ seen: 4 });
    expect(await log.read('a', 1, 10)).toHaveLength(4);
    await log.mark('a', { seen: 6 });
    expect(await log.marks('a')).toEqual({ seen: 6 });
  });
}
