import { Button } from '../../../../ui/button.tsx';
import type { CommandRunner } from '../../../../engine/react/use-command.ts';
import { queueTexts } from '#texts/features/floor/console';

type DrawButtonProps = { readonly undrawnCount: number; readonly command: CommandRunner };

/** H2: puts all who wait undrawn into the order of the seed that was committed to. */
export function DrawButton({ undrawnCount, command }: DrawButtonProps) {
  return (
    <Button
      size="s"
      guarded
      shortcut="D"
      kind={undrawnCount > 0 ? 'primary' : 'quiet'}
      disabled={undrawnCount === 0}
      onPress={() => void command.run('queue.draw', {})}
    >
      {queueTexts.draw}
    </Button>
  );
}
