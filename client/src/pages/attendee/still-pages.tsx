import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/words.tsx';
import { useRoom } from '../../in-room/room-context.tsx';
import type { Refusal } from './moment.ts';
import styles from './still-pages.module.css';
import { attendeeTexts } from './texts.ts';

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
  return (
    <main className={styles.page}>
      <p role="status">{away ? attendeeTexts.offline : attendeeTexts.opening}</p>
    </main>
  );
}

export function EndedPage({ title }: { readonly title: string }) {
  return (
    <StillPage title={attendeeTexts.thanksTitle}>
      <p className={styles.words}>
        <Words>{title}</Words>
      </p>
      <p className={styles.words} role="status">
        {attendeeTexts.thanksBody}
      </p>
    </StillPage>
  );
}

export function RefusedPage({ refusal }: { readonly refusal: Refusal }) {
  const outdated = refusal.code === 'version-unsupported';
  return (
    <StillPage title={attendeeTexts.refusedTitles[refusal.code] ?? attendeeTexts.refusedTitle}>
      <p className={styles.words} role="alert">
        {refusal.message}
      </p>
      {outdated ? (
        <Button kind="primary" size="l" onPress={() => location.reload()}>
          {attendeeTexts.reload}
        </Button>
      ) : (
        <a href="/">{attendeeTexts.toLanding}</a>
      )}
    </StillPage>
  );
}
