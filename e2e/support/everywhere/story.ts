import { expect, type Page } from '@playwright/test';
import { pageRoles, staffPages, type PageRole, type StaffPage } from '../../../shared/kernel/roles.ts';
import type { Hall } from '../hall.ts';
import { itemOf } from '../programs/program.ts';
import type { Room } from '../room.ts';
import { phoneSight, sights, states, type Sight, type State } from './sights.ts';

/** Whose link leads to a page: the first of them, who may most. */
const holderOf = (page: StaffPage): PageRole => {
  const role = pageRoles.find((one) => staffPages[one] === page);
  if (role === undefined) throw new Error(`Nobody's link leads to ${page}.`);
  return role;
};

/** Every page of a room that looks at the evening: the phone's, and each that opens with a link of its own. */
export type Looking = {
  readonly name: string;
  readonly sight: Sight;
  readonly open: (hall: Hall, room: Room) => Promise<Page>;
};
export const looking: readonly Looking[] = [
  { name: 'attendee', sight: phoneSight, open: (hall, room) => hall.attendee(room) },
  ...[...new Set(pageRoles.map((role) => staffPages[role]))].map((page) => ({
    name: page,
    sight: sights[page],
    open: (hall: Hall, room: Room) => hall.staff(room, holderOf(page), 'Hanna'),
  })),
];

/** Words of people that pages show of it. */
export const said = [
  'Ben',
  'Cleo',
  'Hanna',
  'From the bank',
  'Who looks after the otters?',
  'Trams at night?',
] as const;

/** An evening of programs in a room that was just opened, state by state. */
async function evening(hall: Hall, room: Room): Promise<{ readonly [state in State]: () => Promise<void> }> {
  const host = await hall.program(room, 'host');
  const [ben, cleo] = [await hall.program(room, 'attendee', 'Ben'), await hall.program(room, 'attendee', 'Cleo')];
  return {
    doors: async () => undefined,
    quiet: () => host.must('room.phase', { phase: 'live' }),
    hands: async () => {
      await ben.must('hand.raise', { topic: 'From the bank' });
      await cleo.must('hand.raise', {});
    },
    called: () => host.must('queue.next', {}),
    turn: () => host.must('turn.start', {}),
    question: async () => {
      await host.must('turn.end', {});
      await ben.must('question.ask', { text: 'Who looks after the otters?' });
      const questionId = await itemOf(cleo, 'question', 'Who looks after the otters?');
      await host.must('question.onstage', { questionId, read: true });
    },
    show: async () => {
      const questionId = await itemOf(cleo, 'question', 'Who looks after the otters?');
      await host.must('question.answered', { questionId });
      await host.must('show.open', { kind: 'hands', prompt: 'Trams at night?', reveal: 'live' });
    },
    break: () => host.must('room.phase', { phase: 'break' }),
    ended: () => host.must('room.phase', { phase: 'ended' }),
  };
}

/** Calls `look` in every state of an evening, once those pages that show it do; `shows`: which of them do. */
export async function everyState(
  hall: Hall,
  room: Room,
  pages: readonly { readonly sight: Sight; readonly page: Page }[],
  look: (state: State, shows: readonly Page[]) => Promise<void>,
): Promise<void> {
  const goOn = await evening(hall, room);
  for (const state of states) {
    await goOn[state]();
    for (const { sight, page } of pages) {
      const seen = sight.shows[state];
      if (seen !== undefined) await expect(seen(page)).toBeVisible();
    }
    await look(
      state,
      pages.flatMap(({ sight, page }) => (sight.shows[state] === undefined ? [] : [page])),
    );
  }
}
