import { wordsRead, type StaffHand } from '../../../records.ts';
import { Button } from '../../../../../ui/button.tsx';
import { cx } from '../../../../../ui/cx.ts';
import { useLately } from '../../../../../ui/time/use-lately.ts';
import type { CommandRunner } from '../../../../../engine/react/use-command.ts';
import styles from './row.module.css';
import { queueTexts } from '#texts/features/floor/console';

/** Its topic, or a held word in it, waits for a moderator: the two answers then stand in the row itself. */
export function isUnjudged(hand: StaffHand, screened: boolean): boolean {
  return hand.held === true || isUnscreened(hand, screened);
}

function isUnscreened(hand: StaffHand, screened: boolean): boolean {
  return screened && hand.topic !== undefined && !hand.approved && !hand.hidden;
}

type WaitingWordsProps = {
  readonly hand: StaffHand;
  readonly screened: boolean;
  readonly nameId: string;
  readonly command: CommandRunner;
};

/** Before the words that they are about: what comes to wait, and waits no more, moves no button of the row's end. */
export function WaitingWords({ hand, screened, nameId, command }: WaitingWordsProps) {
  const words = wordsRead(hand);
  const held = hand.held === true;
  const waits = isUnjudged(hand, screened);
  const unread = useLately(waits ? JSON.stringify(words) : undefined);
  if (!waits) return null;
  return (
    <span className={styles.waiting} data-still>
      <Button
        size="s"
        guarded
        unread={unread}
        className={cx(styles.answer, held && styles.first)}
        describedBy={nameId}
        onPress={() => void command.run('hand.approve', { handId: hand.id, words })}
      >
        {held ? queueTexts.letThrough : queueTexts.approve}
      </Button>
      <Button
        size="s"
        guarded
        unread={unread}
        className={styles.answer}
        describedBy={nameId}
        onPress={() => void command.run('hand.hide', { handId: hand.id })}
      >
        {queueTexts.hide}
      </Button>
    </span>
  );
}
