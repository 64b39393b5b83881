import { useRoom } from '../../engine/react/room-context.tsx';
import { toldTitle } from '../door/told-title.ts';
import { cx } from '../../ui/cx.ts';
import { Words } from '../../ui/words/words.tsx';
import { DoorPage } from '../door/door-page.tsx';
import { sharedTexts } from '#texts/surfaces';
import { phonePageTexts } from '#texts/surfaces/phone';
import bar from './bar/bar.module.css';
import dock from './dock/dock.module.css';
import layout from './layout.module.css';
import styles from './opening.module.css';

/**
 * Until the room is there. What the server or the front page found is known by its title: then its page stands already,
 * each part where it will be. Else nobody can tell yet whether there is a room.
 */
export function OpeningPage({ code }: { readonly code: string }) {
  const away = useRoom((state) => state.status === 'away');
  const crowded = useRoom((state) => state.crowded === true);
  const said = crowded ? sharedTexts.crowded : away ? sharedTexts.keepsTrying : phonePageTexts.opening;
  const title = toldTitle(code);
  if (title === undefined)
    return (
      <DoorPage>
        <p role="status">{said}</p>
      </DoorPage>
    );
  return (
    <div className={layout.page} aria-busy="true">
      <header className={layout.top}>
        <div className={layout.names}>
          <h1 className={layout.title}>
            <Words lines={1}>{title}</Words>
          </h1>
          {/* What comes beside it cuts nothing more off it. */}
          <p className={cx(layout.here, styles.unsaid)} aria-hidden="true">
            {phonePageTexts.here(10)}
          </p>
        </div>
      </header>
      <section className={cx(bar.bar, styles.bar, away && bar.lost)} aria-label={phonePageTexts.now}>
        <p className={bar.line} role="status">
          {said}
        </p>
        <p className={styles.code}>{code}</p>
      </section>
      <main className={cx(layout.main, styles.rows)}>
        <div className={styles.tabs} />
        <div className={styles.row} />
        <div className={styles.row} />
        <div className={styles.row} />
      </main>
      <div className={cx(dock.place, layout.dock)}>
        <div className={dock.dock}>
          <div className={dock.row}>
            <div className={cx(dock.hand, styles.hand)} />
            <div className={dock.ways}>
              <div className={dock.over} />
              <div className={cx(dock.ask, styles.ask)} />
            </div>
          </div>
          <div className={dock.reactions} />
        </div>
      </div>
    </div>
  );
}
