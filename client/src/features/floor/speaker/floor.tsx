import type { ReactNode } from 'react';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import type { Floor, TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { TurnClock } from '../turn-clock.tsx';
import { spokenVoiceOf, type SpokenVoice } from '../../voice/state.ts';
import type { VoiceFacts } from '../../voice/records.ts';
import { cx } from '../../../ui/cx.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Sign } from '../../../ui/sign.tsx';
import lectern from '../../../ui/lectern.module.css';
import styles from './floor.module.css';
import { speakerFloorTexts as texts } from '#texts/features/floor/speaker';

function stateWords(floor: TakenFloor, voice: VoiceFacts): string {
  const spoken = spokenVoiceOf(floor, voice);
  if (spoken !== undefined) return voiceWords(spoken);
  switch (floor.state) {
    case 'called':
    case 'on-air':
      return texts.state[floor.state];
    case 'accepted':
      return floor.by === 'read' ? texts.state.accepted.read : texts.state.accepted.room;
  }
}

function voiceWords(state: SpokenVoice): string {
  switch (state.clock) {
    case 'planned':
      return texts.voice.planned[state.voice];
    case 'still':
      return texts.voice.still[state.voice];
    case 'runs':
      return texts.voice.runs[state.voice];
  }
}

/** Their words are the speaker's to read, before the clock runs. */
const isToBeRead = (floor: TakenFloor): boolean =>
  floor.state !== 'called' && floor.by === 'read' && (floor.state === 'accepted' || floor.pausedAt !== undefined);

type SpeakerFloorProps = {
  readonly floor: Floor;
  readonly voice: VoiceFacts;
  readonly phase: Phase | undefined;
  /** What else is to be said of their turn, in the line of its state. */
  readonly children?: ReactNode;
};

export function SpeakerFloor({ floor, voice, phase, children }: SpeakerFloorProps) {
  if (floor.state === 'free')
    return (
      <section className={lectern.main} aria-label={texts.region}>
        <p className={cx(lectern.alone, styles.free)}>{texts.phase[phase ?? 'live'] || texts.state.free}</p>
      </section>
    );
  const { sign, place, topic } = floor;
  return (
    <section className={lectern.main} aria-label={texts.region}>
      <div className={styles.clock}>
        <TurnClock floor={floor} />
      </div>
      <p className={lectern.state}>
        {stateWords(floor, voice)} {children}
      </p>
      <Fit className={lectern.words} least={0.03} most={0.056}>
        <div className={styles.who}>
          {sign === undefined ? null : <Sign sign={sign} className={styles.sign} />}
          <div className={styles.person}>
            <FitText ratio={1.6} className={styles.name} translate={nameTranslate(floor)}>
              {shownName(floor)}
            </FitText>
            {place === undefined ? null : (
              <FitText ratio={0.8} className={styles.place}>
                {place}
              </FitText>
            )}
          </div>
        </div>
        {topic === undefined ? null : <FitText gives>{topic}</FitText>}
      </Fit>
      {isToBeRead(floor) ? <p className={styles.hint}>{texts.readForThem}</p> : null}
    </section>
  );
}
