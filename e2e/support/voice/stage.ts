import { expect, type Locator, type Page } from '@playwright/test';
import type { Hall } from '../hall.ts';
import type { Program } from '../programs/program.ts';
import type { Room } from '../room.ts';
import { soon } from '../until.ts';
import { nowOf } from './hall.ts';

/** The picture of a voice has no name: its words stand beside it. */
export const pictureOf = (page: Page) => page.locator('[data-voice]');

/** Nothing that is to be read or found lies under this, and it is whole. */
export async function expectNothingUnder(mark: Locator): Promise<void> {
  const under = () =>
    mark.evaluate((element) => {
      const own = element.getBoundingClientRect();
      if (own.left < 0 || own.top < 0 || own.right > innerWidth || own.bottom > innerHeight) return ['the edge'];
      return [...document.querySelectorAll('h1, h2, p, li, [role="img"], [role="timer"]')]
        .filter((other) => !other.contains(element) && !element.contains(other) && other.checkVisibility())
        .filter((other) => {
          const box = other.getBoundingClientRect();
          const across = Math.min(own.right, box.right) - Math.max(own.left, box.left);
          const down = Math.min(own.bottom, box.bottom) - Math.max(own.top, box.top);
          return across > 1 && down > 1;
        })
        .map((other) => other.textContent);
    });
  await expect.poll(under).toEqual([]);
}

/** Somebody with this name is called and takes the phone: as far as the room knows. */
export async function accepted(hall: Hall, room: Room, host: Program, name: string): Promise<Program> {
  const person = await hall.program(room, 'attendee', name);
  await person.must('hand.raise', { topic: 'Why does the river smell of violets in May?' });
  await host.must('queue.next', {});
  await soon('the call', () => (nowOf(host)['state'] === 'called' ? true : undefined));
  await person.must('turn.accept', { by: 'phone', turnId: String(nowOf(host)['turnId']) });
  return person;
}
