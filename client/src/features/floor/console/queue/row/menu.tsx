import { useState, type RefObject } from 'react';
import { wordsRead, type StaffHand } from '../../../records.ts';
import { nameTranslate, shownName } from '../../../shown-name.ts';
import { Button } from '../../../../../ui/button.tsx';
import { usePopover } from '../../../../../ui/dialog/use-popover.ts';
import { cx } from '../../../../../ui/cx.ts';
import { Words } from '../../../../../ui/words/words.tsx';
import type { CommandRunner } from '../../../../../engine/react/use-command.ts';
import { badgesOf } from './badges.tsx';
import type { QueueHands } from './buttons.tsx';
import styles from './menu.module.css';
import { queueTexts } from '#texts/features/floor/console';

type QueueItemMenuProps = {
  readonly id: string;
  readonly hand: StaffHand;
  readonly onDeck: boolean;
  readonly command: CommandRunner;
  /** Approve and Hide stand beside the hand already. */
  readonly judgedInRow: boolean;
  readonly askRemoval: QueueHands['askRemoval'];
  /** The button that opened it; its row is never covered. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
};

/** All of a hand's words, and what is rarely needed for it and for the person behind it. */
export function QueueItemMenu({
  id,
  hand,
  onDeck,
  command,
  judgedInRow,
  askRemoval,
  opener,
  onClose,
}: QueueItemMenuProps) {
  const [removing, setRemoving] = useState(false);
  const box = usePopover({ opener, onClose, paused: removing });
  const handle = `hand:${hand.id}`;
  const { hidden } = hand;
  const approve = () => void command.run('hand.approve', { handId: hand.id, words: wordsRead(hand) });
  return (
    <div ref={box} id={id} className={styles.menu} data-still>
      <WholeWords hand={hand} onDeck={onDeck} />
      <div className={styles.actions}>
        <Button size="s" guarded onPress={() => void command.run('hand.clear', { handId: hand.id })}>
          {queueTexts.clear}
        </Button>
        {hand.added ? null : (
          <Button size="s" guarded onPress={() => void command.run('person.mute', { handle, on: !hand.muted })}>
            {hand.muted ? queueTexts.unmute : queueTexts.mute}
          </Button>
        )}
      </div>
      {judgedInRow ? null : (
        <div className={styles.actions}>
          <Button
            size="s"
            guarded
            onPress={hidden ? approve : () => void command.run('hand.hide', { handId: hand.id })}
          >
            {hidden ? queueTexts.showWords : queueTexts.hideWords}
          </Button>
          {/* Its place is kept: nothing moves up to where it was pressed. */}
          <Button size="s" guarded className={cx((hidden || hand.approved) && styles.gone)} onPress={approve}>
            {queueTexts.approveForStage}
          </Button>
        </div>
      )}
      {hand.added ? null : (
        <div className={styles.apart}>
          <Button size="s" kind="danger" onPress={() => setRemoving(true)}>
            {queueTexts.remove}
          </Button>
        </div>
      )}
      {removing
        ? askRemoval({
            of: handle,
            onRemove: (removal) => void command.run('person.remove', removal),
            onClose: () => setRemoving(false),
          })
        : null}
    </div>
  );
}

/** The row cuts long words and badges; here they are whole. */
function WholeWords({ hand, onDeck }: Pick<QueueItemMenuProps, 'hand' | 'onDeck'>) {
  const badges = badgesOf(hand, onDeck).map(({ words }) => words);
  return (
    <div className={styles.words}>
      <p className={styles.name}>
        <Words translate={nameTranslate(hand)}>{shownName(hand)}</Words>
        {hand.place === undefined ? null : (
          <span className={styles.soft}>
            {' · '}
            <Words>{hand.place}</Words>
          </span>
        )}
      </p>
      {hand.topic === undefined ? null : (
        <p>
          <Words>{hand.topic}</Words>
        </p>
      )}
      {badges.length === 0 ? null : <p className={styles.soft}>{badges.join(' · ')}</p>}
    </div>
  );
}
