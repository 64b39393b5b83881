import { useEffect, useId, type ReactNode } from 'react';
import { later } from '../../ui/loading/later.tsx';
import { Link } from '../../ui/routing.ts';
import styles from './door-page.module.css';
import { sharedTexts } from '#texts/surfaces';

type DoorPageProps = {
  /** Absent while nobody can tell yet. */
  readonly title?: string;
  /** A room's code, or a whole address, that led here; absent where another code is no way on. */
  readonly typed?: string | undefined;
  readonly children: ReactNode;
};

const OtherCode = later(() => import('./other-code.tsx'), 'OtherCode');

/** Before what does not open: why, in a sentence, and below it what one can do. From above, so that nothing said moves. */
export function DoorPage({ title, typed, children }: DoorPageProps) {
  const titleId = useId();
  useEffect(() => {
    // Whoever went Back to it was in a room, whose title the tab still bears.
    document.title = sharedTexts.product;
  }, []);
  return (
    <main className={styles.page}>
      <p className={styles.mark}>
        <Link href="/">{sharedTexts.product}</Link>
      </p>
      {title === undefined ? null : (
        <h1 id={titleId} className={styles.title}>
          {title}
        </h1>
      )}
      {children}
      {typed === undefined ? null : <OtherCode titleId={titleId} typed={typed} />}
    </main>
  );
}
