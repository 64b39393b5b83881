import { useRoom } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import type { Shortcuts } from '../../../ui/use-shortcuts.ts';

export function useStageShortcuts(): Shortcuts {
  const { run } = useCommand();
  const blank = useRoom((state) => state.view.stage?.blank === true);
  return { b: { act: () => void run('stage.blank', { on: !blank }), guarded: 'always' } };
}
