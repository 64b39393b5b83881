import { Component, Suspense, useEffect, useState, type ReactNode } from 'react';
import { DoorPage } from './door/door-page.tsx';
import { keepFirstTitle } from './door/told-title.ts';
import { expireOpenedOnTime } from './opened/expires.ts';
import { LandingPage, pages } from './pages.tsx';
import { PlainPage } from './plain-page.tsx';
import { sharedTexts } from '#texts/surfaces';
import { uiTexts } from '#texts/ui';
import { Button } from '../ui/button.tsx';
import { Announcer } from '../ui/notices/announcer.tsx';
import { Route, Switch } from '../ui/routing.ts';

export function App() {
  // Before any page names itself.
  useState(keepFirstTitle);
  useEffect(expireOpenedOnTime, []);
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
              <DoorPage title={sharedTexts.notFoundTitle} typed={location.pathname}>
                <p>{sharedTexts.notFoundHelp}</p>
              </DoorPage>
            </Route>
          </Switch>
        </Suspense>
      </LoadBoundary>
    </Announcer>
  );
}

type BoundaryProps = { readonly children: ReactNode };
type BoundaryState = { readonly failed: string };

/** As the three engines and the build's own loader say that a file did not arrive. */
const notArrived = /module|preload/u;

/** A chunk that did not arrive, or a page that broke: it says what it was. React has no other form for this than a class. */
class LoadBoundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { failed: '' };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failed: String(error) };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === '') return this.props.children;
    return (
      <PlainPage title={sharedTexts.chunkFailedTitle}>
        <p>{notArrived.test(failed) ? sharedTexts.chunkFailedHelp : failed}</p>
        <Button kind="primary" onPress={() => location.reload()}>
          {sharedTexts.reload}
        </Button>
      </PlainPage>
    );
  }
}
