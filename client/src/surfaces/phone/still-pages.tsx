import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/words/words.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import { sharedTexts } from '#texts/surfaces';
import { usePart } from '../../ui/loading/later.tsx';
import type { Refusal } from '../../features/floor/phone/situation.ts';
import styles from './still-pages.module.css';
import { phonePageTexts } from '#texts/surfaces/phone';
import { loadRecap, OwnAnswers } from './parts.tsx';

function StillPage({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}

export function OpeningPage() {
  const away = useRoom((state) => state.status === 'away');
  const crowded = useRoom((state) => state.crowded === true);
  return (
    <main className={styles.page}>
      <p role="status">{crowded ? sharedTexts.crowded : away ? sharedTexts.keepsTrying : phonePageTexts.opening}</p>
    </main>
  );
}

type EndedPageProps = { readonly title: string; readonly code: string };

/** L5: the thanks, what one was promised, and the recap for all. */
export function EndedPage({ title, code }: EndedPageProps) {
  const recap = usePart(loadRecap);
  return (
    <main className={styles.ended}>
      <h1 className={styles.title}>{phonePageTexts.thanksTitle}</h1>
      <p className={styles.words} role="status">
        {phonePageTexts.thanksBody}
      </p>
      <OwnAnswers />
      {recap === undefined ? (
        <p className={styles.words} aria-busy="true">
          <Words>{title}</Words>
        </p>
      ) : (
        <recap.RecapView code={code} />
      )}
    </main>
  );
}

export function RefusedPage({ refusal }: { readonly refusal: Refusal }) {
  const outdated = refusal.code === 'version-unsupported';
  return (
    <StillPage title={phonePageTexts.refusedTitles[refusal.code] ?? phonePageTexts.refusedTitle}>
      <p className={styles.words} role="alert">
        {refusal.message}
      </p>
      {outdated ? (
        <Button kind="primary" size="l" onPress={() => location.reload()}>
          {phonePageTexts.reload}
        </Button>
      ) : (
        <a href="/">{phonePageTexts.toLanding}</a>
      )}
    </StillPage>
  );
}
