import { Fragment, lazy, useEffect, useState } from 'react';
import type { OpenedRoom } from '../../engine/api.ts';
import { sharedTexts } from '#texts/surfaces';
import styles from './page.module.css';
import { JoinForm, OpenForm } from './ways.tsx';
import { landingTexts } from '#texts/surfaces/landing';

const OpenedView = lazy(() => import('../opened/page.tsx').then((m) => ({ default: m.OpenedView })));

/** The links of a fresh room live in memory only: neither in the address nor in any storage. */
export function LandingPage() {
  const [opened, setOpened] = useState<OpenedRoom>();
  useEffect(() => {
    document.title = sharedTexts.product;
  }, []);
  if (opened !== undefined) return <OpenedView room={opened} />;
  return (
    <main className={styles.page}>
      <header className={styles.head}>
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
        <OpenForm onOpened={setOpened} />
      </div>
    </main>
  );
}
