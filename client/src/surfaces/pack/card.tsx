import type { ReactNode } from 'react';
import { Words } from '../../ui/words/words.tsx';
import { consoleShortcuts } from '#texts/surfaces/console';
import { floorShortcuts } from '#texts/features/floor/console';
import { questionShortcuts } from '#texts/features/questions/console';
import { showShortcuts } from '#texts/features/shows/console';
import { stageShortcuts } from '#texts/features/stage/console';
import { voiceShortcuts } from '#texts/features/voice/console';
import { cardTexts } from '#texts/surfaces/pack';
import { Sheet, type PackRoom } from './sheets.tsx';
import styles from './sheets.module.css';

type Lines = readonly (readonly [string, string])[];

/** Every key that a moderator has. */
const keys: Lines = [
  ...Object.entries(floorShortcuts),
  ...Object.entries(voiceShortcuts),
  ...Object.entries(stageShortcuts),
  ...Object.entries(showShortcuts),
  ...questionShortcuts,
  ...Object.entries(consoleShortcuts),
];

/** What somebody who runs the queue for the first time holds in the hand. */
export function ModeratorsCard({ title, code }: PackRoom) {
  return (
    <Sheet className={styles.card}>
      <header className={styles.top}>
        <p className={styles.kind}>{cardTexts.title}</p>
        <p className={`${styles.title} ${styles.small}`}>
          <Words lines={2}>{title}</Words>
        </p>
        <p translate="no">{code}</p>
      </header>
      <Part title={cardTexts.stepsTitle}>
        <ol className={styles.steps}>
          {cardTexts.steps.map(([what, how]) => (
            <li key={what}>
              <strong>{what}</strong> <span>{how}</span>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={cardTexts.keysTitle}>
        <dl className={styles.keys}>
          {keys.map(([key, what]) => (
            <div key={`${key} ${what}`}>
              <dt>
                <kbd translate="no">{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={cardTexts.troublesTitle}>
        <dl className={styles.troubles}>
          {cardTexts.troubles.map(([what, how]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </Part>
    </Sheet>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}
