import { useMemo, useState } from 'react';
import { questionsLimits } from '../../../../../shared/features/questions/limits.ts';
import { useRoom } from '../../../engine/react/room-context.tsx';
import { usePages } from '../../../engine/react/use-read.ts';
import { Button } from '../../../ui/button.tsx';
import { Outcome } from '../../../ui/form/form.tsx';
import { Words } from '../../../ui/words/words.tsx';
import { isOwed } from './acts.ts';
import { useInboxDesk, type InboxDesk, type InboxState } from './desk.ts';
import { InboxForm } from './item/form.tsx';
import { useToldQuestions } from './inbox.ts';
import { laneOf } from './lanes.ts';
import { InboxMarks, InboxOutcome } from './item/item.tsx';
import styles from './promised-answers.module.css';
import { byId, type StaffQuestion } from '../records.ts';
import { inboxTexts } from '#texts/features/questions/console';

/** H13: what is still owed once the room has ended. Absent where nothing was promised. */
export function PromisedAnswers() {
  const facts = useRoom((state) => state.staff.inbox);
  const promised = facts?.promised ?? 0;
  return promised === 0 ? null : <Answers promised={promised} kept={facts?.kept ?? 0} />;
}

function Answers({ promised, kept }: { readonly promised: number; readonly kept: number }) {
  const [pageCount, setPageCount] = useState(1);
  const told = useToldQuestions();
  const pages = usePages(
    'questions',
    { state: 'promised', order: 'oldest' },
    pageCount,
    questionsLimits.questionPageCount,
  );
  const { desk, state } = useInboxDesk(() => pages.renew());
  const shown = useMemo(() => {
    const all = new Map([...byId(pages.items), ...told]);
    return laneOf(all.values(), 'promised', 'oldest');
  }, [pages.items, told]);
  return (
    <section className={styles.panel} aria-labelledby="promised-heading">
      <h2 id="promised-heading">{inboxTexts.promisedTitle}</h2>
      <p className={styles.count} role="status">
        {inboxTexts.kept(kept, promised)}
      </p>
      <ol role="list" className={styles.list} aria-labelledby="promised-heading">
        {shown.map((question) => (
          <Answer key={question.id} question={question} desk={desk} state={state} />
        ))}
      </ol>
      {(pages.total ?? 0) > shown.length ? (
        <Button onPress={() => setPageCount(pageCount + 1)}>{inboxTexts.showMore}</Button>
      ) : null}
    </section>
  );
}

type AnswerProps = { readonly question: StaffQuestion; readonly desk: InboxDesk; readonly state: InboxState };

function Answer({ question, desk, state }: AnswerProps) {
  const { id, text } = question;
  const textId = `promised-${id}`;
  return (
    <li
      className={styles.item}
      data-question={id}
      tabIndex={-1}
      aria-labelledby={textId}
      aria-busy={state.sending.has(id)}
    >
      <p id={textId} className={styles.text}>
        <Words>{text}</Words>
      </p>
      <InboxMarks question={question} marked={false} showState={false} />
      <InboxOutcome question={question} into={undefined} />
      {state.form?.id === id ? (
        <InboxForm key={state.form.kind} question={question} kind={state.form.kind} desk={desk} />
      ) : (
        <div className={styles.ways}>
          <Button size="s" describedBy={textId} onPress={() => desk.fill(id, 'answer')}>
            {isOwed(question) ? inboxTexts.write : inboxTexts.rewrite}
          </Button>
          {question.state === 'hidden' ? null : (
            <Button size="s" describedBy={textId} onPress={() => desk.fill(id, 'hide')}>
              {inboxTexts.hideTelling}
            </Button>
          )}
        </div>
      )}
      <Outcome of={{ busy: state.sending.has(id), refused: state.refused.get(id) }} />
    </li>
  );
}
