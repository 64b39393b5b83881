import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import type { Floor, TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { TurnClock } from '../turn-clock.tsx';
import { spokenVoiceOf, type SpokenVoice } from '../../voice/state.ts';
import type { VoiceFacts } from '../../voice/records.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Sign } from '../../../ui/sign.tsx';
import styles from '../../../surfaces/speaker/layout.module.css';
import { speakerTexts } from '#texts/surfaces/speaker';

function stateWords(floor: TakenFloor, voice: VoiceFacts): string {
  const spoken = spokenVoiceOf(floor, voice);
  if (spoken !== undefined) return voiceWords(spoken);
  switch (floor.state) {
    case 'called':
    case 'on-air':
      return speakerTexts.state[floor.state];
    case 'accepted':
      return floor.by === 'read' ? speakerTexts.state.accepted.read : speakerTexts.state.accepted.room;
  }
}

function voiceWords(state: SpokenVoice): string {
  switch (state.clock) {
    case 'planned':
      return speakerTexts.voice.planned[state.voice];
    case 'still':
      return speakerTexts.voice.still[state.voice];
    case 'runs':
      return speakerTexts.voice.runs[state.voice];
  }
}

/** Their words are the speaker's to read, before the clock runs. */
const isToBeRead = (floor: TakenFloor): boolean =>
  floor.state !== 'called' && floor.by === 'read' && (floor.state === 'accepted' || floor.pausedAt !== undefined);

type SpeakerFloorProps = {
  readonly floor: Floor;
  readonly voice: VoiceFacts;
  readonly phase: Phase | undefined;
  /** How many stand with the question that is being asked. */
  readonly weight: number | undefined;
};

export function SpeakerFloor({ floor, voice, phase, weight = 0 }: SpeakerFloorProps) {
  if (floor.state === 'free')
    return (
      <section className={styles.floor} aria-label={speakerTexts.floor}>
        <p className={styles.free}>{speakerTexts.phase[phase ?? 'live'] || speakerTexts.state.free}</p>
      </section>
    );
  const { sign, place, topic } = floor;
  return (
    <section className={styles.floor} aria-label={speakerTexts.floor}>
      <div className={styles.clock}>
        <TurnClock floor={floor} />
      </div>
      <p className={styles.state}>
        {stateWords(floor, voice)}{' '}
        {weight === 0 ? null : <span className={styles.weight}>{speakerTexts.weight(weight)}</span>}
      </p>
      <Fit className={styles.words} least={0.03} most={0.056}>
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
      {isToBeRead(floor) ? <p className={styles.hint}>{speakerTexts.readForThem}</p> : null}
    </section>
  );
}
