import { useLayoutEffect, useRef, type FocusEvent } from 'react';
import type { FloorRecord } from '../../../../../shared/features/floor/records.ts';
import type { Floor } from '../records.ts';
import type { CommandRunner } from '../../../engine/react/use-command.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './floor-buttons.module.css';
import { Place } from './place.tsx';
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

/** The four of every turn are a block that is always whole; what is seldom needed comes and goes at a place of its own beside. */
export function FloorButtons(props: FloorButtonsProps) {
  const { floor, notes, command, walkUp, onCallAgain, onSkip } = props;
  const start = startOf(floor, command) ?? walkUp?.start;
  const onAir = floor.state === 'on-air' ? floor.turnId : undefined;
  const waiting = floor.state === 'called' || floor.state === 'accepted' ? floor.handId : undefined;
  const again = floor.state === 'called' && notes.noAnswer === true ? floor.handId : undefined;
  const { questionId } = floor;
  const canRead = waiting !== undefined && questionId !== undefined && !isReadAlready(floor);
  const isIdle = floor.state === 'free' && walkUp === undefined;
  return (
    <div
      {...useFocusKept()}
      className={styles.slots}
      role="group"
      aria-labelledby="on-the-floor"
      tabIndex={-1}
      data-more={again !== undefined || canRead || undefined}
    >
      {isIdle ? null : (
        <>
          <Place words={conveyorTexts.startTurn} className={styles.start}>
            {start === undefined ? null : (
              <Button
                guarded
                className={styles.start}
                disabled={start === walkUp?.start && !walkUp?.ready}
                onPress={start}
              >
                {conveyorTexts.startTurn}
              </Button>
            )}
          </Place>
          <OnAirButtons turnId={onAir} command={command} />
          <Place words={conveyorTexts.skip} className={styles.skip}>
            {waiting === undefined ? null : (
              <Button guarded className={styles.skip} onPress={() => onSkip(waiting)}>
                {conveyorTexts.skip}
              </Button>
            )}
          </Place>
        </>
      )}
      {again === undefined ? null : (
        <Button guarded className={styles.again} onPress={() => onCallAgain(again)}>
          {conveyorTexts.callAgain}
        </Button>
      )}
      {canRead ? (
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

type OnAirButtonsProps = { readonly turnId: string | undefined; readonly command: CommandRunner };

function OnAirButtons({ turnId, command }: OnAirButtonsProps) {
  return (
    <>
      <Place words={conveyorTexts.endTurn} className={styles.end}>
        {turnId === undefined ? null : (
          <Button guarded className={styles.end} onPress={() => void command.run('turn.end', { turnId })}>
            {conveyorTexts.endTurn}
          </Button>
        )}
      </Place>
      <Place words={conveyorTexts.extend} className={styles.extend}>
        {turnId === undefined ? null : (
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
        )}
      </Place>
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
