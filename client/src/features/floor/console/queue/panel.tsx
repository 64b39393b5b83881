import { useCallback, useEffect, useMemo, useRef, useState, type Ref } from 'react';
import type { QueueRecord } from '../../../../../../shared/features/floor/records.ts';
import type { Floor, StaffHand } from '../../records.ts';
import { AddHand } from './add-hand.tsx';
import { AskedOver } from './asked-over.tsx';
import { matchesSearch } from './facts.ts';
import { focusNeighbour } from './focus.ts';
import { QueueHead } from './head.tsx';
import { QueueList } from './list.tsx';
import { useMoves } from './moving/use-moves.ts';
import { QueueNotes } from './notes.tsx';
import type { QueueHands } from './row/buttons.tsx';
import type { Calling } from './use-calling.ts';
import styles from './panel.module.css';

type QueuePanelProps = {
  readonly hands: readonly StaffHand[];
  readonly queue: QueueRecord | undefined;
  readonly floor: Floor;
  readonly deckHandId: string | undefined;
  readonly screened: boolean;
  readonly fair: boolean;
  readonly find: Ref<HTMLInputElement>;
  readonly askRemoval: QueueHands['askRemoval'];
  readonly calling: Calling;
  readonly onPlacedLow: () => void;
};

/** It fills the box that it is given. */
export function QueuePanel(panel: QueuePanelProps) {
  const { hands, queue, floor, deckHandId, screened, fair, find, askRemoval, calling, onPlacedLow } = panel;
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const moves = useMoves(hands, fair, onPlacedLow);
  // Who was looked for is found: the list is whole again for whatever comes next.
  useEffect(() => setSearch(''), [calling.called]);
  const onCall = useLatest(calling.call);
  const rows: QueueHands = useMemo(() => ({ ...moves.rows, onCall, askRemoval }), [moves.rows, onCall, askRemoval]);
  const found = search.trim() === '' ? undefined : hands.filter((hand) => matchesSearch(hand, search)).length;
  return (
    <section className={styles.panel} aria-labelledby="queue-heading">
      <QueueHead
        find={find}
        search={search}
        found={found}
        handsCount={hands.length}
        onSearch={setSearch}
        onDone={() => focusNeighbour(1)}
        onAdd={() => setAdding(true)}
      />
      <QueueNotes queue={queue} floor={floor} hands={hands} told={moves.told} />
      <QueueList hands={hands} search={search} deckHandId={deckHandId} screened={screened} rows={rows} />
      {adding ? <AddHand onClose={() => setAdding(false)} /> : null}
      <AskedOver calling={calling} hands={hands} rows={rows} />
    </section>
  );
}

/** The same function throughout, which does what the newest one does. */
function useLatest<Of>(act: (of: Of) => void): (of: Of) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((of: Of) => latest.current(of), []);
}
