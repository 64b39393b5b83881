import { useEffect, useState, type CSSProperties } from 'react';
import { isReaction, reactionGlyphs } from '../../reactions/glyphs.ts';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { cx } from '../../../ui/cx.ts';
import { FoundWords } from '../found-words.tsx';
import { isCalled, type CalledMoment, type FoundMoment, type PublicMoment } from '../records.ts';
import { numeralAt, partLeft } from './motion.ts';
import styles from './moment.module.css';
import { stageMomentTexts as texts } from '#texts/features/moments/stage';

const secondMs = 1_000;

type StageMomentProps = {
  readonly moment: PublicMoment;
  /** Somebody has the floor: their name stays, so the words keep to the foot. */
  readonly small: boolean;
};

/** The words of what the whole room does now; what moves with them is painted on the stage's canvas. */
export function StageMoment({ moment, small }: StageMomentProps) {
  const whole = isCalled(moment) && !small;
  return (
    <section
      className={cx(styles.moment, whole ? styles.whole : styles.foot)}
      data-moment={moment.id}
      data-kind={moment.kind}
      aria-label={texts.region}
      data-stays
      data-small={small || undefined}
    >
      {isCalled(moment) ? <Called moment={moment} /> : <Found moment={moment} />}
    </section>
  );
}

function Found({ moment }: { readonly moment: FoundMoment }) {
  const { kind } = moment;
  return (
    <p className={styles.found}>
      {isReaction(kind) ? (
        <svg className={styles.glyph} viewBox={reactionGlyphs[kind].viewBox} aria-hidden="true">
          <path d={reactionGlyphs[kind].path} fillRule="evenodd" fill="currentColor" />
        </svg>
      ) : null}
      <FoundWords moment={moment} />
    </p>
  );
}

type CalledProps = { readonly moment: CalledMoment };

function Called({ moment }: CalledProps) {
  switch (moment.kind) {
    case 'applause':
      return <h2 className={styles.words}>{texts.applause}</h2>;
    case 'wave':
      return (
        <>
          <h2 className={styles.words}>{texts.wave}</h2>
          <p className={styles.help}>{texts.waveHelp}</p>
        </>
      );
    case 'three-two-one':
      return <Count moment={moment} />;
    case 'quiet':
      return <Quiet moment={moment} />;
  }
}

/** The room's time, renewed at each whole second since `from`, on every screen in the same instant. */
function useWholeSeconds(from: number): number {
  const { now } = useRoomClient();
  const [time, setTime] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const at = now();
      setTime(at);
      timer = setTimeout(look, secondMs - ((((at - from) % secondMs) + secondMs) % secondMs));
    };
    look();
    return () => clearTimeout(timer);
  }, [from, now]);
  return time;
}

function Count({ moment }: CalledProps) {
  const numeral = numeralAt(moment, useWholeSeconds(moment.showAt));
  return (
    <p className={cx(styles.words, styles.count)} key={numeral}>
      {texts.count[numeral]}
    </p>
  );
}

function Quiet({ moment }: CalledProps) {
  const left = partLeft(moment, useWholeSeconds(moment.showAt));
  return (
    <>
      <h2 className={styles.words}>{texts.quiet}</h2>
      <div className={styles.line} style={{ '--left': left } as CSSProperties} />
    </>
  );
}
