import { useState, type ReactNode } from 'react';
import type { Removal } from '../../../people/removal.ts';
import { wordsRead, type StaffHand } from '../../records.ts';
import { Button, type ButtonProps } from '../../../../ui/button.tsx';
import { cx } from '../../../../ui/cx.ts';
import { useLately } from '../../../../ui/time/use-lately.ts';
import type { CommandRunner } from '../../../../engine/react/use-command.ts';
import styles from './queue-item.module.css';
import { queueTexts } from '#texts/features/floor/console';

export type QueueItemProps = {
  readonly hand: StaffHand;
  /** Counts from 1. */
  readonly place: number;
  readonly onDeck: boolean;
  readonly screened: boolean;
  readonly above: string | undefined;
  readonly below: string | undefined;
  readonly afterBelow: string | undefined;
  /** Asks whether the person behind it is to leave the room. */
  readonly askRemoval: (asked: Removal) => ReactNode;
  readonly onCall: (handId: string) => void;
  /** Placed by hand at this place. */
  readonly onPlaced: (place: number) => void;
};

/** Its topic, or a held word in it, waits for a moderator: the two answers then stand in the row itself. */
export function isUnjudged(hand: StaffHand, screened: boolean): boolean {
  return hand.held === true || isUnscreened(hand, screened);
}

function isUnscreened(hand: StaffHand, screened: boolean): boolean {
  return screened && hand.topic !== undefined && !hand.approved && !hand.hidden;
}

type QueueItemButtonsProps = QueueItemProps & {
  readonly nameId: string;
  readonly menuId: string;
  readonly open: boolean;
  readonly command: CommandRunner;
  readonly onOpen: () => void;
};

export function QueueItemButtons(props: QueueItemButtonsProps) {
  const { hand, place, above, below, afterBelow, nameId, menuId, open, command, onOpen, onCall, onPlaced } = props;
  const handId = hand.id;
  const placeBefore = (before: string | undefined, at: number) => {
    void command.run('hand.place', before === undefined ? { handId } : { handId, before }).then((ack) => {
      if (ack.ok) onPlaced(at);
    });
  };
  const icon = (label: string, path: string, button: Partial<ButtonProps>) => (
    <Button size="s" className={styles.icon} label={label} describedBy={nameId} {...button}>
      <svg viewBox="0 0 20 20" className={styles.glyph} aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  );
  return (
    <div className={styles.actions}>
      <Button size="s" describedBy={nameId} guarded onPress={() => onCall(handId)}>
        {queueTexts.call}
      </Button>
      <Button size="s" describedBy={nameId} guarded onPress={() => void command.run('hand.skip', { handId })}>
        {queueTexts.skip}
      </Button>
      {icon(queueTexts.moveUp, 'M10 16V4m0 0L5 9m5-5 5 5', {
        disabled: above === undefined,
        onPress: () => placeBefore(above, place - 1),
      })}
      {icon(queueTexts.moveDown, 'M10 4v12m0 0 5-5m-5 5-5-5', {
        disabled: below === undefined,
        onPress: () => placeBefore(afterBelow, place + 1),
      })}
      {icon(queueTexts.menu, 'M4 10h.01M10 10h.01M16 10h.01', { expanded: open, controls: menuId, onPress: onOpen })}
    </div>
  );
}

type QueueItemMenuProps = Pick<QueueItemProps, 'hand' | 'askRemoval'> & {
  readonly id: string;
  readonly command: CommandRunner;
  /** Approve and Hide stand beside the hand already. */
  readonly judgedInRow: boolean;
};

/** What is rarely needed for one hand, and for the person behind it. */
export function QueueItemMenu({ id, hand, command, judgedInRow, askRemoval }: QueueItemMenuProps) {
  const [removing, setRemoving] = useState(false);
  const handle = `hand:${hand.id}`;
  const hidden = hand.hidden;
  const approve = () => void command.run('hand.approve', { handId: hand.id, words: wordsRead(hand) });
  return (
    <div id={id} className={styles.menu}>
      <Button size="s" guarded onPress={() => void command.run('hand.clear', { handId: hand.id })}>
        {queueTexts.clear}
      </Button>
      {hand.added ? null : (
        <>
          <Button size="s" onPress={() => void command.run('person.mute', { handle, on: !hand.muted })}>
            {hand.muted ? queueTexts.unmute : queueTexts.mute}
          </Button>
          <Button size="s" kind="danger" onPress={() => setRemoving(true)}>
            {queueTexts.remove}
          </Button>
        </>
      )}
      {/* Last: what comes and goes with the words moves no other button. */}
      {judgedInRow ? null : (
        <Button size="s" guarded onPress={hidden ? approve : () => void command.run('hand.hide', { handId: hand.id })}>
          {hidden ? queueTexts.showWords : queueTexts.hideWords}
        </Button>
      )}
      {judgedInRow || hidden || hand.approved ? null : (
        <Button size="s" guarded onPress={approve}>
          {queueTexts.approveForStage}
        </Button>
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

type WaitingWordsProps = {
  readonly hand: StaffHand;
  readonly screened: boolean;
  readonly id: string;
  readonly nameId: string;
  readonly command: CommandRunner;
};

/** Below all else of the hand: words that come to wait, and wait no more, move no button of it. */
export function WaitingWords({ hand, screened, id, nameId, command }: WaitingWordsProps) {
  const words = wordsRead(hand);
  const held = hand.held === true;
  const waits = isUnjudged(hand, screened);
  const unread = useLately(waits ? JSON.stringify(words) : undefined);
  if (!waits) return null;
  return (
    <div className={styles.waiting}>
      <span id={id} className={cx(styles.badge, held && styles.held)}>
        {held ? queueTexts.badges.held : queueTexts.badges.unapproved}
      </span>
      <Button
        size="s"
        guarded
        unread={unread}
        className={held ? styles.first : undefined}
        describedBy={nameId}
        onPress={() => void command.run('hand.approve', { handId: hand.id, words })}
      >
        {held ? queueTexts.letThrough : queueTexts.approve}
      </Button>
      <Button
        size="s"
        guarded
        unread={unread}
        describedBy={nameId}
        onPress={() => void command.run('hand.hide', { handId: hand.id })}
      >
        {queueTexts.hide}
      </Button>
    </div>
  );
}
