import { useState } from 'react';
import { wordsRead, type StaffHand } from '../../records.ts';
import { RemovePerson } from '../../../people/console/remove-person.tsx';
import { Button } from '../../../../ui/button.tsx';
import type { CommandRunner } from '../../../../engine/react/use-command.ts';
import styles from './queue-item-menu.module.css';
import { consoleTexts } from '#texts/surfaces/console';

type QueueItemMenuProps = {
  readonly id: string;
  readonly hand: StaffHand;
  readonly command: CommandRunner;
  /** Approve and Hide stand beside the hand already. */
  readonly judgedInRow: boolean;
};

/** What is rarely needed for one hand, and for the person behind it. */
export function QueueItemMenu({ id, hand, command, judgedInRow }: QueueItemMenuProps) {
  const [removing, setRemoving] = useState(false);
  const handle = `hand:${hand.id}`;
  const hidden = hand.hidden;
  const approve = () => void command.run('hand.approve', { handId: hand.id, words: wordsRead(hand) });
  return (
    <div id={id} className={styles.menu}>
      <Button size="s" guarded onPress={() => void command.run('hand.clear', { handId: hand.id })}>
        {consoleTexts.clear}
      </Button>
      {hand.added ? null : (
        <>
          <Button size="s" onPress={() => void command.run('person.mute', { handle, on: !hand.muted })}>
            {hand.muted ? consoleTexts.unmute : consoleTexts.mute}
          </Button>
          <Button size="s" kind="danger" onPress={() => setRemoving(true)}>
            {consoleTexts.remove}
          </Button>
        </>
      )}
      {/* Last: what comes and goes with the words moves no other button. */}
      {judgedInRow ? null : (
        <Button size="s" guarded onPress={hidden ? approve : () => void command.run('hand.hide', { handId: hand.id })}>
          {hidden ? consoleTexts.showWords : consoleTexts.hideWords}
        </Button>
      )}
      {judgedInRow || hidden || hand.approved ? null : (
        <Button size="s" guarded onPress={approve}>
          {consoleTexts.approveForStage}
        </Button>
      )}
      {removing ? (
        <RemovePerson
          of={handle}
          onRemove={(reason) =>
            void command.run('person.remove', reason === undefined ? { handle } : { handle, reason })
          }
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </div>
  );
}
