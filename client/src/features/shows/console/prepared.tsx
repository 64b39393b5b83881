import { useRef, useState } from 'react';
import { itemsOf } from '../../../engine/items.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog/sheet.tsx';
import controls from '../../../ui/form/controls.module.css';
import { useKeptFocus } from '../../../ui/keys/use-kept-focus.ts';
import { useUnread } from '../../../ui/keys/use-unread.ts';
import { Words } from '../../../ui/words/words.tsx';
import type { PreparedShow } from '../records.ts';
import { ShowDialog } from './dialog.tsx';
import styles from './prepared.module.css';
import { usePrepared, useSeenAbove } from './use-prepared.ts';
import { showTexts } from '#texts/features/shows/console';

/** Each row of the list, as where the focus goes on. */
const rows = '[data-prepared]';

/** S1: shows that are prepared, in the order they will be asked in. Nobody but the staff knows of them. */
export function PreparedShows() {
  const isFirst = useRoom((state) => itemsOf(state.staff, 'show:').length === 0);
  const { shows, open, move, remove } = usePrepared();
  const [dialog, setDialog] = useState<'prepare' | PreparedShow>();
  const [leaving, setLeaving] = useState<PreparedShow>();
  // A press so soon was for the row that stood there.
  const unread = useUnread(shows);
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(list, shows, { items: rows, after: heading });
  const opens = useSeenAbove(shows, heading);
  return (
    <section className={controls.group} aria-labelledby="prepared-heading">
      <h2 id="prepared-heading" ref={heading} tabIndex={-1} className={controls.heading}>
        {showTexts.prepared}
      </h2>
      {shows.length === 0 ? (
        <p className={controls.soft}>{isFirst ? showTexts.nothingAsked : showTexts.nothingPrepared}</p>
      ) : (
        <ol ref={list} className={styles.list} role="list" aria-label={showTexts.prepared}>
          {shows.map((show, index) => (
            <Row
              key={show.id}
              show={show}
              unread={unread}
              isFirst={index === 0}
              isLast={index === shows.length - 1}
              onOpen={() => opens(show.id, open(show))}
              onMove={(step) => move(show, step)}
              onChange={() => setDialog(show)}
              onRemove={() => setLeaving(show)}
            />
          ))}
        </ol>
      )}
      <Button size="s" className={styles.prepare} onPress={() => setDialog('prepare')}>
        {shows.length === 0 ? showTexts.prepareFirst : showTexts.prepareAnother}
      </Button>
      {leaving === undefined ? null : (
        <ConfirmDialog
          title={showTexts.removeTitle}
          no={showTexts.removeNo}
          yes={showTexts.remove}
          onYes={() => {
            setLeaving(undefined);
            remove(leaving);
          }}
          onClose={() => setLeaving(undefined)}
        >
          <p>
            <Words>{leaving.prompt}</Words>
          </p>
        </ConfirmDialog>
      )}
      {dialog === undefined ? null : <ShowDialog as={dialog} onClose={() => setDialog(undefined)} />}
    </section>
  );
}

type RowProps = {
  readonly show: PreparedShow;
  readonly unread: () => boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onOpen: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
};

function Row({ show, unread, isFirst, isLast, onOpen, onMove, onChange, onRemove }: RowProps) {
  const name = `prepared-${show.id}`;
  const act = (label: string, path: string, onPress: () => void, off = false) => (
    <Button
      size="s"
      guarded
      unread={unread}
      className={styles.icon}
      label={label}
      describedBy={name}
      disabled={off}
      onPress={onPress}
    >
      <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  );
  return (
    <li className={styles.row} data-prepared="" tabIndex={-1} aria-labelledby={name}>
      <span id={name} className={styles.prompt}>
        <Words lines={2}>{show.prompt}</Words>
      </span>
      <Button
        size="s"
        guarded
        unread={unread}
        shortcut={isFirst ? 'O' : undefined}
        className={styles.open}
        describedBy={name}
        onPress={onOpen}
      >
        {showTexts.openNow}
      </Button>
      <span className={styles.facts}>{showTexts.facts(show)}</span>
      <span className={styles.acts}>
        {act(showTexts.moveUp, 'M10 16V4m0 0L5 9m5-5 5 5', () => onMove(-1), isFirst)}
        {act(showTexts.moveDown, 'M10 4v12m0 0 5-5m-5 5-5-5', () => onMove(1), isLast)}
        {act(showTexts.change, 'M4 16h3l8-8-3-3-8 8zM11 6l3 3', onChange)}
        {act(showTexts.remove, 'M5 5l10 10M15 5 5 15', onRemove)}
      </span>
    </li>
  );
}
