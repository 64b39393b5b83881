import type { Locator, Page } from '@playwright/test';
import type { StaffPage } from '../../../shared/kernel/roles.ts';
import { attendee, desk, floorOf } from '../pages.ts';

/* What every page shows of an evening, one line a page: whoever looks at all of them looks at these. */

/** How the evening goes on, in this order; what programs do for it is in `story.ts`. */
export const states = ['doors', 'quiet', 'hands', 'called', 'turn', 'question', 'show', 'break', 'ended'] as const;
export type State = (typeof states)[number];

export type Shape = { readonly width: number; readonly height: number };
export const shapes = {
  laptop: { width: 1280, height: 800 },
  phone: { width: 360, height: 640 },
  screen: { width: 1280, height: 720 },
} as const satisfies { readonly [name: string]: Shape };

export type Sight = {
  readonly shape: Shape;
  /** Seen once it has let somebody in. */
  readonly there: (page: Page) => Locator;
  /** What it says when the connection is lost. */
  readonly lost: string;
  /** Asks whoever comes for a name. */
  readonly asks?: true;
  /** Seen from that state on; where there is none, the page shows nothing of it. */
  readonly shows: { readonly [state in State]?: (page: Page) => Locator };
};

const words = (one: string) => (page: Page) => page.getByText(one).first();
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 });
const clock = (page: Page) => floorOf(page).getByRole('timer');
const asked = words('Who looks after the otters?');
const put = words('Trams at night?');
const join = (page: Page) => page.getByRole('region', { name: 'Join' });
const inOrder = (page: Page) => page.getByRole('list', { name: 'Hands in order' }).getByRole('listitem').nth(1);
const button = (name: string) => (page: Page) => page.getByRole('button', { name }).first();
const onFloor = (page: Page) => floorOf(page).getByText('Ben').first();

/** Of every page that opens with a link of its own. */
// oxfmt-ignore
export const sights: { readonly [page in StaffPage]: Sight } = {
  console: { shape: shapes.laptop, there: button('People & links'), lost: 'Connection lost. Trying again…', asks: true, shows: { doors: button('Go live'), quiet: button('End the room'), hands: (page) => desk.hand(page, 'From the bank'), called: onFloor, turn: clock, question: asked, show: put, break: button('Back from break'), ended: button('Reopen') } },
  speaker: { shape: shapes.laptop, there: desk.next, lost: 'Reconnecting… What you see may be a little old.', shows: { doors: words('0 hands up'), hands: words('2 hands up'), called: onFloor, turn: clock, question: asked, ended: words('This room has ended.') } },
  stage: { shape: shapes.screen, there: join, lost: 'Reconnecting…', shows: { doors: join, quiet: heading('The floor is open'), hands: inOrder, called: onFloor, turn: clock, question: asked, show: put, break: heading('Break'), ended: heading('Thank you') } },
};

/** The page of everybody. */
// oxfmt-ignore
export const phoneSight: Sight = { shape: shapes.phone, there: attendee.raise, lost: 'You are offline. We keep trying to reach the room.', shows: { doors: attendee.raise, hands: (page) => desk.hand(page, 'From the bank'), called: onFloor, turn: clock, question: asked, show: put, break: words('We are having a break.'), ended: heading('Thank you for being here.') } };
