import { memo, useCallback, useId, useRef, useState, type PointerEvent } from 'react';
import { nameTranslate, shownName } from '../../../shown-name.ts';
import type { StaffHand } from '../../../records.ts';
import { cx } from '../../../../../ui/cx.ts';
import { Sign } from '../../../../../ui/sign.tsx';
import { Words } from '../../../../../ui/words/words.tsx';
import { useCommand, type CommandRunner } from '../../../../../engine/react/use-command.ts';
import { useToldRefusal } from '../use-told-refusal.ts';
import { Badges, badgesOf } from './badges.tsx';
import { placing } from '../moving/moves.ts';
import { QueueItemButtons, type Move, type QueueHands } from './buttons.tsx';
import { QueueItemMenu } from './menu.tsx';
import { isUnjudged, WaitingWords } from './waiting-words.tsx';
import styles from './row.module.css';

export type QueueItemProps = {
  readonly hand: StaffHand;
  /** Counts from 1. */
  readonly place: number;
  readonly onDeck: boolean;
  readonly screened: boolean;
  /** Dealt with a moment ago: it stands there still, and takes no pointer. */
  readonly dealt: boolean;
  /** The ways that it has: see `waysOf`. */
  readonly ways: string;
  /** Something dragged would come here: before it, or after it, the last one. */
  readonly drop: 'before' | 'after' | undefined;
  readonly dragged: boolean;
  readonly hands: QueueHands;
  readonly onDragStart: (event: PointerEvent, handId: string, onDrop: (behind: string | undefined) => void) => void;
};

/** A frame may bring a hundred hands of which one changed; only that one is drawn again. */
export const QueueItem = memo(QueueItemView);

function QueueItemView(item: QueueItemProps) {
  const { hand, place, onDeck, screened, ways, hands, dealt, drop, dragged, onDragStart } = item;
  const [open, setOpen] = useState(false);
  const command = useCommand();
  useToldRefusal(command, hand);
  const [signId, whoId, topicId, menuId] = [useId(), useId(), useId(), useId()];
  // Not the answers that stand between them.
  const nameId = `${signId} ${whoId} ${topicId}`;
  const more = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const waits = isUnjudged(hand, screened);
  const move: Move = (goal, way) => {
    if (goal === undefined) return;
    void command.run('hand.place', placing(hand.id, goal)).then((ack) => {
      if (ack.ok) hands.onMoved(hand, goal, way);
    });
  };
  return (
    <li
      className={cx(
        styles.item,
        waits && styles.waits,
        !waits && hand.topic === undefined && command.refused === undefined && styles.single,
        dealt && styles.dealt,
        open && styles.open,
        dragged && styles.dragged,
        drop === 'before' && styles.before,
        drop === 'after' && styles.after,
      )}
      data-hand={hand.id}
      tabIndex={-1}
      aria-labelledby={nameId}
      onPointerDown={(event) => onDragStart(event, hand.id, (behind) => move(hands.goalBehind(hand.id, behind)))}
    >
      <span className={styles.grip} data-grip>
        <span className={styles.place} aria-hidden="true">
          {place}
        </span>
        <span id={signId} className={styles.sign}>
          <Sign sign={hand.sign} size="s" />
        </span>
      </span>
      <RowWords ids={{ whoId, topicId, nameId }} {...{ hand, onDeck, screened, command }} />
      <QueueItemButtons
        hand={hand}
        ways={ways}
        hands={hands}
        nameId={nameId}
        menuId={menuId}
        open={open}
        command={command}
        move={move}
        more={more}
        onOpen={() => setOpen(!open)}
      />
      {open ? (
        <QueueItemMenu
          id={menuId}
          hand={hand}
          onDeck={onDeck}
          command={command}
          judgedInRow={waits}
          askRemoval={hands.askRemoval}
          opener={more}
          onClose={close}
        />
      ) : null}
    </li>
  );
}

type RowWordsProps = Pick<QueueItemProps, 'hand' | 'onDeck' | 'screened'> & {
  readonly ids: { readonly whoId: string; readonly topicId: string; readonly nameId: string };
  readonly command: CommandRunner;
};

/** Two lines at the most; More has all of it. Why the room refused something stands in the second one for a while. */
function RowWords({ ids: { whoId, topicId, nameId }, hand, onDeck, screened, command }: RowWordsProps) {
  const unapproved = isUnjudged(hand, screened) && hand.held !== true;
  return (
    <span className={styles.words}>
      <span id={whoId} className={styles.who}>
        <Words lines={1} className={styles.name} translate={nameTranslate(hand)}>
          {shownName(hand)}
        </Words>
        {hand.place === undefined ? null : (
          <>
            {' '}
            <Words lines={1} className={styles.seat}>
              {hand.place}
            </Words>
          </>
        )}
        <Badges badges={badgesOf(hand, onDeck)} unapproved={unapproved} />
      </span>
      {command.refused === undefined ? (
        <span className={styles.topic}>
          <WaitingWords hand={hand} screened={screened} nameId={nameId} command={command} />
          {hand.topic === undefined ? null : (
            <span id={topicId} className={styles.said}>
              <Words lines={1}>{hand.topic}</Words>
            </span>
          )}
        </span>
      ) : (
        <span className={styles.refused} title={command.refused.message}>
          {command.refused.message}
        </span>
      )}
    </span>
  );
}
