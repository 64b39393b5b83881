import type { ReactNode } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { turnIdOf, type Floor, type TakenFloor } from '../records.ts';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../shown-name.ts';
import { Button } from '../../../ui/button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Card } from '../../../ui/card.tsx';
import { Clock } from '../../../ui/time/clock.tsx';
import { Sign } from '../../../ui/sign.tsx';
import controls from '../../../ui/form/controls.module.css';
import { Form, Outcome } from '../../../ui/form/form.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { CalledButtons, HeldWords, OnAirButtons } from './floor-buttons.tsx';
import styles from './floor-panel.module.css';
import { conveyorTexts, turnSentence } from '#texts/features/floor/console';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';

type FloorPanelProps = {
  readonly floor: Floor;
  readonly notes: FloorRecord;
  readonly phase: Phase;
  /** What is to be said of the turn in place of the usual: `trouble` where it may not go on by itself. */
  readonly told: { readonly words: string; readonly trouble: boolean } | undefined;
  /** A button in the panel's edge. */
  readonly corner: ReactNode;
  readonly onCallAgain: (handId: string) => void;
  readonly onSkip: (handId: string) => void;
};

/** Who has the floor, and what can be done about it. */
export function FloorPanel({ floor, notes, phase, told, corner, onCallAgain, onSkip }: FloorPanelProps) {
  const command = useCommand();
  usePassingRefusal(command, turnIdOf(floor));
  return (
    <Card as="section" labelledBy="on-the-floor" className={styles.panel}>
      <div className={styles.head}>
        <h2 id="on-the-floor" className={controls.heading}>
          {conveyorTexts.onFloor}
        </h2>
        {corner}
      </div>
      {floor.state === 'free' ? (
        <Free phase={phase} command={command} />
      ) : (
        <>
          <Person floor={floor} held={notes.heldWords} />
          <p className={cx(styles.state, told?.trouble === true && styles.trouble)}>
            {told?.words ?? turnSentence(floor, notes)}
          </p>
          <div className={styles.actions}>
            {floor.state === 'on-air' ? (
              <OnAirButtons turnId={floor.turnId} paused={floor.pausedAt !== undefined} command={command} />
            ) : (
              <CalledButtons floor={floor} notes={notes} command={command} onCallAgain={onCallAgain} onSkip={onSkip} />
            )}
          </div>
          {/* Last: words that wait, or wait no more, move no other button. */}
          <HeldWords key={turnIdOf(floor)} floor={floor} words={notes.heldWords} command={command} />
        </>
      )}
      <Outcome of={{ refused: command.refused }} />
    </Card>
  );
}

type PersonProps = { readonly floor: TakenFloor; readonly held: FloorRecord['heldWords'] };

function Person({ floor, held }: PersonProps) {
  const client = useRoomClient();
  const words = { ...floor, ...held };
  const kind = kindName(floor.kind);
  return (
    <div className={styles.person}>
      {floor.sign === undefined ? null : <Sign sign={floor.sign} size="l" />}
      <div className={styles.words}>
        {kind === undefined ? null : <p className={controls.soft}>{kind}</p>}
        <p className={styles.name}>
          <Words lines={2} translate={nameTranslate(words)}>
            {shownName(words)}
          </Words>
        </p>
        {words.place === undefined ? null : (
          <p className={controls.soft}>
            <Words lines={1}>{words.place}</Words>
          </p>
        )}
        {words.topic === undefined ? null : (
          <p>
            {floor.questionId === undefined ? null : (
              <span className={styles.question}>{conveyorTexts.question}: </span>
            )}
            <Words lines={3}>{words.topic}</Words>
          </p>
        )}
      </div>
      {floor.state === 'on-air' ? (
        <div className={styles.clock}>
          <Clock
            startedAt={floor.startedAt}
            secondsPlanned={floor.secondsPlanned}
            pausedAt={floor.pausedAt}
            now={client.now}
            size="l"
            line
          />
        </div>
      ) : null}
    </div>
  );
}

/** Somebody simply stands up: a few words that say who are enough. */
function Free({ phase, command }: { readonly phase: Phase; readonly command: CommandRunner }) {
  const live = phase === 'live';
  const [label, setLabel] = useTyped('walk-up', '');
  const submit = () => {
    if (label.trim() === '') return;
    void command.run('turn.start', { label: label.trim() }).then((ack) => {
      if (ack.ok) setLabel('');
    });
  };
  return (
    <>
      <p className={styles.free}>
        {live ? conveyorTexts.free : phase === 'break' ? conveyorTexts.inBreak : conveyorTexts.notLive}
      </p>
      {live ? (
        <Form className={styles.walkUp} onSubmit={submit}>
          <TextField
            label={conveyorTexts.walkUp}
            placeholder={conveyorTexts.walkUpLabel}
            value={label}
            onChange={setLabel}
            maxGraphemes={limits.labelGraphemes}
          />
          <Button submit disabled={label.trim() === ''}>
            {conveyorTexts.startTurn}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
