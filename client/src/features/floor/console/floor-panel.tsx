import type { ReactNode } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { turnIdOf, type Floor } from '../records.ts';
import { TurnClock } from '../turn-clock.tsx';
import { cx } from '../../../ui/cx.ts';
import { Card } from '../../../ui/card.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Form, Outcome } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { FloorButtons } from './floor-buttons.tsx';
import { FloorPerson, FloorState, type Told } from './floor-person.tsx';
import styles from './floor-panel.module.css';
import { HeldWords } from './held-words.tsx';
import { conveyorTexts } from '#texts/features/floor/console';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';

type FloorPanelProps = {
  readonly floor: Floor;
  readonly notes: FloorRecord;
  readonly phase: Phase;
  readonly told: Told | undefined;
  /** A button at the end of the last line, where nothing else ever lies. */
  readonly corner: ReactNode;
  /** What is told of the room, on the last line. */
  readonly messages: ReactNode;
  readonly onCallAgain: (handId: string) => void;
  readonly onSkip: (handId: string) => void;
};

/** Who has the floor, and what can be done about it: as high at every moment, each button always at its own place. */
export function FloorPanel({ floor, notes, phase, told, corner, messages, onCallAgain, onSkip }: FloorPanelProps) {
  const command = useCommand();
  usePassingRefusal(command, turnIdOf(floor));
  const [label, setLabel] = useTyped('walk-up', '');
  const walkUp = label.trim();
  const canWalkUp = floor.state === 'free' && phase === 'live';
  const onWalkUp = () => {
    if (walkUp === '') return;
    void command.run('turn.start', { label: walkUp }).then((ack) => {
      if (ack.ok) setLabel('');
    });
  };
  return (
    <Card as="section" labelledBy="on-the-floor" className={styles.panel}>
      <div className={cx(styles.who, canWalkUp && styles.free)}>
        <div className={cx(styles.head, floor.state !== 'on-air' && styles.far)}>
          <h2 id="on-the-floor" className={controls.heading}>
            {conveyorTexts.onFloor}
          </h2>
          {floor.state === 'free' ? (
            <p className={styles.state}>{freeSentence(phase)}</p>
          ) : (
            <FloorState floor={floor} notes={notes} told={told} />
          )}
        </div>
        {floor.state === 'free' ? (
          canWalkUp && (
            /* Somebody simply stands up: a few words that say who are enough. */
            <Form className={styles.walkUp} onSubmit={onWalkUp}>
              <TextField
                label={conveyorTexts.walkUp}
                placeholder={conveyorTexts.walkUpLabel}
                value={label}
                onChange={setLabel}
                maxGraphemes={limits.labelGraphemes}
              />
            </Form>
          )
        ) : (
          <FloorPerson key={floor.turnId} floor={floor} held={notes.heldWords} />
        )}
      </div>
      <div className={styles.clock}>{floor.state === 'on-air' ? <TurnClock floor={floor} /> : null}</div>
      <FloorButtons
        floor={floor}
        notes={notes}
        command={command}
        walkUp={canWalkUp ? { start: onWalkUp, ready: walkUp !== '' } : undefined}
        onCallAgain={onCallAgain}
        onSkip={onSkip}
      />
      <div className={styles.line}>
        {floor.state === 'free' ? null : (
          <HeldWords key={turnIdOf(floor)} floor={floor} words={notes.heldWords} command={command} />
        )}
        <div
          className={cx(styles.told, corner === null && styles.alone, command.refused !== undefined && styles.refused)}
        >
          <Outcome of={{ refused: command.refused }} />
          {messages}
        </div>
        <div className={styles.corner}>{corner}</div>
      </div>
    </Card>
  );
}

const freeSentence = (phase: Phase) => (phase === 'break' ? conveyorTexts.inBreak : conveyorTexts.free);
