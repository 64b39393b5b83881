import type { CSSProperties } from 'react';
import { isCalled, type PublicMoment } from '../records.ts';
import { FoundWords } from '../found-words.tsx';
import { useMoment } from '../use-moment.ts';
import { reactionName } from '../../reactions/glyphs.ts';
import { leadingKind } from '../../reactions/pulse-records.ts';
import { useSharesOfSecond } from '../../reactions/pulse-shares.ts';
import { cx } from '../../../ui/cx.ts';
import styles from './pulse.module.css';
import { speakerPulseTexts as texts } from '#texts/features/moments/speaker';

function MomentWords({ moment }: { readonly moment: PublicMoment }) {
  return isCalled(moment) ? <>{texts.called[moment.kind]}</> : <FoundWords moment={moment} />;
}

/** How the room takes it, in one line that changes once a second; while there is a moment, that. */
export function SpeakerPulse() {
  const share = useSharesOfSecond();
  const moment = useMoment();
  const kind = leadingKind({ share });
  // Of one reaction alone: whoever taps two things is no two people.
  const part = kind === undefined ? 0 : (share[kind] ?? 0);
  return (
    <section className={styles.pulse} aria-label={texts.region}>
      <div className={styles.track} style={{ '--part': part } as CSSProperties} aria-hidden="true" />
      {moment === undefined ? (
        <p className={styles.words}>
          {kind === undefined || part === 0 ? texts.quiet : texts.reacts(Math.round(100 * part), reactionName(kind))}
        </p>
      ) : (
        <p className={cx(styles.words, styles.moment)}>
          <MomentWords moment={moment} />
        </p>
      )}
    </section>
  );
}
