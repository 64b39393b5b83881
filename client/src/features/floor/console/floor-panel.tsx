import type { FormEvent } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { Phase } from '../../../../../shared/features/lifecycle/events.ts';
import { limits } from '../../../../../shared/kernel/limits.ts';
import { turnIdOf, type Floor, type TakenFloor } from '../records.ts';
import { kindName } from '#texts/features/floor';
import { nameTranslate, shownName } from '../shown-name.ts';
import { CutButton } from '../../voice/console/cut.tsx';
import type { VoiceFacts } from '../../voice/records.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Clock } from '../../../ui/time/clock.tsx';
import { Sign } from '../../../ui/sign.tsx';
import { TextField } from '../../../ui/form/text-field.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand, type CommandRunner } from '../../../engine/react/use-command.ts';
import { useTyped } from '../../../engine/react/use-typed.ts';
import { CalledButtons, HeldWords, OnAirButtons } from './floor-buttons.tsx';
import styles from './floor-panel.module.css';
import { FloorState } from './floor-state.tsx';
import { consoleTexts } from '#texts/surfaces/console';
import { usePassingRefusal } from '../../../engine/react/use-passing-refusal.ts';

type FloorPanelProps = {
  readonly floor: Floor;
  readonly notes: FloorRecord;
  readonly voice: VoiceFacts;
  readonly phase: Phase;
  readonly onCallAgain: (handId: string) => void;
  readonly onSkip: (handId: string) => void;
  readonly onCut: (turnId: string) => void;
};

/** Who has the floor, and what can be done about it. */
export function FloorPanel({ floor, notes, voice, phase, onCallAgain, onSkip, onCut }: FloorPanelProps) {
  const command = useCommand();
  usePassingRefusal(command, turnIdOf(floor));
  return (
    <Card as="section" labelledBy="on-the-floor" className={styles.panel}>
      <div className={styles.head}>
        <h2 id="on-the-floor" className={styles.heading}>
          {consoleTexts.onFloor}
        </h2>
        {floor.state === 'free' ? null : <CutButton floor={floor} voice={voice} className={styles.cut} onCut={onCut} />}
      </div>
      {floor.state === 'free' ? (
        <Free phase={phase} command={command} />
      ) : (
        <>
          <Person floor={floor} held={notes.heldWords} />
          <FloorState floor={floor} notes={notes} voice={voice} />
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
      <p className={styles.refused} role="status">
        {command.refused?.message ?? ''}
      </p>
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
        {kind === undefined ? null : <p className={styles.soft}>{kind}</p>}
        <p className={styles.name}>
          <Words lines={2} translate={nameTranslate(words)}>
            {shownName(words)}
          </Words>
        </p>
        {words.place === undefined ? null : (
          <p className={styles.soft}>
            <Words lines={1}>{words.place}</Words>
          </p>
        )}
        {words.topic === undefined ? null : (
          <p>
            {floor.questionId === undefined ? null : <span className={styles.question}>{consoleTexts.question}: </span>}
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (label.trim() === '') return;
    void command.run('turn.start', { label: label.trim() }).then((ack) => {
      if (ack.ok) setLabel('');
    });
  };
  return (
    <>
      <p className={styles.free}>
        {live ? consoleTexts.free : phase === 'break' ? consoleTexts.inBreak : consoleTexts.notLive}
      </p>
      {live ? (
        <form className={styles.walkUp} onSubmit={submit}>
          <TextField
            label={consoleTexts.walkUp}
            placeholder={consoleTexts.walkUpLabel}
            value={label}
            onChange={setLabel}
            maxGraphemes={limits.labelGraphemes}
          />
          <Button submit disabled={label.trim() === ''}>
            {consoleTexts.startTurn}
          </Button>
        </form>
      ) : null}
    </>
  );
}
