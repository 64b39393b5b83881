import type { Told } from '../../../engine/react/told.ts';
import type { Shortcuts } from '../../../ui/keys/use-shortcuts.ts';
import { Button } from '../../../ui/button.tsx';
import type { Floor, TakenFloor } from '../../floor/records.ts';
import { lineOf } from '../state.ts';
import type { VoiceFacts } from '../records.ts';
import { voiceTexts } from '#texts/features/voice/console';

type CutButtonProps = {
  readonly floor: TakenFloor;
  readonly voice: VoiceFacts;
  readonly onCut: (turnId: string) => void;
};

/** V2: there as long as a line stands. Once it is cut the button stays, so that the focus does, and is off. */
export function CutButton({ floor, voice, onCut }: CutButtonProps) {
  const line = lineOf(floor, voice);
  if (line === undefined) return null;
  return (
    <Button kind="danger" size="s" guarded disabled={line === 'cut'} onPress={() => onCut(floor.turnId)}>
      {voiceTexts.cut}
    </Button>
  );
}

export function voiceKeys({ say }: Told, floor: Floor, voice: VoiceFacts, onCut: (turnId: string) => void): Shortcuts {
  const cut = () => {
    const line = floor.state === 'free' ? undefined : lineOf(floor, voice);
    if (floor.state === 'free' || line === undefined || line === 'cut') say(voiceTexts.nothingToCut);
    else onCut(floor.turnId);
  };
  return { x: { act: cut, guarded: 'always' } };
}
