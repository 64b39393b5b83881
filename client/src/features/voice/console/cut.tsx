import { Button } from '../../../ui/button.tsx';
import type { TakenFloor } from '../../floor/records.ts';
import { lineOf } from '../state.ts';
import type { VoiceFacts } from '../records.ts';
import { voiceTexts } from '#texts/features/voice/console';

type CutButtonProps = {
  readonly floor: TakenFloor;
  readonly voice: VoiceFacts;
  readonly className: string | undefined;
  readonly onCut: (turnId: string) => void;
};

/** V2: there as long as a line stands. Once it is cut the button stays, so that the focus does, and is off. */
export function CutButton({ floor, voice, className, onCut }: CutButtonProps) {
  const line = lineOf(floor, voice);
  if (line === undefined) return null;
  return (
    <Button
      kind="danger"
      size="s"
      guarded
      disabled={line === 'cut'}
      className={className}
      onPress={() => onCut(floor.turnId)}
    >
      {voiceTexts.cut}
    </Button>
  );
}
