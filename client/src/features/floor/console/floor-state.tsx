import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { TakenFloor } from '../records.ts';
import { voiceSentence } from '../../voice/console/sentence.ts';
import { spokenVoiceOf } from '../../voice/state.ts';
import type { VoiceFacts } from '../../voice/records.ts';
import { useLate } from '../../voice/use-late.ts';
import { cx } from '../../../ui/cx.ts';
import { callLimits } from '../../../voice/limits.ts';
import styles from './floor-panel.module.css';
import { consoleTexts } from '#texts/surfaces/console';

type FloorStateProps = { readonly floor: TakenFloor; readonly notes: FloorRecord; readonly voice: VoiceFacts };

/** In one sentence: where this turn is on its way, and what to do where it does not go on by itself. */
export function FloorState({ floor, notes, voice }: FloorStateProps) {
  const spoken = spokenVoiceOf(floor, voice);
  const unheard = useLate(spoken?.voice === 'connecting' ? floor.turnId : undefined, callLimits.voiceUnheardMs);
  const { words, trouble } =
    spoken === undefined
      ? { words: stateSentence(floor, notes), trouble: false }
      : voiceSentence(spoken, { unheard, away: notes.away === true });
  return <p className={cx(styles.state, trouble && styles.trouble)}>{words}</p>;
}

function stateSentence(floor: TakenFloor, notes: FloorRecord): string {
  const by = notes.calledBy === undefined ? '' : `${consoleTexts.calledBy(notes.calledBy)}. `;
  switch (floor.state) {
    case 'called':
      if (notes.away === true) return by + consoleTexts.calledAway;
      return by + (notes.noAnswer === true ? consoleTexts.noAnswer : consoleTexts.waitingForAnswer);
    case 'accepted':
      return floor.by === 'read' ? consoleTexts.accepted.read : consoleTexts.accepted.room;
    case 'on-air':
      return floor.by === 'read' ? consoleTexts.readOut : '';
  }
}
