import { useRoom } from '../../../engine/react/room-context.tsx';

/** Reactions as the room offers them; none where they are off. */
export function usePalette(): readonly string[] {
  const reactions = useRoom((state) => state.view.room?.settings.reactions);
  return Array.isArray(reactions) ? reactions : [];
}
