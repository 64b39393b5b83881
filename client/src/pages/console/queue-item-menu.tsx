import { useState } from 'react';
import { limits } from '../../../../shared/kernel/limits.ts';
import type { StaffHand } from '../../features/floor/records.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CommandRunner } from '../../in-room/use-command.ts';
import styles from './queue-item-menu.module.css';
import { consoleTexts } from './texts.ts';

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
  const hidden = hand.hidden === true;
  return (
    <div id={id} className={styles.menu}>
      {judgedInRow || hidden || hand.approved === true ? null : (
        <Button size="s" onPress={() => void command.run('hand.approve', { handId: hand.id })}>
          {consoleTexts.approveForStage}
        </Button>
      )}
      {judgedInRow ? null : (
        <Button size="s" onPress={() => void command.run(hidden ? 'hand.approve' : 'hand.hide', { handId: hand.id })}>
          {hidden ? consoleTexts.showWords : consoleTexts.hideWords}
        </Button>
      )}
      <Button size="s" onPress={() => void command.run('hand.clear', { handId: hand.id })}>
        {consoleTexts.clear}
      </Button>
      {hand.added === true ? null : (
        <>
          <Button size="s" onPress={() => void command.run('person.mute', { handle, on: hand.muted !== true })}>
            {hand.muted === true ? consoleTexts.unmute : consoleTexts.mute}
          </Button>
          <Button size="s" kind="danger" onPress={() => setRemoving(true)}>
            {consoleTexts.remove}
          </Button>
        </>
      )}
      {removing ? <RemoveDialog handle={handle} command={command} onClose={() => setRemoving(false)} /> : null}
    </div>
  );
}

type RemoveDialogProps = { readonly handle: string; readonly command: CommandRunner; readonly onClose: () => void };

function RemoveDialog({ handle, command, onClose }: RemoveDialogProps) {
  const [reason, setReason] = useState('');
  const remove = () => {
    const told = reason.trim();
    void command.run('person.remove', told === '' ? { handle } : { handle, reason: told });
    onClose();
  };
  return (
    <Dialog
      title={consoleTexts.removeTitle}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{consoleTexts.cancel}</Button>
          <Button kind="danger" onPress={remove}>
            {consoleTexts.removeYes}
          </Button>
        </>
      }
    >
      <p>{consoleTexts.removeBody}</p>
      <TextField
        label={consoleTexts.removeReason}
        value={reason}
        onChange={setReason}
        maxGraphemes={limits.reasonGraphemes}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog: focus must land somewhere
        autoFocus
      />
    </Dialog>
  );
}
