import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useLately } from '../../../ui/time/use-lately.ts';
import { wordsRead, type TakenFloor } from '../records.ts';
import styles from './floor-buttons.module.css';
import { conveyorTexts } from '#texts/features/floor/console';

type HeldWordsProps = {
  readonly floor: TakenFloor;
  readonly words: FloorRecord['heldWords'];
  readonly command: CommandRunner;
};

/** Q6: what was kept back with the call. A moderator gave the label of whoever stood up: there is nothing to hide. */
export function HeldWords({ floor: { handId, turnId }, words, command }: HeldWordsProps) {
  const unread = useLately(words === undefined ? undefined : JSON.stringify(words));
  if (words === undefined) return null;
  const letThrough = () =>
    handId === undefined
      ? command.run('turn.approve', { turnId })
      : command.run('hand.approve', { handId, words: wordsRead(words) });
  const sentence = handId === undefined ? conveyorTexts.labelWaits : conveyorTexts.wordsWait;
  return (
    <div className={styles.heldWords}>
      <p className={styles.held} title={sentence}>
        {sentence}
      </p>
      <Button size="s" guarded unread={unread} onPress={() => void letThrough()}>
        {conveyorTexts.letThrough}
      </Button>
      {handId === undefined ? null : (
        <Button size="s" guarded unread={unread} onPress={() => void command.run('hand.hide', { handId })}>
          {conveyorTexts.hide}
        </Button>
      )}
    </div>
  );
}
