import type { StaffHand, TakenFloor } from '../../records.ts';
import { shownName } from '../../shown-name.ts';
import { Button } from '../../../../ui/button.tsx';
import { placeBeside } from '../../../../ui/dialog/beside.ts';
import { Sheet } from '../../../../ui/dialog/sheet.tsx';
import { useTold } from '../../../../engine/react/told.ts';
import { placing } from './moving/moves.ts';
import type { QueueHands } from './row/buttons.tsx';
import type { Calling } from './use-calling.ts';
import styles from './asked-over.module.css';
import { queueTexts } from '#texts/features/floor/console';

type AskedOverProps = {
  readonly calling: Calling;
  readonly hands: readonly StaffHand[];
  readonly rows: Pick<QueueHands, 'goalOf' | 'onMoved'>;
};

/** Somebody was called while another one has the floor: it is asked once, and only as long as both are there. */
export function AskedOver({ calling: { asked, answer }, hands, rows }: AskedOverProps) {
  const { command } = useTold();
  const hand = hands.find(({ id }) => id === asked?.handId);
  if (asked === undefined || hand === undefined) return null;
  const goal = rows.goalOf(hand.id, 'next');
  const next = () => {
    answer(false);
    if (goal === undefined) return;
    void command.run('hand.place', placing(hand.id, goal)).then((ack) => {
      if (ack.ok) rows.onMoved(hand, goal, 'next');
    });
  };
  return <CallOver hand={hand} floor={asked.floor} onNext={goal === undefined ? undefined : next} onAnswer={answer} />;
}

type CallOverProps = {
  readonly hand: StaffHand;
  readonly floor: TakenFloor;
  /** Undefined where the hand is next already. */
  readonly onNext: (() => void) | undefined;
  readonly onAnswer: (yes: boolean) => void;
};

function CallOver({ hand, floor, onNext, onAnswer }: CallOverProps) {
  const [name, speaking] = [shownName(hand), shownName(floor)];
  const onAir = floor.state === 'on-air';
  return (
    <Sheet
      role="alertdialog"
      title={onAir ? queueTexts.callOver(speaking, name) : queueTexts.skipOver(speaking, name)}
      className={styles.beside}
      onShown={(dialog) => standBeside(dialog, hand.id)}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{queueTexts.cancel}</Button>
          {onNext === undefined ? null : <Button onPress={onNext}>{queueTexts.nextAfter}</Button>}
          <Button kind="danger" onPress={() => onAnswer(true)}>
            {queueTexts.callOverYes}
          </Button>
        </>
      }
    >
      <p>{onAir ? queueTexts.callOverBody : queueTexts.skipOverBody}</p>
    </Sheet>
  );
}

/**
 * Beside the hand's row and never over it: what was pressed there is no button of the question. Where the row is not to be
 * seen (a long list scrolls, a narrow page shows another one) it stays in the middle.
 */
function standBeside(dialog: HTMLElement, handId: string): void {
  const row = document.querySelector(`li[data-hand="${CSS.escape(handId)}"]`);
  const box = row?.getBoundingClientRect();
  if (row === null || box === undefined || box.height === 0) return;
  if (box.top >= 0 && box.bottom <= document.documentElement.clientHeight) placeBeside(dialog, row);
}
