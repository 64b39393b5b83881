import { useStage } from '../../../engine/react/room-context.tsx';
import { Words } from '../../../ui/words/words.tsx';
import styles from './pulse-scene.module.css';

/** The horizon alone; the canvas behind gives it the whole screen. */
export function PulseScene() {
  const name = useStage((state) => state.view.room?.title ?? '');
  return (
    <div className={styles.scene}>
      <h1 className={styles.room}>
        <Words lines={1}>{name}</Words>
      </h1>
    </div>
  );
}
