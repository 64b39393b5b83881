import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { roomParts, type Place } from './parts.tsx';
import styles from './room-page.module.css';
import tabStyles from './tabs.module.css';
import { Parts, partsFor } from './side.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import { roomPartNames, type RoomPart } from './use-room-page.ts';

type RoomPageProps = {
  readonly part: RoomPart;
  readonly place: Place;
  readonly onChoose: (part: RoomPart) => void;
  readonly onClose: () => void;
};

const panelId = 'room-part';
const tabIdOf = (part: RoomPart) => `room-part-${part}`;

/** What concerns the room and nobody needs while somebody speaks. The floor stays above it: the room goes on. */
export function RoomPage({ part, place, onChoose, onClose }: RoomPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // On a phone the floor above it fills most of the page, and scrolls with it.
    if (matchMedia('(max-width: 44rem)').matches) heading.current?.closest('section')?.scrollIntoView();
  }, []);
  // What would be empty is not offered.
  const names = roomPartNames.filter((name) => partsFor(place, roomParts[name]).length > 0);
  const shown = names.includes(part) ? part : 'people';
  return (
    <section className={styles.page} aria-labelledby="room-page-heading">
      <div className={styles.head}>
        <h2 id="room-page-heading" ref={heading} tabIndex={-1} className={styles.title}>
          {consoleTexts.roomPage}
        </h2>
        <Tabs
          label={consoleTexts.roomPage}
          className={styles.tabs}
          tabs={names.map((name) => ({
            name,
            words: consoleTexts.roomParts[name],
            className: cx(tabStyles.tab, styles.tab),
          }))}
          shown={shown}
          onChoose={onChoose}
          panel={panelId}
          idOf={tabIdOf}
        />
        <Button size="s" guarded onPress={onClose}>
          {consoleTexts.backToLists}
        </Button>
      </div>
      {/* Another part begins at its own top. */}
      <div
        key={shown}
        id={panelId}
        role="tabpanel"
        aria-labelledby={tabIdOf(shown)}
        className={cx(styles.body, shown === 'people' && styles.people)}
      >
        <Parts parts={roomParts[shown]} place={place} />
      </div>
    </section>
  );
}
