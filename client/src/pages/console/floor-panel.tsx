import { useState, type FormEvent } from 'react';
import type { Phase } from '../../../../shared/features/lifecycle/events.ts';
import { limits } from '../../../../shared/kernel/limits.ts';
import { turnIdOf, type Floor, type FloorNotes, type TakenFloor } from '../../features/floor/records.ts';
import { kindName } from '../../features/floor/kind-names.ts';
import { shownName } from '../../features/floor/shown-name.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Clock } from '../../ui/clock.tsx';
import { Sign } from '../../ui/sign.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Words } from '../../ui/words.tsx';
import { useRoomClient } from '../../in-room/room-context.tsx';
import { useCommand, type CommandRunner } from '../../in-room/use-command.ts';
import styles from './floor-panel.module.css';
import { consoleTexts } from './texts.ts';
import { usePassingRefusal } from '../../in-room/use-passing-refusal.ts';

type FloorPanelProps = {
  readonly floor: Floor;
  readonly notes: FloorNotes;
  readonly phase: Phase;
  readonly onCallAgain: (handId: string) => void;
  readonly onSkip: (handId: string) => void;
};

/** Who has the floor, and what can be done about it. */
export function FloorPanel({ floor, notes, phase, onCallAgain, onSkip }: FloorPanelProps) {
  const command = useCommand();
  usePassingRefusal(command, turnIdOf(floor));
  return (
    <Card as="section" labelledBy="on-the-floor" className={styles.panel}>
      <h2 id="on-the-floor" className={styles.heading}>
        {consoleTexts.onFloor}
      </h2>
      {floor.state === 'free' ? (
        <Free phase={phase} command={command} />
      ) : (
        <>
          <Person floor={floor} />
          <p className={styles.state}>{stateSentence(floor, notes)}</p>
          <div className={styles.actions}>
            {floor.state === 'on-air' ? (
              <OnAirButtons turnId={floor.turnId} command={command} />
            ) : (
              <CalledButtons floor={floor} notes={notes} command={command} onCallAgain={onCallAgain} onSkip={onSkip} />
            )}
          </div>
        </>
      )}
      <p className={styles.refused} role="status">
        {command.refused?.message ?? ''}
      </p>
    </Card>
  );
}

function stateSentence(floor: TakenFloor, notes: FloorNotes): string {
  const by = notes.calledBy === undefined ? '' : `${consoleTexts.calledBy(notes.calledBy)}. `;
  switch (floor.state) {
    case 'called':
      if (notes.away === true) return by + consoleTexts.calledAway;
      return by + (notes.noAnswer === true ? consoleTexts.noAnswer : consoleTexts.waitingForAnswer);
    case 'accepted':
      return consoleTexts.accepted[floor.by];
    case 'on-air':
      return floor.by === 'read' ? consoleTexts.readOut : '';
  }
}

function Person({ floor }: { readonly floor: TakenFloor }) {
  const client = useRoomClient();
  const kind = kindName(floor.kind);
  return (
    <div className={styles.person}>
      {floor.sign === undefined ? null : <Sign sign={floor.sign} size="l" />}
      <div className={styles.words}>
        {kind === undefined ? null : <p className={styles.soft}>{kind}</p>}
        <p className={styles.name}>
          <Words lines={2}>{shownName(floor)}</Words>
        </p>
        {floor.place === undefined ? null : (
          <p className={styles.soft}>
            <Words lines={1}>{floor.place}</Words>
          </p>
        )}
        {floor.topic === undefined ? null : (
          <p>
            {floor.questionId === undefined ? null : <span className={styles.question}>{consoleTexts.question}: </span>}
            <Words lines={3}>{floor.topic}</Words>
          </p>
        )}
      </div>
      {floor.state === 'on-air' ? (
        <div className={styles.clock}>
          <Clock startedAt={floor.startedAt} secondsPlanned={floor.secondsPlanned} now={client.now} size="l" line />
        </div>
      ) : null}
    </div>
  );
}

function OnAirButtons({ turnId, command }: { readonly turnId: string; readonly command: CommandRunner }) {
  return (
    <>
      <Button guarded onPress={() => void command.run('turn.end', { turnId })}>
        {consoleTexts.endTurn}
      </Button>
      <Button
        guarded
        describedBy="extend-hint"
        onPress={() => void command.run('turn.extend', { seconds: 30, turnId })}
      >
        {consoleTexts.extend}
      </Button>
      <span id="extend-hint" className={styles.hint}>
        {consoleTexts.extendHint}
      </span>
    </>
  );
}

type CalledButtonsProps = Omit<FloorPanelProps, 'floor' | 'phase'> & {
  readonly floor: TakenFloor;
  readonly command: CommandRunner;
};

function CalledButtons({ floor, notes, command, onCallAgain, onSkip }: CalledButtonsProps) {
  const { handId, turnId, questionId } = floor;
  return (
    <>
      <Button guarded onPress={() => void command.run('turn.start', { turnId })}>
        {consoleTexts.startTurn}
      </Button>
      {handId !== undefined && floor.state === 'called' && notes.noAnswer === true ? (
        <Button guarded onPress={() => onCallAgain(handId)}>
          {consoleTexts.callAgain}
        </Button>
      ) : null}
      {handId === undefined ? null : (
        <Button guarded onPress={() => onSkip(handId)}>
          {consoleTexts.skip}
        </Button>
      )}
      {handId === undefined || questionId === undefined || isReadAlready(floor) ? null : (
        <Button
          guarded
          onPress={() => {
            // The floor is free and the question open again by the time it is put back on the screen.
            onSkip(handId);
            void command.run('question.onstage', { questionId, read: true });
          }}
        >
          {consoleTexts.readInstead}
        </Button>
      )}
    </>
  );
}

const isReadAlready = (floor: TakenFloor) => floor.state === 'accepted' && floor.by === 'read';

/** Somebody simply stands up: a few words that say who are enough. */
function Free({ phase, command }: { readonly phase: Phase; readonly command: CommandRunner }) {
  const live = phase === 'live';
  const [label, setLabel] = useState('');
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
