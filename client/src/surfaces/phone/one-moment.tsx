import { itemsOf } from '../../engine/items.ts';
import { useRoom } from '../../engine/react/room-context.tsx';
import { uiTexts } from '#texts/ui';
import styles from './lanes.module.css';

/** In the place of a part that is on its way. */
export function OneMoment({ className = styles.still }: { readonly className?: string | undefined }) {
  return (
    <p className={className} aria-busy="true">
      {uiTexts.loading}
    </p>
  );
}

/** What is below a show of hands stays where it is when that comes. */
export function ShowComes() {
  const isOpen = useRoom(({ view }) => itemsOf(view, 'show:').some(({ state }) => state === 'open'));
  return isOpen ? <OneMoment className={styles.show} /> : null;
}
