import { useEffect } from 'react';
import { forgetTyped } from '../../../engine/typed.ts';
import type { Place } from '../parts.tsx';
import { checklistParts, overParts } from './parts.tsx';
import styles from './over.module.css';
import { Parts, partsFor } from '../side.tsx';
import { consoleTexts } from '#texts/surfaces/console';

/** What is left to do after the end, one point after the other. */
export function Over({ place }: { readonly place: Place }) {
  const { code } = place.room;
  useEffect(() => forgetTyped(code, 'answer:'), [code]);
  return (
    <div className={styles.over}>
      <div className={styles.list}>
        <p className={styles.title}>{consoleTexts.over}</p>
        <ol role="list" className={styles.points} aria-label={consoleTexts.checklist}>
          {partsFor(place, checklistParts).map(({ name, shown }) => (
            <li key={name} className={styles.point}>
              {shown(place)}
            </li>
          ))}
        </ol>
      </div>
      <aside className={styles.side} aria-label={consoleTexts.side}>
        <Parts parts={overParts} place={place} />
      </aside>
    </div>
  );
}
