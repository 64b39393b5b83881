import { memo, useId, useState } from 'react';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../../shown-name.ts';
import { cx } from '../../../../ui/cx.ts';
import { Sign } from '../../../../ui/sign.tsx';
import { Words } from '../../../../ui/words/words.tsx';
import { useCommand } from '../../../../engine/react/use-command.ts';
import {
  isUnjudged,
  QueueItemButtons,
  QueueItemMenu,
  WaitingWords,
  type QueueItemProps,
} from './queue-item-buttons.tsx';
import styles from './queue-item.module.css';
import { queueTexts } from '#texts/features/floor/console';
import { usePassingRefusal } from '../../../../engine/react/use-passing-refusal.ts';

function sameItem(before: QueueItemProps, after: QueueItemProps): boolean {
  return (
    before.hand === after.hand &&
    before.place === after.place &&
    before.onDeck === after.onDeck &&
    before.screened === after.screened &&
    before.above === after.above &&
    before.below === after.below &&
    before.afterBelow === after.afterBelow
  );
}

/** A frame may bring a hundred hands of which one changed; only that one is drawn again. */
export const QueueItem = memo(QueueItemView, sameItem);

function QueueItemView(item: QueueItemProps) {
  const { hand, place, onDeck, screened } = item;
  const [open, setOpen] = useState(false);
  const command = useCommand();
  usePassingRefusal(command, hand);
  const nameId = useId();
  const menuId = useId();
  const waitsId = useId();
  return (
    <li
      className={styles.item}
      data-hand={hand.id}
      tabIndex={-1}
      aria-labelledby={isUnjudged(hand, screened) ? `${nameId} ${waitsId}` : nameId}
    >
      <span className={styles.place} aria-hidden="true">
        {place}
      </span>
      <span id={nameId} className={styles.who}>
        <Sign sign={hand.sign} size="m" />
        <span className={styles.words}>
          <span className={styles.name}>
            <Words lines={1} translate={nameTranslate(hand)}>
              {shownName(hand)}
            </Words>
            {hand.place === undefined ? null : (
              <span className={styles.seat}>
                {' '}
                <Words>{hand.place}</Words>
              </span>
            )}
          </span>
          {hand.topic === undefined ? null : (
            <span className={styles.topic}>
              <Words lines={2}>{hand.topic}</Words>
            </span>
          )}
          <Badges hand={hand} onDeck={onDeck} />
        </span>
      </span>
      <QueueItemButtons
        {...item}
        nameId={nameId}
        menuId={menuId}
        open={open}
        command={command}
        onOpen={() => setOpen(!open)}
      />
      {open ? (
        <QueueItemMenu
          id={menuId}
          hand={hand}
          command={command}
          judgedInRow={isUnjudged(hand, screened)}
          askRemoval={item.askRemoval}
        />
      ) : null}
      <WaitingWords hand={hand} screened={screened} id={waitsId} nameId={nameId} command={command} />
      {command.refused === undefined ? null : (
        <p className={styles.refused} role="status">
          {command.refused.message}
        </p>
      )}
    </li>
  );
}

type BadgesProps = Pick<QueueItemProps, 'hand' | 'onDeck'>;

function Badges({ hand, onDeck }: BadgesProps) {
  const { badges } = queueTexts;
  const kind = kindName(hand.kind);
  const shown = [
    kind,
    onDeck && badges.onDeck,
    hand.away && badges.away,
    (hand.standing ?? 0) > 0 && badges.standing(hand.standing ?? 0),
    hand.placed && badges.placed,
    hand.missed === true && badges.missed,
    hand.skips > 0 && badges.skipped(hand.skips),
    hand.added && badges.added,
    hand.muted && badges.muted,
    hand.hidden && badges.hidden,
  ].filter((badge) => badge !== false && badge !== undefined);
  if (shown.length === 0) return null;
  return (
    <span className={styles.badges}>
      {shown.map((badge) => (
        <span
          key={badge}
          className={cx(styles.badge, badge === badges.onDeck && styles.deck, badge === kind && styles.kind)}
        >
          {badge}
        </span>
      ))}
    </span>
  );
}
