import { Fragment } from 'react';
import type { SegmentRecord } from '../../../../../shared/features/agenda/records.ts';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/dialog/sheet.tsx';
import controls from '../../../ui/form/controls.module.css';
import { moveChoices, waitingCount } from './hands-move.ts';
import styles from './move-dialog.module.css';
import { uiTexts } from '#texts/ui';
import { agendaTexts } from '#texts/features/agenda/console';
import type { AgendaDesk } from './use-desk.ts';

type MoveDialogProps = {
  readonly desk: AgendaDesk;
  readonly target: SegmentRecord;
  /** How the queue was closed, where it is. */
  readonly closing: { readonly promise: boolean } | undefined;
};

/** L4: what becomes of those who wait. The harmless answer has the focus; each is one press. */
export function MoveDialog({ desk, target, closing }: MoveDialogProps) {
  const { segments, waiting, current, command } = desk;
  const promise = closing?.promise === true;
  // Somebody else was quicker: said here, for a dialog that goes by itself leaves a press to what lies beneath.
  const isThere = target.state === 'current' && !command.busy;
  const back = desk.kept(target.id);
  const waitingNow = waitingCount(waiting);
  const isBegin = segments.every(({ state }) => state === 'planned');
  const titles = { planned: isBegin ? agendaTexts.beginTitle : agendaTexts.moveTitle, done: agendaTexts.backTitle };
  const title = titles[target.state === 'done' ? 'done' : 'planned'](target.title);
  return (
    <Sheet title={title} onClose={desk.close} actions={<Button onPress={desk.close}>{agendaTexts.stay}</Button>}>
      {isThere ? (
        <p role="status">{agendaTexts.isThere}</p>
      ) : waitingNow === 0 ? (
        <>
          <p>{agendaTexts.nobodyWaits}</p>
          <Button kind="primary" wide guarded onPress={() => desk.send(target.id, 'carry')}>
            {isBegin ? agendaTexts.goBegin : agendaTexts.go}
          </Button>
        </>
      ) : (
        <>
          <p>{agendaTexts.waiting(waitingNow)}</p>
          <div className={styles.choices}>
            {moveChoices(waiting, current !== undefined, promise).map(({ move, sentence }) => (
              <Fragment key={move}>
                <Button
                  wide
                  guarded
                  kind={move === 'carry' ? 'primary' : 'quiet'}
                  describedBy={`move-${move}`}
                  onPress={() => desk.send(target.id, move)}
                >
                  {agendaTexts.moveNames[move]}
                </Button>
                <p id={`move-${move}`} className={styles.sentence}>
                  {sentence}
                </p>
              </Fragment>
            ))}
          </div>
        </>
      )}
      {back === 0 || isThere ? null : <p className={controls.soft}>{agendaTexts.comeBack(back)}</p>}
      {closing === undefined || isThere ? null : <p className={controls.soft}>{agendaTexts.opensAgain}</p>}
      <p className={styles.refused} role="status">
        {command.busy ? uiTexts.sending : (command.refused?.message ?? '')}
      </p>
    </Sheet>
  );
}
