import { lazy, Suspense } from 'react';
import type { RoomPage } from '../../../shared/kernel/roles.ts';
import { AttendeePage } from './phone/page.tsx';
import { LoadBoundary } from './load-boundary.tsx';
import { PlainPage } from './plain-page.tsx';
import { sharedTexts } from '#texts/surfaces';
import { uiTexts } from '#texts/ui';
import { Announcer } from '../ui/notices/announcer.tsx';
import { Link, Route, Switch } from '../ui/routing.ts';

/*
 * The attendee's page comes in the one file of the first load, which weighs less than the same in three and is asked
 * for in one go. Every other page is a chunk of its own: a phone loads nothing of the console.
 * A page that does not come says so; the parts that come after one are asked for again (`later`).
 */
const LandingPage = lazy(() => import('./landing/page.tsx').then((m) => ({ default: m.LandingPage })));
const ConsolePage = lazy(() => import('./console/page.tsx').then((m) => ({ default: m.ConsolePage })));
const SpeakerPage = lazy(() => import('./speaker/page.tsx').then((m) => ({ default: m.SpeakerPage })));
const RecapPage = lazy(() => import('./recap/page.tsx').then((m) => ({ default: m.RecapPage })));
const StagePage = lazy(() => import('./stage/page.tsx').then((m) => ({ default: m.StagePage })));

/** By what stands behind the room's address. */
const pages: { readonly [page in RoomPage | '']: typeof AttendeePage | typeof ConsolePage } = {
  '': AttendeePage,
  console: ConsolePage,
  speaker: SpeakerPage,
  recap: RecapPage,
  stage: StagePage,
};

export function App() {
  return (
    <Announcer>
      <LoadBoundary>
        <Suspense fallback={<main aria-busy="true" aria-label={uiTexts.loading} />}>
          <Switch>
            <Route path="/">
              <LandingPage />
            </Route>
            {Object.entries(pages).map(([page, Page]) => (
              <Route key={page} path={`/r/:code/${page}`}>
                {({ code }) => <Page key={code} code={code} />}
              </Route>
            ))}
            <Route>
              <PlainPage title={sharedTexts.notFoundTitle}>
                <p>{sharedTexts.notFoundHelp}</p>
                <Link href="/">{sharedTexts.toLanding}</Link>
              </PlainPage>
            </Route>
          </Switch>
        </Suspense>
      </LoadBoundary>
    </Announcer>
  );
}
