import { useRoom, useStage } from '../../engine/react/room-context.tsx';
import { PreviewedRoom } from '../../engine/react/previewed-room.tsx';
import { sceneOf } from '../../features/stage/records.ts';
import { EndedPage } from '../phone/page.tsx';
import { RoomPage } from '../phone/room.tsx';
import { useAttendee } from '../phone/use-attendee.ts';
import { StagePicture } from '../stage/picture.tsx';
import { canDrawScreens } from './screen-styles.ts';
import { Screen } from './screen.tsx';
import styles from './screen.module.css';
import { sceneNames } from '#texts/features/stage/console';
import { previewTexts } from '#texts/surfaces/preview';

/** A projector's shape, and a phone's below its browser's bars. */
const stageSize = { width: 1_280, height: 720 };
const phoneSize = { width: 390, height: 760 };

/** What the stage or a phone shows at this moment, by what the room tells them. */
export function Picture({ of }: { readonly of: 'stage' | 'attendee' }) {
  if (!canDrawScreens()) return <p>{previewTexts.tooOld}</p>;
  return (
    <PreviewedRoom key={of} of={of} opening={<div className={styles.awaited} aria-busy="true" />}>
      {of === 'stage' ? <OfStage /> : <OfPhone />}
    </PreviewedRoom>
  );
}

function OfStage() {
  const scene = useStage((state) => sceneOf(state.view));
  const theme = useStage((state) => state.view.room?.settings.theme ?? 'dark');
  const label = scene === 'blank' ? previewTexts.stageBlank : previewTexts.stageShows(sceneNames[scene] ?? scene);
  return (
    <Screen {...stageSize} label={label}>
      <StagePicture theme={theme} stirred={false} />
    </Screen>
  );
}

function OfPhone() {
  const title = useRoom((state) => state.view.room?.title ?? '');
  return (
    <Screen {...phoneSize} label={previewTexts.phoneShows(title)} className={styles.phone}>
      <Phone />
    </Screen>
  );
}

function Phone() {
  const view = useAttendee();
  const { situation, room } = view;
  if (room === undefined || situation.is === 'joining' || situation.is === 'refused' || situation.is === 'turn')
    return null;
  if (situation.is === 'ended') return <EndedPage title={room.title} code={room.code} />;
  return <RoomPage view={view} room={room} situation={situation} onUnlock={() => undefined} trial={null} />;
}
