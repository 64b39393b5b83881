import { useRef } from 'react';
import type { Choice } from '../../../../../shared/features/shows/events.ts';
import { useRoom, useRoomClient } from '../../../engine/react/room-context.tsx';
import { useCommand } from '../../../engine/react/use-command.ts';
import { useWish } from '../../../engine/react/use-wish.ts';
import type { PendingCommand } from '../../../engine/outbox/outbox.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notices/notice.tsx';
import { cx } from '../../../ui/cx.ts';
import { Words } from '../../../ui/words/words.tsx';
import { AnswerChoices, AnswerWords, isSameChoice } from './answer-controls.tsx';
import styles from './answer-panel.module.css';
import { tellsWho, type PublicShow } from '../records.ts';
import { severalIn } from '../choices.ts';
import { isOver } from './fold.ts';
import { FoldingPrompt, Prompt } from './prompt.tsx';
import { ShowResult } from './result-bars.tsx';
import { useFold } from './use-fold.ts';
import { useReached } from '../reached.ts';
import { showTexts } from '#texts/features/shows/phone';
import { uiTexts } from '#texts/ui';

type AnswerPanelProps = {
  readonly show: PublicShow;
  /** Puts a closed one out of the way. */
  readonly onPutAway: () => void;
};

/** S1: one show of hands on the phone, from the question to its result, which becomes one line after a while. */
export function AnswerPanel({ show, onPutAway }: AnswerPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const { folded, turn } = useFold(show, panel);
  // Several may be open at once: each is a place of its own to whoever goes by landmarks.
  return (
    <section
      ref={panel}
      className={cx(styles.panel, folded && styles.folded)}
      aria-label={`${showTexts.region}: ${show.prompt}`}
      data-state={show.state}
    >
      {isOver(show) ? <FoldingPrompt show={show} folded={folded} onTurn={turn} /> : <Prompt>{show.prompt}</Prompt>}
      {folded ? null : show.state === 'open' ? (
        <Answering show={show} />
      ) : (
        <Outcome show={show} onPutAway={onPutAway} />
      )}
    </section>
  );
}

/** The last answer on its way to this show, also one from before a reload. */
function underWay(pending: readonly PendingCommand[], showId: string): Choice | undefined {
  const last = pending.findLast(
    ({ type, data }) => type === 'show.answer' && 'showId' in data && data.showId === showId,
  );
  return last === undefined ? undefined : (last.data as { readonly choice: Choice }).choice;
}

/** As it is sent. */
function given(choice: Choice) {
  if (typeof choice !== 'object') return choice;
  const several = severalIn(choice);
  return several.length > 0 ? [...several] : choice.map(String);
}

function Answering({ show }: { readonly show: PublicShow }) {
  const command = useCommand();
  const sent = useRoom(({ pending }) => underWay(pending, show.id));
  const kept = useRoom(({ personal }) => personal.answers?.[show.id]);
  const away = useRoom(({ status }) => status === 'away');
  const { shown, wish } = useWish(sent ?? kept, isSameChoice);
  const choose = (choice: Choice) => {
    const answer = command.run('show.answer', { showId: show.id, choice: given(choice) });
    wish(choice, answer);
    return answer;
  };
  const sending = command.busy || sent !== undefined;
  return (
    <>
      {show.kind === 'words' ? (
        <AnswerWords showId={show.id} chosen={shown} busy={sending} onChoose={choose} />
      ) : (
        <AnswerChoices show={show} chosen={shown} onChoose={(choice) => void choose(choice)} />
      )}
      {command.refused === undefined ? null : <Notice tone="problem">{command.refused.message}</Notice>}
      <p className={styles.note} role="status">
        {sending
          ? away
            ? showTexts.notSentYet
            : uiTexts.sending
          : `${kept === undefined ? '' : `${showTexts.saved} `}${showTexts.changeable}`}
      </p>
      {show.reveal === 'sealed' ? (
        <p className={styles.note}>
          {showTexts.sealed} {show.answered > 0 ? `${showTexts.answered(show.answered)}.` : ''}
        </p>
      ) : null}
      {show.tally === undefined ? null : <ShowResult show={show} />}
    </>
  );
}

function Outcome({ show, onPutAway }: AnswerPanelProps) {
  const client = useRoomClient();
  const kept = useRoom(({ personal }) => personal.answers?.[show.id]);
  // The numbers may be here a little earlier than this phone's clock says: every screen begins at the same instant.
  const reached = useReached(show.showAt, client.now);
  const told = show.tally !== undefined && (show.showAt === undefined || reached);
  return (
    <>
      <p className={styles.note} role="status">
        {told
          ? showTexts.closed
          : `${showTexts.closed} ${show.showAt === undefined ? showTexts.waiting : showTexts.comesNow}`}
      </p>
      {kept === undefined ? null : (
        <p className={styles.note}>
          {showTexts.youSaid} <Words>{sayChoice(show, kept)}</Words>
        </p>
      )}
      {told ? (
        <div className={styles.outcome}>
          <ShowResult show={show} rising={show.showAt !== undefined} />
        </div>
      ) : (
        <p className={styles.note}>{showTexts.answered(show.answered)}</p>
      )}
      {told && tellsWho(show) ? <p className={styles.note}>{showTexts.few}</p> : null}
      <div>
        <Button size="s" onPress={onPutAway}>
          {showTexts.putAway}
        </Button>
      </div>
    </>
  );
}

function sayChoice({ kind, options = [] }: PublicShow, choice: Choice): string {
  const several = severalIn(choice);
  if (several.length > 0) return several.map((one) => options[one] ?? '').join(', ');
  if (typeof choice === 'object') return choice.join(', ');
  if (typeof choice === 'boolean') return choice ? showTexts.up : showTexts.down;
  return kind === 'options' ? (options[choice] ?? '') : String(choice);
}
