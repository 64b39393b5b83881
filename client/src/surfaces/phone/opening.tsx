import { useRoom } from '../../engine/react/room-context.tsx';
import { DoorPage } from '../door/door-page.tsx';
import { sharedTexts } from '#texts/surfaces';
import { phonePageTexts } from '#texts/surfaces/phone';

/** Until the room is there. */
export function OpeningPage() {
  const away = useRoom((state) => state.status === 'away');
  const crowded = useRoom((state) => state.crowded === true);
  return (
    <DoorPage>
      <p role="status">{crowded ? sharedTexts.crowded : away ? sharedTexts.keepsTrying : phonePageTexts.opening}</p>
    </DoorPage>
  );
}
