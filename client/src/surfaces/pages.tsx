import { lazy, type LazyExoticComponent } from 'react';
import type { RoomPage, StaffPage } from '../../../shared/kernel/roles.ts';
import type { Gated } from './entry/gated.ts';
import { AttendeePage } from './phone/page.tsx';

/*
 * A line a page. The attendee's comes in the one file of the first load, which weighs less than the same in three and is
 * asked for in one go. Every other page is a chunk of its own: a phone loads nothing of the console.
 * A page that does not come says so; the parts that come after one are asked for again (`later`).
 */

export const LandingPage = lazy(() => import('./landing/page.tsx').then((m) => ({ default: m.LandingPage })));

/** Pages that open with a link of their own. Such a page may lie wholly in the folder of its feature. */
const gated: { readonly [page in StaffPage]: () => Promise<Gated> } = {
  console: () => import('./console/page.tsx').then((m) => m.consolePage),
  speaker: () => import('./speaker/page.tsx').then((m) => m.speakerPage),
  stage: () => import('./stage/page.tsx').then((m) => m.stagePage),
};

type OfRoom = typeof AttendeePage | LazyExoticComponent<typeof AttendeePage>;

/** Page and gate are fetched together. */
const behindGate = Object.entries(gated).map(([page, load]) => [
  page,
  lazy(async () => {
    const [{ StaffGate }, { Page, places }] = await Promise.all([import('./entry/staff-gate.tsx'), load()]);
    const Behind: typeof AttendeePage = ({ code }) => (
      <StaffGate code={code} page={page as StaffPage} places={places}>
        <Page />
      </StaffGate>
    );
    return { default: Behind };
  }),
]);

/** By what stands behind the room's address. */
export const pages: { readonly [page in RoomPage | '']: OfRoom } = {
  '': AttendeePage,
  recap: lazy(() => import('./recap/page.tsx').then((m) => ({ default: m.RecapPage }))),
  ...(Object.fromEntries(behindGate) as { readonly [page in StaffPage]: OfRoom }),
};
