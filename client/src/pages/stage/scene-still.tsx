import { Fit, FitText } from '../../ui/fit.tsx';
import { Words } from '../../ui/words.tsx';
import { useRoom } from '../room-context.tsx';
import { roomOf } from './records.ts';
import styles from './scene-still.module.css';

/** Break and thanks: one word, and what it means. */
export function StillScene({ title, help }: { readonly title: string; readonly help: string }) {
  const name = useRoom((state) => roomOf(state.view)?.title ?? '');
  return (
    <div className={styles.scene}>
      <p className={styles.room}>
        <Words lines={1}>{name}</Words>
      </p>
      <Fit className={styles.title} least={1 / 14} most={0.26}>
        <FitText as="h1" gives>
          {title}
        </FitText>
      </Fit>
      <p className={styles.help}>{help}</p>
    </div>
  );
}
