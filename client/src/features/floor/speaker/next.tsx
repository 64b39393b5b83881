import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../shown-name.ts';
import { Sign } from '../../../ui/sign.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from '../../../surfaces/speaker/layout.module.css';
import { speakerTexts } from '#texts/surfaces/speaker';
import type { UpNext } from './up-next.ts';

export function SpeakerNext({ next }: { readonly next: UpNext | undefined }) {
  const kind = kindName(next?.kind);
  return (
    <section className={styles.next} aria-label={speakerTexts.upNext}>
      <h2 className={styles.nextTitle}>{speakerTexts.upNext}</h2>
      {next === undefined ? (
        <p className={styles.nextTopic}>{speakerTexts.nobody}</p>
      ) : (
        <div className={styles.nextWho}>
          {next.sign === undefined ? null : <Sign sign={next.sign} className={styles.nextSign} />}
          <div className={styles.person}>
            {kind === undefined ? null : <p className={styles.nextStanding}>{kind}</p>}
            <p className={styles.nextName}>
              <Words lines={1} translate={nameTranslate(next)}>
                {shownName(next)}
              </Words>
            </p>
            <p className={styles.nextTopic}>
              <Words lines={3}>{next.topic ?? speakerTexts.noTopic}</Words>
            </p>
            {(next.standing ?? 0) === 0 ? null : (
              <p className={styles.nextStanding}>{speakerTexts.standing(next.standing ?? 0)}</p>
            )}
          </div>
        </div>
      )}
    </section>
  );
}
