import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { OwnTurn } from '../../features/floor/records.ts';
import { Clock } from '../../ui/clock.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Sign } from '../../ui/sign.tsx';
import { turnColourStyle } from '../../ui/turn-colour.ts';
import { useTapGuard } from '../../ui/use-tap-guard.ts';
import { Words } from '../../ui/words.tsx';
import { useRoomClient } from '../../in-room/room-context.tsx';
import { useCommand, type CommandRunner } from '../../in-room/use-command.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { MissedCommands } from './missed-commands.tsx';
import type { AskedQuestion } from './situation.ts';
import { attendeeTexts } from './texts.ts';
import styles from './turn-screen.module.css';

type TurnScreenProps = {
  readonly turn: OwnTurn;
  readonly topic: string | undefined;
  /** Where one is called to ask it; `topic` is then its text. */
  readonly question: AskedQuestion | undefined;
};

/** The whole screen in the turn's colour with its numeral, readable across a hall. */
export function TurnScreen({ turn, topic, question }: TurnScreenProps) {
  const command = useCommand();
  switch (turn.state) {
    case 'called':
      return <Called turn={turn} topic={topic} question={question} command={command} />;
    case 'accepted':
      return <Accepted turn={turn} question={question} topic={topic} command={command} />;
    case 'on-air':
      return <OnAir turn={turn} question={question} topic={topic} command={command} />;
  }
}

type StateProps<State extends OwnTurn['state']> = {
  readonly turn: Extract<OwnTurn, { readonly state: State }>;
  readonly command: CommandRunner;
} & Pick<TurnScreenProps, 'topic' | 'question'>;

function Called({ turn, topic, question, command }: StateProps<'called'>) {
  const turnId = turn.id;
  const topicId = useId();
  return (
    <Dialog
      title={attendeeTexts.calledTitle}
      role="alertdialog"
      fill="screen"
      turnColour={turn.sign.colour}
      titleHidden
      sudden
      describedBy={topic === undefined ? undefined : topicId}
    >
      <div className={styles.screen}>
        <Numeral turn={turn} />
        <div className={styles.side}>
          <p className={styles.title} aria-hidden="true">
            {attendeeTexts.calledTitle}
          </p>
          {topic === undefined ? null : (
            <div id={topicId} className={styles.words}>
              {question === undefined ? null : <p className={styles.small}>{attendeeTexts.calledToAsk}</p>}
              <p>
                <Words lines={question === undefined ? 3 : 5}>{topic}</Words>
              </p>
              {question?.anonymous === true ? <p className={styles.small}>{attendeeTexts.calledAnonymous}</p> : null}
            </div>
          )}
          <div className={styles.actions}>
            <TurnButton strong onPress={() => void command.run('turn.accept', { by: 'room', turnId })}>
              {attendeeTexts.byRoom}
            </TurnButton>
            {topic === undefined ? null : (
              <TurnButton onPress={() => void command.run('turn.accept', { by: 'read', turnId })}>
                {attendeeTexts.byRead}
              </TurnButton>
            )}
            <TurnButton onPress={() => void command.run('turn.decline', { turnId })}>{attendeeTexts.notNow}</TurnButton>
          </div>
          <Outcome command={command} />
        </div>
      </div>
    </Dialog>
  );
}

function Accepted({ turn, topic, question, command }: StateProps<'accepted'>) {
  const read = turn.by === 'read';
  return (
    <TurnPage
      turn={turn}
      title={read ? attendeeTexts.acceptedRead : attendeeTexts.acceptedTitle}
      body={read ? attendeeTexts.acceptedReadBody : attendeeTexts.acceptedBody}
    >
      {read ? null : <AskedWords topic={topic} question={question} />}
      <div className={styles.actions}>
        <TurnButton onPress={() => void command.run('turn.decline', { turnId: turn.id })}>
          {attendeeTexts.notNow}
        </TurnButton>
      </div>
      <Outcome command={command} />
    </TurnPage>
  );
}

function OnAir({ turn, topic, question, command }: StateProps<'on-air'>) {
  const client = useRoomClient();
  return (
    <TurnPage turn={turn} title={turn.by === 'read' ? attendeeTexts.onAirRead : attendeeTexts.onAirTitle} body="">
      <AskedWords topic={topic} question={question} />
      <div className={styles.clock}>
        <Clock startedAt={turn.startedAt} secondsPlanned={turn.secondsPlanned} now={client.now} size="l" line />
      </div>
      <div className={styles.actions}>
        <TurnButton strong onPress={() => void command.run('turn.end', { turnId: turn.id })}>
          {attendeeTexts.done}
        </TurnButton>
      </div>
      <Outcome command={command} />
    </TurnPage>
  );
}

type TurnPageProps = {
  readonly turn: OwnTurn;
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
};

/** Accepted and on air: the same picture, but a page one can leave and come back to. */
function TurnPage({ turn, title, body, children }: TurnPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; whoever reads by ear goes on at the new sentence.
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <main className={styles.page} style={turnColourStyle(turn.sign.colour)}>
      <div className={styles.screen}>
        <Numeral turn={turn} />
        <div className={styles.side}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {body === '' ? null : <p>{body}</p>}
          {children}
        </div>
      </div>
    </main>
  );
}

/** The question one is here to ask, in one's own words, to read from. */
function AskedWords({ topic, question }: Pick<TurnScreenProps, 'topic' | 'question'>) {
  if (topic === undefined || question === undefined) return null;
  return (
    <p>
      <Words lines={6}>{topic}</Words>
    </p>
  );
}

function Numeral({ turn }: { readonly turn: OwnTurn }) {
  return (
    <div className={styles.numeral}>
      <Sign sign={turn.sign} size="huge" />
    </div>
  );
}

function Outcome({ command }: { readonly command: CommandRunner }) {
  return (
    <div className={styles.outcome}>
      <p role="status">{command.busy ? attendeeTexts.sending : (command.refused?.message ?? '')}</p>
      <ConnectionBanner hasHand />
      <MissedCommands />
    </div>
  );
}

type TurnButtonProps = { readonly children: ReactNode; readonly onPress: () => void; readonly strong?: boolean };

/** In the two colours of the turn, whichever they are. */
function TurnButton({ children, onPress, strong = false }: TurnButtonProps) {
  const counts = useTapGuard();
  return (
    <button
      type="button"
      className={strong ? `${styles.button} ${styles.strong}` : styles.button}
      onClick={(event) => {
        if (counts(event)) onPress();
      }}
    >
      {children}
    </button>
  );
}
