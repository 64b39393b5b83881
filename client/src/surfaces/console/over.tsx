import { useEffect } from 'react';
import { forgetTyped } from '../../engine/typed.ts';
import { checklistParts, overParts, type Place } from './parts.tsx';
import styles from './over.module.css';
import { Parts } from './side.tsx';
import { consoleTexts } from '#texts/surfaces/console';

/** What is left to do after the end. */
export function Over({ place }: { readonly place: Place }) {
  const { code } = place.room;
  useEffect(() => forgetTyped(code, 'answer:'), [code]);
  return (
    <div className={styles.over}>
      <div className={styles.list}>
        <p className={styles.title}>{consoleTexts.over}</p>
        <p>
          <a href={`/r/${encodeURIComponent(code)}/recap`} target="_blank" rel="noreferrer">
            {consoleTexts.recap}
          </a>
        </p>
        <Parts parts={checklistParts} place={place} />
      </div>
      <aside className={styles.side} aria-label={consoleTexts.side}>
        <Parts parts={overParts} place={place} />
      </aside>
    </div>
  );
}
