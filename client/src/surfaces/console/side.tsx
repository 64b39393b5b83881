import { Fragment } from 'react';
import { useRoom } from '../../engine/react/room-context.tsx';
import { cx } from '../../ui/cx.ts';
import { Tabs } from '../../ui/tabs/tabs.tsx';
import { VisuallyHidden } from '../../ui/words/visually-hidden.tsx';
import { showsOf } from '../../features/shows/records.ts';
import { sideFoot, sideNotices, sideParts, type Part, type Place, type SideTab } from './parts.tsx';
import styles from './side.module.css';
import tabStyles from './tabs.module.css';
import { consoleTexts } from '#texts/surfaces/console';

type PartsProps = { readonly parts: readonly Part[]; readonly place: Place };

/** Those of a list that are for whoever looks. */
export const partsFor = ({ isHost }: Place, parts: readonly Part[]): readonly Part[] =>
  parts.filter(({ hosts }) => isHost || hosts !== true);

export function Parts({ parts, place }: PartsProps) {
  return (
    <>
      {partsFor(place, parts).map(({ name, shown }) => (
        <Fragment key={name}>{shown(place)}</Fragment>
      ))}
    </>
  );
}

export const sideTabNames: readonly SideTab[] = ['run', 'show', 'stage'];

const panelId = 'side-panel';
const tabIdOf = (tab: SideTab) => `side-tab-${tab}`;

type SideProps = {
  readonly place: Place;
  readonly tab: SideTab;
  readonly onChoose: (tab: SideTab) => void;
  readonly className: string | undefined;
};

/** What is needed beside the lists while the room goes on, one tab at a time. */
export function Side({ place, tab, onChoose, className }: SideProps) {
  return (
    <aside className={cx(styles.side, tab === 'run' && styles.runs, className)} aria-label={consoleTexts.side}>
      <Tabs
        label={consoleTexts.side}
        className={styles.tabs}
        tabs={sideTabNames.map((name) => ({
          name,
          words: <SideTabWords tab={name} />,
          className: cx(tabStyles.tab, styles.tab),
        }))}
        shown={tab}
        onChoose={onChoose}
        panel={panelId}
        idOf={tabIdOf}
      />
      <div className={styles.notices}>
        <Parts parts={sideNotices} place={place} />
      </div>
      <div key={tab} id={panelId} role="tabpanel" aria-labelledby={tabIdOf(tab)} className={styles.panel}>
        <Parts parts={sideParts[tab]} place={place} />
      </div>
      <div className={styles.foot}>
        <Parts parts={sideFoot} place={place} />
      </div>
    </aside>
  );
}

/** A show of hands that is open is seen from every tab. */
export function SideTabWords({ tab }: { readonly tab: SideTab }) {
  const isAsked = useRoom((state) => showsOf(state.staff).some(({ state: stands }) => stands === 'open'));
  return (
    <>
      {consoleTexts.sideTabs[tab]}
      {tab === 'show' && isAsked ? (
        <>
          <span className={styles.open} />
          <VisuallyHidden>{consoleTexts.showOpen}</VisuallyHidden>
        </>
      ) : null}
    </>
  );
}
