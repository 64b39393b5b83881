import { phaseNames } from '#texts/features/lifecycle/console';
import { AgendaChip } from '../../features/agenda/console/chip.tsx';
import { showTexts } from '#texts/features/shows/console';
import { sceneNames } from '#texts/features/stage/console';
import { SoundChip } from '../../features/voice/console/sound.tsx';
import { useRoom } from '../../engine/react/room-context.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Words } from '../../ui/words/words.tsx';
import styles from './header.module.css';
import type { Place } from './parts.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import type { RoomPage, RoomPart } from './use-room-page.ts';

type ConsoleHeaderProps = {
  readonly place: Place;
  readonly page: RoomPage;
  readonly onStage: () => void;
  readonly onSound: () => void;
  readonly onShow: () => void;
  readonly onHelp: () => void;
};

/** One line: which room, how it stands, and the ways to what is not needed all the time. */
export function ConsoleHeader({ place, page, onStage, onSound, onShow, onHelp }: ConsoleHeaderProps) {
  const { room, here, over } = place;
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={room.title}>
        <Words className={styles.name}>{room.title}</Words>
      </h1>
      <p className={room.phase === 'live' ? `${styles.phase} ${styles.live}` : styles.phase}>
        {phaseNames[room.phase]}
      </p>
      {/* At the doors it is said larger, beside how they come in. */}
      {here === undefined || room.phase === 'doors' ? null : (
        <p className={styles.here} title={consoleTexts.here(here)}>
          <span className={styles.whole}>{consoleTexts.here(here)}</span>
          <span className={styles.brief} aria-hidden="true">
            {consoleTexts.hereShort(here)}
          </span>
        </p>
      )}
      {over ? null : <SoundChip onPress={onSound} />}
      {over ? null : <AgendaChip desk={place.agenda} isHost={place.isHost} className={styles.agenda} />}
      {over ? null : <Pinned onPress={onStage} />}
      <div className={styles.buttons}>
        {over ? null : <Ways place={place} page={page} onShow={onShow} />}
        <Button size="s" className={styles.keys} label={consoleTexts.shortcuts} onPress={onHelp}>
          <span className={styles.spare}>{consoleTexts.shortcuts}</span>{' '}
          <kbd className={styles.key} translate="no">
            ?
          </kbd>
        </Button>
      </div>
    </header>
  );
}

type WaysProps = Pick<ConsoleHeaderProps, 'place' | 'page' | 'onShow'>;

function Ways({ place, page, onShow }: WaysProps) {
  const way = (part: RoomPart, className?: string) => (
    <Button
      size="s"
      className={className}
      pressed={page.part === part}
      onPress={() => (page.part === part ? page.close() : page.open(part))}
    >
      {consoleTexts.roomParts[part]}
    </Button>
  );
  return (
    <>
      <Button size="s" onPress={onShow}>
        {showTexts.open}
      </Button>
      {way('people')}
      {place.isHost ? way('settings', styles.wide) : null}
    </>
  );
}

/** The stage shows what somebody chose and not what happens: seen at every moment, and pressed, the way out of it. */
function Pinned({ onPress }: { readonly onPress: () => void }) {
  const stage = useRoom((state) => state.view.stage);
  if (stage === undefined || (!stage.pinned && !stage.blank)) return null;
  const { scene } = stage;
  return (
    <button type="button" className={cx(styles.pinned, stage.blank && styles.dark)} onClick={onPress}>
      {stage.blank ? consoleTexts.stageDark : consoleTexts.pinned(sceneNames[scene] ?? scene)}
    </button>
  );
}
