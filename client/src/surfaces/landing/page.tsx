// chunk: landing
import { Fragment, lazy, useEffect, useState } from 'react';
import { expireOpened, keepOpened, keptOpened } from '../opened/kept.ts';
import { sharedTexts } from '#texts/surfaces';
import styles from './page.module.css';
import { JoinForm, OpenForm } from './ways.tsx';
import { landingTexts } from '#texts/surfaces/landing';

const OpenedView = lazy(() => import('../opened/page.tsx').then((m) => ({ default: m.OpenedView })));

/** The links of a fresh room stand in no address; until they are saved this tab keeps them, for an hour at most (A1). */
export function LandingPage() {
  const [opened, setOpened] = useState(() => keptOpened(Date.now()));
  useEffect(() => {
    document.title = sharedTexts.product;
  }, []);
  // Not ended with this view: whoever goes Back keeps the page.
  useEffect(() => expireOpened(), [opened]);
  if (opened !== undefined) return <OpenedView opened={opened} />;
  return (
    <main className={styles.page}>
      <header>
        <p className={styles.mark}>{sharedTexts.product}</p>
        <h1 className={styles.sentence}>
          {landingTexts.sentence.map((part) => (
            <Fragment key={part}>
              <span className={styles.part}>{part}</span>{' '}
            </Fragment>
          ))}
        </h1>
      </header>
      <div className={styles.ways}>
        <JoinForm />
        <OpenForm onOpened={(room) => setOpened(keepOpened(room, Date.now()))} />
      </div>
    </main>
  );
}
