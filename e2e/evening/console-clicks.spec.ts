import { expect, type Locator, type Page } from '@playwright/test';
import { uiLimits } from '../../client/src/ui/limits.ts';
import { arrived, openConsole, testOfFullRoom as test } from '../support/full-room/console.ts';
import type { FullRoom } from '../support/full-room/full-room.ts';
import { clickTwice } from '../support/measured/second-clicks.ts';
import { desk, questions, slotRests } from '../support/pages.ts';

/* A moderator under stress clicks twice: no second click does what only another control was meant to do. */

type Act = {
  readonly name: string;
  readonly prepare: (full: FullRoom) => Promise<void>;
  readonly control: (page: Page) => Locator;
  /** What the first click sends, and the only thing that a click much later may send again. */
  readonly sends: string;
  /** Another control lies there a second later, or the same one with another meaning. */
  readonly late?: false;
};

const free = (full: FullRoom) => full.free();
const called = async (full: FullRoom) => {
  await full.free();
  await full.call();
};
const onAir = async (full: FullRoom) => {
  await called(full);
  await full.onAir();
};
const row = (page: Page, place: number) => desk.hands(page).nth(place);
const question = (page: Page, place: number) => questions.list(page).getByRole('listitem').nth(place);
const onFloor = (name: string) => (page: Page) => desk.button(desk.floor(page), name);

// oxfmt-ignore
const acts: readonly Act[] = [
  { name: 'Next', prepare: free, control: desk.next, sends: 'queue.next' },
  { name: 'Start turn', prepare: called, control: onFloor('Start turn'), sends: 'turn.start' },
  { name: 'Skip who is called', prepare: called, control: onFloor('Skip'), sends: 'hand.skip' },
  { name: 'Extend', prepare: onAir, control: onFloor('Extend'), sends: 'turn.extend' },
  { name: 'End turn', prepare: onAir, control: onFloor('End turn'), sends: 'turn.end' },
  { name: 'Call', prepare: free, control: (page) => desk.button(row(page, 2), 'Call'), sends: 'hand.call' },
  { name: 'Skip a hand', prepare: free, control: (page) => desk.button(row(page, 2), 'Skip'), sends: 'hand.skip' },
  { name: 'Put on stage', prepare: free, control: (page) => desk.button(question(page, 1), 'Put on stage'), sends: 'question.onstage', late: false },
  { name: 'Answered', prepare: free, control: (page) => desk.button(question(page, 1), 'Answered'), sends: 'question.answered' },
  { name: 'Hide', prepare: free, control: (page) => desk.button(question(page, 1), 'Hide'), sends: 'question.hide' },
];

test('H10 a second click on Next passes nobody over who accepted meanwhile', async ({ hall, full }) => {
  const { page, sent } = await openConsole(hall, full);
  let accepted: Promise<void> | undefined;
  const prepare = async () => {
    await full.free();
    await arrived(page, full);
    // What was pressed a moment ago is not pressed again.
    await slotRests(page);
    // Whoever is called answers at once.
    accepted = full.accept();
  };
  const found = await clickTwice(page, { prepare, control: desk.next(page), sends: 'queue.next' }, 1_300, sent);
  await accepted;
  expect(found.first).toEqual(['queue.next']);
  expect(found.second).toEqual([]);
});

for (const afterMs of [120, 250, 400, 1_300]) {
  test(`a second click on the same spot ${afterMs} ms later does nothing that nobody meant`, async ({ hall, full }) => {
    const { page, sent } = await openConsole(hall, full);
    const isLate = afterMs > 1_000;
    for (const act of acts.filter(({ late }) => !isLate || late !== false)) {
      const prepare = async () => {
        await act.prepare(full);
        await arrived(page, full);
        // What came a moment ago takes no click; on a busy machine a list may come after the floor's own words.
        await (act.sends === 'queue.next' ? slotRests(page) : page.waitForTimeout(uiLimits.secondTapMs + 500));
      };
      const found = await clickTwice(page, { prepare, control: act.control(page), sends: act.sends }, afterMs, sent);
      const where = `${act.name}, on ${found.under}`;
      expect(found.first, where).toEqual([act.sends]);
      if (!isLate) expect(found.second, where).toEqual([]);
      else expect([[], [act.sends]], where).toContainEqual(found.second);
      // A Call that would end a turn asks first.
      if (!isLate || act.sends !== 'hand.call') expect(found.unfolded, where).toBe(false);
      else if (found.unfolded) await page.keyboard.press('Escape');
    }
  });
}
