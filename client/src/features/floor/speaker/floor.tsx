import type { ReactNode } from 'react';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import type { TakenFloor } from '../records.ts';
import { nameTranslate, shownName } from '../shown-name.ts';
import { spokenVoiceOf, type SpokenVoice } from '../../voice/state.ts';
import type { VoiceFacts } from '../../voice/records.ts';
import { cx } from '../../../ui/cx.ts';
import { Fit, FitText } from '../../../ui/words/fit.tsx';
import { Words } from '../../../ui/words/words.tsx';
import lectern from '../../../ui/lectern.module.css';
import { SpeakerClock } from './clock.tsx';
import { SpeakerPerson } from './person.tsx';
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

type FreeProps = {
  readonly phase: Phase | undefined;
  /** What is as large as the clock of a turn, while the floor is the speaker's; else a sentence is. */
  readonly children?: ReactNode;
};

/** Nobody of the room has the floor. */
export function SpeakerFree({ phase = 'live', children }: FreeProps) {
  const { large, small } = texts.phase[phase];
  const isTimed = phase === 'live' && children !== undefined;
  const below = isTimed ? large : small;
  return (
    <section className={lectern.main} aria-label={texts.region}>
      <div className={lectern.high}>
        {isTimed ? (
          children
        ) : (
          <Fit className={cx(lectern.panel, lectern.sentence)} least={0.06} most={0.26}>
            <FitText>{large}</FitText>
          </Fit>
        )}
      </div>
      <div className={lectern.low}>{below === '' ? null : <p className={styles.yours}>{below}</p>}</div>
    </section>
  );
}

type SpeakerFloorProps = {
  readonly floor: TakenFloor;
  readonly voice: VoiceFacts;
  /** What else is to be said of their turn, in the line of its state. */
  readonly children?: ReactNode;
  /** What stands on the big screen meanwhile. */
  readonly meanwhile?: ReactNode;
};

export function SpeakerFloor({ floor, voice, children, meanwhile }: SpeakerFloorProps) {
  const { sign, place, topic } = floor;
  const read = isToBeRead(floor) ? topic : undefined;
  return (
    <section className={lectern.main} aria-label={texts.region}>
      <div className={lectern.high}>
        {read === undefined ? (
          <SpeakerClock floor={floor} />
        ) : (
          <Fit className={lectern.panel} least={0.03} most={0.13}>
            <FitText gives>{read}</FitText>
          </Fit>
        )}
      </div>
      <div className={lectern.low}>
        <p className={lectern.state}>
          <span>{isToBeRead(floor) ? texts.readForThem : stateWords(floor, voice)}</span>
          {children}
          {place === undefined ? null : (
            <span>
              <Words>{place}</Words>
            </span>
          )}
        </p>
        {/* Whoever is read from gives their words the room, and so does who has it beside a question on the big screen. */}
        <SpeakerPerson
          sign={sign}
          translate={nameTranslate(floor)}
          lines={floor.by === 'read' || meanwhile !== undefined ? 1 : 2}
        >
          {shownName(floor)}
        </SpeakerPerson>
        {topic === undefined || read !== undefined ? null : (
          <Fit className={lectern.topic} least={0.03} most={0.052}>
            <FitText gives>{topic}</FitText>
          </Fit>
        )}
        {meanwhile}
      </div>
    </section>
  );
}
