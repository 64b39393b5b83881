import { useLayoutEffect, useRef, type FocusEvent } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import { wordsRead, type Floor, type TakenFloor } from '../records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import { useLately } from '../../../ui/time/use-lately.ts';
import styles from './floor-buttons.module.css';
import { conveyorTexts } from '#texts/features/floor/console';

type FloorButtonsProps = {
  readonly floor: Floor;
  readonly notes: FloorRecord;
  readonly command: CommandRunner;
  /** Absent where nobody can simply stand up; `ready` once it is said who does. */
  readonly walkUp: { readonly start: () => void; readonly ready: boolean } | undefined;
  readonly onCallAgain: (handId: string) => void;
  readonly onSkip: (handId: string) => void;
};

/** Six places. Each belongs to one button alone: where it can do nothing it stays empty, and no other one takes it. */
export function FloorButtons({ floor, notes, command, walkUp, onCallAgain, onSkip }: FloorButtonsProps) {
  const start = startOf(floor, command) ?? walkUp?.start;
  const onAir = floor.state === 'on-air' ? floor.turnId : undefined;
  const waiting = floor.state === 'called' || floor.state === 'accepted' ? floor.handId : undefined;
  const again = floor.state === 'called' && notes.noAnswer === true ? floor.handId : undefined;
  const { questionId } = floor;
  const canRead = questionId !== undefined && !isReadAlready(floor);
  return (
    <div {...useFocusKept()} className={styles.slots} role="group" aria-labelledby="on-the-floor" tabIndex={-1}>
      {start === undefined ? null : (
        <Button guarded className={styles.start} disabled={start === walkUp?.start && !walkUp?.ready} onPress={start}>
          {conveyorTexts.startTurn}
        </Button>
      )}
      {onAir === undefined ? null : <OnAirButtons turnId={onAir} command={command} />}
      {waiting === undefined ? null : (
        <Button guarded className={styles.skip} onPress={() => onSkip(waiting)}>
          {conveyorTexts.skip}
        </Button>
      )}
      {again === undefined ? null : (
        <Button guarded className={styles.again} onPress={() => onCallAgain(again)}>
          {conveyorTexts.callAgain}
        </Button>
      )}
      {waiting !== undefined && canRead ? (
        <Button
          guarded
          className={styles.read}
          onPress={() => {
            // The floor is free and the question open again by the time it is put back on the screen.
            onSkip(waiting);
            void command.run('question.onstage', { questionId, read: true });
          }}
        >
          {conveyorTexts.readInstead}
        </Button>
      ) : null}
    </div>
  );
}

type OnAirButtonsProps = { readonly turnId: string; readonly command: CommandRunner };

function OnAirButtons({ turnId, command }: OnAirButtonsProps) {
  return (
    <>
      <Button guarded className={styles.end} onPress={() => void command.run('turn.end', { turnId })}>
        {conveyorTexts.endTurn}
      </Button>
      <Button
        guarded
        className={styles.extend}
        describedBy="extend-hint"
        onPress={() => void command.run('turn.extend', { seconds: 30, turnId })}
      >
        {conveyorTexts.extend}
        <span id="extend-hint" className={styles.hint} aria-hidden="true">
          {conveyorTexts.extendHint}
        </span>
      </Button>
    </>
  );
}

/** A button that goes while it has the focus leaves it among the others, and not at the top of the page. */
function useFocusKept() {
  const group = useRef<HTMLDivElement>(null);
  const had = useRef(false);
  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body) group.current?.focus({ preventScroll: true });
  });
  return {
    ref: group,
    onFocus: () => {
      had.current = true;
    },
    onBlur: ({ target }: FocusEvent) => {
      // What leaves the page is told of too, by some browsers.
      if (target.isConnected) had.current = false;
    },
  };
}

/** Begins the turn of whoever is called, or lets one go on that was interrupted. */
function startOf(floor: Floor, command: CommandRunner): (() => void) | undefined {
  if (floor.state === 'free' || (floor.state === 'on-air' && floor.pausedAt === undefined)) return undefined;
  return () => void command.run('turn.start', { turnId: floor.turnId });
}

const isReadAlready = (floor: Floor) => floor.state === 'accepted' && floor.by === 'read';

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
